"""Results of the national tool, entered as printed."""

from staffing_tools.tool.national.checks import NationalCase, check_national
from staffing_tools.tool.national.known import NationalTool, known_tools
from staffing_tools.tool.national.result import NationalResult, PrintedLine

__all__ = ["NationalCase", "NationalResult", "NationalTool", "PrintedLine", "check_national", "known_tools"]
