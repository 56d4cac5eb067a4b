#!/usr/bin/env python3
"""Files written here open in numpy and safetensors, and theirs open here.

Needs numpy and safetensors (pip install numpy safetensors). Run from the repository's root.
"""

import io
import itertools
import os
import pathlib
import string
import struct
import subprocess
import sys
import tempfile
import zipfile

import numpy as np
from safetensors.numpy import load, load_file, save_file
from safetensors import safe_open

ramp = (np.arange(24) / 2 - 3).reshape(2, 3, 4)
note = {"note": 'ünïcode "quoted"'}


def write_names(folder):
    """A file for every name and every byte order with which numpy has a type of real numbers of up to 64 bits."""
    letters = [*string.ascii_letters, "?"]
    names = {name for name in np.sctypeDict if isinstance(name, str)} | {*letters, *dir(np)}
    names |= {letter + size for letter in letters for size in ["1", "2", "4", "8", "16"]}
    for order, name in itertools.product(["", "<", ">", "=", "|"], sorted(names)):
        try:
            dtype = np.dtype(order + name)
        except (TypeError, ValueError):
            continue
        if dtype.kind not in "biuf" or dtype.itemsize > 8 or dtype.shape:
            continue
        header = f"{{'descr': '{order}{name}', 'fortran_order': False, 'shape': (2,), }}".encode()
        content = b"\x93NUMPY\x01\0" + struct.pack("<H", len(header)) + header + np.array([0, 1], dtype).tobytes()
        assert np.array_equal(np.load(io.BytesIO(content)), [0, 1])
        (folder / "names" / f"{order}{name}.npy").write_bytes(content)


def write_odd(folder):
    """Files of which numpy and safetensors read some entries, and not others."""
    with zipfile.ZipFile(folder / "odd.npz", "w") as archive:
        archive.writestr("README.txt", "text")
        for name, array in [("text", np.array(["a"])), ("complex", np.array([1j])), ("x", ramp)]:
            with archive.open(name + ".npy", "w") as file:
                np.save(file, array)
    packed = io.BytesIO()
    np.save(packed, ramp)
    with zipfile.ZipFile(folder / "packed.npz", "w") as archive:
        archive.writestr("bz.npy", packed.getvalue(), zipfile.ZIP_BZIP2)
        archive.writestr("lzma.npy", packed.getvalue(), zipfile.ZIP_LZMA)
        archive.writestr("x.npy", packed.getvalue() + b"more", zipfile.ZIP_DEFLATED)
        archive.writestr("\u00e9.npy", packed.getvalue())
    with open(folder / "two.npy", "wb") as file:
        np.save(file, ramp)
        np.save(file, ramp + 1)
    header = """{"__metadata__":null,"a":{"dtype":"F64","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,8]},
      "b":{"dtype":"C64","shape":[1],"data_offsets":[8,16]},
      "x":{"dtype":"BOOL","shape":[3],"data_offsets":[16,19],"note":[1,{"k":"}"}]}}""".encode()
    content = struct.pack("<Q", len(header)) + header + bytes(16) + b"\0\1\2"
    assert load(content)["x"].tolist() == [False, True, True]
    (folder / "odd.safetensors").write_bytes(content)


def write(folder):
    for kind in ["f2", "f4", "f8"]:
        np.save(folder / f"{kind}.npy", ramp.astype(kind))
    for kind in ["f4", "f8"]:
        np.save(folder / f"big-{kind}.npy", ramp.astype(">" + kind))
    np.save(folder / "fortran.npy", np.asfortranarray(ramp))
    whole = np.arange(24).reshape(2, 3, 4)
    for kind in ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"]:
        np.save(folder / f"{kind}.npy", whole.astype(kind))
    np.save(folder / "big-i4.npy", whole.astype(">i4"))
    np.save(folder / "scalar.npy", np.float64(2.5))
    np.save(folder / "empty.npy", np.zeros((0, 3), np.float32))
    np.save(folder / "bool.npy", np.array([True, False, True]))
    # More than the readers' pieces, packed or not.
    noise = np.random.default_rng(1).normal(size=(500, 100))
    np.save(folder / "noise.npy", noise)
    arrays = {"ramp": ramp, "zeros": np.zeros((100, 100)), "noise": noise}
    np.savez(folder / "stored.npz", **arrays)
    np.savez_compressed(folder / "compressed.npz", **arrays)
    # With the larger fields of zip64, as archives of more than 4 GB have them.
    zipfile.ZIP64_LIMIT, limit = 1, zipfile.ZIP64_LIMIT
    np.savez(folder / "stored-zip64.npz", **arrays)
    np.savez_compressed(folder / "compressed-zip64.npz", **arrays)
    zipfile.ZIP64_LIMIT = limit
    with zipfile.ZipFile(folder / "forced.npz", "w") as archive:
        for name, array in arrays.items():
            with archive.open(name + ".npy", "w", force_zip64=True) as file:
                np.save(file, array)
    tensors = {"f16": ramp.astype("f2"), "f32": ramp.astype("f4"), "f64": ramp, "i64": np.array([1, -2, 3])}
    save_file(tensors, folder / "theirs.safetensors", metadata=note)


def check(folder):
    for name, kind in [("ours-f8", "f8"), ("ours-f4", "f4")]:
        array = np.load(folder / f"{name}.npy")
        assert array.dtype == kind and np.array_equal(array, ramp), name
    assert np.load(folder / "ours-scalar.npy") == 2.5
    for name in ["ours", "ours-zip64-1", "ours-zip64-150", "ours-zip64-400"]:
        archive = np.load(folder / f"{name}.npz")
        assert sorted(archive) == ["ramp", "vector"] and np.array_equal(archive["ramp"], ramp), name
        assert np.array_equal(archive["vector"], [1, 2, 3]), name
        assert zipfile.ZipFile(folder / f"{name}.npz").testzip() is None, name
    tensors = load_file(folder / "ours.safetensors")
    assert tensors["ramp"].dtype == "f4" and np.array_equal(tensors["ramp"], ramp)
    assert np.array_equal(tensors["vector"], [1, 2, 3])
    with safe_open(folder / "ours.safetensors", "numpy") as file:
        assert file.metadata() == note
    assert load_file(folder / "ours-f64.safetensors")["ramp"].dtype == "f8"


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "names").mkdir()
    write(folder)
    write_names(folder)
    write_odd(folder)
    run = subprocess.run(
        ["swift", "test", "--filter", "InteropTests", *sys.argv[1:]], env={**os.environ, "INTEROP_FOLDER": name})
    if run.returncode != 0:
        sys.exit("their files do not open here")
    check(folder)
print("numpy and safetensors read what was written here, and the reverse")
