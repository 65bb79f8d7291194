"""Requests as their facts tell of them: sent, received, answered, withdrawn, each on its day (2.5, third item)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, not_found
from esep.meetings.models import InformationRequest, ReportMeeting
from esep.regulation.evaluation import WITHDRAWN as FACT_WITHDRAWN

SENT, RECEIVED, ANSWERED, WITHDRAWN = "request.sent", "request.received", "request.answered", "request.withdrawn"

ASKING, ANSWERING = "2.5-info-request", "2.5-info-response"
"""The clauses of asking and of answering."""

EARLIER_FACTS = "supersedes__supersedes__supersedes"
"""What a corrected day said before, as far back as people correct one day."""

EARLIER = {
    SENT: (
        _("The request was sent later, on %(day)s."),
        _("Check the day. It cannot be before the sending."),
    ),
    RECEIVED: (
        _("The request was received later, on %(day)s."),
        _("Check both days. If the day of receipt is wrong, correct it first."),
    ),
}
"""By the step that comes first: what is said of a day before it, and the way out."""


class Stage(StrEnum):
    """How far a request has come."""

    DRAFT = "draft"
    SENT = "sent"
    RECEIVED = "received"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The facts of a request that stand: neither corrected nor withdrawn."""

    sent: RecordedFact | None = None
    received: RecordedFact | None = None
    answered: RecordedFact | None = None
    withdrawn: RecordedFact | None = None

    @property
    def stage(self) -> Stage:
        """How far it has come. An answer counts even where nobody wrote down the receipt."""
        if self.withdrawn is not None:
            return Stage.WITHDRAWN
        if self.answered is not None:
            return Stage.ANSWERED
        if self.received is not None:
            return Stage.RECEIVED
        return Stage.DRAFT if self.sent is None else Stage.SENT


def request_of(code: str) -> InformationRequest:
    """A request of the municipality in scope with its meeting. Raises Refused where there is none."""
    rows = InformationRequest.objects.select_related("meeting__venue__village", "meeting__organizer", "organization")
    found = rows.filter(code=code).first()
    if found is None:
        raise not_found()
    return found


def told(request: InformationRequest) -> Told:
    """What the facts tell of one request. Two queries."""
    return told_of([request])[request.record]


def told_of(requests: Iterable[InformationRequest]) -> Mapping[str, Told]:
    """What the facts tell of requests, by record; of each kind the earliest. Two queries."""
    found: dict[str, dict[str, RecordedFact]] = {request.record: {} for request in requests}
    rows = RecordedFact.objects.filter(cases__record__in=found, superseded_by__isnull=True)
    for fact in rows.exclude(kind=FACT_WITHDRAWN).select_related(EARLIER_FACTS).prefetch_related("cases").distinct():
        for case in fact.cases.all():
            if case.record in found:
                found[case.record].setdefault(fact.kind, fact)
    return {
        record: Told(
            sent=facts.get(SENT),
            received=facts.get(RECEIVED),
            answered=facts.get(ANSWERED),
            withdrawn=facts.get(WITHDRAWN),
        )
        for record, facts in found.items()
    }


def refuse_gone(request: InformationRequest) -> None:
    """Refuse what may only be done before the letter goes out."""
    facts = told(request)
    if facts.withdrawn is not None:
        raise withdrawn(facts.withdrawn)
    if facts.sent is not None:
        raise sent_already(facts.sent)


def sent_fact(facts: Told) -> RecordedFact:
    """That it was sent. Raises Refused where it was not, or is withdrawn: then nothing can follow."""
    if facts.withdrawn is not None:
        raise withdrawn(facts.withdrawn)
    if facts.sent is None:
        raise Refused.because(
            "not_sent",
            _("This request was not sent yet."),
            remedy=_("Record the day of sending first."),
            clause=ASKING,
        )
    return facts.sent


def sent_already(fact: RecordedFact) -> Refused:
    """It went out, perhaps by a colleague's hand a moment ago."""
    return Refused.because(
        "sent_already",
        _("This request was sent already, on %(day)s. It stays as it is.") % {"day": _day(fact)},
        remedy=_("To ask for something else, withdraw it with a reason and ask anew."),
        clause=ASKING,
    )


def answered_already(fact: RecordedFact) -> Refused:
    """The answer is there."""
    return Refused.because(
        "answered_already",
        _("The answer to this request is recorded already, on %(day)s.") % {"day": _day(fact)},
        remedy=_("If the day is wrong, correct it with a reason."),
        clause=ANSWERING,
    )


def withdrawn(fact: RecordedFact) -> Refused:
    """Nobody asks any more."""
    return Refused.because(
        "request_withdrawn",
        _("This request was withdrawn on %(day)s.") % {"day": _day(fact)},
        remedy=_("Write a new request if the information is still needed."),
        clause=ASKING,
    )


def not_before(day: date, earlier: RecordedFact, *, clause: str, field: str = "on") -> None:
    """Refuse a day before that of the step that comes first."""
    if day >= earlier.occurred_on:
        return
    message, remedy = EARLIER[earlier.kind]
    raise Refused.because(
        f"before_{earlier.kind.partition('.')[2]}",
        message % {"day": _day(earlier)},
        remedy=remedy,
        clause=clause,
        field=field,
    )


def not_after_answer(facts: Told, day: date, *, field: str) -> None:
    """Refuse a day of receipt after that of the answer."""
    if facts.answered is not None and facts.answered.occurred_on < day:
        raise answered_before(field=field)


def not_after_next(facts: Told, day: date, *, field: str) -> None:
    """Refuse a day of sending after the step that followed: receipt, answer or withdrawal."""
    following = [fact for fact in (facts.received, facts.answered, facts.withdrawn) if fact is not None]
    first = min(following, key=lambda fact: fact.occurred_on, default=None)
    if first is not None and day > first.occurred_on:
        raise Refused.because(
            "sent_after_next",
            _("The next step was earlier, on %(day)s.") % {"day": _day(first)},
            remedy=_("Check both days: sent, received, answered stand in this order."),
            clause=ASKING,
            field=field,
        )


def not_after_meeting(meeting: ReportMeeting, day: date, *, field: str) -> None:
    """Refuse a day of sending after the meeting that the request serves."""
    if day > meeting.date:
        raise Refused.because(
            "after_meeting",
            _("The meeting was before this day: %(day)s.") % {"day": date_format(meeting.date, "SHORT_DATE_FORMAT")},
            remedy=_("A request serves the preparation of a meeting. Check the day."),
            clause=ASKING,
            field=field,
        )


def answered_before(*, field: str) -> Refused:
    """Nobody answers what did not arrive yet."""
    return Refused.because(
        "answered_before_receipt",
        _("The answer would have come before the request was received."),
        remedy=_("Check both days: sent, received, answered stand in this order."),
        clause=ANSWERING,
        field=field,
    )


def _day(fact: RecordedFact) -> str:
    return date_format(fact.occurred_on, "SHORT_DATE_FORMAT")
