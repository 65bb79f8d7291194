"""The form of a whole text: one field a part, rows of fields for speeches, questions and outcomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.meetings.minutes.renewing import WRITTEN
from esep.meetings.minutes.text import Adopted, Asked, MinutesText, Part, Said
from esep.meetings.minutes.words import FIELD_WORDS
from esep.meetings.models.outcome import KIND_WORDS
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm, Shown
from esep.workspace.inputs import Text
from esep.workspace.promises.forms import Owned

LONGEST_PART, LONGEST_TEXT, LONGEST_LINE = 20_000, 10_000, 200
MOST_ROWS = 500
LISTS = ("speeches", "questions", "outcomes")

LINES = {"date_place": 6, "counts": 3, "opening": 6, "agenda": 8, "rapporteurs": 5, "remarks": 3}
"""Lines of each input as it opens."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as the page draws it: its place from 0, and its fields."""

    place: int
    fields: tuple[Shown, ...]
    hidden: tuple[forms.BoundField, ...]


class TextForm(OfficeForm):
    """The text of minutes. Rows that were sent come back as many as they were; ``base`` is what the writer saw.

    ``owners`` are those of the directory who can be asked to do what was adopted.
    """

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        text: MinutesText,
        base: int = 0,
        language: str = "ky",
        owners: Sequence[tuple[str, Words]] = (),
    ) -> None:
        super().__init__(data)
        self.before = text
        self.owners = [("", _("Choose")), *owners]
        self.fields["base"] = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
        self.fields["language"] = forms.ChoiceField(
            widget=forms.HiddenInput, required=False, choices=[("ky", "ky"), ("ru", "ru")]
        )
        self.initial.update(base=base, language=language)
        for name in (*WRITTEN, "remarks"):
            self._put(name, _area(FIELD_WORDS[name], rows=LINES[name], most=LONGEST_PART), getattr(text, name))
        for part in Part:
            self._put(
                f"reason_{part.value}",
                forms.CharField(label=_("Or why there is nothing of it"), required=False, max_length=500),
                text.reasons.get(part.value, ""),
            )
        self.counts = {name: self._count(name, text) for name in LISTS}
        for name, count in self.counts.items():
            self._put(
                f"{name}_count", forms.IntegerField(widget=forms.HiddenInput, max_value=MOST_ROWS, min_value=0), count
            )
        self._put_rows(text)

    def rows(self, name: str) -> tuple[Row, ...]:
        """The entries of a list, in order."""
        return tuple(self._row(name, place) for place in range(self.counts[name]))

    def one(self, name: str) -> Shown:
        """A field as it is drawn."""
        return Shown(self[name], None)

    @property
    def text(self) -> MinutesText:
        """What was typed, after it was found valid. Outcomes that are promises already stay as they were."""
        typed = self.cleaned_data
        reasons = {part.value: typed[f"reason_{part.value}"].strip() for part in Part}
        kept = tuple(one for one in self.before.outcomes if one.code)
        return MinutesText(
            **{name: _lines(typed[name]) for name in (*WRITTEN, "remarks")},
            speeches=tuple(self._said(place) for place in range(self.counts["speeches"])),
            questions=tuple(self._asked(place) for place in range(self.counts["questions"])),
            outcomes=(*kept, *(self._adopted(place) for place in range(self.counts["outcomes"]))),
            reasons={part: reason for part, reason in reasons.items() if reason},
        )

    def _count(self, name: str, text: MinutesText) -> int:
        """How many rows there are: as many as were sent, or as many as the text has."""
        if self.is_bound:
            sent = str(self.data.get(f"{name}_count", ""))
            return min(int(sent), MOST_ROWS) if sent.isascii() and sent.isdigit() and len(sent) < 6 else 0
        return len(new_outcomes(text)) if name == "outcomes" else len(getattr(text, name))

    def _put(self, name: str, field: forms.Field, value: object) -> None:
        if not isinstance(field.widget, forms.CheckboxInput | forms.HiddenInput | forms.MultiWidget):
            field.widget.attrs["class"] = f"input {field.widget.attrs.get('class', '')}".strip()
        self.fields[name] = field
        self.initial[name] = value

    def _put_rows(self, text: MinutesText) -> None:
        for place in range(self.counts["speeches"]):
            said = _at(text.speeches, place) or Said(key=str(uuid4()), who="")
            self._put_all(
                f"speeches_{place}",
                key=(_key(), said.key),
                who=(_line(_("Who spoke")), said.who),
                post=(_line(_("As what: post or office")), said.post),
                village=(_line(_("Village, of a resident")), said.village),
                text=(_area(_("What was said, in substance"), rows=4, most=LONGEST_TEXT), said.text),
            )
        for place in range(self.counts["questions"]):
            asked = _at(text.questions, place) or Asked(key=str(uuid4()), question="")
            self._put_all(
                f"questions_{place}",
                key=(_key(), asked.key),
                who=(_line(_("Who asked")), asked.who),
                village=(_line(_("Village")), asked.village),
                question=(_area(_("The question"), rows=2, most=LONGEST_TEXT), asked.question),
                answered_by=(_line(_("Who answered")), asked.answered_by),
                answer=(_area(_("The answer"), rows=3, most=LONGEST_TEXT), asked.answer),
            )
        fresh = new_outcomes(text)
        for place in range(self.counts["outcomes"]):
            adopted = _at(fresh, place) or Adopted(code="", kind="decision", text="")
            self._put_all(
                f"outcomes_{place}",
                kind=(forms.ChoiceField(label=_("What it is"), choices=_kinds()), adopted.kind),
                text=(_area(_("What was adopted"), rows=3, most=2000), adopted.text),
                owner=(
                    forms.ChoiceField(label=_("Who does it"), choices=self.owners, required=False),
                    Owned(position=adopted.position, deputy=adopted.deputy, commission=adopted.commission).value,
                ),
                responsible=(_line(_("Somebody else, in words")), adopted.responsible),
                due=(
                    DayField(label=_("By which day"), required=False),
                    date.fromisoformat(adopted.due) if adopted.due else None,
                ),
            )

    def _put_all(self, prefix: str, **fields: tuple[forms.Field, object]) -> None:
        for name, (field, value) in fields.items():
            self._put(f"{prefix}_{name}", field, value)

    def _row(self, name: str, place: int) -> Row:
        own = [self[field] for field in self.fields if field.startswith(f"{name}_{place}_")]
        return Row(
            place,
            tuple(Shown(bound, None) for bound in own if not bound.is_hidden),
            tuple(bound for bound in own if bound.is_hidden),
        )

    def _said(self, place: int) -> Said:
        typed = self._typed(f"speeches_{place}")
        return Said(
            key=typed["key"] or str(uuid4()),
            who=_words(typed["who"]),
            post=_words(typed["post"]),
            village=_words(typed["village"]),
            text=_lines(typed["text"]),
            is_resident=bool(typed["village"].strip()),
        )

    def _asked(self, place: int) -> Asked:
        typed = self._typed(f"questions_{place}")
        return Asked(
            key=typed["key"] or str(uuid4()),
            who=_words(typed["who"]),
            village=_words(typed["village"]),
            question=_lines(typed["question"]),
            answered_by=_words(typed["answered_by"]),
            answer=_lines(typed["answer"]),
        )

    def _adopted(self, place: int) -> Adopted:
        typed = self._typed(f"outcomes_{place}")
        owner = Owned.chosen(typed["owner"])
        return Adopted(
            code="",
            kind=typed["kind"],
            text=_words(typed["text"]),
            responsible=_words(typed["responsible"]),
            due=typed["due"].isoformat() if typed["due"] else "",
            position=owner.position,
            deputy=owner.deputy,
            commission=owner.commission,
        )

    def _typed(self, prefix: str) -> dict[str, Any]:
        start = f"{prefix}_"
        return {name.removeprefix(start): one for name, one in self.cleaned_data.items() if name.startswith(start)}


