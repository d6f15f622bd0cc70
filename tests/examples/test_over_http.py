"""The example script, beside a service on a small ward."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.client import Client
from api.service import create_app
from api.settings import settings_of
from api.signin import Held, add_account
from api.storage import COMMAND_LINE, Database
from api.storage.migrations import upgrade
from api.storage.rows import Role
from examples.over_http import tour
from roster.files import write_ward
from tests.api.client.serving import served
from tests.api.jobs.asked import week

PASSWORD = "correct horse battery"


@pytest.mark.slow
def test_every_step_does_what_it_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = settings_of(db=f"sqlite:///{tmp_path / 'roster.db'}", cores=2)
    database = Database(settings.database_url)
    upgrade(database)
    with database.write(COMMAND_LINE) as session:
        add_account(session, "ada", PASSWORD, (Held(Role.ADMIN),))
    write_ward(week(), tmp_path / "ward.toml")
    app = create_app(settings, database)
    with served(app, jobs=True) as url, Client(url).sign_in("ada", PASSWORD) as admin:
        tour(admin, url, tmp_path / "ward.toml", 10.0, tmp_path)
    told = capsys.readouterr().out
    for words in (
        "with 9 people",
        "Accounts are made for R1, R2, R3",
        "R1 has 1 wishes",
        "progress: step searching",
        "A draft is made: value",
        "the rules warn:",
        "The roster is published",
    ):
        assert words in told
    assert (tmp_path / "roster-1.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "duties.ics").read_text().startswith("BEGIN:VCALENDAR")
