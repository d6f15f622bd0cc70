"""A ratio of staff to patients in continuous intervention, written 1:1 or 2:1."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator

_RATIO = re.compile(r"^([1-9]\d?):([1-9]\d?)$")


def _is_ratio(text: str) -> str:
    if not _RATIO.match(text):
        raise ValueError("is not a ratio of staff to patients; write it as 1:1 or 2:1")
    return text


Ratio = Annotated[str, AfterValidator(_is_ratio)]
"""Staff to patients, such as 2:1."""


def staff_for_each(ratio: Ratio) -> Fraction:
    """Staff for one patient."""
    staff, _, patients = ratio.partition(":")
    return Fraction(int(staff), int(patients))
