"""Trying a name and password, as often as is allowed."""

from __future__ import annotations

import math

from fastapi import Request

from api.signin import Attempter, LockedError, begin_attempt, checked_account, forget_failures, note_failure
from api.storage import By, rows
from api.web import ProblemError, Service
from api.web.problems import request_id_of
from api.web.rates import network_of

SIGN_IN = "sign-in"
"""Whom the audit trail names while nobody is signed in."""


def tried(request: Request, service: Service, name: str, password: str) -> rows.Account:
    """The account of a name and password. Raises the problem of a wrong one, or of too many."""
    database, by = service.database, By(SIGN_IN, request_id_of(request))
    attempter = Attempter.of(name, address_of(request), service.settings.secret_bytes)
    try:
        with database.write(by) as session:
            attempt_id = begin_attempt(session, attempter)
    except LockedError as error:
        wait = {"Retry-After": str(max(1, math.ceil(error.wait.total_seconds())))}
        raise ProblemError(429, "locked", "Too many sign-ins failed; wait and try again.", headers=wait) from None
    with database.read() as session:
        account = checked_account(session, name, password)
    with database.write(by) as session:
        if account is not None:
            forget_failures(session, attempter)
        else:
            note_failure(session, attempt_id)
    if account is None:
        raise ProblemError(401, "wrong-password", "There is no account of this name and password.")
    return account


def address_of(request: Request) -> str:
    """The address that a request comes from; behind a proxy that the settings name, the one that the proxy gives."""
    return network_of(request.client.host) if request.client else ""
