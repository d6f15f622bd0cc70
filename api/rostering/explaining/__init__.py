"""Why a roster is as it is, and what another would take: every answer is a solve, and says how sure it is."""

from api.rostering.explaining.case import Case
from api.rostering.explaining.gaps import explain_gap, gaps_of
from api.rostering.explaining.nouns import (
    GapExplanation,
    LevelProof,
    Outcome,
    Price,
    ProofExplanation,
    Repair,
    RuleExplanation,
    WayOut,
    WishExplanation,
)
from api.rostering.explaining.proofs import explain_proof
from api.rostering.explaining.questions import Explanation, Questions, asks
from api.rostering.explaining.rules import explain_pattern, explain_rule
from api.rostering.explaining.ways_out import ways_out
from api.rostering.explaining.wishes import explain_wish, refused

__all__ = [
    "Case",
    "Explanation",
    "GapExplanation",
    "LevelProof",
    "Outcome",
    "Price",
    "ProofExplanation",
    "Questions",
    "Repair",
    "RuleExplanation",
    "WayOut",
    "WishExplanation",
    "asks",
    "explain_gap",
    "explain_pattern",
    "explain_proof",
    "explain_rule",
    "explain_wish",
    "gaps_of",
    "refused",
    "ways_out",
]
