extension PageAssets {
  /// The entry at hand.
  static let panelScript = #"""
    // The entry at hand: what it computes, and in the backward phase what arrives and what it passes on.

    const panel = {
      element: get("panel"),

      update() {
        const i = current(), entry = tape.entries[i], back = isBackward();
        const parts = [this.heading(entry)];
        const summary = whatIf.summary();
        if (summary) parts.push(summary);
        if (state.quiz) parts.push(quiz.view(entry));
        if (back) parts.push(this.backward(entry), this.forward(entry));
        else parts.push(this.forward(entry));
        if (entry.jacobians.length && !state.quiz) parts.push(this.jacobians(entry));
        parts.push(this.uses(entry), this.facts(entry));
        const top = this.element.scrollTop, active = document.activeElement;
        const field = active && active.classList.contains("edit") ? [active.dataset.position, active.dataset.place] : null;
        // A field that is being dragged stays, so that the pointer keeps it.
        this.element.replaceChildren(...parts.filter(Boolean));
        if (field) {
          const again = [...this.element.querySelectorAll(".edit")].find(f => f.dataset.position === field[0] && f.dataset.place === field[1]);
          if (again) again.focus({ preventScroll: true });
        }
        this.element.scrollTop = this.shown === i ? top : 0;
        this.shown = i;
      },

      heading(entry) {
        const check = entry.check, chips = make("div", { class: "chips" });
        chips.append(make("span", { class: `chip phase ${isBackward() ? "back" : ""}` }, isBackward() ? "backward" : "forward"));
        if (check) {
          chips.append(make("span", { class: `chip check ${check.verdict}`, title: check.note }, check.verdict === "skipped" ? "– rule not compared"
            : (check.verdict === "passed" ? "✓ rule agrees" : "✗ rule disagrees")
              + ({ kink: ", at a kink", finding: "" }[check.basis] ?? `: error ${rough(check.error)}, bar ${rough(check.bar)}`)));
        }
        if (state.part !== null) chips.append(make("span", { class: "chip phase back" }, `contribution ${state.part + 1} of ${entry.given.length}`));
        chips.append(make("span", { class: "chip" }, memoryOf(entry)));
        return make("div", {},
          make("p", { class: "path" }, entry.scopes.map((scope, k) => [k ? " / " : "", name(scope)]).flat()),
          make("div", { class: "entry-title" }, make("span", { class: "number" }, `#${entry.index}`),
            make("h2", {}, tape.title(entry.index)), entry.name === null ? null : make("span", { class: "name" }, "“", name(entry.name), "”")),
          chips);
      },

      forward(entry) {
        const section = make("section", {}, make("h3", { class: "forward" }, entry.card ? "What it computes" : "A variable"));
        if (entry.card) {
          section.append(formula(entry.card.formula, isHidden(entry.index) ? "" : entry.card.formulaNumbers, entry));
          if (entry.attributes.length) section.append(make("p", { class: "note" }, entry.attributes.map(([key, text], k) => [k ? ", " : "", `${key}: `, name(text)]).flat()));
          entry.operands.forEach((operand, position) => {
            const isEntry = operand.entry !== undefined;
            section.append(
              make("h4", {}, `Operand ${position}: `, isEntry ? link(operand.entry) : "a constant"),
              sideBySide(side => {
                const o = side.has(entry.index) && side.entries[entry.index].operands[position];
                return o ? (o.entry === undefined ? o.constant : side.entries[o.entry].value) : undefined;
              }, { entry: entry.index }));
            if (!isEntry && !state.quiz && !whatIf.obstacle && whatIf.needed.has(entry.index)) section.append(whatIf.editor(entry, position, operand.constant));
          });
          section.append(make("h4", {}, "Value"));
        }
        if (isHidden(entry.index)) section.append(make("p", { class: "veil" }, "hidden for the quiz"));
        else section.append(sideBySide(side => side.has(entry.index) ? side.entries[entry.index].value : undefined, { entry: entry.index }));
        if (!entry.card && !state.quiz) section.append(whatIf.obstacle ? whatIf.why() : whatIf.needed.has(entry.index) ? whatIf.editor(entry, null, entry.tape.value) : "");
        return section;
      },

      backward(entry) {
        const section = make("section", { class: "back" }, make("h3", { class: "backward" }, "Cotangent"));
        if (!entry.cotangent) {
          section.append(make("p", {}, `The output does not depend on this entry. `), tensorView(null));
          return section;
        }
        if (state.quiz) {
          section.append(make("p", { class: "veil" }, "hidden for the quiz"));
          return section;
        }
        section.append(make("p", { class: "note" }, this.arrivalStory(entry)),
          sideBySide(side => side.has(entry.index) ? side.entries[entry.index].cotangent : undefined, { isCotangent: true, entry: entry.index }));
        if (entry.received.length > 1) section.append(this.sum(entry));
        if (!entry.card) {
          section.append(make("p", { class: "note" }, "A variable: its cotangent is the gradient, and the pass ends here."));
          const differences = whatIf.differences(entry);
          if (differences) section.append(differences);
          return section;
        }
        section.append(make("h3", { class: "backward", style: "margin-top:18px" }, "What its pullback gives"));
        const { pullbacks, pullbackNumbers } = entry.card;
        if (pullbacks.length !== entry.operands.length) section.append(formula(pullbacks[0], pullbackNumbers[0], entry, 0));
        entry.operands.forEach((operand, position) => {
          const part = entry.given.find(p => p.position === position);
          section.append(make("h4", {}, `To operand ${position}: `, operand.entry === undefined ? "a constant, nothing is needed" : link(operand.entry)));
          if (operand.entry === undefined) return;
          if (pullbacks.length === entry.operands.length) section.append(formula(pullbacks[position], pullbackNumbers[position], entry, position));
          if (!part) { section.append(tensorView(null)); return; }
          if (!isGiven(part)) { section.append(make("p", { class: "note" }, "Not yet: → gives it.")); return; }
          const total = tape.entries[part.target].received.length;
          section.append(sideBySide(side => {
            if (!side.has(entry.index) || !side.entries[entry.index].operands[position]) return undefined;
            const g = side.entries[entry.index].given.find(p => p.position === position);
            return g ? g.value : null;
          }, { isCotangent: true, entry: entry.index }));
          section.append(make("p", { class: "note" }, total === 1 ? "Its only contribution: this is its cotangent." : `Contribution ${part.ordinal} of ${total}${part.before ? ": added to what was there." : ": the first."}`));
          if (total > 1) section.append(make("div", { class: "sum" },
            make("p", { class: "side" }, "before"), tensorView(part.before, { isCotangent: true }),
            make("p", { class: "side" }, "after"), tensorView(part.total, { isCotangent: true })));
        });
        return section;
      },

      arrivalStory(entry) {
        if (entry.index === count - 1) return "The seed: where the backward pass starts.";
        const n = entry.received.length;
        if (n === 1) return ["Complete before this step: one contribution, from ", link(entry.received[0].source), "."];
        return `Complete before this step: the sum of ${n} contributions, listed below.`;
      },

      // The contributions one by one, and their sum.
      sum(entry) {
        const box = make("div", { class: "sum past" });
        for (const part of entry.received) {
          box.append(make("p", { class: "note" }, `${part.ordinal}. from `, link(part.source), `, operand ${part.position}`), tensorView(part.value, { isCotangent: true }));
        }
        return make("details", { open: entry.value.count <= few }, make("summary", {}, `${entry.received.length} contributions`), box);
      },

      jacobians(entry) {
        const section = make("section", {}, make("h3", {}, "Local Jacobian, by the rule"));
        section.append(make("p", { class: "note" }, "A row for each element of the value, a column for each element of the operand. The pullback is its transpose applied to the cotangent."));
        for (const { position, tensor } of entry.jacobians) section.append(make("h4", {}, `By operand ${position}`), tensorView(tensor));
        return section;
      },

      uses(entry) {
        const section = make("section", {}, make("h3", {}, "Uses of its value"));
        if (!entry.uses.length) section.append(make("p", { class: "note" }, entry.index === count - 1 ? "It is the output." : "None: nothing reads it."));
        else section.append(make("p", {}, entry.uses.slice(0, 40).map((use, k) => [k ? ", " : "", link(use)]).flat(),
          entry.uses.length > 40 ? ` and ${entry.uses.length - 40} more` : null));
        return section;
      },

      facts(entry) {
        if (!entry.card) return null;
        const section = make("section", {}, make("h3", {}, "About the rule"));
        section.append(make("p", { class: "note" }, "Source: ", name(entry.card.source)));
        if (entry.check) {
          const { verdict, error, bar, note, basis } = entry.check;
          section.append(make("p", { class: "note" }, verdict === "skipped" ? `Not compared with finite differences: ${note}.`
            : basis === "finding" ? `Compared with central differences. ${note}.`
            : basis === "kink" ? `Compared with central differences ${note}: there the rule gives a slope between those of both sides. Elsewhere the largest relative error is ${rough(error)}.`
            : `Compared with central differences ${note}: the relative error that decides is ${rough(error)}, and may be ${rough(bar)}.`));
        }
        section.append(whatIf.comparison());
        return section;
      },
    };

