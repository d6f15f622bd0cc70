"""What the published roster gave one person, for that person alone: certificate, reasons of refusals, and points."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import nullcontext
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Path, Response

from api.forms.certificate import CertificateForm, own_certificate_form
from api.forms.wishes import StatementForm, statement_form
from api.resources.finding import RowId, period_for
from api.resources.own import own_person
from api.resources.published import published_of
from api.resources.rendering import one_at_a_time
from api.resources.rosters_opened import Opened, Unopened, read_row
from api.resources.taken_away import JSON, PAGE, PDF, as_files, taken_away
from api.signin import Action
from api.web import Asking, AskingDep, ProblemError, etag, not_found
from roster.fairness import Certificate, certificates
from roster.files import PdfError
from roster.files.fairness import certificate_form, certificate_page
from roster.files.pdf import pdf_of
from roster.reports import settlement_of

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/certificates/{person}", tags=["own certificates"])

PersonId = Annotated[str, Path(min_length=1, max_length=100)]


class CertificateFile(StrEnum):
    """A form in which a certificate is taken away."""

    PAGE = "html"
    PDF = "pdf"
    FILE = "json"


MEDIA = {CertificateFile.PAGE: PAGE, CertificateFile.PDF: PDF, CertificateFile.FILE: JSON}


def _page(certificate: Certificate) -> bytes:
    return certificate_page(certificate).encode()


def _pdf(certificate: Certificate) -> bytes:
    return pdf_of(certificate_page(certificate))


def _file(certificate: Certificate) -> bytes:
    return f"{json.dumps(certificate_form(certificate), indent=2, ensure_ascii=False)}\n".encode()


WRITERS: dict[CertificateFile, Callable[[Certificate], bytes]] = {
    CertificateFile.PAGE: _page,
    CertificateFile.PDF: _pdf,
    CertificateFile.FILE: _file,
}


@router.get("")
def read_certificate(
    asking: AskingDep, ward_id: RowId, period_id: RowId, person: PersonId, response: Response
) -> CertificateForm:
    """What you carried, were owed, asked for and got, and why each refused wish was refused; for you alone."""
    found = _own(asking, ward_id, period_id, person)
    response.headers.update(etag(found.row))
    return own_certificate_form(_certificate(found, person))


@router.get("/statement")
def read_statement(
    asking: AskingDep, ward_id: RowId, period_id: RowId, person: PersonId, response: Response
) -> StatementForm:
    """Your wishes with what you paid and got back, and your account of points."""
    found = _own(asking, ward_id, period_id, person)
    response.headers.update(etag(found.row))
    return statement_form(settlement_of(found.desk.rulebook, found.roster), person)


@router.get(
    "/exports/{form}",
    response_class=Response,
    responses=as_files(*MEDIA.values(), model=CertificateForm),
)
def export_certificate(
    asking: AskingDep, ward_id: RowId, period_id: RowId, person: PersonId, form: CertificateFile
) -> Response:
    """Your certificate as a file."""
    found = _own(asking, ward_id, period_id, person)
    try:
        with one_at_a_time() if form is CertificateFile.PDF else nullcontext():
            content = WRITERS[form](_certificate(found, person))
    except PdfError as error:
        raise ProblemError(503, "no-pdf", f"{error}.") from error
    name = f"{found.roster.ward}-{found.roster.start}-certificate.{form}"
    return taken_away(content, MEDIA[form], name, etag(found.row))


def _own(asking: Asking, ward_id: str, period_id: str, person: str) -> Opened:
    """The published roster, for whoever asks about themselves; everybody else's certificate is not there."""
    with asking.database.read() as session:
        if own_person(session, asking, ward_id, Action.OWN_CERTIFICATE) != person:
            raise not_found("certificate")
        period = period_for(session, asking, ward_id, period_id, Action.READ_DUTIES)
        unopened: Unopened = read_row(session, published_of(session, period))
    found = unopened.open()
    if person not in {each.id for each in found.desk.rulebook.ward.people}:
        raise not_found("certificate")
    return found


def _certificate(found: Opened, person: str) -> Certificate:
    return next(each for each in certificates(found.desk.rulebook, found.roster) if each.person == person)
