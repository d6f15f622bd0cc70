"""The audit trail: written with every change, chained by digest, refused to every later hand."""

from api.storage.audit.chain import Entry
from api.storage.audit.verify import BrokenError, Verified, verify
from api.storage.audit.watch import note

__all__ = ["BrokenError", "Entry", "Verified", "note", "verify"]
