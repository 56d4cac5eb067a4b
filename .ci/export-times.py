#!/usr/bin/env python3
"""The time of an exported step beside jax.jit's own step of the same model, on one device. For a quiet machine, by hand:

    swift run -c release export --out exported
    python .ci/export-times.py exported
"""
import json
import pathlib
import re
import statistics
import struct
import subprocess
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

STEPS = 300


def read(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        body = file.read()
    return {name: np.frombuffer(body[slice(*e["data_offsets"])], {"F32": np.float32, "F64": np.float64}[e["dtype"]]).reshape(e["shape"])
            for name, e in header.items() if name != "__metadata__"}


def classifier_loss(p, x, labels, key):
    h = jax.nn.relu(x @ p["hidden.weight"] + p["hidden.bias"])
    z = jax.nn.log_softmax(h @ p["output.weight"] + p["output.bias"])
    return -jnp.mean(jnp.sum(jax.nn.one_hot(labels.astype(int), 10, dtype=x.dtype) * z, axis=1))


def dropout(x, key):
    return jnp.where(jax.random.bernoulli(key, 0.9, x.shape), x / 0.9, 0).astype(x.dtype)


def layer_norm(p, name, x):
    mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(variance + 1e-5) * p[name + ".scale"] + p[name + ".shift"]


def transformer_loss(p, texts, following, mask, key):
    linear = lambda name, x: x @ p[name + ".weight"] + p[name + ".bias"]
    dtype = p["tokens"].dtype
    x = jax.nn.one_hot(texts.astype(int), 12, dtype=dtype) @ p["tokens"] + p["positions"]
    batch, length, features = x.shape
    split = lambda y: y.reshape(batch, length, 4, features // 4).transpose(0, 2, 1, 3)
    for i in range(2):
        n = f"blocks.{i}."
        y = layer_norm(p, n + "attentionNorm", x)
        q, k, v = (split(linear(n + "attention." + part, y)) for part in ["query", "key", "value"])
        scores = q * (features // 4) ** -0.5 @ k.transpose(0, 1, 3, 2)
        scores = scores + jnp.where(jnp.tril(jnp.ones((length, length), bool)), 0, -jnp.inf).astype(dtype)
        seen = (jax.nn.softmax(scores) @ v).transpose(0, 2, 1, 3).reshape(x.shape)
        x = x + dropout(linear(n + "attention.output", seen), jax.random.fold_in(key, 2 * i))
        y = linear(n + "down", jax.nn.gelu(linear(n + "up", layer_norm(p, n + "networkNorm", x)), approximate=False))
        x = x + dropout(y, jax.random.fold_in(key, 2 * i + 1))
    z = jax.nn.log_softmax(linear("head", layer_norm(p, "norm", x)))
    losses = -jnp.sum(jax.nn.one_hot(following.astype(int), 12, dtype=dtype) * z, axis=-1)
    return jnp.sum(losses * mask) / jnp.sum(mask)


@jax.jit
def sgd(state, batch, rate):
    p, v, count = state
    loss, g = jax.value_and_grad(classifier_loss)(p, *batch, None)
    v = {n: 0.5 * v[n] + g[n] for n in p}
    return ({n: p[n] - rate * v[n] for n in p}, v, count + 1), loss


@jax.jit
def adamw(state, batch, rate):
    p, m, v, count, key = state
    loss, g = jax.value_and_grad(transformer_loss)(p, *batch, jax.random.fold_in(key, count))
    norm = jnp.sqrt(sum(jnp.sum(x * x) for x in g.values()))
    g = {n: x / jnp.maximum(norm, 1) for n, x in g.items()}
    count = count + 1
    m = {n: 0.9 * m[n] + 0.1 * g[n] for n in p}
    v = {n: 0.999 * v[n] + 0.001 * g[n] ** 2 for n in p}
    a, b = rate / (1 - 0.9 ** count), 1 / jnp.sqrt(1 - 0.999 ** count)
    p = {n: (1 - 0.01 * rate) * p[n] - a * (m[n] / (jnp.sqrt(v[n]) * b + 1e-8)) for n in p}
    return (p, m, v, count, key), loss


def own(folder, name):
    """The median time of a step of jax's own, and its first and last loss."""
    data = read(folder / "data.safetensors")
    p = {n: jnp.asarray(x) for n, x in read(folder / "weights.safetensors").items()}
    zeros = {n: jnp.zeros_like(x) for n, x in p.items()}
    count = jnp.zeros((), next(iter(p.values())).dtype)
    step, state, names = sgd, (p, zeros, count), ["x", "labels"]
    if name == "transformer":
        step, state, names = adamw, (p, zeros, zeros, count, jax.random.key(7)), ["texts", "next", "mask"]
    losses, seconds = [], []
    for i in range(STEPS):
        start = i * 64 % (len(data[names[0]]) - 64 + 1)
        batch = [jax.device_put(data[n][start:start + 64]) for n in names]
        rate = jax.device_put(data["learningRate"][i])
        begin = time.perf_counter()
        state, loss = jax.block_until_ready(step(state, batch, rate))
        seconds.append(time.perf_counter() - begin)
        losses.append(float(loss))
    return statistics.median(seconds[1:]), losses[0], losses[-1]


def main():
    exported = pathlib.Path(sys.argv[1])
    jax.config.update("jax_enable_x64", "F64" in (exported / "classifier" / "step.json").read_text())
    for name in ["classifier", "transformer"]:
        ours, theirs = [], []
        for _ in range(5):
            said = subprocess.run(
                [sys.executable, "Examples/export/run.py", str(exported / name / "step.json"), "--steps", str(STEPS)],
                stdout=subprocess.PIPE, text=True, check=True).stdout
            ours.append(float(re.search(r"median (\d+)", said)[1]))
            seconds, first, last = own(exported / name, name)
            theirs.append(1e6 * seconds)
        print(f"{name}: exported {min(ours):.0f} µs, jax.jit's own {min(theirs):.0f} µs, {min(ours) / min(theirs):.2f} ×; "
              f"its loss {first} to {last} (other dropout masks)")


main()
