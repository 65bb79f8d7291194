"""What the papers after a meeting say: the letter to the council (3.8), the notice of measures (3.9)."""

from datetime import date

from esep.documents.handover_letter import HandoverSaid
from esep.documents.measures_notice import AnswerSaid, MeasuresSaid
from esep.documents.paper import Paper
from esep.documents.promises import PromiseSaid
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.meetings.letters import signer_on
from esep.meetings.measuring import answers_of, outcomes_to_tell
from esep.meetings.models import Handover, MeasuresNotice, Minutes, Outcome, ReportMeeting
from esep.meetings.promising import signed_on
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.printing import paper_of, said_in
from esep.records.models import Document
from esep.regulation.facts.meeting import OutcomeKind
from esep.regulation.wording import Language

TITLE_SIGNS = 200


def papers_in(municipality: Municipality, *, language: Language, address: str) -> Paper:
    """The frame of a paper after a meeting of the municipality in scope."""
    return paper_of(municipality, language=language, address=address)


def handover_title(meeting: ReportMeeting, *, language: Language) -> str:
    """The title under which the letter stands in the register."""
    return shortened(tell("handover.register_title", language, code=meeting.code), most=TITLE_SIGNS)


def handover_said(
    meeting: ReportMeeting,
    *,
    municipality: Municipality,
    language: Language,
    on: date,
    address: str,
    row: Handover | None = None,
) -> HandoverSaid:
    """The letter to the council on a day; its number where ``row`` has a document."""
    minutes = Minutes.objects.select_related("document__number").filter(meeting=meeting).first()
    return HandoverSaid(
        paper=paper_of(municipality, language=language, address=address),
        meeting=said_in(meeting_of(meeting.code), language),
        day=on,
        number=_number(row.document if row is not None else None),
        signed_on=signed_on(meeting),
        minutes=_number(minutes.document if minutes is not None else None),
        promises=tuple(promise_said(outcome, language) for outcome in outcomes_to_tell(meeting)),
        signer=signer_on(on, language.value).name,
    )


def measures_title(meeting: ReportMeeting) -> str:
    """The title under which the notice stands in the register."""
    return shortened(tell("measures.register_title", Language.KY, code=meeting.code), most=TITLE_SIGNS)


def measures_said(
    notice: MeasuresNotice, *, municipality: Municipality, language: Language, address: str
) -> MeasuresSaid:
    """A notice of measures in one language, drafted or published."""
    paper = paper_of(municipality, language=language, address=address)
    is_russian = language is Language.RU
    return MeasuresSaid(
        language=language,
        meeting=said_in(meeting_of(notice.meeting.code), language),
        day=notice.published_on or clock.today(),
        number=_number(notice.document),
        lead=(notice.lead_ru or notice.lead_ky) if is_russian else notice.lead_ky,
        answers=tuple(
            AnswerSaid(promise=promise_said(row.outcome, language), answer=row.text_in(language.value))
            for row in answers_of(notice)
            if row.outcome.withdrawn_at is None and (row.text_ky or not notice.is_published)
        ),
        phone=paper.letterhead.phone if paper.letterhead is not None else "",
        address=address,
    )


def promise_said(outcome: Outcome, language: Language) -> PromiseSaid:
    """An outcome as papers in a language say it."""
    return PromiseSaid(
        code=outcome.code,
        kind=OutcomeKind(outcome.kind),
        text=outcome.text_in(language.value),
        owner=owner_in(outcome, language.value),
        due_on=outcome.promised_by,
    )


def owner_in(outcome: Outcome, language: str) -> str:
    """Who is to do it: the office, the commission or the deputy by the name of a language, else as it was said."""
    body = outcome.position or outcome.commission
    if body is not None:
        return body.name_in(language)
    if outcome.mandate is not None:
        person = outcome.mandate.person
        return person.names.get(language) or person.public_name
    return outcome.responsible


def _number(document: Document | None) -> str:
    return document.number.text if document is not None and document.number is not None else ""
