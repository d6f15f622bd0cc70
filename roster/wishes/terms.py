"""The numbers of the budget: purses, prices, caps and what happens to points."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from roster.ward import Noun

FOUR_WEEKS = 28
"""Days for which purses and caps are given; other periods have their share."""

HUNDRED = 100


class WishTerms(Noun):
    """What a board or ward sets about wishes. Points are whole."""

    scheme: Literal["purse", "points"] = Field(
        description="purse: published prices out of equal purses; points: stakes as they are typed, without a budget"
    )
    purse_whole: int = Field(ge=0, le=1000, description="Points that everybody has for four weeks, whatever the hours")
    purse_per_wte: int = Field(ge=0, le=1000, description="Points for each whole-time equivalent on top")
    most: int = Field(ge=1, le=28, description="Wishes of a person that count in four weeks")
    most_musts: int = Field(ge=0, le=28, description="Of them, how many may be a must; more count as ordinary")
    must_percent: int = Field(ge=100, le=1000, description="What a must costs, in percent of the price")
    most_on_a_day: int = Field(ge=1, le=500, description="People whose wish to be off counts on one date")
    base: int = Field(ge=1, le=1000, description="Points that a wish to be off costs on a date of middling demand")
    cheapest: int = Field(ge=1, le=1000, description="Points that a wish costs at least")
    dearest: int = Field(ge=1, le=1000, description="Points that a wish costs at most, unless it is a must")
    not_percent: int = Field(ge=1, le=100, description="Price of not working some duties, in percent of a day off")
    work_percent: int = Field(ge=1, le=100, description="Price of working, in percent of the base, whatever the date")
    usual: int = Field(ge=1, le=28, description="Wishes to be off that a person is expected to have in four weeks")
    weekend_percent: int = Field(ge=1, le=1000, description="Wishes expected on a Saturday or Sunday, of a weekday's")
    holiday_percent: int = Field(ge=1, le=1000, description="Wishes expected on a public holiday, of a weekday's")
    opens_days: int = Field(ge=0, le=365, description="Days before the period when prices are published")
    reckoned_days: int = Field(ge=0, le=365, description="Days before it when they are reckoned again and then stand")
    closes_days: int = Field(ge=0, le=365, description="Days before it until which wishes are entered and changed")
    extra_percent: int = Field(ge=0, le=1000, description="Most that carried points add to a stake, of its price")
    credit_percent: int = Field(ge=0, le=100, description="Credit on the stake of a refused wish")
    unspent_percent: int = Field(ge=0, le=100, description="Part of the points not staked that is kept")
    carried_periods: int = Field(ge=0, le=13, description="Most that is carried, in purses of the period")
    decided_points: int = Field(ge=1, le=10_000, description="Weight of a wish that the manager has decided to grant")
    swapped_percent: int = Field(ge=0, le=100, description="Share of granted wishes swapped away that is told")
    swapped_least: int = Field(ge=1, le=100, description="Granted wishes below which that share is not told")
    remembered_percent: int = Field(ge=0, le=100, description="What is kept of those counts from period to period")
