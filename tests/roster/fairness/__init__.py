"""Measures of fairness, and what is told of them."""
