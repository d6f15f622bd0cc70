"""Checks that the staffing level tool, the national result and professional judgement share."""

from staffing_tools.checks.allowance import allowance_twice, allowance_unusual
from staffing_tools.checks.lead import lead_missing
from staffing_tools.checks.length import run_short
from staffing_tools.checks.week import week_changes

__all__ = ["allowance_twice", "allowance_unusual", "lead_missing", "run_short", "week_changes"]
