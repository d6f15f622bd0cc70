"""The workbook's layout and the schema follow the nouns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import openpyxl
import pytest

from roster.files import Kind, read_ward, ward_layout, ward_schema, write_template, write_ward
from roster.files.layout import REFERENCES
from roster.ward import AgreedPattern, Contract, Demand, Ledger, Noun, Person, Shift, Ward, WardError
from tests.roster.plain_ward import plain_ward

TABLES = {sheet.name: sheet for sheet in ward_layout().tables}


def test_every_list_of_the_ward_is_a_sheet() -> None:
    single = {column.name.split(".")[0] for column in ward_layout().card.columns}
    aliases = {field.alias or name for name, field in Ward.model_fields.items()}
    assert set(TABLES) | single == aliases


@pytest.mark.parametrize(
    ("sheet", "noun"),
    [("people", Person), ("shifts", Shift), ("contracts", Contract), ("demand", Demand), ("ledgers", Ledger)],
)
def test_every_field_is_a_column(sheet: str, noun: type[Noun]) -> None:
    assert [column.name for column in TABLES[sheet].columns] == list(noun.model_fields)


def test_patterns_share_one_sheet() -> None:
    kinds = get_args(get_args(AgreedPattern)[0])
    assert {column.name for column in TABLES["patterns"].columns} == {
        name for kind in kinds for name in kind.model_fields
    }
    assert set(TABLES["patterns"].column("effect").choices) == {
        effect for kind in kinds for effect in get_args(kind.model_fields["effect"].annotation)
    }
    needed = {column.name for column in TABLES["patterns"].columns if column.required}
    assert needed == {"person", "standing", "effect"}


def test_every_column_says_what_it_is() -> None:
    for sheet in (ward_layout().card, *ward_layout().tables):
        assert sheet.note
        for column in sheet.columns:
            assert column.note.endswith("."), (sheet.name, column.name)


def test_kinds_of_columns() -> None:
    kinds = {column.name: column.kind for column in TABLES["contracts"].columns}
    assert kinds == {
        "person": Kind.TEXT,
        "start": Kind.DATE,
        "end": Kind.DATE,
        "wte": Kind.NUMBER,
        "weekly_minutes": Kind.NUMBER,
        "pay_hours": Kind.NUMBER,
    }
    assert TABLES["shifts"].column("start").kind is Kind.CLOCK
    assert TABLES["shifts"].column("overnight").kind is Kind.FLAG
    assert TABLES["people"].column("skills").kind is Kind.LIST
    assert TABLES["rules"].column("value").kind is Kind.ANY


def test_references_lead_to_columns() -> None:
    for sheet, column in REFERENCES.values():
        assert TABLES[sheet].column(column).required


def test_the_template_has_every_heading_and_choice(tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["ward", *TABLES, "about"]
    for name, sheet in TABLES.items():
        headings = [cell for cell in book[name][1] if cell.value]
        assert [cell.value for cell in headings] == (
            ["person"] if name == "history" else [column.name for column in sheet.columns]
        )
        assert all(cell.comment for cell in headings)
    choices = {str(rule.sqref): rule.formula1 for rule in book["patterns"].data_validations.dataValidation}
    assert '"agreed,protected"' in choices.values()
    assert "=people!$A$2:$A$2000" in {f"={formula.lstrip('=')}" for formula in choices.values()}


def test_a_filled_workbook_is_fit_for_people(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    ward = plain_ward(ward=plain_ward().ward.model_dump() | {"title": "=HYPERLINK(1)"})
    write_ward(ward, path)
    book = openpyxl.load_workbook(path)
    title = book["ward"]["B5"]
    assert (title.value, title.data_type) == ("=HYPERLINK(1)", "s")
    assert title.quotePrefix
    assert book["shifts"]["C2"].number_format == "[hh]:mm"
    assert book["contracts"]["B2"].is_date
    assert all(sheet.freeze_panes == "B2" for sheet in book.worksheets)
    assert read_ward(path) == ward


def test_the_schema_is_json_and_knows_the_fields() -> None:
    schema = json.loads(json.dumps(ward_schema()))
    assert schema["properties"].keys() == {field.alias or name for name, field in Ward.model_fields.items()}
    assert schema["$defs"]["Absence"]["properties"]["end_time"]["default"] == "24:00"


def test_text_may_hold_what_looks_like_a_number(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    write_ward(plain_ward(), path)
    book = openpyxl.load_workbook(path)
    for sheet, cell in (("people", "A2"), ("contracts", "A2"), ("history", "A2")):
        book[sheet][cell] = 101
    book.save(path)
    assert read_ward(path).people[0].id == "101"


def test_times_and_dates_may_be_text(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    write_ward(plain_ward(), path)
    book = openpyxl.load_workbook(path)
    book["shifts"]["C2"] = "07:00"
    book["contracts"]["B2"] = "2024-01-01"
    book["history"]["B1"] = "2026-10-05"
    book["people"]["A1"] = " ID "
    book.save(path)
    assert read_ward(path) == plain_ward()


def test_sheets_for_readers_may_be_left_out_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    write_ward(plain_ward(), path)
    book = openpyxl.load_workbook(path)
    del book["about"]
    book.create_sheet("notes")["A1"] = "anything"
    book.save(path)
    assert read_ward(path) == plain_ward()


def test_other_sheets_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "ward.xlsx"
    write_ward(plain_ward(), path)
    book = openpyxl.load_workbook(path)
    book.create_sheet("Copy of people")
    book.save(path)
    with pytest.raises(WardError, match=r"sheet number \d+: has a name that is not known"):
        read_ward(path)
