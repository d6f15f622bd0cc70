"""Every key figure on its small case, which is also its documented example."""

from __future__ import annotations

import pytest

from roster.figures import FIGURES, KeyFigure
from tests.roster.figures.cases import CASES, measures


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)
def test_the_case_and_the_documented_example(figure: KeyFigure) -> None:
    case, expected = CASES[figure.id]
    shown = measures(case(), figure.id)
    for measure, words in expected.items():
        assert shown[measure].words.startswith(words), measure
        assert words in figure.example, f"the example of {figure.id} does not say {words}"


def test_every_figure_says_what_it_is() -> None:
    assert len({figure.id for figure in FIGURES}) == len(FIGURES) == 17
    for figure in FIGURES:
        assert figure.title
        assert figure.formula
        assert figure.inputs
        assert type(figure).__doc__
