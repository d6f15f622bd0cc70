"""Writes the reference pages from the code: `python docs/reference.py`. A test fails when they are out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

import typer
import typer.core
import typer.main
from pydantic import BaseModel, SecretStr

from api.cli import app
from api.exchange import AbsenceMapping, AwayOut, HoursOut, PeopleMapping, RosterMapping
from api.rostering.explaining import (
    GapExplanation,
    ProofExplanation,
    RuleExplanation,
    WayOut,
    WishExplanation,
)
from api.settings import Settings
from roster.figures import FIGURES, PatientCount
from roster.files import PeriodsFile
from roster.packs import FigureThreshold, Pack, packs
from roster.pay import pay_tables
from roster.rules import RULES
from roster.run_charts import ChartRule, ChartRules, chart_rules
from roster.ward import Ward, clock_text
from staffing_tools.act import sections
from staffing_tools.demand import DemandTemplate
from staffing_tools.duties.advice import AdviceLog
from staffing_tools.duties.agency import AgencyLog
from staffing_tools.duties.annual import AnnualReport
from staffing_tools.duties.calendar import CalendarPlan
from staffing_tools.duties.escalation import EscalationLog, Ladder, shipped_ladder
from staffing_tools.duties.lead import LeadLog
from staffing_tools.duties.real_time import Arrangements, RealTimeLog, shipped_arrangements
from staffing_tools.duties.recurrent import PlanLog
from staffing_tools.duties.training import TrainingLog
from staffing_tools.facts import DatedFact, Fact, Facts, shipped
from staffing_tools.judgement import Judgement
from staffing_tools.method import AssessmentFile, CompletedRecord, MethodRecord, method_steps
from staffing_tools.quality import Catalogue, QualityData, shipped_catalogue
from staffing_tools.tool import ToolRun, ToolSettings
from staffing_tools.tool.coefficients import CoefficientSet, shipped_sets
from staffing_tools.tool.national import NationalResult, known_tools

STAFFING_RECORDS = (
    AssessmentFile,
    MethodRecord,
    CompletedRecord,
    ToolRun,
    ToolSettings,
    CoefficientSet,
    NationalResult,
    Judgement,
    QualityData,
    Catalogue,
    RealTimeLog,
    Arrangements,
    EscalationLog,
    Ladder,
    PlanLog,
    AdviceLog,
    LeadLog,
    TrainingLog,
    AgencyLog,
    CalendarPlan,
    AnnualReport,
    DemandTemplate,
)
"""What a user of the staffing tools writes."""

PAY_IS_WORKED_OUT = (
    "- A minute of plain time is the salary over 365 / 7 weeks of the full-time week in force on the date.",
    "- Each part of a duty takes the premium of the date on which it falls, by the clock in London. Where more",
    "  than half of a duty lies in the unsocial hours of the rule pack, all of it on plain weekdays does.",
    "- An unpaid break is spread evenly over its duty.",
    "- Hours are averaged over the period, and credited absence takes from what is due. What is beyond the",
    "  contract first pays back hours owed from before, then is excess up to full time, then overtime; the last",
    "  duties of the period are the ones beyond. Overtime takes no unsocial premium.",
    "- Bank work counts towards full time, whoever does it. Somebody's own hours beyond the contract turn into",
    "  overtime the sooner for it; somebody booked from the bank has overtime beyond full time.",
    "- Hours beyond the contract are costed as though they were paid now. A ward that carries them to the next",
    "  roster as net hours pays nothing for them meanwhile; with `roster carry --paid` they go out of the balance.",
    "- Leave of every kind is paid like work: why somebody is away is never asked, so unpaid leave is in it too.",
    "- Gaps are filled on paper in the order of the calendar, by the ward's order and as far as each step is",
    "  counted on, at the lowest band that fits. Whatever is left is told and not costed.",
    "- Every line is rounded once, to the penny; sums are sums of lines.",
    "- The employer's National Insurance and pension are not in it.",
)
"""How the costs of a roster are worked out."""

HOW_FIGURES_ARE_READ = (
    "What a roster achieved, for one period and over periods. `roster figures WARD ROSTER` shows one period, with",
    "`--worked`, `--made` and `--patients` for what else is known of it; `roster figures --periods FILE` several, with",
    "their trends and run charts. Both give a page (`--page`), pictures (`--pictures`) and a machine form (`--json`).",
    "",
    "    roster figures --periods examples/ward-b-half-year/periods.toml --page figures.html",
    "",
    "shows half a year of an invented ward ([examples](../examples/README.md)).",
    "",
    "- WARD is the ward file as it stood at the end of the period: with its sickness, its overrides and the bank and",
    "  agency staff who came. ROSTER is the published one, with `approved`, `published` and the `changes` made since;",
    "  what was published is found by taking the changes back. The worked roster says who worked what in the end.",
    "- A figure that the files cannot tell says what it needs, and has no colour.",
    "- A measure is green (met) within its threshold, amber (nearly met) where an amber band is given, else red (not",
    "  met); a figure stands as its worst measure. The word stands beside the colour.",
    "- SEEN: the threshold was read. INFERRED, INFERRED-bk: it follows from what was read, or is usual practice, and",
    "  shows as unconfirmed. UNKNOWN: none was found, and it colours nothing. A ward's own, in `figure_targets` of the",
    "  ward file, counts as confirmed and takes the place of the shipped one. No Scottish thresholds were found.",
    "- Nobody is named. Of absence, annual leave, public holidays and sickness are told apart; all other reasons",
    "  stay together.",
    "- Days of absence are whole days, each a seventh of the week's contract, or of what was planned where the board",
    "  credits planned shifts.",
)
"""How key figures are made and shown."""

FOLDER = Path(__file__).parent
NOTE = "<!-- Written by docs/reference.py from the code; change the code and run it again. -->"


def rules_page() -> Iterator[str]:
    """Every rule with its values, sources and confidence."""
    pack = packs()[-1]
    yield from ("# Rules", "", NOTE, "")
    yield from (f"Pack `{pack.name}`: {pack.title}, for periods from {pack.holds_from}.", "")
    yield from (
        "A ward changes a value in its file: `[[rules]]` with `rule`, `parameter`, `value` and `source`. What is",
        "marked INFERRED or UNKNOWN was not read in its source, and a board should confirm it; DESIGN is this",
        "program's choice.",
        "",
    )
    for rule in RULES:
        entry = pack.rules[rule.id]
        yield from (f"## {rule.id}", "", f"**{rule.title}** ({entry.level}). {_first_line(rule.__doc__)}", "")
        if rule.example:
            yield from (f"Example. {rule.example}.", "")
        if entry.rows:
            yield from (f"Rows of the rostering notes: {', '.join(entry.rows)}.", "")
        if entry.open:
            yield from (f"Left open: {entry.open}.", "")
        if entry.override:
            yield from (f"May be overridden by: {', '.join(entry.override)}.", "")
        if entry.values:
            yield from ("| parameter | meaning | value | source | confidence |", "| --- | --- | --- | --- | --- |")
        for name, value in entry.values.items():
            meaning = rule.values_type.model_fields[name].description or ""
            yield f"| `{name}` | {meaning} | {value.value} | {value.source} | {value.confidence} |"
        yield ""
    yield from _unsocial(pack)
    yield from _trade_offs(pack)
    yield from _rows(pack)


def _unsocial(pack: Pack) -> Iterator[str]:
    """When unsocial hours run, by nation."""
    yield from ("## Unsocial hours", "")
    yield from ("| nation | bands | from | evening | morning | source | confidence |", "| --- " * 7 + "|")
    for line in pack.unsocial:
        bands = f"{min(line.bands)} to {max(line.bands)}"
        times = f"{clock_text(line.evening)} | {clock_text(line.morning)}"
        yield f"| {line.nation} | {bands} | {line.holds_from} | {times} | {line.source} | {line.confidence} |"
    yield ""


def _trade_offs(pack: Pack) -> Iterator[str]:
    """What each of several rosters to choose from puts first."""
    yield from ("## Trade-offs between good rosters", "")
    yield f"A choice may be {pack.trade_off_percent} % dearer than the best roster found, by the ward's own prices."
    yield from ("", "| trade-off | what | aim | times its price | source | confidence |", "| --- " * 6 + "|")
    for line in pack.trade_offs:
        what = f"`{line.id}` | {line.title} | {line.aim} | {line.factor}"
        yield f"| {what} | {line.source} | {line.confidence} |"
    yield ""


def _rows(pack: Pack) -> Iterator[str]:
    """What keeps each row of the rostering notes, and the rows that stand open."""
    yield from ("## Rows of the rostering notes", "", "| row | kept by | how |", "| --- | --- | --- |")
    by_rule = [
        (row, f"[{id_}](#{id_})", f"in part: {entry.open}" if entry.open else "rule")
        for id_, entry in pack.rules.items()
        for row in entry.rows
    ]
    others = [(line.row, f"`{line.kept}`" if line.kept else "open", line.how) for line in pack.elsewhere]
    yield from (f"| {row} | {kept} | {how} |" for row, kept, how in sorted(by_rule + others))
    yield ""
    yield from _gap_filling(pack)


def _gap_filling(pack: Pack) -> Iterator[str]:
    """The order in which gaps are filled."""
    yield from ("## The order in which gaps are filled", "")
    yield from ("A ward sets its own order with lines in `gap_filling`.", "")
    yield from (
        "| step | what | paid as | authorised by | notice | source | confidence |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    )
    for step in pack.gap_filling:
        what, notice = f"`{step.id}` | {step.title} | {step.cost} | {step.authorised_by}", f"{step.notice_hours} h"
        yield f"| {what} | {notice} | {step.source} | {step.confidence} |"
    yield ""


def pay_page() -> Iterator[str]:
    """Every figure of the newest pay table, and how it is used."""
    table = pay_tables()[-1]
    yield from ("# Pay", "", NOTE, "")
    yield from (f"Pay table `{table.id}` of {table.version}: {table.title}, for periods from {table.holds_from}.", "")
    yield from (
        "SEEN: the text was read. INFERRED, INFERRED-bk: a known text that was not read. ILLUSTRATIVE: a round figure",
        "that nobody pays. Wherever pounds are shown, what rests on anything but SEEN says that it is unconfirmed. A",
        "board gives its own salaries, premiums and prices in `pay_rates` of the ward file; those count as confirmed.",
        "",
        *PAY_IS_WORKED_OUT,
        "",
        "| figure | value | from | source | confidence | note |",
        "| --- | --- | --- | --- | --- | --- |",
    )
    for figure in table.figures:
        since = getattr(figure, "start", "")
        yield f"| {figure.title} | {figure.amount} | {since} | {figure.source} | {figure.confidence} | {figure.note} |"


def commands_page() -> Iterator[str]:
    """Every command with its arguments and options."""
    yield from ("# Commands", "", NOTE, "")
    group = typer.main.get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    yield from _commands(group, typer.Context(group, info_name="roster"), "roster")


def _commands(group: typer.core.TyperGroup, context: typer.Context, before: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, typer.core.TyperGroup):
            yield from _commands(command, context, f"{before} {name}")
            continue
        yield from (f"## {before} {name}", "", *(line.strip() for line in (command.help or "").splitlines()), "")
        yield from ("| argument or option | meaning |", "| --- | --- |")
        for parameter in command.get_params(context):
            record = parameter.get_help_record(context)
            if record and "--help" not in record[0]:
                yield f"| `{record[0].replace('|', chr(92) + '|')}` | {record[1].replace('|', chr(92) + '|')} |"
        yield ""


def settings_page() -> Iterator[str]:
    """Every setting of the service."""
    yield from ("# Settings of the service", "", NOTE, "", _paragraph(Settings.__doc__), "")
    yield from ("| variable | kind | default | meaning |", "| --- | --- | --- | --- |")
    shapes = Settings.model_json_schema()["properties"]
    for name, field in Settings.model_fields.items():
        secret = shapes[name].get("format") == "password" and name != "db"
        default = field.default.get_secret_value() if isinstance(field.default, SecretStr) else field.default
        shown = "for development alone" if secret else f"`{default}`"
        yield f"| `ROSTER_{name.upper()}` | {_kind(shapes[name])} | {shown} | {field.description} |"


def ward_page() -> Iterator[str]:
    """Every part of the ward file with its fields."""
    yield from ("# The ward file", "", NOTE, "")
    yield from (_paragraph(Ward.__doc__), "")
    yield from ("| part | is |", "| --- | --- |")
    parts = {name: _nouns(field.annotation) for name, field in Ward.model_fields.items()}
    for name, nouns in parts.items():
        kinds = ", ".join(f"[{noun.__name__}](#{noun.__name__.lower()})" for noun in nouns)
        label = Ward.model_fields[name].alias or name
        yield f"| `{label}` | {kinds or _kind(Ward.model_json_schema()['properties'][label])} |"
    yield ""
    for noun in _with_inner(noun for nouns in parts.values() for noun in nouns):
        yield from _noun(noun)


def staffing_page() -> Iterator[str]:
    """Figures, coefficient sets, tools and measures of the staffing tools, and every record that has a file."""
    yield from ("# Staffing tools: figures and files", "", NOTE, "")
    yield from (
        "SEEN: the text was read. INFERRED: it follows from what was read. INFERRED-R, INFERRED-bk: recalled, the text",
        "was not read. UNKNOWN: it could not be established. DESIGN: a choice of this program. All but the first are",
        "to be confirmed by the board.",
        "",
    )
    yield from _facts("Figures", shipped())
    yield from _facts("Run-chart rules", chart_rules())
    yield from _sections()
    yield from _steps()
    yield from _sets()
    yield from _tools()
    yield from _measures()
    yield from _arrangements()
    for noun in _with_inner(STAFFING_RECORDS):
        yield from _noun(noun)


def explanations_page() -> Iterator[str]:
    """Every record in the machine form of an explanation."""
    yield from ("# Explanations: the machine form", "", NOTE, "")
    yield from (
        "`roster explain --json` prints a list with one record for each question, in the order of the options.",
        "",
    )
    for noun in _with_inner((GapExplanation, WishExplanation, RuleExplanation, ProofExplanation, WayOut)):
        yield from _noun(noun)


def exchange_page() -> Iterator[str]:
    """Every field of every mapping."""
    yield from ("# Mappings of other systems' tables", "", NOTE, "")
    yield from (
        "[exchange.md](exchange.md) says what they are for. A source or a person may also be a column's heading.",
        "",
    )
    for noun in _with_inner((PeopleMapping, AbsenceMapping, RosterMapping, HoursOut, AwayOut)):
        yield from _noun(noun)


def _facts(title: str, facts: Facts | ChartRules) -> Iterator[str]:
    yield from (f"## {title}", "", "| figure | value | source | confidence | note |", "| --- | --- | --- | --- | --- |")
    for name in type(facts).model_fields:
        found = getattr(facts, name)
        for fact in found if isinstance(found, tuple) else (found,):
            if isinstance(fact, Fact | ChartRule):
                since = f"from {fact.start}: " if isinstance(fact, DatedFact) else ""
                value = f"{since}{fact.value} {fact.unit}"
                yield f"| `{name}` | {value} | {fact.source} | {fact.confidence} | {fact.note} |"
    yield ""


def _sections() -> Iterator[str]:
    yield from ("## Sections of the Act", "", "| section | title | asks | source | confidence |")
    yield "| --- | --- | --- | --- | --- |"
    for each in sections().values():
        yield f"| {each.code} | {each.title} | {each.asks} | {each.source} | {each.confidence} |"
    yield ""


def _steps() -> Iterator[str]:
    yield from ("## Steps of the common staffing method", "")
    yield from ("| step | section | title | asks | needs | source | confidence |", "| --- " * 7 + "|")
    for each in method_steps():
        known = each.to_be_confirmed or "SEEN"
        needs = ", ".join(each.needs)
        yield f"| `{each.id}` | {each.section} | {each.title} | {each.asks} | {needs} | {each.source} | {known} |"
    yield ""


def _sets() -> Iterator[str]:
    yield from ("## Coefficient sets that come with the program", "", "| set | title | valid | for |")
    yield "| --- | --- | --- | --- |"
    for each in shipped_sets():
        valid = f"{each.valid_from} to {each.valid_to or 'further notice'}"
        yield f"| `{each.id}` {each.version} | {each.title} | {valid} | {', '.join(each.ward_kinds)} |"
    yield ""


def _tools() -> Iterator[str]:
    yield from ("## National tools that a result may be entered from", "")
    yield from ("| tool | name | care | source | confidence | note |", "| --- | --- | --- | --- | --- | --- |")
    for tool in known_tools().values():
        yield f"| `{tool.id}` | {tool.name} | {tool.care} | {tool.source} | {tool.confidence} | {tool.note} |"
    yield ""


def _measures() -> Iterator[str]:
    yield from ("## Quality measures", "", "| measure | counted | given as | better | source | confidence |")
    yield "| --- | --- | --- | --- | --- | --- |"
    for each in shipped_catalogue().measures:
        given = each.unit(shipped()) or "number"
        yield f"| `{each.id}` | {each.counted} | {given} | {each.better} | {each.source} | {each.confidence} |"
    yield ""


def _arrangements() -> Iterator[str]:
    yield from ("## Real-time colours", "", "| colour | means | source | confidence |", "| --- | --- | --- | --- |")
    for each in shipped_arrangements().colours:
        yield f"| {each.colour} | {each.means} | {each.source} | {each.confidence} |"
    yield from ("", "## Mitigations of a shift", "", "| code | title | uses up time to lead |", "| --- | --- | --- |")
    for kind in shipped_arrangements().mitigations:
        yield f"| `{kind.code}` | {kind.title} | {'yes' if kind.takes_lead else ''} |"
    yield from ("", "## Levels of escalation", "")
    yield from ("| level | title | source | confidence |", "| --- | --- | --- | --- |")
    for level in shipped_ladder().levels:
        yield f"| `{level.code}` | {level.title} | {level.source} | {level.confidence} |"
    yield ""


def _noun(noun: type[BaseModel]) -> Iterator[str]:
    """A noun with its fields."""
    yield from (f"## {noun.__name__}", "", _paragraph(noun.__doc__), "")
    yield from ("| field | kind | needed | meaning |", "| --- | --- | --- | --- |")
    shapes = noun.model_json_schema()["properties"]
    for name, field in noun.model_fields.items():
        label, needed = field.alias or name, "yes" if field.is_required() else ""
        yield f"| `{label}` | {_kind(shapes[label])} | {needed} | {field.description or ''} |"
    yield ""


def _with_inner(nouns: Iterable[type[BaseModel]]) -> list[type[BaseModel]]:
    """Nouns and the nouns inside them, each once, outer ones first."""
    seen = dict.fromkeys(nouns)
    inside = [inner for noun in seen for field in noun.model_fields.values() for inner in _nouns(field.annotation)]
    return _with_inner((*seen, *inside)) if set(inside) - set(seen) else list(seen)


def _nouns(annotation: object) -> tuple[type[BaseModel], ...]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(dict.fromkeys(noun for part in get_args(annotation) for noun in _nouns(part)))


def _kind(schema: dict[str, Any]) -> str:
    """What a JSON schema allows, in a few words."""
    if "enum" in schema or "const" in schema:
        return " or ".join(f"`{value}`" for value in schema.get("enum", [schema.get("const")]))
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_kind(choice) for choice in schema["anyOf"] if choice.get("type") != "null"))
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return str(schema.get("format", schema.get("type", "any")))


def _first_line(text: str | None) -> str:
    return (text or "").strip().splitlines()[0]


def _paragraph(text: str | None) -> str:
    return "\n".join(line.strip() for line in (text or "").strip().splitlines())


def figures_page() -> Iterator[str]:
    """Every key figure with its formula, its inputs, a worked example and its thresholds."""
    pack = packs()[-1]
    yield from ("# Key figures", "", NOTE, "", *HOW_FIGURES_ARE_READ, "")
    yield from ("| figure | formula | threshold | confidence |", "| --- | --- | --- | --- |")
    for figure in FIGURES:
        shipped = [line for line in pack.thresholds if line.figure == figure.id]
        levels = "; ".join(f"`{line.measure}` {_level(line)}" for line in shipped)
        marks = "; ".join(dict.fromkeys(line.confidence for line in shipped))
        yield f"| [{figure.title}](#{figure.title.lower().replace(' ', '-')}) | {figure.formula} | {levels} | {marks} |"
    for figure in FIGURES:
        yield from ("", f"## {figure.title}", "", f"`{figure.id}`. {_paragraph(type(figure).__doc__)}", "")
        yield from (f"Formula: {figure.formula}.", "", f"From: {figure.inputs}.", "")
        yield from (f"Example. {figure.example}.", "")
        shipped = [line for line in pack.thresholds if line.figure == figure.id]
        targets = ", ".join(f"`{target}`" for target in figure.targets)
        yield f"A ward may set a target for: {targets}."
        if shipped:
            yield from ("", "| measure | threshold | source | confidence | note |", "| --- | --- | --- | --- | --- |")
        for line in shipped:
            sure = line.confidence + (f", amber {line.amber_confidence}" if line.amber_confidence else "")
            yield f"| `{line.measure}` | {_level(line)} | {line.source} | {sure} | {line.note} |"
    yield ""
    for noun in _with_inner((PeriodsFile, PatientCount)):
        yield from _noun(noun)


def _level(line: FigureThreshold) -> str:
    """A threshold in words, in the unit of its measure."""
    if line.trend:
        return f"{line.trend} from period to period"
    more, less = ("more than", "less than") if line.strict else ("at least", "at most")
    ends = [f"{more} {line.least}"] if line.least is not None else []
    ends += [f"{less} {line.most}"] if line.most is not None else []
    amber = [f"amber as far as {end}" for end in (line.amber_least, line.amber_most) if end is not None]
    return ", ".join(ends + amber)


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "rules.md": rules_page,
    "pay.md": pay_page,
    "key-figures.md": figures_page,
    "commands.md": commands_page,
    "settings.md": settings_page,
    "ward-file.md": ward_page,
    "staffing-reference.md": staffing_page,
    "explanations-reference.md": explanations_page,
    "exchange-reference.md": exchange_page,
}


def page(name: str) -> str:
    """The text of a reference page."""
    return "\n".join(PAGES[name]()).rstrip() + "\n"


if __name__ == "__main__":
    for each in PAGES:
        (FOLDER / each).write_text(page(each), "utf-8")
