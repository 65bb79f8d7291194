"""Bringing in a list of appeals: the empty table, upload, preview, and all rows or none."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.appeals.columns import BY_NAME, template
from esep.appeals.commands.appeals.importing import apply, preview
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.lists.kept import KeptList, forget_list, keep_list, kept_list
from esep.workspace.lists.views import XLSX, UploadForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.register.common import download, language
from esep.workspace.submitting import Done, is_switch, submit

KIND = "appeals"


@office(GET=Act.ENTER_APPEALS)
def blank(request: HttpRequest, place: Office) -> HttpResponse:
    """The empty table, in the language of the page."""
    said = language()
    return download(template(said), name=f"appeals-{said.value}.xlsx", media_type=XLSX)


@office(GET=Act.ENTER_APPEALS, POST=Act.ENTER_APPEALS)
def upload(request: HttpRequest, place: Office) -> HttpResponse:
    """Send the table; the preview follows, nothing is written yet."""
    form = UploadForm(posted(request), request.FILES if request.method == "POST" else None)
    if request.method == "POST" and not is_switch(request, form) and form.is_valid():
        sent = form.cleaned_data["file"]
        token = keep_list(place, KeptList(KIND, sent.name or KIND, sent.read()))
        return HttpResponseRedirect(place.address("office-appeals-list-preview", token=token))
    return form_page(
        request,
        place,
        form,
        title=_("Bring in a list of appeals"),
        lead=_("First you see what would be entered. Nothing is written before you confirm."),
        button=_("Show what would be entered"),
        back=Back(place.address("office-appeals"), _("Appeals")),
        template="workspace/lists/upload.html",
        context={"template_address": place.address("office-appeals-list-template")},
    )


@office(GET=Act.ENTER_APPEALS, POST=Act.ENTER_APPEALS)
def confirm(request: HttpRequest, place: Office, token: str) -> HttpResponse:
    """What the table would do, row by row; then, confirmed, all of it in one act."""
    form = OfficeForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        sent = kept_list(place, token, kind=KIND)
        done = apply(sent.data, name=sent.name, by=place.actor, municipality=place.municipality.pk)
        forget_list(place, token)
        return Done(
            address=place.address("office-appeals"),
            words=_("The list is brought in. New: %(new)s. Entered before: %(known)s.")
            % {"new": len(done.new), "known": done.known},
        )

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    sent = kept_list(place, token, kind=KIND)
    found = preview(sent.data, name=sent.name, by=place.actor, municipality=place.municipality.pk)
    complaints = [(one, _title(one.column)) for one in found.complaints]
    return form_page(
        request,
        place,
        form,
        title=_("Bring in a list of appeals"),
        button=_("Bring in the list"),
        back=Back(place.address("office-appeals-list"), _("Choose another file")),
        template="workspace/appeals/preview.html",
        context={"found": found, "complaints": complaints},
    )


def _title(column: str) -> str:
    known = BY_NAME.get(column)
    return known.titles[language()] if known is not None else column
