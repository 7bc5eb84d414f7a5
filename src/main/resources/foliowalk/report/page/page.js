'use strict';
// A link into something folded away opens it, and everything around it.
(function () {
  function named() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (e) {
      return null; // an address cut in the middle of a character names nothing
    }
  }
  function open() {
    let at = named();
    const target = at;
    for (; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
    }
    if (target) target.scrollIntoView();
  }
  window.addEventListener('hashchange', open);
  // The same link once more, after what it opened was closed, changes no address.
  document.addEventListener('click', function (event) {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) open();
  });
  if (location.hash) open();
})();
