"""A document becomes a ward, or every reason why it cannot."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from roster.ward.problems import Problem, WardError, problems_of
from roster.ward.references import dangling
from roster.ward.ward import Ward


def parse_ward(document: dict[str, Any]) -> Ward:
    """The ward in a document of plain values. Raises WardError with every problem found."""
    try:
        ward = Ward.model_validate(document)
    except ValidationError as error:
        raise WardError(_first_of_all(problems_of(error))) from None
    problems = tuple(dict.fromkeys(dangling(ward)))
    if problems:
        raise WardError(problems)
    return ward


def _first_of_all(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """A file in another form is wrong in one way only, however much of it cannot be read."""
    of_another_form = tuple(problem for problem in problems if problem.place == ("schema",))
    return of_another_form or problems
