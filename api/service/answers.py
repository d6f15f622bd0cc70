"""Examples of what operations answer, put together from the shapes that they declare and the examples of what is sent.

An answer that has the shape of something that is sent is illustrated by the example of that; everything else by values
that go by the same name there, or by the plainest value that its shape allows. So each is valid by its own schema.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from api.storage.ids import LENGTH

Json = dict[str, Any]

DEEPEST = 12
"""Levels after which what may be left out is left out."""

FORMATS = {"date": "2026-11-04", "date-time": "2026-11-04T09:30:00Z", "time": "09:30:00", "duration": "PT1H"}
"""A text by its format."""

MEDIA = {
    "text/html": '<!doctype html><html lang="en-GB"><title>Ward roster</title></html>',
    "text/plain": 'roster_jobs{state="queued"} 0.0',
    "text/calendar": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
    "text/event-stream": 'id: 1\nevent: queued\ndata: {"number": 1, "kind": "queued", "document": {}}\n\n',
    "text/csv": "person,date,hours\nR01,2026-11-04,7.5\n",
    "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}
"""The beginning of a file of each kind of text; of any other kind, that it is one."""


@dataclass(frozen=True)
class Illustrator:
    """Makes examples of shapes."""

    schemas: Json
    """The shapes that the document names."""
    shown: Json
    """Examples of what is sent, by the name of their shape."""
    named: Json
    """Values in those examples, by the name of their field."""

    @staticmethod
    def of(document: Json) -> Illustrator:
        """From a document whose requests have their examples."""
        schemas: Json = document["components"]["schemas"]
        shown: Json = {}
        named: Json = {}
        for operations in document["paths"].values():
            for operation in operations.values():
                for content in operation.get("requestBody", {}).get("content", {}).values():
                    shape = content.get("schema", {})
                    for each in (shape, *shape.get("oneOf", ()), *shape.get("anyOf", ())):
                        if _suits(content.get("example"), schemas.get(_key(each), {})):
                            shown.setdefault(_name(_key(each)), content["example"])
                    _collect(content.get("example"), named)
        return Illustrator(schemas, shown, named)

    def content(self, media: str, content: Json) -> Any:
        """An example of an answer of one kind of content."""
        if media.endswith("json"):
            return self.example(content.get("schema", {}))
        return MEDIA.get(media, f"a file of the kind {media}")

    def example(self, shape: Json, name: str = "", depth: int = 0) -> Any:
        """An example of a shape; `name` is that of the field that has it."""
        if "$ref" in shape:
            known = self._known(shape)
            return self.example(self.schemas[_key(shape)], name, depth + 1) if known is None else known
        for key in ("anyOf", "oneOf", "allOf"):
            if key in shape:
                return self.example(self._chosen(shape[key], depth) | _more(shape), name, depth + 1)
        if "const" in shape:
            return shape["const"]
        if "enum" in shape:
            known = self.named.get(name)
            return known if known in shape["enum"] else shape["enum"][0]
        return self._of_kind(shape, name, depth)

    def _of_kind(self, shape: Json, name: str, depth: int) -> Any:
        kind = shape.get("type")
        if kind == "object":
            return self._object(shape, depth)
        if kind == "array":
            return self._array(shape, name, depth)
        if kind == "string":
            return self._text(shape, name)
        if kind in ("integer", "number"):
            return self._number(shape, name, kind)
        return {"boolean": False, "null": None}.get(str(kind), self.named.get(name, {}))

    def _object(self, shape: Json, depth: int) -> Json:
        known, needed = shape.get("properties", {}), shape.get("required", ())
        shown = [name for name in known if name in needed or depth < DEEPEST // 2]
        kept = {"id": self._row_id()} if "version" in known and "id" in known else {}
        return {name: kept.get(name, self.example(known[name], name, depth + 1)) for name in shown}

    def _array(self, shape: Json, name: str, depth: int) -> list[Any]:
        if "prefixItems" in shape:
            return [self.example(each, name, depth + 1) for each in shape["prefixItems"]]
        least = shape.get("minItems", 0)
        if not least and depth > DEEPEST:
            return []
        return [self.example(shape.get("items", {}), name, depth + 1)] * max(1, least)

    def _text(self, shape: Json, name: str) -> str:
        if "format" in shape:
            return FORMATS.get(shape["format"], "bytes")
        if name == "id" or name.endswith("_id"):
            return self._row_id()
        words = str(shape.get("description", "")).split("\n", maxsplit=1)[0]
        for each in (self.named.get(name), words, *_PLAIN):
            if isinstance(each, str) and _fits(each, shape):
                return each
        return "x" * int(shape.get("minLength", 1))

    def _number(self, shape: Json, name: str, kind: str) -> float:
        known = self.named.get(name)
        wanted = (int,) if kind == "integer" else (int, float)
        if isinstance(known, wanted) and not isinstance(known, bool) and _within(known, shape):
            return known
        return next(each for each in (1, 0, shape.get("minimum", 0), shape.get("maximum", 0)) if _within(each, shape))

    def _chosen(self, shapes: list[Json], depth: int) -> Json:
        """One that is shown, or else the first that says something; nothing at all once it is deep."""
        empty = {"type": "null"}
        if depth > DEEPEST and empty in shapes:
            return empty
        said = [each for each in shapes if each != empty]
        return next((each for each in (*said, empty) if self._known(each) is not None), said[0] if said else empty)

    def _known(self, shape: Json) -> Any:
        """The example of what is sent in this shape; nothing where another shape only has the same name."""
        known = self.shown.get(_name(_key(shape)))
        return known if _suits(known, self.schemas.get(_key(shape), {})) else None

    @staticmethod
    def _row_id() -> str:
        return "0" * LENGTH


_PLAIN = ("0" * LENGTH, "a", "0", "A", "09:30", "2026-27", "2026-11-04", "0" * 64)
"""Texts that fit what patterns ask for."""


def _key(shape: Json) -> str:
    """The name that a shape refers to; empty where it stands for itself."""
    return str(shape.get("$ref", "")).rsplit("/", 1)[-1]


def _name(key: str) -> str:
    """The name of a shape, the same whether it is sent or answered."""
    return re.sub(r"-(Input|Output)$", "", key)


def _suits(example: Any, shape: Json) -> bool:
    """Whether an object has the fields of a shape, and the words by which it is told from others."""
    fields = shape.get("properties", {})
    if not isinstance(example, dict) or not fields:
        return False
    told = all(each["const"] == example.get(name) for name, each in fields.items() if "const" in each)
    return told and set(shape.get("required", ())) <= set(example) <= set(fields)


def _more(shape: Json) -> Json:
    return {"description": shape["description"]} if "description" in shape else {}


def _collect(value: Any, into: Json, name: str = "") -> None:
    """Plain values by the name of their field, the first of each."""
    if isinstance(value, dict):
        for key, each in value.items():
            _collect(each, into, key)
    elif isinstance(value, list):
        for each in value:
            _collect(each, into, name)
    elif value not in (None, ""):
        into.setdefault(name, value)


def _fits(text: str, shape: Json) -> bool:
    lengths = shape.get("minLength", 0) <= len(text) <= shape.get("maxLength", len(text))
    return bool(text) and lengths and re.search(shape.get("pattern", ""), text) is not None


def _within(number: float, shape: Json) -> bool:
    """Whether a number is within what its shape allows."""
    above = (number >= shape.get("minimum", number), number > shape.get("exclusiveMinimum", number - 1))
    below = (number <= shape.get("maximum", number), number < shape.get("exclusiveMaximum", number + 1))
    return all(above + below)
