extension PageAssets {
  /// What runs the formulas of cards.
  static let formulaScript = #"""
    // The formulas of cards, run. A page holds them as trees, which are made where the page is written: numbers, leaves as
    // text, calls as arrays that begin with a function's name. Arrays of numbers are { shape, x }, in row-major order.

    const formulas = (() => {
      const size = shape => shape.reduce((a, b) => a * b, 1);
      const array = (shape, x) => ({ shape, x });
      const scalar = x => array([], [x]);
      const filled = (shape, x) => array(shape, new Array(size(shape)).fill(x));
      const map = (a, f) => array(a.shape, a.x.map(f));
      const isTrue = a => a.x[0] !== 0;
      const stop = reason => { throw new Error(reason); };

      // ── shapes ──

      function joined(a, b) {
        const rank = Math.max(a.length, b.length);
        return Array.from({ length: rank }, (_, i) => {
          const p = a[i - rank + a.length] ?? 1, q = b[i - rank + b.length] ?? 1;
          if (p !== q && p !== 1 && q !== 1) stop(`the shapes [${a}] and [${b}] do not broadcast`);
          return p === 1 ? q : p;
        });
      }
      // The places in an array that its broadcasting to a shape reads, one after another.
      function places(from, to) {
        const steps = new Array(to.length).fill(0);
        let step = 1;
        for (let i = from.length - 1; i >= 0; i--) {
          if (from[i] !== 1) steps[i + to.length - from.length] = step;
          step *= from[i];
        }
        return walk(to, steps, 0);
      }
      function walk(shape, steps, start) {
        const count = size(shape), result = new Array(count), index = new Array(shape.length).fill(0);
        let at = start;
        for (let k = 0; k < count; k++) {
          result[k] = at;
          for (let i = shape.length - 1; i >= 0; i--) {
            at += steps[i];
            if (++index[i] < shape[i]) break;
            at -= steps[i] * shape[i];
            index[i] = 0;
          }
        }
        return result;
      }
      const strides = shape => { const s = []; let n = 1; for (let i = shape.length - 1; i >= 0; i--) { s.unshift(n); n *= shape[i]; } return s; };
      const same = (a, b) => a.length === b.length && a.every((n, i) => n === b[i]);
      function broadcast(a, shape) { return same(a.shape, shape) ? a : array(shape, places(a.shape, shape).map(i => a.x[i])); }
      function both(a, b, f) {
        if (same(a.shape, b.shape)) return array(a.shape, a.x.map((x, i) => f(x, b.x[i])));
        const shape = joined(a.shape, b.shape), p = places(a.shape, shape), q = places(b.shape, shape);
        return array(shape, p.map((i, k) => f(a.x[i], b.x[q[k]])));
      }
      function reduced(a, axes, f) {
        const shape = a.shape.map((n, i) => axes.includes(i) ? 1 : n), lists = Array.from({ length: size(shape) }, () => []);
        places(shape, a.shape).forEach((to, from) => lists[to].push(a.x[from]));
        return array(shape, lists.map(f));
      }
      const sumOf = list => { let s = 0, c = 0; for (const x of list) { const y = x - c, t = s + y; c = t - s - y; s = t; if (c !== c) c = 0; } return s; };
      const sum = (a, axes) => reduced(a, axes, sumOf);
      // A result in the shape that it is for: repeated where it is smaller, summed where an operand was broadcast.
      function fitted(a, shape) {
        if (same(a.shape, shape)) return a;
        if (a.x.length === size(shape)) return array(shape, a.x);
        let r = a;
        const extra = r.shape.length - shape.length;
        if (extra > 0) { r = sum(r, Array.from({ length: extra }, (_, i) => i)); r = array(r.shape.slice(extra), r.x); }
        const off = shape.length - r.shape.length;
        const axes = r.shape.map((n, i) => shape[i + off] === 1 && n > 1 ? i : -1).filter(i => i >= 0);
        if (axes.length) r = sum(r, axes);
        return broadcast(r, shape);
      }
      // Each line along an axis, changed by itself; it may change its length.
      function lines(a, axis, change) {
        const inner = size(a.shape.slice(axis + 1)), extent = a.shape[axis], outer = size(a.shape.slice(0, axis));
        const parts = [];
        for (let o = 0; o < outer; o++) for (let i = 0; i < inner; i++) {
          const line = [];
          for (let k = 0; k < extent; k++) line.push(a.x[(o * extent + k) * inner + i]);
          parts.push(change(line, o * inner + i));
        }
        const length = parts.length ? parts[0].length : extent, x = new Array(outer * length * inner);
        parts.forEach((line, p) => line.forEach((v, k) => { x[(Math.floor(p / inner) * length + k) * inner + p % inner] = v; }));
        return array(a.shape.map((n, i) => i === axis ? length : n), x);
      }

      // ── numbers ──

      // erfc by its series near 0 and Lentz's continued fraction farther out.
      function erf(x) {
        const a = Math.abs(x);
        if (a > 2) return Math.sign(x) * (1 - erfcFar(a));
        let term = x, total = x;
        for (let n = 1; n < 200; n++) {
          term *= -x * x / n;
          const part = term / (2 * n + 1);
          total += part;
          if (Math.abs(part) < 1e-18 * Math.abs(total)) break;
        }
        return 2 / Math.sqrt(Math.PI) * total;
      }
      function erfcFar(x) {
        if (x > 27) return 0;
        if (x === Infinity) return 0;
        let f = 0;
        for (let n = 120; n > 0; n--) f = n / 2 / (x + f);
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + f);
      }
      const erfc = x => x > 1.5 ? erfcFar(x) : 1 - erf(x);
      function erfInverse(y) {
        if (Math.abs(y) >= 1) return Math.abs(y) === 1 ? y * Infinity : NaN;
        const a = Math.abs(y);
        let x = a < 0.7 ? a * Math.sqrt(Math.PI) / 2 : Math.sqrt(Math.max(0.1, -Math.log((1 - a) * Math.sqrt(Math.PI))));
        for (let i = 0; i < 60; i++) {
          const error = a < 0.7 ? erf(x) - a : (1 - a) - erfc(x), slope = 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
          const step = error / slope / (1 + x * error / slope);
          x -= step;
          if (Math.abs(step) < 1e-17 * (1 + x)) break;
        }
        return Math.sign(y) * x;
      }
      const sigmoid = x => x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
      const softplus = x => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
      const bernoulli = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510, 43867 / 798, -174611 / 330];
      function logGamma(x) {
        if (x <= 0 && Number.isInteger(x)) return Infinity;
        if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
        // Near its zeros at 1 and 2 by the series of ζ, so that no digits cancel.
        const near = Math.abs(x - 1) < 0.3 ? x - 1 : Math.abs(x - 2) < 0.3 ? x - 2 : null;
        if (near !== null) {
          let total = 0, power = near;
          for (let k = 2; k < 60; k++) { power *= -near; total += -power * (zeta(k)) / k; }
          const first = -0.5772156649015329 * near + total;
          return Math.abs(x - 1) < 0.3 ? first : first + Math.log1p(near);
        }
        let shift = 0, z = x;
        while (z < 15) { shift += Math.log(z); z += 1; }
        let series = 0;
        bernoulli.forEach((b, i) => { const k = 2 * (i + 1); series += b / (k * (k - 1) * z ** (k - 1)); });
        return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
      }
      const zetas = new Map();
      function zeta(k) {
        if (!zetas.has(k)) zetas.set(k, hurwitz(k, 1));
        return zetas.get(k);
      }
      // Σ 1/(x + j)ˢ by Euler's and Maclaurin's formula.
      function hurwitz(s, x) {
        let total = 0, z = x;
        while (z < 15) { total += z ** -s; z += 1; }
        total += z ** (1 - s) / (s - 1) + z ** -s / 2;
        let factor = s;
        bernoulli.forEach((b, i) => {
          const k = 2 * (i + 1);
          let f = b * z ** (1 - s - k);
          for (let j = 0; j < k - 1; j++) f *= s + j;
          for (let j = 2; j <= k; j++) f /= j;
          total += f;
        });
        return total;
      }
      function digamma(x) {
        if (x <= 0) {
          if (Number.isInteger(x)) return NaN;
          return digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
        }
        let shift = 0, z = x;
        while (z < 15) { shift -= 1 / z; z += 1; }
        let series = Math.log(z) - 1 / (2 * z);
        bernoulli.forEach((b, i) => { const k = 2 * (i + 1); series -= b / (k * z ** k); });
        return series + shift;
      }
      function polygamma(n, x) {
        if (n === 0) return digamma(x);
        let shift = 0, z = x, factorial = 1;
        for (let k = 2; k <= n; k++) factorial *= k;
        if (z <= 0 && Number.isInteger(z)) return NaN;
        while (z < 0.5) { shift += z ** -(n + 1); z += 1; }
        return (n % 2 ? 1 : -1) * factorial * (hurwitz(n + 1, z) + shift);
      }
      function logBeta(a, b) { return logGamma(a) + logGamma(b) - logGamma(a + b); }
      const nodes = [0, 0.5384693101056831, -0.5384693101056831, 0.906179845938664, -0.906179845938664];
      const weights = [0.5688888888888889, 0.47862867049936647, 0.47862867049936647, 0.23692688505618908, 0.23692688505618908];
      // The n-th derivative of sin(πx)/(πx): the integral of (πt)ⁿ cos(πxt + nπ/2) over 0...1.
      function sinc(n, x) {
        const panels = 4 * (8 + 2 * Math.trunc(Math.abs(x)));
        let total = 0;
        for (let p = 0; p < panels; p++) nodes.forEach((node, i) => {
          const t = (p + 0.5 + node / 2) / panels;
          total += weights[i] / 2 * (Math.PI * t) ** n * Math.cos(Math.PI * x * t + n * Math.PI / 2);
        });
        return total / panels;
      }
      const gammaDensity = (a, x) => Math.exp((a - 1) * Math.log(x) - x - logGamma(a));
      function gammaSlope(k, a, x) {
        const slopes = Array.from({ length: k }, (_, i) => i ? -polygamma(i, a) : Math.log(x) - digamma(a)), list = [1];
        for (let m = 0; m < k; m++) {
          let total = 0, binomial = 1;
          for (let i = 0; i <= m; i++) { total += binomial * list[m - i] * slopes[i]; binomial *= (m - i) / (i + 1); }
          list.push(total);
        }
        return list[k];
      }
      function gammaShape(k, a, x) {
        let term = x / a, total = 0;
        for (let n = 0; n < 500; n++) {
          total += term * gammaSlope(k, a + n + 1, x);
          term *= x / (a + n + 1);
          if (n > x && term < 1e-18 * Math.abs(total)) break;
        }
        return total;
      }
      function gammaSample(a, b, c) {
        const wanted = gammaShape(0, c, b) * gammaDensity(c, b);
        let y = b;
        for (let i = 0; i < 100; i++) {
          const step = (gammaShape(0, a, y) * gammaDensity(a, y) - wanted) / gammaDensity(a, y);
          y = Math.max(y - step, y / 8);
          if (Math.abs(step) < 1e-15 * y) break;
        }
        return y;
      }
      const logCosh = x => Math.abs(x) < 1 ? Math.log1p(2 * Math.sinh(x / 2) ** 2) : Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x))) - Math.LN2;
      // Half away from zero.
      const round = x => Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
      function power(a, b) {
        if (b === 0) return 1;
        if (Number.isInteger(b) && Math.abs(b) <= 64) {
          let r = 1;
          for (let i = 0; i < Math.abs(b); i++) r *= a;
          return b < 0 ? 1 / r : r;
        }
        return a === 1 ? 1 : Math.pow(a, b);
      }

      const one = {
        negate: x => -x, exp: Math.exp, log: Math.log, log1p: Math.log1p, expm1: Math.expm1, log2: Math.log2, log10: Math.log10,
        sqrt: Math.sqrt, cbrt: Math.cbrt, abs: Math.abs, sign: x => (x > 0 ? 1 : 0) - (x < 0 ? 1 : 0), sin: Math.sin, cos: Math.cos, tan: Math.tan,
        asin: Math.asin, acos: Math.acos, atan: Math.atan, sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, asinh: Math.asinh,
        acosh: Math.acosh, atanh: Math.atanh, erf, erfc, erfInverse, sigmoid, softplus, normal: x => erfc(-x * Math.SQRT1_2) / 2,
        normalDensity: x => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), logGamma, gamma: x => Math.exp(logGamma(x)), digamma,
        floor: Math.floor, ceil: Math.ceil, round, trunc: Math.trunc, logCosh,
      };
      const larger = (a, b) => a !== a || b !== b ? NaN : Math.max(a, b);
      const two = {
        add: (a, b) => a + b, subtract: (a, b) => a - b, multiply: (a, b) => a * b, divide: (a, b) => a / b, power,
        max: larger, min: (a, b) => -larger(-a, -b), less: (a, b) => +(a < b), greater: (a, b) => +(a > b),
        lessOrEqual: (a, b) => +(a <= b), greaterOrEqual: (a, b) => +(a >= b), equal: (a, b) => +(a === b), notEqual: (a, b) => +(a !== b),
        cotangentProduct: (a, b) => a === 0 ? 0 : a * b, pairProduct: (a, b) => a === 0 || b === 0 ? 0 : a * b, atan2: Math.atan2,
        logAddExp: (a, b) => Math.max(a, b) === -Infinity ? -Infinity : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))),
        logBeta, polygamma, sinc,
      };

      // ── matrices: the last two axes ──

      const matrixShape = a => a.shape.slice(-2);
      function eachMatrix(list, f) {
        const batch = list.map(a => a.shape.slice(0, -2)).reduce(joined), n = size(batch);
        const maps = list.map(a => places(a.shape.slice(0, -2), batch));
        let result = [], shape = null;
        for (let k = 0; k < n; k++) {
          const matrices = list.map((a, i) => {
            const [rows, columns] = matrixShape(a), start = maps[i][k] * rows * columns;
            return Array.from({ length: rows }, (_, r) => a.x.slice(start + r * columns, start + (r + 1) * columns));
          });
          const value = f(...matrices);
          shape = [value.length, value.length ? value[0].length : 0];
          result.push(...value.flat());
        }
        return array([...batch, ...(shape || matrixShape(list[0]))], result);
      }
      const turned = m => m.length ? m[0].map((_, j) => m.map(row => row[j])) : m;
      function product(a, b) {
        const c = turned(b);
        return a.map(row => c.map(column => { let s = 0; for (let k = 0; k < row.length; k++) s += row[k] * column[k]; return s; }));
      }
      const eye = n => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => +(i === j)));
      // Elimination with the largest pivot of each column.
      function eliminated(m) {
        const a = m.map(row => [...row]), n = a.length, exchanged = [];
        let sign = 1;
        for (let k = 0; k < n; k++) {
          let pivot = k;
          for (let i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
          [a[k], a[pivot]] = [a[pivot], a[k]];
          if (pivot !== k) sign = -sign;
          exchanged.push(pivot);
          for (let i = k + 1; i < n; i++) {
            a[i][k] /= a[k][k];
            for (let j = k + 1; j < n; j++) a[i][j] -= a[i][k] * a[k][j];
          }
        }
        return { a, exchanged, sign };
      }
      function inverted(m) {
        const { a, exchanged } = eliminated(m), n = a.length, x = eye(n);
        exchanged.forEach((p, k) => { [x[k], x[p]] = [x[p], x[k]]; });
        for (let c = 0; c < n; c++) {
          for (let i = 0; i < n; i++) for (let k = 0; k < i; k++) x[i][c] -= a[i][k] * x[k][c];
          for (let i = n - 1; i >= 0; i--) { for (let k = i + 1; k < n; k++) x[i][c] -= a[i][k] * x[k][c]; x[i][c] /= a[i][i]; }
        }
        return x;
      }
      function determinant(m) {
        const { a, sign } = eliminated(m);
        for (let k = 0; k < a.length; k++) if (a[k][k] === 0) return 0;
        return a.reduce((d, row, k) => d * row[k], sign);
      }
      const minor = (m, i, j) => m.filter((_, r) => r !== i).map(row => row.filter((_, c) => c !== j));
      // The derivative of the determinant along directions: by expansion along the first row.
      function mixed(m, directions) {
        if (m.length < directions.length) return 0;
        if (!m.length) return 1;
        let total = 0;
        m[0].forEach((x, j) => {
          const rest = minor(m, 0, j), others = directions.map(d => minor(d, 0, j));
          let part = x * mixed(rest, others);
          directions.forEach((d, k) => { part += d[0][j] * mixed(rest, others.filter((_, i) => i !== k)); });
          total += j % 2 ? -part : part;
        });
        return total;
      }
      function exponential(m) {
        const largest = Math.max(...m.map(row => row.reduce((s, x) => s + Math.abs(x), 0)));
        const halvings = Math.max(0, Math.ceil(Math.log2(largest || 1)) + 2), small = m.map(row => row.map(x => x / 2 ** halvings));
        let term = eye(m.length), total = eye(m.length);
        for (let k = 1; k < 30; k++) {
          term = product(term, small).map(row => row.map(x => x / k));
          total = total.map((row, i) => row.map((x, j) => x + term[i][j]));
        }
        for (let i = 0; i < halvings; i++) total = product(total, total);
        return total;
      }
      function factor(m) {
        const n = m.length, l = eye(n).map(row => row.map(() => 0));
        for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) {
          let s = (m[i][j] + m[j][i]) / 2;
          for (let k = 0; k < j; k++) s -= l[i][k] * l[j][k];
          l[i][j] = i === j ? Math.sqrt(s) : s / l[j][j];
        }
        return l;
      }
      const band = (keep) => (a, k = 0) => eachMatrix([a], m => m.map((row, i) => row.map((x, j) => keep(i, j, k) ? x : 0)));
      const tril = band((i, j, k) => j - i <= k), triu = band((i, j, k) => j - i >= k);
      const lifted = (a, f) => eachMatrix([a], m => [[f(m)]]);
      const blocks = (a, b, c, d) => eachMatrix([a, b, c, d], (p, q, r, s) => [...p.map((row, i) => [...row, ...q[i]]), ...r.map((row, i) => [...row, ...s[i]])]);
      const quadrant = (a, i, j) => eachMatrix([a], m => { const n = m.length / 2; return m.slice(i * n, (i + 1) * n).map(row => row.slice(j * n, (j + 1) * n)); });

      // ── moves ──

      function permute(a, axes) {
        const s = strides(a.shape), shape = axes.map(i => a.shape[i]);
        return array(shape, walk(shape, axes.map(i => s[i]), 0).map(i => a.x[i]));
      }
      function before(line, reversed, beyond) { return line.length ? (reversed ? [...line.slice(1), beyond] : [beyond, ...line.slice(0, -1)]) : line; }
      function recurrence(a, b, reversed) {
        const y = [...b], n = b.length;
        for (let k = 1; k < n; k++) { const i = reversed ? n - 1 - k : k, j = reversed ? i + 1 : i - 1; y[i] = a[i] * y[j] + b[i]; }
        return y;
      }
      function order(line, selection) {
        const all = line.map((_, i) => i), up = [...all].sort((i, j) => line[i] - line[j] || i - j), down = [...all].sort((i, j) => line[j] - line[i] || i - j);
        if (typeof selection === "number") return [up[Math.min(selection, line.length - 1)]];
        const words = selection.split(/[ ,]+/);
        if (words[0] === "ascending") return up;
        if (words[0] === "descending") return down;
        if (words[0] === "ranks") return words.slice(1).map(r => up[Number(r)]);
        const number = words.find(w => /^\d+$/.test(w));
        if (number) return down.slice(0, Number(number));
        const isSmallest = words.includes("smallest");
        if (!words.includes("far")) return [(isSmallest ? up : down)[0]];
        let best = 0;
        return all.map(i => { if (isSmallest ? line[i] < line[best] : line[i] > line[best]) best = i; return best; });
      }
      function threefry(key, counter) {
        const keys = [key[0], key[1], (key[0] ^ key[1] ^ 0x1BD11BDA) >>> 0], turns = [[13, 15, 26, 6], [17, 29, 16, 24]];
        let x = (counter[0] + keys[0]) >>> 0, y = (counter[1] + keys[1]) >>> 0;
        for (let round = 0; round < 5; round++) {
          for (const t of turns[round % 2]) { x = (x + y) >>> 0; y = (((y << t) | (y >>> (32 - t))) ^ x) >>> 0; }
          x = (x + keys[(round + 1) % 3]) >>> 0;
          y = (y + keys[(round + 2) % 3] + round + 1) >>> 0;
        }
        return [x, y];
      }
      function scatter(a, at, shape) {
        const result = filled(shape, 0), b = a.x.length === at.x.length ? a : broadcast(a, at.shape);
        at.x.forEach((place, i) => { if (place >= 0) result.x[place] += b.x[i]; });
        return result;
      }
      const ints = a => a.x;
      const whole = a => a.x[0];
      const functions = {
        sum: (run, a, k) => sum(a, run.axes(a, k)), mean: (run, a) => { const axes = run.axes(a); return reduced(a, axes, l => sumOf(l) / l.length); },
        product: (run, a) => reduced(a, run.axes(a), l => l.reduce((p, x) => p * x, 1)),
        variance: (run, a) => reduced(a, run.axes(a), l => { const m = sumOf(l) / l.length; return sumOf(l.map(x => (x - m) ** 2)) / l.length; }),
        maxAlong: (run, a) => reduced(a, run.axes(a), l => l.reduce(larger)), minAlong: (run, a) => reduced(a, run.axes(a), l => -l.map(x => -x).reduce(larger)),
        softmax: (run, a) => a.shape.length ? lines(a, run.axes(a)[0], l => { const m = Math.max(...l), e = l.map(x => Math.exp(m === -Infinity ? 0 : x - m)), s = sumOf(e); return e.map(x => x / s); }) : scalar(1),
        logSoftmax: (run, a) => a.shape.length ? lines(a, run.axes(a)[0], l => { const m = Math.max(...l), s = Math.log(sumOf(l.map(x => Math.exp(x - m)))); return l.map(x => x - m - s); }) : scalar(0),
        logSumExp: (run, a) => reduced(a, run.axes(a), l => { const m = Math.max(...l); return Number.isFinite(m) ? m + Math.log(sumOf(l.map(x => Math.exp(x - m)))) : m; }),
        productOfOthers: (run, a) => lines(a, run.axes(a)[0], l => l.map((_, i) => l.reduce((p, x, j) => j === i ? p : p * x, 1))),
        runningProduct: (run, a) => lines(a, run.axes(a)[0], l => { let p = 1; return l.map(x => p *= x); }),
        runningLogSumExp: (run, a) => lines(a, run.axes(a)[0], l => { let p = -Infinity; return l.map(x => p = two.logAddExp(p, x)); }),
        runningSum: (run, a, r) => lines(a, run.axes(a)[0], l => recurrence(l.map(() => 1), l, isTrue(r))),
        recurrence: (run, a, b, r) => { const axis = run.axes(b)[0], f = []; lines(broadcast(a, b.shape), axis, (l, k) => (f[k] = l)); return lines(b, axis, (l, k) => recurrence(f[k], l, isTrue(r))); },
        before: (run, a, r, beyond) => lines(a, run.axes(a)[0], l => before(l, isTrue(r), whole(beyond))),
        reshape: (run, a, s) => array([...ints(s)], a.x), broadcast: (run, a, s) => broadcast(a, [...ints(s)]), sumTo: (run, a, s) => fitted(a, [...ints(s)]),
        permute: (run, a, axes) => permute(a, ints(axes)),
        inverse: (run, a) => a.shape.length < 2 ? map(a, (_, i) => a.x.indexOf(i)) : eachMatrix([a], inverted),
        slice: (run, a, axis, start, end) => lines(a, whole(axis), l => l.slice(whole(start), whole(end))),
        pad: (run, a, axis, start, extent) => lines(a, whole(axis), l => { const r = new Array(whole(extent)).fill(0); l.forEach((x, i) => { r[whole(start) + i] = x; }); return r; }),
        take: (run, a, at, axis) => lines(a, whole(axis), l => ints(at).map(i => l[i])),
        put: (run, a, at, axis, extent) => lines(a, whole(axis), l => { const r = new Array(whole(extent)).fill(0); ints(at).forEach((to, i) => { r[to] += l[i]; }); return r; }),
        roll: (run, a, n, axis) => lines(a, whole(axis), l => l.map((_, i) => l[(((i - whole(n)) % l.length) + l.length) % l.length])),
        concatenate: (run, ...list) => {
          const axis = whole(list.pop()), inner = a => size(a.shape.slice(axis)), outer = size(list[0].shape.slice(0, axis)), x = [];
          for (let o = 0; o < outer; o++) for (const a of list) x.push(...a.x.slice(o * inner(a), (o + 1) * inner(a)));
          return array(list[0].shape.map((n, i) => i === axis ? list.reduce((s, a) => s + a.shape[i], 0) : n), x);
        },
        index: (run, a, at) => array(at.shape, at.x.map(i => i < 0 ? 0 : a.x[i])), scatter: (run, a, at, shape) => scatter(a, at, [...ints(shape)]),
        size: (run, a, axis) => scalar(a.shape[whole(axis)]),
        column: (run, a) => array([...a.shape, 1], a.x), row: (run, a) => array([...a.shape.slice(0, -1), 1, a.shape[a.shape.length - 1]], a.x),
        order: (run, a, selection) => lines(a, a.shape.length - 1, l => order(l, typeof selection === "string" ? selection : whole(selection))),
        pick: (run, a, at) => { const rows = []; lines(a, a.shape.length - 1, (l, k) => (rows[k] = l)); return lines(at, at.shape.length - 1, (l, k) => l.map(i => rows[k][i])); },
        putBack: (run, a, at, like) => {
          const rows = [], numbers = [];
          const b = array(at.shape, a.x);
          lines(at, at.shape.length - 1, (l, k) => (rows[k] = l)); lines(b, b.shape.length - 1, (l, k) => (numbers[k] = l));
          return lines(like, like.shape.length - 1, (l, k) => { const r = l.map(() => 0); rows[k].forEach((to, i) => { r[to] += numbers[k][i]; }); return r; });
        },
        matmul: (run, a, b) => eachMatrix([a, b], product),
        transpose: (run, a) => permute(a, [...a.shape.keys()].map((_, i, l) => i < l.length - 2 ? i : 2 * l.length - 3 - i)),
        pseudoInverse: (run, a) => eachMatrix([a], m => { const t = turned(m); return m.length >= t.length ? product(inverted(product(t, m)), t) : product(t, inverted(product(m, t))); }),
        determinant: (run, a) => lifted(a, determinant),
        logAbsDeterminant: (run, a) => lifted(a, m => eliminated(m).a.reduce((s, row, k) => s + Math.log(Math.abs(row[k])), 0)),
        chol: (run, a) => eachMatrix([a], factor), expm: (run, a) => eachMatrix([a], exponential),
        expmSlope: (run, a, e) => quadrant(eachMatrix([blocks(a, e, map(a, () => 0), a)], exponential), 0, 1),
        blocks: (run, ...parts) => { const like = parts.find(p => p.shape.length >= 2); return blocks(...parts.map(p => p.shape.length < 2 ? broadcast(p, like.shape) : p)); },
        quadrant: (run, a, i, j) => quadrant(a, whole(i), whole(j)), tril: (run, a, k) => tril(a, k ? whole(k) : 0), triu: (run, a, k) => triu(a, k ? whole(k) : 0),
        triangle: (run, a, isUpper, diagonal) => eachMatrix([a], m => m.map((row, i) => row.map((x, j) => i === j ? x * ({ whole: 1, halved: 0.5 }[diagonal] || 0) : (j > i) === isTrue(isUpper) ? x : 0))),
        rows: (run, a, from, to) => eachMatrix([a], m => m.slice(whole(from), whole(to))),
        cofactor: (run, ...list) => eachMatrix(list, (m, ...directions) => m.map((row, i) => row.map((_, j) => {
          const value = mixed(minor(m, i, j), directions.map(d => minor(d, i, j)));
          return (i + j) % 2 ? -value : value;
        }))),
        packedLU: (run, a) => eachMatrix([a], m => { const { a: lu, exchanged } = eliminated(m); return [...lu, exchanged, ...m]; }),
        selected: (run, g, u) => { const r = u.shape.length, none = map(reduced(u, [r - 2, r - 1], l => l.every(x => x === 0) ? 1 : 0), x => x); return both(g, none, (x, isNone) => isNone && !Number.isFinite(x) ? 0 : x); },
        gammaShape: (run, k, a, b) => both(a, b, (p, q) => gammaShape(whole(k), p, q)), gammaSlope: (run, k, a, b) => both(a, b, (p, q) => gammaSlope(whole(k), p, q)),
        gammaSample: (run, a, b, c) => array(a.shape, a.x.map((p, i) => gammaSample(p, b.x[i], c.x[i]))),
        uniform: (run, key, shape, stream) => map(filled([...ints(shape)], 0), (_, i) => { const [x, y] = threefry(key.x, [i, whole(stream)]); return ((x >>> 5) * 2 ** 26 + (y >>> 6)) * 2 ** -53; }),
        target: (run, z) => {
          const { labels, smoothing = 0, ignored } = run.attributes, classes = z.shape[1];
          return array(z.shape, labels.flatMap(label => Array.from({ length: classes }, (_, k) => label === ignored ? 0 : (k === label ? 1 - smoothing : 0) + smoothing / classes)));
        },
      };

      // One formula at one entry: { operands, value, cotangent, shape, attributes, sources, targets, position }.
      class Run {
        constructor(given) { Object.assign(this, { position: 0 }, given); }
        get reducedAxes() { const { axes, axis } = this.attributes; return axes !== undefined ? axes : axis !== undefined ? [axis] : null; }
        axes(a, letter = "k") {
          const rank = a.shape.length;
          if (!rank) return [];
          if (letter === "r") return Array.from({ length: rank - 1 }, (_, i) => i);
          if (letter === "i") return [rank - 2];
          return this.reducedAxes || [rank - 1];
        }
        // y or u with the axes, of extent 1, that a reduction took away.
        spread(a) {
          const x = this.operands[0];
          if (!x || a.shape.length >= x.shape.length) return a;
          const kept = [...x.shape], axes = this.reducedAxes;
          if (axes && a.shape.length + axes.length === kept.length) axes.forEach(i => { kept[i] = 1; });
          else if (a.shape.every((n, i) => n === kept[i])) kept.fill(1, a.shape.length);
          else return a;
          return size(kept) === a.x.length ? array(kept, a.x) : a;
        }
        leaf(name) {
          if (name === "y") return this.value ? this.spread(this.value) : stop("y stands in its own formula");
          if (name === "u") return this.cotangent ? this.spread(this.cotangent) : stop("u stands in the formula of y");
          if (name === "#i") return this.operands[this.position];
          if (name[0] === "#") return this.operands[Number(name.slice(1))];
          if (name === "@sources") return this.sources;
          if (name === "@targets") return this.targets[this.position];
          const x = this.attributes[name.slice(1)];
          if (x === undefined) stop(`there is no attribute ${name.slice(1)}`);
          return typeof x === "object" && "symbol" in x ? x.symbol : Array.isArray(x) ? array([x.length], x) : scalar(Number(x));
        }
        run(tree) {
          if (typeof tree === "number") return scalar(tree);
          if (typeof tree === "string") return /^-?Infinity$|^NaN$/.test(tree) ? scalar(Number(tree)) : this.leaf(tree);
          if (!Array.isArray(tree)) return tree.symbol;
          const [name, ...given] = tree;
          switch (name) {
            case "where": {
              const test = this.run(given[0]);
              if (test.x.length === 1) return this.run(given[isTrue(test) ? 1 : 2]);
              const [a, b] = [this.run(given[1]), this.run(given[2])], shape = joined(test.shape, joined(a.shape, b.shape));
              const [t, p, q] = [test, a, b].map(each => broadcast(each, shape));
              return array(shape, t.x.map((x, i) => x !== 0 ? p.x[i] : q.x[i]));
            }
            case "count": return scalar(this.axes(this.operands[0]).reduce((n, i) => n * this.operands[0].shape[i], 1));
            case "ulp": return scalar(isSingle ? 2 ** -23 : 2 ** -52);
            case "element": return given[0] === "@targets" ? this.targets[this.position] : scalar(this.run(given[0]).x[this.position]);
            case "shapeOf": { const shape = given[0] === "y" ? this.shape : this.run(given[0]).shape; return array([shape.length], [...shape]); }
            case "sumOfOperands": return this.operands.map((_, position) => new Run({ ...this, position }).run(given[0])).reduce((a, b) => both(a, b, two.add));
            case "add": case "subtract": {
              const place = given.findIndex(g => Array.isArray(g) && g[0] === "identity");
              if (place < 0) break;
              const matrix = this.run(given[1 - place]), n = matrix.shape[matrix.shape.length - 1], unit = array([n, n], eye(n).flat());
              return place ? both(matrix, unit, two[name]) : both(unit, matrix, two[name]);
            }
          }
          const list = given.flatMap(g => {
            if (g === "#…") return this.operands;
            if (Array.isArray(g) && g[0] === "replaced") return this.operands.map((x, i) => i === this.position ? this.run(g[2]) : x);
            return [this.run(g)];
          });
          if (list.length === 2 && typeof list[0] === "string") return scalar(+((list[0] === list[1]) === (name === "equal")));
          if (list.length === 1 && one[name]) return map(list[0], x => one[name](x));
          if (list.length === 2 && two[name]) return both(list[0], list[1], two[name]);
          if (functions[name]) return functions[name](this, ...list);
          return stop(`${name} is no function that runs here`);
        }
      }

      return {
        array, size, same,
        value: given => fitted(new Run(given).run(given.tree), given.shape),
        pullback: given => fitted(new Run(given).run(given.tree), given.operands[given.position].shape),
        sum: (a, b) => both(a, b, two.add),
      };
    })();
    """#
}
