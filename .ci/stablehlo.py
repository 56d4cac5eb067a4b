#!/usr/bin/env python3
"""The StableHLO of every primitive, run by other engines: XLA's CPU client and the reference interpreter.

Every sample of every registered primitive and every function of the edge rows, in Float and Double, each with its
gradient as one program, against what the tape gives. Nothing is left out without a line that says why.

Needs jax (pip install jax==0.10.2 jaxlib==0.10.2). Run from the repository's root:

    python .ci/stablehlo.py                    # asks swift test for the cases
    python .ci/stablehlo.py --folder FOLDER    # with cases that are there

The clients of jaxlib are not public: the version is pinned.
"""

import collections
import json
import os
import pathlib
import pickle
import re
import subprocess
import sys
import tempfile
import time

import numpy as np

DTYPES = {"f32": np.float32, "f64": np.float64}
# How far what an engine gives may be from the tape: units in the last place, or else a part of the largest element of the
# output. Measured: see the table that the script prints.
EXACT = """add subtract multiply divide negate abs sqrt relu maximum minimum select reshape permute broadcast slice pad gather
concatenate sign step comparison ⊙ ⊛ subscript replace roll block unfold alias""".split() + [
    "triangular part", "weighted triangle", "nonzero values", "unselected", "extremum shares", "ordered elements",
    "order gather", "order scatter"]
ULPS = 8
PART = {"f32": 1e-5, "f64": 1e-13}
# Differences that are exact here and rounded there: measured against what they are differences of, the inputs.
CANCELLING = ["normalize", "normalize pullback"]
# XLA's CPU client has another log1p in Double: up to 49 ulp near -0.4.
ULPS_OF = {("log1p", "f64", "xla"): 64}
GROUP = 24
# The reference interpreter has no code for these.
NOT_INTERPRETED = {"stablehlo.cholesky", "stablehlo.triangular_solve"}


def array(tensor, dtype):
    return np.frombuffer(bytes.fromhex(tensor["bytes"]), DTYPES[dtype]).reshape(tensor["shape"])


def merged(cases):
    """The functions of some modules in one, called by @main one after another: compiled at once."""
    functions, arguments, calls, results = [], [], [], []
    for place, case in enumerate(cases):
        name = f"@case{place}"
        head = re.search(r"func\.func public @main\((.*?)\) -> \((.*?)\) \{", case["text"])
        types = re.findall(r"%arg\d+: (tensor<[^>]*>)", head[1])
        outputs = re.findall(r"tensor<[^>]*>", head[2])
        body = case["text"].split("\n", 1)[1].rsplit("}\n", 1)[0]
        functions.append(body.replace("func.func public @main", f"func.func private {name}"))
        first = len(arguments)
        arguments += types
        used = ", ".join(f"%arg{first + i}" for i in range(len(types)))
        calls.append(f"    %r{place}:{len(outputs)} = func.call {name}({used}) : ({', '.join(types)}) -> ({', '.join(outputs)})")
        results += [(f"%r{place}#{i}", type) for i, type in enumerate(outputs)]
    taken = ", ".join(f"%arg{i}: {type}" for i, type in enumerate(arguments))
    types = ", ".join(type for _, type in results)
    main = f"  func.func public @main({taken}) -> ({types}) {{\n" + "\n".join(calls)
    main += f"\n    return {', '.join(name for name, _ in results)} : {types}\n  }}\n"
    return "module {\n" + main + "".join(functions) + "}\n"


def groups(cases):
    by = collections.defaultdict(list)
    for case in cases:
        by[case["primitive"], case["type"]].append(case)
    for same in by.values():
        for start in range(0, len(same), GROUP):
            yield same[start:start + GROUP]


