"""Run charts: values over time, their median, and what is more than chance."""

from roster.run_charts.rules import ChartRule, ChartRules, chart_rules
from roster.run_charts.run_chart import RunChart, Signal, run_chart

__all__ = ["ChartRule", "ChartRules", "RunChart", "Signal", "chart_rules", "run_chart"]
