"""Staffing records over HTTP: every kind, what the law keeps as it is, tables taken in, and setups."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest

from api.resources.staffing.examples import TABLES, example, examples
from api.storage import Database, rows
from api.storage.assembly.staffing import OF_BOARDS, OF_WARDS, SETUPS
from tests.api.resources.staffing.year import NEW, YEAR, Ward

EXAMPLES = example("records")
NEVER = {"escalations", "risks", "agency-returns", "advice-reports"}
"""Kinds that are never removed."""
REPORTED = {"agency-bookings", "comparators", "views", "real-time-records"}
"""Kinds whose example was reported, or escalated, once the examples of all kinds are there."""


RUN = (YEAR / "run.csv").read_text()

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For rules that know no database."""


def match(kept: dict[str, Any]) -> dict[str, str]:
    """If-Match for something that was read."""
    return {"If-Match": f'"{kept["version"]}"'}


def test_records_of_every_kind_are_added_listed_read_replaced_and_removed(ward: Ward) -> None:
    added = []
    for kind in (*OF_WARDS, *OF_BOARDS):
        above = ward.board_path if kind.of_board else ward.path
        kept = ward.add(kind.name, EXAMPLES[kind.name], above)
        path = f"{above}/{kind.name}"
        assert kind.noun.model_validate(kept["record"]) == kind.noun.model_validate(EXAMPLES[kind.name])
        assert ward.get(path)["items"] == [kept]
        assert ward.get(f"{path}/{kept['id']}") == kept
        assert ward.client.put(f"{path}/{kept['id']}", json=kept["record"]).status_code == 428
        again = ward.client.put(f"{path}/{kept['id']}", json=kept["record"], headers=match(kept))
        assert (again.status_code, again.json()) == (200, kept), again.text
        added.append((kind, f"{path}/{kept['id']}", kept))
    for kind, path, kept in reversed(added):
        gone = ward.client.delete(path, headers=match(kept))
        assert gone.status_code == (409 if kind.name in NEVER | REPORTED else 204), (kind.name, gone.text)


def test_records_are_filtered_by_dates_and_name_and_come_in_pages(ward: Ward) -> None:
    for day in range(1, 6):
        ward.add("daily-counts", {"date": f"2026-10-{day:02}", "part": "E", "census": 18})
    path = f"{ward.path}/daily-counts"
    dates = [each["date"] for each in ward.get(path, first="2026-10-02", last="2026-10-04")["items"]]
    assert dates == ["2026-10-02", "2026-10-03", "2026-10-04"]
    assert [each["date"] for each in ward.get(path, code="2026-10-05.E")["items"]] == ["2026-10-05"]
    page = ward.get(path, limit=2)
    rest = ward.get(path, after=page["next"])
    assert len(page["items"] + rest["items"]) == 5
    twice = ward.client.post(path, json={"date": "2026-10-01", "part": "E", "census": 19})
    assert twice.status_code == 409
    moved = ward.client.put(
        f"{path}/{page['items'][0]['id']}",
        json={"date": "2026-10-09", "part": "E", "census": 19},
        headers=match(page["items"][0]),
    )
    assert moved.status_code == 422


def test_a_post_with_its_key_is_done_once(ward: Ward) -> None:
    path, headers = f"{ward.path}/views", {"Idempotency-Key": "a-view"}
    first, second = (ward.client.post(path, json=EXAMPLES["views"], headers=headers) for _ in range(2))
    assert first.json() == second.json()
    assert len(ward.get(path)["items"]) == 1
    table = f"{ward.path}/daily-counts/table"
    content, headers = TABLES["daily-counts"], {"Content-Type": "text/csv", "Idempotency-Key": "a-table"}
    first, second = (ward.client.post(table, content=content, headers=headers) for _ in range(2))
    assert first.json() == second.json() == {"added": 1, "changed": 0, "same": 0, "dry_run": False}
    assert ward.client.post(table, params={"dry_run": True}, content=content, headers=headers).status_code == 422


def test_what_a_record_names_has_to_be_there(ward: Ward) -> None:
    for kind, wrong in (
        ("decisions", EXAMPLES["decisions"]),
        ("lead-periods", EXAMPLES["lead-periods"]),
        ("training-held", EXAMPLES["training-held"]),
        ("escalations", EXAMPLES["escalations"] | {"ward": "ward-z"}),
        ("daily-counts", EXAMPLES["daily-counts"] | {"patient": "somebody"}),
    ):
        answer = ward.client.post(f"{ward.path}/{kind}", json=wrong)
        assert answer.status_code == 422, kind
        assert answer.json()["problems"]
        assert ward.get(f"{ward.path}/{kind}")["items"] == []
    advice = ward.add("advice", EXAMPLES["advice"])
    ward.add("decisions", EXAMPLES["decisions"])
    gone = ward.client.delete(f"{ward.path}/advice/{advice['id']}", headers=match(advice))
    assert gone.status_code == 409
    assert "names advice" in gone.json()["problems"][0]["message"]


