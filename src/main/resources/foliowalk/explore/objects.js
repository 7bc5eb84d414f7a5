'use strict';
/* The state here: who holds what, who waits, lives, and the fields of the objects that the path names. */
(function (fw) {
  const { el, fill, threadChip } = fw.dom;
  const MOST_ROWS = 400;

  function fieldsOf(objects) {
    return new Map(objects.map((object) => [object.object, object.fields]));
  }

  /** Fields that differ; that an object has got its name since is no change. */
  function changes(item, old, events) {
    const written = (field) => events.some(
      (event) => event.kind === 'write' && event.object === item.object && event.member === field);
    const named = (field) => /^a [^#]*$/.test(old[field]) && item.fields[field].includes('#');
    return old === undefined ? [] : Object.keys(item.fields).filter((field) =>
      old[field] !== item.fields[field] && (!named(field) || written(field)));
  }

  /** Steps so far by which each object was last touched. */
  function lastTouched(trace) {
    const last = new Map();
    trace.steps.forEach((step, i) => (step.events ?? []).forEach((event) => last.set(event.object, i)));
    return last;
  }

  function table(now, old, fields, differing) {
    return el('table', {}, el('tbody', {}, fields.map((field) => {
      const changed = differing.includes(field);
      return el('tr', { class: changed ? 'changed' : null },
        el('th', { scope: 'row' }, field),
        el('td', {}, changed
          ? [el('del', {}, old[field] ?? 'not there'), ' → ', el('ins', {}, now[field])]
          : now[field]));
    })));
  }

  function object(item, old, life, differing) {
    const fields = Object.keys(item.fields).slice(0, MOST_ROWS);
    return el('section', { class: 'thing' },
      el('h3', {}, el('code', {}, item.object),
        life ? el('span', { class: 'life ' + fw.stage(life) }, life) : null),
      table(item.fields, old, fields, differing));
  }

  function holders(trace, after, stuck) {
    const waits = after.blocked.map((item) => el('li', { class: 'blocked' },
      threadChip(trace, item.thread), ' waits: ', item.on));
    return [
      ...after.locks.map((item) => el('li', {},
        threadChip(trace, item.holder), ' holds ', el('code', {}, item.lock))),
      ...after.readers.map((name) => el('li', {}, threadChip(trace, name), ' in a read-side section')),
      ...(stuck.length > 0 ? stuck.map((line) => el('li', { class: 'blocked' }, line)) : waits),
    ];
  }

  function lives(now, before) {
    const old = new Map(before.map((life) => [life.object, life.state]));
    return now.map((life) => {
      const from = old.get(life.object);
      const changed = from !== undefined && from !== life.state;
      return el('li', { class: fw.stage(life.state) + (changed ? ' changed' : '') },
        el('code', {}, life.object), ' ',
        changed ? [el('del', {}, from), ' → ', el('ins', {}, life.state)] : life.state);
    });
  }

  /** Shows the state of a place, what the last step touched first. */
  function show(node, trace, at, place) {
    const after = trace.after(at);
    const old = fieldsOf(place.before);
    const lifeOf = new Map(after.lifetimes.map((life) => [life.object, life.state]));
    const events = trace.step(at)?.events ?? [];
    const differing = new Map(place.objects.map(
      (item) => [item.object, changes(item, old.get(item.object), events)]));
    const isFirst = (item) => differing.get(item.object).length > 0;
    const last = lastTouched(trace);
    const order = [...place.objects].sort(
      (a, b) => isFirst(b) - isFirst(a) || (last.get(b.object) ?? -1) - (last.get(a.object) ?? -1));
    const held = holders(trace, after, place.stuck);
    const panel = (item) => object(
      item, old.get(item.object), lifeOf.get(item.object), differing.get(item.object));
    fill(node,
      held.length > 0 ? el('ul', { class: 'holders', 'aria-label': 'Locks, readers and waiting threads' }, held) : null,
      after.lifetimes.length > 0
        ? el('ul', { class: 'lives', 'aria-label': 'Lifetimes' },
          lives(after.lifetimes, at > 1 ? trace.after(at - 1).lifetimes : [])) : null,
      order.map(panel),
      place.objects.length === 0
        ? el('p', { class: 'quiet' }, 'No step so far names an object.') : null);
  }

  fw.objects = { show };
})((window.foliowalk = window.foliowalk || {}));
