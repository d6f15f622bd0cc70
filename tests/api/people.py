"""Clients of a service, each somebody."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from fastapi.testclient import TestClient

from api.settings import Settings
from api.signin import Held, add_account, begin_session
from api.storage import COMMAND_LINE, Database

LASTS = dt.timedelta(hours=1)


@dataclass(frozen=True)
class People:
    """Makes accounts that are signed in."""

    settings: Settings
    database: Database
    nobody: TestClient

    def add(self, name: str, *held: Held) -> TestClient:
        """A client of a new account with these roles."""
        with self.database.write(COMMAND_LINE) as session:
            account_id = add_account(session, name, None, held).id
        return self.again(account_id)

    def again(self, account_id: str) -> TestClient:
        """A client of an account, in a session of its own."""
        with self.database.write(COMMAND_LINE) as session:
            token, _ = begin_session(session, account_id, self.settings.secret_bytes, LASTS)
        return TestClient(self.nobody.app, headers={"Authorization": f"Bearer {token}"})
