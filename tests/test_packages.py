"""What a package shows, what it loads, and what it leaves alone."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import pytest

import roster.rules
from roster.packs import packs
from roster.rules import RULES, Rule

PACKAGES = (
    "api.client",
    "api.exchange",
    "api.exchange.mappings",
    "api.resources",
    "api.resources.staffing",
    "api.service",
    "api.settings",
    "api.signin",
    "api.storage",
    "api.storage.assembly",
    "api.storage.assembly.staffing",
    "api.storage.audit",
    "api.storage.backup",
    "api.storage.migrations",
    "api.storage.rows",
    "api.web",
    "roster.ward",
    "roster.table",
    "roster.scoring",
    "roster.figures",
    "roster.packs",
    "roster.pay",
    "roster.pictures",
    "roster.run_charts",
    "roster.rules",
    "roster.carry",
    "roster.fairness",
    "roster.files",
    "roster.files.fairness",
    "roster.leave",
    "roster.reports",
    "roster.wishes",
    "solvers",
    "solvers.diagnosis",
    "api.rostering",
    "api.rostering.explaining",
    "staffing_tools.act",
    "staffing_tools.checks",
    "staffing_tools.demand",
    "staffing_tools.duties.advice",
    "staffing_tools.duties.agency",
    "staffing_tools.duties.annual",
    "staffing_tools.duties.calendar",
    "staffing_tools.duties.escalation",
    "staffing_tools.duties.lead",
    "staffing_tools.duties.real_time",
    "staffing_tools.duties.recurrent",
    "staffing_tools.duties.training",
    "staffing_tools.establishment",
    "staffing_tools.facts",
    "staffing_tools.files",
    "staffing_tools.judgement",
    "staffing_tools.method",
    "staffing_tools.pictures",
    "staffing_tools.quality",
    "staffing_tools.reports",
    "staffing_tools.reports.forms",
    "staffing_tools.tool",
    "staffing_tools.tool.coefficients",
    "staffing_tools.tool.national",
    "staffing_tools.workload",
)


@pytest.mark.parametrize("name", PACKAGES)
def test_public_names_exist_and_are_sorted(name: str) -> None:
    package = importlib.import_module(name)
    for public in package.__all__:
        assert getattr(package, public) is not None
    assert len(set(package.__all__)) == len(package.__all__)


def test_every_rule_that_is_written_is_registered() -> None:
    for module in pkgutil.walk_packages(roster.rules.__path__, "roster.rules."):
        importlib.import_module(module.name)
    written = {kind for kind in _descendants(Rule) if getattr(kind, "id", None)}
    assert written == set(RULES)


def _descendants(kind: type) -> set[type]:
    children: set[type] = set(kind.__subclasses__())
    return children.union(*(_descendants(child) for child in children))


def test_pack_and_rules_name_the_same_values() -> None:
    for pack in packs():
        assert set(pack.rules) == {rule.id for rule in RULES}
        for rule in RULES:
            assert set(pack.rules[rule.id].values) == set(rule.values_type.model_fields), rule.id


SERVICE = ("fastapi", "sqlalchemy", "uvicorn", "alembic", "argon2", "pydantic_settings", "distributed")


@pytest.mark.parametrize("module", ["ortools", "numba", "pandas", "xlsxwriter", "icalendar", *SERVICE])
def test_help_loads_nothing_heavy(module: str) -> None:
    code = (
        "import sys; from api.cli import app; from typer.testing import CliRunner; "
        f"r = CliRunner().invoke(app, ['--help']); sys.exit(r.exit_code or {module!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_roster_is_made_without_the_service() -> None:
    modules = "sys, api.rostering, api.cli.solve, api.cli.show"
    code = f"import {modules}; sys.exit(bool({set(SERVICE)!r} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_importing_adds_no_logging_handler() -> None:
    code = "import logging, roster.rules, solvers, api.cli; assert not logging.getLogger().handlers"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
