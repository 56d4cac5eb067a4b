extension PageAssets {
  /// The quiz.
  static let quizScript = #"""
    // The quiz: the cotangents are hidden, and one number of the current entry's is asked. The answer is checked against the
    // tape, and a wrong one is explained: by the mistake it looks like, where it looks like one.

    const quiz = {
      toggle() {
        state.quiz = !state.quiz;
        if (state.quiz && !isBackward()) go(count);
        else go(state.moment);
        this.focus();
      },
      focus() {
        const field = state.quiz && document.getElementById("quiz-answer");
        if (field) field.focus({ preventScroll: true });
      },

      // The element that is asked for: the largest, which a zero by luck does not meet; a NaN only where there is no other.
      question(entry) {
        const xs = entry.cotangent.x, size = x => Number.isNaN(x) ? -1 : Math.abs(x);
        let place = 0;
        xs.forEach((x, i) => { if (size(x) > size(xs[place])) place = i; });
        return { place, answer: xs[place] };
      },

      view(entry) {
        const box = make("section", { class: "quiz", "aria-label": "Quiz" });
        if (!isBackward()) {
          box.append(make("p", {}, "The quiz asks about the backward pass."), make("button", { onclick: () => go(count) }, "To the backward pass"));
          return box;
        }
        if (!entry.cotangent || !entry.cotangent.x.length) {
          box.append(make("p", {}, `Nothing to ask here: ${entry.cotangent ? "the cotangent has no elements" : "no cotangent arrives"}. Step on with →.`));
          return box;
        }
        const { place, answer } = this.question(entry);
        const index = entry.value.count === 1 ? "" : ` at ${entry.cotangent.index(place)}`;
        const input = make("input", { id: "quiz-answer", inputmode: "text", autocomplete: "off", "aria-label": "Your number" });
        const verdict = make("div", { id: "quiz-verdict", role: "status", "aria-live": "polite" });
        const form = make("form", {
          onsubmit: event => {
            event.preventDefault();
            this.judge(entry, place, answer, input.value, verdict);
          },
        }, input, make("button", { type: "submit" }, "Check"), make("button", { type: "button", onclick: () => this.tell(entry, place, answer, verdict) }, "Tell me"));
        box.append(
          make("p", {}, make("b", {}, `What is the cotangent of #${entry.index}${index}?`)),
          make("p", { class: "note" }, this.hint(entry)), form, verdict);
        return box;
      },

      hint(entry) {
        if (entry.index === count - 1) return "It is the output: how much does the output change with itself?";
        const n = entry.received.length;
        return `Its value is used ${n === 1 ? "once" : `${n} times`}. Three digits are enough.`;
      },

      judge(entry, place, answer, text, verdict) {
        const typed = this.read(text);
        if (typed === null) {
          verdict.replaceChildren(make("p", { class: "wrong" }, "Type a number, for instance −0.25, 1e-3, −inf or nan."));
          return;
        }
        verdict.dataset.judged = "true";
        // What is not finite, and zero, is met exactly or not at all.
        const isNear = (a, b) => Object.is(a, b) || a === b || (Number.isFinite(b) && Math.abs(a - b) <= 5e-3 * Math.abs(b));
        if (isNear(typed, answer)) {
          verdict.replaceChildren(make("p", { class: "right" }, "Right."), this.explanation(entry, place));
          return;
        }
        verdict.replaceChildren(make("p", { class: "wrong" }, "Not yet. ", this.mistake(entry, place, answer, typed, isNear)), this.explanation(entry, null));
      },

      // A number as one types it; null where it is none.
      read(text) {
        const plain = text.trim().toLowerCase().replaceAll("−", "-").replace("∞", "inf").replace(",", ".");
        const word = /^([+-]?)(inf|infinity|nan)$/.exec(plain);
        if (word) return word[2] === "nan" ? NaN : word[1] === "-" ? -Infinity : Infinity;
        const typed = Number(plain);
        return plain && Number.isFinite(typed) ? typed : null;
      },

      mistake(entry, place, answer, typed, isNear) {
        if (isNear(-typed, answer)) return "The size is right, the sign is not.";
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
        verdict.dataset.judged = "true";
        verdict.replaceChildren(make("p", {}, "It is ", make("b", {}, format(answer)), "."), this.explanation(entry, place));
      },
    };
    """#
}
