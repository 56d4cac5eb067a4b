#!/usr/bin/env python3
"""Steps of training that Swift wrote, trained by XLA, against the tape: one device, four, two processes, and both ways back.

Needs jax (pip install jax==0.10.2 jaxlib==0.10.2). Run from the repository's root.

    python .ci/export.py            # builds the example for release first
"""
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

STEPS = 100
# How far a loss may be from the tape's after up to 100 steps.
TOLERANCE = {("classifier", "Float"): 1e-6, ("classifier", "Double"): 1e-14,
             ("transformer", "Float"): 1e-4, ("transformer", "Double"): 1e-11}
failures = []


def swift(*arguments):
    return subprocess.run(["swift", "run", "-c", "release", "export", *map(str, arguments)], check=True,
                          stdout=subprocess.PIPE, text=True).stdout


def run(folder, *arguments, steps=STEPS, processes=1):
    """The losses of a run over some processes, and what it printed."""
    losses = folder / "run.json"
    port = []
    if processes > 1:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = ["--port", str(free.getsockname()[1])]
    children = [
        subprocess.Popen(
            [sys.executable, "Examples/export/run.py", str(folder / "step.json"), "--steps", str(steps), "--losses", str(losses),
             "--processes", str(processes), "--process", str(i), *port, *map(str, arguments)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for i in range(processes)]
    outputs = [child.communicate(timeout=300) for child in children]
    for child, (_, errors) in zip(children, outputs):
        if child.returncode != 0:
            sys.exit(f"run.py ended with {child.returncode}:\n{errors[-3000:]}")
    return json.loads(losses.read_text()), outputs[0][0].strip()


def compare(name, type, what, got, want):
    worst = max(abs(a - b) for a, b in zip(got, want))
    holds = len(got) == len(want) and worst <= TOLERANCE[name, type]
    print(f"  {what}: at most {worst:.2g} from the tape's losses" + ("" if holds else "   TOO FAR"))
    if not holds:
        failures.append((name, type, what))


def main():
    started = time.time()
    with tempfile.TemporaryDirectory() as temporary:
        for type in ["Float", "Double"]:
            option = ["--double"] if type == "Double" else []
            folder = pathlib.Path(temporary) / type
            print(f"{type}: {swift('--out', folder, '--steps', STEPS, *option)}", end="")
            half = pathlib.Path(temporary) / f"half-{type}"
            swift("--out", half, "--steps", STEPS // 2, *option)
            for name in ["classifier", "transformer"]:
                print(f"{name}, {type}")
                tape = json.loads((folder / name / "losses.json").read_text())
                got, said = run(folder / name)
                compare(name, type, "one device", got, tape)
                print(f"    {said}")
                compare(name, type, "four devices", run(folder / name, "--devices", 4)[0], tape)
                compare(name, type, "two processes", run(folder / name, processes=2)[0], tape)
                # Half of the way there, the rest here.
                new = half / name / "new.safetensors"
                first, _ = run(half / name, "--out", new, steps=STEPS // 2)
                # And half of the way here, the rest there.
                second, _ = run(
                    half / name, "--weights", half / name / "after.safetensors", "--states",
                    half / name / "after.states.safetensors", steps=STEPS // 2)
                compare(name, type, "the first half on XLA", first, tape[:STEPS // 2])
                compare(name, type, "the second half on XLA, from where the tape stopped", second, tape[STEPS // 2:])
            back = pathlib.Path(temporary) / f"back-{type}"
            swift("--from", half, "--out", back, "--steps", STEPS // 2, *option)
            for name in ["classifier", "transformer"]:
                tape = json.loads((folder / name / "losses.json").read_text())
                again = json.loads((back / name / "losses.json").read_text())
                compare(name, type, f"{name}: the second half on the tape, from where XLA stopped", again, tape[STEPS // 2:])
    if failures:
        sys.exit(f"too far: {failures}")
    print(f"all within their bounds ({time.time() - started:.0f} s)")


main()
