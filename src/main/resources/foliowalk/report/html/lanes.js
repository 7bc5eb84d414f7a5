'use strict';
/*
 * The schedule as rows, a column a thread. Only the rows in sight are in the document, so that ten
 * thousand steps scroll like ten.
 */
(function (fw) {
  const { el, fill } = fw.dom;
  const { functionName } = fw.trace;
  const ROW = 27;
  const BEYOND = 12;
  const MOST_LANES = 12;
  const MOST_LIVES = 6;
  const LIFE = 14;
  const NAME = 13;
  const LANE_NAME = 18;

  class Lanes {
    /** @param app told by go(step) and unfold(from, to) what was clicked */
    constructor(node, head, app) {
      this.node = node;
      this.head = head;
      this.app = app;
      this.space = el('div', { class: 'space', role: 'presentation' });
      fill(node, this.space);
      node.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()));
      new ResizeObserver(() => this.draw()).observe(node);
    }

    show(trace) {
      this.trace = trace;
      this.threads = trace.threads.slice(0, MOST_LANES);
      this.width = Math.round(Math.min(104, Math.max(26, 236 / Math.max(1, this.threads.length))));
      this.ends = new Map();
      trace.runs().forEach((run) => this.ends.set(run.thread,
        { from: this.ends.get(run.thread)?.from ?? run.from, to: run.to }));
      const spans = trace.spans((after) => after.lifetimes.map((life) => [life.object, life.state]));
      this.lives = [...spans.keys()].filter((name) => spans.get(name).length > 1).slice(0, MOST_LIVES);
      fill(this.head,
        el('span', { class: 'cell-number' }, 'step'), el('span', { class: 'cell-switch' }, 'switch'),
        this.headLanes(), this.headLives());
    }

    /** Names of the lifetime bars, one above the other, above those of the lanes. */
    headLives() {
      const cell = el('span', { class: 'cell-lives' });
      cell.style.width = this.lives.length * LIFE + 6 + 'px';
      cell.style.minHeight = this.lives.length * NAME + LANE_NAME + 'px';
      this.lives.forEach((name, i) => {
        const label = el('span', { class: 'life-name' }, name);
        label.style.right = (this.lives.length - 1 - i) * LIFE + 4 + 'px';
        label.style.height = (i + 1) * NAME + LANE_NAME + 'px';
        cell.append(label);
      });
      return cell;
    }

    headLanes() {
      const cell = el('span', { class: 'cell-lanes' });
      this.threads.forEach((name, i) => {
        const label = el('span', { class: 'lane-name ' + this.trace.colour(name), title: name }, name);
        label.style.left = i * this.width + 'px';
        label.style.maxWidth = i + 1 < this.threads.length ? this.width - 6 + 'px' : 'none';
        cell.append(label);
      });
      return cell;
    }

    /** @param marked numbers of steps to emphasise, or null for none */
    setRows(rows, step, marked) {
      this.rows = rows;
      this.step = step;
      this.marked = marked;
      this.space.style.height = rows.length * ROW + 'px';
      this.node.setAttribute('aria-label', `Steps, ${rows.length} rows`);
      this.reveal();
      this.draw();
    }

    rowOf(number) {
      return this.rows.findIndex((row) => row.number === number
        || (row.from <= number && number <= row.to));
    }

    /** Scrolls as little as needed to have the current step in sight, with some room around. */
    reveal() {
      const top = this.rowOf(this.step) * ROW;
      const room = Math.min(3 * ROW, this.node.clientHeight / 4);
      if (top - room < this.node.scrollTop) {
        this.node.scrollTop = top - room;
      } else if (top + ROW + room > this.node.scrollTop + this.node.clientHeight) {
        this.node.scrollTop = top + ROW + room - this.node.clientHeight;
      }
    }

    draw(from, to) {
      if (!this.rows) {
        return;
      }
      const first = from ?? Math.max(0, Math.floor(this.node.scrollTop / ROW) - BEYOND);
      const last = to ?? Math.min(this.rows.length,
        Math.ceil((this.node.scrollTop + this.node.clientHeight) / ROW) + BEYOND);
      fill(this.space, this.rows.slice(first, last).map((row, i) => this.row(row, first + i)));
      this.node.setAttribute('aria-activedescendant', 'row-' + this.rowOf(this.step));
    }

    row(row, index) {
      const number = row.number ?? row.from;
      const current = row.number === this.step;
      const trace = this.trace;
      const change = trace.switches.get(number);
      const classes = ['row', row.number ? 'step' : 'fold', current ? 'current' : '',
        trace.keySteps.includes(row.number) ? 'key' : '',
        number === trace.length && row.number ? 'end' : '',
        change ? 'switched' : '', this.marked?.has(row.number) ? 'marked' : ''];
      const node = el('div', {
        class: classes.filter(Boolean).join(' '), id: 'row-' + index, role: 'option',
        'aria-selected': String(current), 'aria-setsize': this.rows.length, 'aria-posinset': index + 1,
        onclick: () => (row.number ? this.app.go(row.number) : this.app.unfold(row.from, row.to)),
      },
      el('span', { class: 'cell-number' }, row.number ?? '⋯'),
      el('span', { class: 'cell-switch' }, change ? fw.detail.needLabel(change) : null),
      this.lanesOf(row, number), this.livesOf(row.number ?? row.to));
      node.style.top = index * ROW + 'px';
      return node;
    }

    lanesOf(row, number) {
      const trace = this.trace;
      const after = trace.after(number);
      const cell = el('span', { class: 'cell-lanes' });
      this.threads.forEach((name, i) => {
        const end = this.ends.get(name);
        if (number < end.from || number > end.to) {
          return;
        }
        const lane = el('i', { class: ['lane', trace.colour(name),
          after.locks.some((item) => item.holder === name) ? 'holds' : '',
          after.readers.includes(name) ? 'reads' : '',
          after.blocked.some((item) => item.thread === name) ? 'waits' : ''].join(' ') });
        lane.style.left = i * this.width + 'px';
        cell.append(lane);
      });
      const at = Math.max(0, this.threads.indexOf(row.thread ?? trace.step(number).thread));
      const text = row.number ? this.stepText(row.number) : this.foldText(row);
      text.style.marginLeft = at * this.width + 10 + 'px';
      cell.append(text);
      return cell;
    }

    stepText(number) {
      const trace = this.trace;
      const place = trace.stack(number)[fw.detail.frameOf(trace, number)];
      const what = fw.effects.summary(trace, number);
      const kind = fw.effects.effects(trace, number)[0]?.kind ?? 'other';
      return el('span', { class: 'text ' + trace.colour(trace.step(number).thread),
        title: `${trace.step(number).thread}: ${functionName(place)}: ${what}` },
      el('b', {}, functionName(place)), el('span', { class: 'what ' + kind }, what));
    }

    foldText(row) {
      const names = new Set();
      for (let number = row.from; number <= row.to && names.size < 6; number++) {
        const place = this.trace.stack(number)[fw.detail.frameOf(this.trace, number)];
        names.add(functionName(place));
      }
      const count = row.to - row.from + 1;
      return el('span', { class: 'text ' + (row.thread ? this.trace.colour(row.thread) : '') },
        el('span', { class: 'what' }, `${count} steps`, row.thread ? ': ' + [...names].join(', ') : ''));
    }

    livesOf(number) {
      const after = this.trace.after(number);
      return el('span', { class: 'cell-lives' }, this.lives.map((name) => {
        const state = after.lifetimes.find((life) => life.object === name)?.state;
        return el('i', { class: state ? 'life ' + fw.stage(state) : 'life',
          title: state ? `${name}: ${state}` : null });
      }));
    }
  }

  fw.Lanes = Lanes;
})((window.foliowalk = window.foliowalk || {}));
