extension PageAssets {
  /// What can be saved from a page.
  static let savingScript = #"""
    // What can be saved: the graph as a picture that needs no style beside it, and the tape's numbers.

    const saving = {
      offer(blob, ending) {
        const link = make("a", { href: URL.createObjectURL(blob), download: `${page.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "tape"}.${ending}` });
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      },

      // The whole graph with the look that it has now.
      svgText() {
        const { view } = graph;
        graph.view = { x: 20, y: 20, scale: 1 };
        graph.show();
        const [width, height] = [Math.ceil(graph.root.width + 40), Math.ceil(graph.root.height + 40)];
        const copy = graph.svg.cloneNode(true);
        const looks = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "display", "text-anchor"];
        const [from, to] = [graph.svg.querySelectorAll("*"), copy.querySelectorAll("*")];
        from.forEach((element, i) => {
          const computed = getComputedStyle(element);
          to[i].setAttribute("style", looks.map(look => `${look}:${computed.getPropertyValue(look)}`).join(";"));
          for (const name of ["tabindex", "role", "aria-label", "aria-current"]) to[i].removeAttribute(name);
        });
        for (const [name, value] of [["xmlns", svgSpace], ["width", width], ["height", height], ["viewBox", `0 0 ${width} ${height}`]]) copy.setAttribute(name, value);
        copy.insertBefore(draw("rect", { width, height, fill: style("--paper") }), copy.firstChild);
        graph.view = view;
        graph.show();
        return { text: new XMLSerializer().serializeToString(copy), width, height };
      },
      svg() { this.offer(new Blob([this.svgText().text], { type: "image/svg+xml" }), "svg"); },
      png() {
        const { text, width, height } = this.svgText(), image = new Image();
        // Twice as sharp as the screen, as far as a canvas goes.
        const scale = Math.min(2, 16000 / Math.max(width, height));
        image.onload = () => {
          const canvas = make("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
          canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
          canvas.toBlob(blob => this.offer(blob, "png"), "image/png");
        };
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      },

      // The format adjoint-tape, of the numbers that the page shows now.
      jsonText() {
        const told = x => Number.isFinite(x) ? x : Number.isNaN(x) ? "NaN" : x > 0 ? "Infinity" : "-Infinity";
        const tensor = t => t && { shape: t.shape, scalars: t.x.map(told) };
        return JSON.stringify({
          format: "adjoint-tape", version: 1, scalar: page.scalar, output: count - 1,
          scopes: (tape.isByName ? [] : tape.scopes).map(({ name, first, count, depth }) => ({ name, first, count, depth })),
          entries: tape.entries.map(e => ({
            index: e.index, primitive: e.card ? e.card.name : null, attributes: Object.fromEntries(e.attributes), name: e.name, scopes: tape.isByName ? [] : e.scopes,
            operands: e.operands.map(o => o.entry === undefined ? { constant: tensor(o.constant) } : { entry: o.entry }),
            value: tensor(e.value), cotangent: tensor(e.cotangent),
            contributions: e.given.map(part => ({ position: part.position, entry: part.target, value: tensor(part.value) })),
          })),
        });
      },
      get isWhole() { return tape.entries.every(e => !e.value.isSampled && !(e.cotangent && e.cotangent.isSampled) && e.operands.every(o => o.entry !== undefined || !o.constant.isSampled)); },
      json() { this.offer(new Blob([this.jsonText()], { type: "application/json" }), "json"); },
      begin() {
        if (this.isWhole) return;
        get("save-json").disabled = true;
        get("save-json").title = "The page holds some tensors abridged: write trace.json where the tape is";
      },
    };
    """#
}
