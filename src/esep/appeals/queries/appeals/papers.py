"""Papers of an appeal as their makers take them: the letter with the answer, and the slip of the author (2.3)."""

from datetime import date

from django.utils.translation import override

from esep.appeals.models import Appeal
from esep.appeals.models.appeal import APPEAL_KIND_WORDS
from esep.appeals.queries.appeals.one import OneAppeal
from esep.appeals.receipts import spoken_code
from esep.community.models import Position, PositionHolding
from esep.community.models.lasting import holding_on
from esep.community.queries.letterhead import printed_head, printed_letterhead
from esep.documents.appeal_answer import AppealAnswer
from esep.documents.appeal_receipt import AppealReceipt
from esep.documents.paper import MunicipalityName
from esep.documents.telling import tell
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.regulation.facts.deputy import AppealKind
from esep.regulation.wording import Language


def answer_letter(
    found: OneAppeal, *, municipality: Municipality, language: str, address: str | None = None
) -> AppealAnswer:
    """The letter with the answer of an appeal, or the draft of one, for the municipality in scope.

    The author is named for whoever may see who wrote; ``address`` is the page where the author follows it.
    """
    appeal = _row(found)
    said = Language(language)
    letterhead = printed_letterhead(municipality.pk, language=said)
    day = appeal.answered_on
    post, name = _signer(appeal, on=day or clock.today(), language=language)
    author = found.author
    number = appeal.reply.number.text if appeal.reply is not None and appeal.reply.number is not None else ""
    return AppealAnswer(
        municipality=_names(municipality),
        language=said,
        made_on=clock.today(),
        code=appeal.code,
        received_as=appeal.submission.code,
        received_on=appeal.received_on,
        subject=appeal.subject,
        text=appeal.answer,
        result=appeal.result,
        day=day,
        number=number,
        addressee=", ".join(filter(None, (author.name, author.address))) if author is not None else "",
        signer_post=post,
        signer=name,
        contact=", ".join(filter(None, (letterhead.phone, letterhead.email))),
        journal=printed_head(municipality.pk),
        address=address,
        letterhead=letterhead,
    )


def receipt_slip(found: OneAppeal, *, municipality: Municipality, language: str, address: str) -> AppealReceipt:
    """The slip of an appeal's author, as often as it is asked for; ``address`` is its own page."""
    appeal = _row(found)
    said = Language(language)
    letterhead = printed_letterhead(municipality.pk, language=said)
    with override(language):
        kind = str(APPEAL_KIND_WORDS[AppealKind(appeal.kind)])
    return AppealReceipt(
        municipality=_names(municipality),
        language=said,
        made_on=clock.today(),
        number=appeal.submission.code,
        kind=kind,
        subject=appeal.subject,
        came_on=appeal.received_on,
        spoken=spoken_code(appeal.submission.nonce),
        address=address,
        due_on=found.one.due_on if found.one.is_open else None,
        phone=letterhead.phone,
        journal=printed_head(municipality.pk),
        letterhead=letterhead,
    )


def _row(found: OneAppeal) -> Appeal:
    if found.appeal is None:
        raise not_found()
    return found.appeal


def _names(municipality: Municipality) -> MunicipalityName:
    return MunicipalityName(ky=municipality.name_in("ky"), ru=municipality.name_in("ru"))


def _signer(appeal: Appeal, *, on: date, language: str) -> tuple[str, str]:
    """Who signs: the deputy who considers it, else the head of the executive on the day, or who stands in."""
    if appeal.mandate is not None:
        return tell("appeal_answer.deputy", language), appeal.mandate.person.public_name
    held = PositionHolding.objects.filter(holding_on(on), position__kind=Position.Kind.HEAD)
    found = held.select_related("person", "position").order_by("-is_acting", "since", "pk").first()
    return (found.position.name_in(language), found.person.public_name) if found is not None else ("", "")
