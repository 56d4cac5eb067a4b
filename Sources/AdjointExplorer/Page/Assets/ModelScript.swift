extension PageAssets {
  /// The tape as the page reads it.
  static let modelScript = #"""
    // The tape as the page reads it: entries, what they are given and give, and what is known of them at a moment of the time
    // line. Moments 0..<N evaluate the entries in order; moments N..<2N are the backward pass, from the last entry down.

    const page = JSON.parse(document.getElementById("data").textContent);
    const isSingle = page.scalar === "Float";

    // Numbers that JSON has none for are words; a Float is the double that the shortest text rounds to.
    const number = x => isSingle ? Math.fround(Number(x)) : Number(x);

    class TensorData {
      constructor(json) {
        this.shape = json.s;
        this.x = json.x.map(number);
        this.count = this.shape.reduce((a, b) => a * b, 1);
        const width = this.shape.length ? this.shape[this.shape.length - 1] : 1;
        this.isSampled = "r" in json;
        this.rows = json.r || Array.from({ length: width ? this.count / width : 0 }, (_, i) => i);
        this.columns = json.c || Array.from({ length: width }, (_, i) => i);
        this.width = width;
        if (json.t) {
          const [minimum, maximum, mean, norm, nonFinite, zeros] = json.t.map(Number);
          this.known = { minimum, maximum, mean, norm, nonFinite, zeros };
        }
      }
      // Of the whole tensor, or null for a partial sum of sampled ones.
      get statistics() {
        if (this.known === undefined) this.known = this.isSampled ? null : statistics(this.x);
        return this.known;
      }
      get largest() {
        const s = this.statistics;
        const xs = s ? [Math.abs(s.minimum), Math.abs(s.maximum)] : this.x.filter(Number.isFinite).map(Math.abs);
        return xs.reduce((a, b) => b > a ? b : a, 0);
      }
      // The index of a number, for people: [2, 0].
      index(place) {
        if (!this.shape.length) return "";
        let flat = this.rows[Math.floor(place / this.columns.length)] * this.width + this.columns[place % this.columns.length];
        const result = [];
        for (let axis = this.shape.length - 1; axis >= 0; axis--) {
          result.unshift(flat % this.shape[axis]);
          flat = Math.floor(flat / this.shape[axis]);
        }
        return `[${result.join(", ")}]`;
      }
      plus(other) {
        const sum = Object.create(TensorData.prototype);
        return Object.assign(sum, this, { x: this.x.map((a, i) => number(a + other.x[i])), known: undefined });
      }
    }

    function statistics(xs) {
      let [minimum, maximum, sum, finite, zeros] = [Infinity, -Infinity, 0, 0, 0];
      for (const x of xs) {
        if (!Number.isFinite(x)) continue;
        minimum = Math.min(minimum, x); maximum = Math.max(maximum, x);
        sum += x; finite += 1;
        if (x === 0) zeros += 1;
      }
      const largest = Math.max(-minimum, maximum);
      let squares = 0;
      if (largest > 0) for (const x of xs) if (Number.isFinite(x)) squares += (x / largest) ** 2;
      const nonFinite = xs.length - finite;
      if (!finite) return { minimum: NaN, maximum: NaN, mean: NaN, norm: NaN, nonFinite, zeros };
      return { minimum, maximum, mean: sum / finite, norm: largest > 0 ? largest * Math.sqrt(squares) : 0, nonFinite, zeros };
    }

    // Six significant digits, as the library prints.
    function format(x) {
      if (Number.isNaN(x)) return "nan";
      if (!Number.isFinite(x)) return x > 0 ? "inf" : "−inf";
      if (x === 0) return "0";
      const size = Math.abs(x);
      let text;
      if (Number.isInteger(x) && size < 1e7) text = String(size);
      else {
        text = size.toPrecision(6);
        if (!text.includes("e") && (size < 1e-4 || size >= 1e7)) text = size.toExponential(5);
        const [digits, exponent] = text.split("e");
        text = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
        if (exponent) text += `e${exponent.replace("+", "")}`;
      }
      return (x < 0 ? "−" : "") + text;
    }

    // Of an error, two digits are enough.
    const rough = x => format(Number(x.toPrecision(2)));

    function bytes(n) {
      if (n < 1000) return `${n} B`;
      return n < 1e6 ? `${format(Math.round(n / 100) / 10)} kB` : `${format(Math.round(n / 1e5) / 10)} MB`;
    }

    const places = list => list && { shape: list[0], x: list[1] };

    class Side {
      constructor(json) {
        this.label = json.label;
        // Scopes by the names of variables are the page's, not the tape's.
        this.isByName = json.byName;
        this.scopes = json.scopes.map(([name, first, count, depth]) => ({ name, first, count, depth }));
        this.entries = json.entries.map((e, index) => ({
          index, card: e.p ? page.cards[e.p] : null, name: e.n === undefined ? null : e.n, attributes: e.a || [],
          operands: (e.o || []).map(o => typeof o === "number" ? { entry: o } : { constant: new TensorData(o) }),
          value: new TensorData(e.v), cotangent: e.g ? new TensorData(e.g) : null, memory: e.m,
          sharedWith: e.w === undefined ? null : e.w, isUnread: Boolean(e.z),
          check: e.k ? { verdict: e.k[0], error: Number(e.k[1]), bar: Number(e.k[2]), note: e.k[3], basis: e.k[4] } : null,
          jacobians: (e.j || []).map(([position, rows, columns, x]) => ({
            position, tensor: new TensorData({ s: [rows, columns], x }),
          })),
          context: { attributes: e.b || {}, sources: places(e.q), targets: (e.r || []).map(places) },
          given: [], received: [], uses: [],
        }));
        this.entries.forEach((entry, i) => {
          entry.operands.forEach(o => { if (o.entry !== undefined) this.entries[o.entry].uses.push(i); });
          entry.scopes = this.scopes.filter(s => s.first <= i && i < s.first + s.count).map(s => s.name);
        });
        // One that is alone is the target's cotangent itself.
        this.joinContributions(json.entries.map(e => (e.c || []).map(([position, target, value]) => ({
          position, target, value: value ? new TensorData(value) : this.entries[target].cotangent,
        }))));
      }

      // What each entry gives, in the order of the backward pass, so that contributions arrive as they did.
      joinContributions(given) {
        for (const e of this.entries) { e.given = []; e.received = []; }
        for (let i = this.entries.length - 1; i >= 0; i--) {
          for (const { position, target, value } of given[i]) {
            const to = this.entries[target];
            const before = to.received.length ? to.received[to.received.length - 1].total : null;
            const part = { source: i, position, target, value, before, total: before ? before.plus(value) : value };
            to.received.push(part);
            part.ordinal = to.received.length;
            this.entries[i].given.push(part);
          }
        }
        // The last sum is the cotangent, whose statistics are known even where it is sampled.
        for (const e of this.entries) if (e.received.length) e.received[e.received.length - 1].total = e.cotangent;
        this.largestCotangent = Math.max(0, ...this.entries.map(e => e.cotangent ? norm(e.cotangent) : 0));
      }

      // Whether the tape has an entry with this number, as the other may.
      has(i) { return i >= 0 && i < this.entries.length; }
      title(i) { const e = this.entries[i]; return e.card ? e.card.name : "variable"; }
      label_(i) { const e = this.entries[i]; return e.name === null ? this.title(i) : e.name; }

      // Nothing arrived, exactly zero, tiny beside the largest, or neither.
      kind(tensor) {
        if (!tensor) return "none";
        const largest = tensor.largest, s = tensor.statistics;
        if (s && s.nonFinite) return "odd";
        if (largest === 0) return "zero";
        if (largest < 1e-8 * this.largestCotangent) return "tiny";
        const seed = this.entries[this.entries.length - 1].cotangent;
        return seed && largest > 1e4 * seed.largest ? "large" : "normal";
      }
    }

    const norm = tensor => {
      const s = tensor.statistics || statistics(tensor.x);
      return Number.isFinite(s.norm) ? s.norm : 0;
    };

    const sides = page.sides.map(s => new Side(s));
    const tape = sides[0];
    const count = tape.entries.length;

    // The place on the time line.
    const state = { moment: 0, part: null, isFine: false, quiz: false, listeners: [] };
    const isBackward = () => state.moment >= count;
    const current = () => isBackward() ? 2 * count - 1 - state.moment : state.moment;
    const momentOf = (entry, backward) => backward ? 2 * count - 1 - entry : entry;
    // Whether the step of an entry has been taken, in its phase.
    const isEvaluated = entry => isBackward() || entry <= state.moment;
    const isPulledBack = entry => isBackward() && entry >= current();

    function go(moment) {
      const next = Math.max(0, Math.min(2 * count - 1, moment));
      if (next !== state.moment) state.part = null;
      state.moment = next;
      for (const listener of state.listeners) listener();
    }
    // One step on or back; contribution by contribution where an entry gives several and that is asked for.
    function stepBy(direction) {
      const parts = isBackward() && state.isFine ? tape.entries[current()].given.length : 0;
      const next = parts > 1 ? (state.part === null ? (direction > 0 ? parts : -1) : state.part + direction) : parts;
      if (parts > 1 && next >= 0 && next < parts) { state.part = next; return go(state.moment); }
      go(state.moment + direction);
      const now = isBackward() && state.isFine ? tape.entries[current()].given.length : 0;
      if (now > 1) { state.part = direction > 0 ? 0 : now - 1; go(state.moment); }
    }
    const goTo = entry => go(momentOf(entry, isBackward()));

    // An element with text as text: names come from programs and data, and are never markup.
    function make(tag, properties = {}, ...children) {
      const element = document.createElement(tag);
      for (const [key, value] of Object.entries(properties)) {
        if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
        else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
      }
      for (const child of children.flat()) if (child !== null && child !== undefined) element.append(child);
      return element;
    }
    const name = text => make("bdi", {}, text);
    const get = id => document.getElementById(id);
    """#
}
