"""Pictures (SVG): the few shapes and scales that all are made of, and run charts."""

from roster.pictures import svg
from roster.pictures.axes import Scale, lying, rising, scale_for
from roster.pictures.run_chart import run_chart_picture

__all__ = ["Scale", "lying", "rising", "run_chart_picture", "scale_for", "svg"]
