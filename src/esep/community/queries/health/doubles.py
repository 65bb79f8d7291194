"""Doubles: people who were probably entered twice."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from django.utils.translation import gettext_lazy as _

from esep.community.models import Person
from esep.community.queries.health.finding import Answer, Finding, Target, Weight
from esep.community.queries.health.records import Records
from esep.community.queries.merging import double_mark
from esep.intake.lookalikes import mended
from esep.kernel.refusals import Words

FOLDED = str.maketrans("ё", "е", " -'’ʼ\u00a0")


def doubled_people(records: Records, day: date) -> Iterator[Finding]:
    """Two rows of one name, however it is written, that nobody has told apart."""
    alike: dict[frozenset[str], list[Person]] = defaultdict(list)
    for person in records.people:
        alike[frozenset((_folded(person.family_name, person), _folded(person.given_name, person)))].append(person)
    for people in alike.values():
        for one, other in combinations(people, 2):
            why = _why(one, other)
            if why is None or double_mark(one.pk, other.pk) in records.told_apart:
                continue
            yield Finding(
                code="person_twice",
                weight=Weight.WRONG,
                message=_("Probably one person, entered twice: %(one)s; %(other)s. %(why)s")
                % {"one": one.full_name, "other": other.full_name, "why": why},
                remedy=_("Compare the two, then merge them. If they are two people, say so."),
                target=Target.PEOPLE,
                key=str(other.pk),
                answer=Answer(one.pk, other.pk),
            )


def _why(one: Person, other: Person) -> Words | None:
    """Why two people of one family and given name look like one; none when the father's names differ."""
    fathers = {_folded(person.patronymic, person) for person in (one, other)}
    if len(fathers - {""}) > 1:
        return None
    if _folded(one.family_name, one) != _folded(other.family_name, other):
        return _("Family and given name are exchanged.")
    if len(fathers) > 1:
        return _("One has no patronymic.")
    if mended(one.full_name).is_needed or mended(other.full_name).is_needed:
        return _("They differ by letters that look alike.")
    return _("The names are the same.")


def _folded(part: str, person: Person) -> str:
    return mended(part, beside=person.full_name).text.casefold().translate(FOLDED)
