"""Trains a step that Swift wrote as StableHLO, on XLA: one device, several, or several processes.

  python3 run.py DIR/classifier/step.json --steps 100 --losses losses.json --out new.safetensors
  ... --devices 4                                # the batch split among 4 devices of this process
  ... --processes 2 --process 0 --port 9911 &    # the batch split among processes: start one for each number
  ... --processes 2 --process 1 --port 9911

Beside the manifest lie data.safetensors (rows for each step), weights.safetensors and states.safetensors (what to start
from). What comes out is what the model in Swift loads, and NEW.states.safetensors, which its optimizer does.
Needs jax == 0.10.2 (pip install jax==0.10.2). Public interfaces of jax, but for filling in a jax.export.Exported (`load`).
"""
import argparse, dataclasses, json, os, struct, time

parser = argparse.ArgumentParser()
parser.add_argument("manifest")
parser.add_argument("--data", help="another file of data")
parser.add_argument("--weights", help="another file of weights to start from")
parser.add_argument("--states", help="another file of states to start from")
parser.add_argument("--out", help="where the weights after the last step go, and the states beside them")
parser.add_argument("--steps", type=int, default=1)
parser.add_argument("--devices", type=int, default=1, help="devices of this process")
parser.add_argument("--processes", type=int, default=1)
parser.add_argument("--process", type=int, default=0)
parser.add_argument("--port", type=int, default=9911)
parser.add_argument("--losses", help="where the list of the losses goes")
options = parser.parse_args()

# Before jax is imported: how many devices the processor is to show. Fast-math stays off: it breaks exact tails.
os.environ["XLA_FLAGS"] = os.environ.get("XLA_FLAGS", "") + f" --xla_force_host_platform_device_count={options.devices}"
import jax
import jax.export
import numpy as np
from jax.extend.mlir import serialize_portable_artifact
from jax.sharding import Mesh, NamedSharding, PartitionSpec

TYPES = {"F32": np.float32, "F64": np.float64}
folder = os.path.dirname(os.path.abspath(options.manifest))


def read(name, given=None):
    """The tensors of a safetensors file; none where there is no file."""
    path = given or os.path.join(folder, name)
    if not given and not os.path.exists(path):
        return {}
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        body = file.read()
    return {name: np.frombuffer(body[slice(*e["data_offsets"])], TYPES[e["dtype"]]).reshape(e["shape"])
            for name, e in header.items() if name != "__metadata__"}


def write(path, tensors):
    names = {np.dtype(numbers): name for name, numbers in TYPES.items()}
    header, body = {}, b""
    for name, tensor in tensors.items():
        data = np.asarray(tensor, order="C").tobytes()
        header[name] = {"dtype": names[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [len(body), len(body) + len(data)]}
        body += data
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + body)


def load(text, inputs, outputs):
    """The module as a function for jax.jit: a template of the same signature is exported, and its module replaced.

    Not public: that dataclass. _get_vjp goes, or jax would differentiate the template (the gradient is in the module).
    """
    specs = [jax.ShapeDtypeStruct(tuple(e["shape"]), TYPES[e["dtype"]]) for e in inputs]
    zeros = lambda *x: tuple(jax.numpy.zeros(e["shape"], TYPES[e["dtype"]]) for e in outputs)
    template = jax.export.export(jax.jit(zeros, keep_unused=True), platforms=["cpu"])(*specs)
    assert len(template.module_kept_var_idx) == len(inputs)
    artifact = serialize_portable_artifact(text, "1.0.0")  # parses and verifies
    return dataclasses.replace(template, mlir_module_serialized=artifact, _get_vjp=None).call


def main():
    manifest = json.load(open(options.manifest))
    inputs, outputs = manifest["inputs"], manifest["outputs"]
    if any(e["dtype"] == "F64" for e in inputs + outputs):
        jax.config.update("jax_enable_x64", True)
    if options.processes > 1:
        jax.config.update("jax_cpu_collectives_implementation", "gloo")
        jax.distributed.initialize(f"127.0.0.1:{options.port}", options.processes, options.process)
    mesh, whole = Mesh(np.array(jax.devices()), ("data",)), PartitionSpec()
    split = lambda e: PartitionSpec(*[None] * e["axis"], "data") if e["role"] == "batch" else whole
    sharding = lambda e: NamedSharding(mesh, split(e))

    # XLA's partitioner splits the program along the batch and puts in the all-reduces that its sums need.
    text = open(os.path.join(folder, manifest["module"])).read()
    step = jax.jit(
        load(text, inputs, outputs), in_shardings=tuple(map(sharding, inputs)),
        out_shardings=(NamedSharding(mesh, whole),) * len(outputs))
    # Every process reads the files; each device gets its part.
    place = lambda e, array: jax.make_array_from_callback(tuple(e["shape"]), sharding(e), lambda at: array[at])

    data, weights, states = (
        read("data.safetensors", options.data), read("weights.safetensors", options.weights),
        read("states.safetensors", options.states))
    known = {**weights, **states, **(read(manifest["constants"]) if manifest.get("constants") else {})}
    kept = {e["name"]: place(e, known[e["name"]]) for e in inputs if e["role"] not in ("batch", "step")}
    # A run that goes on where another one stopped goes on in the data too.
    first = int(np.asarray(states.get("optimizer.step", 0)))
    losses, seconds = [], []
    for number in range(first, first + options.steps):
        arguments = []
        for e in inputs:
            if e["role"] == "batch":
                rows, axis = data[e["name"]], e["axis"]
                extent = e["shape"][axis]
                start = number * extent % (rows.shape[axis] - extent + 1)
                arguments.append(place(e, rows[(slice(None),) * axis + (slice(start, start + extent),)]))
            elif e["role"] == "step":
                arguments.append(place(e, np.asarray(data[e["name"]][number % len(data[e["name"]])])))
            else:
                arguments.append(kept[e["name"]])
        start = time.perf_counter()
        results = jax.block_until_ready(step(*arguments))
        seconds.append(time.perf_counter() - start)
        losses += [float(y) for e, y in zip(outputs, results) if e["name"] == "loss"]
        kept.update({e["name"]: y for e, y in zip(outputs, results) if e["role"] == "update"})
    if options.process == 0:
        seconds = sorted(seconds[1:] or seconds)
        print(f"{len(jax.devices())} devices in {jax.process_count()} processes: loss {losses[0]} to {losses[-1]} in "
              f"{len(losses)} steps, median {1e6 * seconds[len(seconds) // 2]:.0f} µs")
        if options.losses:
            json.dump(losses, open(options.losses, "w"))
        if options.out:
            roles = {e["name"]: e["role"] for e in inputs}
            write(options.out, {n: np.asarray(a) for n, a in kept.items() if roles[n] == "parameter"})
            stem = os.path.splitext(options.out)[0]
            write(stem + ".states.safetensors", {n: np.asarray(a) for n, a in kept.items() if roles[n] == "state"})
    if options.processes > 1:
        jax.distributed.shutdown()


main()
