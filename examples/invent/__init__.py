"""Invents a year of Ward A: `python -m examples.invent` writes every file of `examples/ward-a-year` again.

Nothing here was counted anywhere. The same seed gives the same files to the byte; a test holds the two together.
"""
