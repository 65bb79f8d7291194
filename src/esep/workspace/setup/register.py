"""Last numbers of the paper book: where each series of the register goes on."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.numbers import runs
from esep.kernel.refusals import not_found
from esep.records.series import continue_register
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.setup.common import SERIES, to_setup
from esep.workspace.setup.forms import LastNumberForm
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_SETUP)
def register(request: HttpRequest, place: Office) -> HttpResponse:
    """Each series with its newest counter, or with nothing yet."""
    newest = {counter.series.code: counter for counter in reversed(runs().counters)}
    series = [(code, words, newest.get(code)) for code, words in SERIES.items()]
    return page(request, place, "workspace/setup/register.html", {"series": series, "back": to_setup(place)})


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def continuing(request: HttpRequest, place: Office, series: str) -> HttpResponse:
    """Say which number was the last in the paper book."""
    if series not in SERIES:
        raise not_found()
    form = LastNumberForm(posted(request), initial={"year": clock.today().year})

    def act(typed: dict[str, Any]) -> Done:
        counter = continue_register(
            series,
            by=place.actor,
            municipality=place.municipality.pk,
            year=typed["year"],
            first=typed["last"] + 1,
        )
        return Done(
            address=place.address("office-setup-register"),
            words=format_lazy("{} {}", _("Saved. Next number:"), counter.next),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=format_lazy("{}: {}", _("Continue the paper book"), SERIES[series]),
        lead=_("This can be set only before the first number of the year is given here."),
        button=_("Save"),
        back=Back(place.address("office-setup-register"), _("Last numbers of the paper book")),
    )
