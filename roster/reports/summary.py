"""All reports of a roster together: what the terminal, the page and the workbook show."""

from __future__ import annotations

from dataclasses import dataclass

from roster.pay import Costs, costs_of
from roster.reports.beyond_contract import PersonBeyond, beyond_contract_of
from roster.reports.cover import Cover, cover_of
from roster.reports.findings import FindingLine, findings_of
from roster.reports.gap_reasons import GapReasons, gap_reasons_of
from roster.reports.grid import Grid, grid_of
from roster.reports.hours import hours_of
from roster.reports.key_figures import KeyFigures, key_figures_of
from roster.reports.legal_basis import BasisLine, legal_basis_of
from roster.reports.observations import ObservationLoad, observations_of
from roster.reports.people import PersonLine, people_of
from roster.reports.proof import ProofWords, proof_of
from roster.reports.settlement import wish_book_of
from roster.reports.unsocial import unsocial_of
from roster.reports.value import Value, value_of
from roster.reports.wishes import Wishes, wishes_of
from roster.rules.cover.redeployment import MoveShare, Redeployment
from roster.rules.rulebook import Rulebook
from roster.ward import Period, Roster, WardCard
from roster.wishes import PriceList, Settlement, WishTerms, settle


@dataclass(frozen=True, slots=True)
class Summary:
    """A roster, reported, for its ward manager. What the whole ward may read of its findings, `for_the_ward` gives."""

    ward: WardCard
    period: Period
    key_figures: KeyFigures
    grid: Grid
    cover: Cover
    gap_reasons: tuple[GapReasons, ...]
    findings: tuple[FindingLine, ...]
    people: tuple[PersonLine, ...]
    wishes: Wishes
    prices: PriceList
    wish_terms: WishTerms
    settlement: Settlement
    value: Value
    costs: Costs
    observations: tuple[ObservationLoad, ...]
    turns: tuple[MoveShare, ...]
    proof: ProofWords
    legal_basis: tuple[BasisLine, ...]
    beyond_contract: tuple[PersonBeyond, ...]


def summary_of(rulebook: Rulebook, roster: Roster) -> Summary:
    """Every report of a roster."""
    cover, wishes = cover_of(rulebook, roster), wishes_of(rulebook, roster)
    hours, unsocial = hours_of(rulebook, roster), unsocial_of(rulebook, roster)
    findings, value = findings_of(rulebook, roster), value_of(rulebook, roster)
    book = wish_book_of(rulebook)
    legal = not any(line.breach for line in findings)
    return Summary(
        ward=rulebook.ward.ward,
        period=rulebook.ward.period,
        key_figures=key_figures_of(rulebook, roster, cover, hours, unsocial, wishes),
        grid=grid_of(rulebook, roster, cover, wishes),
        cover=cover,
        gap_reasons=gap_reasons_of(rulebook, roster, cover),
        findings=findings,
        people=people_of(rulebook, hours, unsocial, wishes),
        wishes=wishes,
        prices=book.prices,
        wish_terms=book.terms,
        settlement=settle(book, roster),
        value=value,
        costs=costs_of(rulebook, roster),
        observations=observations_of(rulebook),
        turns=rulebook.rule(Redeployment).turns(rulebook.frame),
        proof=proof_of(roster, cover, value.cost, legal),
        legal_basis=legal_basis_of(rulebook, roster),
        beyond_contract=beyond_contract_of(rulebook, roster),
    )
