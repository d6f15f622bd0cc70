"""A noun as plain values, as its file holds them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.ward import Roster, Ward


def plain_form(noun: Ward | Roster) -> dict[str, Any]:
    """Tables, lists, text, numbers and dates; times of day as HH:MM. What is at its default is left out."""
    written = noun.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude_none=True)
    values = noun.model_dump(by_alias=True, exclude_defaults=True, exclude_none=True)
    fields = {name: _with_dates(written[name], values[name]) for name in written}
    return {"schema": noun.schema_version} | fields


def _with_dates(written: Any, value: Any) -> Any:
    """The written form, except that dates stay dates."""
    if isinstance(value, dt.date):
        return value
    if isinstance(written, dict):
        return {key: _with_dates(written[key], value[key]) for key in written}
    if isinstance(written, list):
        return [_with_dates(part, item) for part, item in zip(written, value, strict=True)]
    return written
