'use strict';
/* Puts the parts together: what is current, and what follows when it changes. */
(function (fw) {
  const { el, fill, byId, visible } = fw.dom;
  const MOST_OPTIONS = 500;

  class Page {
    constructor(data) {
      const result = data.result ?? {};
      this.result = result;
      this.violations = fw.trace.violationsOf(data);
      const select = (object) => this.selectObject(object);
      this.lanes = new fw.Lanes(byId('lanes'), byId('lane-head'), this);
      this.overview = new fw.Overview(byId('overview'), (step) => this.go(step), select);
      this.source = new fw.SourceView(byId('source'), data.sources ?? {});
      this.state = new fw.StatePanel(byId('state'), select);
      this.marked = null;
      this.wire();
      this.openHash(true);
      addEventListener('hashchange', () => this.openHash(false));
    }

    openHash(first) {
      const wanted = new URLSearchParams(location.hash.slice(1));
      const violation = Math.min(Math.max(1, Number(wanted.get('violation')) || 1),
        Math.max(1, this.violations.length));
      if (first || violation !== this.number) {
        this.openViolation(violation);
      }
      const step = Number(wanted.get('step'));
      this.go(Number.isInteger(step) && step > 0 ? step : this.trace.length);
      if (!first || this.step < this.trace.length) {
        this.reveal();
      }
    }

    openViolation(number) {
      this.number = number;
      this.trace = new fw.trace.Trace(this.violations[number - 1] ?? {});
      this.history = new fw.StateHistory(this.trace);
      this.filter = fw.filter.NONE;
      this.unfolded = new Set();
      this.folded = this.trace.keySteps.length < this.trace.length;
      this.marked = null;
      this.selected = '';
      this.step = 0;
      fw.header.show(this);
      this.lanes.show(this.trace);
      this.overview.show(this.trace);
      this.showOptions();
      document.title = visible(this.trace.property) + ' · foliowalk counterexample';
    }

    /** Makes a step the current one; a page opens on the last, where the property is violated. */
    go(step) {
      if (this.trace.length === 0) {
        return;
      }
      this.step = Math.min(Math.max(1, Math.round(step)), this.trace.length);
      const hash = '#step=' + this.step + (this.number > 1 ? '&violation=' + this.number : '');
      if (location.hash !== hash) {
        history.replaceState(null, '', hash);
      }
      this.frame = fw.detail.frameOf(this.trace, this.step);
      this.render();
    }

    /** Scrolls the page to the schedule unless the row of the current step is in sight. */
    reveal() {
      const row = document.querySelector('.row.current')?.getBoundingClientRect();
      if (row && (row.top < 0 || row.bottom > innerHeight)) {
        byId('tools').scrollIntoView({ block: 'start' });
      }
    }

    render() {
      const { trace, step } = this;
      byId('number').value = step;
      this.showRows();
      this.overview.move(step);
      fw.detail.render(byId('detail'), trace, step, (object) => this.selectObject(object));
      this.renderFrame();
      this.renderState();
    }

    renderFrame() {
      fw.detail.renderStack(byId('stack'), this.trace, this.step, this.frame, (frame) => {
        this.frame = frame;
        this.renderFrame();
      });
      this.source.show(this.trace.stack(this.step)[this.frame]);
    }

    renderState() {
      const base = this.marked ?? this.step - 1;
      byId('base').value = base;
      byId('unmark').hidden = this.marked === null;
      this.state.render(this.trace, this.history, base, this.step, this.selected);
    }

    showRows() {
      const active = fw.filter.isActive(this.filter);
      const shown = new Set(this.unfolded);
      if (active) {
        this.matching.forEach((number) => shown.add(number));
      } else {
        (this.folded ? this.trace.keySteps : this.trace.steps.map((_, i) => i + 1))
          .forEach((number) => shown.add(number));
      }
      shown.add(this.step);
      byId('fold').setAttribute('aria-pressed', String(this.folded));
      this.lanes.setRows(fw.filter.rows(this.trace, shown, !active), this.step,
        this.selected ? new Set(this.accesses) : null);
    }

    unfold(from, to) {
      for (let number = from; number <= to; number++) {
        this.unfolded.add(number);
      }
      this.showRows();
    }

    toggleFold() {
      this.folded = !this.folded;
      this.unfolded.clear();
      this.showRows();
    }

    selectObject(object) {
      this.selected = object;
      this.accesses = object ? fw.filter.matches(this.trace, { ...fw.filter.NONE, object }) : [];
      const select = byId('selected');
      if (object && ![...select.options].some((option) => option.value === object)) {
        select.append(el('option', { value: object }, object));
      }
      select.value = object;
      this.render();
    }

    /** Goes to the nearest of some steps before or after the current one. */
    jump(numbers, direction) {
      this.moveTo(this.nearest(numbers, direction));
    }

    /** As jump, going on at the other end. */
    jumpAround(numbers, direction) {
      this.moveTo(this.nearest(numbers, direction) ?? numbers.at(direction > 0 ? 0 : -1));
    }

    nearest(numbers, direction) {
      return direction > 0
        ? numbers.find((number) => number > this.step)
        : numbers.filter((number) => number < this.step).pop();
    }

    jumpToAccess(direction) {
      if (this.selected) {
        this.jump(this.accesses, direction);
      } else {
        fill(byId('matches'), 'Select an object first.');
      }
    }

    /** Makes a step the current one, if there is one to go to, and has it in sight. */
    moveTo(step) {
      if (step !== undefined) {
        this.go(step);
      }
      this.reveal();
    }

    setFilter(change) {
      this.filter = { ...this.filter, ...change };
      const active = fw.filter.isActive(this.filter);
      this.matching = active ? fw.filter.matches(this.trace, this.filter) : [];
      this.unfolded.clear();
      byId('clear').hidden = !active;
      fill(byId('matches'), active
        ? `${this.matching.length} of ${this.trace.length} match` : '');
      if (change.object) {
        this.selectObject(change.object);
      }
      this.showRows();
    }

    clearFilter() {
      for (const id of ['search', 'filter-thread', 'filter-object', 'filter-field']) {
        byId(id).value = '';
      }
      this.setFilter(fw.filter.NONE);
    }

    showOptions() {
      const options = (first, values) => [el('option', { value: '' }, first),
        values.slice(0, MOST_OPTIONS).map((value) => {
          const option = el('option', {}, value);
          option.value = value;
          return option;
        })];
      const { trace } = this;
      fill(byId('selected'), options('object', trace.objects));
      fill(byId('filter-thread'), options('any thread', trace.threads));
      fill(byId('filter-object'), options('any object', trace.objects));
      fill(byId('filter-field'), options('any field', trace.fields));
      byId('number').max = trace.length;
      byId('base').max = trace.length;
      fill(byId('of'), 'of ' + trace.length);
      this.clearFilter();
    }

    mark(step) {
      this.marked = step;
      this.renderState();
    }

    wire() {
      const press = (id, act) => byId(id).addEventListener('click', act);
      const actions = {
        first: () => this.moveTo(1),
        previous: () => this.moveTo(this.step - 1),
        next: () => this.moveTo(this.step + 1),
        last: () => this.moveTo(this.trace.length),
        'previous-key': () => this.jump(this.trace.keySteps, -1),
        'next-key': () => this.jump(this.trace.keySteps, 1),
        'previous-switch': () => this.jump([...this.trace.switches.keys()], -1),
        'next-switch': () => this.jump([...this.trace.switches.keys()], 1),
        'previous-access': () => this.jumpToAccess(-1),
        'next-access': () => this.jumpToAccess(1),
        fold: () => this.toggleFold(),
        clear: () => this.clearFilter(),
        mark: () => this.mark(this.step),
        unmark: () => {
          this.mark(null);
          byId('mark').focus();
        },
        help: () => byId('keys').showModal(),
      };
      Object.entries(actions).forEach(([id, act]) => press(id, act));
      const change = (id, act) => byId(id).addEventListener('change', () => act(byId(id).value));
      change('number', (value) => this.moveTo(Number(value) || this.step));
      change('base', (value) => this.mark(
        value === '' ? null : Math.min(Math.max(0, Math.round(Number(value)) || 0), this.trace.length)));
      change('selected', (object) => this.selectObject(object));
      change('filter-thread', (thread) => this.setFilter({ thread }));
      change('filter-object', (object) => this.setFilter({ object }));
      change('filter-field', (field) => this.setFilter({ field }));
      change('violations', (value) => {
        this.openViolation(Number(value));
        this.go(this.trace.length);
      });
      byId('search').addEventListener('input', () => this.setFilter({ text: byId('search').value }));
      byId('search').addEventListener('keydown', (event) => {
        if (event.key === 'Enter') {
          this.jumpAround(this.matching ?? [], event.shiftKey ? -1 : 1);
        }
      });
      fw.theme.install(byId('theme'));
      fw.keys.install(this.bindings(actions));
      fw.print.install(this);
    }

    bindings(actions) {
      return [
        { keys: ['j', 'ArrowDown', 'ArrowRight'], what: 'Next step', act: actions.next },
        { keys: ['k', 'ArrowUp', 'ArrowLeft'], what: 'Previous step', act: actions.previous },
        { keys: ['e'], what: 'Next key step', act: actions['next-key'] },
        { keys: ['E'], what: 'Previous key step', act: actions['previous-key'] },
        { keys: ['s'], what: 'Next context switch', act: actions['next-switch'] },
        { keys: ['S'], what: 'Previous context switch', act: actions['previous-switch'] },
        { keys: ['a'], what: 'Next access of the selected object', act: actions['next-access'] },
        { keys: ['A'], what: 'Previous access of the selected object', act: actions['previous-access'] },
        { keys: ['Home'], what: 'First step', act: actions.first },
        { keys: ['End'], what: 'Last step', act: actions.last },
        { keys: ['f'], what: 'Key steps only, or all', act: actions.fold },
        { keys: ['m'], what: 'Mark the step to compare states with', act: actions.mark },
        { keys: ['/'], what: 'Search; Enter goes to the next match', act: () => byId('search').focus() },
        { keys: ['Escape'], what: 'Clear search and filters', act: () => this.leave() },
        { keys: ['t'], what: 'Light or dark', act: () => byId('theme').click() },
        { keys: ['?'], what: 'This help', act: actions.help },
      ];
    }

    leave() {
      this.clearFilter();
      byId('lanes').focus();
    }
  }

  fw.Page = Page;
  document.addEventListener('DOMContentLoaded', () => {
    document.title = 'foliowalk';
    fw.page = new Page(JSON.parse(byId('data').textContent));
    byId('lanes').focus({ preventScroll: true });
  });
})((window.foliowalk = window.foliowalk || {}));
