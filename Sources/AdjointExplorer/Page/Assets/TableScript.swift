extension PageAssets {
  /// The table.
  static let tableScript = #"""
    // The same as the graph, as a table: for a screen reader, for searching with the browser, for sorting.

    const table = {
      element: get("table-view"), from: 0, key: "index", pageSize: 250,
      keys: {
        index: ["#", e => e.index], memory: ["kept", e => -e.memory], cotangent: ["cotangent", e => e.cotangent ? -norm(e.cotangent) : 1],
        check: ["rule", e => ({ failed: -2, passed: 0 }[e.check && e.check.verdict] ?? 1) - (e.check && e.check.error > 0 ? Math.min(1, e.check.error / e.check.bar) : 0)],
      },

      update() {
        if (this.element.hidden) return;
        const [, weight] = this.keys[this.key];
        const order = tape.entries.map(e => e.index).sort((a, b) => weight(tape.entries[a]) - weight(tape.entries[b]) || a - b);
        const place = order.indexOf(current());
        if (place < this.from || place >= this.from + this.pageSize) this.from = Math.floor(place / this.pageSize) * this.pageSize;
        const total = tape.entries.reduce((sum, e) => sum + e.memory, 0);
        const head = make("tr", {}, this.header("index"), ["scope", "entry", "operands", "shape", "value"].map(t => make("th", { scope: "col" }, t)),
          this.header("cotangent"), make("th", { scope: "col" }, "uses"), this.header("memory"), this.header("check"));
        const body = make("tbody", {}, order.slice(this.from, this.from + this.pageSize).map(i => this.row(tape.entries[i])));
        this.element.replaceChildren(
          this.pager(order.length),
          make("table", {}, make("caption", { class: "note", style: "text-align:left;padding:6px 0" },
            `Every entry in the order of the tape. The values keep ${bytes(total)} for the backward pass.`), make("thead", {}, head), body));
        const now = this.element.querySelector("tr.now");
        if (now) now.scrollIntoView({ block: "nearest" });
      },

      header(key) {
        const isSorted = this.key === key;
        return make("th", { scope: "col", "aria-sort": isSorted ? "ascending" : "none" },
          make("button", { title: "Sort by this", onclick: () => { this.key = key; this.from = 0; this.update(); } }, this.keys[key][0] + (isSorted ? " ↓" : "")));
      },

      row(entry) {
        const now = entry.index === current();
        const operands = entry.operands.map((o, k) => [k ? ", " : "", o.entry === undefined ? `const ${brief(o.constant)}` : `#${o.entry}`]).flat();
        const kind = tape.kind(entry.cotangent);
        const cotangent = state.quiz ? "hidden" : { none: "∅ none", zero: "0 exactly" }[kind] || (kind === "tiny" ? "≈0 " : "") + brief(entry.cotangent);
        const check = entry.check ? { passed: "✓", failed: "✗", skipped: "–" }[entry.check.verdict] + (entry.check.verdict === "skipped" ? "" : { kink: " kink", finding: "" }[entry.check.basis] ?? ` ${rough(entry.check.error)}`) : "";
        return make("tr", { class: now ? "now" : null, "aria-current": now ? "step" : null },
          make("td", { class: "number" }, make("button", { class: "link", onclick: () => goTo(entry.index) }, String(entry.index))),
          make("td", {}, name(entry.scopes.join(" / "))),
          make("td", {}, tape.title(entry.index), entry.name === null ? null : [" “", name(entry.name), "”"]),
          make("td", {}, operands), make("td", { class: "number" }, `[${entry.value.shape.join(", ")}]`),
          make("td", { class: "value" }, sides.map((side, k) => [k ? make("br") : null, sides.length > 1 ? make("span", { class: "note" }, name(side.label), ": ") : null, !side.has(entry.index) ? "–" : isHidden(entry.index) ? "hidden" : brief(side.entries[entry.index].value)]).flat()),
          make("td", { class: "value" }, cotangent), make("td", { class: "number" }, String(entry.uses.length)),
          make("td", { class: "number" }, bytes(entry.memory)), make("td", { class: "number" }, check));
      },

      pager(total) {
        if (total <= this.pageSize) return "";
        const to = from => { this.from = from; const place = Math.max(0, from); this.element.scrollTop = 0; this.show(place); };
        return make("p", { class: "pager" }, `Rows ${this.from + 1} to ${Math.min(total, this.from + this.pageSize)} of ${total}`,
          make("button", { disabled: this.from === 0, onclick: () => to(this.from - this.pageSize) }, "Earlier"),
          make("button", { disabled: this.from + this.pageSize >= total, onclick: () => to(this.from + this.pageSize) }, "Later"));
      },
      // The entry at hand moves along, so that the page shown is the page asked for.
      show(place) {
        const [, weight] = this.keys[this.key];
        const order = tape.entries.map(e => e.index).sort((a, b) => weight(tape.entries[a]) - weight(tape.entries[b]) || a - b);
        goTo(order[place]);
      },
    };

    // What a step brings, in words for who cannot see it.
    function toldNumber(entry) {
      if (!isBackward()) return isHidden(entry.index) ? "value hidden" : `value ${brief(entry.value)}`;
      if (!entry.cotangent) return "no cotangent";
      if (state.part !== null && !state.quiz) {
        const part = entry.given[state.part];
        return `contribution ${state.part + 1} of ${entry.given.length}, to #${part.target}: ${brief(part.value)}`;
      }
      return state.quiz ? "cotangent hidden" : `cotangent ${brief(entry.cotangent)}`;
    }

    function brief(tensor) {
      if (tensor.x.length <= 6 && !tensor.isSampled) return tensor.x.map(format).join(", ");
      const s = tensor.statistics;
      if (!s) return "a partial sum";
      return `${format(s.minimum)} … ${format(s.maximum)}, norm ${format(s.norm)}` + (s.nonFinite ? `, ${s.nonFinite} not finite` : "");
    }
    """#
}
