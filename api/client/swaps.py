"""Swaps of duties."""

from __future__ import annotations

from dataclasses import dataclass

from api.client.caller import Json
from api.client.collection import Reading


@dataclass(frozen=True)
class Swaps(Reading):
    """Swaps of a period that you are part of, or decide on."""

    def ask(self, asked_of: str, give_date: str, take_date: str | None = None) -> Json:
        """Ask a colleague to take a duty, perhaps for one of theirs."""
        return self.caller.post(self.path, {"asked_of": asked_of, "give_date": give_date, "take_date": take_date})

    def step(self, swap_id: str, step: str) -> Json:
        """accept, decline, withdraw, approve or refuse."""
        of = f"{self.path}/{swap_id}"
        return self.caller.post(f"{of}/steps", {"step": step}, of=of)
