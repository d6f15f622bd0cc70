"""Boards, wards, periods, and the parts of a ward."""
