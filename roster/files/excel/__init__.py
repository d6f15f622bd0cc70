"""A roster as an Excel workbook: grid, cover, people, findings and value."""

from roster.files.excel.export import export_excel

__all__ = ["export_excel"]
