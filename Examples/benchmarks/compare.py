#!/usr/bin/env python3
"""Runs the benchmarks beside other libraries and writes Docs/Performance.md.

    python3 compare.py                        five rounds of everything: installs the peers, about 10 minutes a round
    python3 compare.py --only matmul --rounds 1 --threads 1         shown, not kept
    python3 compare.py --only matmul --rounds 2 --add               two rounds more for the page
    python3 compare.py --quick                seconds, no peers: the checksums against those recorded from them
    python3 compare.py --render               writes the page again, from the results of all machines

Each round runs, for every workload, this library and the peers one after another under the same CPU affinity, and
begins with another one than the round before. A ratio is taken within a round; the page shows the median of the rounds
with the lowest and the highest. The medians of this machine's rounds are kept in results/, one file for each machine.
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
KEPT = HERE / "results"
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
# The two forms in which this library runs a workload.
FORMS = ("adjoint", "adjoint_compiled")
# What is kept of a line beside its time.
SHOWN = {"peak_rss_mb", "base_rss_mb", "ns_per_entry", "bytes_per_entry", "peak_bytes_per_entry", "value_s", "ratio",
         "gflop_per_s", "of_peak", "gb_per_s", "of_copy"}


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
    chosen = args.only.split(",") if args.only else list(COMPARED) + OWN
    peers = args.peers.split(",") if args.peers else None
    RESULTS.mkdir(parents=True, exist_ok=True)
    raw, measured = RESULTS / "results.jsonl", revision()
    lines = [json.loads(row) for row in raw.open()] if args.add and raw.exists() else []
    earlier = {line["revision"] for line in lines if "revision" in line} - {measured}
    if earlier:
        sys.exit(f"--add: the rounds that are kept are of {', '.join(earlier)}, this is {measured}")
    first = 1 + max((line["round"] for line in lines), default=-1)
    time = ["--seconds", args.seconds] if args.seconds else []
    with raw.open("w") as out:
        out.writelines(json.dumps(line) + "\n" for line in lines)
        for number in range(first, first + args.rounds):
            for threads in map(int, args.threads.split(",")):
                for workload in chosen if number == 0 or args.only else [w for w in chosen if w not in OWN]:
                    found = []
                    for library in order(workload, peers, number):
                        print(f"round {number + 1}, {threads} threads: {workload}, {library}", file=sys.stderr)
                        if library == "adjoint":
                            load = os.getloadavg()[0]
                            own = run([PROGRAM, "--only", workload, "--threads", threads] + time, threads)
                            found += [dict(line, load=load, revision=measured) for line in own]
                        else:
                            found += run([python, PEERS, "--only", workload, "--peer", library, "--threads", threads,
                                          "--caches", RESULTS / "caches"] + time)
                    for line in found:
                        lines.append(dict(line, round=number))
                        out.write(json.dumps(lines[-1]) + "\n")
                    out.flush()
    if not args.only and not peers:
        write_checksums(lines)
    status = subprocess.run([sys.executable, PEERS, "--check", raw]).returncode
    if args.only and not args.add:
        print("\n".join(page([condensed(lines)])))
    else:
        keep(condensed(lines), args.name)
        render()
    return status


def order(workload, peers, number):
    """Who is measured after whom: in each round another one begins."""
    names = ["adjoint"] + [peer for peer in COMPARED.get(workload, []) if peers is None or peer in peers]
    start = number % len(names)
    return names[start:] + names[:start]


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


# ---------------------------------------------------------------- what is kept of a machine

def memory_size():
    try:
        with open("/proc/meminfo") as rows:
            return f"{int(next(rows).split()[1]) / 2 ** 20:.0f} GB"
    except (OSError, StopIteration):
        return "unknown"


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


def condensed(lines):
    """What the page needs of the lines: for each workload, size, thread count and library the medians of the rounds."""
    rounds = {}
    for line in lines:
        rounds.setdefault((line["workload"], line["threads"]), set()).add(line["round"])
    rows = {}
    for line in lines:
        if line["median_s"] is None:
            continue
        key = {name: line[name] for name in ("workload", "size", "threads", "peer")}
        numbers = sorted(rounds[line["workload"], line["threads"]])
        row = rows.setdefault(tuple(key.values()), dict(key, medians=[None] * len(numbers), extra={}))
        row["medians"][numbers.index(line["round"])] = float(f"{line['median_s']:.4g}")
        for field in SHOWN & line["extra"].keys() if line["workload"] in OWN + ["peak_memory"] else ():
            row["extra"].setdefault(field, []).append(line["extra"][field])
    for row in rows.values():
        row["extra"] = {field: float(f"{statistics.median(found):.4g}") for field, found in row["extra"].items()}
    found = [line["extra"] for line in lines]
    return {"machine": next((extra["cpu"] for extra in found if extra.get("cpu")), platform.processor()),
            "vectors": vectors(), "processors": len(os.sched_getaffinity(0)), "memory": memory_size(),
            "system": f"{platform.system()} {platform.machine()}",
            "revision": next((line["revision"] for line in lines if "revision" in line), "unknown"),
            "date": str(datetime.date.today()),
            "versions": next((extra["versions"] for extra in found if "versions" in extra), {}),
            "load": round(max(line.get("load", 0) for line in lines), 1),
            "rows": list(rows.values())}


def keep(machine, name):
    """Writes the machine's file, with a line for each row."""
    name = name or "-".join(f"{machine['machine']} {machine['vectors']}".lower().split())
    KEPT.mkdir(exist_ok=True)
    head = json.dumps({key: value for key, value in machine.items() if key != "rows"}, indent=1, ensure_ascii=False)
    rows = ",\n".join("  " + json.dumps(row) for row in machine["rows"])
    (KEPT / f"{name}.json").write_text(f'{head[:-2]},\n "rows": [\n{rows}\n ]\n}}\n')


