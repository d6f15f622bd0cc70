"""Pictures (SVG) of workload, for pages and reports."""

from staffing_tools.pictures.capacity import capacity_picture
from staffing_tools.pictures.days import days_picture
from staffing_tools.pictures.staff import staff_picture
from staffing_tools.pictures.worth import worth_picture

__all__ = ["capacity_picture", "days_picture", "staff_picture", "worth_picture"]
