"""Rosters and what becomes of them."""
