extension PageAssets {
  /// Where the nodes stand.
  static let layoutScript = #"""
    // The graph's nodes: entries, within scopes that open and close; and where they stand. Each open scope is laid out by
    // itself, in layers, and stands as one box in the layout of the scope around it: boxes never overlap.

    const nodeSize = { width: 156, height: 74 };
    const gap = { across: 22, down: 34, inside: 14, label: 22 };

    // Groups are ranges of entries: scopes, and within a long list of members, runs of them.
    function makeTree(side) {
      const root = { kind: "group", id: "root", label: "", first: 0, count: side.entries.length, isOpen: true, parent: null };
      let place = 0;
      const scopes = side.scopes;
      function members(group, first, end, depth) {
        const result = [];
        let i = first;
        while (i < end) {
          while (place < scopes.length && scopes[place].first + scopes[place].count <= i) place++;
          const scope = scopes[place];
          if (scope && scope.first === i && scope.depth >= depth) {
            const last = Math.min(scope.first + scope.count, end);
            const child = { kind: "group", id: `scope${place}`, label: scope.name, first: i, count: last - i, isOpen: false, parent: group };
            place++;
            child.members = members(child, i, last, scope.depth + 1);
            result.push(child);
            i = last;
          } else {
            const node = { kind: "entry", id: `entry${i}`, entry: i, first: i, count: 1, parent: group };
            // A constant that takes part stands beside the entry that reads it.
            node.constants = side.entries[i].operands.flatMap((o, position) => o.entry !== undefined ? [] : [{
              kind: "constant", id: `constant${i}.${position}`, entry: i, position, tensor: o.constant, first: i, count: 1, parent: group,
            }]);
            result.push(node);
            i++;
          }
        }
        return inRuns(group, result);
      }
      root.members = members(root, 0, side.entries.length, 0);
      return root;
    }

    // At most some dozens of members a group: what is more is divided into runs.
    function inRuns(group, members) {
      if (members.length <= 48) return members;
      const size = Math.max(16, Math.ceil(members.length / 32));
      const runs = [];
      for (let i = 0; i < members.length; i += size) {
        const part = members.slice(i, i + size);
        const first = part[0].first, last = part[part.length - 1];
        const run = {
          kind: "group", isRun: true, id: `${group.id}/${first}`, first, count: last.first + last.count - first, isOpen: false, parent: group,
          label: last.first + last.count - 1 === first ? `entry ${first}` : `entries ${first} to ${last.first + last.count - 1}`,
        };
        part.forEach(member => { member.parent = run; for (const constant of member.constants || []) constant.parent = run; });
        run.members = inRuns(run, part);
        runs.push(run);
      }
      return runs;
    }

    // What is drawn of a group: its members, and the constants of those that are entries.
    const drawn = group => group.members.flatMap(m => m.kind === "entry" ? [...m.constants, m] : [m]);

    // The nodes that show an entry, from the outermost closed group, or the entry itself.
    function visibleNode(root, entry) {
      let node = root;
      while (node.kind === "group" && node.isOpen) {
        node = node.members.find(m => m.first <= entry && entry < m.first + m.count);
      }
      return node;
    }

    // Opens groups, outer ones first, as long as few nodes are visible.
    function openWhatFits(root, limit = 90) {
      let visible = root.members.length;
      const queue = root.members.filter(m => m.kind === "group");
      while (queue.length) {
        const group = queue.shift();
        group.isOpen = visible + group.members.length - 1 <= limit;
        if (!group.isOpen) continue;
        visible += group.members.length - 1;
        queue.push(...group.members.filter(m => m.kind === "group"));
      }
    }

    // Gives every visible node its size and its place within its group (x, y), and every edge within a group its way.
    function layOut(group, edges) {
      const members = drawn(group);
      for (const member of members) {
        if (member.kind === "group" && member.isOpen) layOut(member, edges);
        else Object.assign(member, { width: nodeSize.width, height: nodeSize.height });
      }
      const inside = edges.get(group) || [];
      const layers = makeLayers(members, inside);
      order(layers);
      place(layers);
      let [left, right, y] = [Infinity, -Infinity, group.parent ? gap.label + gap.inside : 0];
      for (const layer of layers) {
        const height = Math.max(...layer.map(item => item.height));
        for (const item of layer) {
          item.y = y + (height - item.height) / 2;
          [item.top, item.bottom] = [y, y + height];
          left = Math.min(left, item.x - item.width / 2);
          right = Math.max(right, item.x + item.width / 2);
        }
        y += height + gap.down;
      }
      const margin = group.parent ? gap.inside : 0;
      for (const layer of layers) {
        for (const item of layer) {
          item.x -= left - margin;
          if (item.node) Object.assign(item.node, { x: item.x - item.width / 2, y: item.y });
        }
      }
      group.width = Math.max(right - left + 2 * margin, group.parent ? nodeSize.width + 2 * margin : 0);
      group.height = y - gap.down + margin;
      for (const edge of inside) edge.bends = edge.items.map(item => ({ x: item.x, top: item.top, bottom: item.bottom }));
    }

