"""Competitions for a vacancy: announced, described anew, held with a result, or taken back (7.2.11).

Only the winner is named. Nothing here takes the name of anybody who lost.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import change, enter
from esep.community.refusals import in_order, in_years, not_yet
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.publications.commands.records.entering import UNSAID, given, happened, standing, take_back, worded
from esep.publications.commands.records.telling import TOLD, Telling, tell
from esep.publications.commands.records.vacancies import open_still
from esep.publications.models import Competition
from esep.records.papers import paper

CLAUSE = "7.2.11-g"


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitionEntry:
    """The terms of a competition. ``held_on`` may still be to come; ``paper`` is a number of the register."""

    announced_on: date
    held_on: date | None = None
    terms: Texts = UNSAID
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultEntry:
    """What came of it: the winner, or words that say why there is none. ``applicants`` is how many there were."""

    result_on: date
    winner: str = ""
    words: Texts = UNSAID
    applicants: int | None = None


def announce_competition(
    code: str, entry: CompetitionEntry, *, vacancy: str, by: Actor, municipality: int, telling: Telling = TOLD
) -> Competition:
    """Announce a competition for an open vacancy; without a code it gets the next one.

    Raises Refused: a used code, a closed vacancy, another competition for it without a result, days out of order.
    """
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        post = open_still(vacancy, field="vacancy")
        not_yet(post.opened_on, happened(entry.announced_on, field="announced_on"), field="announced_on")
        running = Competition.objects.filter(vacancy=post, result_on__isnull=True, withdrawn_at__isnull=True).first()
        if running is not None:
            raise Refused.because(
                "competition_runs",
                _("A competition for this vacancy has no result yet: %(code)s.") % {"code": running.code},
                remedy=_("Enter its result first, or take it back."),
                clause=CLAUSE,
                field="vacancy",
            )
        row = Competition(
            municipality=acting.municipality,
            code=given(Competition, code, "CP-"),
            vacancy=post,
            **_columns(entry),
        )
        enter(acting, row)
        what = _("A competition is announced")
        tell(acting, telling, CLAUSE, what=what, name=post.name_ky, on=row.announced_on)
        return row


def change_competition(
    code: str, entry: CompetitionEntry, *, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> Competition:
    """Describe a competition anew; its vacancy stays. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = standing(Competition, code, clause=CLAUSE)
        happened(entry.announced_on, field="announced_on")
        not_yet(row.vacancy.opened_on, entry.announced_on, field="announced_on")
        in_order(entry.held_on or entry.announced_on, row.result_on, field="held_on")
        change(acting, row, seen=seen, **_columns(entry))
        what = _("The terms of a competition changed")
        tell(acting, telling, CLAUSE, what=what, name=row.vacancy.name_ky, on=clock.today())
        return row


def record_result(
    code: str, entry: ResultEntry, *, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> Competition:
    """Say what came of a competition, or correct what was said.

    Raises Refused: neither a winner nor words, a winner among no applicants, a day to come or before the competition,
    STALE.
    """
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = standing(Competition, code, clause=CLAUSE)
        happened(entry.result_on, field="result_on")
        not_yet(row.held_on or row.announced_on, entry.result_on, field="result_on")
        winner, words = " ".join(entry.winner.split()), worded(Competition, result=entry.words)
        if not winner and not words["result_ky"]:
            raise Refused.because(
                "result_says_nothing",
                _("A result names the winner, or says why there is none."),
                remedy=_("Write the winner's name, or the reason in Kyrgyz."),
                clause=CLAUSE,
                field="winner",
            )
        if winner and entry.applicants == 0:
            raise Refused.because(
                "winner_among_nobody",
                _("There is a winner, so somebody applied."),
                remedy=_("Write how many applied, or leave this field empty."),
                clause=CLAUSE,
                field="applicants",
            )
        change(
            acting,
            row,
            seen=seen,
            result_on=entry.result_on,
            winner=winner,
            applicants=entry.applicants,
            **words,
        )
        what = _("A competition has its result")
        tell(acting, telling, CLAUSE, what=what, name=row.vacancy.name_ky, on=entry.result_on)
        return row


def withdraw_competition(
    code: str, *, reason: str, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> Competition:
    """Take a competition back; it stays to be read, with the reason. Raises Refused: no reason, taken back already."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = take_back(acting, standing(Competition, code, clause=CLAUSE), reason=reason, seen=seen)
        what = _("A competition is taken back")
        tell(acting, telling, CLAUSE, what=what, name=row.vacancy.name_ky, on=clock.today())
        return row


def _columns(entry: CompetitionEntry) -> dict[str, object]:
    in_years(entry.held_on, field="held_on")
    in_order(entry.announced_on, entry.held_on, field="held_on")
    return {
        **worded(Competition, terms=entry.terms),
        "announced_on": entry.announced_on,
        "held_on": entry.held_on,
        "document": paper(entry.paper, field="paper"),
    }
