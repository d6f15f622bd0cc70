"""Records that do not fit together, told as problems."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from pydantic import ValidationError

from roster.ward import InputError, problems_of

P = ParamSpec("P")
R = TypeVar("R")


def sound(make: Callable[P, R]) -> Callable[P, R]:
    """A function that raises InputError where what it makes would not be sound."""

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return make(*args, **kwargs)
        except ValidationError as error:
            raise InputError(problems_of(error)) from None

    return made
