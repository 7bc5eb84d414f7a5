'use strict';
/* Light, dark, or as the system says. The choice is kept where the browser allows it. */
(function (fw) {
  const KEY = 'foliowalk-theme';

  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch (e) {
      return null; // pages opened from a file may have no storage
    }
  }

  function isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function apply(theme) {
    document.documentElement.dataset.theme = theme;
  }

  /** Makes a button switch between the themes. */
  function install(button) {
    const name = () => {
      button.setAttribute('aria-label', isDark() ? 'Light theme' : 'Dark theme');
      button.title = button.getAttribute('aria-label') + ' (t)';
    };
    const chosen = stored();
    if (chosen === 'dark' || chosen === 'light') {
      apply(chosen);
    }
    button.addEventListener('click', () => {
      apply(isDark() ? 'light' : 'dark');
      try {
        localStorage.setItem(KEY, document.documentElement.dataset.theme);
      } catch (e) {
        // not kept, then
      }
      name();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', name);
    name();
  }

  fw.theme = { install, isDark };
})((window.foliowalk = window.foliowalk || {}));
