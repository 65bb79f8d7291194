"""Before a choice of the council is saved: what it changes for cases, shown once, then confirmed.

The form is sent, what would change is shown with everything that was typed carried along, and only the second press
saves. A refusal leads back to the form with its fault, from either step.
"""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.compliance.consequences import consequences_of
from esep.kernel.refusals import Refused, Words
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office
from esep.workspace.page import page
from esep.workspace.refusal import available, typed
from esep.workspace.settings.changes import summary_of
from esep.workspace.settings.saving import SAVED, Deed, saved_by, settings_back
from esep.workspace.submitting import SWITCH, submit

STEP = "step"
"""The name of the buttons of the second page, and of what says there that it was seen."""

SEEN, SAVE, MEND = "seen", "save", "mend"

SAVE_WORDS = _("Save")


def checked(
    request: HttpRequest,
    place: Office,
    form: OfficeForm,
    act: Deed,
    *,
    title: Words,
    button: Words = SAVE_WORDS,
    told: Words = SAVED,
) -> HttpResponse | None:
    """What would change, or after the second press the answer that leads on. None when the form is to be shown.

    ``button`` are the words of the second press, ``told`` what is said after it.
    To find out what would change ``act`` is carried out and taken back.
    """
    if request.method != "POST":
        return None
    step, is_switched = request.POST.get(STEP, ""), SWITCH in request.POST
    if step == SAVE and not is_switched:
        return submit(request, form, lambda cleaned: saved_by(place, act, cleaned, told=told))
    if step == MEND or (is_switched and step != SEEN):
        form.full_clean()
        form.errors.clear()
        return None
    if not form.is_valid():
        return None
    try:
        with available():
            found = consequences_of(
                lambda: act(form.cleaned_data), municipality=place.municipality, language=get_language() or "ky"
            )
    except Refused as refused:
        form.take(refused)
        return None
    context = {
        "title": title,
        "button": button,
        "is_typed": bool(form.visible_fields()),
        "back": settings_back(place),
        "found": found,
        "summary": summary_of(found),
        "carried": typed(request, without=frozenset({"csrfmiddlewaretoken", STEP, SWITCH})),
    }
    return page(request, place, "workspace/settings/consequences.html", context)
