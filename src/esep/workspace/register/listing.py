"""The register as a list with filters."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.records.register import register_page
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.forms import WantedForm

MOST_DIGITS = 6


@office(GET=Act.VIEW_REGISTER)
def register(request: HttpRequest, place: Office) -> HttpResponse:
    """A page of the register. What cannot be read in a filter is told beside it and counts as not given."""
    query = request.GET.copy()
    asked = query.pop("page", ["1"])[-1]
    form = WantedForm(query or None)
    wanted = form.wanted
    found = register_page(wanted, number=_number(asked))
    context = {
        "form": form,
        "narrowed": any(query.values()),
        "found": found,
        "earlier": _query(query.urlencode(), found.number - 1) if found.number > 1 else None,
        "later": _query(query.urlencode(), found.number + 1) if found.number < found.last else None,
    }
    return page(request, place, "workspace/register/list.html", context, status=form.status)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else 1


def _query(filters: str, number: int) -> str:
    return f"?{filters}{'&' if filters else ''}page={number}"
