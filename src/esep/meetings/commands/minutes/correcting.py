"""Correcting: signed minutes stay as they are; what is wrong in them is said in an addition (3.6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future
from esep.documents.telling import tell
from esep.intake.upload import Accepted
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.commands.minutes.common import SIGNATURES, meeting_with_minutes, present_text, signed
from esep.meetings.commands.minutes.signing import check_scans
from esep.meetings.minutes.naming import concealer_of
from esep.meetings.models import MinutesCorrection
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is wrong in which part, and what is right. ``public_text`` words it for everybody; without it names of
    residents are taken out of ``text``.
    """

    part: str
    text: str
    on: date
    public_text: str = ""
    scans: Sequence[Accepted] = ()


def add_correction(meeting: str, correction: Correction, *, by: Actor, municipality: int) -> MinutesCorrection:
    """Add a correction to signed minutes, registered with its scan if there is one. Nothing else changes.

    Raises Refused: not signed, nothing said, a day to come or before the signing, a scan that is none.
    """
    if correction.scans:
        check_scans(correction.scans)
    with command(Act.SIGN_MINUTES, by=by, municipality=municipality) as acting:
        found, begun = meeting_with_minutes(meeting)
        minutes = signed(begun)
        _check_day(correction.on, signed_on=minutes.signed_on)
        if not correction.text.strip():
            raise Refused.because("correction_empty", _("Say what is wrong and what is right."), field="text")
        concealer = concealer_of(found, minutes, present_text(minutes)[1])
        public = correction.public_text.strip() or correction.text.strip()
        document = put_document(
            acting,
            Description(
                kind=Document.Kind.MINUTES.value,
                title=tell("minutes_paper.correction_document", "ky", code=found.code),
                dated_on=correction.on,
                record=found.record,
            ),
            direction=Document.Direction.INTERNAL.value,
            files=correction.scans,
        )
        return acting.save(
            MinutesCorrection(
                municipality=acting.municipality,
                minutes=minutes,
                part=correction.part,
                text=correction.text.strip(),
                public_text=concealer.conceal(public, part="corrections")[:2000],
                corrected_on=correction.on,
                document=document,
                added_at=acting.at,
                added_by=acting.account,
            )
        )


def _check_day(on: date, *, signed_on: date | None) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if signed_on is not None and on < signed_on:
        raise Refused.because(
            "before_signing",
            _("The minutes were not signed yet on that day."),
            remedy=_("Enter the day of the signing, or a later one."),
            clause=SIGNATURES,
            field="on",
        )
