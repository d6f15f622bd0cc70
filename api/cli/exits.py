"""Exit codes and errors: one shape for people, one for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import NoReturn

import typer


class Exit(IntEnum):
    """What the exit code of a command says."""

    DONE = 0
    BAD_INPUT = 2
    CONFLICT = 3
    NO_ROSTER = 4
    NOT_MADE = 5


KINDS = {Exit.BAD_INPUT: "bad input", Exit.CONFLICT: "conflict", Exit.NO_ROSTER: "no roster", Exit.NOT_MADE: "findings"}


def fail(code: Exit, headline: str, lines: Sequence[tuple[str, str]], *, as_json: bool) -> NoReturn:
    """End the command: `lines` are pairs of a place and what is wrong there."""
    if as_json:
        typer.echo(json.dumps({"error": problem_form(code, headline, lines)}, indent=2))
    else:
        typer.echo(headline, err=True)
        for place, message in lines:
            typer.echo(f"  {place}: {message}" if place else f"  {message}", err=True)
    raise typer.Exit(int(code))


def problem_form(code: Exit, headline: str, lines: Sequence[tuple[str, str]]) -> dict[str, object]:
    """An error as programs read it."""
    problems = [{"place": place, "message": message} for place, message in lines]
    return {"kind": KINDS[code], "exit": int(code), "message": headline, "problems": problems}


@contextmanager
def bad_input(source: str, *, as_json: bool) -> Iterator[None]:
    """Turn what is wrong with a file into messages and exit code 2."""
    from roster.packs import PackError
    from roster.ward import SHOWN, InputError

    try:
        yield
    except InputError as error:
        lines = [(problem.where, problem.message) for problem in error.problems[:SHOWN]]
        more = len(error.problems) - len(lines)
        tail = [("", f"and {more} more")] if more else []
        fail(Exit.BAD_INPUT, f"{source} cannot be used:", lines + tail, as_json=as_json)
    except PackError as error:
        fail(Exit.BAD_INPUT, f"{source} cannot be used:", [("pack", str(error))], as_json=as_json)


@contextmanager
def writing(target: Path, *, as_json: bool) -> Iterator[None]:
    """Turn a file that cannot be written, or is never written over, into a message and exit code 2."""
    from roster.files import SealError

    try:
        yield
    except SealError as error:
        fail(Exit.BAD_INPUT, f"{target} cannot be written:", [("", str(error))], as_json=as_json)
    except OSError as error:
        reason = error.strerror or "the system gives no reason"
        fail(Exit.BAD_INPUT, f"{target} cannot be written:", [("", reason)], as_json=as_json)
