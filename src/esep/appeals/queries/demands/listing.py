"""The list of demands: open requests first. Those that are known from facts alone are among them (2.4)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.appeals.models import Demand
from esep.community.models import DeputyMandate
from esep.community.queries.order import code_key
from esep.community.queries.seeing import seeing
from esep.kernel import scope
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase, Municipality
from esep.kernel.refusals import not_found
from esep.records.models import Document
from esep.regulation.evaluation import by_record, known
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import DemandAnswered, DemandReceived

WORD = "demand"
Name = tuple[str, str]
"""The code of a deputy and the public name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A demand in the words of one language. ``row`` is none for what is known from facts alone; ``letter`` is its
    document of the register, shown in the office alone.
    """

    code: str
    group: str
    subject: str
    deputies: tuple[Name, ...]
    received_on: date
    reply: str
    replied_on: date | None
    meeting: str
    row: Demand | None
    letter: Document | None = None

    @property
    def is_open(self) -> bool:
        """Whether neither an answer nor a meeting came of it. That is no breach."""
        return self.replied_on is None and not self.meeting


def demands(*, by: Actor, municipality: Municipality, language: str) -> tuple[Asked, ...]:
    """Every demand that stands: open ones from the oldest on, then the others, the newest first. Raises Refused."""
    with seeing(Act.VIEW_DEMANDS, by=by, municipality=municipality.pk):
        return _every(language=language)


def demand_of(code: str, *, by: Actor, municipality: Municipality, language: str) -> Asked:
    """The demand with a code. Raises Refused where there is none, or it was withdrawn."""
    with seeing(Act.VIEW_DEMANDS, by=by, municipality=municipality.pk):
        found = next((one for one in _every(language=language) if one.code == code), None)
        if found is None:
            raise not_found()
        return found


def demands_in_public(municipality: Municipality, *, language: str, day: date) -> tuple[Asked, ...]:
    """The same for everybody: groups are organisations, and no letter is shown."""
    with scope.of(municipality.pk):
        return tuple(one for one in _every(language=language, letters=False) if one.received_on <= day)


def _every(*, language: str, letters: bool = True) -> tuple[Asked, ...]:
    rows = list(Demand.objects.prefetch_related("deputies__mandate__person"))
    kept: Mapping[str, Document] = {}
    if letters and rows:
        documents = Document.objects.filter(record__in=[row.record for row in rows]).select_related("number")
        kept = {document.record: document for document in documents.order_by("-pk")}
    found = [
        Asked(
            code=row.code,
            group=row.group,
            subject=(row.subject_ru if language == "ru" else "") or row.subject,
            deputies=tuple(_named(one.mandate, language) for one in row.deputies.all()),
            received_on=row.received_on,
            reply=row.reply,
            replied_on=row.replied_on,
            meeting=row.meeting,
            row=row,
            letter=kept.get(row.record),
        )
        for row in rows
        if row.withdrawn_at is None
    ]
    return _in_order([*found, *_of_facts_alone({row.code for row in rows}, language=language)])


def _of_facts_alone(known_codes: set[str], *, language: str) -> list[Asked]:
    cases = FactCase.objects.filter(record__startswith=f"{WORD}:").values_list("record", flat=True).distinct()
    records = {record for record in cases if record.partition(":")[2] not in known_codes}
    if not records:
        return []
    deputies = {row.code: row for row in DeputyMandate.objects.select_related("person")}
    found: list[Asked] = []
    for record, facts in by_record(known(facts_of(records=records), as_of=date.max)).items():
        if record in records:
            found += _told(record.partition(":")[2], facts, deputies, language=language)
    return found


def _told(code: str, facts: Sequence[Fact], deputies: Mapping[str, DeputyMandate], *, language: str) -> Iterable[Asked]:
    received = next((fact for fact in reversed(facts) if isinstance(fact.data, DemandReceived)), None)
    if received is None or not isinstance(received.data, DemandReceived):
        return
    answered = next((fact for fact in reversed(facts) if isinstance(fact.data, DemandAnswered)), None)
    yield Asked(
        code=code,
        group=received.data.group,
        subject=received.data.subject,
        deputies=tuple(
            _named(deputies[one], language) if one in deputies else (one, one) for one in received.data.deputies
        ),
        received_on=received.occurred_on,
        reply=answered.data.reply if answered is not None and isinstance(answered.data, DemandAnswered) else "",
        replied_on=answered.occurred_on if answered is not None else None,
        meeting="",
        row=None,
    )


def _named(mandate: DeputyMandate, language: str) -> Name:
    return mandate.code, mandate.person.names.get(language, mandate.person.public_name)


def _in_order(found: Iterable[Asked]) -> tuple[Asked, ...]:
    given = sorted(found, key=lambda one: (one.received_on, code_key(one.code)))
    return (*(one for one in given if one.is_open), *(one for one in reversed(given) if not one.is_open))
