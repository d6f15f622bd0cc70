"""Rule values out of a pack, with the ward's own settings in their place."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from roster.packs import Pack, RuleEntry, SourcedValue
from roster.rules.rule import Rule, RuleValues
from roster.ward import Problem, Ward, WardError, problems_of

HARD = "hard"


def _price(value: Any) -> Any:
    return None if value == HARD else value


Price = Annotated[int | None, BeforeValidator(_price), Field(default=None, ge=0)]
"""Points a unit, or "hard"."""


Settings = dict[str, tuple[int, Any]]
"""The ward's settings of a rule by parameter: their place in the ward's list, and their value."""


def values_of(rule: type[Rule[Any]], pack: Pack, ward: Ward) -> RuleValues:
    """The rule's values for a ward. Raises WardError where the ward sets something that the rule cannot take."""
    settings = {line.parameter: (index, line.value) for index, line in enumerate(ward.rules) if line.rule == rule.id}
    values: dict[str, Any] = {name: entry.value for name, entry in pack.rules[rule.id].values.items()}
    unknown = [index for name, (index, _) in settings.items() if name not in values]
    if unknown:
        message = f"the rule {rule.id} has no such parameter; it has {', '.join(sorted(values))}"
        raise WardError(tuple(Problem(("rules", index, "parameter"), message) for index in unknown))
    _heed_limits(pack.rules[rule.id], settings)
    values |= {name: value for name, (_, value) in settings.items()}
    try:
        return rule.values_type.model_validate(values)
    except ValidationError as error:
        raise WardError(tuple(_placed(problem, settings) for problem in problems_of(error))) from None


def _heed_limits(entry: RuleEntry, settings: Settings) -> None:
    """Raise WardError where the ward goes beyond what the law allows."""
    for name, (index, value) in settings.items():
        legal = entry.values[name]
        if legal.limit is not None and not _within(value, legal):
            message = f"the law asks for {legal.limit} {legal.value} ({legal.source}); a ward can only be stricter"
            raise WardError((Problem(("rules", index, "value"), message),))


def _within(value: Any, legal: SourcedValue) -> bool:
    if not isinstance(value, int | float) or not isinstance(legal.value, int | float):
        return False
    return value >= legal.value if legal.limit == "at least" else value <= legal.value


def _placed(problem: Problem, settings: Settings) -> Problem:
    """The problem at the ward's own setting, where it made one."""
    parameter = str(problem.place[0]) if problem.place else ""
    index = settings[parameter][0] if parameter in settings else None
    return Problem(("rules", index, "value"), problem.message) if index is not None else problem
