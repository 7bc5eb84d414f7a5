'use strict';
// A link into something folded away opens it, and everything around it.
(function () {
  function open() {
    let at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const target = at;
    for (; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
    }
    if (target) target.scrollIntoView();
  }
  window.addEventListener('hashchange', open);
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details.print').forEach(function (d) { d.open = true; });
  });
  if (location.hash) open();
})();
