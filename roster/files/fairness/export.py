"""Fairness into files: the ward's page, and a folder of certificates."""

from __future__ import annotations

import json
from pathlib import Path

from roster.fairness import Certificate, WardFairness, certificates, ward_fairness
from roster.files.atomic import write_whole
from roster.files.fairness.machine import certificate_form
from roster.files.fairness.page import certificate_page, fairness_page
from roster.files.pdf import pdf_of
from roster.rules.rulebook import Rulebook
from roster.ward import Roster


def export_fairness_page(rulebook: Rulebook, roster: Roster, path: Path) -> WardFairness:
    """Write the ward's page. Raises OSError."""
    found = ward_fairness(rulebook, roster)
    write_whole(path, fairness_page(found).encode())
    return found


def export_certificates(rulebook: Rulebook, roster: Roster, folder: Path) -> int:
    """Write each person's certificate as a page, a PDF and JSON, and give how many people have one.

    All are made before the first is written. Raises PdfError where the machine makes no PDF, and OSError.
    """
    made = [_files(certificate) for certificate in certificates(rulebook, roster)]
    folder.mkdir(parents=True, exist_ok=True)
    for files in made:
        for name, content in files.items():
            write_whole(folder / name, content)
    return len(made)


def _files(certificate: Certificate) -> dict[str, bytes]:
    page = certificate_page(certificate)
    form = json.dumps(certificate_form(certificate), indent=2, ensure_ascii=False) + "\n"
    return {
        f"{certificate.person}.html": page.encode(),
        f"{certificate.person}.pdf": pdf_of(page),
        f"{certificate.person}.json": form.encode(),
    }
