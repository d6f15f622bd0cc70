"""Wards and rosters come out of the database as they went in."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.resources.examples import example_ward
from api.rostering.examples import examples
from api.storage import COMMAND_LINE, Database, rows
from api.storage.assembly import PARTS, edit_cells, put_roster, put_ward, roster_of, stamp_of, ward_of
from roster.files import read_roster, read_ward
from roster.ward import Ward, WardError, parse_ward
from tests.api.stored import stored_ward
from tests.wards import day, random_roster, small_ward
from tests.wards import roster_of as worded

SHARED = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def _assembled(database: Database, period: rows.Period) -> Ward:
    with database.read() as session:
        return ward_of(session, session.get_one(rows.Period, period.id))


@pytest.mark.parametrize("name", [*examples(), "small", "one of every part"])
def test_every_example_ward_comes_out_as_it_went_in(database: Database, name: str) -> None:
    invented = {"small": small_ward(), "one of every part": example_ward()}
    ward = invented.get(name) or read_ward(examples()[name])
    assert _assembled(database, stored_ward(database, ward)) == ward


def test_every_part_of_a_ward_has_a_table_and_a_line_in_the_example() -> None:
    lists = {name for name, field in Ward.model_fields.items() if "tuple" in str(field.annotation)}
    assert set(PARTS) == lists
    assert [name for name in PARTS if not getattr(example_ward(), name)] == []


@SHARED
@given(data=st.data())
def test_a_ward_is_replaced_by_any_other_of_its_name(database: Database, data: st.DataObject) -> None:
    ward = data.draw(_wards())
    assert _assembled(database, stored_ward(database, ward)) == ward


@st.composite
def _wards(draw: st.DrawFn) -> Ward:
    """The small ward with its lines thinned out and in any order, as far as they still fit together."""
    whole = small_ward()
    kept: dict[str, Any] = {}
    for field in ("absence", "patterns", "wishes", "locks", "history", "ledgers", "demand", "competences"):
        lines = [line for line in getattr(whole, field) if draw(st.booleans())]
        kept[field] = tuple(draw(st.permutations(lines)))
    kept["people"] = tuple(draw(st.permutations(whole.people)))
    fields = {name: getattr(whole, name) for name in Ward.model_fields if name != "schema_version"}
    return parse_ward(fields | kept)


def test_lines_that_stay_keep_their_rows_and_versions(database: Database) -> None:
    ward = small_ward()
    period = stored_ward(database, ward)
    with database.read() as session:
        before, stamp = _versions(session), stamp_of(session, period)
    stored_ward(database, ward)
    with database.read() as session:
        assert _versions(session) == before
        assert stamp_of(session, period) == stamp
    stored_ward(database, ward.model_copy(update={"wishes": ward.wishes[1:]}))
    with database.read() as session:
        assert stamp_of(session, period) != stamp


def _versions(session: Any) -> list[tuple[str, int]]:
    return sorted((row.id, row.version) for kind in PARTS.values() for row in session.query(kind))


def test_whoever_left_is_kept_and_no_longer_rostered(database: Database) -> None:
    ward = small_ward()
    stored_ward(database, ward)
    people = [person for person in ward.people if person.id != "H3"]
    document = small_ward(people=people, contracts=[line for line in ward.contracts if line.person != "H3"])
    period = stored_ward(database, document)
    assert _assembled(database, period) == document
    with database.read() as session:
        left = session.query(rows.Person).filter_by(code="H3").one()
        assert left.left_on == day(-1)
        assert session.query(rows.Contract).filter_by(person="H3").count() == 1
    assert _assembled(database, stored_ward(database, ward)) == ward


def test_another_board_of_the_same_name_is_refused(database: Database) -> None:
    ward = small_ward()
    stored_ward(database, ward)
    card = ward.ward.model_copy(update={"board": ward.ward.board.model_copy(update={"title": "Another"})})
    with database.read() as session:
        board = session.query(rows.Board).one()
        with pytest.raises(WardError, match="board"):
            put_ward(session, board, ward.model_copy(update={"ward": card}))


@SHARED
@given(seed=st.integers(0, 2**32))
def test_rosters_come_out_as_they_went_in(database: Database, seed: int) -> None:
    ward = small_ward()
    period = stored_ward(database, ward)
    roster = random_roster(ward, seed)
    with database.write(COMMAND_LINE) as session:
        row = put_roster(session, period, roster)
        assert roster_of(session, row) == roster


def test_a_roster_with_its_proof_comes_out_as_it_went_in(database: Database) -> None:
    ward = read_ward(examples()["ward-a"])
    roster = read_roster(examples()["ward-a"].parent / "ward-a-roster.json")
    period = stored_ward(database, ward)
    with database.write(COMMAND_LINE) as session:
        first, second = (put_roster(session, period, roster) for _ in range(2))
        assert (first.number, second.number) == (1, 2)
    with database.read() as session:
        assert roster_of(session, session.get_one(rows.Roster, second.id)) == roster


def test_an_edit_of_a_cell_raises_the_version_and_is_audited(database: Database) -> None:
    ward = small_ward()
    period = stored_ward(database, ward)
    with database.write(COMMAND_LINE) as session:
        row = put_roster(session, period, worded(ward, R1="E E"))
    with database.write(COMMAND_LINE) as session:
        row = session.get_one(rows.Roster, row.id)
        edit_cells(session, row, {("R1", day(1)): "N"})
        assert row.version == 2
        assert roster_of(session, row) == worded(ward, R1="E N")
    with database.read() as session:
        assert session.query(rows.Audit).filter_by(subject="cells", action="change").count() == 1
