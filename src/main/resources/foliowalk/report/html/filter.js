'use strict';
/* Which steps match, and which rows the schedule therefore has. */
(function (fw) {
  const NONE = Object.freeze({ text: '', thread: '', object: '', field: '' });

  function isActive(filter) {
    return Boolean(filter.text || filter.thread || filter.object || filter.field);
  }

  function words(step) {
    const places = (step.stack ?? []).map((place) => `${place.class}.${place.method} ${place.kernel ?? ''}`);
    const events = (step.events ?? []).map((event) =>
      `${event.kind} ${fw.dom.place(event)} ${event.oldValue} ${event.newValue}`);
    return [step.thread, step.operation, step.class, step.method, step.kernel ?? '',
      `${step.file}:${step.line}`, step.source, ...places, ...events].join(' ').toLowerCase();
  }

  /** The numbers of the steps that match all of a filter, ascending. */
  function matches(trace, filter) {
    const text = filter.text.toLowerCase();
    const found = [];
    for (let number = 1; number <= trace.length; number++) {
      const step = trace.step(number);
      if ((!filter.thread || step.thread === filter.thread)
        && (!filter.object || trace.touches(number, filter.object))
        && (!filter.field || (step.events ?? []).some((event) => event.member === filter.field
          && (!filter.object || event.object === filter.object
            || event.object.startsWith(filter.object + '.'))))
        && (!text || words(step).includes(text))) {
        found.push(number);
      }
    }
    return found;
  }

  /**
   * The rows of the schedule: {number}, or {from, to, thread} for a stretch that is folded.
   *
   * @param shown numbers of steps that have a row of their own
   * @param split whether a folded stretch ends where another thread goes on
   */
  function rows(trace, shown, split) {
    const result = [];
    for (let number = 1; number <= trace.length; number++) {
      const thread = trace.step(number).thread;
      const last = result[result.length - 1];
      if (shown.has(number)) {
        result.push({ number });
      } else if (last?.from && (!split || last.thread === thread)) {
        last.to = number;
        last.thread = last.thread === thread ? thread : null;
      } else {
        result.push({ from: number, to: number, thread });
      }
    }
    return result.map((row) => (row.from && row.from === row.to ? { number: row.from } : row));
  }

  fw.filter = { NONE, isActive, matches, rows };
})((window.foliowalk = window.foliowalk || {}));
