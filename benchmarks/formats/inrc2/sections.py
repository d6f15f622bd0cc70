"""The sections that the set's text files are made of, and the words of their lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.formats.inrc2.instance import Span
from benchmarks.formats.text import Line

_SPAN = re.compile(r"\(([^,()]*),([^,()]*)\)")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading such as `SKILLS = 2` or `REQUIREMENTS`, what stands after its equals sign, and the lines under it."""

    heading: Line
    value: str
    lines: tuple[Line, ...]

    def alone(self) -> str:
        """What stands after the equals sign of a heading without lines."""
        if self.lines:
            raise self.lines[0].error(f"{self.lines[0].text!r} stands under {self.heading.text}", "Remove the line")
        return self.value

    def counted(self) -> tuple[Line, ...]:
        """The lines of a heading that says how many there are."""
        wanted = self.heading.whole(self.value, "the number of lines")
        if len(self.lines) != wanted:
            problem = f"{len(self.lines)} lines follow instead of {wanted}"
            raise self.heading.error(problem, "Mend the number, or fetch the whole file again")
        return self.lines


def sections_of(text: str, file: str, headings: Sequence[str]) -> Mapping[str, Section]:
    """The sections of a file, in the order of `headings`, each there once. Raises FormatError."""
    found: list[tuple[Line, list[Line]]] = []
    last = Line(file, 1, "")
    for number, raw in enumerate(text.splitlines(), start=1):
        last = Line(file, number, raw.strip())
        if not last.text:
            continue
        if len(found) < len(headings) and _name(last) == headings[len(found)]:
            found.append((last, []))
        elif found:
            found[-1][1].append(last)
        else:
            raise last.error(f"{last.text!r} stands before {headings[0]}", f"Begin the file with {headings[0]}")
    if len(found) < len(headings):
        raise last.error(f"the file ends without {headings[len(found)]}", "Add it, or fetch the whole file again")
    return {_name(line): Section(line, line.text.partition("=")[2].strip(), tuple(under)) for line, under in found}


def words(line: Line, names: Sequence[str]) -> list[str]:
    """The line's words, one for each name."""
    found = line.text.split()
    if len(found) != len(names):
        raise line.error(f"{len(found)} words instead of {len(names)}", f"Write {' '.join(names)}")
    return found


def listed(line: Line, text: Sequence[str], what: str) -> Sequence[str]:
    """The words after a number that says how many they are."""
    count = line.whole(text[0] if text else "", f"the number of {what}s")
    if len(text) - 1 != count:
        raise line.error(f"{len(text) - 1} {what}s follow instead of {count}", "Mend the number")
    return text[1:]


def span(line: Line, text: str, what: str) -> Span:
    """The limits that `(least,most)` writes."""
    match = _SPAN.fullmatch(text)
    if match is None:
        raise line.error(f"{what} is {text!r}", "Write (LEAST,MOST)")
    least, most = (line.whole(number.strip(), f"a limit of {what}") for number in match.groups())
    if least > most:
        raise line.error(f"{what} is {text!r}, the least above the most", "Exchange the two")
    return Span(least, most)


def _name(line: Line) -> str:
    return line.text.partition("=")[0].strip()
