"""The audit trail: every write is in it, nobody changes it, and a break is found and named."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from api.storage import By, Database, rows
from api.storage.assembly import put_board
from api.storage.audit import BrokenError, Verified, note, verify
from roster.ward import Board

ADA = By("ada", "request-1")


def _board(database: Database, code: str) -> rows.Board:
    with database.write(ADA) as session:
        row = rows.Board()
        put_board(row, Board(id=code, title="Board"))
        session.add(row)
    return row


def _proved(database: Database, expect: str | None = None) -> Verified:
    with database.read() as session:
        return verify(session, database.installation[0], expect)


def test_writes_leave_rows_with_who_what_and_digests(database: Database) -> None:
    row = _board(database, "one")
    with database.write(ADA) as session:
        session.get_one(rows.Board, row.id).title = "Another"
    with database.write(ADA) as session:
        note(session, "read", session.get_one(rows.Board, row.id))
        session.delete(session.get_one(rows.Board, row.id))
    with database.read() as session:
        trail = session.query(rows.Audit).order_by(rows.Audit.number).all()
    assert [(each.action, each.actor, each.request_id) for each in trail] == [
        (action, "ada", "request-1") for action in ("create", "change", "read", "remove")
    ]
    created, changed, _, removed = trail
    assert created.before is None
    assert changed.before == created.after != changed.after
    assert removed.before == changed.after
    assert _proved(database).rows == 4


def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    _board(database, "one")
    with pytest.raises(IntegrityError):
        _board(database, "one")
    assert _proved(database).rows == 1
    with database.read() as session:
        assert session.query(rows.Board).count() == 1


def test_a_session_that_only_reads_notes_nothing(database: Database) -> None:
    row = _board(database, "one")
    with database.read() as session, pytest.raises(TypeError):
        note(session, "read", row)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'nobody'",
        "UPDATE audit SET digest = digest",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE number = 2",
        "INSERT INTO audit SELECT 7, at, actor, action, subject, subject_id, ward_id, request_id, before, after, "
        "previous, 'x' FROM audit WHERE number = 1",
    ],
)
def test_sql_cannot_change_it(database: Database, statement: str) -> None:
    for code in ("one", "two"):
        _board(database, code)
    with pytest.raises(DBAPIError, match="audit trail"), database.engine.begin() as connection:
        connection.execute(text(statement))
    assert _proved(database).rows == 2


def test_sql_cannot_replace_or_truncate_it(database: Database) -> None:
    _board(database, "one")
    columns = "at, actor, action, subject, subject_id, ward_id, request_id, before, after, previous, digest"
    replace = f"INSERT OR REPLACE INTO audit (number, {columns}) SELECT number, {columns} FROM audit"
    statement = replace if database.dialect == "sqlite" else "TRUNCATE audit"
    with pytest.raises(DBAPIError, match="audit trail"), database.engine.begin() as connection:
        connection.execute(text(statement))
    assert _proved(database).rows == 1


BREAKS = {
    "UPDATE audit SET actor = 'eve' WHERE number = 2": 2,
    "UPDATE audit SET after = NULL WHERE number = 3": 3,
    "DELETE FROM audit WHERE number = 2": 2,
    "DELETE FROM audit WHERE number = 1": 1,
    "UPDATE audit SET previous = digest WHERE number = 3": 3,
}


@pytest.mark.parametrize("statement", BREAKS)
def test_the_first_broken_row_is_named_once_somebody_got_round_the_triggers(database: Database, statement: str) -> None:
    for code in ("one", "two", "three"):
        _board(database, code)
    _without_triggers(database, statement)
    with pytest.raises(BrokenError) as broken:
        _proved(database)
    assert broken.value.number == BREAKS[statement]


def test_rows_missing_at_the_end_are_missed_by_a_digest_kept_elsewhere(database: Database) -> None:
    for code in ("one", "two"):
        _board(database, code)
    kept = _proved(database).head
    _board(database, "three")
    assert _proved(database, kept).rows == 3
    _without_triggers(database, "DELETE FROM audit WHERE number > 1")
    assert _proved(database).rows == 1
    with pytest.raises(BrokenError, match="does not reach"):
        _proved(database, kept)


def test_the_trail_of_another_database_is_not_taken_for_its_own(database: Database) -> None:
    _board(database, "one")
    with database.read() as session, pytest.raises(BrokenError) as broken:
        verify(session, "another installation")
    assert broken.value.number == 1


def test_writers_at_once_make_one_chain(database: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: _board(database, f"board-{number}"), range(40)))
    assert _proved(database).rows == 40


def _without_triggers(database: Database, statement: str) -> None:
    """As somebody would who owns the tables."""
    drop = {
        "sqlite": [f"DROP TRIGGER {name}" for name in ("audit_no_update", "audit_no_delete", "audit_only_append")],
        "postgresql": ["ALTER TABLE audit DISABLE TRIGGER ALL"],
    }
    with database.engine.begin() as connection:
        for each in (*drop[database.dialect], statement):
            connection.execute(text(each))
