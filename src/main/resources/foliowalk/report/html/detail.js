'use strict';
/* One step in words: who, where, what it did, and who holds what afterwards. */
(function (fw) {
  const { el, fill, threadChip, place } = fw.dom;
  const { functionName } = fw.trace;
  const NEEDS = {
    needed: 'needed: no counterexample without this switch',
    incidental: 'incidental: a counterexample without this switch exists',
    unknown: 'context switch',
  };

  function needLabel(change) {
    return el('span', { class: 'need ' + change.need, title: `${NEEDS[change.need] ?? change.need} (${change.from} → ${change.to})` },
      change.need === 'unknown' ? '⇄' : change.need);
  }

  function objectButton(name, select) {
    return el('button', { type: 'button', class: 'object', title: 'Select ' + name,
      onclick: () => select(name) }, name);
  }

  /** Describes step `number` of a trace in `node`; select(object) is called on a click on one. */
  function render(node, trace, number, select) {
    const step = trace.step(number);
    const change = trace.switches.get(number);
    fill(node,
      el('div', { class: 'step-title' },
        el('h2', {}, `Step ${number}`), threadChip(trace, step.thread),
        el('code', { class: 'function' }, functionName(trace.stack(number)[frameOf(trace, number)])),
        step.kernel ? el('span', { class: 'kernel', title: 'Kernel file and function' }, step.kernel) : null,
        change ? [el('span', { class: 'switch' }, 'after ', change.from), needLabel(change)] : null),
      effectList(trace, number, select),
      holders(trace, number, select));
  }

  function effectList(trace, number, select) {
    const list = fw.effects.effects(trace, number);
    const reads = (trace.step(number).events ?? []).filter((event) => event.kind === 'read').slice(0, 12);
    return el('ul', { class: 'effects' },
      list.length > 0
        ? list.slice(0, 40).map((effect) => el('li', { class: effect.kind }, effect.text))
        : el('li', { class: 'other' }, fw.effects.operation(trace, number)),
      reads.length > 0
        ? el('li', { class: 'reads' }, 'reads ', reads.map((event, i) => [
          i > 0 ? ', ' : '', objectButton(event.object, select),
          event.member.startsWith('[') ? event.member : '.' + event.member, ' = ' + event.newValue]))
        : null);
  }

  function separated(parts) {
    return parts.map((part, i) => (i === 0 ? part : [', ', part]));
  }

  function holders(trace, number, select) {
    const after = trace.after(number);
    const names = new Set([...after.locks.map((item) => item.holder), ...after.readers,
      ...after.blocked.map((item) => item.thread)]);
    const stuck = number === trace.length && trace.blockedAtEnd.length > 0 ? 'stuck' : 'waits';
    const parts = [...names].slice(0, 20).map((name) => el('li', {},
      threadChip(trace, name), ' ', separated([
        ...after.locks.filter((item) => item.holder === name)
          .map((item, i) => [i === 0 ? 'holds ' : '', objectButton(item.lock, select)]),
        ...after.readers.filter((reader) => reader === name).map(() => 'RCU reader'),
        ...after.blocked.filter((item) => item.thread === name)
          .map((item) => el('span', { class: stuck }, 'waits: ', item.on)),
      ])));
    if (number === trace.length) {
      parts.push(...trace.blockedAtEnd.slice(0, 20)
        .filter((text) => !after.blocked.some((item) => text.startsWith(item.thread + ' ')))
        .map((text) => el('li', { class: 'stuck' }, text)));
    }
    return parts.length > 0 ? el('ul', { class: 'holders', 'aria-label': 'After this step' }, parts) : null;
  }

  /**
   * The frame to open: the one of the model's method that stands for the kernel function, since
   * the innermost is often an accessor.
   */
  function frameOf(trace, number) {
    return Math.max(0, trace.stack(number).findIndex((place) => place.kernel));
  }

  /** The call stack as buttons, innermost first, without the frames that compilers make. */
  function renderStack(node, trace, number, frame, open) {
    fill(node, el('ol', { class: 'stack', 'aria-label': 'Stack, innermost first' },
      trace.stack(number).slice(0, 40).map((place, i) => place.line > 0 && el('li', {},
        el('button', { type: 'button', 'aria-pressed': String(i === frame), onclick: () => open(i) },
          el('span', { class: 'function' }, functionName(place)),
          el('span', { class: 'where' }, `${place.file}:${place.line}`),
          el('code', {}, place.source))))));
  }

  fw.detail = { render, renderStack, frameOf, needLabel, objectButton, place };
})((window.foliowalk = window.foliowalk || {}));
