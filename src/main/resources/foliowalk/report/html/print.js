'use strict';
/* On paper there is no scrolling: all rows of the schedule are made, up to a limit, and taken back. */
(function (fw) {
  const MOST_ROWS = 1000;

  function install(page) {
    const media = matchMedia('print');
    const change = (printing) => {
      if (printing) {
        page.lanes.draw(0, Math.min(page.lanes.rows?.length ?? 0, MOST_ROWS));
      } else {
        page.lanes.draw();
      }
    };
    media.addEventListener('change', () => change(media.matches));
    addEventListener('beforeprint', () => change(true));
    addEventListener('afterprint', () => change(false));
  }

  fw.print = { install };
})((window.foliowalk = window.foliowalk || {}));