def replaced(ward: Ward, kind: str, kept: dict[str, Any], above: str = "", **changes: Any) -> Any:
    """The answer to another record in the place of one."""
    path = f"{above or ward.path}/{kind}/{kept['id']}"
    return ward.client.put(path, json=kept["record"] | changes, headers=match(kept))


def superseded(ward: Ward, kind: str, kept: dict[str, Any], above: str = "", **changes: Any) -> Any:
    """The answer to a record that supersedes one."""
    path = f"{above or ward.path}/{kind}/{kept['id']}/supersede"
    sent = {"because": "Typed wrongly", "record": kept["record"] | changes}
    return ward.client.post(path, json=sent, headers=match(kept))


def test_a_booking_is_altered_until_its_quarter_is_reported(ward: Ward, database: Database) -> None:
    kept = ward.add("agency-bookings", EXAMPLES["agency-bookings"])
    kept = replaced(ward, "agency-bookings", kept, charge=470).json()
    sent = ward.add("agency-returns", EXAMPLES["agency-returns"], ward.board_path)
    refused = replaced(ward, "agency-bookings", kept, charge=460)
    assert refused.status_code == 409
    assert "return of the quarter to 2026-06-30 (s.12IB)" in refused.json()["detail"]
    assert ward.client.delete(f"{ward.path}/agency-bookings/{kept['id']}", headers=match(kept)).status_code == 409
    after = superseded(ward, "agency-bookings", kept, charge=460)
    assert (after.status_code, after.json()["record"]["charge"]) == (200, 460)
    (earlier,) = ward.get(f"{ward.path}/agency-bookings/{kept['id']}/earlier")["items"]
    assert (earlier["record"]["charge"], earlier["because"], earlier["version"]) == (470, "Typed wrongly", 2)
    assert replaced(ward, "agency-returns", sent, ward.board_path, occasions=7).status_code == 409
    done = superseded(ward, "agency-returns", sent, ward.board_path, occasions=7)
    assert done.json()["record"]["occasions"] == 7
    with database.read() as session:
        assert session.query(rows.Audit).filter_by(subject="superseded_records").count() == 2


@ON_SQLITE
class TestKept:
    """Records that are sealed, reported or on record for good."""

    def test_what_was_decided_and_disagreed_with_stays(self, ward: Ward) -> None:
        kept = ward.add("escalations", EXAMPLES["escalations"])
        said = {"person": "R02", "step": 1, "recorded_at": "2026-10-24T22:30", "words": "Not safe"}
        steps = kept["record"]["steps"]
        gone = {"steps": steps[:1], "notifications": [], "disagreements": []}
        for lost in ({"steps": [steps[0] | {"decision": "Otherwise"}, *steps[1:]]}, gone):
            assert "restore it" in replaced(ward, "escalations", kept, **lost).json()["detail"]
            assert superseded(ward, "escalations", kept, **lost).status_code == 409
        assert replaced(ward, "escalations", kept, words="Other words").status_code == 409
        said_before = kept["record"]["disagreements"]
        disagreed = replaced(ward, "escalations", kept, disagreements=[*said_before, said])
        assert disagreed.status_code == 200, disagreed.text
        assert "disagreement" in replaced(ward, "escalations", disagreed.json(), disagreements=[]).json()["detail"]

    def test_what_staff_named_stays_in_their_words(self, ward: Ward) -> None:
        named = EXAMPLES["risks"] | {"closed_at": None}
        kept = ward.add("risks", named)
        assert replaced(ward, "risks", kept, words="Nothing much").status_code == 409
        closed = replaced(ward, "risks", kept, closed_at="2026-10-25T02:00").json()
        assert "closed" in replaced(ward, "risks", closed, outcome="mitigated").json()["detail"]
        assert superseded(ward, "risks", closed, outcome="mitigated").status_code == 200

    def test_a_comparator_that_a_return_was_reckoned_with_is_a_new_version(self, ward: Ward) -> None:
        ward.add("agency-bookings", EXAMPLES["agency-bookings"])
        kept = ward.add("comparators", EXAMPLES["comparators"], ward.board_path)
        kept = replaced(ward, "comparators", kept, ward.board_path, left_out="nothing").json()
        ward.add("agency-returns", EXAMPLES["agency-returns"], ward.board_path)
        assert replaced(ward, "comparators", kept, ward.board_path, left_out="all").status_code == 409

    def test_advice_of_a_quarter_that_was_reported_is_superseded(self, ward: Ward) -> None:
        kept = ward.add("views", EXAMPLES["views"])
        ward.add("advice-reports", EXAMPLES["advice-reports"], ward.board_path)
        assert "s.12IF" in replaced(ward, "views", kept, words="Other words").json()["detail"]
        assert superseded(ward, "views", kept, words="Other words").status_code == 200


