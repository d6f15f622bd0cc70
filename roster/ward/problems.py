"""What is wrong with a file: where, and how to mend it. Codes and ids may be quoted; names and reasons never are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

Place = tuple[str | int, ...]
"""A path into the document, such as ("people", 3, "skills"), or the file's own words for it."""

SHOWN = 10
"""Problems that an error's text names one by one."""

LEAVE_IN_HISTORY = "leave goes to absence, with a hyphen here"
"""What to do with a cell of history that says why somebody was away."""

_LONGEST = 60
"""Letters of one part of a place that are shown."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one place. Its text counts entries from 1: people[4] is the fourth person."""

    place: Place
    message: str

    @property
    def where(self) -> str:
        """The place on one line, empty for the file as a whole."""
        path = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{_shown(part)}" for part in self.place)
        return path.removeprefix(".")

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.place else self.message


def _shown(part: str) -> str:
    """A part of a place on one short line, whatever the file called it."""
    clean = "".join(sign if sign.isprintable() else "?" for sign in part)
    return clean if len(clean) <= _LONGEST else f"{clean[:_LONGEST]}..."


class InputError(ValueError):
    """A file that was given cannot be used. `problems` says where and why; the text shows the first of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        lines = [str(problem) for problem in problems[:SHOWN]]
        if len(problems) > SHOWN:
            lines.append(f"and {len(problems) - SHOWN} more")
        super().__init__("\n".join(lines))


class WardError(InputError):
    """A ward file cannot be used."""


class RosterError(InputError):
    """A roster file cannot be used, or does not fit its ward."""


def problems_of(error: ValidationError) -> tuple[Problem, ...]:
    """The problems that pydantic found, in ward words, each once."""
    return problems_in(error.errors(include_input=False, include_url=False))


def problems_in(lines: list[ErrorDetails]) -> tuple[Problem, ...]:
    """The problems in pydantic's own lines, in ward words, each once."""
    return tuple(dict.fromkeys(_problem(line) for line in lines if not _follows(line, lines)))


def _follows(line: ErrorDetails, lines: list[ErrorDetails]) -> bool:
    """Whether a list counts as empty only because every entry of it has problems of its own."""
    depth = len(line["loc"])
    return line["type"] == "too_short" and any(
        other["loc"][:depth] == line["loc"] and len(other["loc"]) > depth for other in lines
    )


_TABLE = "should be a table of fields"
_WORDS: dict[str, str] = {
    "missing": "is missing",
    "extra_forbidden": "is not a field here; check its spelling or take it out",
    "model_type": _TABLE,
    "model_attributes_type": _TABLE,
    "dict_type": _TABLE,
    "tuple_type": "should be a list",
    "too_short": "needs at least one entry",
    "int_type": "should be a whole number",
    "int_parsing": "should be a whole number",
    "int_parsing_size": "is too large a number",
    "int_from_float": "should be a whole number",
    "float_type": "should be a number",
    "float_parsing": "should be a number",
    "decimal_type": "should be a number",
    "decimal_parsing": "should be a number",
    "finite_number": "should be a number with an end",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "string_too_short": "is empty",
    "string_type": "should be text",
    "string_unicode": "holds signs that are not text",
    "string_pattern_mismatch": "should be a short code of letters, digits, point, hyphen and underscore",
}
_TAG = {
    "union_tag_not_found": "is missing",
    "union_tag_invalid": "should be one of {expected_tags}",
}


def _without_key(place: Place) -> Place:
    """The place without a key that is itself at fault, since somebody may have typed a name there."""
    return place[:-2] if place[-1:] == ("[key]",) else place


def _problem(line: ErrorDetails) -> Problem:
    kind, context = line["type"], line.get("ctx", {})
    place = _without_key(_without_union_tag(tuple(line["loc"])))
    if kind in _TAG:
        field = str(context["discriminator"]).strip("'")
        return Problem((*place, field), _TAG[kind].format(**context))
    if kind == "too_long":
        return Problem(place, f"has too many entries; at most {context['max_length']} are read")
    return Problem(place, (_WORDS.get(kind) or _plain(line["msg"])) + _hint(kind, place))


def _hint(kind: str, place: Place) -> str:
    """How a list is written, for an entry of one that may be several run together."""
    match kind, place:
        case "string_pattern_mismatch", ("history", _, "duties", _):
            return f"; {LEAVE_IN_HISTORY}"
        case "string_pattern_mismatch", ("cells", *_):
            return ", two on one day as E+N"
        case "string_pattern_mismatch", (*_, int()):
            return "; separate codes with |"
        case "int_parsing", (*_, int()):
            return "; separate numbers with |"
        case _:
            return ""


def _plain(message: str) -> str:
    """Pydantic's own words, without its word for the thing at the place."""
    return re.sub(r"^(Value error, |(Input|String|Value|Decimal input) (?=should))", "", message)


def _without_union_tag(place: Place) -> Place:
    """Pydantic names the chosen effect of a pattern inside the path; a reader of the file sees no such level."""
    return place[:2] + place[3:] if place[:1] == ("patterns",) else place
