"""Accounts and their roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.client.caller import Json
from api.client.collection import Collection


@dataclass(frozen=True)
class Accounts(Collection):
    """Accounts, for admins."""

    path: str = "/accounts"

    def create_staff(self, name: str, password: str, board_id: str, ward_id: str, person: str) -> Json:
        """An account of one of a ward's people."""
        role = {"role": "staff", "board_id": board_id, "ward_id": ward_id, "person": person}
        return self.create({"name": name, "password": password, "roles": [role]})

    def grant(self, account_id: str, role: str, **where: Any) -> Json:
        """Give a role; `where` are board_id, ward_id and person."""
        of = f"{self.path}/{account_id}"
        return self.caller.post(f"{of}/roles", {"role": role, **where}, of=of)

    def withdraw(self, account_id: str, role_id: str) -> None:
        """Take a role of an account that was read."""
        of = f"{self.path}/{account_id}"
        self.caller.delete(f"{of}/roles/{role_id}", of=of)
