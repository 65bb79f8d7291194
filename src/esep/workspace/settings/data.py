"""The model's data by which duties are judged: what was recorded on adoption, what an upgrade brought, confirmed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.regulation import confirm_pack
from esep.community.models import AdoptedRegulation
from esep.community.queries import Choices
from esep.kernel import clock
from esep.kernel.refusals import Kind, not_found
from esep.regulation.pack.loading import model_pack
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.settings.saving import chosen_in, settings_back
from esep.workspace.submitting import Done, submit


class ConfirmForm(OfficeForm):
    """Nothing but the button."""


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def data(request: HttpRequest, place: Office) -> HttpResponse:
    """Version before and now of the text in force; confirming records the present one."""
    row = _demanded(place)
    form = ConfirmForm(posted(request), version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        confirm_pack(row.pk, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=place.address("office-settings"), words=_("The present data is confirmed."))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        row = _demanded(place)
        form.set_beside({}, version=row.version)
    context = {
        "form": form,
        "row": row,
        "pack": model_pack(),
        "is_outdated": row.pack_sha256 != model_pack().sha256,
        "back": settings_back(place),
    }
    return answer or page(request, place, "workspace/settings/data.html", context, status=form.status)


def outdated_in(chosen: Choices) -> AdoptedRegulation | None:
    """The text in force, where other data was recorded with it than duties are judged by now."""
    row = _in_force(chosen)
    return row if row is not None and row.pack_sha256 != model_pack().sha256 else None


def _demanded(place: Office) -> AdoptedRegulation:
    """The text in force. Raises Refused where none is entered."""
    row = _in_force(chosen_in(place))
    if row is None:
        raise not_found()
    return row


def _in_force(chosen: Choices) -> AdoptedRegulation | None:
    today = clock.today()
    return next((row for row in chosen.texts if row.since <= today), None)
