"""Findings with titles, levels and sources, and what of them a whole ward may read."""

from __future__ import annotations

from itertools import groupby

from roster.reports import findings_of, for_the_ward
from roster.reports.findings import source_of
from tests.roster.reports.busy import busy_roster, busy_rulebook


def test_breaches_come_first_with_their_source() -> None:
    rulebook = busy_rulebook()
    lines = findings_of(rulebook, busy_roster(rulebook, H1="L E"))
    assert [line.breach for line in lines] == sorted((line.breach for line in lines), reverse=True)
    assert lines[0].rule == "daily-rest"
    assert (lines[0].title, lines[0].level) == ("Daily rest", "LAW")
    assert lines[0].source.startswith("Working Time Regulations 1998 reg 10(1)")


def test_of_one_rule_the_dearest_come_first_and_then_the_earliest() -> None:
    rulebook = busy_rulebook()
    priced = [line for line in findings_of(rulebook, busy_roster(rulebook)) if not line.breach]
    runs = [(rule, list(run)) for rule, run in groupby(priced, key=lambda line: line.rule)]
    assert len(runs) == len({rule for rule, _ in runs}), "a rule's findings stand together"
    for _, run in runs:
        assert run == sorted(run, key=lambda line: (-line.cost, line.date))
    assert any(run != sorted(run, key=lambda line: line.date) for _, run in runs)


def test_a_ward_setting_names_its_own_source() -> None:
    setting = {"rule": "longest-stretch", "parameter": "most", "value": 5, "source": "Ward agreement of May"}
    assert source_of(busy_rulebook(rules=[setting]), "longest-stretch") == "Ward agreement of May"


def test_a_price_of_our_own_is_no_source() -> None:
    assert "points" not in source_of(busy_rulebook(), "interval-cover")


def test_personal_findings_are_counted_and_not_told() -> None:
    rulebook = busy_rulebook()
    findings = findings_of(rulebook, busy_roster(rulebook, R3="N"))
    shared = for_the_ward(findings)
    personal = [line for line in findings if line.rule in {"protected-patterns", "wishes"}]
    assert len(personal) == 2
    assert set(shared.lines) == set(findings) - set(personal)
    assert dict(shared.withheld) == {line.title: 1 for line in personal}
