"""TOML as a document."""

from __future__ import annotations

import re
import tomllib

from roster.files.document import Document, unusable

_PLACE = re.compile(r"^(?P<what>.*) \(at (?P<where>line \d+, column \d+|end of document)\)$", re.DOTALL)
_END = "end of document"


def read_toml(text: str) -> Document:
    """The document in TOML text. Raises InputError with line and column."""
    try:
        return Document(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        message, *place = _words(str(error))
        raise unusable(message, *place) from None
    except RecursionError:
        raise unusable("the file is nested too deeply to be read") from None
    except ValueError:
        raise unusable("the file holds a number of too many digits") from None


def _words(message: str) -> tuple[str, ...]:
    """What is wrong and, where it is known, the line. Keys that the parser repeats are left out."""
    match = _PLACE.match(message)
    if match is None:
        return ("is not TOML",)
    if match["what"].startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate", "Duplicate")):
        return ("a field or table of this name is there already; keep one of them", match["where"])
    if match["where"] == _END:
        return ("the file ends in the middle; it may have been cut short", _END)
    return (f"is not TOML: {match['what'][0].lower()}{_shown(match['what'][1:])}", match["where"])


def _shown(message: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in message)