def test_a_table_is_tried_taken_in_and_taken_in_again(ward: Ward) -> None:
    tried = ward.table("daily-counts", RUN, dry_run=True)
    assert tried.json() == {"added": 42, "changed": 0, "same": 0, "dry_run": True}
    assert ward.get(f"{ward.path}/daily-counts")["items"] == []
    assert ward.table("daily-counts", RUN).json()["added"] == 42
    other = RUN.replace("2026-10-12,E,19", "2026-10-12,E,20")
    assert ward.table("daily-counts", other).json() == {"added": 0, "changed": 1, "same": 41, "dry_run": False}
    (read,) = ward.get(f"{ward.path}/daily-counts", code="2026-10-12.E")["items"]
    assert (read["record"]["census"], read["version"]) == (20, 2)


@ON_SQLITE
class TestTables:
    """Tables taken in whole or not at all."""

    def test_every_kind_that_comes_as_a_table_is_read(self, ward: Ward) -> None:
        for kind, table in TABLES.items():
            assert ward.table(kind, table).json()["added"] == 1, kind

    def test_workbooks_and_json_are_read_too(self, ward: Ward) -> None:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for line in (["date", "part", "census"], [dt.date(2026, 10, 1), "E", 18]):
            sheet.append(line)
        content = io.BytesIO()
        book.save(content)
        path = f"{ward.path}/daily-counts/table"
        excel = {"Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
        assert ward.client.post(path, content=content.getvalue(), headers=excel).json()["added"] == 1
        assert ward.client.post(path, json={"entries": [{"date": "2026-10-02", "census": 18}]}).json()["added"] == 1
        assert ward.client.post(path, content=b"x", headers={"Content-Type": "text/plain"}).status_code == 415

    def test_every_problem_is_told_by_row_and_column_and_nothing_is_written(self, ward: Ward) -> None:
        wrong = "date,part,census\n2026-10-01,E,many\n2026-10-02,E,18\n2026-10-33,E,18\n"
        answer = ward.table("daily-counts", wrong)
        places = [each["place"] for each in answer.json()["problems"]]
        assert (answer.status_code, places) == (422, ["row 2, column census", "row 4, column date"])
        twice = ward.table("daily-counts", "date,part,census\n2026-10-01,E,1\n2026-10-01,E,1\n")
        assert [each["place"] for each in twice.json()["problems"]] == ["row 3"]
        other = TABLES["agency-bookings"].replace(",ward-a,", ",ward-z,")
        assert "row 2" in ward.table("agency-bookings", other).json()["problems"][0]["place"]
        for kind in ("daily-counts", "agency-bookings"):
            assert ward.get(f"{ward.path}/{kind}")["items"] == []

    def test_rows_that_stay_as_they_are_stand_in_the_way(self, ward: Ward) -> None:
        ward.table("agency-bookings", TABLES["agency-bookings"])
        ward.add("agency-returns", EXAMPLES["agency-returns"], ward.board_path)
        assert ward.table("agency-bookings", TABLES["agency-bookings"]).json()["same"] == 1
        answer = ward.table("agency-bookings", TABLES["agency-bookings"].replace(",438,", ",400,"))
        assert answer.status_code == 422
        assert "s.12IB" in answer.json()["problems"][0]["message"]


def test_setups_hold_until_they_are_taken_back(ward: Ward) -> None:
    known = examples()
    for name in SETUPS:
        above, last = (ward.path, "setup") if name == "ward-setup" else (ward.board_path, name.removeprefix("board-"))
        path = f"{above}/{last}"
        shipped = ward.get(path)
        assert shipped["own"] is False
        sent = known[path.replace(ward.ward, "{ward_id}").replace(ward.board, "{board_id}")]
        assert ward.client.put(path, json=sent).status_code == 428
        put = ward.client.put(path, json=sent, headers=NEW)
        assert (put.status_code, put.json()["own"]) == (200, True), put.text
        assert ward.client.put(path, json=sent, headers=NEW).status_code == 412
        read = ward.client.get(path)
        assert read.json()["setup"] == put.json()["setup"]
        again = ward.client.put(path, json=sent, headers={"If-Match": read.headers["ETag"]})
        assert again.status_code == 200
        gone = ward.client.delete(path, headers={"If-Match": again.headers["ETag"]})
        assert gone.status_code == 204
        assert ward.get(path) == shipped


def test_coefficient_sets_are_added_and_never_given_out_again(ward: Ward) -> None:
    sent = examples()["/v1/boards/{board_id}/staffing/coefficient-sets"] | {"id": "own-set", "version": "1"}
    path = f"{ward.board_path}/coefficient-sets"
    made = ward.client.post(path, json=sent)
    assert made.status_code == 201, made.text
    assert ward.client.post(path, json=sent).status_code == 409
    (listed,) = ward.get(path)["items"]
    assert listed["reference"]["id"] == "own-set"
    assert "levels" not in str(listed)
