#!/usr/bin/env python3
"""Models that Swift wrote as ONNX pass the checker, and onnxruntime gives what Swift gives, for batches of any size.

Needs onnx, onnxruntime and safetensors. Run from the repository's root.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy as np
import onnx
import onnxruntime
from safetensors.numpy import load_file

TOLERANCE = 2e-6


def main():
    failed = False
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        subprocess.run(
            ["swift", "test", "--filter", "ONNXTests"], check=True, env={**os.environ, "ONNX_FOLDER": temporary},
            stdout=subprocess.DEVNULL)
        for path in sorted(folder.glob("*.onnx")):
            model = onnx.load(path)
            onnx.checker.check_model(model, full_check=True)
            session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
            worst, sizes = 0, []
            for case in sorted(folder.glob(f"{path.stem}.*.safetensors")):
                tensors = load_file(case)
                y = session.run(None, {"x": tensors["x"]})[0]
                holds = y.shape == tensors["y"].shape
                worst = max(worst, float(np.abs(y - tensors["y"]).max()) if holds else np.inf)
                sizes.append(re.search(r"\.(\d+)\.", case.name)[1])
            print(f"  {path.stem}: {len(model.graph.node)} nodes, batches of {', '.join(sizes)}: at most {worst:.2g} from Swift's")
            failed |= not worst <= TOLERANCE
    sys.exit("too far" if failed else None)


main()