def engines():
    """XLA's client and the interpreter, each a function from text and inputs to outputs."""
    import jax
    jax.config.update("jax_enable_x64", True)
    jax.config.update("jax_platforms", "cpu")
    from jax._src.interpreters.mlir import make_ir_context
    from jax._src.lib import xla_client
    from jaxlib import _jax
    from jaxlib.mlir import ir
    from jaxlib.mlir.dialects import stablehlo
    client = jax.devices("cpu")[0].client
    devices = _jax.DeviceList(tuple(jax.local_devices()[:1]))

    def xla(text, inputs):
        program = client.compile_and_load(text, devices, xla_client.CompileOptions())
        return [np.asarray(y) for y in program.execute([jax.device_put(x) for x in inputs])]

    def interpreter(text, inputs):
        with make_ir_context() as context, ir.Location.unknown(context):
            arguments = [ir.DenseElementsAttr.get(np.asarray(x, order="C")) for x in inputs]
            return [np.array(y) for y in stablehlo.eval_module(ir.Module.parse(text), arguments)]

    return {"xla": xla, "interpreter": interpreter}


def run(engine, cases):
    """The outputs of each case, or the error of its group."""
    function = engines()[engine]
    for same in groups(cases):
        inputs = [array(x, case["type"]) for case in same for x in case["inputs"]]
        try:
            outputs = function(merged(same), inputs)
            for case in same:
                count = len(case["outputs"])
                case[engine], outputs = outputs[:count], outputs[count:]
        except Exception as error:  # noqa: BLE001
            for case in same:
                case[engine] = f"{type(error).__name__}: {str(error)[:300]}"


# An edge row whose gradient goes through a subnormal number.
FLUSHED_ON_THE_WAY = "NormsOfLargeNumbers"


def distance(got, want, flushes, scale):
    """The largest distance in units in the last place, the largest as a part of the largest element, and how many elements an
    engine flushed to 0 that are subnormal here."""
    if got.shape != want.shape:
        return np.inf, np.inf, 0
    if want.size == 0:
        return 0.0, 0.0, 0
    tiny = np.finfo(want.dtype).tiny
    got, want = got.ravel(), want.ravel()
    flushed = (np.abs(want) < tiny) & (got == 0) & (want != 0) if flushes else np.zeros(want.shape, bool)
    with np.errstate(all="ignore"):
        same = (got == want) | (np.isnan(got) & np.isnan(want)) | flushed
        finite = np.isfinite(got) & np.isfinite(want)
        gap = np.abs(got.astype(np.longdouble) - want.astype(np.longdouble))
        ulps = np.where(same, 0, np.where(finite, gap / np.spacing(np.maximum(np.abs(want), tiny)), np.inf))
        largest = np.max(np.abs(want[np.isfinite(want)]), initial=max(tiny, scale))
        parts = np.where(same, 0, np.where(finite, gap / largest, np.inf))
    return float(ulps.max()), float(parts.max()), int(flushed.sum())


