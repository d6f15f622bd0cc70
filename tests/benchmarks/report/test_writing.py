from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.report import PicturesError, write_report
from tests.benchmarks.report.lines import told
from tests.benchmarks.results import line

PICTURES = ["nrp24-60s-2w-profile.svg", "nrp24-60s-2w-time.svg", "nrp24-60s-2w-instances.svg"]
MACHINE = {"processor": "Abacus <2>", "cores": 2, "packages": {"numpy": "2.4.6", "numba": "0.68.1"}}


class Page(HTMLParser):
    """What a page shows: headings and cells as text, and the sources of its pictures; every tag must be closed."""

    VOID = ("meta", "img")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.images: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            given = dict(attrs)
            self.images[given["src"] or ""] = given["alt"] or ""
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1], data.strip()))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A written report."""
    path = tmp_path_factory.mktemp("report") / "new"
    files = write_report(told(), [MACHINE], path)
    assert sorted(files) == sorted(path.iterdir())
    return path


def test_the_folder_holds_pages_and_pictures(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == sorted([*PICTURES, "report.html", "report.md"])
    for name in PICTURES:
        assert ElementTree.parse(folder / name).getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_markdown_has_the_tables_and_shows_the_pictures(folder: Path) -> None:
    text = (folder / "report.md").read_text("utf-8")
    assert re.findall(r"^#+ (.*)$", text, flags=re.MULTILINE) == [
        "Benchmark report",
        "Machine and versions",
        "nrp24, 60 s, 2 workers",
        "nrp24, 60 s, 2 workers: portfolio beside published results",
        "All results",
    ]
    assert re.findall(r"\]\((.*)\)", text) == PICTURES
    assert "| packages | numpy 2.4.6, numba 0.68.1 |" in text
    assert "| Instance1 | 607 | **607** | 800 |" in text
    assert "| cp-sat | 2 | 2 | 0 | 0 | 100.0% |" in text
    assert "IP+VNS 60 min (published)" in text


def test_the_page_shows_the_same(folder: Path) -> None:
    page = Page((folder / "report.html").read_text("utf-8"))
    assert page.open == []
    assert list(page.images) == PICTURES
    assert page.images[PICTURES[0]] == "Performance profile, nrp24, 60 s, 2 workers"
    assert ("td", "Abacus <2>") in page.texts
    assert ("strong", "607") in page.texts
    assert ("caption", "portfolio against each of the others") in page.texts
    assert ("th", "IP+VNS 60 min (published)") in page.texts


def test_a_report_is_the_same_each_time(folder: Path, tmp_path: Path) -> None:
    again = {path.name: path.read_bytes() for path in write_report(told(), [MACHINE], tmp_path)}
    assert again == {path.name: path.read_bytes() for path in folder.iterdir()}


def test_one_solver_has_no_profile(tmp_path: Path) -> None:
    files = write_report([line(solver="cp-sat")], [], tmp_path)
    assert [path.name for path in files if path.suffix == ".svg"] == PICTURES[1:]


def test_without_the_library_the_message_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(PicturesError, match=r'pip install "ward-roster\[benchmarks\]"'):
        write_report(told(), [], tmp_path / "new")
    assert not (tmp_path / "new").exists()
