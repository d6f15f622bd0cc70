"""Edits of many managers at once while rosters are made, and a backup of it: `python -m benchmarks.load`."""
