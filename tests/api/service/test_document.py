"""The OpenAPI document as a contract: examples, versions, keys, pages, filters and shapes, on every operation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient

from api.service import create_app
from api.settings import Settings

Json = dict[str, Any]

UNCONDITIONAL = {
    "DELETE /v1/sessions": "ends sessions at once, whatever became of them",
    "DELETE /v1/sessions/current": "ends the session at once",
    "PUT /v1/sessions/password": "says the password that holds, which is more than its version",
    "DELETE /v1/keys/{key_id}": "a key never changes, and a lost one is revoked at once",
    "DELETE /v1/wards/{ward_id}/own-feeds/{feed_id}": "a feed never changes, and is revoked at once",
}
"""Edits without a version, each with its reason."""

WHOLE = {"GET /v1/wards/{ward_id}/assessments/{assessment_id}/parts": "one entry for each kind of part"}
"""Lists that have an end of their own."""

FEW = {"calendars", "rules", "gap-filling", "pay-rates", "figure-targets", "earlier"}
"""Last words of the paths of lists without a filter: a few lines of a ward without person, name or date; a history."""

BY_KIND = {"JobWhole.request", "JobWhole.result", "EventTold.document"}
"""Fields whose shape depends on the kind of work."""


@dataclass(frozen=True)
class Operation:
    """An operation of the document."""

    name: str
    declared: Json

    @property
    def method(self) -> str:
        return self.name.split()[0]

    def parameters(self, place: str) -> list[str]:
        """Names of parameters in one place, in small letters."""
        return [each["name"].lower() for each in self.declared.get("parameters", []) if each["in"] == place]

    def sent(self) -> list[Json]:
        """What is sent to it, by kind of content."""
        return list(self.declared.get("requestBody", {}).get("content", {}).values())

    def answers(self) -> Iterator[tuple[str, Json]]:
        """Kinds of content of what it answers where nothing is wrong."""
        for status, answer in self.declared["responses"].items():
            if status < "300":
                yield from answer.get("content", {}).items()


@pytest.fixture(scope="module")
def document() -> Json:
    return create_app(Settings()).openapi()


@pytest.fixture
def operations(document: Json) -> list[Operation]:
    found = [
        Operation(f"{method.upper()} {path}", operation)
        for path, each in document["paths"].items()
        for method, operation in each.items()
    ]
    assert len(found) > 400
    return found


def test_it_is_versioned_and_names_everything_once(document: Json, operations: list[Operation]) -> None:
    assert document["openapi"].startswith("3.1")
    assert document["info"]["version"]
    paths = {each.name.split()[1] for each in operations}
    assert {path for path in paths if not path.startswith("/v1/")} == {"/health/live", "/health/ready", "/metrics"}
    assert [each.name for each in operations if not each.declared.get("summary")] == []
    ids = [each.declared["operationId"] for each in operations]
    assert len(ids) == len(set(ids))


def test_everything_that_is_sent_and_answered_has_an_example(operations: list[Operation]) -> None:
    sent = [(each, content) for each in operations for content in each.sent()]
    answered = [(each, content) for each in operations for _, content in each.answers()]
    assert len(sent) > 150
    assert len(answered) > 400
    assert [each.name for each, content in (*sent, *answered) if "example" not in content] == []


def test_each_example_is_what_its_shape_says(document: Json, operations: list[Operation]) -> None:
    wrong, checked = list[str](), dict[str, Any]()
    for each in operations:
        contents = [content for media, content in each.answers() if media.endswith("json")] + each.sent()
        for content in contents:
            shape = content["schema"]
            if shape.get("format") == "binary":
                continue
            whole = {**shape, "components": document["components"]}
            known = checked.setdefault(str(shape), jsonschema_rs.validator_for(whole, validate_formats=True))
            errors = known.iter_errors(content["example"])
            wrong += [f"{each.name}: {error.instance_path} {error.message[:200]}" for error in errors]
    assert wrong == []


def test_every_post_takes_an_idempotency_key(operations: list[Operation]) -> None:
    posts = [each for each in operations if each.method == "POST"]
    assert len(posts) > 100
    assert [each.name for each in posts if "idempotency-key" not in each.parameters("header")] == []


def test_every_edit_takes_the_version_that_it_edits(operations: list[Operation]) -> None:
    edits = [each for each in operations if each.method in {"PUT", "PATCH", "DELETE"}]
    assert {each.name for each in edits if "if-match" not in each.parameters("header")} == set(UNCONDITIONAL)
    for each in edits:
        assert {"412", "428"} <= set(each.declared["responses"]), each.name


def test_every_list_comes_in_pages_and_is_filtered(document: Json, operations: list[Operation]) -> None:
    lists = [each for each in operations if each.method == "GET" and _is_list(document, each)]
    assert len(lists) > 80
    assert {each.name for each in lists if "limit" not in each.parameters("query")} == set(WHOLE)
    plain = {each.name for each in lists if not set(each.parameters("query")) - {"limit", "after", "start"}}
    assert {name.rsplit("/", 1)[-1] for name in plain - set(WHOLE)} == FEW


def test_every_error_is_of_the_one_shape(document: Json, operations: list[Operation]) -> None:
    for each in operations:
        for status, answer in each.declared["responses"].items():
            if status >= "400":
                (kind, content), *others = answer["content"].items()
                assert (kind, others) == ("application/problem+json", [])
                assert content["schema"]["$ref"].endswith("/ProblemBody"), (each.name, status)
    body = document["components"]["schemas"]["ProblemBody"]
    assert jsonschema_rs.is_valid({**body, "components": document["components"]}, body["examples"][0])


def test_no_answer_is_a_free_object(document: Json, operations: list[Operation]) -> None:
    answers = [(each, media, content) for each in operations for media, content in each.answers()]
    free = [each.name for each, media, content in answers if media.endswith("json") and _is_free(content["schema"])]
    assert free == []
    fields = {
        f"{name}.{field}"
        for name, shape in document["components"]["schemas"].items()
        for field, each in shape.get("properties", {}).items()
        if any(_is_free(one) for one in (each, *each.get("anyOf", [])))
    }
    assert fields <= BY_KIND


def test_an_edit_without_its_version_is_refused_before_anything_else(
    admin: TestClient, operations: list[Operation]
) -> None:
    for each in operations:
        if each.method in {"PUT", "PATCH", "DELETE"} and each.name not in UNCONDITIONAL:
            path = each.name.split()[1]
            for name in each.parameters("path"):
                path = path.replace(f"{{{name}}}", "0" * 26)
            example = next((content["example"] for content in each.sent()), None)
            answer = admin.request(each.method, path, json=example)
            assert (answer.status_code, answer.json()["type"]) == (428, "urn:roster:problem:version-needed"), each.name


def _is_list(document: Json, operation: Operation) -> bool:
    """Whether it answers with `items`."""
    schemas = document["components"]["schemas"]
    names = [
        content.get("schema", {}).get("$ref", "").rsplit("/", 1)[-1]
        for media, content in operation.answers()
        if media.endswith("json")
    ]
    return any("items" in schemas.get(name, {}).get("properties", {}) for name in names)


def _is_free(shape: Json) -> bool:
    """An object of which nothing is said, not even what its values are."""
    said = {"properties", "patternProperties", "propertyNames"} & set(shape)
    return shape.get("type") == "object" and not said and shape.get("additionalProperties", True) is True
