"""The ward's own order of filling gaps."""

from __future__ import annotations

from pydantic import Field

from roster.ward.base import Id, Noun, Text, Title


class FillingStep(Noun):
    """One step of the ward's order, in the order of the lines; steps of the pack that are left out are not taken.

    What is left out of a line stays as the pack has it.
    """

    step: Id
    """Id of the step in the pack, such as bank."""
    authorised_by: Text = ""
    """Who authorises it on this ward."""
    notice_hours: int | None = Field(default=None, ge=0, le=2000)
    """Hours of notice that it takes."""
    most_minutes: int | None = Field(default=None, ge=0, le=1_000_000)
    """Most minutes in a period that it can be counted on for when gaps are costed."""
    source: Title
    """Who decided it, and where that is written."""