def main():
    started = time.time()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        if "--folder" in sys.argv:
            folder = pathlib.Path(sys.argv[sys.argv.index("--folder") + 1])
        else:
            subprocess.run(
                ["swift", "test", "--filter", "StableHLOCaseTests|StableHLOTests"], check=True,
                env={**os.environ, "STABLEHLO_FOLDER": temporary}, stdout=subprocess.DEVNULL)
        everything = [
            json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text().splitlines() if line]
    refused, cases = collections.Counter(), []
    for case in everything:
        if "refused" in case:
            refused[re.sub(r"at step \d+, ", "", case["refused"])] += 1
        else:
            cases.append(case)
    print(f"{len(cases)} programs of value and gradient, {len(refused)} kinds refused ({time.time() - started:.0f} s)")

    run("xla", cases)
    print(f"XLA's CPU client: {time.time() - started:.0f} s")
    skipped = [case for case in cases if any(name in case["text"] for name in NOT_INTERPRETED)]
    interpreted = [case for case in cases if not any(case is other for other in skipped)]
    # The interpreter ends the process at what it does not know.
    child = subprocess.run(
        [sys.executable, __file__, "--interpret"], input=pickle.dumps(interpreted), stdout=subprocess.PIPE)
    results = pickle.loads(child.stdout) if child.returncode == 0 else None
    for case, result in zip(interpreted, results or []):
        case["interpreter"] = result
    print(f"reference interpreter: {time.time() - started:.0f} s")

    failures, worst, flushes, subnormal, flushing = [], {}, 0, 0, 0
    if results is None:
        failures.append(f"the reference interpreter ended with {child.returncode}")
    for case in cases:
        for engine in ["xla", "interpreter"]:
            got = case.get(engine)
            label = f"{engine}, {case['type']}, {case['primitive']}, {case['name']}"
            if got is None:
                continue
            if isinstance(got, str):
                failures.append(f"{label}: {got}")
                continue
            if engine == "xla" and case["primitive"] == FLUSHED_ON_THE_WAY:
                flushing += 1
                continue
            tiny = np.finfo(DTYPES[case["type"]]).tiny
            inputs = [array(x, case["type"]) for x in case["inputs"]]
            if engine == "xla" and any(((np.abs(x) < tiny) & (x != 0)).any() for x in inputs):
                subnormal += 1
                continue
            for place, (y, expected) in enumerate(zip(got, case["outputs"])):
                want = array(expected, case["type"])
                scale = max(np.abs(x).max(initial=0) for x in inputs) if case["primitive"] in CANCELLING else 0
                ulps, part, flushed = distance(y, want, engine == "xla", scale)
                flushes += flushed
                what = "value" if place == 0 else "gradient"
                # Edge rows are named by their test, and hold functions of several primitives.
                name = case["primitive"] if case["kind"] == "sample" else "edge rows"
                old = worst.get((name, what, engine, case["type"]), (0, 0))
                worst[name, what, engine, case["type"]] = (max(old[0], ulps), max(old[1], part))
                is_exact = case["kind"] == "sample" and place == 0 and case["primitive"] in EXACT
                limit = 0 if is_exact else ULPS_OF.get((case["primitive"], case["type"], engine), ULPS)
                if ulps > limit and (is_exact or part > PART[case["type"]]):
                    failures.append(f"{label}, {what} {max(0, place - 1)}: {ulps:.3g} ulp, {part:.2g} of the largest"
                                    f"\n    got {y.ravel()[:8]}\n    not {want.ravel()[:8]}")

    print("\nworst distances from the tape, in ulp and as a part of the largest element: XLA f32, f64 | interpreter f32, f64")
    for name in sorted({key[0] for key in worst}):
        for what in ["value", "gradient"]:
            row = [worst.get((name, what, engine, type)) for engine in ["xla", "interpreter"] for type in ["f32", "f64"]]
            if any(row):
                cells = ["-" if cell is None else f"{cell[0]:.3g} ({cell[1]:.1g})" for cell in row]
                print(f"  {name:34} {what:9} {cells[0]}, {cells[1]} | {cells[2]}, {cells[3]}")
    print("\nnot held against the tape:")
    for text, count in sorted(refused.items()):
        print(f"  {count} programs: {text}")
    opened = collections.Counter((case["primitive"], case["open"]) for case in cases if "open" in case)
    for (name, text), count in sorted(opened.items()):
        print(f"  {count} programs of {name} at other inputs than those they were recorded at: {text}")
    names = sorted({case["primitive"] for case in skipped})
    print(f"  {len(skipped)} programs in the interpreter, of {', '.join(names)}: it has neither {' nor '.join(sorted(NOT_INTERPRETED))}")
    print(f"  {flushing} programs in XLA of the edge row {FLUSHED_ON_THE_WAY}: 1 / y of a norm near the end of the range becomes"
          " subnormal on the way to the gradient, and XLA flushes it to 0")
    print(f"  {subnormal} programs in XLA with subnormal inputs, and {flushes} subnormal elements of outputs: it flushes them to 0")
    print("  edge rows at more than 32 elements: copies of the same numbers, for the lanes of the kernels here")
    if failures:
        print(f"\n{len(failures)} failures")
        for failure in failures[:60]:
            print("  " + failure)
        sys.exit(1)
    print(f"\nall hold ({time.time() - started:.0f} s)")


if "--interpret" in sys.argv:
    cases = pickle.loads(sys.stdin.buffer.read())
    run("interpreter", cases)
    sys.stdout.buffer.write(pickle.dumps([case["interpreter"] for case in cases]))
else:
    main()
