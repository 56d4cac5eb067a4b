extension PageAssets {
  /// The graph drawn.
  static let graphScript = #"""
    // The graph drawn: boxes for open scopes, nodes, edges; what a step changes is changed in place.

    const svgSpace = "http://www.w3.org/2000/svg";
    function draw(tag, properties = {}, ...children) {
      const element = document.createElementNS(svgSpace, tag);
      for (const [key, value] of Object.entries(properties)) element.setAttribute(key, value);
      element.append(...children);
      return element;
    }

    const graph = {
      root: makeTree(tape), svg: get("graph"), world: null, nodes: [], edges: [],
      view: { x: 0, y: 0, scale: 1 },

      // Everything anew: after a scope was opened or closed.
      rebuild() {
        const joined = this.visibleEdges();
        const within = new Map();
        // A variable that everything reads (the weights of a recurrence) would draw a line to everywhere: its uses show its
        // name instead.
        const reads = new Map();
        for (const edge of joined) reads.set(edge.fromNode, (reads.get(edge.fromNode) || 0) + 1);
        for (const edge of this.constantEdges()) joined.push(edge);
        for (const edge of joined) {
          edge.isStub = edge.fromNode.kind === "entry" && !tape.entries[edge.fromNode.entry].card && reads.get(edge.fromNode) > 6;
          edge.lanes = [];
          if (edge.isStub) continue;
          edge.lanes = way(edge.fromNode, edge.toNode).map(([group, from, to]) => {
            const key = `${from ? from.id : ""} ${to ? to.id : ""}`;
            if (!within.has(group)) within.set(group, new Map());
            const lanes = within.get(group);
            if (!lanes.has(key)) lanes.set(key, { group, from, to });
            return lanes.get(key);
          });
        }
        layOut(this.root, new Map([...within].map(([group, lanes]) => [group, [...lanes.values()]])));
        this.world = draw("g");
        const boxes = draw("g"), edges = draw("g"), nodes = draw("g");
        this.nodes = [];
        this.drawGroup(this.root, 0, 0, boxes, nodes);
        this.edges = joined.map(edge => this.drawEdge(edge, edges));
        this.world.append(boxes, edges, nodes);
        this.svg.replaceChildren(
          draw("defs", {}, tip("tip", 7, 7), tip("back", 14, 1)), this.world);
        this.show();
        this.update();
      },

      // One edge for all uses of a visible node by another.
      visibleEdges() {
        const nodeOf = tape.entries.map(e => visibleNode(this.root, e.index));
        const found = new Map();
        for (const entry of tape.entries) {
          entry.operands.forEach((operand, position) => {
            if (operand.entry === undefined) return;
            const [fromNode, toNode] = [nodeOf[operand.entry], nodeOf[entry.index]];
            if (fromNode === toNode) return;
            const key = `${fromNode.id} ${toNode.id}`;
            if (!found.has(key)) found.set(key, { fromNode, toNode, uses: [] });
            found.get(key).uses.push({ from: operand.entry, to: entry.index, position });
          });
        }
        return [...found.values()];
      },

      // From each constant whose entry is visible to that entry.
      constantEdges() {
        const edges = [];
        const visit = group => {
          for (const member of group.members) {
            if (member.kind === "group" && member.isOpen) visit(member);
            else if (member.kind === "entry") for (const constant of member.constants) edges.push({ fromNode: constant, toNode: member, uses: [], isConstant: true });
          }
        };
        visit(this.root);
        return edges;
      },

      drawGroup(group, x, y, boxes, nodes) {
        Object.assign(group, { left: x, top: y });
        if (group.parent) {
          const label = draw("text", { class: "box-label fold", x: x + 12, y: y + 20, role: "button", "aria-label": `Close ${group.label}` });
          label.textContent = `⊟ ${clip(group.label, Math.max(12, group.width / 7 - 4))}`;
          label.addEventListener("click", () => this.fold(group));
          boxes.append(draw("rect", { class: "box", x, y, width: group.width, height: group.height, rx: 14 }));
          // Above the edges, which may pass below a title.
          nodes.append(label);
        }
        for (const member of drawn(group)) {
          const [left, top] = [x + member.x, y + member.y];
          if (member.kind === "group" && member.isOpen) this.drawGroup(member, left, top, boxes, nodes);
          else this.drawNode(member, left, top, nodes);
        }
      },

      drawNode(node, left, top, parent) {
        Object.assign(node, { left, top });
        const { width, height } = nodeSize;
        if (node.kind === "constant") return this.drawConstant(node, left, top, parent);
        const isGroup = node.kind === "group", entry = isGroup ? null : tape.entries[node.entry];
        const isVariable = entry && !entry.card;
        const element = draw("g", { class: `node ${node.kind}`, transform: `translate(${left} ${top})`, role: "button", tabindex: "-1" });
        if (isGroup) element.append(draw("rect", { class: "shadow", x: 5, y: 5, width, height, rx: 10 }));
        element.append(draw("rect", { class: "body", width, height, rx: isVariable ? 24 : 10 }));
        const what = draw("text", { class: "what", x: 14, y: 19 });
        node.label_ = isGroup ? `⊞ ${node.label}` : tape.label_(node.entry);
        const which = draw("text", { class: "which", x: 14, y: 35 });
        which.textContent = isGroup
          ? `${node.count} entries`
          : subtitle(entry);
        const badge = draw("text", { class: "badge", x: width - 12, y: 18, "text-anchor": "end" });
        const arrived = draw("text", { class: "count", x: width - 10, y: 35, "text-anchor": "end" });
        const value = draw("text", { class: "value", x: 14, y: 51 }), gradient = draw("text", { class: "gradient", x: 14, y: 66 });
        const changed = draw("text", { class: "delta", x: width - 2, y: 3, "text-anchor": "end" });
        node.failing = range(node).some(i => tape.entries[i].check && tape.entries[i].check.verdict === "failed");
        const check = entry && entry.check;
        badge.textContent = isGroup ? (node.failing ? "✗" : "") : check ? { passed: "✓", failed: "✗", skipped: "–" }[check.verdict] : "";
        badge.classList.add(node.failing ? "failed" : check ? check.verdict : "passed");
        const title = draw("title");
        title.textContent = isGroup ? `${node.label}: open` : `${tape.title(node.entry)} ${entry.name === null ? "" : entry.name}`;
        element.append(what, which, badge, arrived, value, gradient, changed, title);
        if (isGroup) element.setAttribute("aria-label", `Scope ${node.label}, ${node.count} entries, closed` + (node.failing ? ", a rule in it disagrees" : ""));
        element.addEventListener("click", () => { if (!this.dragged) isGroup ? this.fold(node) : goTo(node.entry); });
        parent.append(element);
        this.nodes.push({ node, element, what, arrived, value, gradient, changed });
      },

      drawConstant(node, left, top, parent) {
        Object.assign(node, { left, top, label_: "constant" });
        const element = draw("g", { class: "node constant", transform: `translate(${left} ${top})`, role: "button", tabindex: "-1" });
        element.append(draw("path", { class: "body", d: `M8 0H${nodeSize.width}V${nodeSize.height}H0V8z` }));
        const what = draw("text", { class: "what", x: 14, y: 19 }), which = draw("text", { class: "which", x: 14, y: 35 });
        which.textContent = node.tensor.shape.join("×") || "scalar";
        const value = draw("text", { class: "value", x: 14, y: 51 });
        element.append(what, which, value);
        element.setAttribute("aria-label", `A constant of entry ${node.entry}, operand ${node.position}: ${brief(node.tensor)}`);
        element.addEventListener("click", () => { if (!this.dragged) goTo(node.entry); });
        parent.append(element);
        this.nodes.push({ node, element, what, value });
      },

      drawEdge(edge, parent) {
        const { fromNode: a, toNode: b } = edge;
        // Several operands enter side by side.
        const sources = this.edgesInto(b, edge);
        const end = { x: b.left + nodeSize.width * (sources.place + 1) / (sources.count + 1), y: b.top };
        if (edge.isStub) return this.drawStub(edge, end, parent);
        const start = { x: a.left + nodeSize.width / 2, y: a.top + nodeSize.height };
        const points = [start];
        for (const { group, bends } of edge.lanes) {
          for (const bend of bends) {
            const x = group.left + bend.x;
            points.push({ x, y: group.top + bend.top }, { x, y: group.top + bend.bottom });
          }
        }
        points.push({ x: end.x, y: end.y - 2 });
        // Going back, the arrowhead stands at the source and needs its room.
        const paths = [0, 11].map(room => curve([{ x: start.x, y: start.y + room }, ...points.slice(1)]));
        const element = draw("path", { class: "edge", d: paths[0], "marker-end": "url(#tip)" });
        parent.append(element);
        return { ...edge, element, paths };
      },

      drawStub(edge, end, parent) {
        const source = edge.fromNode.entry;
        // Neighbours at different heights, so that their names do not run into each other.
        const label = draw("text", { class: "stub", x: end.x + 6, y: end.y - 5 - 11 * (this.edgesInto(edge.toNode, edge).place % 2) });
        label.textContent = clip(tape.label_(source), 7);
        label.addEventListener("click", () => goTo(source));
        const paths = [0, 11].map(room => `M${end.x} ${end.y - 14 + room / 2}V${end.y - 2}`);
        const element = draw("path", { class: "edge", d: paths[0], "marker-end": "url(#tip)" });
        parent.append(element, label);
        return { ...edge, element, paths };
      },

      edgesInto(node, edge) {
        node.inputs = node.inputs && node.inputs.owner === this.world ? node.inputs : { owner: this.world, list: this.inputsOf(node) };
        return { place: Math.max(0, node.inputs.list.indexOf(edge.fromNode.id)), count: node.inputs.list.length };
      },
      inputsOf(node) {
        const ids = [];
        for (const i of range(node)) {
          for (const [position, operand] of tape.entries[i].operands.entries()) {
            if (operand.entry === undefined && node.kind !== "entry") continue;
            const from = operand.entry === undefined ? node.constants.find(c => c.position === position) : visibleNode(this.root, operand.entry);
            if (from !== node && !ids.some(known => known.id === from.id)) ids.push(from);
          }
        }
        // From left to right, so that they do not cross at the door.
        return ids.sort((a, b) => a.left - b.left).map(from => from.id);
      },

      fold(group) {
        const before = { x: group.left, y: group.top };
        group.isOpen = !group.isOpen;
        this.rebuild();
        // What was clicked stays where it was.
        this.view.x += (before.x - group.left) * this.view.scale;
        this.view.y += (before.y - group.top) * this.view.scale;
        this.show();
      },

      // What the moment changes.
      update() {
        const now = current(), entry = tape.entries[now];
        const related = new Set(entry.uses);
        for (const operand of entry.operands) if (operand.entry !== undefined) related.add(operand.entry);
        this.now = null;
        for (const shown of this.nodes) {
          const { node, element, arrived } = shown;
          if (node.kind === "constant") {
            const tensor = whatIf.shown(node);
            shown.value.textContent = inNode(tensor);
            element.classList.toggle("odd", hasOdd(tensor));
            element.classList.toggle("ahead", !isEvaluated(node.entry));
            element.classList.toggle("related", node.entry === now);
            element.classList.toggle("changed", tensor !== node.tensor);
            continue;
          }
          const isNow = node.first <= now && now < node.first + node.count;
          if (isNow) this.now = shown;
          const list = element.classList, members = range(node);
          list.toggle("now", isNow);
          list.toggle("ahead", !isEvaluated(node.first));
          list.toggle("related", !isNow && members.some(i => related.has(i)));
          list.toggle("failing", Boolean(node.failing));
          list.toggle("none", isBackward() && members.every(i => !tape.entries[i].cotangent));
          list.toggle("reached", isBackward() && members.some(i => arrivedAt(i) > 0));
          arrived.textContent = node.kind === "entry" && isBackward() ? arrivals(node.entry) : "";
          this.showNumbers(shown, members);
          element.setAttribute("tabindex", isNow ? "0" : "-1");
          if (isNow) element.setAttribute("aria-current", "step"); else element.removeAttribute("aria-current");
          if (node.kind === "entry") element.setAttribute("aria-label", spoken(node.entry) + (isNow ? `, ${toldNumber(entry)}` : ""));
        }
        for (const edge of this.edges) if (!edge.isConstant) this.updateEdge(edge, now);
        document.body.classList.toggle("backward", isBackward());
      },

      // The value, once it is computed, and the cotangent as far as it has arrived; of a group, whether something is odd in it.
      showNumbers({ node, element, value, gradient, changed }, members) {
        const entry = node.kind === "entry" ? tape.entries[node.entry] : null, list = element.classList;
        const arrivedPart = entry && isBackward() && arrivedAt(node.entry) > 0 ? arrivedSum(node.entry) : null;
        value.textContent = !entry ? "" : isHidden(entry.index) ? "?" : inNode(entry.value);
        gradient.textContent = !arrivedPart ? "" : state.quiz ? "∂ ?" : `∂ ${inNode(arrivedPart)}`;
        const isOdd = i => hasOdd(tape.entries[i].value) || (hasOdd(tape.entries[i].cotangent) && arrivedAt(i) > 0 && hasOdd(arrivedSum(i)));
        list.toggle("odd", !state.quiz && members.some(isOdd));
        const hasChanged = members.some(i => tape.entries[i].hasChanged || (isBackward() && tape.entries[i].hasChangedBack));
        list.toggle("changed", hasChanged);
        changed.textContent = hasChanged ? "Δ" : "";
      },

      updateEdge(edge, now) {
        const { element, uses } = edge, list = element.classList;
        list.toggle("ahead", uses.every(use => !isEvaluated(use.to)));
        list.toggle("related", !isBackward() && uses.some(use => use.from === now || use.to === now));
        const taken = isBackward() ? uses.filter(use => isPulledBack(use.to)) : [];
        const parts = taken.map(use => tape.entries[use.to].given.find(part => part.position === use.position)).map(part => part && isGiven(part) ? part : null);
        const present = parts.filter(Boolean);
        list.toggle("flowed", present.length > 0);
        list.toggle("current", uses.some(use => use.to === now));
        list.toggle("none", taken.length > 0 && !present.length);
        const size = Math.max(0, ...present.map(part => norm(part.value)));
        list.toggle("zero", present.length > 0 && size === 0);
        const depth = size > 0 ? Math.max(0, 1 + Math.log10(size / tape.largestCotangent) / 6) : 0;
        element.style.strokeWidth = present.length ? (1 + 5 * Math.min(1.3, depth)).toFixed(2) : "";
        element.removeAttribute("marker-start");
        element.setAttribute("d", edge.paths[present.length ? 1 : 0]);
        if (present.length) element.removeAttribute("marker-end"); else element.setAttribute("marker-end", "url(#tip)");
        if (present.length && !edge.isStub) element.setAttribute("marker-start", "url(#back)");
      },

      // ── where one looks ──
      show() {
        const { x, y, scale } = this.view;
        this.world.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
        this.writeLabels();
      },
      // Nothing is written smaller than nine pixels: from far, a name alone, in larger letters; from farther, nothing.
      writeLabels() {
        const { scale } = this.view, isFar = scale < leastScale;
        const key = isFar ? scale : 1;
        if (this.labelScale === key && this.labelWorld === this.world) return;
        Object.assign(this, { labelScale: key, labelWorld: this.world });
        const size = isFar ? 9.5 / scale : 12.5, room = Math.floor(128 / (size * 0.58));
        this.svg.classList.toggle("far", isFar);
        for (const { node, what } of this.nodes) {
          what.textContent = isFar && room < 3 ? "" : clipName(node.label_, isFar ? room : 17);
          what.style.fontSize = isFar ? `${size}px` : "";
          what.setAttribute("y", isFar ? nodeSize.height / 2 + size / 3 : 19);
        }
        for (const label of this.world.querySelectorAll(".box-label, .stub")) {
          label.style.fontSize = isFar ? `${9.5 / scale}px` : "";
          label.style.display = isFar && 9.5 / scale > 26 ? "none" : "";
        }
      },

      zoom(factor, x = this.svg.clientWidth / 2, y = this.svg.clientHeight / 2) {
        const scale = Math.max(0.05, Math.min(3, this.view.scale * factor));
        const ratio = scale / this.view.scale;
        this.view = { x: x - (x - this.view.x) * ratio, y: y - (y - this.view.y) * ratio, scale };
        this.show();
      },

      fit() {
        const [width, height] = [this.svg.clientWidth, this.svg.clientHeight];
        const scale = Math.min(1.15, (width - 40) / this.root.width, (height - 90) / this.root.height);
        this.view = { x: (width - this.root.width * scale) / 2, y: Math.max(20, (height - 60 - this.root.height * scale) / 2), scale };
        this.show();
      },

      // Whole if it stays readable, else the part around the entry at hand.
      begin() {
        this.fit();
        if (this.view.scale >= leastScale) return;
        this.view.scale = leastScale;
        this.center();
      },
      center() {
        if (!this.now) return;
        const { left, top } = this.now.node;
        this.view.x = this.svg.clientWidth / 2 - (left + nodeSize.width / 2) * this.view.scale;
        this.view.y = this.svg.clientHeight / 2 - (top + nodeSize.height / 2) * this.view.scale;
        this.show();
      },
      // Moves as little as needed to have the entry at hand in sight.
      follow() {
        if (!this.now || !this.svg.clientWidth) return;
        const { left, top } = this.now.node, { x, y, scale } = this.view;
        const [width, height] = [this.svg.clientWidth, this.svg.clientHeight];
        const margin = Math.max(0, Math.min(50, (width - this.root.width * scale) / 2, (height - this.root.height * scale) / 2));
        const [l, t] = [x + left * scale, y + top * scale];
        const [r, b] = [l + nodeSize.width * scale, t + nodeSize.height * scale];
        if (l < margin) this.view.x += margin - l; else if (r > width - margin) this.view.x -= r - width + margin;
        if (t < margin) this.view.y += margin - t; else if (b > height - margin) this.view.y -= b - height + margin;
        this.show();
      },
      // Opens the groups around an entry.
      reveal(entry) {
        let node = visibleNode(this.root, entry);
        while (node.kind === "group") { node.isOpen = true; node = visibleNode(this.root, entry); }
        this.rebuild();
        this.center();
      },
    };

    // Number, primitive (where the name stands above) and shape, as far as there is room: beside the count of what has
    // arrived, where there will be one.
    function subtitle(entry) {
      const shape = entry.value.shape.join("×") || "scalar", many = entry.received.length;
      const room = many > 1 ? 17 - 2 * String(many).length : 17;
      const what = entry.name === null || !entry.card ? `#${entry.index}` : `#${entry.index} ${entry.card.name}`;
      return clip(`${what} ${shape}`.length <= room ? `${what} ${shape}` : what, room);
    }

    // An entry in words, with what its badge says.
    function spoken(i) {
      const entry = tape.entries[i];
      return `Entry ${i}, ${tape.title(i)}${entry.name === null ? "" : ` ${entry.name}`}`
        + ({ failed: ", rule disagrees", passed: ", rule agrees" }[entry.check && entry.check.verdict] || "");
    }

    const range = node => node.count === 1 ? [node.first] : Array.from({ length: node.count }, (_, i) => node.first + i);
    const clip = (text, length) => { const c = [...text]; return c.length > length ? c.slice(0, Math.max(1, Math.floor(length) - 1)).join("") + "…" : text; };
    // Of a path like attention.query.weight the end says most.
    const clipName = (text, length) => { const c = [...text]; return c.length > length && text.includes(".") ? "…" + c.slice(c.length - length + 1).join("") : clip(text, length); };
    const tip = (id, size, refX) => draw("marker", {
      id, viewBox: "0 0 8 8", refX, refY: 4, markerWidth: size, markerHeight: size, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse",
    }, draw("path", { d: "M0 0.5L8 4L0 7.5z" }));

    // A smooth way through points, upright in each.
    function curve(points) {
      let path = `M${points[0].x} ${points[0].y}`;
      for (let i = 1; i < points.length; i++) {
        const [p, q] = [points[i - 1], points[i]];
        const bow = Math.min(60, Math.max(10, Math.abs(q.y - p.y) / 2));
        path += p.x === q.x ? `L${q.x} ${q.y}` : `C${p.x} ${p.y + bow} ${q.x} ${q.y - bow} ${q.x} ${q.y}`;
      }
      return path;
    }

    // The groups that an edge passes through, each with the members it leaves and enters there: out of the groups around its
    // source, across the innermost group that holds both ends, into the groups around its target.
    function way(a, b) {
      const around = new Set();
      for (let node = a.parent; node; node = node.parent) around.add(node);
      const inwards = [];
      let to = b;
      for (; !around.has(to.parent); to = to.parent) inwards.unshift([to.parent, null, to]);
      const outwards = [];
      let from = a;
      for (; from.parent !== to.parent; from = from.parent) outwards.push([from.parent, from, null]);
      return [...outwards, [to.parent, from, to], ...inwards];
    }

    // The smallest scale at which what is written in a node has nine pixels.
    const leastScale = 9 / 10.5;

    // Whether a contribution has been given by now: in a step that is taken apart, those up to the one at hand.
    const isGiven = part => isBackward() && (part.source > current()
      || (part.source === current() && (state.part === null || tape.entries[part.source].given.indexOf(part) <= state.part)));
    // Contributions that have arrived at an entry by now, this step's included.
    const arrivedAt = i => {
      if (!isBackward()) return 0;
      if (i === count - 1) return 1;
      return tape.entries[i].received.filter(isGiven).length;
    };
    // Their sum.
    const arrivedSum = i => {
      if (i === count - 1) return tape.entries[i].cotangent;
      const parts = tape.entries[i].received.filter(isGiven);
      return parts.length ? parts[parts.length - 1].total : null;
    };
    // Whether the quiz hides an entry's value: it asks for values while they are computed.
    const isHidden = i => state.quiz && !isBackward() && i >= current();
    const hasOdd = tensor => Boolean(tensor) && (tensor.statistics ? tensor.statistics.nonFinite > 0 : tensor.x.some(x => !Number.isFinite(x)));

    // Numbers in a node: up to four in three digits, else the norm.
    function inNode(tensor) {
      if (!tensor.count) return "no elements";
      const short = x => format(Number.isFinite(x) ? Number(x.toPrecision(3)) : x);
      if (tensor.count <= 4 && !tensor.isSampled) {
        const text = tensor.x.map(short).join("  ");
        if (text.length <= 20) return text;
      }
      const s = tensor.statistics;
      if (!s) return "…";
      return s.nonFinite ? `${s.nonFinite} of ${tensor.count} nan or ∞` : `norm ${short(s.norm)}`;
    }
    function arrivals(i) {
      const entry = tape.entries[i];
      if (!entry.cotangent) return "∅";
      const all = Math.max(1, entry.received.length), arrived = arrivedAt(i);
      if (arrived === all) { const kind = tape.kind(entry.cotangent); return kind === "zero" ? "0" : kind === "tiny" ? "≈0" : kind === "large" ? "▲" : kind === "odd" ? "∞" : all > 1 ? `${all}/${all}` : ""; }
      return all > 1 || arrived ? `${arrived}/${all}` : "";
    }

    (function pointers() {
      const svg = graph.svg, down = new Map();
      let spread = 0, moved = 0;
      svg.addEventListener("pointerdown", event => { down.set(event.pointerId, event); moved = 0; graph.dragged = false; spread = 0; });
      svg.addEventListener("pointermove", event => {
        const before = down.get(event.pointerId);
        if (!before) return;
        const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
        moved += Math.abs(dx) + Math.abs(dy);
        // A click that trembles is still a click.
        if (moved > 6 && !graph.dragged) { graph.dragged = true; svg.setPointerCapture(event.pointerId); }
        down.set(event.pointerId, event);
        if (!graph.dragged) return;
        const [one, two] = [...down.values()];
        if (two) {
          const box = svg.getBoundingClientRect(), distance = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
          if (spread) graph.zoom(distance / spread, (one.clientX + two.clientX) / 2 - box.left, (one.clientY + two.clientY) / 2 - box.top);
          spread = distance;
        } else {
          graph.view.x += dx; graph.view.y += dy;
          graph.show();
        }
      });
      for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, event => { down.delete(event.pointerId); spread = 0; });
      svg.addEventListener("wheel", event => {
        event.preventDefault();
        const box = svg.getBoundingClientRect();
        graph.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
      }, { passive: false });
    })();
    """#
}
