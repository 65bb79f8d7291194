"""Days off of a coming year, as a start: what a public list of holidays says of Kyrgyzstan. A person looks and enters.

The list is no source of law. A feast that hangs on the moon stays unconfirmed until somebody names the act.
"""

from dataclasses import dataclass
from datetime import date

import holidays
from django.utils.translation import gettext_lazy as _

from esep.community.names import Names
from esep.kernel.refusals import Words

COUNTRY = "KG"
LANGUAGES = {"ky": "ky", "ru": "ru_KG", "en": "en_US"}
"""Our languages as the list calls them."""

OF_THE_MOON = frozenset({"Орозо айт", "Курман айт"})
OUR_ENGLISH = {"Eid al-Fitr": "Orozo Ait", "Eid al-Adha": "Kurman Ait", "Labor Day": "Labour Day"}
"""Where the list speaks another English than the rest of Esep."""

REMARK, JOINT = " (", "; "
"""Before a remark in a name, such as that the day is only expected; and between the names of one day."""

BY_LAW: Words = _("Labour Code of 2025, list of days off")
BY_THE_MOON: Words = _("moon calendar, day expected")


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A day that is probably off; ``is_of_the_moon`` says that its date is not sure yet."""

    day: date
    names: Names
    is_of_the_moon: bool


def proposed_days(year: int) -> tuple[ProposedDay, ...]:
    """The days that are probably off in a year, in their order.

    >>> [proposed.day.isoformat() for proposed in proposed_days(2027) if proposed.is_of_the_moon]
    ['2027-03-09', '2027-05-16']
    """
    lists = {
        ours: holidays.country_holidays(COUNTRY, years=year, language=theirs) for ours, theirs in LANGUAGES.items()
    }
    return tuple(_proposed(day, {ours: names[day] for ours, names in lists.items()}) for day in sorted(lists["ky"]))


def _proposed(day: date, names: dict[str, str]) -> ProposedDay:
    """A feast on a day that is off anyway needs no moon."""
    bare = {language: [_bare(name) for name in joined.split(JOINT)] for language, joined in names.items()}
    joined = {language: ", ".join(each) for language, each in bare.items()}
    return ProposedDay(day, Names(**joined), is_of_the_moon=OF_THE_MOON.issuperset(bare["ky"]))


def _bare(name: str) -> str:
    bare = name.partition(REMARK)[0]
    return OUR_ENGLISH.get(bare, bare)
