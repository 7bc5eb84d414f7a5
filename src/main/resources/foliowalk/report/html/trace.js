'use strict';
/*
 * A counterexample as the page uses it. Steps are numbered from 1. Fields that an engine does not
 * tell (JPF has no "after", "switches", "initial", "why", "stack") are derived where the events
 * allow it and stay empty elsewhere.
 */
(function (fw) {
  const COLOURS = 8;
  const NOTHING = Object.freeze({ locks: [], blocked: [], readers: [], lifetimes: [] });

  class Trace {
    /** @param violation one element of "violations" of a result, or a trace file */
    constructor(violation) {
      this.property = violation.property ?? '';
      this.message = violation.message ?? '';
      this.steps = violation.steps ?? [];
      this.length = this.steps.length;
      this.initial = violation.initial ?? [];
      this.blockedAtEnd = violation.blocked ?? [];
      this.threads = [...new Set(this.steps.map((step) => step.thread))];
      this.ownLocks = ownLocksOf(this.steps);
      this.states = afterEachStep(this.steps, this.ownLocks);
      this.switches = switchesOf(violation, this.steps);
      this.sentences = violation.why?.sentences ?? [];
      this.keySteps = this.chooseKeySteps(violation.why?.keySteps ?? []);
      this.objects = this.collectObjects();
      this.fields = [...new Set(this.steps.flatMap(
        (step) => (step.events ?? []).filter((event) => event.kind !== 'throw')
          .map((event) => event.member).filter((name) => name && name !== '$VALUES')))].sort();
    }

    step(number) {
      return this.steps[number - 1];
    }

    /** Locks, readers, blocked threads and lifetimes after a step; before the first one, nothing. */
    after(number) {
      return this.states[number - 1] ?? NOTHING;
    }

    stack(number) {
      const step = this.step(number);
      return step.stack?.length ? step.stack : [step];
    }

    colour(thread) {
      const at = this.threads.indexOf(thread);
      return at < 0 ? 't-none' : 't' + (at % COLOURS);
    }

    /** Whether a step reads, writes, locks ... an object or a part of it. */
    touches(number, object) {
      return (this.step(number).events ?? []).some((event) => event.object === object
        || event.object.startsWith(object + '.'));
    }

    collectObjects() {
      const names = new Set(this.initial.map((object) => object.object));
      for (const step of this.steps) {
        for (const event of step.events ?? []) {
          if (event.object && !/\$\$Lambda|\$VALUES/.test(event.object)) {
            names.add(event.object);
          }
        }
      }
      return [...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    }

    /**
     * Those of the explanation; where it names none but the end, also the switches and the steps
     * that change a lifetime.
     */
    chooseKeySteps(given) {
      const key = new Set(given.filter((number) => number >= 1 && number <= this.length));
      if ([...key].some((number) => number < this.length)) {
        return [...key].sort((a, b) => a - b);
      }
      [...this.switches.keys()].filter((number) => number <= this.length)
        .forEach((number) => key.add(number));
      for (let number = 2; number <= this.length; number++) {
        if (lifetimeChanges(this.after(number - 1), this.after(number)).length > 0) {
          key.add(number);
        }
      }
      if (this.length > 0) {
        key.add(this.length);
      }
      return [...key].sort((a, b) => a - b);
    }

    /** Maximal stretches of steps of one thread: {thread, from, to}. */
    runs() {
      const runs = [];
      for (let number = 1; number <= this.length; number++) {
        const thread = this.step(number).thread;
        const last = runs[runs.length - 1];
        if (last?.thread === thread) {
          last.to = number;
        } else {
          runs.push({ thread, from: number, to: number });
        }
      }
      return runs;
    }

    /** Stretches in which names(after) holds each name: Map name -> [{from, to, value}]. */
    spans(names) {
      const open = new Map();
      const spans = new Map();
      for (let number = 1; number <= this.length + 1; number++) {
        const now = new Map(number > this.length ? [] : names(this.after(number)));
        for (const [name, span] of open) {
          if (!now.has(name) || now.get(name) !== span.value) {
            span.to = number - 1;
            open.delete(name);
          }
        }
        for (const [name, value] of now) {
          if (!open.has(name)) {
            const span = { from: number, to: number, value };
            open.set(name, span);
            if (!spans.has(name)) {
              spans.set(name, []);
            }
            spans.get(name).push(span);
          }
        }
      }
      return spans;
    }
  }

  /**
   * Puts shared parts back: in the data of a page, stacks, frames and states are numbers that point
   * into data.parts.
   */
  function violationsOf(data) {
    const result = data.result ?? {};
    const part = (place) => (typeof place === 'number' ? data.parts[place] : place);
    const violations = result.violations ?? (result.steps ? [result] : []);
    for (const violation of violations) {
      for (const step of violation.steps ?? []) {
        step.stack = (part(step.stack) ?? []).map(part);
        step.after = part(step.after);
      }
    }
    return violations;
  }

  function switchesOf(violation, steps) {
    const switches = new Map();
    if (violation.switches) {
      for (const change of violation.switches) {
        switches.set(change.step, { from: change.from, to: change.to, need: change.need ?? 'unknown' });
      }
      return switches;
    }
    for (let i = 1; i < steps.length; i++) {
      if (steps[i].thread !== steps[i - 1].thread) {
        switches.set(i + 1, { from: steps[i - 1].thread, to: steps[i].thread, need: 'unknown' });
      }
    }
    return switches;
  }

  /**
   * The program's own locks: what is held although no monitor of that name is. Where there are any,
   * the monitors that they are made of are a detail; else the set is empty.
   */
  function ownLocksOf(steps) {
    const entered = new Map();
    const own = new Set();
    for (const step of steps) {
      for (const { kind, object } of step.events ?? []) {
        const change = kind === 'lock' ? 1 : kind === 'unlock' || kind === 'wait' ? -1 : 0;
        entered.set(object, (entered.get(object) ?? 0) + change);
      }
      for (const { lock } of step.after?.locks ?? []) {
        if (!(entered.get(lock) > 0)) {
          own.add(lock);
        }
      }
    }
    return own;
  }

  /** A state without the monitors that locks are made of; at the end who is stuck is told in full. */
  function withoutDetails(after, own, end) {
    const whole = { ...NOTHING, ...after };
    const monitors = new Set(whole.locks.map((item) => item.lock).filter((lock) => !own.has(lock)));
    return { ...whole,
      locks: whole.locks.filter((item) => own.has(item.lock)),
      blocked: whole.blocked.filter((item) => end || !monitors.has(item.on)) };
  }

  /** What the steps tell, or the monitors held where they tell nothing. */
  function afterEachStep(steps, own) {
    const held = new Map();
    const told = new Map();
    let derived = NOTHING;
    return steps.map((step, i) => {
      const end = i === steps.length - 1;
      if (step.after) {
        if (end || !told.has(step.after)) {
          told.set(step.after, own.size > 0
            ? withoutDetails(step.after, own, end) : { ...NOTHING, ...step.after });
        }
        return told.get(step.after);
      }
      let changed = false;
      for (const event of step.events ?? []) {
        if (event.kind === 'lock' || event.kind === 'wake') {
          held.set(event.object, step.thread);
          changed = true;
        } else if (event.kind === 'unlock' || event.kind === 'wait') {
          changed = held.delete(event.object) || changed;
        }
      }
      if (changed) {
        const locks = [...held].map(([lock, holder]) => ({ lock, holder }));
        derived = { ...NOTHING, locks };
      }
      return derived;
    });
  }

  function lifetimeChanges(before, after) {
    const old = new Map(before.lifetimes.map((life) => [life.object, life.state]));
    return after.lifetimes
      .filter((life) => old.has(life.object) && old.get(life.object) !== life.state)
      .map((life) => ({ object: life.object, from: old.get(life.object), to: life.state }));
  }

  /** The function a place stands for: the kernel's where the model names one. */
  function functionName(place) {
    if (place.kernel) {
      return place.kernel.slice(place.kernel.lastIndexOf(':') + 1);
    }
    const type = String(place.class ?? '');
    return (type ? type.slice(type.lastIndexOf('.') + 1) + '.' : '') + (place.method ?? '');
  }

  fw.trace = { Trace, violationsOf, functionName, lifetimeChanges };
})((window.foliowalk = window.foliowalk || {}));
