"""Judgements in files read back the same."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.ward import InputError
from staffing_tools.judgement import Judgement, read_judgement, read_records, write_judgement, write_records
from tests.staffing_tools.cases import FIRST, judgement

staff = st.decimals(0, 100, places=2)
lines = st.fixed_dictionaries(
    {
        "needed": staff,
        "reason": st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=12),
        "actual": st.none() | staff,
    }
)
keys = st.tuples(st.integers(0, 13), st.sampled_from("ELN"), st.sampled_from(["RN", "HCSW"]))


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    held = draw(st.dictionaries(keys, lines, min_size=1, max_size=8))
    records = [
        {"date": FIRST + dt.timedelta(days=day), "shift": shift, "role": role} | line
        for (day, shift, role), line in held.items()
    ]
    weekdays = draw(st.sets(st.integers(0, 6), min_size=1))
    standing = [{"shift": "E", "role": "RN", "needed": draw(staff), "weekdays": list(weekdays)}]
    return judgement(standing=standing, records=records)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
@settings(deadline=None, max_examples=30)
@given(of=judgements())
def test_records_read_back_the_same(suffix: str, of: Judgement) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"records{suffix}"
        write_records(of, path)
        assert read_records(path).entries == of.records


@pytest.mark.parametrize("suffix", [".json", ".toml"])
@settings(deadline=None, max_examples=30)
@given(of=judgements())
def test_a_judgement_reads_back_the_same(suffix: str, of: Judgement) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"judgement{suffix}"
        write_judgement(of, path)
        assert read_judgement(path) == of


def test_a_bad_cell_is_named(tmp_path: Path) -> None:
    path = tmp_path / "records.csv"
    path.write_text("date,shift,role,needed,actual\n2025-06-02,E,RN,3,2\n2025-06-03,E,RN,three,2\n")
    with pytest.raises(InputError, match="row 3, column needed: should be a number"):
        read_records(path)
