"""The client beside the real service, over a real connection."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest
from fastapi import FastAPI

from api.client import CellEdit, Client, ServiceError
from api.jobs.queue import end, renew
from api.settings import Settings
from api.signin import Held, add_account
from api.storage import COMMAND_LINE, JOB_RUNNER, Database, rows
from api.storage.rows import Role
from api.tasks import Ending, Outcome, ProgressTold
from api.web import Service
from tests.api.client.serving import served
from tests.api.jobs.asked import LEASE, claimed, days_off, of_ward, week

PASSWORD = "correct horse battery"

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Which database the service has is nothing to its client."""


@pytest.fixture
def url(app: FastAPI, settings: Settings, database: Database) -> Iterator[str]:
    """The address of a service that knows one admin."""
    app.state.service = Service(settings, database)
    with database.write(COMMAND_LINE) as session:
        add_account(session, "ada", PASSWORD, (Held(Role.ADMIN),))
    with served(app) as found:
        yield found


@pytest.fixture
def client(url: str) -> Iterator[Client]:
    """The admin."""
    with _client(url) as found:
        yield found.sign_in("ada", PASSWORD)


def _client(url: str) -> Client:
    """A client of the application that the tests share, which is addressed by another name."""
    return Client(url, http=httpx2.Client(base_url=url, headers={"Host": "testserver"}))


@pytest.fixture
def period(database: Database) -> rows.Period:
    """The period of a small ward."""
    return of_ward(database)


def _board(number: int) -> dict[str, str]:
    return {"id": f"board-{number}", "title": f"Board {number}"}


def test_lists_are_read_to_their_end(client: Client) -> None:
    made = [client.boards.create(_board(number))["id"] for number in range(5)]
    assert [each["id"] for each in client.boards.all(limit=2)] == made


def test_an_edit_is_of_the_version_that_was_read(client: Client, url: str) -> None:
    made = client.boards.create(_board(1))
    changed = client.boards.change(made["id"], _board(1) | {"title": "Another"})
    assert changed["version"] > made["version"]
    with _client(url).sign_in("ada", PASSWORD) as other:
        with pytest.raises(ServiceError) as caught:
            other.boards.change(made["id"], _board(1))
        assert (caught.value.status, caught.value.kind) == (428, "version-needed")
        [_] = other.boards.all()
        other.boards.change(made["id"], _board(1))
    with pytest.raises(ServiceError) as caught:
        client.boards.change(made["id"], _board(2))
    assert (caught.value.status, caught.value.kind) == (412, "changed")
    client.boards.read(made["id"])
    client.boards.remove(made["id"])
    assert list(client.boards.all()) == []


def test_refusals_come_with_their_places(client: Client) -> None:
    with pytest.raises(ServiceError) as caught:
        client.boards.create({"id": "x", "colour": "red"})
    assert caught.value.status == 422
    assert ("title", "is missing") in [(each.place, each.message) for each in caught.value.problems]
    assert "title: is missing" in str(caught.value)
    assert caught.value.request_id
    client.sign_out()
    with pytest.raises(ServiceError) as caught:
        list(client.boards.all())
    assert caught.value.kind == "not-signed-in"
    with pytest.raises(ServiceError) as caught:
        client.sign_in("ada", "wrong")
    assert caught.value.kind == "wrong-password"


def test_a_job_is_followed_to_its_end(client: Client, database: Database, period: rows.Period) -> None:
    job = client.ward(period.ward_id).period(period.id).solve(seconds=60, cores=1)
    assert [each["id"] for each in client.jobs.all(state="queued")] == [job.id]
    held = claimed(database)
    assert held is not None
    events = job.events()
    assert [next(events)["kind"] for _ in range(2)] == ["queued", "started"]
    with database.write(JOB_RUNNER) as session:
        renew(session, held, LEASE, ProgressTold(step="searching", value=12))
    with database.write(JOB_RUNNER) as session:
        end(session, held, Outcome(ending=Ending.DONE, roster=days_off(week()), result={"status": "feasible"}))
    assert [(each["kind"], each["document"].get("value")) for each in events] == [("progress", 12), ("ended", None)]
    assert [each["number"] for each in job.events(after=2)] == [3, 4]
    assert list(job.events(after=4)) == []
    assert job.wait()["state"] == "done"
    assert job.retry().read()["retry_of_id"] == job.id


def test_a_roster_is_made_edited_and_taken_away(client: Client, period: rows.Period) -> None:
    here = client.ward(period.ward_id).period(period.id)
    made = here.rosters.create(days_off(week()).model_dump(mode="json", by_alias=True, exclude={"proof"}))
    roster = here.roster(made["id"])
    edits: list[CellEdit] = [{"person": "R1", "date": str(period.start), "duty": "E"}]
    assert roster.edit(edits, dry_run=True)["roster"]["version"] == made["version"]
    edited = roster.edit(edits)
    assert edited["roster"]["version"] > made["version"]
    assert roster.step("propose")["state"] == "proposed"
    assert len(list(roster.findings(limit=2))) == len(list(roster.findings()))
    assert roster.export("xlsx").startswith(b"PK")
    assert roster.read()["roster"]["cells"]["R1"][0] == "E"


def test_a_table_is_taken_in(client: Client, period: rows.Period) -> None:
    ward = client.ward(period.ward_id)
    mapping = b'{"schema": 1, "kind": "absence", "title": "x", "person": "Who", "fields": {"start": "From"}}'
    table = f"Who,From\nR1,{period.start}\n".encode()
    dry = ward.imports.take_in("leave.csv", table, period.id, mapping=mapping, dry_run=True)
    assert (dry["report"]["counts"]["added"], list(ward.part("absence").all())) == (1, [])
    ward.imports.take_in("leave.csv", table, period.id, mapping=mapping)
    assert [each["line"]["person"] for each in ward.part("absence").all()] == ["R1"]


def test_staff_have_accounts_wishes_and_feeds(
    client: Client, url: str, period: rows.Period, database: Database
) -> None:
    with database.read() as session:
        board_id = session.get_one(rows.Ward, period.ward_id).board_id
    client.accounts.create_staff("r1", PASSWORD, board_id, period.ward_id, "R1")
    with _client(url).sign_in("r1", PASSWORD) as nurse:
        ward = nurse.ward(period.ward_id)
        wishes = ward.period(period.id).own_wishes
        made = wishes.create({"date": str(period.start), "want": "off"})
        wishes.remove(made["id"])
        assert list(wishes.all()) == []
        feed = ward.feeds.make()
        assert client.feed(feed["path"]).startswith("BEGIN:VCALENDAR")
        ward.feeds.revoke(feed["id"])
        with pytest.raises(ServiceError):
            client.feed(feed["path"])
