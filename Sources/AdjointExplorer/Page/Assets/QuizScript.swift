extension PageAssets {
  /// The quiz.
  static let quizScript = #"""
    // The quiz: going forward the values from the entry at hand on are hidden, going back the cotangents, and one number of the
    // current entry's is asked. The answer is checked against the tape, and a wrong one is explained: by the mistake it looks
    // like, where it looks like one. The next question is drawn by a seed, which the address holds: the same for everybody.

    const quiz = {
      seed: 1, drawn: 0, tried: new Map(),

      toggle() {
        state.quiz = !state.quiz;
        go(state.moment);
        this.focus();
      },
      restart(seed) {
        Object.assign(this, { seed, drawn: 0, tried: new Map() });
        go(state.moment);
        this.focus();
      },
      address() { return state.quiz ? `&quiz=${this.seed}` : ""; },
      read(text) {
        const seed = Number(text);
        if (text === null || !Number.isInteger(seed) || seed < 0 || state.quiz) return;
        Object.assign(this, { seed, drawn: 0, tried: new Map() });
        state.quiz = true;
      },

      // The moments that something can be asked at.
      get questions() {
        return Array.from({ length: 2 * count }, (_, moment) => moment).filter(moment => {
          const back = moment >= count, e = tape.entries[back ? 2 * count - 1 - moment : moment];
          return back ? e.cotangent && e.cotangent.x.length : e.card && e.value.x.length;
        });
      },
      // A number in 0..<1 from the seed and how many were drawn (mulberry32).
      random() {
        let t = (this.seed * 0x9E3779B9 + ++this.drawn * 0x6D2B79F5) | 0;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
      },
      // A question that was not tried, as long as there is one.
      next() {
        const all = this.questions, open = all.filter(moment => !this.tried.has(moment)), list = open.length ? open : all;
        if (!list.length) return;
        go(list[Math.floor(this.random() * list.length)]);
        this.focus();
        if (graph.now) graph.follow();
      },
      // The first answer counts.
      note(isRight) { if (!this.tried.has(state.moment)) this.tried.set(state.moment, isRight); },
      get score() { return `${[...this.tried.values()].filter(Boolean).length} of ${this.tried.size} right at the first try`; },
      focus() {
        const field = state.quiz && document.getElementById("quiz-answer");
        if (field) field.focus({ preventScroll: true });
      },

      asked: entry => isBackward() ? entry.cotangent : entry.value,

      // The element that is asked for: the largest, which a zero by luck does not meet; a NaN only where there is no other.
      question(entry) {
        const xs = this.asked(entry).x, size = x => Number.isNaN(x) ? -1 : Math.abs(x);
        let place = 0;
        xs.forEach((x, i) => { if (size(x) > size(xs[place])) place = i; });
        return { place, answer: xs[place] };
      },

      view(entry) {
        const box = make("section", { class: "quiz", "aria-label": "Quiz" });
        const tensor = this.asked(entry);
        const score = () => make("p", { class: "note score" }, `${this.score} · seed ${this.seed} `,
          make("button", { class: "quiet", onclick: () => this.restart(this.seed + 1) }, "Another seed"),
          make("button", { id: "quiz-next", onclick: () => this.next() }, "Next question"));
        if (!tensor || !tensor.x.length || (!isBackward() && !entry.card)) {
          const why = !isBackward() && !entry.card ? "a variable is given" : tensor ? "there are no elements" : "no cotangent arrives";
          box.append(make("p", {}, `Nothing to ask here: ${why}. Step on with →, or take the next question.`), score());
          return box;
        }
        const { place, answer } = this.question(entry);
        const index = entry.value.count === 1 ? "" : ` at ${tensor.index(place)}`;
        const input = make("input", { id: "quiz-answer", inputmode: "text", autocomplete: "off", "aria-label": "Your number" });
        let told = score();
        const verdict = make("div", { id: "quiz-verdict", role: "status", "aria-live": "polite" });
        const form = make("form", {
          onsubmit: event => {
            event.preventDefault();
            // Once it is answered, the same key brings the next one.
            if (verdict.dataset.judged === "done") { this.next(); return; }
            this.judge(entry, place, answer, input.value, verdict);
            told.replaceWith(told = score());
          },
        }, input, make("button", { type: "submit" }, "Check"), make("button", { type: "button", onclick: () => { this.tell(entry, place, answer, verdict); told.replaceWith(told = score()); } }, "Tell me"));
        box.append(
          make("p", {}, make("b", {}, `What is the ${isBackward() ? "cotangent" : "value"} of #${entry.index}${index}?`)),
          make("p", { class: "note" }, this.hint(entry)), form, verdict, told);
        return box;
      },

      hint(entry) {
        if (!isBackward()) return "Put the operands' numbers into the formula. Three digits are enough.";
        if (entry.index === count - 1) return "It is the output: how much does the output change with itself?";
        const n = entry.received.length;
        return `Its value is used ${n === 1 ? "once" : `${n} times`}. Three digits are enough.`;
      },

      judge(entry, place, answer, text, verdict) {
        const typed = this.number(text);
        if (typed === null) {
          verdict.replaceChildren(make("p", { class: "wrong" }, "Type a number, for instance −0.25, 1e-3, −inf or nan."));
          return;
        }
        verdict.dataset.judged = "true";
        // What is not finite, and zero, is met exactly or not at all.
        const isNear = (a, b) => Object.is(a, b) || a === b || (Number.isFinite(b) && Math.abs(a - b) <= 5e-3 * Math.abs(b));
        this.note(isNear(typed, answer));
        if (isNear(typed, answer)) {
          verdict.dataset.judged = "done";
          verdict.replaceChildren(make("p", { class: "right" }, "Right. Enter brings the next question."), this.explanation(entry, place));
          return;
        }
        verdict.replaceChildren(make("p", { class: "wrong" }, "Not yet. ", this.mistake(entry, place, answer, typed, isNear)), this.explanation(entry, null));
      },

      // A number as one types it; null where it is none.
      number(text) {
        const plain = text.trim().toLowerCase().replaceAll("−", "-").replace("∞", "inf").replace(",", ".");
        const word = /^([+-]?)(inf|infinity|nan)$/.exec(plain);
        if (word) return word[2] === "nan" ? NaN : word[1] === "-" ? -Infinity : Infinity;
        const typed = Number(plain);
        return plain && Number.isFinite(typed) ? typed : null;
      },

      mistake(entry, place, answer, typed, isNear) {
        if (isNear(-typed, answer)) return "The size is right, the sign is not.";
        if (!isBackward()) return "Take the formula, and put the numbers of the operands into it.";
        const alone = entry.received.find(part => isNear(typed, part.value.x[place]));
        if (alone && entry.received.length > 1) return `That is what #${alone.source} gives alone. Contributions add up: there are ${entry.received.length}.`;
        if (isNear(typed, entry.value.x[place])) return "That is the value, not the cotangent.";
        for (const part of entry.received) {
          const above = tape.entries[part.source].cotangent;
          if (above && above.x.length === 1 && isNear(typed, above.x[0])) return "That is the cotangent of the entry that uses it: the local derivative is missing.";
        }
        return "Multiply the cotangent of each use by its local derivative, and add up.";
      },

      // The rules that led to it; with a place, also the numbers.
      explanation(entry, place) {
        const box = make("div", { class: "note" });
        if (!isBackward()) {
          const rule = make("div", { class: "formula" });
          rule.innerHTML = entry.card.formula;
          box.append(make("p", {}, "It is computed by"), rule);
          return box;
        }
        if (entry.index === count - 1) box.append(make("p", {}, "The backward pass starts with ∂y/∂y."));
        for (const part of entry.received.slice(0, 6)) {
          const source = tape.entries[part.source], { pullbacks } = source.card;
          const rule = make("div", { class: "formula" });
          rule.innerHTML = pullbacks[pullbacks.length === source.operands.length ? part.position : 0];
          box.append(make("p", {}, "From ", link(part.source), `, operand ${part.position}`, place === null ? ":" : `: ${format(part.value.x[place])}, by`), rule);
        }
        return box;
      },

      tell(entry, place, answer, verdict) {
        this.note(false);
        verdict.dataset.judged = "done";
        verdict.replaceChildren(make("p", {}, "It is ", make("b", {}, format(answer)), "."), this.explanation(entry, place));
      },
    };
    """#
}
