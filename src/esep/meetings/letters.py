"""Letters of requests: what the paper, the mail and the reminders say, from the rows and the adopted regulation."""

import re
from datetime import date

from esep.community.models import Position, PositionHolding, holding_on
from esep.community.queries import pack_of
from esep.community.queries.letterhead import printed_head, printed_letterhead
from esep.documents.letterhead import Letterhead
from esep.documents.paper import MunicipalityName
from esep.documents.request_letter import CLAUSE, RequestLetter, Signer
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.meetings.models import InformationRequest, ReportMeeting
from esep.meetings.telling import place_in
from esep.regulation.duties.context import Context, Roll
from esep.regulation.evaluation import editions_of
from esep.regulation.wording import Language

TERM = "info_response_days"

NUMBERING = re.compile(r"^\s*(?:\d{1,2}[.)]|[-–—•*])\s+")
"""What people put before the items of a list; the letter counts them itself."""


def letter_of(
    request: InformationRequest,
    *,
    municipality: Municipality,
    on: date,
    language: str,
    address: str | None = None,
) -> RequestLetter:
    """The letter of a request as it goes out on a day, for the municipality in scope.

    ``address`` is that of the QR code. The number is that of the register, empty before there is one.
    """
    said, meeting = Language(language), request.meeting
    edition = edition_on(municipality, on)
    letterhead = printed_letterhead(municipality.pk, language=said)
    return RequestLetter(
        municipality=MunicipalityName(ky=municipality.name_in("ky"), ru=municipality.name_in("ru")),
        language=said,
        made_on=clock.today(),
        day=on,
        addressee=addressee_in(request, language),
        subject=request.subject,
        questions=questions_of(request),
        topic=meeting.topic_in(language),
        meeting_on=meeting.date,
        meeting_at=meeting.start_time,
        place=place_in(meeting, language),
        days=edition.terms[TERM].count,
        rolls=edition.roll is Roll.NEXT_WORKING_DAY,
        number=number_of(request),
        contact=_contact(meeting, letterhead),
        signer=signer_on(on, language),
        journal=printed_head(municipality.pk),
        address=address,
        letterhead=letterhead,
    )


def mail_of(letter: RequestLetter) -> tuple[str, str]:
    """Subject and text of the mail that carries a letter."""
    language = letter.language
    text = tell(
        "request_letter.mail_text",
        language,
        number=letter.number or "—",
        day=letter.day,
        days=letter.days,
        contact=_sender(letter),
    )
    return tell("request_letter.mail_subject", language, subject=_line(letter.subject)), text


def reminder_of(letter: RequestLetter, *, due_on: date | None) -> tuple[str, str]:
    """Subject and text of a reminder: that an answer is waited for, or that nobody knows the day of receipt."""
    language = letter.language
    subject = tell("request_letter.reminder_subject", language, subject=_line(letter.subject))
    known = {"subject": _line(letter.subject), "number": letter.number or "—", "day": letter.day}
    known |= {"clause": CLAUSE, "contact": _sender(letter)}
    if due_on is None:
        return subject, tell("request_letter.reminder_receipt", language, days=letter.days, **known)
    return subject, tell("request_letter.reminder_late", language, due=due_on, **known)


def mail_key(request: InformationRequest) -> str:
    """The key of the mail with the letter: a request is mailed once."""
    return request.record


def number_of(request: InformationRequest) -> str:
    """The number of its letter; empty before there is one."""
    letter = request.letter
    return letter.number.text if letter is not None and letter.number is not None else ""


def addressee_in(request: InformationRequest, language: str) -> str:
    """Who is asked, in one language."""
    known = request.organization
    return known.name_in(language) if known is not None else request.addressee_text


def questions_of(request: InformationRequest) -> tuple[str, ...]:
    """What is asked, a question each, without the numbers that people put before them."""
    lines = (NUMBERING.sub("", line).strip() for line in request.questions.splitlines())
    return tuple(line for line in lines if line)


def edition_on(municipality: Municipality, day: date) -> Context:
    """Numbers, settings and calendar of the regulation as the municipality had adopted it on a day."""
    return editions_of(pack_of(municipality)).on(day).context


def _contact(meeting: ReportMeeting, letterhead: Letterhead) -> str:
    """Whom to ask back: the organiser of the meeting, by the telephone and the mail of the office."""
    organizer = meeting.organizer.public_name if meeting.organizer is not None else ""
    return ", ".join(filter(None, (organizer, letterhead.phone, letterhead.email)))


def _sender(letter: RequestLetter) -> str:
    """Who writes, under a mail."""
    name = letter.municipality.ru if letter.language is Language.RU else letter.municipality.ky
    return "\n".join(filter(None, (name, letter.contact)))


def signer_on(on: date, language: str) -> Signer:
    """The head of the executive on a day, or who stands in."""
    held = PositionHolding.objects.filter(holding_on(on), position__kind=Position.Kind.HEAD)
    found = held.select_related("person", "position").order_by("-is_acting", "since", "pk").first()
    return Signer(post=found.position.name_in(language), name=found.person.public_name) if found else Signer()


def _line(text: str) -> str:
    return shortened(text, most=200)
