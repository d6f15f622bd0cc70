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
from roster.ward import Ward
from tests.api.client.serving import served
from tests.documents import must_make_pdf
from tests.wards import small_ward

PASSWORD = "correct horse battery"


def _week() -> Ward:
    """A week of a small staff on which little is asked, so that every solve ends by its proof; one nurse is missing.

    It has as many beds as Ward A, on whose year of records it is assessed.
    """
    demand = {"group": "RN", "start": "07:00", "end": "15:00", "least": 5, "weekdays": "Mon Tue"}
    nothing = ("absence", "patterns", "wishes", "locks", "history", "ledgers", "calendars")
    ward = small_ward(period={"days": 7}, demand=[demand], **{part: [] for part in nothing})
    return ward.model_copy(update={"ward": ward.ward.model_copy(update={"beds": 20})})


@pytest.mark.slow
def test_every_step_does_what_it_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    must_make_pdf()
    settings = settings_of(db=f"sqlite:///{tmp_path / 'roster.db'}", cores=2)
    database = Database(settings.database_url)
    upgrade(database)
    with database.write(COMMAND_LINE) as session:
        add_account(session, "ada", PASSWORD, (Held(Role.ADMIN),))
    write_ward(_week(), tmp_path / "ward.toml")
    app = create_app(settings, database)
    with served(app, jobs=True) as url, Client(url).sign_in("ada", PASSWORD) as admin:
        tour(admin, url, tmp_path / "ward.toml", 60.0, tmp_path)
    told = capsys.readouterr().out
    for words in (
        "with 9 people",
        "Accounts are made for R1, R2, R3",
        "R1 has 1 wishes",
        "progress: step searching",
        "A draft is made: value",
        "the rules warn:",
        "The roster is published",
        "is away from",
        "The assessment can be completed; the checks count {'error': 0,",
        "Its record is sealed: ",
    ):
        assert words in told
    assert b"Test ward" in (tmp_path / "assessment.html").read_bytes()
    assert b"Completed on 2026-11-20" in (tmp_path / "assessment.html").read_bytes()
    assert (tmp_path / "assessment.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "roster-2.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "duties.ics").read_text().startswith("BEGIN:VCALENDAR")