# ---------------------------------------------------------------- the page

INTRODUCTION = """
# Performance

This page is generated: `python3 Examples/benchmarks/compare.py` measures this machine, keeps the result under
`Examples/benchmarks/results`, and writes the page from the results of all machines. What each workload computes, and
how it is timed, stands in `Examples/benchmarks/README.md`.
"""
READING = """
Machines are not compared with one another, since each was measured at a revision of its own. A ratio above 1 means
that this library is faster. It is taken within a round, where the libraries ran one after another; in brackets the
lowest and the highest of the rounds, and how many there were (one, where there are no brackets). **Bold**: above 1 in
every one of at least three rounds. ◂: the compiled form takes at least 3 % less time than the plain one, and the ratios
are of it; where there is no mark they are of the plain form.
"""

class Machine:
    def __init__(self, kept):
        self.about = kept
        self.rows = {(row["workload"], row["size"], row["threads"], row["peer"]): row for row in kept["rows"]}
        self.title = kept["vectors"]

    def time(self, *key):
        """The median over the rounds; nil where there is no such row."""
        row = self.rows.get(key)
        return statistics.median(t for t in row["medians"] if t is not None) if row else None

    def extra(self, field, *key):
        row = self.rows.get(key)
        return row["extra"].get(field) if row else None

    def best(self, workload, size, threads):
        """The compiled form where it takes at least 3 % less time, more than chance; otherwise the plain one."""
        plain, fast = (self.time(workload, size, threads, form) for form in FORMS)
        return FORMS[1] if fast is not None and (plain is None or fast < 0.97 * plain) else FORMS[0]

    def ratios(self, workload, size, threads, peer):
        """The peer's time in those of the better form, round by round."""
        names = self.best(workload, size, threads), peer
        ours, theirs = (self.rows.get((workload, size, threads, name)) for name in names)
        if not ours or not theirs:
            return []
        return [t / o for o, t in zip(ours["medians"], theirs["medians"]) if o is not None and t is not None]

    def rivals(self, workload, size, threads):
        times = {peer: self.time(workload, size, threads, peer) for peer in COMPARED[workload]
                 if peer not in LIMITS and "checkpoint" not in peer}
        return {peer: time for peer, time in times.items() if time is not None}


def seconds(s):
    if s is None:
        return ""
    for unit, factor in (("s", 1), ("ms", 1e3)):
        if s * factor >= 1:
            return f"{s * factor:.3g} {unit}"
    return f"{s * 1e6:.3g} µs"


