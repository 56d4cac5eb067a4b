extension PageAssets {
  /// Tensors shown.
  static let tensorScript = #"""
    // A tensor shown: few numbers as a table of coloured cells, more as a heat map with an exact read-out; and its statistics.
    // Colour goes from one sign over the paper's own tone at zero to the other; the number is always there too.

    const wide = 6, few = 24;

    const style = variable => getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
    const rgb = text => [1, 3, 5].map(i => parseInt(text.slice(i, i + 2), 16));

    function shade(x, largest) {
      if (!Number.isFinite(x)) return null;
      const strength = largest > 0 ? Math.abs(x) / largest : 0;
      const [zero, end] = [rgb(style("--zero")), rgb(style(x < 0 ? "--negative" : "--positive"))];
      return zero.map((c, i) => Math.round(c + (end[i] - c) * Math.pow(strength, 0.7)));
    }

    // What is said of a tensor before its numbers; for a cotangent also whether it is none, zero or tiny.
    function tensorView(tensor, { isCotangent = false, side = tape, kind = null, heading = null, entry = null } = {}) {
      const result = make("div", { class: "tensor" });
      if (tensor === undefined) {
        result.append(make("p", { class: "state" }, side.has(entry) ? "– no such operand here" : `– no entry #${entry} here`));
        return result;
      }
      if (!tensor) {
        result.append(make("p", { class: "state" }, make("b", {}, "∅ none"), " – nothing has arrived, which is not the same as zero"));
        return result;
      }
      const lead = make("div", { class: "lead" });
      if (heading) lead.append(heading);
      lead.append(make("span", { class: "shape" }, tensor.shape.length ? `[${tensor.shape.join(", ")}]` : "scalar"));
      const told = isCotangent ? { zero: "0 exactly zero", tiny: "≈0 tiny beside the largest cotangent" }[kind || side.kind(tensor)] : null;
      if (told) lead.append(make("b", {}, told));
      if (tensor.isSampled) lead.append(make("span", {}, `abridged: ${tensor.x.length} of ${tensor.count} numbers, evenly spaced`));
      result.append(lead);
      if (!tensor.count) return result;
      const isSmall = tensor.x.length <= few && tensor.columns.length <= wide;
      if (isSmall) {
        result.append(cells(tensor));
        if (tensor.x.length > 8 || tensor.isSampled) result.append(statisticsView(tensor));
      } else {
        const pictures = imagesOf(tensor);
        if (pictures) result.append(imageView(tensor, pictures));
        result.append(heatMap(tensor));
      }
      return result;
    }

    // What is a batch of images: [count, 1 or 3, height, width], or rows of a square number of elements that are not negative,
    // as pixels are. Null for other tensors.
    function imagesOf(tensor) {
      if (tensor.isSampled || !tensor.statistics || tensor.statistics.nonFinite) return null;
      const [n, channels, height, width] = tensor.shape;
      if (tensor.shape.length === 4 && (channels === 1 || channels === 3) && height >= 4 && width >= 4) return { n, channels, height, width };
      const side = Math.round(Math.sqrt(tensor.width));
      const isSquare = tensor.shape.length === 2 && side >= 7 && side * side === tensor.width;
      return isSquare && tensor.statistics.minimum >= 0 && tensor.statistics.maximum > 0 ? { n, channels: 1, height: side, width: side } : null;
    }
    function imageView(tensor, { n, channels, height, width }) {
      const shown = Math.min(n, 64), columns = Math.min(shown, 8), size = Math.max(1, Math.min(6, Math.floor(46 / width)));
      const [w, h] = [width + 1, height + 1], rows = Math.ceil(shown / columns);
      const canvas = make("canvas", {
        class: "images", width: columns * w, height: rows * h, role: "img",
        "aria-label": `${n} images of ${height} by ${width} pixels${shown < n ? `, the first ${shown}` : ""}`,
      });
      canvas.style.width = `${columns * w * size}px`;
      const context = canvas.getContext("2d"), { minimum, maximum } = tensor.statistics, low = Math.min(0, minimum);
      const [paper, ink] = [rgb(style("--zero")), rgb(style("--ink"))];
      for (let i = 0; i < shown; i++) for (let r = 0; r < height; r++) for (let c = 0; c < width; c++) {
        const at = k => (tensor.x[((i * channels + k) * height + r) * width + c] - low) / (maximum - low || 1);
        const color = channels === 3 ? [0, 1, 2].map(k => Math.round(255 * at(k))) : paper.map((p, k) => Math.round(p + (ink[k] - p) * at(0)));
        context.fillStyle = `rgb(${color.join(" ")})`;
        context.fillRect((i % columns) * w + c, Math.floor(i / columns) * h + r, 1, 1);
      }
      return make("div", {}, canvas, make("p", { class: "note" }, `${shown < n ? `The first ${shown} of ${n}` : n} images of ${height} × ${width}, row by row.`));
    }

    function cells(tensor) {
      const largest = tensor.largest;
      const table = make("table", { class: "cells" });
      tensor.rows.forEach((_, r) => {
        const row = make("tr");
        tensor.columns.forEach((_, c) => {
          const place = r * tensor.columns.length + c, x = tensor.x[place];
          const cell = make("td", { title: `${tensor.index(place)} = ${x}`, class: Number.isFinite(x) ? null : "special" }, format(x));
          const color = shade(x, largest);
          if (color) {
            // A third of the strength keeps the ink readable.
            const zero = rgb(style("--zero"));
            cell.style.background = `rgb(${zero.map((z, i) => Math.round(z + (color[i] - z) * 0.38)).join(" ")})`;
          }
          row.append(cell);
        });
        table.append(row);
      });
      return make("div", { class: "scroll" }, table);
    }

    function heatMap(tensor) {
      // A long vector is wrapped, so that its cells can be seen.
      const isVector = tensor.rows.length === 1;
      const columns = isVector ? Math.min(tensor.columns.length, 32) : tensor.columns.length;
      const rows = isVector ? Math.ceil(tensor.x.length / columns) : tensor.rows.length;
      const size = Math.max(2, Math.min(18, Math.floor(400 / columns), Math.floor(320 / rows)));
      const canvas = make("canvas", { class: "map", width: columns * size * 2, height: rows * size * 2, tabindex: "0", role: "img" });
      canvas.style.width = `${columns * size}px`;
      const context = canvas.getContext("2d");
      const largest = tensor.largest, odd = style("--odd");
      const ends = [rgb(style("--zero")), rgb(style("--positive")), rgb(style("--negative"))];
      function paint(chosen) {
        tensor.x.forEach((x, i) => {
          const [cx, cy] = [(i % columns) * size * 2, Math.floor(i / columns) * size * 2];
          const strength = Number.isFinite(x) && largest > 0 ? Math.pow(Math.abs(x) / largest, 0.7) : 0;
          const end = ends[x < 0 ? 2 : 1];
          context.fillStyle = `rgb(${ends[0].map((c, k) => Math.round(c + (end[k] - c) * strength)).join(" ")})`;
          context.fillRect(cx, cy, size * 2, size * 2);
          if (!Number.isFinite(x)) { context.strokeStyle = odd; context.lineWidth = 3; context.strokeRect(cx + 2, cy + 2, size * 2 - 4, size * 2 - 4); }
        });
        if (chosen === null) return;
        context.strokeStyle = style("--ink"); context.lineWidth = 3;
        context.strokeRect((chosen % columns) * size * 2 + 1, Math.floor(chosen / columns) * size * 2 + 1, size * 2 - 2, size * 2 - 2);
      }
      const readout = make("p", { class: "readout", "aria-live": "polite" }, "Point at a cell, or use the arrow keys, to read it.");
      let chosen = null;
      function choose(place) {
        if (place < 0 || place >= tensor.x.length || place === chosen) return;
        chosen = place;
        paint(place);
        readout.replaceChildren(`${tensor.index(place)} = `, make("b", {}, String(tensor.x[place])));
      }
      canvas.addEventListener("pointermove", event => {
        const box = canvas.getBoundingClientRect();
        const c = Math.floor((event.clientX - box.left) / box.width * columns), r = Math.floor((event.clientY - box.top) / box.height * rows);
        if (c >= 0 && c < columns) choose(r * columns + c);
      });
      canvas.addEventListener("keydown", event => {
        const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
        if (!step) return;
        event.preventDefault(); event.stopPropagation();
        choose(chosen === null ? 0 : chosen + step);
      });
      const s = tensor.statistics;
      canvas.setAttribute("aria-label", `Heat map of shape ${tensor.shape.join(" by ")}` + (s ? `, from ${format(s.minimum)} to ${format(s.maximum)}` : ""));
      paint(null);
      return make("div", {}, make("div", { class: "heat" }, canvas, statisticsView(tensor)), readout);
    }

    function statisticsView(tensor) {
      const s = tensor.statistics;
      if (!s) return make("p", { class: "note" }, "A partial sum of abridged tensors: its statistics are not in the page.");
      const items = [["min", format(s.minimum)], ["max", format(s.maximum)], ["mean", format(s.mean)], ["norm", format(s.norm)]];
      if (s.zeros) items.push(["zeros", `${s.zeros} of ${tensor.count}`]);
      items.push(["not finite", String(s.nonFinite)]);
      return make("div", { class: "statistics", role: "list" }, items.map(([term, text]) =>
        make("div", { role: "listitem" }, make("span", { class: "term" }, `${term} `), make("span", {}, text))));
    }

    // The same tensor of every tape: one below its label each.
    function sideBySide(select, options = {}) {
      if (sides.length === 1) return tensorView(select(tape), { ...options, side: tape });
      const views = sides.map(side => make("div", {}, make("p", { class: "side" }, name(side.label)), tensorView(select(side), { ...options, side })));
      const [a, b] = sides.map(select);
      const parts = [make("div", { class: "pair" }, views)];
      if (a && b && a.x.length === b.x.length) {
        const difference = Math.max(...a.x.map((x, i) => Math.abs(x - b.x[i])).filter(d => !Number.isNaN(d)), 0);
        parts.push(make("p", { class: "note" }, difference === 0 ? "Equal in every number shown." : `They differ by at most ${format(difference)}${a.isSampled ? " in the numbers shown" : ""}.`));
      }
      return make("div", {}, parts);
    }
    """#
}
