"""A few kills of real services, and the census that must see what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from api.storage import COMMAND_LINE, Database, rows
from benchmarks.reliability.calling import Caller
from benchmarks.reliability.census import Census
from benchmarks.reliability.document import FOUND, PAGE, page
from benchmarks.reliability.editing import Editor
from benchmarks.reliability.grounds import Ground, database_on
from benchmarks.reliability.run import Trial, small_scene


@pytest.fixture
def database() -> Iterator[Database]:
    with database_on(Ground.SQLITE) as url:
        found = Database(url)
        yield found
        found.close()


@pytest.mark.slow
def test_nothing_is_lost_when_something_is_killed() -> None:
    with database_on(Ground.SQLITE) as url:
        found: list[tuple[int, bool]] = []
        trial = Trial(url, seed=3)
        findings = trial.run(3, lambda now: found.append((now.kills.total(), now.finished)))
    assert found == [(1, False), (2, False), (3, False)]
    assert findings.finished
    assert findings.wrong == []
    assert sum(findings.kills.values()) == 3
    assert findings.edits["acknowledged"] > 0
    assert sum(findings.jobs.values()) >= 4


def test_the_census_sees_what_is_lost(database: Database) -> None:
    scene = small_scene(database)
    census = Census(database, frozenset(stage.roster_id for stage in scene.stages))
    assert census.take() == []
    census.asked.add("a job that is not there")
    assert census.take() == ["job a job that is not there was lost"]
    assert len(Census(database).take()) == len(scene.stages)


def test_an_editor_sees_what_is_lost(database: Database) -> None:
    stage = small_scene(database).stages[0]
    editor = Editor(Caller("none"), lambda: 0, stage, seed=1)
    with database.read() as session:
        editor.compare(session)
    assert editor.wrong == []
    with database.write(COMMAND_LINE) as session:
        cell = session.query(rows.Cell).filter_by(roster_id=stage.roster_id).first()
        assert cell is not None
        cell.duty = "E"
    with database.read() as session:
        editor.compare(session)
    assert editor.wrong == [f"an edit of roster {stage.roster_id} was lost"]


def test_the_page_is_what_was_found() -> None:
    assert page(FOUND) == PAGE.read_text("utf-8"), "run: python -m benchmarks.reliability document"
