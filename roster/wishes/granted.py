"""What a wish asks, and when it is granted."""

from __future__ import annotations

from collections.abc import Sequence

from roster.table import OFF, Duties
from roster.table.frame import Frame
from roster.ward import Wish


def granted(wish: Wish, worked: Sequence[str]) -> bool:
    """Whether the duties of the wish's date grant it."""
    match wish.want:
        case "off":
            return not worked
        case "not":
            return not set(worked) & set(wish.duties)
        case "work":
            return bool(set(worked) & set(wish.duties)) if wish.duties else bool(worked)


def refusing(wish: Wish, frame: Frame) -> Duties:
    """The duties, or the day off, that would refuse the wish."""
    match wish.want:
        case "off":
            return frame.work
        case "not":
            return frame.codes(wish.duties)
        case "work":
            wanted = frame.codes(wish.duties) or frame.work
            return (OFF | frame.work) & ~wanted


def asked(wish: Wish) -> str:
    """What was asked, such as: to be off."""
    duties = " or ".join(wish.duties)
    match wish.want:
        case "off":
            return "to be off"
        case "not":
            return f"not to work {duties}"
        case "work":
            return f"to work {duties}".rstrip()
