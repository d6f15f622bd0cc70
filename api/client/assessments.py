"""Assessments by the common staffing method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.client.caller import Caller, Json
from api.client.collection import Collection
from api.client.jobs import Job


@dataclass(frozen=True)
class Assessments(Collection):
    """Assessments of a ward."""

    def one(self, assessment_id: str) -> Assessment:
        """An assessment."""
        return Assessment(self.caller, f"{self.path}/{assessment_id}")


@dataclass(frozen=True)
class Assessment:
    """One assessment."""

    caller: Caller
    path: str

    def read(self) -> Json:
        """What it is, without its parts."""
        return self.caller.get(self.path)

    def put_part(self, kind: str, part: Any) -> Json:
        """Put a part, such as staffing or national: a new one, or in the place of the one that was read."""
        return self.caller.put(f"{self.path}/parts/{kind}", part, new=True)

    def checks(self) -> Json:
        """What it still lacks."""
        return self.caller.get(f"{self.path}/checks")

    def result(self) -> Json:
        """What it comes to, every figure with what it was made from."""
        return self.caller.get(f"{self.path}/result")

    def complete(self) -> Json:
        """Seal its record, once nothing stands in the way."""
        self.read()
        return self.caller.post(f"{self.path}/complete", of=self.path)

    def report(self, form: str) -> bytes:
        """Its record to read and sign: html, pdf or docx."""
        return self.caller.content(f"{self.path}/report/{form}")

    def ask_report(self, form: str = "pdf") -> Job:
        """The same as a job, whose `document` it is in the end: pdf or docx."""
        return Job(self.caller, self.caller.post(f"{self.path}/report", {"form": form})["id"])
