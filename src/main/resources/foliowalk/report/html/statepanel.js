'use strict';
/* Object state after a step, with what differs from another step marked. */
(function (fw) {
  const { el, fill } = fw.dom;
  const MOST_ROWS = 300;

  function lifetimeOf(trace, object, step) {
    return trace.after(step).lifetimes.find((life) => life.object === object)?.state;
  }

  function value(text) {
    return text === undefined ? el('span', { class: 'absent' }, 'not there') : text;
  }

  function fieldRow(row) {
    return el('tr', { class: row.changed ? 'changed' : null },
      el('th', { scope: 'row' }, row.field),
      el('td', {}, row.changed
        ? [el('del', {}, value(row.before)), el('span', { class: 'arrow' }, ' → '), el('ins', {}, value(row.now))]
        : value(row.now)));
  }

  class StatePanel {
    /** @param select called with the name of an object that was clicked on */
    constructor(node, select) {
      this.node = node;
      this.select = select;
      this.open = false;
    }

    /** Shows the state after `step`, compared with that after `base`. */
    render(trace, history, base, step, selected) {
      this.left = MOST_ROWS;
      const compared = new Map(history.objects().map(
        (object) => [object, history.compare(object, base, step)]));
      const touched = new Set((trace.step(step)?.events ?? []).map((event) => event.object));
      const names = [...compared.keys()].filter((object) => compared.get(object).length > 0);
      const changed = names.filter((object) => compared.get(object).some((row) => row.changed));
      const near = names.filter((object) => !changed.includes(object)
        && (object === selected || touched.has(object)));
      const shown = new Set([...changed, ...near]);
      const rest = names.filter((object) => !shown.has(object));
      const group = (object) => this.object(trace, object, compared.get(object), step, selected);
      fill(this.node,
        this.lifetimes(trace, base, step),
        changed.length === 0 ? el('p', { class: 'quiet' }, `No field differs from step ${base}.`) : null,
        changed.map(group), near.map(group), this.others(rest, group));
    }

    lifetimes(trace, base, step) {
      const before = new Map(trace.after(base).lifetimes.map((life) => [life.object, life.state]));
      const now = trace.after(step).lifetimes;
      if (now.length === 0) {
        return null;
      }
      return el('ul', { class: 'lives', 'aria-label': 'Lifetimes' }, now.slice(0, 40).map((life) => {
        const old = before.get(life.object);
        const differs = base > 0 && old !== undefined && old !== life.state;
        return el('li', { class: (differs ? 'changed ' : '') + fw.stage(life.state) },
          fw.detail.objectButton(life.object, this.select), ' ',
          differs ? [el('del', {}, old), ' → ', el('ins', {}, life.state)] : life.state);
      }));
    }

    object(trace, object, rows, step, selected) {
      const cut = rows.slice(0, Math.max(0, this.left));
      this.left -= cut.length;
      return el('section', { class: object === selected ? 'thing selected' : 'thing' },
        el('h3', {}, fw.detail.objectButton(object, this.select),
          lifetimeOf(trace, object, step)
            ? el('span', { class: 'life ' + fw.stage(lifetimeOf(trace, object, step)) },
              lifetimeOf(trace, object, step))
            : null),
        el('table', {}, el('tbody', {}, cut.map(fieldRow))),
        cut.length < rows.length
          ? el('p', { class: 'quiet' }, `${rows.length - cut.length} more fields: select the object to see them`)
          : null);
    }

    others(rest, group) {
      if (rest.length === 0) {
        return null;
      }
      const body = el('div', {});
      const details = el('details', { open: this.open },
        el('summary', {}, `${rest.length} objects that this step does not touch`), body);
      const show = () => {
        this.open = details.open;
        if (details.open && body.childElementCount === 0) {
          this.left = Math.max(this.left, MOST_ROWS / 2);
          fill(body, rest.filter(() => this.left > 0).map(group));
        }
      };
      details.addEventListener('toggle', show);
      if (this.open) {
        show();
      }
      return details;
    }
  }

  /**
   * Stage of a lifetime, for its colour and pattern: there, leaving, gone, absent, or back
   * as something else. A state that is none of the known words is "there".
   */
  fw.stage = function (state) {
    const text = String(state).toLowerCase();
    if (/reused/.test(text)) {
      return 'stage-reused';
    }
    if (/^absent/.test(text)) {
      return 'stage-absent';
    }
    if (/^(freed|free|gone)/.test(text)) {
      return 'stage-gone';
    }
    if (/evict|destroyed|grace|removed|freeing|dying|exiting/.test(text)) {
      return 'stage-leaving';
    }
    return 'stage-there';
  };

  fw.StatePanel = StatePanel;
})((window.foliowalk = window.foliowalk || {}));
