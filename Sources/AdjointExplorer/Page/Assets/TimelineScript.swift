extension PageAssets {
  /// The time line.
  static let timelineScript = #"""
    // The time line: the steps as bars (the norm of a value going forward, of a cotangent coming back), and the transport.

    const timeline = {
      scrub: get("scrub"), canvas: get("bars"), timer: null,

      begin() {
        this.scrub.max = String(2 * count - 1);
        this.scrub.addEventListener("input", () => go(Number(this.scrub.value)));
        get("first").addEventListener("click", () => go(0));
        get("last").addEventListener("click", () => go(2 * count - 1));
        get("previous").addEventListener("click", () => stepBy(-1));
        get("next").addEventListener("click", () => stepBy(1));
        get("fine").addEventListener("click", () => this.takeApart());
        get("play").addEventListener("click", () => this.toggle());
        this.measure();
        new ResizeObserver(() => this.paint()).observe(this.canvas);
      },

      measure() {
        // Logarithms, spread from the smallest to the largest of each phase.
        const scaled = sizes => {
          const logs = sizes.map(x => x > 0 ? Math.log10(x) : null), present = logs.filter(x => x !== null);
          const [low, high] = [Math.max(Math.min(...present), Math.max(...present) - 8), Math.max(...present)];
          return logs.map(x => x === null ? 0 : 0.15 + 0.85 * (high > low ? Math.max(0, (x - low) / (high - low)) : 1));
        };
        this.heights = [
          ...scaled(tape.entries.map(e => norm(e.value))),
          ...scaled(tape.entries.map(e => e.cotangent ? norm(e.cotangent) : 0)).reverse(),
        ];
      },

      paint() {
        const { canvas } = this, ratio = window.devicePixelRatio || 1;
        const [width, height] = [canvas.clientWidth, canvas.clientHeight];
        if (!width) return;
        canvas.width = width * ratio; canvas.height = height * ratio;
        const context = canvas.getContext("2d");
        context.scale(ratio, ratio);
        // The thumb's centre does not reach the ends of the range.
        const inset = 8, step = (width - 2 * inset) / (2 * count - 1 || 1);
        const bar = Math.max(1, Math.min(10, step * 0.7));
        const colors = [style("--forward"), style("--backward")];
        this.heights.forEach((h, i) => {
          const e = tape.entries[i < count ? i : 2 * count - 1 - i];
          context.fillStyle = hasOdd(i < count ? e.value : e.cotangent) && !state.quiz ? style("--odd") : colors[i < count ? 0 : 1];
          context.globalAlpha = i === state.moment ? 1 : i < state.moment ? 0.55 : 0.2;
          const tall = Math.max(1.5, h * (height - 4));
          context.fillRect(inset + i * step - bar / 2, height - tall, bar, tall);
        });
      },

      update() {
        const i = current(), entry = tape.entries[i];
        this.scrub.value = String(state.moment);
        const words = `${isBackward() ? "backward" : "forward"}, step ${state.moment + 1} of ${2 * count}, entry ${i}, ${tape.title(i)}`;
        this.scrub.setAttribute("aria-valuetext", words);
        get("step").replaceChildren(make("span", { class: "phase" }, isBackward() ? "backward" : "forward"), ` · ${state.moment + 1} of ${2 * count} · #${i} `, name(tape.label_(i)),
          isBackward() && !entry.cotangent ? " · no cotangent" : make("span", { class: "unseen" }, ` · ${toldNumber(entry)}`));
        this.paint();
      },

      takeApart() {
        state.isFine = !state.isFine;
        state.part = null;
        get("fine").setAttribute("aria-pressed", String(state.isFine));
        if (state.isFine && isBackward() && tape.entries[current()].given.length > 1) state.part = 0;
        go(state.moment);
      },

      toggle() { this.timer ? this.stop() : this.play(); },
      play() {
        if (state.moment === 2 * count - 1) go(0);
        // Longer programs are played faster, up to twenty steps a second.
        const pause = Math.max(50, Math.min(900, 40000 / count));
        this.timer = setInterval(() => { state.moment === 2 * count - 1 ? this.stop() : go(state.moment + 1); }, pause);
        get("play").textContent = "Stop";
        get("play").setAttribute("aria-label", "Stop");
      },
      stop() {
        clearInterval(this.timer);
        this.timer = null;
        get("play").textContent = "Play";
        get("play").setAttribute("aria-label", "Play");
      },
    };
    """#
}
