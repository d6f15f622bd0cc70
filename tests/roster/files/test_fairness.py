"""Certificates in a folder, and pictures that are whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from roster.fairness import ward_fairness
from roster.files.fairness import export_certificates, export_fairness_page
from roster.files.fairness.pictures import burden_picture, history_picture, lorenz_picture
from roster.rules import Rulebook
from tests.documents import must_make_pdf
from tests.wards import random_roster, small_ward


def test_pictures_are_svg_with_names_and_words() -> None:
    ward = small_ward()
    found = ward_fairness(Rulebook.of(ward), random_roster(ward, 3))
    for picture in (lorenz_picture(found.evenness), burden_picture(found.standings), history_picture(found.standings)):
        root = etree.fromstring(picture.encode())
        assert root.get("role") == "img"
        assert root[0].text
        assert root[1].text


@pytest.mark.slow
def test_everybody_has_three_files(tmp_path: Path) -> None:
    must_make_pdf()
    ward = small_ward()
    rulebook, roster = Rulebook.of(ward), random_roster(ward, 3)
    assert export_certificates(rulebook, roster, tmp_path / "certificates") == len(ward.people)
    names = {path.name for path in (tmp_path / "certificates").iterdir()}
    assert names == {f"{person.id}.{ending}" for person in ward.people for ending in ("html", "pdf", "json")}
    assert (tmp_path / "certificates" / "R1.pdf").read_bytes().startswith(b"%PDF")
    assert json.loads((tmp_path / "certificates" / "R1.json").read_text("utf-8"))["person"] == "R1"
    export_fairness_page(rulebook, roster, tmp_path / "page.html")
    assert "How evenly burdens lie" in (tmp_path / "page.html").read_text("utf-8")
