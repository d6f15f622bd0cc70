"""A noun that has a file of its own, whose form has a version."""

from __future__ import annotations

from pydantic import Field, field_validator

from roster.ward import Noun

SCHEMA = 1


class ExportError(ValueError):
    """A record was to be written that must not be."""


class Record(Noun):
    """What one JSON or TOML file holds."""

    schema_version: int = Field(default=SCHEMA, alias="schema")
    """Version of the form of this file."""

    @field_validator("schema_version")
    @classmethod
    def _is_known(cls, version: int) -> int:
        if version != SCHEMA:
            raise ValueError(f"is a version of this file that this program does not read; it reads {SCHEMA}")
        return version

    @property
    def kept_back(self) -> str:
        """Why the record is never written to a file, empty where it may be."""
        return ""
