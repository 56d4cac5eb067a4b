extension PageAssets {
  /// What happens where a number is another.
  static let whatIfScript = #"""
    // What if a number were another: the program run again, forward and backward, by the formulas of its cards. Until
    // something is edited the page shows the tape's own numbers.

    const whatIf = {
      edits: new Map(), base: null, obstacle: null, isComparing: false,

      begin() {
        // What the output is computed from, and nothing else, has to run.
        this.needed = new Set([count - 1]);
        for (let i = count - 1; i >= 0; i--) if (this.needed.has(i)) for (const o of tape.entries[i].operands) if (o.entry !== undefined) this.needed.add(o.entry);
        this.obstacle = this.findObstacle();
        tape.entries.forEach(e => { e.tape = { value: e.value, cotangent: e.cotangent, given: e.given.map(({ position, target, value }) => ({ position, target, value })) }; });
      },
      findObstacle() {
        if (sides.length > 1) return { reason: "It is for pages of one tape." };
        if (page.noRuns) return { reason: page.noRuns };
        for (const i of [...this.needed].sort((a, b) => a - b)) {
          const e = tape.entries[i], inputs = e.card ? e.operands.filter(o => o.entry === undefined).map(o => o.constant) : [e.value];
          if (inputs.some(t => t.isSampled)) return { entry: i, reason: "has more numbers than the page holds" };
          if (e.card && !e.card.run) return { entry: i, reason: `does not run: ${e.card.why}` };
        }
        return null;
      },

      key: (entry, position, place) => `${entry}${position === null ? "" : `.${position}`}:${place}`,
      input(edits, entry, position, tensor) {
        let x = tensor.x;
        if (edits.size) {
          const changed = tensor.x.map((_, place) => edits.get(this.key(entry, position, place)));
          if (changed.some(e => e !== undefined)) x = tensor.x.map((old, i) => changed[i] ?? old);
        }
        return formulas.array(tensor.shape, x);
      },
      operandsOf(e, values, edits) {
        return e.operands.map((o, position) => o.entry === undefined ? this.input(edits, e.index, position, o.constant) : values[o.entry]);
      },
      // An entry whose formula stops names itself.
      at(e, what) { try { return what(); } catch (error) { throw new Error(`#${e.index} ${tape.title(e.index)}: ${error.message}`); } },
      // In the tape's precision after each entry; finite differences need more.
      rounded: a => isSingle ? formulas.array(a.shape, a.x.map(Math.fround)) : a,
      forward(edits, round = this.rounded) {
        const values = [];
        for (const e of tape.entries) {
          const original = e.tape.value;
          if (!e.card) values.push(this.input(edits, e.index, null, original));
          else if (!this.needed.has(e.index)) values.push(formulas.array(original.shape, original.x));
          else values.push(this.at(e, () => round(formulas.value({ tree: e.card.run.value, operands: this.operandsOf(e, values, edits), shape: original.shape, ...e.context }))));
        }
        return values;
      },
      backward(values, edits) {
        const cotangents = new Array(count).fill(null), given = tape.entries.map(() => []);
        const seed = tape.entries[count - 1].tape.cotangent;
        cotangents[count - 1] = formulas.array(seed.shape, seed.x);
        for (let i = count - 1; i >= 0; i--) {
          const e = tape.entries[i];
          if (!cotangents[i] || !e.card) continue;
          const operands = this.operandsOf(e, values, edits);
          for (const { position, target } of e.tape.given) {
            const part = this.at(e, () => this.rounded(formulas.pullback({ tree: e.card.run.pullbacks[position], operands, value: values[i], cotangent: cotangents[i], shape: values[i].shape, position, ...e.context })));
            given[i].push({ position, target, value: part });
            cotangents[target] = cotangents[target] ? this.rounded(formulas.sum(cotangents[target], part)) : part;
          }
        }
        return { values, cotangents, given };
      },
      run(edits) { return this.backward(this.forward(edits), edits); },

      // The run without edits: what edited runs are compared with, and how far it is from the tape.
      baseline() {
        if (this.base || this.obstacle) return this.base;
        try { this.base = this.run(new Map()); } catch (error) { this.obstacle = { reason: `It stopped: ${error.message}.` }; return null; }
        this.worst = 0;
        this.far = new Set();
        // In single precision a cotangent that cancels to nothing is what is left of the others' rounding.
        const least = isSingle ? 1e-3 * tape.largestCotangent : 0;
        const far = (mine, tensor, entry, floor = 0) => {
          if (!mine || !tensor || tensor.isSampled) return;
          const largest = Math.max(tensor.largest, floor) || 1;
          mine.x.forEach((x, i) => {
            const y = tensor.x[i];
            if (x === y || (x !== x && y !== y)) return;
            const d = Math.abs(x - y) / largest;
            if (!(d <= this.worst)) { this.worst = Number.isNaN(d) ? Infinity : d; this.worstEntry = entry; }
            if (!(d <= (isSingle ? 1e-5 : 1e-12))) this.far.add(entry);
          });
        };
        for (const i of this.needed) {
          const e = tape.entries[i].tape;
          far(this.base.values[i], e.value, i);
          far(this.base.cotangents[i], e.cotangent, i, least);
          this.base.given[i].forEach((part, k) => far(part.value, e.given[k].value, i, least));
        }
        return this.base;
      },

      set(entry, position, place, x) {
        const e = tape.entries[entry], tensor = position === null ? e.tape.value : e.operands[position].constant;
        const key = this.key(entry, position, place), value = number(x);
        if (value === tensor.x[place]) this.edits.delete(key); else this.edits.set(key, value);
        this.apply();
      },
      get(entry, position, place, old) { return this.edits.get(this.key(entry, position, place)) ?? old; },
      reset() { this.edits.clear(); this.apply(); },

      // Puts a run's numbers in the place of the tape's, or the tape's own back.
      apply() {
        const isEdited = this.edits.size > 0;
        if (isEdited && !this.baseline()) return;
        const result = isEdited ? this.run(this.edits) : null, base = this.base;
        const tensor = a => new TensorData({ s: a.shape, x: a.x });
        const differs = (a, b) => Boolean(a && b) && a.x.some((x, i) => !Object.is(x, b.x[i]));
        for (const e of tape.entries) {
          const i = e.index, isRun = result && this.needed.has(i);
          e.value = isRun ? tensor(result.values[i]) : e.tape.value;
          e.cotangent = isRun && result.cotangents[i] ? tensor(result.cotangents[i]) : e.tape.cotangent;
          e.hasChanged = Boolean(isRun) && differs(result.values[i], base.values[i]);
          e.hasChangedBack = Boolean(isRun) && differs(result.cotangents[i], base.cotangents[i]);
        }
        tape.joinContributions(tape.entries.map(e => result && this.needed.has(e.index)
          ? result.given[e.index].map(part => ({ ...part, value: tensor(part.value) })) : e.tape.given));
        timeline.measure();
        graph.numbersChanged = true;
        go(state.moment);
      },

      // A constant's numbers as they are now.
      shown({ entry, position, tensor }) {
        if (!this.edits.size) return tensor;
        const x = this.input(this.edits, entry, position, tensor).x;
        return x === tensor.x ? tensor : new TensorData({ s: tensor.shape, x });
      },

      // ⟨seed, output⟩, whose gradient the cotangents are.
      target(values) {
        const seed = tape.entries[count - 1].tape.cotangent;
        return values[count - 1].x.reduce((sum, y, i) => sum + (seed.x[i] ? seed.x[i] * y : 0), 0);
      },
      // ((f(x + h) − f(x − h)) / 2h at one number.
      slope(entry, position, place) {
        const e = tape.entries[entry], tensor = position === null ? e.tape.value : e.operands[position].constant;
        const x = this.get(entry, position, place, tensor.x[place]), h = 6e-6 * Math.max(1, Math.abs(x));
        const at = y => { const edits = new Map(this.edits); edits.set(this.key(entry, position, place), y); return this.target(this.forward(edits, a => a)); };
        return (at(x + h) - at(x - h)) / ((x + h) - (x - h));
      },

      // ── shown ──

      // In the panel of a variable, and of an entry with constants: numbers to change.
      editor(entry, position, tensor) {
        const box = make("div", { class: "what-if" });
        const limit = 24;
        const places = tensor.x.map((_, i) => i).slice(0, limit);
        if (!places.length) return box;
        box.append(make("p", { class: "note" }, "What if? Type, drag, or use ↑ and ↓."));
        const fields = make("div", { class: "fields" });
        for (const place of places) {
          const index = tensor.index(place), label = index ? `${index}` : "";
          const field = make("input", {
            class: "edit", inputmode: "decimal", autocomplete: "off", value: format(this.get(entry.index, position, place, tensor.x[place])).replace("−", "-"),
            "aria-label": `#${entry.index}${position === null ? "" : `, operand ${position}`} ${index}`, "data-place": place, "data-position": position === null ? "" : position,
          });
          this.makeDraggable(field, entry, position, place, tensor);
          fields.append(make("label", {}, label ? make("span", { class: "term" }, label) : null, field));
        }
        box.append(fields);
        if (tensor.x.length > limit) box.append(make("p", { class: "note" }, `The first ${limit} of ${tensor.x.length} numbers.`));
        return box;
      },
      makeDraggable(field, entry, position, place, tensor) {
        const now = () => this.get(entry.index, position, place, tensor.x[place]);
        const commit = x => { this.set(entry.index, position, place, x); };
        field.addEventListener("change", () => {
          const x = quiz.number(field.value);
          if (x === null) field.value = format(now()).replace("−", "-"); else commit(x);
        });
        field.addEventListener("keydown", event => {
          if (event.key === "Enter") { event.preventDefault(); field.dispatchEvent(new Event("change")); }
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          const step = 10 ** (Math.floor(Math.log10(Math.abs(now()) || 1)) - 1) * (event.shiftKey ? 10 : 1);
          commit(Number((now() + (event.key === "ArrowUp" ? step : -step)).toPrecision(12)));
        });
        // The panel is drawn anew while one drags, so it is the window that is listened to.
        field.addEventListener("pointerdown", down => {
          const start = now();
          let moved = false;
          const move = event => {
            const dx = event.clientX - down.clientX;
            if (!moved && Math.abs(dx) < 4) return;
            moved = true;
            event.preventDefault();
            commit(Number((start + dx * Math.max(Math.abs(start), 0.1) / 100).toPrecision(6)));
          };
          const end = () => { window.removeEventListener("pointermove", move); window.removeEventListener("pointerup", end); window.removeEventListener("pointercancel", end); };
          window.addEventListener("pointermove", move);
          window.addEventListener("pointerup", end);
          window.addEventListener("pointercancel", end);
        });
      },

      // What has been changed, what it did to the output, and the way back.
      summary() {
        if (!this.edits.size) return null;
        const before = this.target(this.base.values), after = this.target(tape.entries.map(e => e.value));
        const list = [...this.edits].slice(0, 6).map(([key, x]) => {
          const [where, place] = key.split(":"), [i, position] = where.split(".").map(Number), e = tape.entries[i];
          const tensor = position === undefined ? e.tape.value : e.operands[position].constant;
          return make("li", {}, link(i), position === undefined ? "" : `, operand ${position}`, ` ${tensor.index(Number(place))}: ${format(tensor.x[place])} → `, make("b", {}, format(x)));
        });
        const more = this.edits.size - list.length;
        return make("section", { class: "changed-box", "aria-label": "What was changed" },
          make("p", {}, make("b", {}, "What if"), `: the output is ${format(after)}, it was ${format(before)}`),
          make("ul", {}, list, more > 0 ? make("li", {}, `and ${more} more`) : null),
          make("p", { class: "note" }, `${tape.entries.filter(e => e.hasChanged).length} values and ${tape.entries.filter(e => e.hasChangedBack).length} cotangents changed: Δ. The address holds the change.`),
          make("button", { id: "reset", onclick: () => this.reset() }, "Reset"));
      },

      // Finite differences beside the gradient of a variable.
      differences(entry) {
        if (this.obstacle || !entry.cotangent || entry.card || (this.isComparing && !this.baseline())) return null;
        const n = entry.value.x.length;
        if (entry.value.isSampled || !n) return null;
        const shown = Math.min(n, 24, Math.max(1, Math.floor(4000 / count)));
        const rows = () => Array.from({ length: shown }, (_, place) => {
          const slope = this.slope(entry.index, null, place), g = entry.cotangent.x[place];
          const error = Math.abs(slope - g) / Math.max(Math.abs(slope), Math.abs(g), 1e-12);
          return make("tr", {}, make("td", {}, entry.value.index(place) || "–"), make("td", { class: "gradient" }, format(g)), make("td", { class: "difference" }, format(slope)), make("td", {}, g === slope ? "0" : rough(error)));
        });
        // Each takes two runs, so that they wait until they are asked for, once for all variables.
        const details = make("details", { class: "differences", open: this.isComparing }, make("summary", {}, "Finite differences beside the gradient"));
        const fill = () => details.append(
          make("table", {}, make("thead", {}, make("tr", {}, ["element", "gradient", "difference", "relative"].map(t => make("th", { scope: "col" }, t)))), make("tbody", {}, rows())),
          make("p", { class: "note" }, `(f(x + h) − f(x − h)) / 2h, f run by the cards' formulas${isSingle ? " in double precision, the tape in single" : ""}.${shown < n ? ` The first ${shown} of ${n}.` : ""}`));
        details.addEventListener("toggle", () => { this.isComparing = details.open; if (details.open && details.children.length === 1) fill(); });
        if (this.isComparing) fill();
        return details;
      },
      // How far the formulas' numbers are from the tape's, on demand.
      comparison() {
        const told = () => this.obstacle ? this.why() : make("p", { class: "note", id: "recomputed" },
          `Run again by the formulas of the cards, every number of the ${this.needed.size} entries that the output needs is within ${rough(this.worst)} of the tape's, beside the largest of its tensor${this.worst > 0 ? ` (most at #${this.worstEntry})` : ""}.${this.far.size ? ` Farther than rounding: ${[...this.far].sort((a, b) => a - b).filter((i, k) => k < 12).map(i => `#${i} ${tape.title(i)}`).join(", ")}.` : ""}`);
        if (this.base) return told();
        const button = make("button", { id: "recompute", onclick: () => { this.baseline(); button.replaceWith(told()); } }, "Run again by the formulas");
        return button;
      },
      why() {
        const { entry, reason } = this.obstacle;
        return make("p", { class: "note obstacle" }, "What if? Not here: ", entry === undefined ? reason : [link(entry), ` ${reason}.`]);
      },

      // ── the address ──
      address() {
        return this.edits.size ? `&set=${[...this.edits].map(([key, x]) => `${key}:${x}`).join(",")}` : "";
      },
      // What an address asks for, as far as there are such numbers.
      read(text) {
        const asked = new Map();
        for (const part of (text || "").split(",").slice(0, 1000)) {
          const match = /^(\d+)(?:\.(\d+))?:(\d+):(.+)$/.exec(part);
          if (!match) continue;
          const [, i, position, place] = match, e = tape.entries[i], x = quiz.number(match[4]);
          const tensor = !e ? null : position === undefined ? (e.card ? null : e.value) : e.operands[position] && e.operands[position].constant;
          if (tensor && Number(place) < tensor.x.length && x !== null) asked.set(this.key(Number(i), position === undefined ? null : Number(position), Number(place)), number(x));
        }
        const isSame = asked.size === this.edits.size && [...asked].every(([key, x]) => this.edits.get(key) === x);
        if (isSame || this.obstacle) return;
        this.edits = asked;
        this.apply();
      },
    };
    """#
}