    const memoryOf = entry => entry.sharedWith !== null ? `memory of #${entry.sharedWith}` : entry.isUnread && !entry.memory ? "no pullback reads its value" : `keeps ${bytes(entry.memory)}`;

    const link = i => make("button", { class: "link", onclick: () => { goTo(i); panel.element.focus({ preventScroll: true }); } }, `#${i} `, name(tape.label_(i)));

    // The formula, and below it the same with the numbers in the place of the letters, where all of them are small. With
    // the position of an operand it is the pullback to that operand.
    function formula(markup, template, entry, position = null) {
      const box = make("div", { class: "formula" });
      box.innerHTML = markup;
      if (!template || (state.quiz && position !== null)) return box;
      const copy = make("div");
      copy.innerHTML = template;
      const whole = copy.firstElementChild;
      const letters = [...copy.querySelectorAll("[data-v]")];
      const tensors = letters.map(letter => standsFor(letter.dataset.v, entry));
      if (!tensors.every(isWritable)) return box;
      const hasMatrix = letters.some(letter => letter.classList.contains("matrix"));
      // The card's product is of the operands as they are: not of several matrices, nor of one that is transposed first.
      if (hasMatrix && (tensors.some(tensor => tensor.shape.length !== 2) || entry.attributes.some(([, text]) => text === "true"))) return box;
      // What would run off the panel says less than the tensors below.
      if (tensors.reduce((sum, tensor) => sum + tensor.columns.length, 0) > 10) return box;
      // What takes several elements at once may do it along one axis of several.
      const isElementwise = whole.classList.contains("elementwise");
      const isOfAll = position === null && entry.value.count === 1;
      if (!isElementwise && !hasMatrix && !isOfAll && tensors.some(tensor => tensor.shape.length > 1)) return box;
      const isOrdinary = tensors.every((tensor, k) => letters[k].dataset.v === "u" || tensor.x.every(x => x !== 0 && Number.isFinite(x)));
      if (whole.classList.contains("ordinary") && !isOrdinary) return box;
      letters.forEach((letter, k) => letter.replaceWith(written(tensors[k], hasMatrix, letter)));
      for (const sign of copy.querySelectorAll(".product")) if (isTable(sign.previousElementSibling) && isTable(sign.nextElementSibling)) sign.textContent = "⊙";
      // A formula's first equation is about the value, the others say what a letter is in terms of operands.
      [...copy.querySelectorAll("mo")].filter(sign => sign.textContent === "=").forEach((sign, n) => {
        const isOfValue = position === null && n === 0;
        if (tensors.some((tensor, k) => isRounded(tensor) && (isOfValue || !"yu".includes(letters[k].dataset.v)))) sign.textContent = "≈";
      });
      // What was broadcast receives the sum of what its copies would.
      if (position !== null && isElementwise) {
        const operand = standsFor(String(position), entry);
        if (operand && tensors.some(tensor => tensor.count > operand.count)) whole.append(math("mtext", "\u2003summed over what was broadcast"));
      }
      box.append(...copy.childNodes);
      return box;
    }

