"""Telling the law: what facts say of an appeal. Its row and its facts say the same, or the act is refused (2.3)."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.appeals.models import Appeal
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.evaluation import by_record, known
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import AppealAnswered, AppealKind, AppealReceived, AppealWithdrawn

WORD = "appeal"
RECEIVED, ANSWERED, WITHDRAWN = "appeal.received", "appeal.answered", "appeal.withdrawn"
GONE = frozenset({Appeal.State.MERGED.value, Appeal.State.WITHDRAWN.value})


def said_of(appeal: Appeal) -> AppealReceived:
    """An appeal as the law hears that it came."""
    return AppealReceived(
        kind=AppealKind(appeal.kind),
        subject=appeal.subject,
        area=appeal.village.code if appeal.village is not None else None,
        collective=appeal.collective,
    )


def tell_anew(acting: Acting, appeal: Appeal, *, reason: str) -> bool:
    """Correct the fact of the receipt where it says otherwise than the row now; whether there was anything to correct.

    Raises Refused without a reason.
    """
    told = standing(appeal.fact)
    said = said_of(appeal)
    if told.to_law().data == said:
        return False
    if not reason.strip():
        raise reason_missing()
    acting.record(
        RECEIVED, said, records=[appeal.record], on=appeal.received_on, supersedes=told, reason=reason.strip()
    )
    return True


def standing(fact: RecordedFact) -> RecordedFact:
    """The newest correction of a fact, or the fact itself: the row of an appeal names the first one for ever."""
    newer = RecordedFact.objects.filter(supersedes=fact).order_by("pk").first()
    return fact if newer is None else standing(newer)


def refuse_disagreement(municipality: Municipality, records: frozenset[str]) -> None:
    """Refuse an act that would leave an appeal with another day or state in its facts than in its row.

    One query for acts on other records' facts, none where no appeal is touched. Appeals known from facts alone have no
    row to disagree with.
    """
    codes = [code for word, _colon, code in (ref.partition(":") for ref in records) if word == WORD]
    rows = list(Appeal.objects.filter(code__in=codes).select_related("village")) if codes else []
    if not rows:
        return
    facts = facts_of(records={row.record for row in rows})
    counting = by_record(known(facts, as_of=max((fact.occurred_on for fact in facts), default=date.min)))
    for row in rows:
        if _shown(row) != _told(counting.get(row.record, ())):
            raise Refused.because(
                "appeal_disagrees",
                _("This fact stands on the page of the appeal too: %(code)s.") % {"code": row.code},
                remedy=_("Correct it on the page of the appeal. Its facts follow."),
            )


def _shown(appeal: Appeal) -> tuple[object, ...]:
    answered = appeal.answered_on if appeal.state == Appeal.State.ANSWERED else None
    return (said_of(appeal), appeal.received_on, answered, appeal.state in GONE)


def _told(facts: Iterable[Fact]) -> tuple[object, ...]:
    received: tuple[object, date | None] = (None, None)
    answered, gone = None, False
    for fact in facts:
        match fact.data:
            case AppealReceived():
                received = (fact.data, fact.occurred_on)
            case AppealAnswered():
                answered = fact.occurred_on
            case AppealWithdrawn():
                gone = True
    return (*received, answered, gone)
