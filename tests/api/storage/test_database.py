"""The two ways into a database, and what it keeps exactly."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm.exc import StaleDataError

from api.storage import By, Database, UrlError, rows
from api.storage.engine import open_engine
from api.storage.forms import FormError, form_of
from api.storage.ids import LENGTH, new_id
from api.storage.migrations import upgrade
from roster.ward import Wish
from tests.api.stored import stored_ward
from tests.wards import small_ward

ADA = By("ada")


def test_moments_come_back_in_utc_and_never_without_a_zone(database: Database) -> None:
    london = dt.datetime(2026, 7, 1, 9, 30, 15, 123456, tzinfo=ZoneInfo("Europe/London"))
    with database.write(ADA) as session:
        session.add(rows.Account(name="ada", disabled_at=london))
    with database.read() as session:
        kept = session.query(rows.Account).filter(rows.Account.disabled_at >= london).one().disabled_at
    assert kept == london
    assert kept is not None
    assert kept.tzinfo is dt.UTC
    with pytest.raises(StatementError, match="without a time zone"), database.write(ADA) as session:
        session.add(rows.Account(name="bob", disabled_at=dt.datetime(2026, 7, 1)))


def test_an_edit_of_an_older_version_is_refused(database: Database) -> None:
    stored_ward(database, small_ward())
    with database.read() as session:
        old = session.query(rows.Board).one()
    with database.write(ADA) as session:
        session.query(rows.Board).one().title = "First"
    with pytest.raises(StaleDataError):
        _retitled(database, old)


def test_a_line_of_somebody_who_is_not_there_is_refused(database: Database) -> None:
    period = stored_ward(database, small_ward())
    row = rows.Lock(ward_id=period.ward_id, period_id=period.id, position=99)
    row.take(small_ward().locks[0].model_copy(update={"person": "nobody"}))
    with pytest.raises(IntegrityError), database.write(ADA) as session:
        session.add(row)


def test_a_period_has_one_published_roster_at_most(database: Database) -> None:
    period = stored_ward(database, small_ward())
    _published(database, period, 1)
    with pytest.raises(IntegrityError):
        _published(database, period, 2)


def test_a_reader_goes_on_while_somebody_writes(database: Database) -> None:
    with database.write(ADA) as session:
        session.add(rows.Account(name="ada"))
        session.flush()
        with database.read() as other:
            assert other.query(rows.Account).count() == 0
    with database.read() as other:
        assert other.query(rows.Account).count() == 1


def test_older_forms_are_brought_up_and_newer_ones_refused() -> None:
    wish = small_ward().wishes[0]
    old = {"schema": 1, "value": form_of(Wish).write(wish)["value"] | {"stake": wish.points}}
    del old["value"]["points"]

    def renamed(value: dict[str, object]) -> dict[str, object]:
        return {("points" if name == "stake" else name): each for name, each in value.items()}

    assert form_of(Wish, renamed).read(old) == wish
    with pytest.raises(FormError):
        form_of(Wish).read(form_of(Wish, renamed).write(wish))


def test_ids_sort_as_they_were_made() -> None:
    made = [new_id() for _ in range(2000)]
    assert made == sorted(set(made))
    assert {len(each) for each in made} == {LENGTH}


@pytest.mark.parametrize("url", ["mysql://ada:secret@host/name", "no url: secret"])
def test_a_url_that_cannot_be_used_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(UrlError) as refused:
        open_engine(url)
    assert "secret" not in str(refused.value)


def test_errors_of_the_database_hide_what_was_sent(database: Database) -> None:
    with pytest.raises(IntegrityError) as error, database.write(ADA) as session:
        session.add_all([rows.Account(name="Florence"), rows.Account(name="Florence")])
    assert "Florence" not in str(error.value).split("DETAIL")[0]


def _retitled(database: Database, board: rows.Board) -> None:
    with database.write(ADA) as session:
        session.add(board)
        board.title = "Second"


def _published(database: Database, period: rows.Period, number: int) -> None:
    keys = {"ward_id": period.ward_id, "period_id": period.id, "number": number}
    with database.write(ADA) as session:
        session.add(rows.Roster(**keys, state=rows.RosterState.PUBLISHED, people=[], in_charge=()))


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "roster.db"
    held = Database(f"sqlite:///{path}")
    upgrade(held)
    beside = [path, *tmp_path.glob("roster.db-*")]
    assert {each.stat().st_mode & 0o777 for each in beside} == {0o600}
    held.close()
