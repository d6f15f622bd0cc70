"""Fairness as pages, certificates and plain values."""

from roster.files.fairness.export import export_certificates, export_fairness_page
from roster.files.fairness.machine import certificate_form, ward_form
from roster.files.fairness.page import certificate_page, fairness_page

__all__ = [
    "certificate_form",
    "certificate_page",
    "export_certificates",
    "export_fairness_page",
    "fairness_page",
    "ward_form",
]
