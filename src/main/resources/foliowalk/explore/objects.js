'use strict';
/* The state here: who holds what, who waits, lives, and the fields of the objects that the path names. */
(function (fw) {
  const { el, fill, threadChip } = fw.dom;
  const MOST_ROWS = 400;

  function fieldsOf(objects) {
    return new Map(objects.map((object) => [object.object, object.fields]));
  }

  function changes(now, old) {
    return Object.keys(now).filter((field) => old !== undefined && old[field] !== now[field]);
  }

  function table(now, old, fields) {
    return el('table', {}, el('tbody', {}, fields.map((field) => {
      const changed = old !== undefined && old[field] !== now[field];
      return el('tr', { class: changed ? 'changed' : null },
        el('th', { scope: 'row' }, field),
        el('td', {}, changed
          ? [el('del', {}, old[field] ?? 'not there'), ' → ', el('ins', {}, now[field])]
          : now[field]));
    })));
  }

  function object(item, old, life) {
    const fields = Object.keys(item.fields).slice(0, MOST_ROWS);
    return el('section', { class: 'thing' },
      el('h3', {}, el('code', {}, item.object),
        life ? el('span', { class: 'life ' + fw.stage(life) }, life) : null),
      table(item.fields, old, fields));
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

  /** Shows the state of a place; `open` tells which parts the reader has opened. */
  function show(node, trace, at, place) {
    const after = trace.after(at);
    const old = fieldsOf(place.before);
    const lifeOf = new Map(after.lifetimes.map((life) => [life.object, life.state]));
    const isChanged = (item) => changes(item.fields, old.get(item.object)).length > 0;
    const isNew = (item) => at > 0 && !old.has(item.object);
    const first = place.objects.filter((item) => isChanged(item) || isNew(item));
    const rest = place.objects.filter((item) => !first.includes(item));
    const held = holders(trace, after, place.stuck);
    const panel = (item) => object(item, old.get(item.object), lifeOf.get(item.object));
    fill(node,
      held.length > 0 ? el('ul', { class: 'holders', 'aria-label': 'Locks, readers and waiting threads' }, held) : null,
      after.lifetimes.length > 0
        ? el('ul', { class: 'lives', 'aria-label': 'Lifetimes' },
          lives(after.lifetimes, at > 1 ? trace.after(at - 1).lifetimes : [])) : null,
      first.map(panel),
      rest.map(panel),
      place.objects.length === 0
        ? el('p', { class: 'quiet' }, 'No step so far names an object.') : null);
  }

  fw.objects = { show };
})((window.foliowalk = window.foliowalk || {}));
