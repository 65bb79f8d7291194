"""What the kinds of public records share: their room, texts in two languages, and the acts that each of them has."""

from collections.abc import Callable, Mapping
from typing import Any, TypedDict

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.texts import Texts
from esep.kernel.refusals import Words
from esep.publications.commands.records.telling import TAKEN_OVER, TOLD, Telling
from esep.workspace.directory.common import ReasonForm, ending, version_of
from esep.workspace.directory.kind import Adding, Choices, Deed, Room
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office

KEEP = Act.KEEP_PUBLIC_RECORDS
ROOM = Room(name="office-public-records", path="public-records/", title=_("Public records"), view=Act.VIEW_CATALOGUE)
PAPER = _("Number of its paper in the register")


class Who(TypedDict):
    """Who acts, and where."""

    by: Actor
    municipality: int


class TakenOverForm(OfficeForm):
    """That a record is an older one, which owes no new publication."""

    is_older = forms.BooleanField(
        label=_("This is taken over from older records"),
        required=False,
        help_text=_("Then no new publication is asked for. The day of entry is kept all the same."),
    )

    @property
    def telling(self) -> Telling:
        """Whether the law is told."""
        return TAKEN_OVER if self.cleaned_data["is_older"] else TOLD


def who(place: Office) -> Who:
    """The visitor, as commands take them."""
    return Who(by=place.actor, municipality=place.municipality.pk)


def texts(typed: Mapping[str, Any], name: str) -> Texts:
    """A text that was typed in both languages."""
    return Texts(ky=typed[f"{name}_ky"], ru=typed[f"{name}_ru"])


def shown(row: Any, form: type[OfficeForm]) -> Mapping[str, Any]:
    """What is stored, for the fields of a form; its version; the number of its paper."""
    known = {name: getattr(row, name) for name in form.base_fields if hasattr(row, name)}
    document = getattr(row, "document", None)
    number = document.number.text if document is not None and document.number is not None else ""
    return {**known, "version": row.version} | ({"paper": number} if "paper" in form.base_fields else {})


def entering(
    enter: Callable[..., object],
    *,
    words: Words,
    form: type[OfficeForm],
    lead: Words = "",
    choices: Callable[[Office], Choices] = lambda place: {},
) -> Adding:
    """How a record is entered by a command that takes a code and an entry, and perhaps how the law is told."""

    def do(place: Office, typed: Any) -> object:
        told = {"telling": typed.telling} if isinstance(typed, TakenOverForm) else {}
        return enter("", typed.entry, **who(place), **told)

    return Adding(words=words, form=form, act=KEEP, do=do, lead=lead, choices=choices)


def changing(change: Callable[..., object], *, form: type[OfficeForm], words: Words, lead: Words = "") -> Deed[Any]:
    """The deed of describing a record anew."""

    def do(place: Office, row: Any, typed: Any) -> object:
        return change(row.code, typed.entry, **who(place), seen=typed.seen)

    return Deed(
        name="change",
        words=words,
        form=form,
        act=KEEP,
        do=do,
        initial=lambda row: shown(row, form),
        possible=lambda row: not getattr(row, "withdrawn_reason", ""),
        lead=lead,
    )


def closing(end: Callable[..., object], *, words: Words) -> Deed[Any]:
    """The deed of ending a record with its last day."""
    return ending(end, words=words, act=KEEP)


def withdrawing(withdraw: Callable[..., object]) -> Deed[Any]:
    """The deed of taking a record back."""

    def do(place: Office, row: Any, typed: ReasonForm) -> object:
        return withdraw(row.code, reason=typed.cleaned_data["reason"], **who(place), seen=typed.seen)

    return Deed(
        name="withdraw",
        words=_("Take it back"),
        form=ReasonForm,
        act=KEEP,
        do=do,
        initial=version_of,
        possible=lambda row: not row.withdrawn_reason,
        lead=_("Everybody can still read it, with the reason. Nothing is deleted."),
    )
