"""The records that show how duties were carried out on wards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.assembly.staffing import completed_of, escalations_of, lead_of, plans_of, real_time_of, training_of
from staffing_tools.files import Record


def evidence_records(session: Session, wards: Iterable[rows.Ward], last: dt.date) -> tuple[Record, ...]:
    """Completed records and logs of wards, real time up to a day; clinical advice is put beside them."""
    several = tuple(wards)
    real_time = (real_time_of(session, ward, last) for ward in several)
    return (
        *(each for ward in several for each in completed_of(session, ward)),
        *(each for each in real_time if each is not None),
        *(escalations_of(session, ward) for ward in several),
        *(plans_of(session, (ward,), ward.title) for ward in several),
        *(lead_of(session, ward) for ward in several),
        *(training_of(session, ward) for ward in several),
    )