def new_outcomes(text: MinutesText) -> tuple[Adopted, ...]:
    """What was typed and is no promise yet."""
    return tuple(one for one in text.outcomes if not one.code)


def with_row(text: MinutesText, name: str) -> MinutesText:
    """The text with one more empty entry of a list."""
    match name:
        case "speeches":
            return replace(text, speeches=(*text.speeches, Said(key=str(uuid4()), who="")))
        case "questions":
            return replace(text, questions=(*text.questions, Asked(key=str(uuid4()), question="")))
        case _:
            return replace(text, outcomes=(*text.outcomes, Adopted(code="", kind="decision", text="")))


def without_row(text: MinutesText, name: str, place: int) -> MinutesText:
    """The text without an entry. Among outcomes only what is no promise yet counts."""
    match name:
        case "speeches":
            return replace(text, speeches=_without(text.speeches, place))
        case "questions":
            return replace(text, questions=_without(text.questions, place))
        case _:
            kept = tuple(one for one in text.outcomes if one.code)
            return replace(text, outcomes=(*kept, *_without(new_outcomes(text), place)))


def with_phrase(text: MinutesText, part: Part, phrase: str) -> MinutesText:
    """The text with a sentence put behind a part: behind its last entry, where it is made of entries."""
    match part:
        case Part.SPEECHES:
            *before, last = text.speeches or (Said(key=str(uuid4()), who=""),)
            return replace(text, speeches=(*before, replace(last, text=_behind(last.text, phrase))))
        case Part.QUESTIONERS:
            *earlier, asked = text.questions or (Asked(key=str(uuid4()), question=""),)
            return replace(text, questions=(*earlier, replace(asked, answer=_behind(asked.answer, phrase))))
        case Part.OUTCOMES:
            return replace(text, remarks=_behind(text.remarks, phrase))
        case _:
            changed: dict[str, Any] = {part.value: _behind(getattr(text, part.value), phrase)}
            return replace(text, **changed)


def _behind(text: str, phrase: str) -> str:
    return f"{text.rstrip()}\n{phrase}".strip()


def _without(entries: tuple[Any, ...], place: int) -> tuple[Any, ...]:
    return tuple(one for at, one in enumerate(entries) if at != place)


def _at(entries: tuple[Any, ...], place: int) -> Any:
    return entries[place] if place < len(entries) else None


def _kinds() -> Iterator[tuple[str, Promise]]:
    return ((kind.value, words) for kind, words in KIND_WORDS.items())


def _key() -> forms.Field:
    return forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)


def _line(label: Any) -> forms.Field:
    return forms.CharField(label=label, required=False, max_length=LONGEST_LINE)


def _area(label: Any, *, rows: int, most: int) -> forms.Field:
    return Text(label=label, rows=rows, required=False, max_length=most)


def _words(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> str:
    """What was typed with one kind of line end, which browsers send otherwise."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n")).strip()
