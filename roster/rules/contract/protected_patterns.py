"""Protected adjustments (class P)."""

from __future__ import annotations

from roster.rules.contract.patterns import PatternRule


class ProtectedPatterns(PatternRule):
    """Adjustments that law or clinical advice requires (Equality Act 2010; MHSWR 1999 regs 16-18), hard in force."""

    id = "protected-patterns"
    title = "Protected patterns"
    audience = "person"
    standing = "protected"
