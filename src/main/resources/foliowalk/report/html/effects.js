'use strict';
/* What a step did, in few words, the most telling first. */
(function (fw) {
  const { lifetimeChanges } = fw.trace;

  function gained(before, after, key) {
    const old = new Set(before.map(key));
    return after.filter((item) => !old.has(key(item)));
  }

  /** Effects of a step: [{kind, text, object}], where kind is also a class name. */
  function effects(trace, number) {
    const before = trace.after(number - 1);
    const after = trace.after(number);
    const events = trace.step(number).events ?? [];
    const states = stateEffects(before, after, number > 1);
    const told = new Set(states.map((effect) => effect.object).filter(Boolean));
    return [
      ...events.filter((event) => event.kind === 'throw').map((event) => thrown(event, trace, number)),
      ...lifetimeChanges(before, after).map((life) => ({
        kind: 'life', object: life.object, text: `${life.object}: ${life.from} → ${life.to}` })),
      ...states,
      // The word inside a lock changes with the lock: once is enough.
      ...events.filter((event) => event.kind === 'write' && !told.has(event.object)).map(written),
      ...events.filter((event) => ['start', 'end', 'join', 'choice', 'interrupt', 'park', 'unpark'].includes(event.kind)
        || (event.kind === 'notify' && trace.ownLocks.size === 0))
        .map((event) => ({ kind: 'other', object: event.object, text: plain(event) })),
    ];
  }

  /** The exception without its package; in the last step the message of the violation, too. */
  function thrown(event, trace, number) {
    const type = (event.newValue || event.object).replace(/^(?:[a-z]\w*\.)+/, '');
    const message = number === trace.length ? trace.message : '';
    const text = !message ? type : message.startsWith(type) ? message : `${type}: ${message}`;
    return { kind: 'throw', object: event.object, text: 'throws ' + text };
  }

  function written(event) {
    return { kind: 'write', object: event.object,
      text: `${fw.dom.place(event)} ${event.oldValue} → ${event.newValue}` };
  }

  function stateEffects(before, after, known) {
    const lock = (item) => item.lock + ' ' + item.holder;
    const wait = (item) => item.thread + ' ' + item.on;
    if (!known) {
      return [];
    }
    return [
      ...gained(before.blocked, after.blocked, wait).map((item) => ({
        kind: 'blocked', object: '', text: `${item.thread} waits for ${item.on}` })),
      ...gained(before.locks, after.locks, lock).map((item) => ({
        kind: 'lock', object: item.lock, text: `takes ${item.lock}` })),
      ...gained(after.locks, before.locks, lock).map((item) => ({
        kind: 'lock', object: item.lock, text: `releases ${item.lock}` })),
      ...gained(before.readers, after.readers, String).map(() => ({
        kind: 'rcu', object: '', text: 'enters an RCU read-side section' })),
      ...gained(after.readers, before.readers, String).map(() => ({
        kind: 'rcu', object: '', text: 'leaves the RCU read-side section' })),
    ];
  }

  function plain(event) {
    const detail = event.newValue ? ' ' + event.newValue : '';
    return `${event.kind} ${event.object}${detail}`.trim();
  }

  /** One line for a row of the schedule; what was read, where nothing else happened. */
  function summary(trace, number) {
    const all = effects(trace, number);
    if (all.length > 0) {
      return all.slice(0, 3).map((effect) => effect.text).join(', ');
    }
    return operation(trace, number);
  }

  /** What a step was about to do; inside a lock of the program's own, the line it stands in. */
  function operation(trace, number) {
    const text = trace.step(number).operation ?? '';
    const inside = trace.ownLocks.size > 0 && /^(lock|unlock|notify|wait|wake)/.test(text);
    const place = trace.stack(number)[fw.detail.frameOf(trace, number)];
    return inside ? place.source ?? '' : text;
  }

  fw.dom.place = (event) =>
    event.member.startsWith('[') ? event.object + event.member
      : event.object + (event.member && event.object ? '.' : '') + event.member;
  fw.effects = { effects, summary, operation };
})((window.foliowalk = window.foliowalk || {}));
