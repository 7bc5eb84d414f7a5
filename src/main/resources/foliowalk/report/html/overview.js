'use strict';
/*
 * The whole schedule on one picture, from left to right: a lane a thread with the stretches in which
 * it runs, holds locks, reads under RCU or waits; below, a bar an object with its lifetime. Lanes are
 * cut into pieces of two pixels or more, so that length costs nothing.
 */
(function (fw) {
  const { svg, fill } = fw.dom;
  const LABEL = 132;
  const THREAD = 22;
  const LOCK = 13;
  const MOST_LOCK_LINES = 6;
  const LIFE = 18;
  const AXIS = 18;
  const MOST_LIVES = 8;
  const MOST_THREADS = 12;
  const LETTER = 6.2;

  class Overview {
    /** @param go called with the step that was clicked on */
    constructor(node, go, select) {
      this.node = node;
      this.go = go;
      this.select = select;
      new ResizeObserver(() => this.draw()).observe(node);
    }

    show(trace) {
      this.trace = trace;
      this.runs = trace.runs();
      this.locks = trace.spans((after) => after.locks.map((item) => [item.lock, item.holder]));
      this.readers = trace.spans((after) => after.readers.map((name) => [name, true]));
      this.blocked = trace.spans((after) => after.blocked.map((item) => [item.thread, item.on]));
      const lives = trace.spans((after) => after.lifetimes.map((life) => [life.object, life.state]));
      const names = [...lives.keys()];
      const changing = names.filter((name) => lives.get(name).length > 1);
      const steady = names.filter((name) => lives.get(name).length === 1);
      this.lives = [...changing, ...steady].slice(0, MOST_LIVES).map((name) => [name, lives.get(name)]);
      this.hidden = names.length - this.lives.length;
      this.draw();
    }

    x(number) {
      return LABEL + ((number - 1) * (this.width - LABEL - 8)) / Math.max(1, this.trace.length);
    }

    draw() {
      if (!this.trace) {
        return;
      }
      this.width = Math.max(360, this.node.clientWidth);
      let lifeTop = AXIS;
      const threads = this.trace.threads.slice(0, MOST_THREADS).map((thread) => {
        const lane = { thread, top: lifeTop, lines: this.lockLines(thread) };
        lifeTop += THREAD + lane.lines.length * LOCK + (lane.lines.length > 0 ? 4 : 0);
        return lane;
      });
      lifeTop += 6;
      const height = lifeTop + this.lives.length * LIFE + 4;
      this.cursor = svg('rect', { class: 'cursor', y: 0, height, width: 2 });
      const picture = svg('svg', {
        width: this.width, height, viewBox: `0 0 ${this.width} ${height}`, role: 'slider', tabindex: 0,
        'aria-label': 'Position in the schedule', 'aria-valuemin': 1, 'aria-valuemax': this.trace.length,
        'aria-valuenow': 1, onclick: (event) => this.clicked(event),
      }, this.hatching(), this.keyLines(height),
        threads.map((lane) => this.threadLane(lane)),
        this.lives.map(([name, spans], i) => this.lifeLane(name, spans, lifeTop + i * LIFE)),
        this.cursor);
      fill(this.node, picture);
      this.picture = picture;
      this.move(this.step ?? 1);
    }

    hatching() {
      return svg('defs', {}, ['leaving', 'waits', 'stuck'].map((name) =>
        svg('pattern', { id: 'hatch-' + name, width: 6, height: 6, patternUnits: 'userSpaceOnUse',
          patternTransform: 'rotate(45)' },
        svg('rect', { width: 6, height: 6, class: 'hatch-ground-' + name }),
        svg('rect', { width: 2, height: 6, class: 'hatch-line-' + name }))));
    }

    keyLines(height) {
      let right = -1;
      const last = this.x(this.trace.length) + this.unit() / 2;
      return this.trace.keySteps.slice(0, 200).map((number) => {
        const x = this.x(number) + this.unit() / 2;
        const label = number === this.trace.length || (x - right > 24 && last - x > 24);
        if (label) {
          right = x;
        }
        return [svg('line', { class: 'key', x1: x, x2: x, y1: AXIS - 4, y2: height }),
          label ? svg('text', { class: 'tick', x, y: 11, 'text-anchor': 'middle' }, number) : null];
      });
    }

    unit() {
      return this.x(2) - this.x(1);
    }

    /** Spans as rectangles, those closer than a pixel joined. */
    pieces(spans) {
      const pieces = [];
      for (const span of spans) {
        const from = this.x(span.from);
        const to = this.x(span.to + 1);
        const last = pieces[pieces.length - 1];
        if (last && from - last.to < 1 && (last.value === span.value || to - from < 2)) {
          last.to = Math.max(last.to, to);
          last.end = span.to === this.trace.length;
        } else {
          pieces.push({ from, to, value: span.value, end: span.to === this.trace.length });
        }
      }
      return pieces;
    }

    bars(spans, attributes, label) {
      return this.pieces(spans).map((piece) => {
        const width = Math.max(1, piece.to - piece.from);
        const text = label ? label(piece) : '';
        const room = Math.floor((width - 8) / LETTER);
        const shape = attributes(piece);
        const short = fitting(text, room);
        return [svg('rect', { ...shape, x: piece.from, width }, text && width >= 3 ? svg('title', {}, text) : null),
          short && shape.height > 10
            ? svg('text', { class: 'in', x: piece.from + 4, y: shape.y + shape.height / 2 + 4 }, short)
            : null];
      });
    }

    /** Locks that a thread holds, on as many lines as are needed to keep nested ones apart. */
    lockLines(thread) {
      const held = [...this.locks].flatMap(([lock, spans]) => spans
        .filter((span) => span.value === thread).map((span) => ({ ...span, value: lock })))
        .sort((a, b) => a.from - b.from);
      const lines = [];
      for (const span of held) {
        const free = lines.find((line) => line[line.length - 1].to < span.from);
        if (free) {
          free.push(span);
        } else if (lines.length < MOST_LOCK_LINES) {
          lines.push([span]);
        }
      }
      return lines;
    }

    threadLane({ thread, top, lines }) {
      const own = this.runs.filter((run) => run.thread === thread);
      const colour = this.trace.colour(thread);
      const from = this.x(own[0].from);
      const to = this.x(own[own.length - 1].to + 1);
      return svg('g', { class: colour },
        svg('text', { class: 'name', x: 0, y: top + 15 }, shorten(thread)),
        svg('line', { class: 'rest', x1: from, x2: to, y1: top + 10, y2: top + 10 }),
        this.bars(own, () => ({ class: 'run', y: top + 4, height: 12 })),
        this.bars(this.readers.get(thread) ?? [], () => ({ class: 'reader', y: top, height: 2 }),
          () => thread + ' in RCU read-side section'),
        this.bars(this.blocked.get(thread) ?? [], (piece) => ({
          class: piece.end && this.trace.blockedAtEnd.length > 0 ? 'waits stuck' : 'waits', y: top + 4, height: 12 }),
          (piece) => 'waits: ' + piece.value),
        lines.map((line, i) => this.bars(line,
          () => ({ class: 'held', y: top + 18 + i * LOCK, height: 11.5 }), (piece) => piece.value)));
    }

    lifeLane(name, spans, top) {
      return svg('g', { class: 'life', onclick: () => this.select(name) },
        svg('text', { class: 'name', x: 0, y: top + 11 }, shorten(name)),
        this.bars(spans, (piece) => ({ class: fw.stage(piece.value), y: top, height: 14 }),
          (piece) => piece.value));
    }

    clicked(event) {
      const x = event.clientX - this.picture.getBoundingClientRect().left;
      if (x >= LABEL) {
        const number = Math.floor((x - LABEL) / this.unit()) + 1;
        this.go(Math.min(Math.max(1, number), this.trace.length));
      }
    }

    /** Moves the cursor. */
    move(step) {
      this.step = step;
      if (this.picture && this.trace.length > 0) {
        this.cursor.setAttribute('x', this.x(step) + this.unit() / 2 - 1);
        this.picture.setAttribute('aria-valuenow', step);
        this.picture.setAttribute('aria-valuetext',
          `step ${step}, ${fw.dom.visible(this.trace.step(step).thread)}`);
      }
    }
  }

  /** As much of a label as has room; of a lock's name the last part says most. */
  function fitting(text, room) {
    const last = text.slice(text.lastIndexOf('.') + 1);
    if (text.length <= room) {
      return text;
    }
    if (last.length <= room) {
      return last;
    }
    return room >= 5 ? last.slice(0, room - 1) + '…' : '';
  }

  function shorten(name) {
    return name.length > 20 ? name.slice(0, 19) + '…' : name;
  }

  fw.Overview = Overview;
})((window.foliowalk = window.foliowalk || {}));
