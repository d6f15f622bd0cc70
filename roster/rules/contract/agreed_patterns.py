"""Approved flexible working (class A)."""

from __future__ import annotations

from roster.rules.contract.patterns import PatternRule


class AgreedPatterns(PatternRule):
    """NHSScotland Flexible Work Pattern Policy: agreed until its end or review, and hard while in force."""

    id = "agreed-patterns"
    title = "Agreed patterns"
    audience = "person"
    standing = "agreed"
