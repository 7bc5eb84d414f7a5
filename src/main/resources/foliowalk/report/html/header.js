'use strict';
/* What is violated, by which run, and why. */
(function (fw) {
  const { el, fill, byId } = fw.dom;
  const STEP = /\bsteps? (\d+)/g;

  /** A sentence whose step numbers are links to the steps. */
  function linked(sentence, violation) {
    const parts = [];
    let at = 0;
    for (const match of sentence.matchAll(STEP)) {
      parts.push(sentence.slice(at, match.index));
      parts.push(el('a', { href: '#step=' + match[1] + (violation > 1 ? '&violation=' + violation : '') },
        match[0]));
      at = match.index + match[0].length;
    }
    parts.push(sentence.slice(at));
    return parts;
  }

  function origin(result) {
    const config = result.config ?? {};
    return [config.target, ...(config.args ?? []), result.engine, result.toolVersion && !result.engine
      ? 'foliowalk ' + result.toolVersion : null].filter(Boolean).join('  ·  ');
  }

  function show(page) {
    const { trace, result } = page;
    fill(byId('property'), trace.property || result.verdict || 'no violation');
    byId('property').classList.toggle('none', page.violations.length === 0);
    const message = trace.message || result.reason || 'Nothing to show: no violation';
    fill(byId('message'), message);
    byId('message').classList.toggle('long', message.length > 110);
    fill(byId('origin'), origin(result));
    const choose = byId('violations');
    byId('violations-label').hidden = page.violations.length < 2;
    fill(choose, page.violations.map((violation, i) => el('option', { value: i + 1 },
      `${i + 1} of ${page.violations.length}: ${violation.property}`)));
    choose.value = page.number;
    fill(byId('sentences'), trace.sentences.length > 0
      ? trace.sentences.map((sentence) => el('li', {}, linked(sentence, page.number)))
      : fallback(trace));
    document.body.classList.toggle('empty', trace.length === 0);
  }

  /** Where nobody explained: the facts that the trace itself has. */
  function fallback(trace) {
    if (trace.length === 0) {
      return el('li', {}, trace.property
        ? 'No schedule of this violation was recorded.'
        : 'The result has no counterexample.');
    }
    return [
      el('li', {}, linked(`${trace.length} steps of ${trace.threads.length} threads with `
        + `${trace.switches.size} context switches end in step ${trace.length}.`, 1)),
      ...trace.blockedAtEnd.slice(0, 12).map((text) => el('li', {}, text)),
    ];
  }

  fw.header = { show };
})((window.foliowalk = window.foliowalk || {}));
