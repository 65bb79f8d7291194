"""Changing what was adopted: its owner and Russian text at any time, the rest until the minutes are signed (3.6)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind, not_found
from esep.meetings.commands.outcomes.changing import change_outcome, withdraw_outcome
from esep.meetings.models import Outcome
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.promises.forms import ChangeForm, drafted, owner_choices, owner_value
from esep.workspace.promises.promise import address_of, promise_in, to_promise
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def change(request: HttpRequest, place: Office, promise: str) -> HttpResponse:
    """Word a promise anew, or give it another owner."""
    found = promise_in(place, promise)
    row = found.promise.outcome
    if row is None:
        raise not_found()
    form = ChangeForm(posted(request), initial=_values(row), version=row.version)
    form.offer({"owner": owner_choices(place)})
    due_on = row.promised_by

    def act(typed: dict[str, Any]) -> Done:
        change_outcome(
            promise,
            drafted(typed, due_on=due_on),
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            reason=typed["reason"],
        )
        return Done(address=address_of(place, promise), words=_("The promise was changed."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        form.set_beside(_values(row), version=row.version)
    is_signed = found.signed_on is not None
    return form_page(
        request,
        place,
        form,
        title=_("Change the promise"),
        lead=_("The minutes are signed: only the owner and the Russian text can change.") if is_signed else promise,
        button=_("Save"),
        back=to_promise(place, promise),
    )


@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def withdraw(request: HttpRequest, place: Office, promise: str) -> HttpResponse:
    """Withdraw what was entered by mistake."""
    found = promise_in(place, promise)
    if found.promise.outcome is None:
        raise not_found()
    meeting = found.promise.outcome.meeting.code
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_outcome(promise, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-meetings-afterwards", meeting=meeting),
            words=_("It was withdrawn. It stays to be seen, with the reason."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the promise"),
        lead=f"{promise} · {found.promise.text}",
        button=_("Withdraw"),
        back=to_promise(place, promise),
    )


def _values(row: Outcome) -> dict[str, Any]:
    owner = owner_value(row)
    return {
        "kind": row.kind,
        "text_ky": row.text_ky,
        "text_ru": row.text_ru,
        "owner": owner,
        "responsible": "" if owner else row.responsible,
        "reason": "",
    }
