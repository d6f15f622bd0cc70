"""`python -m benchmarks.wishes`: simulate honest wards and gamers under three ways to weigh wishes, and write the
figures into docs/wishes.md with their picture."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.wishes.page import PageError, place_for_figures, with_figures
from benchmarks.wishes.picture import svg
from benchmarks.wishes.study import study
from roster.files import write_whole

DOCS = Path("docs")
BAD_INPUT = 2


def main() -> int:
    """Play, and write the figures. Exit code 2 where the page has no place for them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wishes", description=__doc__)
    parser.add_argument("--seeds", default="1,2", help="seeds of everybody's needs, separated by commas")
    parser.add_argument("--periods", type=int, default=26, help="periods of four weeks, one after another")
    parser.add_argument("--effort", type=float, default=0.1, help="millions of changes tried for each roster")
    parser.add_argument("--docs", type=Path, default=DOCS, help="folder of wishes.md and wishes.svg")
    options = parser.parse_args()
    page, seeds = options.docs / "wishes.md", [int(seed) for seed in options.seeds.split(",")]
    try:
        place_for_figures(page.read_text("utf-8"))
        outcome = study(seeds, options.periods, options.effort, _say)
        write_whole(page, with_figures(page.read_text("utf-8"), outcome).encode())
        write_whole(options.docs / "wishes.svg", svg(outcome).encode())
    except (OSError, PageError) as error:
        _say(f"error: {error}")
        return BAD_INPUT
    return 0


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main())
