"""Tables that cannot be read, each with the place and what to do."""

from __future__ import annotations

import datetime as dt
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from roster.ward import InputError
from staffing_tools.quality import read_points
from staffing_tools.tool import Entry, read_entries, read_run, write_entries, write_run
from tests.staffing_tools.cases import run


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_entries(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date,census,colour\n2025-06-02,20,red\n", "row 1: there is no column colour here; known: date, part, census"),
        ("date,date,census\n2025-06-02,2025-06-02,20\n", "row 1: there are two columns date"),
        ("date,levels.L1\n2025-06-02,20\n", "row 1: the column census is missing"),
        ("date,census,levels.\n2025-06-02,20,1\n", "row 1: there is no column levels. here"),
        ("date,census,\n2025-06-02,20,5\n", "row 2: has a cell without a heading"),
        ("date,census\n2025-06-02,20,5\n", "a row has more cells than there are headings"),
        ("", "the file is empty"),
    ],
)
def test_a_bad_table_is_refused(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text(text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert said in refused(path)


@pytest.mark.parametrize("entry", ['"2025-06-02"', "[]", "7", "null"])
def test_a_list_of_something_else_than_entries_is_refused_with_its_place(entry: str, tmp_path: Path) -> None:
    path = tmp_path / "entries.json"
    path.write_text(f'{{"entries": [{{"date": "2025-06-02", "census": 20}}, {entry}]}}')
    assert "entries[2]: is no entry" in refused(path)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_usual_separator_will_do(separator: str, tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text(
        separator.join(["date", "census", "note"]) + "\n" + separator.join(["2025-06-02", "20", "a.b"]) + "\n"
    )
    (entry,) = read_entries(path).entries
    assert (entry.census, entry.note) == (20, "a.b")


def read(path: Path, text: str) -> tuple[Entry, ...]:
    path.write_text(text, encoding="utf-8")
    return read_entries(path).entries


def test_a_table_as_a_spreadsheet_of_a_ward_saves_it(tmp_path: Path) -> None:
    head, rows = "\ufeffDate ; Part;CENSUS;On pass;Levels.L1;Note", ("25/10/2026;E;19;1;18;ok", "03/11/2026;E;20;;20;")
    text = "\r\n".join((head, *rows, ";;;;;", ""))
    first, second = read(tmp_path / "entries.csv", text)
    assert (str(first.date), first.part, first.census, first.on_pass, first.levels) == (
        "2026-10-25",
        "E",
        19,
        1,
        {"L1": 18},
    )
    assert str(second.date) == "2026-11-03"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "date,census\n03/11/2026,20\n",
            "row 2, column date: may be 2026-11-03 or 2026-03-11; write",
        ),
        ("date,census\n25/10/2026,20\n10/25/2026,20\n", "row 3, column date: has the month first or is no date"),
        ("date,census\n31/02/2026,20\n", "row 2, column date: is not a date"),
        (
            'Date,Census,activities.escort\n2026-10-25,20,"2,5"\n',
            "row 2, column activities.escort: has a comma",
        ),
        ("Date,date,census\n2026-10-25,2026-10-25,20\n", "row 1: there are two columns date"),
    ],
)
def test_what_may_mean_two_things_is_refused_with_its_cell_and_the_fix(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text(text)
    assert said in refused(path)


def test_thousands_may_be_parted(tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text('measure,first,last,count,of\nsickness,26/10/2026,01/11/2026,75,"1,224"\n')
    (point,) = read_points(path).entries
    assert (str(point.first), str(point.last), str(point.of)) == ("2026-10-26", "2026-11-01", "1224")


@given(
    st.lists(st.dates(dt.date(2025, 1, 1), dt.date(2027, 12, 31)), min_size=1, max_size=12, unique=True),
    st.sampled_from(["{:%Y-%m-%d}", "{:%d/%m/%Y}", "{:%d.%m.%Y}"]),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["date{}census", "Date{} Census ", "DATE{}census"]),
)
def test_dates_come_back_or_are_refused_and_never_change(
    dates: list[dt.date], form: str, separator: str, headings: str
) -> None:
    lines = [headings.format(separator), *(f"{form.format(date)}{separator}20" for date in dates), separator]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "entries.csv"
        path.write_text("\n".join(lines) + "\n")
        told = form == "{:%Y-%m-%d}" or any(date.day > 12 for date in dates) or all(d.day == d.month for d in dates)
        if told:
            assert [entry.date for entry in read_entries(path).entries] == dates
        else:
            assert "write the one that it is" in refused(path)


def test_text_with_a_separator_or_a_formula_stays_text(tmp_path: Path) -> None:
    lines = [run().entries[0].model_copy(update={"note": note}) for note in ("a, b; c", "=1+1", "007", "NA")]
    for suffix in (".csv", ".xlsx", ".json"):
        write_entries(run(entries=lines), tmp_path / f"entries{suffix}")
        assert read_entries(tmp_path / f"entries{suffix}").entries == tuple(lines)


def test_dates_and_numbers_of_a_workbook_are_read_as_such(tmp_path: Path) -> None:
    path = tmp_path / "counts.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 0, ["date", "census", "activities.escort"])
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_datetime(1, 0, run().dates.first, day)
        sheet.write_row(1, 1, [20.0, 2.5])
    table = read_entries(path)
    assert (table.entries[0].date, table.entries[0].census) == (run().dates.first, 20)
    assert str(table.entries[0].activities["escort"]) == "2.5"
    assert table.name(("entries", 0, "census")) == ("sheet Sheet1, row 2, column census",)


def test_a_workbook_of_several_sheets_names_the_one_it_wants(tmp_path: Path) -> None:
    path = tmp_path / "counts.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("one")
        book.add_worksheet("two")
    assert "the workbook has no sheet entries" in refused(path)


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.xlsx", tmp_path / "part.xlsx"
    write_entries(run(), whole)
    part.write_bytes(whole.read_bytes()[:3000])
    assert "damaged or cut short" in refused(part)
    (tmp_path / "text.xlsx").write_text("not a workbook")
    assert "is not a workbook" in refused(tmp_path / "text.xlsx")


def test_a_list_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "entries.json"
    path.write_text('{"records": []}')
    assert '{"entries": [...]}' in refused(path)


@pytest.mark.parametrize("name", ["entries.txt", "entries"])
def test_other_endings_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.csv, \.xlsx or \.json"):
        write_entries(run(), tmp_path / name)
    with pytest.raises(InputError, match=r"\.json or \.toml"):
        write_run(run(), tmp_path / name)
    (tmp_path / name).write_text("x")
    with pytest.raises(InputError, match=r"\.json or \.toml"):
        read_run(tmp_path / name)


def test_a_record_names_the_field_that_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "run.toml"
    write_run(run(), path)
    path.write_text(path.read_text().replace('ward.kind = "acute adult"', 'ward.kind = "surgical"'))
    with pytest.raises(InputError, match=r"ward\.kind: should be 'acute adult'"):
        read_run(path)
