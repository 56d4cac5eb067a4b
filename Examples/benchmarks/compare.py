#!/usr/bin/env python3
"""Runs the benchmarks beside other libraries and writes Docs/Performance.md.

    python3 compare.py                        everything: installs the peers, about 10 minutes a round
    python3 compare.py --only matmul --rounds 1 --threads 1
    python3 compare.py --quick                seconds, no peers: the checksums against those recorded from them
    python3 compare.py --render               writes the page again from the last results

Each round runs, for every workload, this library and then each peer, under the same CPU affinity; a ratio is taken
within a round, and the page shows the median of the rounds with the lowest and the highest.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PEERS = HERE / "peers" / "peers.py"
CHECKSUMS = HERE / "peers" / "checksums.jsonl"
PAGE = ROOT / "Docs" / "Performance.md"
RESULTS = ROOT / ".build" / "comparison"
PROGRAM = ROOT / ".build" / "release" / "benchmarks"

# What each workload is compared with: the libraries that came out fastest, and the limits of the machine.
COMPARED = {
    "scalar_chain": ["torch"],
    "mlp_small": ["torch", "torch_compile", "jax"],
    "mlp_large": ["torch", "torch_compile", "jax"],
    "softmax_xent": ["torch", "torch_compile", "jax", "memcpy_numpy"],
    "softmax_vjp": ["torch", "jax"],
    "matmul": ["torch", "jax", "gemm_numpy"],
    "elementwise": ["torch", "torch_compile", "jax"],
    "logreg_hessian": ["torch", "jax"],
    "softmax_jacobian": ["torch", "jax"],
    "tiny_gpt": ["torch", "torch_compile", "jax"],
    "startup": ["mlx", "torch", "jax"],
    "peak_memory": ["autograd", "torch", "torch_checkpoint", "jax"],
}
OWN = ["tape_chain", "gradient_ratio", "kernels", "linear_algebra"]
LIMITS = {"memcpy_numpy", "gemm_numpy"}


# ---------------------------------------------------------------- running

def affinity(threads):
    cpus = sorted(os.sched_getaffinity(0))[:threads]
    if len(cpus) < threads:
        sys.exit(f"{threads} threads asked for, this process may use {len(cpus)} CPUs")
    return lambda: os.sched_setaffinity(0, cpus)


def run(command, threads=None):
    """The JSON lines that a command prints."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True,
                          preexec_fn=affinity(threads) if threads else None)
    lines = [json.loads(row) for row in done.stdout.splitlines() if row.startswith("{")]
    if done.returncode != 0 and not lines:
        sys.exit(f"{' '.join(map(str, command))} failed with status {done.returncode}")
    return lines


def build():
    subprocess.run(["swift", "build", "-c", "release", "--product", "benchmarks"], cwd=ROOT, check=True)


def environment(path):
    """The python of a virtual environment with the peers, made on the first call."""
    python = path / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", path], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", HERE / "peers" / "requirements.txt"], check=True)
    return python


def compare(args):
    build()
    python = environment(args.environment)
    workloads = args.only.split(",") if args.only else list(COMPARED)
    RESULTS.mkdir(parents=True, exist_ok=True)
    results = RESULTS / "results.jsonl"
    lines, measured = [], revision()
    with results.open("w") as out:
        for threads in map(int, args.threads.split(",")):
            for number in range(args.rounds):
                for workload in workloads + ([] if args.only or number > 0 else OWN):
                    print(f"{threads} threads, round {number + 1}: {workload}", file=sys.stderr)
                    load = os.getloadavg()[0]
                    found = run([PROGRAM, "--only", workload, "--threads", threads], threads)
                    found[0].update(load=load, revision=measured)
                    if workload in COMPARED:
                        found += run([python, PEERS, "--only", workload, "--peer", ",".join(COMPARED[workload]),
                                      "--threads", threads])
                    for line in found:
                        lines.append(dict(line, round=number))
                        out.write(json.dumps(lines[-1]) + "\n")
                    out.flush()
    if not args.only:
        write_checksums(lines)
    status = subprocess.run([sys.executable, PEERS, "--check", results]).returncode
    render(results)
    return status


def quick():
    """This library's checksums against the recorded ones; every workload runs, at its smaller sizes."""
    build()
    RESULTS.mkdir(parents=True, exist_ok=True)
    results = RESULTS / "quick.jsonl"
    lines = run([PROGRAM, "--quick", "--only", ",".join(list(COMPARED) + OWN)])
    measured = {(line["workload"], line["size"]) for line in lines}
    recorded = [line for line in map(json.loads, CHECKSUMS.open()) if (line["workload"], line["size"]) in measured]
    results.write_text("".join(json.dumps(line) + "\n" for line in lines + recorded))
    print(f"{len(recorded)} results compared with the recorded ones")
    wrong = subprocess.run([sys.executable, PEERS, "--check", results]).returncode
    # Of peak_memory, the quick size is not recorded.
    missing = set(COMPARED) - {"peak_memory"} - {line["workload"] for line in recorded}
    for workload in missing:
        print(f"nothing to compare {workload} with")
    return 1 if wrong or missing else 0


