"""What is wrong with a ward file: where, and how to mend it. Never what was typed, which may be a name or a reason."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationError

Place = tuple[str | int, ...]
"""A path into the document, such as ("people", 3, "skills")."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one place."""

    place: Place
    message: str

    def __str__(self) -> str:
        path = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in self.place).lstrip(".")
        return f"{path}: {self.message}" if path else self.message


class WardError(ValueError):
    """A ward file cannot be used. `problems` says where and why, one line each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


_FIXES = {
    "missing": "is missing",
    "extra_forbidden": "is not a field of the ward file; check its spelling or take it out",
}


def problems_of(error: ValidationError) -> tuple[Problem, ...]:
    """The problems that pydantic found, in ward words."""
    return tuple(_problem(tuple(line["loc"]), line["type"], line["msg"]) for line in error.errors(include_input=False))


def _problem(place: Place, kind: str, message: str) -> Problem:
    words = _FIXES.get(kind, message.removeprefix("Value error, ").replace("Input should", "should"))
    return Problem(tuple(part for part in place if not _is_union_tag(part)), words)


def _is_union_tag(part: str | int) -> bool:
    """Pydantic names the chosen kind of a pattern inside the path; a reader of the file sees no such level."""
    return isinstance(part, str) and " " in part
