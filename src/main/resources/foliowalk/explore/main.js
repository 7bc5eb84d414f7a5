'use strict';
/*
 * Where the page stands: `route` is a path through the program, `at` the number of its steps that have
 * been taken. Going back keeps the rest of the route; taking another step leaves it. The place is in
 * the address, so that it can be kept and sent.
 */
(function (fw) {
  const { el, fill, byId } = fw.dom;
  const POLL_MILLIS = 700;
  const count = (number) => Number(number).toLocaleString('en');

  class Page {
    constructor() {
      this.route = [];
      this.steps = [];
      this.at = 0;
      this.threads = [];
      this.path = new fw.PathView((number) => this.go(this.route, number));
      this.asked = 0;
      this.wire();
      this.openHash();
      addEventListener('hashchange', () => this.openHash());
      this.poll();
    }

    openHash() {
      const text = new URLSearchParams(location.hash.slice(1)).get('choices') ?? '';
      const choices = text === '' ? [] : text.split('/').map(Number);
      if (choices.join('/') !== this.route.slice(0, this.at).join('/') || !this.place) {
        this.go(choices, choices.length);
      }
    }

    /** Goes to a place `at` steps along a route. */
    async go(route, at) {
      const ask = ++this.asked;
      try {
        let steps = this.steps.slice(0, this.known(route));
        if (at < route.length && steps.length < route.length) {
          const whole = await fw.server.position(route, steps.length);
          steps = steps.concat(whole.steps);
        }
        const place = await fw.server.position(route.slice(0, at), Math.min(at, steps.length));
        if (ask !== this.asked) {
          return; // the reader has gone elsewhere meanwhile
        }
        this.steps = steps.slice(0, Math.max(at, steps.length)).concat(place.steps);
        Object.assign(this, { route, at, place });
        this.say('');
        const hash = '#choices=' + route.slice(0, at).join('/');
        if (location.hash !== hash) {
          history.replaceState(null, '', hash);
        }
        this.render();
      } catch (e) {
        this.say(e.message);
      }
    }

    /** Number of steps that are known of a route, since the current one begins with the same. */
    known(route) {
      let same = 0;
      while (same < this.steps.length && same < route.length && route[same] === this.route[same]) {
        same++;
      }
      return same;
    }

    take(position) {
      if (!this.place || position >= this.place.options.length) {
        return;
      }
      const follows = this.route[this.at] === position;
      const route = follows ? this.route : [...this.route.slice(0, this.at), position];
      this.go(route, this.at + 1);
    }

    back() {
      if (this.at > 0) {
        this.go(this.route, this.at - 1);
      }
    }

    forward() {
      if (this.at < this.route.length) {
        this.go(this.route, this.at + 1);
      }
    }

    async nearest() {
      try {
        const way = await fw.server.nearest(this.route.slice(0, this.at));
        if (way.length === 0 && this.place.violation.distance !== 0) {
          this.say(this.place.violation.reach === 'not reachable'
            ? 'No violation can be reached from here; go back first.'
            : 'No violation is known to be reachable from here.');
          return;
        }
        await this.go(way, way.length);
      } catch (e) {
        this.say(e.message);
      }
    }

    say(text) {
      fill(byId('message'), text);
    }

    render() {
      const { place, at } = this;
      const trace = new fw.trace.Trace({ initial: place.initial, steps: this.steps });
      const ahead = place.options.map((option) => option.step.thread);
      for (const name of [...trace.threads, ...ahead]) {
        if (!this.threads.includes(name)) {
          this.threads.push(name);
        }
      }
      trace.threads = this.threads;
      const taken = new fw.trace.Trace({ initial: place.initial, steps: this.steps.slice(0, at) });
      taken.threads = this.threads;
      this.path.show(trace, at);
      this.renderHere();
      fw.options.show(byId('options'), taken, place.options, this.route[at], (i) => this.take(i));
      fw.objects.show(byId('state'), taken, at, place);
      byId('back').disabled = byId('start').disabled = at === 0;
      byId('forward').disabled = byId('end').disabled = at === this.route.length;
      byId('nearest').disabled = place.violation.reach !== 'reachable' || place.violation.distance === 0;
    }

    renderHere() {
      const { here, violation } = this.place;
      const at = this.at === 0 ? 'At the start' : `After step ${this.at}`;
      const known = fw.options.outlook(violation);
      const parts = {
        violation: ['bad', `${here.property} is violated: ${here.message}`],
        deadlock: ['bad', `Deadlock: ${here.message}`],
        stuck: ['bad', `Stuck: ${here.message}`],
        unsupported: ['unknown', `Cannot be followed: ${here.message}`],
        ended: ['good', 'The program has ended.'],
      };
      const [kind, text] = parts[here.kind] ?? [known.kind, known.text];
      fill(byId('here'), el('p', { class: 'here ' + kind }, el('b', {}, at), ' ', text));
    }

    async poll() {
      try {
        const program = await fw.server.program();
        const news = program.phase !== this.phase && this.phase !== undefined;
        this.phase = program.phase;
        this.renderProgram(program);
        if (news) {
          this.go(this.route, this.at);
        }
        if (program.phase === 'running') {
          setTimeout(() => this.poll(), POLL_MILLIS);
        }
      } catch (e) {
        this.say(e.message);
      }
    }

    renderProgram(program) {
      fill(byId('target'), [program.target, ...program.args].join(' '));
      document.title = `${program.target} - foliowalk explore`;
      const states = `${count(program.states)} states`;
      const texts = {
        running: `Walking all states: ${states}, depth ${count(program.depth)}, ${count(program.frontier)} waiting`,
        complete: `All ${states} are known`,
        incomplete: `Not all states are known: ${program.reason} (${states})`,
      };
      const walk = byId('walk');
      walk.className = 'walk ' + program.phase;
      walk.title = program.assumptions.join('\n');
      fill(walk, texts[program.phase]);
      const select = byId('violations');
      select.disabled = program.violations.length === 0;
      const none = program.phase === 'running' ? 'not known yet'
        : program.violations.length > 0 ? 'jump to' : program.phase === 'complete' ? 'there is none' : 'none found';
      fill(select, el('option', { value: '' }, none), program.violations.map((found, i) =>
        el('option', { value: i, title: found.message }, `${found.property}, ${found.choices.length} steps`)));
      select.onchange = () => {
        const found = program.violations[select.value];
        select.value = '';
        select.blur();
        if (found) {
          this.go(found.choices, found.choices.length);
        }
      };
    }

    async quit() {
      try {
        await fw.server.quit();
        this.say('The server has ended. This page can be closed.');
        document.body.classList.add('ended');
      } catch (e) {
        this.say(e.message);
      }
    }

    wire() {
      fw.theme.install(byId('theme'));
      const on = (id, act) => byId(id).addEventListener('click', act);
      const start = () => this.go(this.route, 0);
      const end = () => this.go(this.route, this.route.length);
      const help = () => byId('keys').showModal();
      on('back', () => this.back());
      on('forward', () => this.forward());
      on('start', start);
      on('end', end);
      on('nearest', () => this.nearest());
      on('help', help);
      on('quit', () => this.quit());
      fw.keys.install([
        ...[...'123456789'].map((digit, i) => (
          { keys: [digit], what: `Take choice ${digit}`, act: () => this.take(i) })),
        { keys: ['Backspace', 'ArrowLeft', 'ArrowUp', 'k'], what: 'Back one step', act: () => this.back() },
        { keys: ['ArrowRight', 'ArrowDown', 'j'], what: 'Forward along the path', act: () => this.forward() },
        { keys: ['Home'], what: 'Go to the start', act: start },
        { keys: ['End'], what: 'Go to the end of the path', act: end },
        { keys: ['g'], what: 'Go to the nearest violation', act: () => this.nearest() },
        { keys: ['c'], what: 'Choose a counterexample', act: () => byId('violations').focus() },
        { keys: ['t'], what: 'Light or dark', act: () => byId('theme').click() },
        { keys: ['?'], what: 'Show the keys', act: help },
      ]);
    }
  }

  fw.page = new Page();
})((window.foliowalk = window.foliowalk || {}));
