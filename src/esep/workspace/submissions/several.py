"""Several at once, after a flood: registered as what they were called, or set aside for one reason."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import Truncator, format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.submissions.deciding import register_several, set_several_aside
from esep.appeals.queries.submissions.waiting import Look, waiting
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submissions.forms import REGISTER, SeveralForm
from esep.workspace.submissions.one import to_list
from esep.workspace.submitting import Done, submit

MOST = 200
"""Boxes on a page."""

LONGEST = 90
"""Signs of a text beside its box."""


@office(GET=Act.MODERATE, POST=Act.MODERATE)
def several(request: HttpRequest, place: Office) -> HttpResponse:
    """Decide about several; ``?same=`` chooses those that say the same as one."""
    looks = waiting(by=place.actor, municipality=place.municipality.pk)[:MOST]
    form = SeveralForm(posted(request), initial={"rows": _alike(looks, request.GET.get("same", ""))})
    form.offer({"rows": [(str(look.submission.pk), _words(look)) for look in looks]})

    def act(typed: dict[str, Any]) -> Done:
        rows, by, municipality = [int(row) for row in typed["rows"]], place.actor, place.municipality.pk
        if typed["decision"] == REGISTER:
            done = register_several(rows, by=by, municipality=municipality)
            words = format_lazy("{} {}", _("Registered:"), done.done)
        else:
            done = set_several_aside(rows, reason=typed["reason"], by=by, municipality=municipality)
            words = format_lazy("{} {}", _("Set aside:"), done.done)
        left = format_lazy("{} {}", _("Left, to be worded one by one:"), done.left) if done.left else ""
        return Done(address=place.address("office-submissions"), words=words, follows=left)

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Several at once"), button=_("Do it"), back=to_list(place)
    )


def _alike(looks: tuple[Look, ...], same: str) -> list[str]:
    chosen = next((look.submission for look in looks if str(look.submission.pk) == same), None)
    if chosen is None or not chosen.sameness:
        return []
    return [str(look.submission.pk) for look in looks if look.submission.sameness == chosen.sameness]


def _words(look: Look) -> str:
    one = look.submission
    return f"{one.code} · {one.get_kind_display()} · {Truncator(one.text).chars(LONGEST)}"
