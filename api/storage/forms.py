"""The versioned JSON form in which a noun is kept, and how older forms are brought up to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")
Upgrade = Callable[[dict[str, Any]], dict[str, Any]]


class FormError(RuntimeError):
    """A stored document is of a form that this program does not read."""


@dataclass(frozen=True, eq=False)
class Form(Generic[T]):
    """A noun's stored form: `{"schema": number, "value": {...}}`, with defaults written out.

    `upgrades` bring a value from form 1 to 2, from 2 to 3 and so on; the present form is one more than there are.
    """

    adapter: TypeAdapter[T]
    upgrades: tuple[Upgrade, ...] = ()

    @property
    def schema(self) -> int:
        """Number of the present form."""
        return len(self.upgrades) + 1

    def write(self, noun: T) -> dict[str, Any]:
        """Plain values for JSON."""
        value = self.adapter.dump_python(noun, mode="json", by_alias=True)
        return {"schema": self.schema, "value": value}

    def read(self, stored: dict[str, Any]) -> T:
        """The noun in a stored document. Raises FormError for a newer form, ValidationError for a damaged one."""
        schema = stored["schema"]
        if not 1 <= schema <= self.schema:
            raise FormError(f"a stored document has form {schema}; this program reads 1 to {self.schema}")
        value = stored["value"]
        for upgrade in self.upgrades[schema - 1 :]:
            value = upgrade(value)
        return self.adapter.validate_python(value)


def form_of(noun: Any, *upgrades: Upgrade) -> Form[Any]:
    """The form of a noun, or of a union of nouns."""
    return Form(TypeAdapter(noun), upgrades)
