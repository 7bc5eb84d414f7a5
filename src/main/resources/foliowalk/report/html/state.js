'use strict';
/* The fields of all objects at any step, from the values at the beginning and the events. */
(function (fw) {
  class StateHistory {
    /** @param trace with initial (possibly empty) and steps */
    constructor(trace) {
      this.types = new Map();
      this.fields = new Map(); // object -> field -> {steps, values}
      this.bornLater = trace.initial.length > 0;
      for (const object of trace.initial) {
        this.types.set(object.object, object.type ?? '');
        for (const [field, value] of Object.entries(object.fields ?? {})) {
          this.note(object.object, field, 0, value);
        }
      }
      trace.steps.forEach((step, i) => {
        for (const event of step.events ?? []) {
          this.observe(event, i + 1);
        }
      });
    }

    observe(event, step) {
      if ((event.kind !== 'write' && event.kind !== 'read') || !event.object || !event.member) {
        return;
      }
      const known = this.fields.get(event.object)?.has(event.member);
      if (!known) {
        const before = event.kind === 'write' ? event.oldValue : event.newValue;
        // An object that is not there at the beginning was born in the step that shows it first.
        const born = this.bornLater && !this.types.has(event.object) ? step : 0;
        this.note(event.object, event.member, born, before);
      }
      this.note(event.object, event.member, step, event.newValue);
    }

    note(object, field, step, value) {
      if (!this.fields.has(object)) {
        this.fields.set(object, new Map());
      }
      const of = this.fields.get(object);
      if (!of.has(field)) {
        of.set(field, { steps: [], values: [] });
      }
      const history = of.get(field);
      const last = history.steps.length - 1;
      if (last >= 0 && history.steps[last] === step) {
        history.values[last] = value;
      } else if (last < 0 || history.values[last] !== value) {
        history.steps.push(step);
        history.values.push(value);
      }
    }

    objects() {
      return [...this.fields.keys()];
    }

    type(object) {
      return this.types.get(object) ?? '';
    }

    /** The value after a step (0: at the beginning), or undefined where the field is not there yet. */
    value(object, field, step) {
      const history = this.fields.get(object)?.get(field);
      let low = 0;
      let high = history ? history.steps.length : 0;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (history.steps[middle] <= step) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low === 0 ? undefined : history.values[low - 1];
    }

    /** The fields of an object after two steps: [{field, before, now, changed}], changed ones first. */
    compare(object, base, step) {
      const rows = [];
      for (const field of this.fields.get(object)?.keys() ?? []) {
        const before = this.value(object, field, base);
        const now = this.value(object, field, step);
        if (before !== undefined || now !== undefined) {
          rows.push({ field, before, now, changed: before !== now });
        }
      }
      return [...rows.filter((row) => row.changed), ...rows.filter((row) => !row.changed)];
    }

    /** Objects with at least one field that differs between two steps. */
    changedObjects(base, step) {
      return this.objects().filter(
        (object) => this.compare(object, base, step).some((row) => row.changed));
    }
  }

  fw.StateHistory = StateHistory;
})((window.foliowalk = window.foliowalk || {}));
