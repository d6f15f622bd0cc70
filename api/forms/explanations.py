"""Explanations in lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from api.rostering.explaining import Explanation, GapExplanation, ProofExplanation, WayOut


def explanation_lines(answer: Explanation) -> Iterator[str]:
    """An answer, its first line the heading of the others."""
    if isinstance(answer, ProofExplanation):
        yield from (f"{line.level.capitalize()}: {line.words}" for line in answer.levels)
        return
    first, *rest = answer.words
    yield first
    yield from (f"  {line}" for line in rest)
    if isinstance(answer, GapExplanation):
        yield from _of_gap(answer)
    yield ""


def way_lines(ways: Iterable[WayOut]) -> Iterator[str]:
    """Ways out of a conflict, numbered in their order."""
    return (f"{number}. {way.demand}: {way.words}" for number, way in enumerate(ways, start=1))


def _of_gap(answer: GapExplanation) -> Iterator[str]:
    if answer.stops:
        yield "  What stops each who might fill it:"
    yield from (f"    {line.person}: {line.what}{f' ({line.detail})' if line.detail else ''}" for line in answer.stops)
    for repair in answer.repairs:
        notice = f"{repair.notice_hours} h notice" if repair.notice_hours else "at once"
        consent = ", by consent" if repair.consent else ""
        yield f"  {repair.title} ({notice}{consent}; authorised by: {repair.authorised_by})"
        yield from (f"    {line}" for line in repair.words)
