"""Passing on: whoever no e-mail reaches was told of a change by phone or in person, on which day and by whom (2.5).

The regulation judges nothing by it. It shows whom nobody told yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import in_years, reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, not_found
from esep.meetings.listing import happened_before
from esep.meetings.models import ReportMeeting, Telling
from esep.meetings.models.request import Means
from esep.meetings.reached import reached_by
from esep.meetings.tellings import newest_news, tellings_of
from esep.regulation.dates import BISHKEK

BY_MOUTH = (Means.PHONE, Means.PERSON)
"""How news is passed on by a person; what goes by e-mail is told by the act that makes the news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """When and how somebody was told: a day, perhaps the local hour, and one of :data:`BY_MOUTH`."""

    on: date
    means: str
    hour: time | None = None


def pass_on(
    meeting: str, subjects: Sequence[str], passed: Passed, *, by: Actor, municipality: int
) -> tuple[Telling, ...]:
    """Say that people of the lists were told the newest news of a meeting; ``subjects`` are their rows there.

    Raises Refused: no news, nobody chosen, somebody who need not be told or was told already, a day before the news,
    after the meeting, or to come.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        fact = newest_news(found)
        if fact is None:
            raise Refused.because("no_news", _("Nothing changed in this meeting, so nobody has to be told."))
        _check(acting, found, fact, passed)
        return tuple(
            _tell(acting, found, fact, subject, passed) for subject in _untold(found, fact, dict.fromkeys(subjects))
        )


def correct_passing(pk: int, passed: Passed, *, reason: str, by: Actor, municipality: int) -> Telling:
    """Say anew when and how somebody was told. What was said before stays to be seen, with the reason.

    Raises Refused: unknown, corrected by somebody else meanwhile, without a reason, the same again; as :func:`pass_on`.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        old, fact = _standing(pk)
        if not reason.strip():
            raise reason_missing()
        _check(acting, old.meeting, fact, passed)
        if (passed.on, passed.hour, passed.means) == (old.told_on, old.hour, old.means):
            raise Refused.because(
                "same_telling", _("This is recorded already."), remedy=_("Enter what was otherwise."), field="on"
            )
        return _tell(acting, old.meeting, fact, old.subject, passed, instead_of=old, reason=reason.strip())


def take_back_passing(pk: int, *, reason: str, by: Actor, municipality: int) -> Telling:
    """Say that somebody was not told after all, so that they are to be called again. Raises Refused as corrections."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        old, fact = _standing(pk)
        if not reason.strip():
            raise reason_missing()
        return _tell(acting, old.meeting, fact, old.subject, None, instead_of=old, reason=reason.strip())


def _untold(meeting: ReportMeeting, fact: RecordedFact, subjects: dict[str, None]) -> list[str]:
    """Those who are to be told. Raises Refused: none, a strange one, somebody who was told already."""
    if not subjects:
        raise Refused.because(
            "nobody_chosen", _("Nobody is chosen."), remedy=_("Tick at least one name."), field="chosen"
        )
    people = {one.ref: one.name for one in reached_by(meeting, before=fact)}
    if not subjects.keys() <= people.keys():
        raise Refused.because(
            "not_on_list",
            _("Somebody who is chosen no longer stands on the list."),
            remedy=_("Look at the present list and choose again."),
            field="chosen",
        )
    told = {subject for subject, telling in tellings_of(meeting, fact=fact).items() if telling.holds}
    names = [people[subject] for subject in subjects if subject in told]
    if names:
        raise Refused.because(
            "told_already",
            _("Already recorded as told: %(names)s.") % {"names": ", ".join(names)},
            remedy=_("Leave these names out. A wrong day is corrected beside the name."),
            field="chosen",
        )
    return list(subjects)


def _check(acting: Acting, meeting: ReportMeeting, fact: RecordedFact, passed: Passed) -> None:
    if passed.means not in BY_MOUTH:
        raise Refused.because("means_unknown", _("Choose from the list."), field="means")
    in_years(passed.on, field="on")
    happened_before(meeting, passed.on, field="on")
    if fact.occurred_on is not None and passed.on < fact.occurred_on:
        raise Refused.because(
            "before_news",
            _("The decision came later, on %(day)s.") % {"day": date_format(fact.occurred_on, "SHORT_DATE_FORMAT")},
            remedy=_("Enter that day or a later one."),
            field="on",
        )
    if passed.hour is not None and datetime.combine(passed.on, passed.hour, BISHKEK) > acting.at:
        raise Refused.because(
            "hour_in_future",
            _("This hour has not come yet."),
            remedy=_("Check the hour, or leave it empty."),
            field="hour",
        )


def _standing(pk: int) -> tuple[Telling, RecordedFact]:
    """A telling of news that holds, and the news. Raises Refused: unknown, or corrected meanwhile."""
    found = Telling.objects.select_related("meeting", "fact").filter(pk=pk, fact__isnull=False).first()
    if found is None or found.fact is None:
        raise not_found()
    newest = tellings_of(found.meeting, fact=found.fact)[found.subject]
    if newest.pk != found.pk or not found.holds:
        raise Refused.because(
            "telling_corrected",
            _("Somebody has corrected this meanwhile."),
            remedy=_("Go back to the meeting and look at it again."),
        )
    return found, found.fact


def _tell(
    acting: Acting,
    meeting: ReportMeeting,
    fact: RecordedFact,
    subject: str,
    passed: Passed | None,
    *,
    instead_of: Telling | None = None,
    reason: str = "",
) -> Telling:
    acting.mention(subject)
    row = Telling(
        municipality=acting.municipality,
        meeting=meeting,
        subject=subject,
        fact=fact,
        reason=reason,
        recorded_at=acting.at,
        recorded_by=acting.account,
    )
    if passed is not None:
        row.told_on, row.hour, row.means = passed.on, passed.hour, passed.means
    if instead_of is not None:
        row.before_on, row.before_hour, row.before_means = instead_of.told_on, instead_of.hour, instead_of.means
    return acting.save(row)
