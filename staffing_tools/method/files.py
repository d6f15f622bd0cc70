"""Records in files: drafts that may be rewritten, and completed records that may not."""

from __future__ import annotations

from pathlib import Path

from staffing_tools.files import SealError, check_seal, document_of, parse_record, read_record, write_record
from staffing_tools.method.completed import CompletedRecord
from staffing_tools.method.record import MethodRecord


def read_draft(path: Path | str) -> MethodRecord:
    """The planner's record in a .json or .toml file. Raises InputError."""
    return read_record(path, MethodRecord)


def write_draft(record: MethodRecord, path: Path | str) -> None:
    """Write a planner's record as .json or .toml.

    Raises SealError where a completed record would be written over, InputError for another ending, OSError.
    """
    write_record(record, path)


def read_completed(path: Path | str) -> CompletedRecord:
    """The completed record in a .json or .toml file. Raises SealError where it was altered, InputError."""
    document = document_of(Path(path))
    check_seal(document)
    return parse_record(document, CompletedRecord)


def write_completed(completed: CompletedRecord, path: Path | str) -> None:
    """Write a completed record as a new .json or .toml file.

    Raises SealError where it was altered or another completed record is there, InputError for another ending, OSError.
    """
    if Path(path).exists():
        if read_completed(path) != completed:
            raise SealError("there is another record at this path, which is never written over; give a new name")
        return
    if not completed.is_whole:
        raise SealError("the record was altered after it was completed, so it is not written; supersede it instead")
    write_record(completed, path)
