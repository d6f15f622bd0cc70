"""Invented wards of the benchmark set: everything in them follows from a design and its seed."""

from benchmarks.generate.design import DESIGNS, Design
from benchmarks.generate.files import write_wards
from benchmarks.generate.ward import ward_of

__all__ = ["DESIGNS", "Design", "ward_of", "write_wards"]
