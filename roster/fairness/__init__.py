"""How evenly a ward's burdens and joys lie on its people, over a period and over a year."""

from roster.fairness.bands import Band, difference_of_means
from roster.fairness.certificate import Certificate, certificates
from roster.fairness.decay import half_life, remembered, standing
from roster.fairness.exemption import Available, Load, carried_part, loads
from roster.fairness.holidays import festivals, holidays_worked
from roster.fairness.measures import Portion, below, gini, lorenz
from roster.fairness.people import PersonFairness, people_fairness
from roster.fairness.predictability import Predictability, predictability_of
from roster.fairness.refusals import Refusal, Refusals
from roster.fairness.ward import CarerGap, Evenness, Standing, WardFairness, ward_fairness

__all__ = [
    "Available",
    "Band",
    "CarerGap",
    "Certificate",
    "Evenness",
    "Load",
    "PersonFairness",
    "Portion",
    "Predictability",
    "Refusal",
    "Refusals",
    "Standing",
    "WardFairness",
    "below",
    "carried_part",
    "certificates",
    "difference_of_means",
    "festivals",
    "gini",
    "half_life",
    "holidays_worked",
    "loads",
    "lorenz",
    "people_fairness",
    "predictability_of",
    "remembered",
    "standing",
    "ward_fairness",
]
