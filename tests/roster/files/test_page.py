"""The page, read by an HTML parser and shown by a browser."""

from __future__ import annotations

import shutil
import struct
import subprocess
from html import unescape
from pathlib import Path

from roster.files import export_page
from roster.files.page import page
from roster.reports import for_the_ward, summary_of
from roster.reports.figure_words import MEANINGS
from roster.rules.words import on
from tests.absent import absent
from tests.roster.files.html_tables import Page
from tests.roster.reports.busy import busy_roster, busy_rulebook, day, proof_with
from tests.wards import roster_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def test_the_grid_says_what_the_roster_says() -> None:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook, R2="E+N L")
    grid = Page(page(rulebook, roster)).table("roster")
    rows = {person: texts[1:] for texts in grid.texts() for person in texts[0].split()[:1] if person in roster.cells}
    assert {person: tuple(text.rstrip("*") for text in texts) for person, texts in rows.items()} == roster.cells
    assert rows["R1"][0] == "E*"


def test_every_gap_and_every_person_is_in_its_table() -> None:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook)
    summary, read = summary_of(rulebook, roster), Page(page(rulebook, roster))
    gaps = read.table("gaps").texts()[1:]
    assert sorted((row[1], row[2], row[5]) for row in gaps) == sorted(
        (gap.clock, gap.title, str(gap.short)) for gap in summary.cover.gaps
    )
    assert [row[0].split()[0] for row in read.table("people").texts()[1:]] == [p.id for p in rulebook.ward.people]


def test_the_page_needs_nothing_else_and_every_cell_has_a_header() -> None:
    rulebook = busy_rulebook()
    read = Page(page(rulebook, busy_roster(rulebook)))
    assert read.used == set()
    for table in read.tables:
        assert table.caption.strip()
        for row in table.rows:
            heads = [attributes for tag, attributes, _ in row if tag == "th"]
            assert heads
            assert all("scope" in attributes for attributes in heads)


def test_the_page_says_what_the_roster_rests_on_in_law() -> None:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook)
    text = unescape(page(rulebook, roster))
    for line in summary_of(rulebook, roster).legal_basis:
        assert f"<dt>{line.topic}</dt><dd>{'' if line.settled else 'To settle: '}{line.words}</dd>" in text


def test_names_are_text_and_never_markup() -> None:
    rulebook = busy_rulebook()
    text = page(rulebook, busy_roster(rulebook))
    assert "<b>Bo" not in text
    assert "R2 <b>Bo & Ola</b>" in [row[0] for row in Page(text).table("roster").texts()]


def test_proof_findings_and_wishes_by_count() -> None:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook, proof_with(1, 1, 0), R3="N")
    text = page(rulebook, roster)
    summary = summary_of(rulebook, roster)
    assert all(sentence in text for sentence in summary.proof.sentences)
    assert "2 of 3 wishes are granted (66.7 %" in text
    assert "Protected patterns: 1, for the ward manager and the person alone." in text
    assert "W2" not in text


def test_findings_stand_under_their_rule_with_level_and_source() -> None:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook, H1="L E")
    read, findings = Page(page(rulebook, roster)), for_the_ward(summary_of(rulebook, roster).findings).lines
    head, told = "", []
    for texts in read.table("breaches").texts()[1:] + read.table("priced").texts()[1:]:
        head = texts[0] if len(texts) == 1 else head
        told += [(head, *texts)] if len(texts) > 1 else []
    assert [line[:4] for line in told] == [
        (
            f"{f.title} {f.level}: {f.source}" if f.source else f"{f.title} {f.level}",
            f.person or "ward",
            on(f.date),
            f.words,
        )
        for f in findings
    ]
    assert told[0][0].startswith("Daily rest LAW: Working Time Regulations 1998 reg 10(1)")


def test_a_roster_that_breaks_hard_rules_says_so_before_anything_else() -> None:
    rulebook = busy_rulebook()
    text = page(rulebook, busy_roster(rulebook, H1="L E"))
    warning = text.index("This roster breaks hard rules and must not be worked as it stands. Daily rest, 1 breach")
    assert text.index('class="alarm"') < warning < text.index('class="figures top"')
    legal = busy_rulebook(locks=[], demand=[])
    assert 'class="alarm"' not in page(legal, roster_of(legal.ward))


def test_the_figures_are_explained() -> None:
    rulebook = busy_rulebook()
    text = unescape(page(rulebook, busy_roster(rulebook)))
    for term, meaning in MEANINGS:
        assert f"<dt>{term}</dt><dd>{meaning}</dd>" in text


def test_a_covered_ward_has_no_table_of_gaps() -> None:
    demand = [{"group": "RN", "start": "07:00", "end": "15:00", "least": 1, "first_date": day(0), "last_date": day(0)}]
    rulebook = busy_rulebook(demand=demand, wishes=[])
    text = page(rulebook, busy_roster(rulebook))
    assert "No gap: every interval of every group is covered." in text
    assert "Nobody made a wish for this period." in text


def test_without_a_demand_the_page_says_nothing_of_cover() -> None:
    rulebook = busy_rulebook(demand=[])
    text = page(rulebook, busy_roster(rulebook))
    assert "No demand is given, so nothing can be said of cover." in text
    assert "every interval" not in text
    assert "Hours by group" not in text


def test_a_browser_shows_the_whole_page(tmp_path: Path) -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        absent("Chromium is not installed, so the page cannot be looked at")
    rulebook = busy_rulebook()
    source, shot = tmp_path / "page.html", tmp_path / "page.png"
    export_page(rulebook, busy_roster(rulebook), source)
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    subprocess.run(
        [browser, *options, "--window-size=1400,1000", f"--screenshot={shot}", source.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    content = shot.read_bytes()
    assert struct.unpack(">II", content[16:24]) == (1400, 1000)
    assert len(content) > 20_000, "the picture is all but empty"
