extension PageAssets {
  /// The quiz.
  static let quizScript = #"""
    // The quiz: the cotangents are hidden, and one number of the current entry's is asked. The answer is checked against the
    // tape, and a wrong one is explained: by the mistake it looks like, where it looks like one.

    const quiz = {
      answers: new Map(),

      toggle() {
        state.quiz = !state.quiz;
        if (state.quiz && !isBackward()) go(count);
        else go(state.moment);
      },

      // The element that is asked for: the largest, which a zero by luck does not meet.
      question(entry) {
        const xs = entry.cotangent.x;
        let place = 0;
        xs.forEach((x, i) => { if (Math.abs(x) > Math.abs(xs[place])) place = i; });
        return { place, answer: xs[place] };
      },

      view(entry) {
        const box = make("section", { class: "quiz", "aria-label": "Quiz" });
        if (!isBackward()) {
          box.append(make("p", {}, "The quiz asks about the backward pass."), make("button", { onclick: () => go(count) }, "To the backward pass"));
          return box;
        }
        if (!entry.cotangent) {
          box.append(make("p", {}, "Nothing to ask here: no cotangent arrives. Step on with →."));
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
        const typed = Number(text.trim().replace("−", "-").replace(",", "."));
        if (!text.trim() || Number.isNaN(typed)) {
          verdict.replaceChildren(make("p", { class: "wrong" }, "Type a number, for instance −0.25 or 1e-3."));
          return;
        }
        const isNear = (a, b) => Math.abs(a - b) <= 5e-3 * Math.abs(b) + 1e-12;
        if (isNear(typed, answer)) {
          verdict.replaceChildren(make("p", { class: "right" }, "Right."), this.explanation(entry, place));
          return;
        }
        verdict.replaceChildren(make("p", { class: "wrong" }, "Not yet. ", this.mistake(entry, place, answer, typed, isNear)), this.explanation(entry, null));
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
        verdict.replaceChildren(make("p", {}, "It is ", make("b", {}, format(answer)), "."), this.explanation(entry, place));
      },
    };
    """#
}
