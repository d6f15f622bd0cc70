"""The catalogue of measures that a board looks at, as data."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import Field, model_validator

from staffing_tools.files import Record, read_record
from staffing_tools.quality.measure import Measure


class Catalogue(Record):
    """Measures by id. A board adds, changes and takes out."""

    measures: tuple[Measure, ...] = Field(min_length=1, max_length=200)
    """The measures."""

    @model_validator(mode="after")
    def _ids_differ(self) -> Catalogue:
        if max(Counter(measure.id for measure in self.measures).values()) > 1:
            raise ValueError("two measures have the same id; rename one")
        for measure in self.measures:
            if (measure.kind == "count") != (measure.out_of == ""):
                raise ValueError(f"{measure.id}: a rate or percentage is out of something, a count is not")
        return self

    def measure(self, id_: str) -> Measure:
        """The measure with this id. Raises KeyError with the ids there are."""
        for measure in self.measures:
            if measure.id == id_:
                return measure
        raise KeyError(f"no measure {id_!r}; known: {', '.join(measure.id for measure in self.measures)}")


@cache
def shipped_catalogue() -> Catalogue:
    """The catalogue that comes with the program; the national list for these wards was not found."""
    text = (files("staffing_tools.quality") / "catalogue.toml").read_text("utf-8")
    return Catalogue.model_validate(tomllib.loads(text))


def read_catalogue(path: Path | str) -> Catalogue:
    """A board's own catalogue, in TOML or JSON. Raises InputError."""
    return read_record(path, Catalogue)
