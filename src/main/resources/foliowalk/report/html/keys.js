'use strict';
/* The keys of the page; the table of the help is made of the same list. */
(function (fw) {
  const { el, fill, byId } = fw.dom;

  /** @param bindings [{keys: ['j', 'ArrowDown'], what: 'Next step', act}] */
  function install(bindings) {
    fill(byId('key-table'), bindings.map((binding) => el('tr', {},
      el('th', { scope: 'row' }, binding.keys.map((key) => el('kbd', {}, shown(key)))),
      el('td', {}, binding.what))));
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || byId('keys').open) {
        return;
      }
      const binding = bindings.find((candidate) => candidate.keys.includes(event.key));
      if (binding && (!isTyping(event) || event.key === 'Escape') && !isOwn(event)) {
        event.preventDefault();
        binding.act();
      }
    });
  }

  function shown(key) {
    const names = { ArrowDown: '↓', ArrowUp: '↑', ArrowRight: '→', ArrowLeft: '←', Escape: 'Esc' };
    return names[key] ?? key;
  }

  /** In a list of choices the arrows choose; a letter is a key of the page, not the start of a choice. */
  function isTyping({ target, key }) {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      || (target instanceof HTMLSelectElement && key.length > 1);
  }

  /** Enter on a button presses it; the arrows scroll the source and the state when they have the focus. */
  function isOwn(event) {
    const on = event.target;
    return (event.key === 'Enter' && on.closest?.('button, summary'))
      || (/^(Arrow|Home|End)/.test(event.key) && on.closest?.('#source, #state'));
  }

  fw.keys = { install };
})((window.foliowalk = window.foliowalk || {}));
