"""Handing an office over: one leaves, another comes, in one form."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Role
from esep.community import queries
from esep.community.commands.account import AccountEntry
from esep.community.commands.handover import HandedOver, OfficeHandOver, RoleHandOver, hand_over
from esep.community.commands.person import PersonEntry
from esep.kernel.refusals import Words
from esep.workspace.day import DayField
from esep.workspace.directory.offices import said
from esep.workspace.directory.reading import person_choices
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Many, Text
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.rights.common import to_rights
from esep.workspace.rights.forms import LANGUAGES, LOGIN
from esep.workspace.submitting import Done, submit

OFFICE, ROLE = "office", "role"
NEEDED = {OFFICE: ("holding", "last_on", "since"), ROLE: ("grant",)}
"""The fields that cannot stay empty, by what goes over."""


class HandOverForm(OfficeForm):
    """Who leaves, who comes, and what goes over."""

    goes_over = Many(
        label=_("What goes over"),
        choices=[(OFFICE, _("The office in the directory")), (ROLE, _("The role in Esep, at once"))],
        initial=[OFFICE, ROLE],
    )
    holding = forms.ChoiceField(label=_("Office, and who leaves it"))
    last_on = DayField(label=_("Last day of whoever leaves"))
    person = forms.ChoiceField(
        label=_("Who comes"), required=False, help_text=_("If the name is not in the list, write it below.")
    )
    family_name = forms.CharField(label=_("Family name"), max_length=100, required=False)
    given_name = forms.CharField(label=_("Given name"), max_length=100, required=False)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=100, required=False)
    since = DayField(label=_("First day of whoever comes"))
    is_acting = forms.BooleanField(
        label=_("Acting"), required=False, help_text=_("Stands in until the office has a holder.")
    )
    grant = forms.ChoiceField(label=_("Role, and whose it is now"))
    account = forms.ChoiceField(
        label=_("Account of whoever comes"), required=False, help_text=_("If there is none yet, write a login below.")
    )
    login = forms.CharField(
        label=_("Login of a new account"),
        max_length=60,
        required=False,
        help_text=_("Its owner chooses the password with a one-time code. You print it next."),
        widget=forms.TextInput(LOGIN),
    )
    language = forms.ChoiceField(label=_("Language of the first page"), choices=LANGUAGES)
    reason = Text(label=_("Why"), max_length=500)

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        if data is not None:
            chosen = data.getlist("goes_over")
            for part, names in NEEDED.items():
                for name in names:
                    self.fields[name].required = part in chosen

    def clean(self) -> dict[str, Any]:
        """What goes over says who must be named."""
        typed = self.cleaned_data
        chosen = typed.get("goes_over", [])
        if OFFICE in chosen or (ROLE in chosen and typed.get("login")):
            self._demand_one("person", "family_name", gettext("Choose who comes, or write the name below."))
        if typed.get("family_name") and not typed.get("given_name") and "given_name" not in self.errors:
            self.add_error("given_name", gettext("Fill in this field."))
        if ROLE in chosen:
            self._demand_one("account", "login", gettext("Choose the account, or write a login for a new one."))
        return typed

    def _demand_one(self, chosen: str, written: str, words: str) -> None:
        """Refuse when neither is there, and when both are."""
        first, second = self.cleaned_data.get(chosen), self.cleaned_data.get(written)
        if not first and not second and not self.errors.keys() & {chosen, written}:
            self.add_error(chosen, words)
        elif first and second:
            self.add_error(written, gettext("One is chosen above already. Leave this empty, or choose nothing there."))


@office(GET=Act.HAND_OVER, POST=Act.HAND_OVER)
def handed_over(request: HttpRequest, place: Office) -> HttpResponse:
    """Hand over an office with everything that goes with it."""
    form = HandOverForm(posted(request))
    people = person_choices(place)
    form.offer(
        {
            "holding": _held_offices(place, sent=request.POST.get("holding", "")),
            "person": people,
            "grant": _held_roles(place, sent=request.POST.get("grant", "")),
            "account": _accounts(place),
        }
    )

    def act(typed: dict[str, Any]) -> Done:
        names = {number: str(name) for number, name in people}
        done = hand_over(
            by=place.actor,
            municipality=place.municipality.pk,
            office=_office_of(typed) if OFFICE in typed["goes_over"] else None,
            role=_role_of(typed, names=names) if ROLE in typed["goes_over"] else None,
            reason=typed["reason"],
        )
        return _done(place, done)

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Hand an office over"),
        lead=_("One leaves, another comes. It is done in one act, and the journal keeps it as one."),
        button=_("Hand over"),
        back=to_rights(place),
    )


def _done(place: Office, done: HandedOver) -> Done:
    words = _("The office is handed over.") if done.holding else _("The role is handed over.")
    if done.slip is None:
        return Done(address=place.address("office-rights"), words=words)
    return Done(
        address=place.address("office-rights-slip", code=done.slip.number),
        words=words,
        follows=_("Print the slip now, and hand it over in person."),
    )


def _office_of(typed: dict[str, Any]) -> OfficeHandOver:
    return OfficeHandOver(
        holding=int(typed["holding"]),
        last_on=typed["last_on"],
        person=int(typed["person"]) if typed["person"] else _new_person(typed),
        since=typed["since"],
        is_acting=typed["is_acting"],
    )


def _role_of(typed: dict[str, Any], *, names: dict[str, str]) -> RoleHandOver:
    if typed["account"]:
        return RoleHandOver(grant=int(typed["grant"]), account=typed["account"])
    entry = _new_person(typed)
    full_name = names.get(typed["person"]) or " ".join(
        part for part in (entry.family_name, entry.given_name, entry.patronymic) if part
    )
    account = AccountEntry(login=typed["login"], full_name=full_name, language=typed["language"])
    return RoleHandOver(grant=int(typed["grant"]), account=account)


def _new_person(typed: dict[str, Any]) -> PersonEntry:
    return PersonEntry(family_name=typed["family_name"], given_name=typed["given_name"], patronymic=typed["patronymic"])


def _held_offices(place: Office, *, sent: str) -> list[tuple[str, Words]]:
    """Every office with each person who holds it, in earnest or acting; and what was ``sent``, which may have ended by
    the first press of the same button.
    """
    held = queries.holdings(by=place.actor, municipality=place.municipality.pk)
    return [
        (str(one.pk), f"{one.position.name}: {said(one)}") for one in held if one.until is None or str(one.pk) == sent
    ]


def _held_roles(place: Office, *, sent: str) -> list[tuple[str, Words]]:
    """Every role that can go over, and what was ``sent``. A deputy's goes with the mandate."""
    held = queries.roles(by=place.actor, municipality=place.municipality.pk)
    return [
        (str(one.pk), f"{one.get_role_display()}: {one.account}")
        for one in held
        if (one.until is None and one.role != Role.DEPUTY) or str(one.pk) == sent
    ]


def _accounts(place: Office) -> list[tuple[str, Words]]:
    """The accounts that are known here because they hold or held a role."""
    held = queries.roles(by=place.actor, municipality=place.municipality.pk)
    known = {one.account.login: one.account for one in held if one.account.is_active}
    return [(login, f"{known[login]} ({login})") for login in sorted(known)]
