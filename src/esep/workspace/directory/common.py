"""Fields and acts that several kinds of records share: a code, a name in three languages, an end with its reason."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.models.lasting import Lasting
from esep.community.names import Names
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.workspace.day import DayField
from esep.workspace.directory.kind import Deed, Fact
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office
from esep.workspace.spelling import SpelledForm


class NamesForm(SpelledForm):
    """A name in the three languages."""

    SPELLED = ("name_ky", "name_ru")

    name_ky = forms.CharField(label=_("Name in Kyrgyz"), max_length=200)
    name_ru = forms.CharField(label=_("Name in Russian"), max_length=200, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)

    @property
    def names(self) -> Names:
        """The name as commands take it."""
        typed = self.cleaned_data
        return Names(ky=typed["name_ky"], ru=typed["name_ru"], en=typed["name_en"])


class CodeForm(NamesForm):
    """A code, then the name."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        help_text=_("Short, in Latin letters and digits, such as V1. It never changes."),
        widget=forms.TextInput({"autocomplete": "off", "class": "brief", "spellcheck": "false"}),
    )

    field_order: Sequence[str] = ("code", "name_ky", "name_ru", "name_en")


class EndForm(OfficeForm):
    """The last day, and why."""

    on = DayField(label=_("Last day"))
    reason = forms.CharField(label=_("Why"), max_length=500, widget=forms.Textarea({"rows": 3}))


class ReasonForm(OfficeForm):
    """Why."""

    reason = forms.CharField(label=_("Why"), max_length=500, widget=forms.Textarea({"rows": 3}))


def names_of(row: Any) -> Mapping[str, Any]:
    """The name and the version of a record, for a form."""
    return {"name_ky": row.name_ky, "name_ru": row.name_ru, "name_en": row.name_en, "version": row.version}


def version_of(row: Any) -> Mapping[str, Any]:
    """The version of a record, for a form that begins empty."""
    return {"version": row.version}


def is_over(row: Lasting) -> bool:
    """Whether a record's last day has passed."""
    return row.until is not None and row.until < clock.today()


def itself(row: Any) -> Any:
    """The record itself, where a page shows nothing wider."""
    return row


def renaming(rename: Callable[..., object], *, of: Callable[[Any], Any] = itself) -> Deed[Any]:
    """The deed of giving a record another name. ``of`` finds the named row in what the page shows."""

    def do(place: Office, row: Any, form: NamesForm) -> object:
        return rename(
            of(row).code, by=place.actor, municipality=place.municipality.pk, seen=form.seen, names=form.names
        )

    return Deed(
        name="rename",
        words=_("Change the name"),
        form=NamesForm,
        act=Act.KEEP_DIRECTORY,
        do=do,
        initial=lambda row: names_of(of(row)),
    )


class Ending(Protocol):
    """A command that ends a record with a code."""

    def __call__(self, code: str, *, by: Actor, municipality: int, seen: int, on: date, reason: str) -> object: ...


def ending(
    end: Ending,
    *,
    words: Words,
    lead: Words = "",
    of: Callable[[Any], Any] = itself,
    act: Act = Act.KEEP_DIRECTORY,
) -> Deed[Any]:
    """The deed of ending a record, with a day and a reason. It stays in the list, marked as ended."""

    def do(place: Office, row: Any, form: EndForm) -> object:
        typed = form.cleaned_data
        return end(
            of(row).code,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            on=typed["on"],
            reason=typed["reason"],
        )

    return Deed(
        name="end",
        words=words,
        form=EndForm,
        act=act,
        do=do,
        initial=lambda row: {"version": of(row).version},
        possible=lambda row: not of(row).end_reason,
        lead=lead or _("The record stays, marked as ended, with the reason. Nothing is deleted."),
    )


def name_facts(row: Any) -> tuple[Fact, ...]:
    """Code and names of a record."""
    return (
        Fact(_("Code"), row.code),
        Fact(_("Name in Kyrgyz"), row.name_ky),
        Fact(_("Name in Russian"), row.name_ru),
        Fact(_("Name in English"), row.name_en),
    )


def term_facts(row: Lasting) -> tuple[Fact, ...]:
    """First and last day of a record, and why it ended."""
    return (Fact(_("Since"), row.since), Fact(_("Until"), row.until), Fact(_("Why it ended"), row.end_reason))
