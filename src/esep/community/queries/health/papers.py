"""Papers: the adopted text, the letterhead, the days off of the coming year (1.1, 7.2)."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.data import STATE_WORDS, DataState
from esep.community.models import AdoptedRegulation
from esep.community.queries.health.finding import Finding, Target, Weight
from esep.community.queries.health.records import Records
from esep.kernel.refusals import Words

ASKED_FROM = 11
"""The month from which on the days off of the next year should be there."""


def adopted_text(records: Records, day: date) -> Iterator[Finding]:
    """No regulation in force, or one whose text is not entered."""
    text = _in_force(records, day)
    if text is None:
        yield _of_settings(
            "regulation_missing",
            _("The adopted regulation is not entered."),
            _("Enter the council's resolution and the text."),
            clause="1.1-scope",
        )
    elif not text.text:
        yield _of_settings(
            "regulation_without_text",
            _("The adopted regulation has no text yet."),
            _("Copy the adopted text in."),
            clause="1.1-scope",
        )


def recorded_data(records: Records, day: date) -> Iterator[Finding]:
    """The data recorded with the text in force: newer ones wait, or they judge no more."""
    text = _in_force(records, day)
    state = records.data.get(text.pack_sha256, DataState.PRESENT) if text is not None else DataState.PRESENT
    if state is not DataState.PRESENT:
        yield Finding(
            code=f"data_{state.value}",
            weight=Weight.WRONG if state is DataState.LOST else Weight.ADVICE,
            message=STATE_WORDS[state],
            remedy=_("Look at what changes for cases, then confirm."),
            target=Target.DATA,
            clause="1.1-scope",
        )


def contacts(records: Records, day: date) -> Iterator[Finding]:
    """What the letterhead does not say."""
    head = records.letterhead
    said = (
        (_("address"), head.address_ky if head else ""),
        (_("telephone"), head.phone if head else ""),
        (_("e-mail"), head.email if head else ""),
        (_("office hours"), head.hours_ky if head else ""),
    )
    missing = [str(words) for words, value in said if not value]
    if missing:
        yield _of_settings(
            "contacts_missing",
            _("Contacts of the office that are missing: %(what)s.") % {"what": ", ".join(missing)},
            _("Enter them: they stand on every paper and on the public page."),
            clause="7.2.13-contacts",
            target=Target.LETTERHEAD,
        )


def days_off(records: Records, day: date) -> Iterator[Finding]:
    """From November on: whether the days off of the next year are there."""
    if day.month >= ASKED_FROM and day.year + 1 not in records.days_off:
        yield _of_settings(
            "days_off_missing",
            _("No days off are entered for the year: %(year)s.") % {"year": day.year + 1},
            _("Enter them as soon as the government names them: terms in working days lean on them."),
            target=Target.YEAR,
        )


def _in_force(records: Records, day: date) -> AdoptedRegulation | None:
    """The text in force on a day."""
    in_force = (text for text in records.texts if text.since <= day)
    return max(in_force, key=lambda text: (text.since, text.pk), default=None)


def _of_settings(
    code: str, message: Words, remedy: Words, *, clause: str | None = None, target: Target = Target.SETTINGS
) -> Finding:
    return Finding(
        code=code,
        weight=Weight.MISSING,
        message=message,
        remedy=remedy,
        target=target,
        clause=clause,
    )
