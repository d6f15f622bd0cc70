"""Documentation cannot drift: reference pages equal what the code says, and the README's commands exist."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from staffing_tools.findings import SEVERITIES

ROOT = Path(__file__).parents[1]


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "docs" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFERENCES = [
    "rules.md",
    "pay.md",
    "key-figures.md",
    "commands.md",
    "settings.md",
    "ward-file.md",
    "staffing-reference.md",
    "explanations-reference.md",
    "exchange-reference.md",
]


@pytest.mark.parametrize("name", REFERENCES)
def test_reference_pages_are_up_to_date(name: str) -> None:
    written = (ROOT / "docs" / name).read_text("utf-8")
    assert written == _reference().page(name), "run: python docs/reference.py"


def test_every_parameter_of_every_rule_is_explained() -> None:
    from roster.rules import RULES

    silent = [
        f"{rule.id}.{name}"
        for rule in RULES
        for name, field in rule.values_type.model_fields.items()
        if not field.description
    ]
    assert silent == []


def test_every_key_figure_has_its_entry() -> None:
    from roster.figures import FIGURES

    sections = _sections("key-figures.md")
    for figure in FIGURES:
        entry = sections[figure.title]
        assert [text for text in (figure.id, figure.formula, figure.inputs, figure.example) if text not in entry] == []
    assert all(f"`{target}`" in sections[figure.title] for figure in FIGURES for target in figure.targets)


def _sections(page: str) -> dict[str, str]:
    """The text of each second-level section of a page, by its heading."""
    parts = re.split(r"^## (.*)$", (ROOT / "docs" / page).read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_benchmark_command_has_a_section_with_its_options() -> None:
    from benchmarks.cli import app

    group, sections = get_command(app), _sections("benchmarks.md")
    assert isinstance(group, TyperGroup)
    for name, command in group.commands.items():
        written = set(re.findall(r"^\| `(--[a-z]+)", sections[name.capitalize()], flags=re.MULTILINE))
        options = {option for each in command.params for option in each.opts if option.startswith("--")}
        assert written == options - {"--help"}, name


def test_every_solver_set_study_and_ward_of_the_benchmarks_is_named() -> None:
    from benchmarks.engines import SOLVERS
    from benchmarks.formats import FORMATS, wards
    from benchmarks.study import shipped

    sections = _sections("benchmarks.md")
    named = {"Run": SOLVERS, "Study": shipped(), "Sets": [*FORMATS, *wards.names(wards.FOLDER)]}
    assert [each for name, words in named.items() for each in words if f"`{each}`" not in sections[name]] == []


def test_every_finding_of_the_method_and_the_duties_is_named() -> None:
    page = (ROOT / "docs" / "staffing-act.md").read_text("utf-8")
    folders = [ROOT / "staffing_tools" / name for name in ("method", "duties")]
    given = {code for folder in folders for path in folder.rglob("*.py") for code in _codes(path.read_text("utf-8"))}
    assert len(given) > 50
    assert [code for code in sorted(given) if f"`{code}`" not in page] == []


def _codes(source: str) -> set[str]:
    """Codes of findings: given by name, or first in a call or a yielded tuple together with a severity."""
    nodes = list(ast.walk(ast.parse(source)))
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    rows = [node.elts for node in nodes if isinstance(node, ast.Tuple)] + [call.args for call in calls]
    placed = [row[0] for row in rows if len(row) > 1 and _text(row[1]) in SEVERITIES]
    named = [word.value for call in calls for word in call.keywords if word.arg == "code"]
    return {_text(node) for node in (*named, *placed)} - {""}


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_every_target_named_in_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))
    named = set(re.findall(r"make ([a-z]+)", (ROOT / "README.md").read_text("utf-8")))
    assert named
    assert named <= targets


def test_every_relative_link_leads_somewhere() -> None:
    pages = [
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "examples").glob("*.md"),
    ]
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []
