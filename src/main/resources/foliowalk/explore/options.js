'use strict';
/* The steps that can be taken, and what is known of where they lead. */
(function (fw) {
  const { el, fill, threadChip } = fw.dom;
  const DIGITS = '123456789';

  function steps(count) {
    return count === 1 ? '1 step' : `${count} steps`;
  }

  /** What is known of a violation from somewhere: {text, kind}. */
  function outlook(violation) {
    switch (violation.reach) {
      case 'reachable':
        return violation.distance === 0 ? { kind: 'bad', text: 'violation' }
          : { kind: 'bad', text: `violation in ${violation.exact ? '' : 'at most '}${steps(violation.distance)}` };
      case 'not reachable':
        return { kind: 'good', text: 'no violation from here' };
      default:
        return { kind: 'unknown', text: 'violation: not known' };
    }
  }

  function badge(kind, text, title) {
    return el('span', { class: 'mark ' + kind, title }, text);
  }

  function badges(option) {
    const { leadsTo, visited, sameAs } = option;
    const marks = [];
    if (leadsTo.kind === 'violation') {
      marks.push(badge('bad', 'violates ' + leadsTo.property, leadsTo.message));
    } else if (leadsTo.kind === 'deadlock') {
      marks.push(badge('bad', 'deadlock', leadsTo.message));
    } else if (leadsTo.kind === 'stuck') {
      marks.push(badge('bad', 'stuck', leadsTo.message));
    } else if (leadsTo.kind === 'unsupported') {
      marks.push(badge('unknown', 'cannot be followed', leadsTo.message));
    } else {
      const known = outlook(option.violation);
      marks.push(badge(known.kind, known.text));
    }
    if (leadsTo.kind === 'ended') {
      marks.push(badge('plain', 'program ends'));
    }
    if (sameAs !== undefined) {
      marks.push(badge('plain', sameAs === 0 ? 'same state as the start' : `same state as step ${sameAs}`));
    } else if (visited) {
      marks.push(badge('plain', 'visited'));
    }
    return marks;
  }

  /** Effects of a step that would follow those of a path, in a trace made for it. */
  function preview(trace, option) {
    const ahead = new fw.trace.Trace({ initial: trace.initial, steps: [...trace.steps, option.step] });
    ahead.threads = trace.threads;
    return ahead;
  }

  function card(trace, option, position, onRoute, take) {
    const { step } = option;
    const ahead = preview(trace, option);
    const number = ahead.length;
    const place = ahead.stack(number)[fw.detail.frameOf(ahead, number)];
    const reads = (step.events ?? []).filter((event) => event.kind === 'read').slice(0, 6);
    const summary = fw.effects.summary(ahead, number);
    const marks = badges(option);
    return el('li', {},
      el('button', {
        type: 'button', class: onRoute ? 'option route' : 'option', onclick: () => take(position),
        'aria-label': `${position + 1}: ${step.thread}, ${step.operation}, `
          + marks.map((mark) => mark.textContent).join(', '),
      },
      el('kbd', { 'aria-hidden': 'true' }, DIGITS[position] ?? '·'),
      el('span', { class: 'what' },
        el('span', { class: 'line' }, threadChip(trace, step.thread),
          el('code', { class: 'function' }, fw.trace.functionName(place)),
          place.kernel ? el('span', { class: 'kernel' }, place.kernel) : null),
        el('span', { class: 'line effect' }, summary),
        reads.length > 0 && summary !== step.operation
          ? el('span', { class: 'line quiet' }, 'reads ',
            reads.map((event) => `${fw.dom.place(event)} = ${event.newValue}`).join(', ')) : null,
        el('span', { class: 'line quiet' }, el('code', {}, step.source),
          el('span', { class: 'where' }, `${step.file}:${step.line}`)),
        el('span', { class: 'line' }, marks, onRoute ? badge('plain', 'path goes here') : null))));
  }

  /** Shows the choices of a place; take(position) is called when one is taken. */
  function show(node, trace, options, routeChoice, take) {
    fill(node, options.map((option, i) => card(trace, option, i, i === routeChoice, take)));
  }

  fw.options = { show, outlook };
})((window.foliowalk = window.foliowalk || {}));
