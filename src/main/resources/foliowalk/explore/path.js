'use strict';
/*
 * The path taken, a column for each thread. Steps after the current one are those of a path that was
 * left by going back, or of a counterexample: they can be followed again, or left for another.
 */
(function (fw) {
  const { el, fill, byId } = fw.dom;
  const ROW = 24;
  const BEYOND = 12;

  class PathView {
    /** @param go called with a number of steps, 0 for the start */
    constructor(go) {
      this.node = byId('path');
      this.head = byId('lane-head');
      this.go = go;
      this.space = el('div', { class: 'space' });
      this.node.append(this.space);
      this.node.addEventListener('scroll', () => this.draw());
      addEventListener('resize', () => this.draw());
    }

    /** Shows a trace of the whole path, `at` steps of which have been taken. */
    show(trace, at) {
      this.trace = trace;
      this.at = at;
      this.width = Math.max(14, Math.min(90, Math.floor(220 / Math.max(1, trace.threads.length))));
      fill(this.head, trace.threads.map((name) => {
        const label = el('span', { class: trace.colour(name) }, name);
        label.style.width = this.width + 'px';
        return label;
      }));
      this.space.style.height = (trace.length + 1) * ROW + 'px';
      const top = at * ROW;
      if (top < this.node.scrollTop + ROW || top + 3 * ROW > this.node.scrollTop + this.node.clientHeight) {
        this.node.scrollTop = Math.max(0, top - this.node.clientHeight * 0.6);
      }
      this.draw();
    }

    draw() {
      if (!this.trace) {
        return;
      }
      const first = Math.max(0, Math.floor(this.node.scrollTop / ROW) - BEYOND);
      const last = Math.min(this.trace.length,
        Math.ceil((this.node.scrollTop + this.node.clientHeight) / ROW) + BEYOND);
      const rows = [];
      for (let number = first; number <= last; number++) {
        rows.push(this.row(number));
      }
      fill(this.space, rows);
      this.node.setAttribute('aria-activedescendant', 'step-' + this.at);
    }

    row(number) {
      const { trace, at } = this;
      const step = number > 0 ? trace.step(number) : null;
      const classes = ['row', number === at ? 'current' : '', number > at ? 'ahead' : '',
        step && number > 1 && trace.step(number - 1).thread !== step.thread ? 'switched' : ''];
      const row = el('div', {
        class: classes.filter(Boolean).join(' '), id: 'step-' + number, role: 'option',
        'aria-selected': String(number === at), 'aria-setsize': trace.length + 1,
        'aria-posinset': number + 1, onclick: () => this.go(number),
      }, el('span', { class: 'number' }, number), el('span', { class: 'cell' }, this.text(number, step)));
      row.style.top = number * ROW + 'px';
      return row;
    }

    text(number, step) {
      if (!step) {
        return el('span', { class: 'text' }, 'start');
      }
      const { trace } = this;
      const place = trace.stack(number)[fw.detail.frameOf(trace, number)];
      const what = fw.effects.summary(trace, number);
      const text = el('span', { class: 'text ' + trace.colour(step.thread), title: `${step.thread}: ${what}` },
        el('b', {}, fw.trace.functionName(place)), what);
      text.style.marginLeft = trace.threads.indexOf(step.thread) * this.width + 'px';
      return text;
    }
  }

  fw.PathView = PathView;
})((window.foliowalk = window.foliowalk || {}));