def write_checksums(lines):
    """One line for each result: the median of the peers' checksums."""
    groups = {}
    for line in lines:
        if not line["peer"].startswith("adjoint"):
            for key, value in line["extra"].get("check", {}).items():
                groups.setdefault((line["workload"], line["size"]), {}).setdefault(key, []).append(value)
    with CHECKSUMS.open("w") as out:
        for (workload, size), values in groups.items():
            check = {key: statistics.median(found) for key, found in values.items()}
            out.write(json.dumps({"workload": workload, "size": size, "peer": "recorded", "threads": 0,
                                  "median_s": None, "min_s": None, "runs": 0, "extra": {"check": check}}) + "\n")


# ---------------------------------------------------------------- the page

class Results:
    def __init__(self, path):
        self.lines = [json.loads(row) for row in path.open()]
        self.threads = sorted({line["threads"] for line in self.lines})
        self.versions = next((line["extra"]["versions"] for line in self.lines
                              if "versions" in line["extra"]), {})

    def of(self, workload, size=None, peer=None, threads=None):
        return [line for line in self.lines
                if line["workload"] == workload and line["median_s"] is not None
                and (size is None or line["size"] == size) and (peer is None or line["peer"] == peer)
                and (threads is None or line["threads"] == threads)]

    def sizes(self, workload):
        return list(dict.fromkeys(line["size"] for line in self.of(workload)))

    def time(self, *key):
        """The median over the rounds; nil where the peer has no such line."""
        found = self.of(*key)
        return statistics.median(line["median_s"] for line in found) if found else None

    def extra(self, field, *key):
        found = [line["extra"][field] for line in self.of(*key) if field in line["extra"]]
        return statistics.median(found) if found else None

    def ratios(self, workload, size, peer, threads):
        ours = {line["round"]: line["median_s"] for line in self.of(workload, size, "adjoint", threads)}
        return [line["median_s"] / ours[line["round"]]
                for line in self.of(workload, size, peer, threads) if line["round"] in ours]


def seconds(s):
    if s is None:
        return ""
    for unit, factor in (("s", 1), ("ms", 1e3)):
        if s * factor >= 1:
            return f"{s * factor:.3g} {unit}"
    return f"{s * 1e6:.3g} µs"


def ratio(found):
    """The median, with the lowest and the highest where there were several rounds."""
    if not found:
        return ""
    text = f"**{statistics.median(found):.2f}**"
    return text if len(found) == 1 else f"{text} ({min(found):.2f} to {max(found):.2f})"


def table(head, rows):
    return ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)] + ["| " + " | ".join(r) + " |" for r in rows] + [""]


def ratio_table(results, threads):
    rows = []
    for workload, peers in COMPARED.items():
        for size in results.sizes(workload):
            ours = results.time(workload, size, "adjoint", threads)
            times = {peer: results.time(workload, size, peer, threads) for peer in peers}
            rivals = {p: t for p, t in times.items() if t is not None and p not in LIMITS and "checkpoint" not in p}
            if ours is None or not rivals:
                continue
            best = min(rivals, key=rivals.get)
            limit = ""
            for peer in LIMITS & times.keys():
                if times[peer] is not None:
                    # A product with its two cotangents is three products.
                    limit = ratio([(3 if peer == "gemm_numpy" else 1) * r
                                   for r in results.ratios(workload, size, peer, threads)])
            rows.append([workload, size, seconds(ours), f"{best} {seconds(rivals[best])}",
                         ratio(results.ratios(workload, size, best, threads)),
                         ratio(results.ratios(workload, size, "torch", threads)), limit])
    return table(["workload", "size", "Adjoint", "fastest peer", "its time ÷ ours", "PyTorch's ÷ ours", "limit ÷ ours"], rows)


def memory_table(results, threads):
    rows = []
    for peer in dict.fromkeys(line["peer"] for line in results.of("peak_memory", threads=threads)):
        key = ("peak_memory", None, peer, threads)
        rows.append([peer, seconds(results.time(*key)), f"{results.extra('peak_rss_mb', *key):.0f} MB",
                     f"{results.extra('base_rss_mb', *key):.0f} MB"])
    return table(["library", "time", "peak", "before"], rows)


def chain_table(results, threads):
    rows = []
    for size in results.sizes("tape_chain"):
        key = ("tape_chain", size, "adjoint", threads)
        memory = [results.extra(f, *key) for f in ("bytes_per_entry", "peak_bytes_per_entry")]
        rows.append([size, f"{results.extra('ns_per_entry', *key):.0f}"] + [f"{m:.0f}" if m else "" for m in memory])
    return table(["entries", "ns an entry", "bytes an entry, recorded", "and at the peak of the backward pass"], rows)


