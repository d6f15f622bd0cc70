"""`python -m benchmarks.kernels`: time scoring and searching on the example ward and on a year of 150 people with 32
shifts, searching as tables grow, and resampling a year of workload."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from api.rostering.examples import example
from benchmarks.folders import FolderError, folder_of
from benchmarks.formats.nrp24 import load
from benchmarks.kernels import Clock, growth, report, resampling_report, search_report, year
from roster.files import read_ward
from roster.rules import Rulebook
from roster.table import Table


def main() -> None:
    """Time and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kernels", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs that a median is taken of")
    parser.add_argument("--seconds", type=float, default=0.5, help="least seconds of a run")
    options = parser.parse_args()
    ward_a = Rulebook.of(read_ward(example("ward-a"))).table
    tables = dict([_named("Ward A", ward_a), _named(*_year())])
    parts = (
        report(tables, Clock(options.runs, options.seconds)),
        search_report(tables | growth(), options.runs),
        resampling_report(options.runs),
    )
    sys.stdout.write("\n".join(parts))


def _year() -> tuple[str, Table]:
    """Instance 24 where the public set is at hand, else an invented table of its size."""
    try:
        return "Instance 24", load(Path(folder_of("nrp24", None)), "Instance24").table
    except FolderError:
        return "a year, invented", year()


def _named(name: str, table: Table) -> tuple[str, Table]:
    return f"{name}, {len(table.rows)} x {table.days} x {len(table.duties)}", table


if __name__ == "__main__":
    main()
