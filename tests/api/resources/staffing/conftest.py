"""A ward on which staffing is recorded over HTTP."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.resources.examples import example_ward
from tests.api.people import People
from tests.api.resources.staffing.year import Ward, plain


@pytest.fixture
def ward(admin: TestClient, people: People) -> Ward:
    """A ward without records."""
    document = plain(example_ward())
    board = admin.post("/v1/boards", json=document["ward"]["board"]).json()["id"]
    made = admin.post(f"/v1/boards/{board}/ward-files", json=document).json()
    return Ward(admin, people, board, made["ward_id"], made["period_id"])
