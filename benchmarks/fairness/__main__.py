"""`python -m benchmarks.fairness`: simulate a year with and without the ledger, and show the difference."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.fairness import Settings, simulate
from benchmarks.fairness.document import placed, year_words
from benchmarks.fairness.picture import year_picture
from roster.files import write_whole


def main() -> None:
    """Simulate, print, and with --docs write the figures into the documentation."""
    defaults = Settings()
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fairness", description=__doc__)
    parser.add_argument("--periods", type=int, default=defaults.periods, help="periods of four weeks")
    parser.add_argument("--size", type=int, default=defaults.size, help="people in each of the two staff groups")
    parser.add_argument("--effort", type=float, default=defaults.effort, help="effort of a solve")
    parser.add_argument("--seed", type=int, default=defaults.seed, help="start of the random numbers")
    parser.add_argument("--docs", type=Path, help="the folder with fairness.md to write figures and picture into")
    options = parser.parse_args()
    year = simulate(Settings(options.periods, options.size, options.effort, options.seed))
    words = year_words(year)
    sys.stdout.write(words)
    if options.docs:
        page = options.docs / "fairness.md"
        write_whole(page, placed(page.read_text("utf-8"), words).encode())
        write_whole(options.docs / "fairness-year.svg", year_picture(year).encode())


if __name__ == "__main__":
    main()
