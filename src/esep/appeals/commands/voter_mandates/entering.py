"""Entering: voters gave their deputy something to act on (2.2)."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.addressing import Addressed, addressed_to
from esep.appeals.commands.voter_mandates.finding import CLAUSE
from esep.appeals.models import VoterMandate
from esep.appeals.taking import Worded, take_voter_mandate
from esep.community.entering import by_code
from esep.community.models import Village
from esep.community.refusals import code_used, in_years, not_in_future
from esep.kernel import clock, scope
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused

LONGEST_TEXT = 500
"""Signs of a voter mandate, as lists and papers show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoterMandateEntry:
    """What was given to whom. ``deputy`` and ``village`` are codes, ``given_at`` a record (``meeting:M2``)."""

    text: Worded
    deputy: str
    received_on: date
    village: str = ""
    given_at: str = ""


def enter_voter_mandate(entry: VoterMandateEntry, *, by: Actor, municipality: int, code: str = "") -> VoterMandate:
    """Give a deputy a voter mandate. What was given to one whose mandate had ended goes to the successor or the chair.

    A ``code`` is given by loaders alone. Raises Refused: no text, a day to come, an unknown deputy or village, nobody
    who could have it.
    """
    _in_days(entry.received_on)
    with scope.of(municipality):
        owner = _receiver(entry).mandate
    with command(
        Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=owner.code if owner is not None else None
    ) as acting:
        return put_voter_mandate(acting, entry, code=code)


def put_voter_mandate(acting: Acting, entry: VoterMandateEntry, *, code: str = "") -> VoterMandate:
    """The same inside an act. Who may is the caller's act."""
    _in_days(entry.received_on)
    mandate = _receiver(entry).mandate
    if mandate is None:
        raise Refused.because(
            "nobody_has_it",
            _("The mandate of this deputy has ended, and nobody has followed yet."),
            remedy=_("Choose another deputy of the district."),
            clause=CLAUSE,
            field="deputy",
        )
    if mandate.since > entry.received_on:
        raise Refused.because(
            "not_deputy_yet",
            _("The mandate of this deputy began later: %(day)s.")
            % {"day": date_format(mandate.since, "SHORT_DATE_FORMAT")},
            remedy=_("Check the day, or choose who was deputy then."),
            clause=CLAUSE,
            field="received_on",
        )
    if code and VoterMandate.objects.filter(code=code).exists():
        raise code_used(code)
    return take_voter_mandate(
        acting,
        worded(entry.text),
        mandate=mandate,
        received_on=entry.received_on,
        village=by_code(Village, entry.village, field="village") if entry.village else None,
        given_at=entry.given_at,
        code=code,
    )


def worded(text: Worded) -> Worded:
    """A text for everybody with single blanks. Raises Refused without Kyrgyz, and for endless ones."""
    found = Worded(*(" ".join(part.split()) for part in (text.ky, text.ru, text.en)))
    if not found.ky:
        raise Refused.because(
            "text_missing",
            _("Write what was given, in Kyrgyz."),
            remedy=_("Everybody can read it. Write no names of residents."),
            clause=CLAUSE,
            field="text_ky",
        )
    for field, part in (("text_ky", found.ky), ("text_ru", found.ru), ("text_en", found.en)):
        if len(part) > LONGEST_TEXT:
            raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
    return found


def _in_days(received_on: date) -> None:
    in_years(received_on, field="received_on")
    not_in_future(received_on, today=clock.today(), field="received_on")


def _receiver(entry: VoterMandateEntry) -> Addressed:
    """Who has it: whoever held the mandate on the day it was given, if they still do; else who followed."""
    found = addressed_to(entry.deputy, on=clock.today())
    if found.mandate is None and found.instead_of is None:
        raise Refused.because("deputy_missing", _("Choose the deputy."), clause=CLAUSE, field="deputy")
    if found.instead_of is not None and found.mandate is not None and found.mandate.since > entry.received_on:
        # The successor was no deputy yet: it was given to the first one, and is handed on with a day of its own.
        return Addressed(found.instead_of)
    return found
