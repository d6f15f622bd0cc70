"""Rosters to choose from, in the machine form and in sentences."""

from __future__ import annotations

from typing import Any

from api.rostering import Choices


def choices_form(found: Choices) -> dict[str, Any]:
    """What each choice is worth and gives up, but for the rosters themselves."""
    return {
        "within_percent": found.percent,
        "choices": [
            {
                "title": choice.title,
                "words": choice.words,
                "points": choice.points,
                "cost": choice.cost,
                "different_cells": choice.different,
                "pence": choice.summary.costs.total.pence,
                "confirmed": choice.summary.costs.total.confirmed,
            }
            for choice in found.choices
        ],
        "left_out": list(found.left_out),
    }


def choices_words(found: Choices) -> tuple[str, ...]:
    """What each gives up, a line each, in their order."""
    return tuple(f"{number}. {choice.words}" for number, choice in enumerate(found.choices, start=1))


def scale_words(found: Choices) -> str:
    """How their points are to be read."""
    return f"Points by the ward's own prices, fewer is better; all are within {found.percent} % of the best found."


def left_out_words(found: Choices) -> tuple[str, ...]:
    """What was found and is not shown."""
    return tuple(f"Left out: {line}." for line in found.left_out)
