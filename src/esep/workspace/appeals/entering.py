"""Entering an appeal that came on paper, by telephone or at a reception, and saying anew what it is about."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.appeals.changing import Described, change_appeal
from esep.appeals.commands.appeals.entering import enter_appeal
from esep.appeals.models import Appeal, Submission
from esep.kernel import clock
from esep.kernel.refusals import Kind, Words
from esep.regulation.facts.deputy import AppealKind
from esep.workspace.appeals.common import acted, address_of, kept_in, own_deputies
from esep.workspace.appeals.forms import ChangeForm, EnterForm
from esep.workspace.directory.reading import deputy_choices, mandates, village_choices
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.register.forms import with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit


@takes_files
@office(GET=Act.ENTER_APPEALS, POST=Act.ENTER_APPEALS)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter an appeal; ``?deputy=15`` and ``?channel=phone`` choose what they name."""
    own = own_deputies(place, Act.ENTER_APPEALS)
    initial: dict[str, Any] = {
        "came_on": clock.today(),
        "channel": request.GET.get("channel", Submission.Channel.PAPER),
        "topic": Submission.Topic.OTHER,
        "language": "ky",
        "deputy": request.GET.get("deputy", min(own) if own else ""),
        "register": True,
    }
    form: EnterForm = with_files(EnterForm, request, initial=initial)
    form.offer({"village": village_choices(place), "deputy": _deputies(place, own)})

    def act(typed: dict[str, Any]) -> Done:
        entered = enter_appeal(
            form.sent,
            by=place.actor,
            municipality=place.municipality.pk,
            subject=typed["subject"],
            register=typed["register"],
            paper_number=typed["paper_number"],
        )
        return Done(
            address=address_of(place, entered.code),
            words=_entered(entered, meant=typed["deputy"]),
            follows=_("Print the slip for who wrote. With its code they see what is done."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter an appeal"),
        lead=_("A letter, a call, a visit: the term runs from the day it came."),
        button=_("Enter the appeal"),
        back=Back(place.address("office-appeals"), _("Appeals")),
    )


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def change(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Say anew what an appeal is about."""
    found, row = kept_in(place, appeal)
    form = ChangeForm(posted(request), initial=_values(row), version=row.version)
    villages = village_choices(place)
    if row.village is not None and row.village.code not in dict(villages):
        villages.append((row.village.code, row.village.name))
    form.offer({"village": villages})

    def act(typed: dict[str, Any]) -> Words:
        said = Described(
            subject=typed["subject"],
            kind=AppealKind(typed["kind"]),
            village=typed["village"],
            collective=typed["collective"],
        )
        change_appeal(
            appeal, said, by=place.actor, municipality=place.municipality.pk, seen=form.seen, reason=typed["reason"]
        )
        return _("The appeal was changed.")

    answer = acted(request, place, form, act, found=found, title=_("Change the appeal"), button=_("Save"))
    if form.refused_as is not Kind.STALE:
        return answer
    form.set_beside(_values(row), version=row.version)
    return acted(request, place, form, act, found=found, title=_("Change the appeal"), button=_("Save"))


def _entered(entered: Appeal, *, meant: str) -> Words:
    mandate = entered.mandate
    known = {"code": entered.code, "number": entered.submission.code}
    if meant and mandate is not None and mandate.code != meant:
        return _("Entered: %(code)s, receipt %(number)s. That mandate has ended, so it went to: %(name)s.") % {
            **known,
            "name": mandate.person.public_name,
        }
    return _("Entered: %(code)s, receipt %(number)s.") % known


def _deputies(place: Office, own: frozenset[str] | None) -> list[tuple[str, Words]]:
    """Whoever holds a mandate; a deputy alone themselves. Those that ended stand behind: people still write to them."""
    if own is not None:
        return [(code, words) for code, words in deputy_choices(place) if code in own]
    held = deputy_choices(place)
    known = {code for code, _words in held}
    ended: list[tuple[str, Words]] = [
        (row.code, _("%(name)s (%(code)s), ended") % {"name": row.person.public_name, "code": row.code})
        for row in mandates(place)
        if row.code not in known
    ]
    return [*held, *ended]


def _values(row: Appeal) -> dict[str, Any]:
    return {
        "subject": row.subject,
        "kind": row.kind,
        "village": row.village.code if row.village is not None else "",
        "collective": row.collective,
        "reason": "",
    }
