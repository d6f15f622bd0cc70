"""A document becomes a ward, or every reason why it cannot."""

from __future__ import annotations

from collections.abc import Iterator
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
        raise WardError(problems_of(error)) from None
    problems = tuple(_each_once(dangling(ward)))
    if problems:
        raise WardError(problems)
    return ward


def _each_once(problems: Iterator[Problem]) -> Iterator[Problem]:
    yield from dict.fromkeys(problems)
