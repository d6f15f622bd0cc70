"""Writes the reference pages from the code: `python docs/reference.py`. A test fails when they are out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import typer
import typer.core
import typer.main
from pydantic import BaseModel

from api.cli import app
from roster.packs import packs
from roster.rules import RULES
from roster.ward import Ward

FOLDER = Path(__file__).parent
NOTE = "<!-- Written by docs/reference.py from the code; change the code and run it again. -->"


def rules_page() -> Iterator[str]:
    """Every rule with its values, sources and confidence."""
    pack = packs()[-1]
    yield from ("# Rules", "", NOTE, "")
    yield from (f"Pack `{pack.name}`: {pack.title}, for periods from {pack.holds_from}.", "")
    yield from (
        "A ward changes a value in its file: `[[rules]]` with `rule`, `parameter`, `value` and `source`. What is",
        "marked INFERRED or UNKNOWN was not read in its source, and a board should confirm it; DESIGN is this",
        "program's choice.",
        "",
    )
    for rule in RULES:
        entry = pack.rules[rule.id]
        yield from (f"## {rule.id}", "", f"**{rule.title}** ({entry.level}). {_first_line(rule.__doc__)}", "")
        if entry.override:
            yield from (f"May be overridden by: {', '.join(entry.override)}.", "")
        if entry.values:
            yield from ("| parameter | meaning | value | source | confidence |", "| --- | --- | --- | --- | --- |")
        for name, value in entry.values.items():
            meaning = rule.values_type.model_fields[name].description or ""
            yield f"| `{name}` | {meaning} | {value.value} | {value.source} | {value.confidence} |"
        yield ""


def commands_page() -> Iterator[str]:
    """Every command with its arguments and options."""
    yield from ("# Commands", "", NOTE, "")
    group = typer.main.get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    context = typer.Context(group, info_name="roster")
    for name, command in group.commands.items():
        yield from (f"## roster {name}", "", *(line.strip() for line in (command.help or "").splitlines()), "")
        yield from ("| argument or option | meaning |", "| --- | --- |")
        for parameter in command.get_params(context):
            record = parameter.get_help_record(context)
            if record and "--help" not in record[0]:
                yield f"| `{record[0].replace('|', chr(92) + '|')}` | {record[1].replace('|', chr(92) + '|')} |"
        yield ""


def ward_page() -> Iterator[str]:
    """Every part of the ward file with its fields."""
    yield from ("# The ward file", "", NOTE, "")
    yield from (_paragraph(Ward.__doc__), "")
    yield from ("| part | is |", "| --- | --- |")
    parts = {name: _nouns(field.annotation) for name, field in Ward.model_fields.items()}
    for name, nouns in parts.items():
        kinds = ", ".join(f"[{noun.__name__}](#{noun.__name__.lower()})" for noun in nouns)
        label = Ward.model_fields[name].alias or name
        yield f"| `{label}` | {kinds or _kind(Ward.model_json_schema()['properties'][label])} |"
    yield ""
    seen: dict[type[BaseModel], None] = {}
    for nouns in parts.values():
        seen.update(dict.fromkeys(nouns))
    for noun in list(seen):
        seen.update(dict.fromkeys(inner for f in noun.model_fields.values() for inner in _nouns(f.annotation)))
    for noun in seen:
        yield from (f"## {noun.__name__}", "", _paragraph(noun.__doc__), "")
        yield from ("| field | kind | needed | meaning |", "| --- | --- | --- | --- |")
        shapes = noun.model_json_schema()["properties"]
        for name, field in noun.model_fields.items():
            label, needed = field.alias or name, "yes" if field.is_required() else ""
            yield f"| `{label}` | {_kind(shapes[label])} | {needed} | {field.description or ''} |"
        yield ""


def _nouns(annotation: object) -> tuple[type[BaseModel], ...]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(dict.fromkeys(noun for part in get_args(annotation) for noun in _nouns(part)))


def _kind(schema: dict[str, Any]) -> str:
    """What a JSON schema allows, in a few words."""
    if "enum" in schema or "const" in schema:
        return " or ".join(f"`{value}`" for value in schema.get("enum", [schema.get("const")]))
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_kind(choice) for choice in schema["anyOf"] if choice.get("type") != "null"))
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return str(schema.get("format", schema.get("type", "any")))


def _first_line(text: str | None) -> str:
    return (text or "").strip().splitlines()[0]


def _paragraph(text: str | None) -> str:
    return "\n".join(line.strip() for line in (text or "").strip().splitlines())


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "rules.md": rules_page,
    "commands.md": commands_page,
    "ward-file.md": ward_page,
}


def page(name: str) -> str:
    """The text of a reference page."""
    return "\n".join(PAGES[name]()).rstrip() + "\n"


if __name__ == "__main__":
    for each in PAGES:
        (FOLDER / each).write_text(page(each), "utf-8")
