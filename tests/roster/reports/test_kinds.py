"""Kinds of duty and their colours."""

from __future__ import annotations

import pytest

from roster.reports import COLOURS, DutyKind, kind_of
from tests.wards import small_ward


def test_kinds_come_from_tags() -> None:
    kinds = {shift.code: kind_of(shift) for shift in small_ward().shifts}
    assert kinds == {
        "E": DutyKind.EARLY,
        "L": DutyKind.LATE,
        "N": DutyKind.NIGHT,
        "LD": DutyKind.LONG_DAY,
        "LN": DutyKind.LONG_NIGHT,
        "ST": DutyKind.STUDY,
    }


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("kind", DutyKind)
def test_contrast_is_at_least_that_of_wcag_aa(kind: DutyKind) -> None:
    dark, light = sorted((_luminance(COLOURS[kind].ground), _luminance(COLOURS[kind].ink)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5
