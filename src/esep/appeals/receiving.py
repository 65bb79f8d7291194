"""Receiving: what came in is kept as it came, with its number and its codes, inside an act (2.2-2.4)."""

from django.utils.translation import gettext_lazy as _

from esep.appeals.addressing import addressed_to
from esep.appeals.models import Author, Submission, SubmissionFile
from esep.appeals.receipts import digest_of_link, digest_of_spoken, link_code, new_nonce, spoken_code
from esep.appeals.sameness import sameness_of
from esep.appeals.sent import LONGEST_TEXT, MOST_FILES, MOST_SIGNERS, Sent
from esep.community.entering import by_code
from esep.community.models import Village
from esep.community.refusals import in_years, not_in_future
from esep.kernel.acting import Acting
from esep.kernel.refusals import Kind, Refusal, Refused
from esep.records.files import keep_file
from esep.regulation.dates import legal_day

State = Submission.State


def receive(acting: Acting, sent: Sent, *, held_for: str = "") -> Submission:
    """Keep what came in: its number, who wrote it, its files. It waits until it is taken up
    (:mod:`esep.appeals.taking`); ``held_for`` says why a person must look at it first.

    What the same form sent already is returned as it is. Raises Refused: no text, too long a text, too many files, one
    signer of a collective one, a day to come, an unknown village or deputy; and for another text under the same key.
    """
    before = Submission.objects.filter(once=sent.once).first()
    if before is not None:
        _refuse_another(before, sent)
        acting.mention(before.ref)
        return before
    _check(sent)
    today = legal_day(acting.at)
    came_on = sent.came_on or today
    not_in_future(came_on, today=today, field="came_on")
    in_years(came_on, field="came_on")
    mandate = addressed_to(sent.deputy, on=came_on).mandate
    number, nonce = _next_number(came_on.year), new_nonce()
    sameness = sameness_of(sent.kind, sent.text)
    submission = acting.save(
        Submission(
            municipality=acting.municipality,
            code=number,
            kind=sent.kind,
            topic=sent.topic,
            channel=sent.channel,
            language=sent.language,
            text=sent.text.strip(),
            group=sent.group.strip(),
            collective=sent.collective,
            village=by_code(Village, sent.village, field="village") if sent.village else None,
            mandate=mandate,
            author=_author(acting, sent),
            page=sent.page[:500],
            came_on=came_on,
            received_at=acting.at,
            received_by=acting.account,
            state=State.WAITING,
            held_for=held_for,
            same_as=Submission.objects.filter(sameness=sameness).order_by("pk").first() if sameness else None,
            once=sent.once,
            nonce=nonce,
            link_digest=digest_of_link(link_code(nonce)),
            spoken_digest=digest_of_spoken(spoken_code(nonce), number=number),
            sameness=sameness,
        )
    )
    for position, accepted in enumerate(sent.files, start=1):
        acting.save(
            SubmissionFile(
                municipality=acting.municipality,
                submission=submission,
                file=keep_file(acting, accepted),
                name=accepted.name,
                position=position,
            )
        )
    return submission


def _refuse_another(before: Submission, sent: Sent) -> None:
    if before.sameness != sameness_of(sent.kind, sent.text) or before.kind != sent.kind:
        raise Refused.because(
            "another_text",
            _("This form was sent already, with another text."),
            remedy=_("Open an empty form and copy your new text into it."),
            kind=Kind.INVALID,
        )


def refusals_of(*, text: str | None = None, collective: int | None = None, files: int = 0) -> tuple[Refusal, ...]:
    """Everything for which a submission cannot be kept as it was typed, so that a form shows it together.

    ``text`` is None where a form has found fault with it already; ``files`` is how many come with it.
    """
    return tuple(found for found in (_of_text(text), _of_files(files), _of_collective(collective)) if found is not None)


def _check(sent: Sent) -> None:
    found = refusals_of(text=sent.text, collective=sent.collective, files=len(sent.files))
    if found:
        raise Refused(found)


def _of_text(text: str | None) -> Refusal | None:
    if text is None:
        return None
    length = len(text.strip())
    if not length:
        return Refusal(
            code="no_text",
            message=_("Nothing is written here yet."),
            remedy=_("Write what it is about."),
            field="text",
        )
    if length > LONGEST_TEXT:
        return Refusal(
            code="text_too_long",
            message=_("This is too long: %(length)s signs, %(most)s fit.") % {"length": length, "most": LONGEST_TEXT},
            remedy=_("Keep the most important part here, and send the rest as a file or in a second letter."),
            field="text",
        )
    return None


def _of_files(files: int) -> Refusal | None:
    if files <= MOST_FILES:
        return None
    return Refusal(
        code="too_many_files",
        message=_("Too many files: %(files)s, %(most)s can be sent.") % {"files": files, "most": MOST_FILES},
        remedy=_("Choose the most important ones, or put pages together into one PDF."),
        field="files",
    )


def _of_collective(collective: int | None) -> Refusal | None:
    if collective is None or 2 <= collective <= MOST_SIGNERS:
        return None
    return Refusal(
        code="collective_number",
        message=_("A collective one is signed by two people or more."),
        remedy=_("Enter how many signed, or leave the field empty."),
        field="collective",
    )


def _author(acting: Acting, sent: Sent) -> Author | None:
    writer = sent.writer
    if writer.is_anonymous:
        return None
    return acting.save(
        Author(
            municipality=acting.municipality,
            name=writer.name.strip(),
            phone=writer.phone.strip(),
            email=writer.email.strip(),
            address=writer.address.strip(),
        )
    )


def _next_number(year: int) -> str:
    """The number after the highest of its year: ``26-00418``."""
    run = f"{year % 100:02d}-"
    last = Submission.objects.filter(code__startswith=run).order_by("-code").values_list("code", flat=True).first()
    return f"{run}{int(last.removeprefix(run)) + 1 if last else 1:05d}"
