"""The service as a whole: errors of one shape, limits, headers, the log, and its OpenAPI document."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.service import create_app
from api.settings import Settings
from api.storage import Database
from api.tasks import Here
from api.web.limits import depth_of
from api.web.logs import JsonLines
from api.web.problems import ProblemBody


def _problem(answer: Any, status: int) -> ProblemBody:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = ProblemBody.model_validate(answer.json())
    assert (body.status, body.request_id) == (status, answer.headers["X-Request-ID"])
    return body


def test_it_lives_and_is_ready(client: TestClient) -> None:
    assert client.get("/health/live").json() == {"status": "live"}
    assert client.get("/health/ready").json() == {"status": "ready"}


@pytest.mark.parametrize("trouble", ["", "the cluster does not answer"])
def test_it_is_ready_without_its_cluster_and_says_so(settings: Settings, database: Database, trouble: str) -> None:
    place = Here(1)
    place.trouble = trouble
    client = TestClient(create_app(settings, database, place))
    found = client.get("/health/ready")
    assert (found.status_code, found.json()) == (200, {"status": "ready"} | ({"jobs": trouble} if trouble else {}))
    assert "roster_cores 1.0" in client.get("/metrics").text.splitlines()


def test_every_error_has_one_shape(client: TestClient, admin: TestClient) -> None:
    _problem(client.get("/nowhere"), 404)
    _problem(client.post("/health/live"), 405)
    _problem(client.get("/v1/boards"), 401)
    _problem(client.get("/v1/boards", headers={"Authorization": "Bearer wrong"}), 401)
    _problem(client.get("/v1/boards", headers={"Host": "elsewhere"}), 400)
    _problem(admin.get("/v1/boards/none"), 422)
    _problem(admin.get("/v1/boards/" + "0" * 26), 404)
    _problem(admin.post("/v1/boards", content=b"{", headers={"Content-Type": "application/json"}), 422)
    _problem(admin.post("/v1/boards", content=b"[" * 50 + b"]" * 50), 400)
    _problem(admin.post("/v1/boards", content=b" " * (8 * 2**20 + 1)), 413)


def test_errors_name_the_place_and_never_what_was_typed(admin: TestClient) -> None:
    body = _problem(admin.post("/v1/boards", json={"id": "x", "title": {"secret": "Florence"}, "Florence": 1}), 422)
    assert "Florence" not in str(body.problems[0])
    assert body.problems[0].place == "title"


def test_what_nobody_expected_is_answered_and_logged_without_its_words(
    settings: Settings, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(settings, database)
    client = TestClient(app)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("Florence")

    with caplog.at_level(logging.INFO, "api"):
        body = _problem(client.get("/broken?name=Florence"), 500)
    lines = [JsonLines().format(record) for record in caplog.records if record.name == "api"]
    assert any(body.request_id in line and "RuntimeError" in line for line in lines)
    assert "Florence" not in "".join(lines) + body.detail


def test_every_answer_carries_the_headers_that_keep_browsers_safe(client: TestClient) -> None:
    for path in ("/health/live", "/nowhere", "/v1/boards"):
        headers = client.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert headers["Cache-Control"] == "no-store"


def test_a_request_id_that_is_given_is_kept(client: TestClient) -> None:
    assert client.get("/health/live", headers={"X-Request-ID": "proxy-0001"}).headers["X-Request-ID"] == "proxy-0001"
    assert client.get("/health/live", headers={"X-Request-ID": "<script>"}).headers["X-Request-ID"] != "<script>"


def test_depth_counts_brackets_outside_of_text() -> None:
    assert depth_of(b'{"a": [1, {"b": "[[[[\\"[["}]}') == 3
    assert depth_of(b"") == 0


def test_every_operation_that_something_is_sent_to_has_an_example(client: TestClient) -> None:
    document = client.get("/v1/openapi.json").json()
    operations = [(path, each) for path, methods in document["paths"].items() for each in methods.values()]
    bodies = [(path, each["requestBody"]["content"]) for path, each in operations if "requestBody" in each]
    assert len(bodies) > 50
    assert [path for path, content in bodies for shape in content.values() if "example" not in shape] == []


def test_every_operation_declares_the_one_shape_of_errors(client: TestClient) -> None:
    document = client.get("/v1/openapi.json").json()
    assert "ProblemBody" in document["components"]["schemas"]
    for path, methods in document["paths"].items():
        for operation in methods.values():
            for status, answer in operation["responses"].items():
                if status >= "400":
                    assert list(answer["content"]) == ["application/problem+json"], (path, status)


def test_requests_are_counted_by_route_and_never_by_what_was_sent(client: TestClient) -> None:
    for path in ("/health/live", "/v1/boards", "/florence"):
        client.get(path)
    client.request("FLORENCE", "/florence")
    text = client.get("/metrics").text
    assert 'roster_requests_total{method="GET",route="/health/live",status="200"} 1.0' in text
    assert 'roster_requests_total{method="GET",route="/boards",status="401"} 1.0' in text
    assert 'roster_requests_total{method="other",route="other",status="404"} 1.0' in text
    assert 'roster_request_seconds_count{method="GET",route="/health/live"} 1.0' in text
    assert "florence" not in text.lower()