    // A layer below that of every operand; variables directly above their first use; an edge over several layers gets an item
    // in each between, which keeps a lane free for it.
    function makeLayers(members, edges) {
      const items = new Map(members.map(node => [node, { node, width: node.width, height: node.height, up: [], down: [] }]));
      const rank = new Map(members.map(node => [node, 0]));
      const into = new Map(members.map(node => [node, []])), out = new Map(members.map(node => [node, []]));
      for (const edge of edges) {
        if (edge.to) into.get(edge.to).push(edge);
        if (edge.from) out.get(edge.from).push(edge);
      }
      // Members are in the order of the tape, so operands come first.
      for (const node of members) {
        for (const edge of into.get(node)) if (edge.from) rank.set(node, Math.max(rank.get(node), rank.get(edge.from) + 1));
      }
      for (const node of members) {
        if (into.get(node).length || !out.get(node).length) continue;
        const uses = out.get(node).filter(edge => edge.to).map(edge => rank.get(edge.to));
        if (uses.length) rank.set(node, Math.min(...uses) - 1);
      }
      const depth = Math.max(...rank.values());
      const layers = [];
      const add = (item, layer) => (layers[layer] = layers[layer] || []).push(item);
      for (const node of members) add(items.get(node), rank.get(node));
      for (const edge of edges) {
        // An edge that enters the group comes from above its first layer, one that leaves goes below its last.
        const [first, last] = [edge.from ? rank.get(edge.from) + 1 : 0, edge.to ? rank.get(edge.to) : depth + 1];
        let above = edge.from ? items.get(edge.from) : null;
        edge.items = [];
        for (let layer = first; layer <= Math.min(last, depth); layer++) {
          const isEnd = layer === last;
          const item = isEnd ? items.get(edge.to) : { node: null, width: 8, height: 0, up: [], down: [] };
          if (!isEnd) { add(item, layer); edge.items.push(item); }
          if (above) { above.down.push(item); item.up.push(above); }
          above = item;
        }
      }
      return Array.from(layers, layer => layer || []).filter(layer => layer.length);
    }

    // Items near what they are joined to: sweeps by the mean place of the neighbours, down and up.
    function order(layers) {
      const number = () => layers.forEach(layer => layer.forEach((item, i) => { item.place = i; }));
      number();
      const sweep = (layer, side) => {
        for (const item of layer) {
          item.weight = item[side].length ? item[side].reduce((sum, n) => sum + n.place, 0) / item[side].length : item.place;
        }
        layer.sort((a, b) => a.weight - b.weight);
        layer.forEach((item, i) => { item.place = i; });
      };
      for (let round = 0; round < 6; round++) {
        for (let i = 1; i < layers.length; i++) sweep(layers[i], "up");
        for (let i = layers.length - 2; i >= 0; i--) sweep(layers[i], "down");
      }
    }

    // Across: each item as near the middle of its neighbours as the items beside it allow.
    function place(layers) {
      for (const layer of layers) {
        let x = 0;
        for (const item of layer) { item.x = x + item.width / 2; x += item.width + gap.across; }
        layer.forEach(item => { item.x -= x / 2; });
      }
      for (let round = 0; round < 24; round++) {
        const downwards = round % 2 === 0;
        const list = downwards ? layers : [...layers].reverse();
        for (const layer of list) {
          const wanted = layer.map(item => {
            const near = downwards && item.up.length ? item.up : item.down.length ? item.down : item.up;
            return near.length ? near.reduce((sum, n) => sum + n.x, 0) / near.length : null;
          });
          const fromLeft = [], fromRight = [];
          for (let i = 0; i < layer.length; i++) {
            const least = i ? fromLeft[i - 1] + (layer[i - 1].width + layer[i].width) / 2 + gap.across : -Infinity;
            // One that is joined to nothing stands beside the one before.
            if (wanted[i] === null) wanted[i] = i ? least : layer[i].x;
            fromLeft.push(Math.max(wanted[i], least));
          }
          for (let i = layer.length - 1; i >= 0; i--) {
            const most = i < layer.length - 1 ? fromRight[i + 1] - (layer[i + 1].width + layer[i].width) / 2 - gap.across : Infinity;
            fromRight[i] = Math.min(wanted[i], most);
          }
          // Both keep the distances, so their mean does.
          layer.forEach((item, i) => { item.x = (fromLeft[i] + fromRight[i]) / 2; });
        }
      }
    }
    """#
}
