"""The model's data by which duties are judged: what was recorded on adoption, what an upgrade brought, confirmed."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.regulation import confirm_pack
from esep.community.data import DataState, JudgedBy, judged_by
from esep.community.models import AdoptedRegulation
from esep.community.queries import adopted_on
from esep.kernel import clock
from esep.kernel.refusals import Kind, not_found
from esep.regulation.pack.loading import model_pack
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.settings.checking import checked
from esep.workspace.settings.differences import Difference, differences_of
from esep.workspace.settings.saving import settings_back

MOST = 60
"""Differences that are shown one by one."""


class ConfirmForm(OfficeForm):
    """Nothing but the button, with the digest of the data that were shown."""

    shown_pack = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def set_anew(self, *, version: int) -> None:
        """After STALE: what is shown now is what the next press confirms."""
        self.set_beside({}, version=version)
        assert isinstance(self.data, QueryDict)
        self.data["shown_pack"] = model_pack().sha256


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def data(request: HttpRequest, place: Office) -> HttpResponse:
    """What was recorded with the text in force and what this version brings: the difference, what it changes for cases,
    and the present data are confirmed.
    """
    row = _demanded(place)
    form = ConfirmForm(posted(request), initial={"shown_pack": model_pack().sha256}, version=row.version)

    def act(typed: dict[str, Any]) -> object:
        return confirm_pack(
            row.pk,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            shown=form.cleaned_data["shown_pack"],
        )

    answer = checked(
        request,
        place,
        form,
        act,
        title=_("Data by which duties are judged"),
        button=_("Confirm the newer data"),
        told=_("The newer data is confirmed."),
    )
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        row = _demanded(place)
        form.set_anew(version=row.version)
    judged = judged_by(row.pack_sha256)
    differences = _differences(judged)
    context = {
        "form": form,
        "row": row,
        "judged": judged.pack,
        "present": model_pack(),
        "waits": judged.state is DataState.NEWER_WAITS,
        "is_lost": judged.state is DataState.LOST,
        "differences": differences[:MOST],
        "further": len(differences) - MOST,
        "back": settings_back(place),
    }
    return page(request, place, "workspace/settings/data.html", context, status=form.status)


def _differences(judged: JudgedBy) -> tuple[Difference, ...]:
    return differences_of(judged.pack, model_pack(), language=get_language() or "ky")


def _demanded(place: Office) -> AdoptedRegulation:
    """The text in force. Raises Refused where none is entered."""
    row = adopted_on(clock.today(), municipality=place.municipality.pk)
    if row is None:
        raise not_found()
    return row
