"""What the board pays, in place of the rates that come with the program."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Part
from api.storage.types import document


class PayRate(Part):
    """What the board pays, in place of the rates that come with the program. A line is a `roster.ward.PayRate`."""

    __tablename__ = "pay_rates"
    part = "pay_rates"
    noun = nouns.PayRate

    document: Mapped[nouns.PayRate] = document(nouns.PayRate)
