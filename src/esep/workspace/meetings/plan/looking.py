"""Before a plan is saved: its due days with their sums, and what speaks against it. The second press saves.

Everything that was typed is carried along. A day that works is taken by one press, and looked at again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Kind, Refused, Words
from esep.meetings.channels import CHANNEL_WORDS
from esep.meetings.queries.foreseeing import Foreseen
from esep.workspace.meetings.plan.due_days import due_days
from esep.workspace.meetings.plan.forms import PlanFields
from esep.workspace.meetings.plan.names import area_names
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page, page
from esep.workspace.refusal import Typed, available
from esep.workspace.register.common import language
from esep.workspace.settings.checking import MEND, SAVE, SEEN, STEP
from esep.workspace.submitting import SWITCH, Done, submit

MOVE, KNOWINGLY = "move", "knowingly"
"""The button that takes the day that works, and the tick that says that the cautions were read."""
OWN = frozenset({"csrfmiddlewaretoken", STEP, SWITCH, MOVE, KNOWINGLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning:
    """What a form of a plan is for. ``foresee`` and ``act`` are called once it is valid; ``act`` with whether the
    cautions are known. ``newer`` gives what somebody else saved meanwhile, and its version.
    """

    title: Words
    button: Words
    back: Back
    foresee: Callable[[], Foreseen]
    act: Callable[[bool], Done]
    newer: Callable[[], tuple[Mapping[str, object], int]] | None = None
    lead: Words = ""
    template: str = "workspace/form.html"
    context: Mapping[str, object] | None = None


def planned_page(request: HttpRequest, place: Office, form: PlanFields, planning: Planning) -> HttpResponse:
    """The form, what it would bring, or the answer that leads on."""
    return _answer(request, place, form, planning) or form_page(
        request,
        place,
        form,
        title=planning.title,
        button=_("Look at the days"),
        back=planning.back,
        lead=planning.lead,
        template=planning.template,
        context=planning.context,
    )


def _answer(request: HttpRequest, place: Office, form: PlanFields, planning: Planning) -> HttpResponse | None:
    if request.method != "POST":
        return None
    step, is_switched = request.POST.get(STEP, ""), SWITCH in request.POST
    if step == MEND or (is_switched and step != SEEN):
        form.full_clean()
        form.errors.clear()
        return None
    _move(form, request.POST.get(MOVE, ""))
    if not form.is_valid():
        return None
    try:
        with available():
            found = planning.foresee()
    except Refused as refused:
        form.take(refused)
        return None
    is_saving = step == SAVE and not is_switched
    is_known = KNOWINGLY in request.POST
    if not is_saving or (found.cautions and not is_known):
        return _look(request, place, form, planning, found, is_untold=is_saving)
    answer = submit(request, form, lambda _typed: planning.act(is_known))
    if form.refused_as is Kind.STALE and planning.newer is not None:
        theirs, version = planning.newer()
        form.set_beside(theirs, version=version)
    return answer


def _look(
    request: HttpRequest, place: Office, form: PlanFields, planning: Planning, found: Foreseen, *, is_untold: bool
) -> HttpResponse:
    """What the plan would bring; ``is_untold`` when it was to be saved without saying that the cautions are known."""
    context = {
        "title": planning.title,
        "button": planning.button,
        "back": planning.back,
        "found": found,
        "entry": found.entry,
        "topic": getattr(found.entry.topic, language().value) or found.entry.topic.ky,
        "days": due_days(found.plan) if found.plan is not None else None,
        "works_from": found.plan.works_from if found.plan is not None and found.plan.too_near else None,
        "undone": _undone(place, found),
        "folded": form.folded,
        "is_untold": is_untold,
        "carried": _carried(form),
    }
    return page(request, place, "workspace/meetings/plan/look.html", context, status=400 if is_untold else 200)


def _undone(place: Office, found: Foreseen) -> list[tuple[Words, date, str]]:
    """The notices that would no longer count: channel, day, and the places that were told."""
    if not found.undone.notices:
        return []
    names = area_names(place)
    return [
        (CHANNEL_WORDS[one.channel], one.on, ", ".join(names.get(code, code) for code in one.areas))
        for one in found.undone.notices
    ]


def _move(form: PlanFields, day: str) -> None:
    """Put another day into what was typed. What is no day changes nothing."""
    try:
        wanted = date.fromisoformat(day)
    except ValueError:
        return
    assert isinstance(form.data, QueryDict)
    typed = form.data.copy()
    for part in ("day", "month", "year"):
        typed[f"date_{part}"] = str(getattr(wanted, part))
    form.data = typed


def _carried(form: PlanFields) -> list[Typed]:
    assert isinstance(form.data, QueryDict)
    return [Typed(name, value) for name, values in form.data.lists() if name not in OWN for value in values if value]
