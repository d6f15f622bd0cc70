"""Coefficient sets: sound, immutable, never exported under a licence, and the shipped ones invented."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from roster.files.toml_text import toml_text
from roster.ward import InputError
from staffing_tools.files import ExportError, write_record
from staffing_tools.tool.coefficients import (
    CoefficientSet,
    read_set,
    shipped_set,
    shipped_sets,
    write_set,
)
from staffing_tools.ward import WardKind
from tests.staffing_tools.cases import local_set

KINDS = {
    "acute adult",
    "older adult",
    "intensive psychiatric care",
    "rehabilitation",
    "forensic",
    "learning disability",
}


def test_there_is_an_illustrative_set_for_each_kind_of_ward() -> None:
    assert {kind for each in shipped_sets() for kind in each.ward_kinds} == KINDS
    assert set(get_args(WardKind)) >= KINDS


@pytest.mark.parametrize("each", shipped_sets(), ids=lambda each: each.id)
def test_shipped_sets_say_that_they_are_invented(each: CoefficientSet) -> None:
    assert each.status == "illustrative"
    assert "invented" in each.title
    assert "Invented" in each.provenance.source
    assert all(level.descriptor.startswith("Invented: ") for level in each.levels)


def test_each_id_and_version_is_there_once() -> None:
    names = [(each.id, each.version) for each in shipped_sets()]
    assert len(set(names)) == len(names)
    with pytest.raises(KeyError, match="illustrative-forensic"):
        shipped_set("mhld")


def people(**changes: Any) -> dict[str, Any]:
    embedded = {"week_minutes": 2220, "allowance": {"value": "0.22", "convention": "uplift"}}
    return {"unit": "WTE per patient", "embedded": embedded} | changes


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": "MHLD multipliers"}, "is not the national staffing level tool"),
        ({"title": "Staffing Level Tool of our board"}, "is not the national staffing level tool"),
        ({"status": "illustrative"}, "says in its title that it is invented"),
        ({"status": "licensed"}, "names its licensee"),
        ({"unit": "WTE per patient"}, '"embedded" belongs to sets in WTE per patient'),
        (people(unit="hours per patient day"), '"embedded" belongs to sets in WTE per patient'),
        ({"valid_to": "2020-01-01"}, "ends before it starts"),
        ({"continuous": "as hours"}, "it would count twice"),
        ({"activities": [{"code": "a", "title": "a", "basis": "each"}]}, "needs hours"),
        ({"activities": [{"code": "a", "title": "a", "basis": "staff hours"}] * 2}, "are called a"),
        ({"levels": [{"code": "L", "title": "L", "descriptor": "", "value": 1}] * 2}, "are called L"),
        ({"levels": []}, "at least 1"),
        ({"multipliers": {}}, "multipliers"),
    ],
)
def test_an_unsound_set_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        local_set(**changes)


def test_a_changed_set_has_another_digest() -> None:
    one, same, other = local_set(), local_set(), local_set(places=3)
    assert one.reference == same.reference
    assert one.reference.digest != other.reference.digest
    with pytest.raises(ValidationError, match="frozen"):
        one.places = 3


def test_a_licensed_set_is_read_and_never_written(tmp_path: Path) -> None:
    provenance = {"source": "a licensed tool", "licence": "no 17", "licensee": "a board", "obtained_on": "2026-01-05"}
    licensed = local_set(status="licensed", provenance=provenance)
    path = tmp_path / "licensed.toml"
    for write in (write_set, write_record):
        with pytest.raises(ExportError, match="held under a licence"):
            write(licensed, path)
    assert not path.exists()
    path.write_text(toml_text(licensed.model_dump(mode="json", by_alias=True, exclude_none=True)))
    assert read_set(path) == licensed


def test_a_set_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "set.toml"
    write_set(local_set(), path)
    write_set(local_set(), path)
    with pytest.raises(InputError, match="sets are never changed"):
        write_set(local_set(version="2"), path)
    assert read_set(path) == local_set()


codes = st.from_regex(r"[A-Za-z][A-Za-z0-9_\-]{0,8}", fullmatch=True)
figures = st.decimals(0, 1000, places=4)
shares = st.decimals(0, Decimal("0.99"), places=3)
conventions = st.sampled_from(["uplift", "share"])
allowances = st.fixed_dictionaries({"value": shares, "convention": conventions})


@st.composite
def sets(draw: st.DrawFn) -> CoefficientSet:
    hours = draw(st.booleans())
    activity = st.one_of(
        st.fixed_dictionaries({"title": codes, "basis": st.just("each"), "hours": figures}),
        st.fixed_dictionaries({"title": codes, "basis": st.just("staff hours")}),
    )
    level = st.fixed_dictionaries({"title": codes, "descriptor": codes, "value": figures})
    return local_set(
        unit="hours per patient day" if hours else "WTE per patient",
        embedded=None if hours else {"week_minutes": draw(st.integers(1, 3000)), "allowance": draw(allowances)},
        levels=[{"code": code} | draw(level) for code in draw(st.sets(codes, min_size=1, max_size=4))],
        activities=[{"code": code} | draw(activity) for code in draw(st.sets(codes, max_size=4))],
        associated={"share": draw(shares), "weekly_hours": draw(figures)},
        allowance=draw(allowances),
        lead={"wte": draw(figures), "place": draw(st.sampled_from(["inside", "outside"]))},
        registered_share=draw(st.none() | shares),
        valid_to=draw(st.none() | st.dates(dt.date(2025, 1, 1), dt.date(2090, 1, 1))),
    )


@pytest.mark.parametrize("suffix", [".toml", ".json"])
@settings(deadline=None, max_examples=40)
@given(coefficients=sets())
def test_a_set_reads_back_the_same(suffix: str, coefficients: CoefficientSet) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"set{suffix}"
        write_set(coefficients, path)
        assert read_set(path) == coefficients
        assert read_set(path).reference == coefficients.reference
