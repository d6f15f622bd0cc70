"""What is put in over HTTP: a record of every kind, an assessment with every part, mappings of tables."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from api.resources.examples import examples as of_every_path
from api.resources.staffing.examples import example, examples
from api.storage.assembly.staffing import OF_BOARDS, OF_WARDS

NEW = {"If-None-Match": "*"}


def put_staffing(admin: TestClient, staff: TestClient, board: str, ward: str) -> tuple[dict[str, str], dict[str, str]]:
    """Ids of records by kind, and of the assessment and a risk that staff named."""
    of_ward, of_board = f"/v1/wards/{ward}/staffing", f"/v1/boards/{board}/staffing"
    known, records = examples(), {}
    for kind in (*OF_BOARDS, *OF_WARDS):
        path = f"{of_board if kind.of_board else of_ward}/{kind.name}"
        records[kind.name] = _made(admin, path, example("records")[kind.name])
    head = known["/v1/wards/{ward_id}/assessments"]
    assessment = _made(admin, f"/v1/wards/{ward}/assessments", head)
    for name, part in example("parts").items():
        put = admin.put(f"/v1/wards/{ward}/assessments/{assessment}/parts/{name}", json=part, headers=NEW)
        assert put.status_code == 200, (name, put.text)
    risk = _made(staff, f"{of_ward}/own-risks", known["/v1/wards/{ward_id}/staffing/own-risks"])
    return records, {"assessment_id": assessment, "risk_id": risk}


def put_mappings(admin: TestClient, ward: str) -> dict[str, str]:
    """Ids of mappings, by the table that they are of."""
    path, person = f"/v1/wards/{ward}/mappings", [{"heading": "Who", "field": "person"}]
    known = of_every_path()["/v1/wards/{ward_id}/mappings"]
    going = {kind: {"schema": 1, "kind": kind, "title": kind, "columns": person} for kind in ("hours", "away")}
    return {kind: _made(admin, path, mapping) for kind, mapping in {"mappings": known, **going}.items()}


def _made(client: TestClient, path: str, body: Any) -> str:
    made = client.post(path, json=body)
    assert made.status_code == 201, (path, made.text)
    return str(made.json()["id"])
