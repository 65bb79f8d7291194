"""The turn of the year: what it brings, its days off in one press, and the feasts that the moon settles."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.turns import settle_day, turn_year, years_to_turn
from esep.community.queries.turns import Origin, YearDay, days_of_year, offered_days
from esep.journeys.turning.year import turn_of_year
from esep.kernel import clock
from esep.kernel.refusals import Kind, Refused, not_found
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, submit
from esep.workspace.turns.forms import DaysForm, words_of

YEAR = "year"


class SettlingForm(OfficeForm):
    """On which day a feast is in the end, and who said so."""

    on = DayField(label=_("Which day"))
    source = forms.CharField(label=_("Which act made it so"), max_length=300)


@office(GET=Act.TURN_YEAR, POST=Act.TURN_YEAR)
def year(request: HttpRequest, place: Office) -> HttpResponse:
    """What a year brings; sent, its days off are entered. Nothing else is done."""
    chosen = _year(request)
    by, municipality = place.actor, place.municipality
    turn = turn_of_year(chosen, by=by, municipality=municipality, language=get_language() or "ky")
    sent = posted(request)
    # A form that comes twice names days that are entered by now.
    form = DaysForm(
        sent, proposed=turn.proposed if sent is None else offered_days(chosen, municipality=municipality.pk)
    )

    def act(typed: dict[str, Any]) -> Done:
        turned = turn_year(form.entries, by=by, municipality=municipality.pk, year=chosen)
        words = _("Days entered: %(count)s.") % {"count": len(turned.entered)}
        return Done(address=f"{place.address('office-turns-year')}?{YEAR}={chosen}", words=words)

    answer = submit(request, form, act)
    context = {
        "form": form,
        "turn": turn,
        "years": years_to_turn(clock.today()),
        "days": [(day, words_of(day)) for day in turn.days if day.origin is not Origin.PROPOSED],
        "register_query": _days_of(chosen - 1),
    }
    return answer or page(request, place, "workspace/turns/year.html", context, status=form.status)


@office(GET=Act.TURN_YEAR, POST=Act.TURN_YEAR)
def settling(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Say on which day a feast is."""
    found = _unsettled(place, row)
    form = SettlingForm(posted(request), initial={"on": found.day})
    back = f"{place.address('office-turns-year')}?{YEAR}={found.day.year}"

    def act(typed: dict[str, Any]) -> Done:
        settle_day(
            row, by=place.actor, municipality=place.municipality.pk, on=typed["on"], source=typed["source"].strip()
        )
        return Done(address=back, words=_("Saved"))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Say when it is: %(name)s") % {"name": words_of(found)},
        lead=_("The expected day is annulled and stays to be seen. Terms are counted by the new day."),
        button=_("Save"),
        back=Back(back, _("New year")),
    )


def _year(request: HttpRequest) -> int:
    """The year asked for; the latest that can be prepared where none is. Raises Refused for what is no year."""
    asked = request.GET.get(YEAR, "")
    if not asked:
        return years_to_turn(clock.today())[-1]
    if not (asked.isascii() and asked.isdigit() and len(asked) == len("2026")):
        raise Refused.because("no_year", _("This is no year."), remedy=_("Write the year in four figures."))
    return int(asked)


def _unsettled(place: Office, row: int) -> YearDay:
    """A day that was entered and is not sure. Raises Refused."""
    for one in years_to_turn(clock.today()):
        for day in days_of_year(one, by=place.actor, municipality=place.municipality.pk):
            if day.row == row:
                if day.is_confirmed:
                    raise Refused.because("day_sure", _("This day is sure already."), kind=Kind.STALE)
                return day
    raise not_found()


def _days_of(year: int) -> str:
    """The register's filter for a year."""
    days = {"since": date(year, 1, 1), "until": date(year, 12, 31)}
    return urlencode(
        {f"{name}_{part}": getattr(day, part) for name, day in days.items() for part in ("day", "month", "year")}
    )
