"""From one period to the next: what a finished roster leaves behind is the next ward's past."""

from roster.carry.carry import carry

__all__ = ["carry"]
