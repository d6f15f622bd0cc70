"""JSON as a document."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from roster.files.document import Document, unusable
from roster.ward import InputError


def read_json(text: str) -> Document:
    """The document in JSON text. Raises InputError with line and column."""
    try:
        values = json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_not_a_number)
    except json.JSONDecodeError as error:
        raise unusable(_words(error, text), f"line {error.lineno}, column {error.colno}") from None
    except InputError:
        raise
    except RecursionError:
        raise unusable("the file is nested too deeply to be read") from None
    except ValueError:
        raise unusable("the file holds a number of too many digits") from None
    if not isinstance(values, dict):
        raise unusable("the file should hold one JSON object, {...}")
    return Document(values)


def _words(error: json.JSONDecodeError, text: str) -> str:
    if error.pos >= len(text.rstrip()) or not text.rstrip().endswith("}"):
        return "the file ends in the middle; it may have been cut short"
    return f"is not JSON: {error.msg[0].lower()}{error.msg[1:]}"


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in fields if names.count(name) > 1)
        raise unusable("a field of this name is there twice in one object; keep one of them", twice)
    return fields


def _not_a_number(_: str) -> NoReturn:
    raise unusable("NaN and Infinity are not numbers that a file may hold; write a number or leave the field out")
