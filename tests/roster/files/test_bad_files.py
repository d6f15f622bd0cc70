"""Every bad file gets clear messages at their places, and a single cause a single message."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from roster.files import read_ward, write_roster, write_template, write_ward
from roster.files.content import LARGEST
from roster.files.layout import CARD, ward_layout
from roster.ward import WardError
from tests.roster.plain_ward import plain_document, plain_ward
from tests.wards import roster_of

Change = Callable[[dict[str, Any]], object]
Sheets = Callable[[openpyxl.Workbook], object]

EXPECTED = (CARD, *(sheet.name for sheet in ward_layout().tables))


def said(path: Path) -> str:
    """What a bad file is refused with."""
    with pytest.raises(WardError) as refusal:
        read_ward(path)
    return str(refusal.value)


def said_of(content: str | bytes, tmp_path: Path, name: str) -> str:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return said(path)


CHANGES: dict[str, tuple[Change, str]] = {
    "unknown skill": (
        lambda ward: ward["groups"][2].update(skills="NICE"),
        "groups[3].skills: nobody in people has the skill given here; known: NIC, NQN, PMVA",
    ),
    "shift that ends before it starts": (
        lambda ward: ward["shifts"][0].update(end="06:00"),
        "shifts[1]: the shift ends before it starts; if it runs past midnight, set overnight = true",
    ),
    "person twice": (
        lambda ward: ward["people"].append(ward["people"][0]),
        "people[7]: a person with this id is there already, further up; change or remove one of the two",
    ),
    "25:00": (
        lambda ward: ward["shifts"][1].update(end="25:00"),
        "shifts[2].end: is not a time of day; the clock runs from 00:00 to 24:00",
    ),
    "a number for a time": (
        lambda ward: ward["shifts"][1].update(start=7),
        "shifts[2].start: is not a time of day; write it as HH:MM, for example 07:30",
    ),
    "a group nobody is in, needed twice": (
        lambda ward: ward["groups"][0].update(bands=[8]) or ward["demand"].pop(),
        "demand[1].group: nobody on the ward is in the group 'RN'; mend its bands and skills, or the people's",
    ),
    "demand for no group": (
        lambda ward: ward["demand"][0].update(group="RNS"),
        "demand[1].group: no group has this id; known: RN, HCSW, NIC, PMVA",
    ),
    "another schema, and everything else wrong": (
        lambda ward: ward.update(schema=2, people=[], shifts=3),
        "schema: is a version of the ward file that this program does not read; it reads 1",
    ),
    "a field misspelt": (
        lambda ward: ward["people"][3].update(skils="PMVA"),
        "people[4].skils: is not a field here; check its spelling or take it out",
    ),
    "contract of nobody": (
        lambda ward: ward["contracts"][0].update(person="R9"),
        "contracts[1].person: nobody in people has this id",
    ),
    "infinite ledger": (
        lambda ward: ward.update(ledgers=[{"person": "R1", "nights": 1e999}]),
        "NaN and Infinity are not numbers that a file may hold; write a number or leave the field out",
    ),
    "every entry of a list wrong": (
        lambda ward: ward.update(groups=[{"id": "RN", "title": ""}]),
        "groups[1].title: is empty",
    ),
    "history that stops short": (
        lambda ward: ward["history"].append({"person": "H3", "start": "2026-10-26", "duties": "E E"}),
        "history[4].duties: ends on 2026-10-27; history must end on 2026-11-01, the day before the period",
    ),
    "unknown duty on a day of history": (
        lambda ward: ward["history"][1]["duties"].__setitem__(3, "Q"),
        "history[2].duties[4]: no shift has the code given here; known: E, L, LD, LN, N, ST; "
        "leave goes to absence, with a hyphen here",
    ),
    "a pattern that does nothing": (
        lambda ward: ward.update(patterns=[{"person": "R1", "standing": "agreed"}]),
        "patterns[1].effect: is missing",
    ),
    "a wrong time in a pattern": (
        lambda ward: ward.update(
            patterns=[{"person": "R1", "standing": "agreed", "effect": "hours", "not_before": "9"}]
        ),
        "patterns[1].not_before: is not a time of day; write it as HH:MM, for example 07:30",
    ),
    "a list for a setting": (
        lambda ward: ward.update(rules=[{"rule": "r", "parameter": "p", "value": [1], "source": "us"}]),
        "rules[1].value: is not one plain value; give a number, a text, true or false",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_one_cause_one_message(name: str, tmp_path: Path) -> None:
    change, message = CHANGES[name]
    document = json.loads(json.dumps(plain_document(), default=str))
    change(document)
    assert said_of(json.dumps(document), tmp_path, "ward.json") == message


TEXTS: dict[str, tuple[str, str | bytes, str]] = {
    "empty": ("ward.toml", " \n", "the file is empty"),
    "JSON that is a list": ("ward.json", "[]", "the file should hold one JSON object, {...}"),
    "JSON with a comma too many": (
        "ward.json",
        '{"a": 1,\n "b": 2,}',
        "line 2, column 9: is not JSON: expecting property name enclosed in double quotes",
    ),
    "JSON with a field twice": (
        "ward.json",
        '{"a": {"b": 1, "b": 2}}',
        "b: a field of this name is there twice in one object; keep one of them",
    ),
    "JSON too deep": ("ward.json", "[" * 100_000, "the file is nested too deeply to be read"),
    "JSON with an endless number": ("ward.json", "9" * 5000, "the file holds a number of too many digits"),
    "TOML too deep": ("ward.toml", "a = " + "[" * 100_000, "the file is nested too deeply to be read"),
    "TOML with a key twice": (
        "ward.toml",
        "a = 1\na = 2\n",
        "line 2, column 6: a field or table of this name is there already; keep one of them",
    ),
    "TOML with a bare word": ("ward.toml", "a = 1\nb = word\n", "line 2, column 5: is not TOML: invalid value"),
    "not UTF-8": (
        "ward.toml",
        "a = 1\nb = 'é'".encode("latin-1"),
        "line 2: the file is not UTF-8 text; save it again with the encoding UTF-8",
    ),
    "no workbook": (
        "ward.xlsx",
        "people;band",
        "is not a workbook; save it as .xlsx, or give a .toml or .json file",
    ),
    "too large": ("ward.json", b" " * LARGEST + b"{}", "the file is larger than 5 MB; is it the right one?"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_files_that_are_no_documents(name: str, tmp_path: Path) -> None:
    file, content, message = TEXTS[name]
    assert said_of(content, tmp_path, file) == message


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    assert said(tmp_path) == "the path is a folder; name a file in it"
    assert said(tmp_path / "absent.toml") == "there is no such file; check its name and folder"
    assert said(Path("nul\0.toml")) == "there is no such file; check its name and folder"


@pytest.mark.parametrize("suffix", [".json", ".toml", ".xlsx"])
def test_a_file_cut_in_half(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"ward{suffix}"
    write_ward(plain_ward(), path)
    whole = path.read_bytes()
    message = said_of(whole[: len(whole) // 2], tmp_path, path.name)
    assert "cut short" in message
    assert "\n" not in message


def test_many_problems_are_capped(tmp_path: Path) -> None:
    document = json.loads(json.dumps(plain_document(), default=str))
    for field in ("id", "band", "duties"):
        for person in document["people"][:4]:
            del person[field]
    document["contracts"] = 3
    document["period"] = {}
    lines = said_of(json.dumps(document), tmp_path, "ward.json").splitlines()
    assert len(lines) == 11
    assert lines[-1] == "and 4 more"


def test_names_and_reasons_are_never_repeated(tmp_path: Path) -> None:
    document = json.loads(json.dumps(plain_document(), default=str))
    document["people"][0] |= {
        "name": "Zebedee\nSmith",
        "band": "Zebedee",
        "sex": "Zebedee",
        "duties": ["Zebedee Smith"],
    }
    document["absence"] = [{"person": "Zebedee S", "kind": "Zebedee", "start": "Zebedee", "end": "Zebedee"}]
    document["patterns"] = [{"person": "Zebedee S", "effect": "Zebedee", "authority": 7, "standing": "Zebedee"}]
    message = said_of(json.dumps(document), tmp_path, "ward.json")
    assert "people[1].name: holds line breaks" in message
    assert "Zebedee" not in message


def mend(book: openpyxl.Workbook, sheet: str, cell: str, value: str | int | None) -> None:
    book[sheet][cell] = value


def append(book: openpyxl.Workbook, sheet: str, **cells: str) -> None:
    """Add a row with some columns filled, by their heads."""
    heads = [cell.value for cell in book[sheet][1]]
    book[sheet].append([cells.get(str(head)) for head in heads])


def mend_below_an_empty_row(book: openpyxl.Workbook) -> None:
    book["people"].insert_rows(3)
    mend(book, "people", "C8", 1)


def mend_without_explanations(book: openpyxl.Workbook) -> None:
    book.remove(book["about"])
    mend(book, "people", "C5", "five")


def rename(book: openpyxl.Workbook, sheet: str, title: str) -> None:
    book[sheet].title = title


SHEETS: dict[str, tuple[Sheets, str]] = {
    "text in a number column": (
        lambda book: mend(book, "people", "C5", "five"),
        "sheet people, row 5, column band: should be a whole number",
    ),
    "a number in a time column": (
        lambda book: mend(book, "shifts", "C3", 7),
        "sheet shifts, row 3, column start: is not a time of day; write it as HH:MM, for example 07:30",
    ),
    "a number in a date column": (
        lambda book: mend(book, "contracts", "B2", 5),
        "sheet contracts, row 2, column start: is not a date from 1950 to 2099",
    ),
    "a required cell emptied": (
        lambda book: mend(book, "people", "C4", None),
        "sheet people, row 4, column band: is missing",
    ),
    "an empty row above a bad one": (
        mend_below_an_empty_row,
        "sheet people, row 8, column band: should be greater than or equal to 2",
    ),
    "a shift that ends before it starts": (
        lambda book: mend(book, "shifts", "D2", "06:00"),
        "sheet shifts, row 2: the shift ends before it starts; if it runs past midnight, set overnight = true",
    ),
    "a sheet missing": (
        lambda book: book.remove(book["people"]),
        "sheet people: is missing; take it from `roster template`",
    ),
    "a sheet that may be left out, misspelt": (
        lambda book: rename(book, "absence", "absences"),
        "sheet number 8: has a name that is not known; is 'absence' meant?",
    ),
    "a sheet of a name of its own": (
        lambda book: book.create_sheet("Morag"),
        f"sheet number {len(EXPECTED) + 2}: has a name that is not known; rename or remove it: {', '.join(EXPECTED)}",
    ),
    "the explanations removed": (
        mend_without_explanations,
        "sheet people, row 5, column band: should be a whole number",
    ),
    "a list parted by semicolons": (
        lambda book: mend(book, "people", "F5", "E;L;N"),
        "sheet people, row 5, column duties: should be a short code of letters, digits, point, hyphen and underscore; "
        "separate codes with |",
    ),
    "bands parted by a slash": (
        lambda book: mend(book, "groups", "D2", "5/6"),
        "sheet groups, row 2, column bands: should be a whole number; separate numbers with |",
    ),
    "a reason in the grid": (
        lambda book: mend(book, "history", "D3", "sick leave"),
        "sheet history, row 3, column 2026-10-07: should be a short code of letters, digits, point, hyphen and "
        "underscore; leave goes to absence, with a hyphen here",
    ),
    "a person twice": (
        lambda book: book["people"].append([cell.value for cell in book["people"][2]]),
        "sheet people, row 8: a person with this id is there already, further up; change or remove one of the two",
    ),
    "a heading misspelt": (
        lambda book: mend(book, "people", "E1", "skils"),
        "sheet people, row 1, column E: is not a heading of this sheet; is 'skills' meant?",
    ),
    "a heading twice": (
        lambda book: mend(book, "people", "B1", "id"),
        "sheet people, row 1: has the heading 'id' twice; keep one of them",
    ),
    "cells without a heading": (
        lambda book: mend(book, "people", "J3", "x"),
        "sheet people, row 1, column J: has cells but no heading; give it one or empty them",
    ),
    "a required column missing": (
        lambda book: book["people"].delete_cols(3),
        "sheet people, row 1: the column 'band' is missing; add its heading",
    ),
    "another schema": (
        lambda book: mend(book, "ward", "B2", 9),
        "sheet ward, row 2, field schema: is a version of the ward file that this program does not read; it reads 1",
    ),
    "beds in words": (
        lambda book: mend(book, "ward", "B7", "ten"),
        "sheet ward, row 7, field ward.beds: should be a whole number",
    ),
    "a field emptied": (lambda book: mend(book, "ward", "B7", None), "sheet ward, field ward.beds: is missing"),
    "an unknown field": (
        lambda book: mend(book, "ward", "A7", "ward.bedz"),
        "sheet ward, row 7: is not a field of the sheet; known: pack, period.days, period.start, schema, "
        "ward.beds, ward.board.absence_credit, ward.board.id, ward.board.nation, ward.board.title, ward.id, "
        "ward.kind, ward.public_holidays, ward.title",
    ),
    "a column that the effect does not use": (
        lambda book: append(
            book, "patterns", person="R1", standing="agreed", effect="days off", duties="E", weekdays="Sat"
        ),
        "sheet patterns, row 2, column duties: is not a field here; check its spelling or take it out",
    ),
    "a wrong duty in the grid": (
        lambda book: mend(book, "history", "D3", "Q"),
        "sheet history, row 3, column 2026-10-07: no shift has the code given here; known: E, L, LD, LN, N, ST; "
        "leave goes to absence, with a hyphen here",
    ),
    "a grid that leaves a day out": (
        lambda book: book["history"].delete_cols(5),
        "sheet history, row 1, column E: the heading should be the day after 2026-10-07",
    ),
    "a grid without its last day": (
        lambda book: book["history"].delete_cols(29),
        "sheet history, row 1: ends on 2026-10-31; history must end on 2026-11-01, the day before the period",
    ),
    "a cell far away": (
        lambda book: mend(book, "people", "A1048576", "x"),
        "a sheet of the workbook goes on to row 1048576; delete the rows below its entries",
    ),
    "a cell far to the right": (
        lambda book: mend(book, "people", "XFD2", "x"),
        "a sheet of the workbook goes on far to the right; delete the columns beside its entries",
    ),
    "a formula in error": (
        lambda book: mend(book, "people", "C3", "#REF!"),
        "the cell C3 holds an error such as #REF!; mend its formula",
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_one_fault_in_a_workbook_one_message(name: str, tmp_path: Path) -> None:
    change, message = SHEETS[name]
    path = tmp_path / "ward.xlsx"
    write_ward(plain_ward(), path)
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    assert said(path) == message


def test_a_workbook_that_unpacks_to_too_much(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", bytes(101_000_000))
    assert said(path) == "the workbook unpacks to more than 100 MB; is it the right one?"


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("readme.txt", "hello")
    assert said_of(buffer.getvalue(), tmp_path, "ward.xlsx").startswith("is not a workbook")


@pytest.mark.parametrize("part", ["word/document.xml", "mimetype"])
def test_a_letter_is_no_workbook(part: str, tmp_path: Path) -> None:
    path = tmp_path / "letter"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(part, "application/vnd.oasis.opendocument.text")
    assert said(path).startswith("is not a workbook")


def test_every_sheet_of_the_template_must_be_there(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    write_ward(plain_ward(), path)
    for name in (name for name in openpyxl.load_workbook(path).sheetnames if name != "about"):
        book = openpyxl.load_workbook(path)
        del book[name]
        book.save(tmp_path / "short.xlsx")
        assert said(tmp_path / "short.xlsx") == f"sheet {name}: is missing; take it from `roster template`"


def test_one_fault_in_many_rows_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    write_ward(plain_ward(), path)
    book = openpyxl.load_workbook(path)
    for row in range(2, 8):
        mend(book, "people", f"C{row}", "five")
    book.save(path)
    assert said(path).splitlines() == [
        *(f"sheet people, row {row}, column band: should be a whole number" for row in (2, 3, 4)),
        "sheet people, column band: and 3 more rows like it",
    ]


def test_a_roster_in_place_of_a_ward(tmp_path: Path) -> None:
    path = tmp_path / "roster.json"
    write_roster(roster_of(plain_ward()), path)
    assert said(path) == "this is a roster file; give the ward file here"


def test_a_blank_template_says_what_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path)
    lines = said(path).splitlines()
    assert "sheet ward, field ward.beds: is missing" in lines
    assert "sheet people: needs at least one entry" in lines


def test_a_heading_that_is_not_known_is_never_repeated(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    write_ward(plain_ward(), path)
    book = openpyxl.load_workbook(path)
    mend(book, "people", "E1", "Morag")
    mend(book, "people", "G1", "Morag")
    book.save(path)
    assert [line.split(";")[0] for line in said(path).splitlines()] == [
        "sheet people, row 1, column E: is not a heading of this sheet",
        "sheet people, row 1, column G: is not a heading of this sheet",
    ]
