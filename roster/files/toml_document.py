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
        message, *place = _words(str(error), text)
        raise unusable(message, *place) from None
    except RecursionError:
        raise unusable("the file is nested too deeply to be read") from None
    except ValueError:
        raise unusable("the file holds a number of too many digits") from None


def _words(message: str, text: str) -> tuple[str, ...]:
    """What is wrong and, where it is known, the line. Keys that the parser repeats are left out."""
    match = _PLACE.match(message)
    if match is None:
        return ("is not TOML",)
    what, where = match["what"], match["where"]
    if what.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate", "Duplicate")):
        return ("a field or table of this name is there already; keep one of them", where)
    if where == _END or what.startswith(("Unclosed", "Unterminated")) or _in_an_open_last_line(where, text):
        return ("the file ends in the middle; it may have been cut short", where)
    return (f"is not TOML: {what[0].lower()}{_shown(what[1:])}", where)


def _in_an_open_last_line(where: str, text: str) -> bool:
    """Whether a place is on the last line of a text that does not end that line."""
    return not text.endswith("\n") and where.startswith(f"line {text.count(chr(10)) + 1},")


def _shown(message: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in message)
