"""What result files say: tables, pictures, and pages that hold both."""

from benchmarks.report.results import COLUMNS, markdown
from benchmarks.report.writing import PicturesError, write_report

__all__ = ["COLUMNS", "PicturesError", "markdown", "write_report"]
