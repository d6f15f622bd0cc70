"""Half a year of Ward B, period by period: what was planned, published and worked, and how it got better."""

from examples.invent.half_year.write import FOLDER, write

__all__ = ["FOLDER", "write"]
