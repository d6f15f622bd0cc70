"""The ward or the board whose staffing records a request is about."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from api.resources.finding import RowId, board_for, ward_for
from api.signin import Action
from api.storage.assembly.staffing import Owner
from api.web import Asking


@dataclass(frozen=True)
class At:
    """A ward, or a board as a whole."""

    ward_id: str | None = None
    board_id: str | None = None

    def owner(self, session: Session, asking: Asking, action: Action) -> Owner:
        """The row of it, if whoever asks may do this there."""
        if self.ward_id is not None:
            return ward_for(session, asking, self.ward_id, action)
        assert self.board_id is not None
        return board_for(session, asking, self.board_id, action)


def at_ward(ward_id: RowId) -> At:
    """Records of a ward."""
    return At(ward_id=ward_id)


def at_board(board_id: RowId) -> At:
    """Records of a board."""
    return At(board_id=board_id)
