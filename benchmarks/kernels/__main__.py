"""`python -m benchmarks.kernels`: time scoring on a table of a ward's size and on one of a year of 150 people."""

from __future__ import annotations

import argparse
import sys

from benchmarks.kernels import Clock, report, ward, year


def main() -> None:
    """Time and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kernels", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs that a median is taken of")
    parser.add_argument("--seconds", type=float, default=0.5, help="least seconds of a run")
    options = parser.parse_args()
    tables = {"ward, 40 x 56 x 8": ward(), "year, 150 x 364 x 33": year()}
    sys.stdout.write(report(tables, Clock(options.runs, options.seconds)))


if __name__ == "__main__":
    main()
