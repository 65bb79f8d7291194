"""`/<slug>/write/`: what can be written, and the form of each kind. No account, no name needed (2.2-2.4)."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from esep.access import NOBODY, Act
from esep.appeals.commands.submissions.submitting import submit
from esep.appeals.models import Submission
from esep.appeals.queries.submissions.addressing import Receiver, receiver_of
from esep.appeals.sent import Sent
from esep.community.models.coded import LONGEST_CODE
from esep.kernel.refusals import Refused, Words
from esep.kernel.routes import route
from esep.portal.check.upload import MemoryOnly
from esep.portal.place.here import Here, here_at
from esep.portal.place.kept import directory, office
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.voice.cookie import came_back
from esep.portal.voice.files import FilesField
from esep.portal.voice.forms import LANGUAGES, LONGEST_BEGINNING, WatchedForm, WriteForm, posted
from esep.portal.voice.kinds import BY_WORD, KINDS, WriteKind
from esep.portal.voice.serving import fresh

KIND = Submission.Kind


@of_place
def choose(request: HttpRequest, here: Here) -> HttpResponse:
    """What can be written, what becomes public of it, and how else the office is reached."""
    deputy = request.GET.get("deputy", "").strip()[:LONGEST_CODE]
    return place_page(
        request,
        here,
        "portal/voice/choose.html",
        route="place-write",
        title=_("Write to us"),
        description=_("Complaints, applications, proposals and voter mandates, without an account."),
        context={
            "kinds": KINDS,
            "office": office(here),
            "deputy": deputy,
        },
    )


@csrf_exempt
@route(GET=Act.READ_PUBLIC, POST=Act.SUBMIT)
def write(request: HttpRequest, slug: str, kind: str) -> HttpResponseBase:
    """The form of one kind; what was typed stays until it is kept."""
    here = here_at(slug)
    chosen = BY_WORD.get(kind)
    if chosen is None:
        raise Http404
    receiver = receiver_of(request.GET.get("deputy", "").strip(), municipality=here.pk, day=here.today)
    form = _form(request, here, chosen, receiver=receiver)
    if request.method == "POST" and is_sent(request, form):
        answer = _kept(request, here, form, chosen)
        if answer is not None:
            return answer
    names = directory(here)
    instead_of = names.deputy(receiver.instead_of) if receiver.instead_of else None
    context = {
        "kind": chosen,
        "form": form,
        "office": office(here),
        "instead_of": instead_of,
        "goes_to": names.deputy(receiver.deputy),
    }
    page = place_page(
        request,
        here,
        "portal/voice/write.html",
        route="place-write-kind",
        title=str(chosen.title),
        description=str(chosen.when),
        context=context,
        status=form.status,
    )
    return fresh(page)


def is_sent(request: HttpRequest, form: WatchedForm) -> bool:
    """Whether a form that came is whole and brought its cookie."""
    if not came_back(request):
        form.miss_cookie()
        return False
    return form.is_valid()


def keep(request: HttpRequest, here: Here, form: WatchedForm, sent: Sent) -> HttpResponse | None:
    """Keep what was sent and lead to its receipt; None when it was refused, which the form then shows."""

    def address(link: str) -> str:
        return request.build_absolute_uri(reverse("place-receipt", args=[here.place.slug, link]))

    try:
        receipt = submit(sent, by=NOBODY, municipality=here.pk, noticed=form.noticed, link=address)
    except Refused as refused:
        form.take(refused)
        return None
    return HttpResponseRedirect(reverse("place-receipt", args=[here.place.slug, receipt.link]))


def _kept(request: HttpRequest, here: Here, form: WriteForm, chosen: WriteKind) -> HttpResponse | None:
    typed = form.cleaned_data
    sent = Sent(
        kind=chosen.kind,
        text=typed["text"],
        topic=Submission.Topic(typed["topic"]),
        language=typed["language"],
        writer=form.writer,
        village=typed["village"],
        deputy=typed["deputy"],
        collective=typed.get("collective"),
        group=typed.get("group", ""),
        files=typed["attached"],
        once=form.key,
    )
    return keep(request, here, form, sent)


def _form(request: HttpRequest, here: Here, chosen: WriteKind, *, receiver: Receiver) -> WriteForm:
    language = get_language() or "ky"
    initial = {
        "deputy": receiver.deputy,
        "village": request.GET.get("village", ""),
        "text": request.GET.get("about", "")[:LONGEST_BEGINNING],
        "language": language if language in dict(LANGUAGES) else "ky",
    }
    data, files = posted(request)
    form = WriteForm(data, files, initial=initial)
    names = directory(here)
    form.offer("village", [("", _("Not named")), *((one.code, one.name) for one in names.villages)])
    form.offer("deputy", [("", _whole(chosen)), *((one.code, one.name) for one in names.deputies)])
    field = form.fields["attached"]
    assert isinstance(field, FilesField)
    # Whether too much was sent is known only once the form was read.
    field.is_too_large = data is not None and any(
        isinstance(handler, MemoryOnly) and handler.refused for handler in request.upload_handlers
    )
    if chosen.kind is not KIND.DEMAND:
        del form.fields["group"]
    else:
        del form.fields["collective"]
    return form


def _whole(chosen: WriteKind) -> Words:
    if chosen.kind is KIND.VOTER_MANDATE:
        return _("I do not know whose task this is")
    return _("The council as a whole") if chosen.kind is KIND.DEMAND else _("The council and the ayil okmotu")