def gradient_table(results, threads):
    rows = []
    for size in results.sizes("gradient_ratio"):
        key = ("gradient_ratio", size, "adjoint", threads)
        rows.append([size, seconds(results.extra("value_s", *key)), seconds(results.time(*key)),
                     f"{results.extra('ratio', *key):.2f}"])
    return table(["network", "value", "value and gradient", "ratio"], rows)


def kernel_table(results, threads):
    rows = []
    for line in results.of("kernels", threads=threads):
        extra = line["extra"]
        rate, share = ((f"{extra['gflop_per_s']:.0f} GFLOP/s", extra["of_peak"]) if "gflop_per_s" in extra
                       else (f"{extra['gb_per_s']:.1f} GB/s", extra["of_copy"]))
        name, _, size = line["size"].rpartition("-")
        rows.append([name, size, seconds(line["median_s"]), rate, f"{100 * share:.0f} %"])
    return table(["kernel", "size", "time", "rate", "share of the limit"], rows)


def memory_size():
    try:
        with open("/proc/meminfo") as rows:
            return f"{int(next(rows).split()[1]) / 2 ** 20:.0f} GB of memory"
    except (OSError, StopIteration):
        return "memory unknown"


def vectors():
    """The widest vector instructions that the processor has, of those that the kernels are compiled for."""
    try:
        flags = set(pathlib.Path("/proc/cpuinfo").read_text().split())
    except OSError:
        return "vectors unknown"
    return "AVX-512" if "avx512f" in flags else "AVX2" if "avx2" in flags else "no AVX2"


def revision():
    """The commit that is checked out: what is about to be measured."""
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip() or "unknown"


def render(path):
    results = Results(path)
    cpu = next((line["extra"]["cpu"] for line in results.lines if line["extra"].get("cpu")), platform.processor())
    measured = next((line["revision"] for line in results.lines if "revision" in line), "unknown")
    day = datetime.date.fromtimestamp(path.stat().st_mtime)
    versions = ", ".join(f"{name} {number}" for name, number in results.versions.items())
    rounds = 1 + max(line["round"] for line in results.lines)
    load = max(line.get("load", 0) for line in results.lines)
    busy = load > max(results.threads) + 1
    text = ["# Performance", "",
            "This page is generated: `python3 Examples/benchmarks/compare.py` measures and writes it. What each workload",
            "computes, and how it is timed, stands in `Examples/benchmarks/README.md`.", "",
            f"Measured on {day}: revision {measured} on {cpu} ({vectors()}), "
            f"{len(os.sched_getaffinity(0))} processors, {memory_size()}, "
            f"{platform.system()} {platform.machine()}. Rounds: {rounds}. Peers: {versions}.", "",
            f"The machine's load average reached {load:.1f}, of which the comparison itself makes as much as it has threads."
            + (" **Other work disturbed these numbers: measure again on a quiet machine.**" if busy else ""), "",
            "A ratio above 1 means that this library is faster. It is taken within a round, where both ran one after",
            "the other; in brackets the lowest and the highest of the rounds. The limit is a copy of the same memory",
            "(memcpy, softmax_xent) or three plain products by OpenBLAS (matmul).", ""]
    for threads in results.threads:
        text += [f"## Beside other libraries, {threads} thread{'s' if threads > 1 else ''}", ""]
        text += ratio_table(results, threads)
    for title, make, workload in (
            ("Memory: 1000 layers of tanh over 1000 × 1000 numbers", memory_table, "peak_memory"),
            ("The tape: time and memory of an entry", chain_table, "tape_chain"),
            ("A gradient, in values", gradient_table, "gradient_ratio"),
            ("Kernels and their limits", kernel_table, "kernels")):
        for threads in results.threads:
            if results.of(workload, threads=threads):
                text += [f"## {title}, {threads} thread{'s' if threads > 1 else ''}", ""]
                if workload == "kernels":
                    text += ["The limit is a copy of an array of the same size; for the matrix product two fused",
                             "multiply-add units at the clock as measured.", ""]
                text += make(results, threads)
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text("\n".join(text))
    print(f"wrote {PAGE.relative_to(ROOT)}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="workloads, comma-separated")
    parser.add_argument("--threads", default="1,2", help="thread counts, comma-separated")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--environment", type=pathlib.Path, default=ROOT / ".build" / "peers",
                        help="the peers' virtual environment; made where there is none")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--render", action="store_true")
    args = parser.parse_args()
    for workload in args.only.split(",") if args.only else []:
        if workload not in COMPARED:
            parser.error(f"no workload {workload}; there are: {' '.join(COMPARED)}")
    if args.render:
        return render(RESULTS / "results.jsonl")
    return quick() if args.quick else compare(args)


if __name__ == "__main__":
    sys.exit(main())
