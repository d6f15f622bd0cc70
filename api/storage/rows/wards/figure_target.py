"""What the ward holds a key figure to, in place of the program's own threshold."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Part
from api.storage.types import document


class FigureTarget(Part):
    """What the ward holds a key figure to. A line is a `roster.ward.FigureTarget`."""

    __tablename__ = "figure_targets"
    part = "figure_targets"
    noun = nouns.FigureTarget

    document: Mapped[nouns.FigureTarget] = document(nouns.FigureTarget)
