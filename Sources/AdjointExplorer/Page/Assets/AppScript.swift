extension PageAssets {
  /// What holds the parts together.
  static let appScript = #"""
    // What holds the parts together: the address, the keys, the search, light and dark.

    function readAddress() {
      const parts = new URLSearchParams(location.hash.slice(1));
      const entry = Number(parts.get("entry") || 0);
      if (!Number.isInteger(entry) || entry < 0 || entry >= count) return 0;
      return momentOf(entry, parts.get("phase") === "backward");
    }
    function readEdits() {
      const parts = new URLSearchParams(location.hash.slice(1));
      whatIf.read(parts.get("set"));
      quiz.read(parts.get("quiz"));
      // Without the header, for slides and frames.
      document.body.classList.toggle("embed", parts.has("embed"));
    }
    function writeAddress() {
      history.replaceState(null, "", `#entry=${current()}&phase=${isBackward() ? "backward" : "forward"}${whatIf.address()}${quiz.address()}${document.body.classList.contains("embed") ? "&embed=1" : ""}`);
    }

    function showView(isTable) {
      get("graph-view").hidden = isTable;
      get("table-view").hidden = !isTable;
      get("show-graph").setAttribute("aria-pressed", String(!isTable));
      get("show-table").setAttribute("aria-pressed", String(isTable));
      if (isTable) table.update(); else graph.follow();
    }

    function setTheme(theme) {
      document.documentElement.dataset.theme = theme;
      go(state.moment);
    }
    const toggleTheme = () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");

    const search = {
      input: get("query"), list: get("results"), found: [], chosen: 0,

      begin() {
        this.input.addEventListener("input", () => this.find());
        this.input.addEventListener("focus", () => this.find());
        this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
        this.input.addEventListener("keydown", event => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            const n = this.found.length;
            if (n) this.chosen = (this.chosen + (event.key === "ArrowDown" ? 1 : n - 1)) % n;
            this.show();
          } else if (event.key === "Escape") { this.input.value = ""; this.input.blur(); }
        });
        get("search").addEventListener("submit", event => { event.preventDefault(); this.take(this.found[this.chosen]); });
      },
      find() {
        const words = this.input.value.toLowerCase().split(/\s+/).filter(Boolean);
        this.chosen = 0;
        this.found = !words.length ? [] : tape.entries.filter(e => {
          const text = `#${e.index} ${tape.title(e.index)} ${e.name || ""} ${e.scopes.join(" ")} [${e.value.shape.join(", ")}]`.toLowerCase();
          return words.every(word => /^\d+$/.test(word) ? String(e.index) === word || text.includes(` ${word}`) : text.includes(word));
        }).map(e => e.index);
        // The entry with that very number, then names, before the rest.
        const exact = e => String(e) === words[0] ? 0 : (tape.entries[e].name || "").toLowerCase() === words.join(" ") ? 1 : 2;
        this.found.sort((a, b) => exact(a) - exact(b) || a - b);
        this.show();
      },
      show() {
        this.list.hidden = !this.input.value.trim();
        this.input.setAttribute("aria-expanded", String(!this.list.hidden));
        const options = this.found.slice(0, 60).map((i, k) => make("li", {
          role: "option", id: `result${k}`, "aria-selected": String(k === this.chosen), onpointerdown: event => { event.preventDefault(); this.take(i); },
        }, `#${i} ${tape.title(i)} `, tape.entries[i].name === null ? "" : name(tape.entries[i].name)));
        if (!options.length) options.push(make("li", { class: "empty" }, "No entry found"));
        if (this.found.length > 60) options.push(make("li", { class: "empty" }, `and ${this.found.length - 60} more`));
        this.list.replaceChildren(...options);
        if (this.found.length) this.input.setAttribute("aria-activedescendant", `result${this.chosen}`); else this.input.removeAttribute("aria-activedescendant");
        const chosen = this.list.children[this.chosen];
        if (chosen) chosen.scrollIntoView({ block: "nearest" });
      },
      take(i) {
        if (i === undefined) return;
        this.input.value = "";
        this.input.blur();
        this.close();
        if (graph.root) graph.reveal(i);
        goTo(i);
        graph.center();
      },
      close() { this.list.hidden = true; this.input.setAttribute("aria-expanded", "false"); },
    };

    function facts() {
      const keep = tape.entries.reduce((sum, e) => sum + e.memory, 0);
      const checks = tape.entries.filter(e => e.check && e.check.verdict !== "skipped"), failed = checks.filter(e => e.check.verdict === "failed");
      const parts = [`${count} entries of ${page.scalar}`, `${bytes(keep)} kept`,
        !checks.length ? "no rule compared" : failed.length ? `${failed.length} of ${checks.length} rules disagree with finite differences` : `${checks.length} of ${checks.length} rules agree with finite differences`];
      if (tape.entries.some(e => e.value.isSampled || (e.cotangent && e.cotangent.isSampled))) parts.push(`tensors above ${page.limit} numbers abridged`);
      if (sides.length > 1) {
        const [a, b] = sides;
        const parted = a.entries.findIndex((e, i) => !b.has(i) || e.card !== b.entries[i].card);
        parts.push(parted < 0 && count === b.entries.length ? `${a.label} beside ${b.label}` : `${a.label} beside ${b.label}: the programs part at entry ${parted < 0 ? count : parted}`);
        const more = b.entries.length - count;
        if (more > 0) parts.push(`${more} more of ${b.label} not shown`);
      }
      return parts.join(" · ");
    }

    // Where NaN or ∞ first came from: a value whose operands are finite, else an entry that gives it though its own cotangent
    // is finite.
    function firstOdd() {
      for (const e of tape.entries) if (hasOdd(e.value)) return { entry: e.index, isBackward: false };
      for (let i = count - 1; i >= 0; i--) {
        const e = tape.entries[i];
        if (hasOdd(e.cotangent)) return { entry: i, isBackward: true };
        if (e.given.some(part => hasOdd(part.value))) return { entry: i, isBackward: true };
      }
      return null;
    }
    function showOdd() {
      const odd = firstOdd(), button = get("first-odd");
      button.hidden = !odd || state.quiz;
      if (odd) button.textContent = `NaN or ∞: first in the ${odd.isBackward ? "cotangents" : "values"} at #${odd.entry} ${tape.title(odd.entry)}`;
    }

    document.addEventListener("keydown", event => {
      const on = event.target instanceof Element ? event.target : document.body;
      const typing = on.matches("input:not([type=range])"), modified = event.ctrlKey || event.metaKey || event.altKey;
      // In the quiz the arrows step on where there is no text to move in.
      const isAnswer = event.target.id === "quiz-answer", isArrow = event.key === "ArrowRight" || event.key === "ArrowLeft";
      const mayStep = isAnswer && isArrow && (!event.target.value || get("quiz-verdict").dataset.judged);
      if (isAnswer && event.key === "Escape") event.target.blur();
      if ((typing && !mayStep) || modified || get("help-text").open) return;
      const isButton = on.matches("button, summary");
      const keys = {
        ArrowRight: () => stepBy(1), ArrowLeft: () => stepBy(-1), c: () => timeline.takeApart(), Home: () => go(0), End: () => go(2 * count - 1),
        " ": isButton ? null : () => timeline.toggle(), b: () => go(2 * count - 1 - state.moment), "/": () => search.input.focus(),
        g: () => showView(false), t: () => showView(true), q: () => quiz.toggle(), n: state.quiz ? () => quiz.next() : null, "+": () => graph.zoom(1.25), "-": () => graph.zoom(0.8),
        0: () => graph.fit(), l: toggleTheme, "?": () => get("help-text").showModal(),
        Enter: on.closest(".node") ? () => event.target.dispatchEvent(new MouseEvent("click", { bubbles: true })) : null,
      };
      const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      action();
      if (mayStep) quiz.focus();
    });

    get("title").append(name(page.title));
    get("facts").textContent = facts();
    get("show-graph").addEventListener("click", () => showView(false));
    get("show-table").addEventListener("click", () => showView(true));
    get("quiz").addEventListener("click", () => quiz.toggle());
    get("theme").addEventListener("click", toggleTheme);
    get("help").addEventListener("click", () => get("help-text").showModal());
    get("zoom-in").addEventListener("click", () => graph.zoom(1.25));
    get("zoom-out").addEventListener("click", () => graph.zoom(0.8));
    get("save-svg").addEventListener("click", () => saving.svg());
    get("save-png").addEventListener("click", () => saving.png());
    get("save-json").addEventListener("click", () => saving.json());
    get("first-odd").addEventListener("click", () => { const odd = firstOdd(); if (odd) { go(momentOf(odd.entry, odd.isBackward)); graph.center(); } });
    get("fit").addEventListener("click", () => graph.fit());
    get("open-all").addEventListener("click", () => { openWhatFits(graph.root, 400); graph.rebuild(); graph.fit(); });
    get("close-all").addEventListener("click", () => {
      const close = group => group.members.forEach(m => { if (m.kind === "group") { m.isOpen = false; close(m); } });
      close(graph.root);
      graph.rebuild(); graph.fit();
    });
    window.addEventListener("hashchange", () => { readEdits(); go(readAddress()); });

    search.begin();
    whatIf.begin();
    saving.begin();
    timeline.begin();
    document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    openWhatFits(graph.root);
    state.moment = readAddress();
    document.body.classList.toggle("embed", new URLSearchParams(location.hash.slice(1)).has("embed"));
    graph.rebuild();
    graph.begin();
    // Browsers limit how often the address may change, so it follows after a moment.
    // On paper the graph is as large as a page allows, with its numbers where they stay legible.
    let view = null;
    window.addEventListener("beforeprint", () => {
      view = graph.view;
      get("legend").open = true;
      const scale = Math.min(0.95, 690 / graph.root.width, 930 / graph.root.height);
      graph.view = { x: 10, y: 10, scale };
      graph.svg.style.height = `${graph.root.height * scale + 20}px`;
      graph.show();
    });
    window.addEventListener("afterprint", () => {
      graph.svg.style.height = "";
      get("legend").open = false;
      if (view) { graph.view = view; graph.show(); }
    });
    let pending = null;
    state.listeners.push(() => {
      for (const part of [graph, panel, timeline, table]) part.update();
      graph.follow();
      get("quiz").setAttribute("aria-pressed", String(state.quiz));
      showOdd();
      clearTimeout(pending);
      pending = setTimeout(writeAddress, 120);
    });
    readEdits();
    go(state.moment);
    """#
}
