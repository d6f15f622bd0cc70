"""Lines of a benchmark file that know where they stand, so that every error can name file, line and fix."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_NAME = re.compile(r"[^\s,|=#]+")


class FormatError(ValueError):
    """A benchmark file is malformed; the message names the file, the line and the fix."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file; `number` counts from 1."""

    file: str
    number: int
    text: str

    def error(self, problem: str, fix: str) -> FormatError:
        """The error to raise about this line."""
        return FormatError(f"{self.file}, line {self.number}: {problem}. {fix}.")

    def fields(self, names: Sequence[str]) -> list[str]:
        """The line's comma-separated fields, one for each name."""
        found = [field.strip() for field in self.text.split(",")]
        if len(found) != len(names):
            raise self.error(f"{len(found)} fields instead of {len(names)}", f"Write {', '.join(names)}")
        return found

    def whole(self, text: str, what: str, least: int = 0, most: int | None = None) -> int:
        """The whole number that `text` holds, between `least` and `most`."""
        span = f"{least} or more" if most is None else f"{least} to {most}"
        number = int(text) if _WHOLE.fullmatch(text) else None
        if number is None or number < least or (most is not None and number > most):
            raise self.error(f"{what} is {text!r}", f"Write a whole number, {span}")
        return number

    def new(self, name: str, taken: Collection[str], what: str) -> str:
        """A name that nothing of its kind has yet."""
        if not _NAME.fullmatch(name):
            raise self.error(f"{what} is {name!r}", "Write a name without spaces or any of , | = #")
        if name in taken:
            raise self.error(f"{what} {name!r} is there twice", "Remove one or rename it")
        return name

    def known(self, name: str, names: Collection[str], what: str) -> str:
        """A name that the file has introduced before."""
        if name not in names:
            raise self.error(f"{what} {name!r} is unknown", f"Write one of those listed earlier in the file as {what}")
        return name


def text_of(path: Path) -> str:
    """The text of a UTF-8 file. Raises FormatError if it cannot be read as such."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise FormatError(f"{path.name}: there is no such file in {path.parent}. Check the name.") from None
    except UnicodeDecodeError as error:
        raise FormatError(f"{path.name}: byte {error.start} is not UTF-8 text. Save the file as UTF-8.") from None
