"""Values that the ward sets in place of the pack's."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Part
from api.storage.types import document


class RuleSetting(Part):
    """Values that the ward sets in place of the pack's. A line is a `roster.ward.RuleSetting`."""

    __tablename__ = "rule_settings"
    part = "rules"
    noun = nouns.RuleSetting

    document: Mapped[nouns.RuleSetting] = document(nouns.RuleSetting)
