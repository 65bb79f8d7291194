"""`/<slug>/mistake/` and `/<slug>/hide/`: something on this site is wrong, or should be hidden. Work with a day."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt

from esep.access import Act
from esep.appeals.models import Submission
from esep.appeals.sent import Sent
from esep.kernel.routes import route
from esep.portal.place.here import here_at
from esep.portal.place.kept import office
from esep.portal.place.page import place_page
from esep.portal.voice.forms import LONGEST_BEGINNING, RemarkForm, posted
from esep.portal.voice.serving import fresh
from esep.portal.voice.writing import is_sent, keep

LONGEST_PAGE = 500
SECRET = "/receipts/"
"""What the address of a receipt has in it: the code behind it is its author's alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What can be reported: its kind, the template with the explanation, and the words of page, field and button."""

    kind: Submission.Kind
    template: str
    route: str
    title: Promise
    label: Promise
    button: Promise


MISTAKE = Report(
    kind=Submission.Kind.MISTAKE,
    template="portal/voice/mistake.html",
    route="place-mistake",
    title=_("Report a mistake"),
    label=_("What is wrong, and how is it right?"),
    button=_("Report it"),
)
HIDE = Report(
    kind=Submission.Kind.HIDE,
    template="portal/voice/hide.html",
    route="place-hide",
    title=_("Hide my data"),
    label=_("What should be hidden, and why?"),
    button=_("Send the request"),
)


@csrf_exempt
@route(GET=Act.READ_PUBLIC, POST=Act.SUBMIT)
def mistake(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Report a mistake on a page; ``?page=`` names it, ``?about=`` begins the text."""
    return _served(request, slug, MISTAKE)


@csrf_exempt
@route(GET=Act.READ_PUBLIC, POST=Act.SUBMIT)
def hide(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Ask that personal data are hidden, and read what can be hidden and what cannot."""
    return _served(request, slug, HIDE)


def _served(request: HttpRequest, slug: str, report: Report) -> HttpResponseBase:
    here = here_at(slug)
    data, _files = posted(request)
    about = request.GET.get("about", "")[:LONGEST_BEGINNING]
    form = RemarkForm(data, initial={"page": _named(request.GET.get("page", "")), "text": about})
    form.fields["text"].label = str(report.label)
    if request.method == "POST" and is_sent(request, form):
        typed = form.cleaned_data
        sent = Sent(
            kind=report.kind,
            text=typed["text"],
            language=(get_language() or "ky")[:2],
            writer=form.writer,
            page=_named(typed["page"]),
            once=form.key,
        )
        answer = keep(request, here, form, sent)
        if answer is not None:
            return answer
    page = place_page(
        request,
        here,
        report.template,
        route=report.route,
        title=str(report.title),
        context={"form": form, "report": report, "office": office(here)},
        status=form.status,
    )
    return fresh(page)


def _named(page: str) -> str:
    """The page that is meant; the address of a receipt loses its code."""
    before, found, _code = page.partition(SECRET)
    return f"{before}{found}"[:LONGEST_PAGE]
