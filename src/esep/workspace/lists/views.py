"""Lists: which there are, the template of each, upload, preview, confirmation."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.voter_mandates.bringing import VOTER_MANDATES
from esep.community.lists import (
    LISTS,
    Change,
    Complaint,
    Language,
    ListKind,
    Preview,
    Spelling,
    apply,
    preview,
    template,
)
from esep.finance.lists.assets import ASSETS
from esep.finance.lists.works import WORKS
from esep.intake.leftover import Why
from esep.kernel.refusals import Words, not_found
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.lists.kept import KeptList, forget_list, keep_list, kept_list
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, is_switch, submit

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST_LIST = 2_000_000
KINDS = {**LISTS, **{kind.name: kind for kind in (VOTER_MANDATES, ASSETS, WORKS)}}
"""Lists of the directory, and of chapters that use the same pages."""

SHELVES = {
    "offices": "office-directory-offices",
    VOTER_MANDATES.name: "office-mandates",
    ASSETS.name: "office-property",
    WORKS.name: "office-programmes",
}
"""Lists whose pages of the directory are called otherwise than the list."""

WHY_SKIPPED: dict[Why, Words] = {
    Why.ABOVE: _("above the table"),
    Why.NUMBERS: _("numbers of the columns"),
    Why.TITLES: _("the titles once more"),
    Why.SECTION: _("a heading between the rows"),
    Why.TOTAL: _("a sum"),
}


class UploadForm(OfficeForm):
    """The filled-in table."""

    file = forms.FileField(
        label=_("Filled-in table"),
        help_text=_("An .xlsx or .csv file, at most 2 MB. Keep the titles of the columns."),
        widget=forms.FileInput({"accept": ".xlsx,.csv"}),
        error_messages={"required": _("No file was chosen. Choose the table.")},
    )

    def clean_file(self) -> Any:
        """Refuse a file that is larger than any list."""
        sent = self.cleaned_data["file"]
        if sent.size > LARGEST_LIST:
            raise forms.ValidationError(_("The file is too large. Split it into parts."))
        return sent


class BringForm(OfficeForm):
    """Whether names are brought in with Kyrgyz letters; nothing else is asked before a list is brought in."""

    mend = forms.BooleanField(label=_("Mend all these letters"), required=False, initial=True)

    @property
    def spelling(self) -> Spelling:
        """What becomes of the names."""
        return Spelling.MENDED if self.cleaned_data["mend"] else Spelling.AS_TYPED


@office(GET=Act.IMPORT_LIST)
def lists(request: HttpRequest, place: Office) -> HttpResponse:
    """The lists, in the order in which a new municipality fills them in."""
    kinds = [
        (
            kind.title(_language()),
            place.address("office-lists-upload", kind=name),
            place.address("office-lists-template", kind=name),
        )
        for name, kind in KINDS.items()
    ]
    return page(request, place, "workspace/lists/lists.html", {"kinds": kinds, "back": _directory(place)})


@office(GET=Act.IMPORT_LIST)
def blank(request: HttpRequest, place: Office, kind: str) -> HttpResponse:
    """The empty table of a list, in the language of the page."""
    language = _language()
    return HttpResponse(
        template(_kind(kind), language),
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{kind}-{language.value}.xlsx"'},
    )


@office(GET=Act.IMPORT_LIST, POST=Act.IMPORT_LIST)
def upload(request: HttpRequest, place: Office, kind: str) -> HttpResponse:
    """Send the table; the preview follows, nothing is written yet."""
    known = _kind(kind)
    form = UploadForm(posted(request), request.FILES if request.method == "POST" else None)
    if request.method == "POST" and not is_switch(request, form) and form.is_valid():
        sent = form.cleaned_data["file"]
        token = keep_list(place, KeptList(kind, sent.name or kind, sent.read()))
        return HttpResponseRedirect(place.address("office-lists-preview", kind=kind, token=token))
    return form_page(
        request,
        place,
        form,
        title=known.title(_language()),
        lead=_("First you see what would change. Nothing is written before you confirm."),
        button=_("Show what would change"),
        back=Back(place.address("office-lists"), _("Lists")),
        template="workspace/lists/upload.html",
        context={"template_address": place.address("office-lists-template", kind=kind)},
    )


@office(GET=Act.IMPORT_LIST, POST=Act.IMPORT_LIST)
def confirm(request: HttpRequest, place: Office, kind: str, token: str) -> HttpResponse:
    """What the table would do, row by row; then, confirmed, all of it in one act."""
    known = _kind(kind)
    form = BringForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        sent = kept_list(place, token, kind=kind)
        done = apply(
            known,
            sent.data,
            name=sent.name,
            by=place.actor,
            municipality=place.municipality.pk,
            spelling=form.spelling,
        )
        forget_list(place, token)
        return Done(
            address=place.address(SHELVES.get(kind, f"office-directory-{kind}")),
            words=_("The list is brought in. New: %(new)s. Changed: %(changed)s. Same: %(same)s.")
            % {"new": done.count(Change.NEW), "changed": done.count(Change.CHANGED), "same": done.count(Change.SAME)},
        )

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    sent = kept_list(place, token, kind=kind)
    found = preview(known, sent.data, name=sent.name, by=place.actor, municipality=place.municipality.pk)
    return form_page(
        request,
        place,
        form,
        title=known.title(_language()),
        button=_("Bring in the list"),
        back=Back(place.address("office-lists-upload", kind=kind), _("Choose another file")),
        template="workspace/lists/preview.html",
        context=_shown(known, found),
    )


def _shown(kind: ListKind, found: Preview) -> dict[str, object]:
    rows = [(row, [(_title(kind, one.column), one.before, one.after) for one in row.differences]) for row in found.rows]
    return {
        "rows_new": [row for row in rows if row[0].change is Change.NEW],
        "rows_changed": [row for row in rows if row[0].change is Change.CHANGED],
        "same": found.count(Change.SAME),
        "complaints": [(one, _title(kind, one.column)) for one in _in_lines(found)],
        "unread": found.unread,
        "unopened": found.unopened,
        "skipped": [(one, WHY_SKIPPED[one.why]) for one in found.skipped],
        "respelled": [(one, _title(kind, one.column)) for one in found.respelled],
        "can_apply": found.can_apply,
    }


def _in_lines(found: Preview) -> list[Complaint]:
    return sorted(found.complaints, key=lambda one: one.line or 0)


def _title(kind: ListKind, column: str) -> str:
    known = kind.by_name.get(column)
    return str(known.titles[_language()]) if known else ""


def _kind(name: str) -> ListKind:
    kind = KINDS.get(name)
    if kind is None:
        raise not_found()
    return kind


def _language() -> Language:
    return Language(get_language() or "ky")


def _directory(place: Office) -> Back:
    return Back(place.address("office-directory"), _("Directory"))
