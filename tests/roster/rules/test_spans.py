"""Which of many spans of time share time with others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from roster.rules.spans import Spans

SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda span: (span[0], sum(span))), max_size=8)


@given(spans=SPANS, others=SPANS)
def test_spans_are_touched_by_what_shares_a_minute_with_them(
    spans: list[tuple[int, int]], others: list[tuple[int, int]]
) -> None:
    minutes = {minute for start, end in others for minute in range(start, end)}
    expected = [number for number, span in enumerate(spans) if minutes & set(range(*span))]
    assert Spans(spans).touched(others) == expected
    assert len(Spans(spans)) == len(spans)