def ratio(found):
    """The median, with the lowest, the highest and the number of rounds; bold if all of at least three are above 1."""
    if not found:
        return ""
    text = f"{statistics.median(found):.2f}"
    if len(found) >= 3 and min(found) > 1:
        text = f"**{text}**"
    return text if len(found) == 1 else f"{text} ({min(found):.2f} to {max(found):.2f}, {len(found)})"


def table(head, rows):
    return ["| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head)] + rows] + [""]


def side_by_side(machines, names, columns, keys, cells):
    """A table with the columns of each machine beside the others'; keys in the order in which they first occur."""
    head = names + [f"{machine.title}: {column}" for machine in machines for column in columns]
    rows = []
    for key in dict.fromkeys(keys):
        found = [cells(machine, key) or [""] * len(columns) for machine in machines]
        if any(cell for row in found for cell in row):
            rows.append([str(part) for part in (key if isinstance(key, tuple) else (key,))] + sum(found, []))
    return table(head, rows) if rows else []


def ratio_table(machines, threads):
    def cells(machine, key):
        rivals, best = machine.rivals(*key, threads), machine.best(*key, threads)
        plain, fast = (seconds(machine.time(*key, threads, form)) for form in FORMS)
        if not plain:
            return None
        if not rivals:
            return [plain, f"{fast} ◂" if best == FORMS[1] else fast, "", "", ""]
        fastest = min(rivals, key=rivals.get)
        return [plain, fast and (f"{fast} ◂" if best == FORMS[1] else fast), f"{fastest} {seconds(rivals[fastest])}",
                ratio(machine.ratios(*key, threads, fastest)), ratio(machine.ratios(*key, threads, "torch"))]
    keys = [(workload, size) for workload in COMPARED for size in sizes(machines, workload)]
    return side_by_side(machines, ["workload", "size"],
                        ["plain", "compiled", "fastest peer", "its time ÷ ours", "PyTorch's ÷ ours"], keys, cells)


def limit_table(machines, threads):
    def cells(machine, key):
        # A product with its two cotangents is three products.
        found = {peer: [(3 if peer == "gemm_numpy" else 1) * r for r in machine.ratios(*key, threads, peer)]
                 for peer in sorted(LIMITS)}
        return next(([ratio(r)] for r in found.values() if r), None)
    keys = [row[:2] for machine in machines for row in machine.rows if row[3] in LIMITS]
    return side_by_side(machines, ["workload", "size"], ["limit ÷ ours"], keys, cells)


def memory_table(machines, threads):
    def cells(machine, peer):
        found = [row for row in machine.rows if row[0] == "peak_memory" and row[2:] == (threads, peer)]
        return [cell for key in found[:1] for cell in (
            seconds(machine.time(*key)), f"{machine.extra('peak_rss_mb', *key):.0f} MB",
            f"{machine.extra('base_rss_mb', *key):.0f} MB")]
    peers = [row[3] for machine in machines for row in machine.rows if row[0] == "peak_memory"]
    return side_by_side(machines, ["library"], ["time", "peak", "before"],
                        sorted(peers, key=lambda peer: not peer.startswith("adjoint")), cells)


def chain_table(machines, threads):
    def cells(machine, size):
        key = ("tape_chain", size, threads, "adjoint")
        return [f"{number:.0f}" if number else "" for number in (
            machine.extra(f, *key) for f in ("ns_per_entry", "bytes_per_entry", "peak_bytes_per_entry"))]
    columns = ["ns an entry", "bytes an entry, recorded", "at the backward pass's peak"]
    return side_by_side(machines, ["entries"], columns, sizes(machines, "tape_chain"), cells)


def gradient_table(machines, threads):
    def cells(machine, size):
        key = ("gradient_ratio", size, threads, "adjoint")
        share = machine.extra("ratio", *key)
        return [seconds(machine.extra("value_s", *key)), seconds(machine.time(*key)), f"{share:.2f}"] if share else None
    return side_by_side(machines, ["network"], ["value", "value and gradient", "ratio"],
                        sizes(machines, "gradient_ratio"), cells)


def kernel_table(machines, threads):
    def cells(machine, key):
        row = ("kernels", "-".join(key), threads, "adjoint")
        gflops, share = machine.extra("gflop_per_s", *row), machine.extra("of_peak", *row)
        if gflops is None:
            gbytes, share = machine.extra("gb_per_s", *row), machine.extra("of_copy", *row)
        if share is None:
            return None
        rate = f"{gflops:.0f} GFLOP/s" if gflops is not None else f"{gbytes:.1f} GB/s"
        return [seconds(machine.time(*row)), rate, f"{100 * share:.0f} %"]
    return side_by_side(machines, ["kernel", "size"], ["time", "rate", "share of the limit"],
                        [tuple(size.rsplit("-", 1)) for size in sizes(machines, "kernels")], cells)


def sizes(machines, workload):
    return [row[1] for machine in machines for row in machine.rows if row[0] == workload]


def described(machine):
    about = machine.about
    versions = ", ".join(f"{name} {number}" for name, number in about["versions"].items())
    alone = max(row[2] for row in machine.rows)
    busy = about["load"] > alone + 1
    text = (f"- **{machine.title}**: {about['machine']}, {about['processors']} processors, {about['memory']} of "
            f"memory, {about['system']}; revision {about['revision']}, {about['date']}. Peers: {versions}. The load "
            f"average reached {about['load']}, of which the comparison makes as much as it has threads")
    return text + (": **other work ran on the machine, and the spread is wider for it**." if busy else ".")


def page(kept):
    machines = [Machine(machine) for machine in kept]
    for machine in machines:
        if [other.title for other in machines].count(machine.about["vectors"]) > 1:
            machine.title = f"{machine.about['machine']}, {machine.about['vectors']}"
    text = INTRODUCTION.strip().split("\n") + [""]
    text += [described(machine) for machine in machines]
    text += READING.rstrip().split("\n") + [""]

    def titled(title, threads, made, note=()):
        head = [f"## {title}, {threads} thread{'s' if threads > 1 else ''}", ""]
        return head + (list(note) + [""] if note else []) + made if made else []

    counts = sorted({row[2] for machine in machines for row in machine.rows})
    for threads in counts:
        text += titled("Beside other libraries", threads, ratio_table(machines, threads))
    for title, make, note in (
            ("Beside the limits of the machine", limit_table,
             ["The limit is a copy of the same memory (memcpy, softmax_xent) or three plain products by OpenBLAS",
              "(matmul)."]),
            ("Memory: 1000 layers of tanh over 1000 × 1000 numbers", memory_table, []),
            ("The tape: time and memory of an entry", chain_table, []),
            ("A gradient, in values", gradient_table, []),
            ("Kernels and their limits", kernel_table,
             ["The limit is a copy of an array of the same size; for the matrix product two fused multiply-add units",
              "at the clock as measured."])):
        for threads in counts:
            text += titled(title, threads, make(machines, threads), note)
    return text


def render():
    kept = sorted((json.loads(path.read_text()) for path in KEPT.glob("*.json")), key=lambda machine: machine["date"])
    PAGE.write_text("\n".join(page(kept[::-1])))
    print(f"wrote {PAGE.relative_to(ROOT)}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="workloads, comma-separated; shown, and kept with --add alone")
    parser.add_argument("--peers", help="only these peers, comma-separated")
    parser.add_argument("--threads", default="1,2", help="thread counts, comma-separated")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, help="how long each line is measured, in place of each one's own time")
    parser.add_argument("--add", action="store_true", help="adds rounds to the last ones of the same revision")
    parser.add_argument("--name", help="the file under results/; otherwise made of the processor's name")
    parser.add_argument("--environment", type=pathlib.Path, default=ROOT / ".build" / "peers",
                        help="the peers' virtual environment; made where there is none")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--render", action="store_true")
    args = parser.parse_args()
    for workload in args.only.split(",") if args.only else []:
        if workload not in list(COMPARED) + OWN:
            parser.error(f"no workload {workload}; there are: {' '.join(list(COMPARED) + OWN)}")
    if args.render:
        return render()
    return quick() if args.quick else compare(args)


if __name__ == "__main__":
    sys.exit(main())
