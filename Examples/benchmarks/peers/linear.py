#!/usr/bin/env python3
"""linear_algebra of SciPy: factors by LAPACK, and their published pullbacks on NumPy's products.

    OPENBLAS_NUM_THREADS=1 python3 linear.py [--sizes 200,1000]

Prints the JSON lines of peers.py: median_s is the factors with the cotangent of the matrix, extra.value_s the factors
alone.  Float64.  With peers.py's inputs, sine(k) and mixed(k): G = mixed(1), P = G Gᵀ / n + 1, S = (G + Gᵀ)/2, and the
cotangents u = sine(2), v = sine(3) of shape [n, n], w = sine(4), and the right-hand side b = sine(5), of shape [n].

cholesky   L of P, cotangent u; solve: x of G x = b, cotangent w; qr: Q and R of G, diagonal of R above 0, u and v;
eigh       values and vectors of S, w and u; svd: U, s, Vᵀ of G, u, w, v.  Vectors have their largest component above 0.

check: norm and probe of L, x, R, the values, s ("value") and of the matrix's cotangent ("grad").
"""
import argparse, json, statistics, time
import numpy as np
import scipy.linalg as la


def sine(shape, k):
    i = np.arange(int(np.prod(shape)), dtype=np.float64)
    return np.sin(0.37 * i + 0.11 * k).reshape(shape)


def mixed(shape, k):
    s = 10000 * sine(shape, k)
    return 2 * (s - np.floor(s)) - 1


def checks(name, t):
    t = t.ravel()
    i = np.arange(t.size)
    return {f"{name}_norm": float(np.sqrt((t * t).sum())), f"{name}_probe": float((t * ((7919 * i) % 1009 / 1009 - 0.5)).sum())}


def low(x):
    """The lower triangle with its diagonal halved."""
    x = np.tril(x)
    x[np.diag_indices_from(x)] /= 2
    return x


def pairs(x, sign):
    d = x[None, :] + sign * x[:, None]
    np.fill_diagonal(d, np.inf if sign < 0 else 1)
    y = 1 / d
    if sign > 0: np.fill_diagonal(y, 1 / (2 * x))
    return y


def signs(u):
    return np.sign(u[np.abs(u).argmax(0), np.arange(u.shape[1])])


def measure(call, budget=2.0):
    call()
    times = []
    while sum(times) < budget and len(times) < 60 or len(times) < 3:
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return times


def cases(n):
    g = mixed((n, n), 1)
    p, s = g @ g.T / n + np.eye(n), (g + g.T) / 2
    u, v, w, b = sine((n, n), 2), sine((n, n), 3), sine(n, 4), sine(n, 5)

    def cholesky():
        return la.cholesky(p, lower=True, check_finite=False)

    def cholesky_gradient():  # Murray 2016
        l = cholesky()
        x = la.solve_triangular(l, low(l.T @ u), lower=True, trans="T", check_finite=False)
        x = la.solve_triangular(l, x.T, lower=True, trans="T", check_finite=False).T
        return l, (x + x.T) / 2

    def solve():
        return la.lu_solve(la.lu_factor(g, check_finite=False), b, check_finite=False)

    def solve_gradient():  # Giles 2008
        f = la.lu_factor(g, check_finite=False)
        x = la.lu_solve(f, b, check_finite=False)
        return x, -np.outer(la.lu_solve(f, w, trans=1, check_finite=False), x)

    def qr():
        q, r = la.qr(g, mode="economic", check_finite=False)
        d = np.sign(np.diag(r))
        return q * d, r * d[:, None]

    def qr_gradient():  # Walter and Lehmann 2010
        q, r = qr()
        m = np.tril(r @ np.triu(v).T - u.T @ q)
        m = m + np.tril(m, -1).T
        return r, la.solve_triangular(r, (u + q @ m).T, check_finite=False).T

    def eigh():
        values, vectors = la.eigh(s, check_finite=False)
        return values, vectors * signs(vectors)

    def eigh_gradient():  # Giles 2008
        values, vectors = eigh()
        f = pairs(values, -1) * (vectors.T @ u)
        return values, vectors @ (np.diag(w) + (f + f.T) / 2) @ vectors.T

    def svd():
        left, values, right = la.svd(g, full_matrices=False, check_finite=False)
        d = signs(left)
        return left * d, values, right * d[:, None]

    def svd_gradient():  # Giles 2008
        left, values, right = svd()
        x, y = left.T @ u, right @ v.T
        x, y = x - x.T, y - y.T
        return values, left @ (np.diag(w) + (x + y) * pairs(values, -1) / 2 + (x - y) * pairs(values, 1) / 2) @ right

    return [("cholesky", cholesky, cholesky_gradient), ("solve", solve, solve_gradient), ("qr", qr, qr_gradient),
            ("eigh", eigh, eigh_gradient), ("svd", svd, svd_gradient)]


parser = argparse.ArgumentParser()
parser.add_argument("--sizes", default="200,1000")
parser.add_argument("--only", default="cholesky,solve,qr,eigh,svd")
options = parser.parse_args()
for n in map(int, options.sizes.split(",")):
    for name, value, gradient in cases(n):
        if name not in options.only.split(","): continue
        result, slope = gradient()
        times, alone = measure(gradient), measure(value)
        print(json.dumps({
            "workload": "linear_algebra", "size": f"{name}-{n}", "peer": "scipy", "threads": 1,
            "median_s": statistics.median(times), "min_s": min(times), "runs": len(times),
            "extra": {"value_s": statistics.median(alone), "check": checks("value", result) | checks("grad", slope)}}),
            flush=True)
