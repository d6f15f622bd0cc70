"""Elements of an XML file that know where they stand, so that every error can name file, element and fix."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from xml.etree import ElementTree

from benchmarks.formats.text import FormatError, Line

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a file; `path` names it and those around it from the outside in."""

    file: str
    path: str
    node: ElementTree.Element

    @property
    def text(self) -> str:
        """What stands in the element."""
        return (self.node.text or "").strip()

    def error(self, problem: str, fix: str) -> FormatError:
        """The error to raise about this element."""
        return FormatError(f"{self.file}, {self.path}: {problem}. {fix}.")

    def child(self, tag: str) -> Element:
        """The one element of this tag inside."""
        found = list(self.children(tag))
        if len(found) != 1:
            raise self.error(f"{len(found)} elements <{tag}> instead of one", f"Write one <{tag}>")
        return found[0]

    def children(self, tag: str) -> Iterator[Element]:
        """The elements of this tag inside, in order."""
        for node in self.node.findall(tag):
            name = f"{tag} {node.get('ID')}" if node.get("ID") else tag
            yield Element(self.file, f"{self.path}/{name}", node)

    def inside(self, tag: str, inner: str) -> Iterator[Element]:
        """The elements `inner` inside the element of this tag, if it is there."""
        for element in self.children(tag):
            yield from element.children(inner)

    def attribute(self, name: str) -> str:
        """The value of an attribute."""
        value = self.node.get(name)
        if value is None:
            raise self.error(f"no attribute {name}", f'Write {name}="..."')
        return value

    def whole(self, text: str, what: str, least: int = 0) -> int:
        """The whole number of at least `least` that a text of this element holds."""
        if not (text.isascii() and text.isdecimal() and len(text) < 10 and int(text) >= least):
            raise self.error(f"{what} is {text!r}", f"Write a whole number, {least} or more")
        return int(text)

    def weight(self) -> int:
        """The attribute `weight`."""
        return self.whole(self.attribute("weight"), "the weight")

    def yes(self, text: str) -> bool:
        """Whether a text of this element says yes."""
        answers = {"1": True, "true": True, "0": False, "false": False}
        if text.lower() not in answers:
            raise self.error(f"{text!r} is neither yes nor no", "Write true or false")
        return answers[text.lower()]

    def date(self) -> date:
        """The date in the element."""
        try:
            return date.fromisoformat(self.text)
        except ValueError:
            raise self.error(f"{self.text!r} is no date", "Write YEAR-MM-DD") from None

    def new(self, name: str, taken: Collection[str]) -> str:
        """A name that nothing of its kind has yet."""
        if not name:
            raise self.error("no name", "Write one")
        if name in taken:
            raise self.error(f"{name!r} is there twice", "Remove one or rename it")
        return name

    def known(self, names: Mapping[str, T]) -> T:
        """What the text of the element names among these."""
        if self.text not in names:
            raise self.error(f"{self.text!r} is unknown", f"Write one of {', '.join(names)}")
        return names[self.text]


def root_of(text: str, file: str, tag: str) -> Element:
    """The outermost element of a file, which has this tag. Raises FormatError if it has not, or is not XML."""
    try:
        node = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        line = Line(file, error.position[0], "")
        raise line.error(f"not XML ({error})", "Mend the line, or fetch the whole file again") from None
    if node.tag != tag:
        raise FormatError(f"{file}: the outermost element is <{node.tag}>. Write <{tag}>.")
    return Element(file, tag, node)
