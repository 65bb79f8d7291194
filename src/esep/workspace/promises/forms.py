"""Forms of promises: a step with its pictures, a proof that comes later, the outcome itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from esep.community import queries
from esep.intake.upload import Accepted
from esep.kernel.refusals import Words
from esep.meetings.commands.outcomes.draft import OutcomeDraft
from esep.meetings.commands.outcomes.progressing import Moment
from esep.meetings.models import Outcome
from esep.meetings.models.outcome import KIND_WORDS, STATE_WORDS
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import OutcomeKind
from esep.workspace.day import DayField
from esep.workspace.directory.reading import commissions, deputy_choices
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Radios, Text
from esep.workspace.meetings.notice.forms import LONGEST_LINK, PhotoField
from esep.workspace.office import Office
from esep.workspace.register.fields import FilesField
from esep.workspace.register.upload import was_too_large

F = TypeVar("F", bound=OfficeForm)


class ProofsForm(OfficeForm):
    """Pictures of how it is and how it was, another file, a link; each may stay empty."""

    photo = PhotoField(label=_("Photo of how it is now"), help_text=_("The camera opens. Without people if you can."))
    photo_before = PhotoField(label=_("Photo of how it was before"), help_text=_("If you have one."))
    attached = FilesField(label=_("Another file: contract, act, letter"), most=1)
    link = forms.CharField(
        label=_("Link"), max_length=LONGEST_LINK, required=False, widget=forms.URLInput({"autocomplete": "off"})
    )

    needs_proof = False

    def clean(self) -> dict[str, Any]:
        """As Django's; a link is a whole address, and where a proof is needed there is one."""
        typed = super().clean() or {}
        link = typed.get("link", "")
        if link and not link.startswith(("https://", "http://")):
            self.add_error("link", _("Write the whole address, beginning with https://"))
        given = [name for name in ("photo", "photo_before", "attached", "link") if typed.get(name)]
        if self.needs_proof and not given and not self.errors:
            self.add_error("photo", _("Take a photo, choose a file, or write a link."))
        return typed

    def proofs(self, *, on: date) -> tuple[Proof, ...]:
        """Everything that was brought, as it happened on a day."""
        return tuple(self._proofs(on))

    def _proofs(self, on: date) -> Iterator[Proof]:
        typed = self.cleaned_data
        for name, moment in (("photo_before", Moment.BEFORE), ("photo", Moment.AFTER)):
            for file in typed[name]:
                yield Proof(kind=_kind_of(file), claimed_on=on, file=file, note=moment.value)
        for file in typed["attached"]:
            yield Proof(kind=_kind_of(file, photo=EvidenceKind.SCAN), claimed_on=on, file=file)
        if typed["link"].strip():
            yield Proof(kind=EvidenceKind.LINK, claimed_on=on, link=typed["link"])


class StepForm(ProofsForm):
    """How far it has come, since when, with pictures."""

    state = forms.ChoiceField(
        label=_("How far it has come"),
        choices=[(state.value, words) for state, words in STATE_WORDS.items()],
        widget=Radios,
    )
    on = DayField(label=_("Day on which it happened"))
    note_ky = Text(
        label=_("What was done, in Kyrgyz"),
        max_length=2000,
        required=False,
        help_text=_("Everybody can read it. Write no names of residents."),
    )
    note_ru = Text(label=_("The same in Russian"), max_length=2000, required=False)
    expected_by = DayField(
        label=_("Later day, if it takes longer"),
        required=False,
        help_text=_("The day named at the meeting stays. For example: 30 11 2026"),
    )

    field_order = ("state", "photo", "photo_before", "on", "note_ky", "note_ru", "expected_by", "attached", "link")


class OutcomeForm(OfficeForm):
    """What was adopted, who does it, and by when."""

    kind = forms.ChoiceField(
        label=_("What was adopted"), choices=[(kind.value, words) for kind, words in KIND_WORDS.items()], widget=Radios
    )
    text_ky = Text(label=_("Text, in Kyrgyz"), max_length=2000)
    text_ru = Text(label=_("Text, in Russian"), max_length=2000, required=False)
    owner = forms.ChoiceField(
        label=_("Who does it"), required=False, help_text=_("An office, a deputy or a commission of the directory.")
    )
    responsible = forms.CharField(
        label=_("Somebody else, in words"),
        max_length=200,
        required=False,
        help_text=_("An organisation or an office that is not in the directory. No names of residents."),
    )
    due_on = DayField(label=_("Day by which it was promised"), required=False)

    def draft(self) -> OutcomeDraft:
        """What was typed, as the command takes it."""
        return drafted(self.cleaned_data, due_on=self.cleaned_data["due_on"])


class ChangeForm(OutcomeForm):
    """The same of an outcome that is there: its day does not change, and the reason is kept."""

    due_on = None  # type: ignore[assignment]
    reason = Text(
        label=_("Why it is changed"),
        max_length=500,
        required=False,
        help_text=_("Needed where the text, the kind or the owner changes."),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """Who does it, as the list of owners offers it: one of a position, a deputy and a commission by code, or none."""

    position: str = ""
    deputy: str = ""
    commission: str = ""

    @classmethod
    def chosen(cls, value: str) -> "Owned":
        """What a choice stands for."""
        word, _colon, code = value.partition(":")
        return cls(
            position=code if word == "P" else "",
            deputy=code if word == "D" else "",
            commission=code if word == "C" else "",
        )

    @property
    def value(self) -> str:
        """The choice; empty for nobody of the list."""
        named = (("P", self.position), ("C", self.commission), ("D", self.deputy))
        return next((f"{word}:{code}" for word, code in named if code), "")


def drafted(typed: Mapping[str, Any], *, due_on: date | None) -> OutcomeDraft:
    """Typed fields as a draft."""
    owner = Owned.chosen(typed["owner"])
    return OutcomeDraft(
        kind=OutcomeKind(typed["kind"]),
        text=typed["text_ky"],
        text_ru=typed["text_ru"],
        position=owner.position,
        deputy=owner.deputy,
        commission=owner.commission,
        responsible=typed["responsible"],
        due_on=due_on,
    )


def owner_choices(place: Office) -> list[tuple[str, Words]]:
    """The offices, commissions and deputies of today."""
    positions = queries.positions(by=place.actor, municipality=place.municipality.pk)
    return [
        *((f"P:{row.code}", row.name) for row in positions if row.until is None),
        *((f"C:{row.code}", row.name) for row in commissions(place) if row.until is None),
        *((f"D:{code}", words) for code, words in deputy_choices(place)),
    ]


def owner_value(outcome: Outcome) -> str:
    """The choice that an outcome stands for."""
    return Owned(
        position=outcome.position.code if outcome.position is not None else "",
        deputy=outcome.mandate.code if outcome.mandate is not None else "",
        commission=outcome.commission.code if outcome.commission is not None else "",
    ).value


def with_files(form: type[F], request: HttpRequest, *, initial: Mapping[str, Any] | None = None) -> F:
    """A form that takes files, bound to what was sent."""
    data = posted(request)
    made = form(data, request.FILES if data is not None else None, initial=initial)
    for field in made.fields.values():
        if isinstance(field, FilesField):
            field.is_too_large = data is not None and was_too_large(request)
    return made


def _kind_of(file: Accepted, *, photo: EvidenceKind = EvidenceKind.PHOTO) -> EvidenceKind:
    if file.media_type.startswith("image/"):
        return photo
    if file.media_type.startswith(("audio/", "video/")):
        return EvidenceKind.RECORDING
    return EvidenceKind.SCAN