    function standsFor(place, entry) {
      if (place === "y") return entry.value;
      if (place === "u") return entry.cotangent;
      const operand = entry.operands[Number(place)];
      return operand && (operand.entry === undefined ? operand.constant : tape.entries[operand.entry].value);
    }
    const isWritable = tensor => tensor && tensor.x.length > 0 && tensor.x.length <= 9 && tensor.count === tensor.x.length && tensor.columns.length <= 4 && tensor.shape.length <= 2;
    const rounded = x => Number.isFinite(x) ? Number(x.toPrecision(4)) : x;
    const isRounded = tensor => tensor.x.some(x => Number.isFinite(x) && Math.abs(rounded(x) - x) > (isSingle ? 1e-6 : 1e-14) * Math.abs(x));
    const isTable = element => element && (element.localName === "mtable" || (element.localName === "msup" && isTable(element.firstElementChild)));

    const mathSpace = "http://www.w3.org/1998/Math/MathML";
    function math(tag, ...children) {
      const element = document.createElementNS(mathSpace, tag);
      element.append(...children);
      return element;
    }
    // The numbers of a tensor, to take a letter's place: a negative one in parentheses where a sign or a name is before it.
    function written(tensor, isMatrix, letter) {
      const { parentElement: parent, previousElementSibling: before } = letter;
      const isBase = parent.localName === "msup" && !before;
      const isBehind = before && parent.localName !== "mfrac" && !"=(⟨|,".includes(before.textContent || " ");
      const one = x => { const n = math("mn", format(rounded(x))); n.setAttribute("class", "number"); return n; };
      if (tensor.count === 1 && !isMatrix) {
        const [x] = tensor.x, text = one(x);
        return (x < 0 && (isBase || isBehind)) || (isBase && text.textContent.includes("e")) ? math("mrow", math("mo", "("), text, math("mo", ")")) : text;
      }
      const rows = tensor.rows.map((_, r) => math("mtr", ...tensor.columns.map((_, c) => math("mtd", one(tensor.x[r * tensor.columns.length + c])))));
      // Brackets drawn by the style: not every font has them in every height.
      const table = math("mtable", ...rows);
      table.setAttribute("class", "bracketed");
      return table;
    }
    """#
}
