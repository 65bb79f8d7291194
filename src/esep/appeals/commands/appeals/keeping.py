"""Keeping: an act on one appeal, by whoever may do it with the appeals of its deputy (2.3)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, decide
from esep.appeals.models import Appeal
from esep.community.refusals import in_years, not_in_future
from esep.kernel import clock, scope
from esep.kernel.acting import Acting, stale
from esep.kernel.command import command, denied
from esep.kernel.refusals import Refused, not_found
from esep.regulation.dates import legal_day

CLAUSE = "2.3-appeals"
State = Appeal.State


@contextmanager
def keeping(act: Act, code: str, *, by: Actor, municipality: int) -> Iterator[tuple[Acting, Appeal]]:
    """Carry out one act on the appeal with a code. Raises Refused as :func:`esep.kernel.command.command` does, for a
    deputy whose appeal it is not, and where there is none.
    """
    with scope.of(municipality):
        before = Appeal.objects.select_related("mandate").filter(code=code).order_by("pk").first()
    owner = owner_of(before) if before is not None else None
    with command(act, by=by, municipality=municipality, owner=owner) as acting:
        appeal = appeal_of(code)
        if owner_of(appeal) != owner:
            raise stale()
        yield acting, appeal


def appeal_of(code: str) -> Appeal:
    """The appeal with a code in the municipality in scope. Raises Refused (NOT_FOUND)."""
    found = (
        Appeal.objects.select_related(
            "submission__author",
            "submission__village",
            "village",
            "mandate__person",
            "position",
            "letter__number",
            "reply__number",
            "merged_into",
            "fact",
            "end_fact",
        )
        .filter(code=code)
        .order_by("pk")
        .first()
    )
    if found is None:
        raise not_found()
    return found


def owner_of(appeal: Appeal) -> str:
    """The code of the deputy whose appeal it is; empty where it is the council's or the executive's as a whole."""
    return appeal.mandate.code if appeal.mandate is not None else ""


def refuse_foreign(acting: Acting, owner: str) -> None:
    """Refuse a second deputy's appeal inside an act that reaches the actor's own alone."""
    decision = decide(acting.by, acting.act, municipality=acting.municipality.pk, at=clock.real(), owner=owner)
    if decision.denial is not None:
        raise denied(decision.denial)


def refuse_closed(appeal: Appeal) -> None:
    """Refuse what only an open appeal takes, with the way out for each other state."""
    match appeal.state:
        case State.ANSWERED:
            raise Refused.because(
                "answered_already",
                _("This appeal is answered already."),
                remedy=_("If it was closed by mistake, open it again with a reason."),
                clause=CLAUSE,
            )
        case State.WITHDRAWN:
            raise Refused.because(
                "appeal_withdrawn",
                _("This appeal was taken back."),
                remedy=_("If that was a mistake, open it again with a reason."),
                clause=CLAUSE,
            )
        case State.MERGED:
            raise Refused.because(
                "appeal_joined",
                _("This appeal is joined to another: %(code)s.")
                % {"code": appeal.merged_into.code if appeal.merged_into is not None else ""},
                remedy=_("Work on that one, or part them with a reason."),
                clause=CLAUSE,
            )


def check_day(acting: Acting, appeal: Appeal, day: date, *, field: str = "on") -> None:
    """Refuse a day to come, one outside the counted years, and one before the appeal came."""
    in_years(day, field=field)
    not_in_future(day, today=legal_day(acting.at), field=field)
    if day < appeal.received_on:
        raise Refused.because(
            "before_receipt",
            _("That day is before the appeal came."),
            remedy=_("Check the day."),
            clause=CLAUSE,
            field=field,
        )
