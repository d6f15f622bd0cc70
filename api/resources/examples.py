"""Examples of what is sent, for the OpenAPI document, out of one small ward that is valid as a whole."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import roster.ward as nouns
from api.exchange import parse_mapping
from api.resources import staffing
from api.storage.assembly import PARTS, is_of_period
from api.storage.ids import LENGTH
from roster.files import read_ward

FILE = Path(__file__).parent / "example.toml"


@lru_cache
def example_ward() -> nouns.Ward:
    """A ward with a line of every part."""
    return read_ward(FILE)


def examples() -> dict[str, Any]:
    """What is sent to each path, whatever the method. A new resource adds its own."""
    document = example_ward().model_dump(mode="json", by_alias=True)
    card = {name: value for name, value in document["ward"].items() if name != "board"}
    period = {"period": document["period"], "wishes_close": "2026-09-14"}
    ward, periods = "/v1/wards/{ward_id}", "/v1/wards/{ward_id}/periods"
    lines: dict[str, Any] = {}
    for field, kind in PARTS.items():
        path = f"{periods}/{{period_id}}" if is_of_period(kind) else ward
        path = f"{path}/{field.replace('_', '-')}"
        lines |= {path: document[field][0], f"{path}/{{line_id}}": document[field][0]}
    return lines | {
        "/v1/sessions": {"name": "ward.manager", "password": "correct horse battery staple"},
        "/v1/sessions/password": {"current": "correct horse battery staple", "new": "another horse battery staple"},
        "/v1/keys": {"title": "payroll export", "scopes": ["boards:read"], "days": 90},
        "/v1/boards": document["ward"]["board"],
        "/v1/boards/{board_id}": document["ward"]["board"],
        "/v1/boards/{board_id}/wards": card,
        "/v1/boards/{board_id}/ward-files": document,
        f"{periods}/{{period_id}}/carry": {"paid": True},
        ward: card,
        periods: period,
        f"{periods}/{{period_id}}": period,
        f"{periods}/{{period_id}}/ward-file": document,
        f"{periods}/{{period_id}}/solve": {"seconds": 300, "cores": 2, "seed": 1},
        f"{ward}/own-reasons": {"part": "patterns", "line_id": "0" * 26, "words": "Wednesdays are my swimming class."},
        f"{ward}/own-reasons/{{reason_id}}": {"words": "Wednesdays are my choir."},
        **_of_rosters(f"{periods}/{{period_id}}"),
        **staffing.examples(),
        **_of_accounts(),
        **_of_exchange(ward),
        **_of_work(f"{periods}/{{period_id}}"),
        **_of_agreements(f"{periods}/{{period_id}}"),
    }


def _of_accounts() -> dict[str, Any]:
    """What is sent about accounts."""
    role = {"role": "staff", "board_id": "0" * LENGTH, "ward_id": "0" * LENGTH, "person": "R01"}
    account = {"name": "r01", "password": "correct horse battery staple", "roles": [role]}
    path = "/v1/accounts/{account_id}"
    return {"/v1/accounts": account, path: {"disabled": True}, f"{path}/roles": role}


def _of_exchange(ward: str) -> dict[str, Any]:
    """What is sent about tables of other systems."""
    mapping = {
        "schema": 1,
        "kind": "absence",
        "title": "Approved absence",
        "table": {"dates": "day first"},
        "person": "Staff",
        "fields": {
            "start": "First day",
            "end": "Last day",
            "kind": {"column": "Code", "codes": {"AL": "annual leave"}},
        },
    }
    whole = parse_mapping(mapping).model_dump(mode="json", by_alias=True, exclude_defaults=True)
    sent = {"table": "Staff,First day,Last day,Code", "mapping_id": "0" * LENGTH, "period_id": "0" * LENGTH}
    return {
        f"{ward}/mappings": whole,
        f"{ward}/mappings/{{mapping_id}}": whole,
        f"{ward}/imports": sent | {"dry_run": True},
    }


def _of_work(period: str) -> dict[str, Any]:
    """What is asked of work that takes longer than a request."""
    roster = f"{period}/rosters/{{roster_id}}"
    away = {"person": "R01", "start": "2026-11-04", "end": "2026-11-06"}
    return {
        f"{period}/choices": {"count": 3, "seconds": 120, "seed": 1},
        f"{period}/ways-out": {"seconds": 60},
        f"{roster}/explain": {"gap": "all", "effort": 3, "most_seconds": 900},
        f"{roster}/repair": {"absent": [away], "agreed": [{"person": "R02", "date": "2026-11-05"}], "seconds": 20},
        f"{roster}/cover": {"date": "2026-11-04", "shift": "E"},
        f"{roster}/fairer": {"seconds": 60},
    }


def _of_agreements(period: str) -> dict[str, Any]:
    """What is sent about leave, and patterns to try."""
    return {
        f"{period}/exemptions/trial": {"no_nights": ["R01"]},
        f"{period}/leave-answers/{{request}}": {"days": ["2026-11-10", "2026-11-12/am"]},
        f"{period}/dependants-leave": {"person": "R01", "start": "2026-11-04", "dry_run": True},
    }


def _of_rosters(period: str) -> dict[str, Any]:
    """What is sent about rosters, wishes and swaps."""
    roster = f"{period}/rosters/{{roster_id}}"
    wish = {"date": "2026-11-22", "want": "off", "points": 20}
    cell = {"person": "R01", "date": "2026-11-04", "duty": "E"}
    return {
        f"{period}/rosters": {"roster": example_roster().model_dump(mode="json", by_alias=True)},
        f"{roster}/cells": {"cells": [cell], "dry_run": True},
        f"{roster}/steps": {"step": "publish", "acknowledge": ["late"]},
        f"{period}/own-wishes": wish,
        f"{period}/own-wishes/{{wish_id}}": wish,
        f"{period}/swaps": {"asked_of": "R02", "give_date": "2026-11-26", "take_date": "2026-11-27"},
        f"{period}/swaps/{{swap_id}}/steps": {"step": "accept"},
    }


@lru_cache
def example_roster() -> nouns.Roster:
    """A roster of the small ward."""
    ward = example_ward()
    off = ("",) * ward.period.days
    worked = {"R01": {1: "ST", 24: "E"}, "R02": {25: "E"}}
    cells = {
        person.id: tuple(worked[person.id].get(day, duty) for day, duty in enumerate(off)) for person in ward.people
    }
    return nouns.Roster(ward=ward.ward.id, start=ward.period.start, days=ward.period.days, cells=cells)
