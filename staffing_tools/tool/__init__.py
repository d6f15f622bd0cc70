"""The staffing level tool: the national result as printed, or an indicative engine with a coefficient set."""

from staffing_tools.tool.case import ToolCase
from staffing_tools.tool.checks import check_tool
from staffing_tools.tool.day_part import WHOLE_DAY, DayPart
from staffing_tools.tool.engine import tool_result
from staffing_tools.tool.entry import Continuous, Entry
from staffing_tools.tool.result import StretchResult, ToolFigures, ToolResult, WorkLine
from staffing_tools.tool.run import Scoring, ToolRun
from staffing_tools.tool.run_file import read_entries, read_run, write_entries, write_run
from staffing_tools.tool.settings import ToolSettings

__all__ = [
    "WHOLE_DAY",
    "Continuous",
    "DayPart",
    "Entry",
    "Scoring",
    "StretchResult",
    "ToolCase",
    "ToolFigures",
    "ToolResult",
    "ToolRun",
    "ToolSettings",
    "WorkLine",
    "check_tool",
    "read_entries",
    "read_run",
    "tool_result",
    "write_entries",
    "write_run",
]
