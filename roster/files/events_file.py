"""What has happened to a ward since its roster was published, in a TOML or JSON file."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from roster.files.reading import read_document
from roster.ward import Events, WardError, gathered, problems_of


def read_events(path: Path | str) -> Events:
    """The events in a file. Raises WardError with the place of everything that is wrong with it."""
    document = read_document(path)
    try:
        return Events.model_validate(document.values)
    except ValidationError as error:
        raise WardError(tuple(gathered(problems_of(error)))) from None
