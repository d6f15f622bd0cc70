"""Everything that is kept: tables, the two ways into a database, the audit trail, migrations and backups."""

from api.storage.by import COMMAND_LINE, JOB_RUNNER, By
from api.storage.clock import now
from api.storage.database import Database
from api.storage.engine import UrlError

__all__ = ["COMMAND_LINE", "JOB_RUNNER", "By", "Database", "UrlError", "now"]
