"""The letterhead: address, hours, telephone, e-mail and arms, with a preview of how papers will begin."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.letterhead import UNWRITTEN, keep_letterhead
from esep.community.models import Letterhead
from esep.community.queries.letterhead import letterhead
from esep.kernel.refusals import Kind
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.upload import takes_files, was_too_large
from esep.workspace.setup.arms import ArmsField
from esep.workspace.setup.common import to_setup
from esep.workspace.setup.forms import TEXTS, LetterheadForm
from esep.workspace.submitting import Done, submit


@takes_files
@office(GET=Act.VIEW_SETUP, POST=Act.KEEP_SETUP)
def letterhead_page(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter the letterhead. When somebody saved meanwhile, theirs stands beside mine."""
    row = letterhead(place.municipality.pk)
    form = _form(request, row)

    def act(typed: dict[str, Any]) -> Done:
        keep_letterhead(form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen, arms=form.drawn)
        return Done(
            address=place.address("office-setup-letterhead"),
            words=_("Saved"),
            follows=_("Look at the beginning of a paper below, then go back to the set-up."),
        )

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        row = letterhead(place.municipality.pk)
        form.set_beside(_of(row), version=_version(row))
    return answer or form_page(
        request,
        place,
        form,
        title=_("Arms and letterhead"),
        lead=_("It stands on every paper, and on the public page. Write contacts of the office, nobody's own."),
        button=_("Save"),
        back=to_setup(place),
        template="workspace/setup/letterhead.html",
        context={"letterhead": row},
    )


def _form(request: HttpRequest, row: Letterhead | None) -> LetterheadForm:
    data = posted(request)
    files = request.FILES if data is not None else None
    form = LetterheadForm(data, files, initial=_of(row), version=_version(row))
    field = form.fields["arms"]
    assert isinstance(field, ArmsField)
    field.is_too_large = data is not None and was_too_large(request)
    if row is None or not row.arms_sha256:
        del form.fields["without_arms"]
    return form


def _of(row: Letterhead | None) -> Mapping[str, Any]:
    return {name: getattr(row, name, "") for name in TEXTS}


def _version(row: Letterhead | None) -> int:
    return row.version if row is not None else UNWRITTEN
