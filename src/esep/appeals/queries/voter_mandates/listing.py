"""The list of voter mandates, by state. Those that are known from facts alone are among them (2.2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch

from esep.access import Act, Actor
from esep.appeals.models import VoterMandate, VoterMandateStep
from esep.community.models import DeputyMandate, Village
from esep.community.queries.order import code_key
from esep.community.queries.seeing import seeing
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase, Municipality
from esep.regulation.evaluation import by_record, known
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import VoterMandateProgressed, VoterMandateReceived, VoterMandateState

WORD = "voter_mandate"
FINISHED = frozenset({VoterMandateState.DONE, VoterMandateState.DECLINED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A voter mandate as lists show it, in one language. ``row`` is none for what is known from facts alone.

    ``deputy`` and ``village`` are codes; ``moved_on`` is the day of the last step; ``deputy_left_on`` the last day of
    a deputy whose mandate ended; ``steps`` are the facts of its steps, in order.
    """

    code: str
    text: str
    deputy: str
    deputy_name: str
    deputy_left_on: date | None
    village: str
    village_name: str
    given_at: str
    received_on: date
    recorded_at: datetime
    state: VoterMandateState | None
    moved_on: date | None
    row: VoterMandate | None
    steps: tuple[tuple[Fact, VoterMandateProgressed], ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether something is still to come of it."""
        return self.state not in FINISHED


@dataclass(frozen=True, slots=True)
class _Names:
    deputies: Mapping[str, DeputyMandate]
    villages: Mapping[str, Village]


def voter_mandates(*, by: Actor, municipality: Municipality, language: str) -> tuple[Given, ...]:
    """Every voter mandate that stands: open ones first, the oldest of them first. At most eight queries.

    Raises Refused.
    """
    with seeing(Act.VIEW_VOTER_MANDATES, by=by, municipality=municipality.pk):
        return given_mandates(language=language)


def given_mandates(*, language: str, day: date = date.max) -> tuple[Given, ...]:
    """The same for the municipality in scope, without asking who reads; ``day`` is the last of which facts count."""
    standing = VoterMandateStep.objects.filter(undone_at__isnull=True).order_by("happened_on", "pk")
    rows = VoterMandate.objects.select_related("mandate__person", "village", "fact").prefetch_related(
        Prefetch("steps", queryset=standing)
    )
    every = list(rows)
    found = [_of_row(row, language=language) for row in every if row.withdrawn_at is None]
    found += of_facts_alone({row.code for row in every}, language=language, day=day)
    return in_order(found)


def in_order(found: Iterable[Given]) -> tuple[Given, ...]:
    """Open ones from the oldest on; then the finished, the newest first."""
    given = sorted(found, key=lambda one: (one.received_on, code_key(one.code)))
    ahead = [one for one in given if one.is_open]
    return (*ahead, *(one for one in reversed(given) if not one.is_open))


def of_facts_alone(known_codes: set[str], *, language: str, day: date = date.max) -> list[Given]:
    """Voter mandates of an older installation or an import, of which only the facts are here."""
    cases = FactCase.objects.filter(record__startswith=f"{WORD}:").values_list("record", flat=True).distinct()
    records = {record for record in cases if record.partition(":")[2] not in known_codes}
    if not records:
        return []
    names = _Names(
        deputies={row.code: row for row in DeputyMandate.objects.select_related("person")},
        villages={row.code: row for row in Village.objects.all()},
    )
    found = []
    for record, facts in by_record(known(facts_of(records=records), as_of=day)).items():
        told = next((fact for fact in reversed(facts) if isinstance(fact.data, VoterMandateReceived)), None)
        if record in records and told is not None:
            found.append(_of_facts(record.partition(":")[2], told, facts, names, language=language))
    return found


def shown_row(row: VoterMandate, *, language: str) -> Given:
    """One row as lists show it."""
    return _of_row(row, language=language)


def _of_row(row: VoterMandate, *, language: str) -> Given:
    steps = [step for step in row.steps.all() if step.undone_at is None]
    return Given(
        code=row.code,
        text=row.text_in(language),
        deputy=row.mandate.code,
        deputy_name=row.mandate.person.names.get(language, row.mandate.person.public_name),
        deputy_left_on=row.mandate.until,
        village=row.village.code if row.village is not None else "",
        village_name=row.village.name_in(language) if row.village is not None else "",
        given_at=row.given_at,
        received_on=row.received_on,
        recorded_at=row.fact.recorded_at,
        state=VoterMandateState(row.state) if row.state else None,
        moved_on=max((step.happened_on for step in steps), default=None),
        row=row,
    )


def _of_facts(code: str, told: Fact, facts: Iterable[Fact], names: _Names, *, language: str) -> Given:
    said = told.data
    assert isinstance(said, VoterMandateReceived)
    steps = tuple((fact, fact.data) for fact in facts if isinstance(fact.data, VoterMandateProgressed))
    mandate, village = names.deputies.get(said.deputy), names.villages.get(said.area or "")
    person = mandate.person if mandate is not None else None
    return Given(
        code=code,
        text=said.subject,
        deputy=said.deputy,
        deputy_name=person.names.get(language, person.public_name) if person is not None else said.deputy,
        deputy_left_on=mandate.until if mandate is not None else None,
        village=said.area or "",
        village_name=village.name_in(language) if village is not None else said.area or "",
        given_at="",
        received_on=told.occurred_on,
        recorded_at=told.recorded_at,
        state=steps[-1][1].state if steps else None,
        moved_on=steps[-1][0].occurred_on if steps else None,
        row=None,
        steps=steps,
    )
