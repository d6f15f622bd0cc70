"""The ward of the examples in a service: a line of every part, and everybody who has to do with it."""

from __future__ import annotations

from api.resources.examples import example_ward
from api.storage import Database
from api.storage.assembly import PARTS, is_of_period
from tests.api.people import People
from tests.api.resources.rostered import Rostered, rostered

WARD = example_ward().model_dump(mode="json", by_alias=True)


def kept(database: Database, people: People) -> Rostered:
    """The ward, with its people R01 and R02."""
    return rostered(database, people, example_ward())


def part_path(here: Rostered, field: str) -> str:
    """Path of a part."""
    above = here.path if is_of_period(PARTS[field]) else f"/v1/wards/{here.ward}"
    return f"{above}/{field.replace('_', '-')}"
