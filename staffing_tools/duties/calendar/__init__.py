"""When each duty is due, and what is overdue."""

from staffing_tools.duties.calendar.checks import check_calendar
from staffing_tools.duties.calendar.due import Due, DueState
from staffing_tools.duties.calendar.duty_calendar import DutyCalendar, due_dates
from staffing_tools.duties.calendar.plan import CalendarPlan, Done

__all__ = ["CalendarPlan", "Done", "Due", "DueState", "DutyCalendar", "check_calendar", "due_dates"]
