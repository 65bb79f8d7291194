"""Carrying over: a later meeting takes up what earlier ones were promised and did not get (3.9)."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.holding import preparable
from esep.meetings.listing import moved, renumber, standing
from esep.meetings.models import AgendaItem, Outcome, OutcomeCarried, ReportMeeting
from esep.meetings.promising import outcome_of

CLAUSE = "3.9-measures-info"
LONGEST_TITLE, MINUTES = 500, 10


def carry_over(
    codes: Sequence[str], meeting: str, *, by: Actor, municipality: int, into_agenda: bool = True
) -> tuple[OutcomeCarried, ...]:
    """Let a coming meeting take unfinished promises up, each once; ``into_agenda`` puts one item on its draft agenda.

    Raises Refused: closed or held meeting, nothing chosen, a promise that is finished, or made at a later meeting.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = preparable(meeting, clause=CLAUSE)
        carried = {row.outcome_id for row in OutcomeCarried.objects.filter(meeting=found)}
        wanted = [outcome_of(code) for code in dict.fromkeys(codes)]
        fresh = [outcome for outcome in wanted if outcome.pk not in carried]
        if not fresh:
            raise Refused.because(
                "nothing_to_carry",
                _("No promise is chosen that is not taken up already."),
                remedy=_("Tick at least one promise."),
                clause=CLAUSE,
                field="promises",
            )
        for outcome in fresh:
            _check(outcome, found)
        rows = tuple(
            acting.save(
                OutcomeCarried(
                    municipality=acting.municipality,
                    outcome=outcome,
                    meeting=found,
                    carried_at=acting.at,
                    carried_by=acting.account,
                )
            )
            for outcome in fresh
        )
        if into_agenda:
            _put_item(acting, found, fresh)
        return rows


def _check(outcome: Outcome, meeting: ReportMeeting) -> None:
    if not outcome.is_open:
        raise Refused.because(
            "promise_finished",
            _("This promise is finished: %(code)s.") % {"code": outcome.code},
            remedy=_("Take up those that are still open."),
            clause=CLAUSE,
            field="promises",
        )
    if outcome.adopted_on >= meeting.date:
        raise Refused.because(
            "promise_later",
            _("This promise was not made at an earlier meeting: %(code)s.") % {"code": outcome.code},
            remedy=_("Take up promises of meetings before this one."),
            clause=CLAUSE,
            field="promises",
        )


def _put_item(acting: Acting, meeting: ReportMeeting, outcomes: Sequence[Outcome]) -> None:
    """Put one item on the agenda, after the last report; at the end where there is none."""
    rows = list(standing(AgendaItem, meeting))
    codes = ", ".join(outcome.code for outcome in outcomes)
    ky, ru, en = (
        shortened(tell("promises.agenda_item", language, codes=codes), most=LONGEST_TITLE)
        for language in ("ky", "ru", "en")
    )
    row = AgendaItem(
        municipality=acting.municipality,
        meeting=meeting,
        title_ky=ky,
        title_ru=ru,
        title_en=en,
        minutes=MINUTES,
        added_at=acting.at,
        added_by=acting.account,
    )
    place = 1 + max((at for at, one in enumerate(rows, start=1) if one.speaker_id), default=len(rows))
    ordered = moved(rows, row, position=place)
    row.position = ordered.index(row) + 1
    acting.save(row)
    renumber(acting, ordered)
