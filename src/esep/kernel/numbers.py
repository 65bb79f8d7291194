"""Numbers of documents, given one after the other under a lock, and never twice."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import IssuedNumber, NumberCounter, NumberSeries
from esep.kernel.refusals import Refused, not_found

MOST = 100
"""Annulled numbers that are shown, the newest first."""


def take_number(acting: Acting, *, series: NumberSeries, subject: str, on: date, convocation: str = "") -> IssuedNumber:
    """Give the next number of a series to a row, inside an act.

    ``on`` is the day of the document; ``convocation`` names the present one, for series that count by it. The counter's
    row is locked until the act ends; a number that would be given twice is refused by the database.
    """
    period = period_of(series, on=on, convocation=convocation)
    counter = NumberCounter.objects.select_for_update().filter(series=series, period=period).first()
    if counter is None:
        counter = NumberCounter(municipality=acting.municipality, series=series, period=period)
    number = counter.next
    counter.next = number + 1
    acting.save(counter)
    issued = IssuedNumber(
        municipality=acting.municipality,
        series=series,
        period=period,
        number=number,
        text=series.pattern.replace("{number}", str(number)).replace("{period}", period),
        subject=subject,
        issued_at=acting.at,
    )
    return acting.save(issued)


def period_of(series: NumberSeries, *, on: date, convocation: str) -> str:
    """The period in which a series counts: a year, a convocation, or for ever (empty).

    Raises Refused when the series counts by convocation and none is known.
    """
    match NumberSeries.Restart(series.restart):
        case NumberSeries.Restart.YEAR:
            return str(on.year)
        case NumberSeries.Restart.CONVOCATION:
            if not convocation:
                raise Refused.because(
                    "no_convocation",
                    _("These numbers begin anew with each convocation, and none is entered."),
                    remedy=_("Enter the present convocation of the council first."),
                )
            return convocation
        case _:
            return ""


def continue_numbers(*, by: Actor, municipality: int, series: str, period: str, first: int) -> NumberCounter:
    """Set the first number to be given here, so that a paper book goes on without a gap.

    Raises Refused once a number of the period was given: then the book is ours already.
    """
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=municipality) as acting:
        row = NumberSeries.objects.filter(code=series).first()
        if row is None:
            raise not_found()
        if IssuedNumber.objects.filter(series=row, period=period).exists():
            raise Refused.because(
                "numbers_given",
                _("Numbers of this series were given already; the first one is settled."),
                remedy=_("Annul a number with a reason if it was given by mistake."),
                field="first",
            )
        counter = NumberCounter.objects.filter(series=row, period=period).first() or NumberCounter(
            municipality=acting.municipality, series=row, period=period
        )
        counter.next = first
        return acting.save(counter)


def annul_number(*, by: Actor, municipality: int, number: int, reason: str) -> IssuedNumber:
    """Annul a number that was given by mistake. It stays in its place with the reason, and is never given again."""
    with command(Act.ANNUL_NUMBER, by=by, municipality=municipality) as acting:
        return annul(acting, number=number, reason=reason)


def annul(acting: Acting, *, number: int, reason: str) -> IssuedNumber:
    """Annul a number inside an act. Raises Refused without a reason, or when it was annulled before."""
    issued = IssuedNumber.objects.filter(pk=number).first()
    if issued is None:
        raise not_found()
    if issued.annulled_at is not None:
        raise Refused.because("annulled", _("This number was annulled already."))
    if not reason.strip():
        raise Refused.because("reason_missing", _("Say why."), field="reason")
    issued.annulled_at = acting.at
    issued.annul_reason = reason.strip()
    return acting.save(issued)


@dataclass(frozen=True, slots=True)
class Runs:
    """The counters of each run and period, and the annulled numbers."""

    counters: tuple[NumberCounter, ...]
    annulled: tuple[IssuedNumber, ...]


def runs() -> Runs:
    """What the page shows. Two queries."""
    counters = NumberCounter.objects.select_related("series").order_by("series__code", "-period")
    annulled = IssuedNumber.objects.exclude(annulled_at=None).select_related("series").order_by("-annulled_at", "-pk")
    return Runs(tuple(counters), tuple(annulled[:MOST]))
