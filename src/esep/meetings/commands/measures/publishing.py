"""Publishing: the council tells people what was done about everything that was adopted, through channels (3.9)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.documents.measures_notice import measures_pdf
from esep.intake.upload import accept
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, not_found
from esep.meetings.measuring import CLAUSE, PUBLISHED, TOLD_IN, answered_codes, answers_of, draft_of, outcomes_to_tell
from esep.meetings.models import MeasuresNotice, ReportMeeting
from esep.meetings.queries.after_papers import measures_said, measures_title, papers_in
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.proving import Proof, put_evidence, said_of
from esep.records.registering import add_accepted, put_document
from esep.records.telling import withdraw
from esep.regulation.facts.meeting import Channel, MeasuresPublished


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When and through which channels people were told, and what proves it. Without a proof it does not count yet."""

    on: date
    channels: Sequence[Channel]
    proofs: Sequence[Proof] = ()


def publish_measures(
    meeting: str,
    said: Publication,
    *,
    by: Actor,
    municipality: int,
    address: str,
    seen: int | None = None,
    rest_later: bool = False,
) -> MeasuresNotice:
    """Publish the draft: it gets a number of outgoing documents with its sheet, and its text stays from now on.

    Every outcome of the meeting must be answered, here or before; ``rest_later`` knowingly leaves some to another
    notice. ``address`` is the public page of the meeting. Raises Refused: no draft, no channel, outcomes without an
    answer (by name), a day to come or before the meeting, STALE.
    """
    with command(Act.TELL_MEASURES, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        notice = draft_of(found)
        _check_day(found, said.on)
        channels = tuple(dict.fromkeys(said.channels))
        if not channels:
            raise Refused.because(
                "no_channel",
                _("It is not said how people were told."),
                remedy=_("Choose at least one way: a board, a newspaper, a messenger group."),
                clause=CLAUSE,
                field="channels",
            )
        codes = _answered(found, notice, rest_later=rest_later)
        notice.channels = [channel.value for channel in channels]
        notice.published_on = said.on
        data = MeasuresPublished(
            answers=codes, channels=channels, evidence=tuple(said_of(acting, proof) for proof in said.proofs)
        )
        notice.fact = acting.record(PUBLISHED, data, records=[found.record], on=said.on)
        for proof in said.proofs:
            put_evidence(acting, proof, subject=notice.fact.ref)
        _register(acting, notice, address=address)
        return acting.edit(notice, seen=notice.version if seen is None else seen)


def prove_measures(
    meeting: str, notice: int, proof: Proof, *, by: Actor, municipality: int, channel: Channel | None = None
) -> MeasuresNotice:
    """Add a proof to a published notice, such as a photo of another board: a newer fact takes the place of the older.

    ``channel`` is a further way by which people were told. Raises Refused: unknown, not published, withdrawn.
    """
    with command(Act.TELL_MEASURES, by=by, municipality=municipality) as acting:
        row, told, said = _standing(by_code(ReportMeeting, meeting), notice)
        channels = said.channels if channel is None or channel in said.channels else (*said.channels, channel)
        data = replace(said, channels=channels, evidence=(*said.evidence, said_of(acting, proof)))
        row.fact = acting.record(PUBLISHED, data, records=[row.meeting.record], on=told.occurred_on, supersedes=told)
        put_evidence(acting, proof, subject=row.fact.ref)
        row.channels = [one.value for one in channels]
        return acting.edit(row, seen=row.version)


def withdraw_measures(meeting: str, notice: int, *, reason: str, by: Actor, municipality: int) -> MeasuresNotice:
    """Say that a notice was never published, or not so; it stays to be seen, and counts no more. Raises Refused."""
    with command(Act.TELL_MEASURES, by=by, municipality=municipality) as acting:
        row, told, _said = _standing(by_code(ReportMeeting, meeting), notice)
        if not reason.strip():
            raise reason_missing()
        withdraw(acting, told, reason=reason.strip())
        acting.mention(row.ref)
        return row


def _check_day(meeting: ReportMeeting, on: date) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if on < meeting.date:
        raise Refused.because(
            "before_meeting",
            _("That day is before the meeting: %(day)s.") % {"day": date_format(meeting.date, "SHORT_DATE_FORMAT")},
            remedy=_("Enter the day on which people were told."),
            clause=CLAUSE,
            field="on",
        )


def _answered(meeting: ReportMeeting, notice: MeasuresNotice, *, rest_later: bool) -> tuple[str, ...]:
    """The outcomes that the notice answers. Raises Refused for none, and for those that are left without an answer."""
    codes = tuple(row.outcome.code for row in answers_of(notice) if row.text_ky and row.outcome.withdrawn_at is None)
    known = {*codes, *answered_codes(meeting)}
    missing = [outcome.code for outcome in outcomes_to_tell(meeting) if outcome.code not in known]
    if not codes or (missing and not rest_later):
        raise Refused.because(
            "outcomes_unanswered",
            _("Nothing is said of these outcomes: %(codes)s.") % {"codes": ", ".join(missing) or "—"},
            remedy=_("Say of each what is done; being in work is an answer too. Or leave the rest to another notice."),
            clause=CLAUSE,
        )
    return codes


def _register(acting: Acting, notice: MeasuresNotice, *, address: str) -> None:
    """Give the notice its number, and keep the sheet as it was published."""
    assert notice.published_on is not None
    described = Description(
        kind=Document.Kind.NOTICE.value,
        title=measures_title(notice.meeting),
        dated_on=notice.published_on,
        record=notice.meeting.record,
    )
    notice.document = put_document(acting, described, direction=Document.Direction.OUTGOING)
    said = [
        measures_said(notice, municipality=acting.municipality, language=language, address=address)
        for language in TOLD_IN
    ]
    paper = papers_in(acting.municipality, language=TOLD_IN[0], address=address)
    pdf = measures_pdf(paper, said)
    add_accepted(acting, notice.document, [accept(pdf, name=f"{notice.meeting.code}-measures.pdf")])


def _standing(meeting: ReportMeeting, notice: int) -> tuple[MeasuresNotice, RecordedFact, MeasuresPublished]:
    row = (
        MeasuresNotice.objects.select_related("meeting", "fact__supersedes").filter(pk=notice, meeting=meeting).first()
    )
    if row is None or row.fact is None:
        raise not_found()
    if RecordedFact.objects.filter(supersedes=row.fact).exists():
        raise Refused.because(
            "measures_withdrawn",
            _("This notice was withdrawn already."),
            remedy=_("Begin a new one, and publish it."),
            clause=CLAUSE,
        )
    said = row.fact.to_law().data
    assert isinstance(said, MeasuresPublished)
    return row, row.fact, said
