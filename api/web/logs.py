"""The log: one JSON object a line, without personal data. Messages are fixed words; what varies is a field."""

from __future__ import annotations

import datetime as dt
import json
import logging
import traceback
from typing import Any

LOGGER = logging.getLogger("api")
FIELDS = "fields"


def log(level: int, event: str, error: BaseException | None = None, **fields: Any) -> None:
    """Write an event. Of an error its kind and places are written, never its words, which may repeat what was sent."""
    LOGGER.log(level, event, extra={FIELDS: fields | (_places(error) if error else {})})


class JsonLines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Time in UTC, level, logger, event, and fields."""
        line: dict[str, Any] = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **getattr(record, FIELDS, {}),
        }
        if record.exc_info and record.exc_info[1]:
            line |= _places(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def configure(level: str) -> None:
    """Send the log to standard error; called by `roster serve` alone."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)


def _places(error: BaseException) -> dict[str, Any]:
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": type(error).__qualname__, "places": places}
