"""What is asked before two rows become one person: which stays, and what of each."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from esep.community.commands.merging import MergeEntry
from esep.community.commands.person import PersonEntry, entry_of
from esep.community.models import Person
from esep.community.queries.merging import Side
from esep.intake.lookalikes import mended
from esep.workspace.directory.people import PersonForm
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios

FIRST, SECOND = "one", "other"


class MergeForm(OfficeForm):
    """Which row stays, and for each value in which they differ, whose it is."""

    stays = forms.ChoiceField(label=_("Which record stays"), widget=Radios)
    confirmed = forms.BooleanField(required=False, widget=forms.HiddenInput)
    seen_one = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    seen_other = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, *, sides: tuple[Side, Side]) -> None:
        people = {FIRST: sides[0].person, SECOND: sides[1].person}
        initial: dict[str, Any] = {"seen_one": sides[0].person.version, "seen_other": sides[1].person.version}
        initial["stays"] = SECOND if _weight(sides[1]) > _weight(sides[0]) else FIRST
        super().__init__(data, initial=initial)
        self.people: Mapping[str, Person] = people
        self.offer({"stays": [(name, f"{row.full_name} ({_which(row)})") for name, row in people.items()]})
        self.entries = {name: entry_of(row) for name, row in people.items()}
        for name in PersonEntry.__dataclass_fields__:
            self._ask(name)

    @property
    def differing(self) -> list[str]:
        """The values in which the two differ."""
        return [name for name in PersonEntry.__dataclass_fields__ if name in self.fields]

    @property
    def entry(self) -> MergeEntry:
        """The merging as the command takes it."""
        typed = self.cleaned_data
        goes = SECOND if typed["stays"] == FIRST else FIRST
        values = {
            name: getattr(self.entries[typed.get(name, FIRST)], name) for name in PersonEntry.__dataclass_fields__
        }
        return MergeEntry(
            stays=self.people[typed["stays"]].pk,
            goes=self.people[goes].pk,
            stays_seen=typed[f"seen_{typed['stays']}"],
            goes_seen=typed[f"seen_{goes}"],
            person=PersonEntry(**values),
        )

    def see_anew(self) -> None:
        """After somebody else changed one of the two: what stands there now was seen."""
        assert isinstance(self.data, QueryDict)
        typed = self.data.copy()
        for name, row in self.people.items():
            typed[f"seen_{name}"] = str(row.version)
        self.data = typed

    def _ask(self, name: str) -> None:
        values = {which: str(getattr(entry, name)) for which, entry in self.entries.items()}
        if values[FIRST] == values[SECOND]:
            return
        label = PersonForm.base_fields[name].label
        letters = {which: _letters(name, value, self.people[which]) for which, value in values.items()}
        self.fields[name] = forms.ChoiceField(label=label, widget=Radios)
        self.initial[name] = max(values, key=lambda which: (bool(values[which]), not letters[which]))
        self.offer({name: [(which, _said(name, value, letters[which])) for which, value in values.items()]})


def _letters(name: str, value: str, row: Person) -> str:
    """The letters of a name that are not Kyrgyz: two names may look the same and differ by them."""
    return ", ".join(mended(value, beside=row.full_name).letters) if name in PersonForm.SPELLED else ""


def _said(name: str, value: str, letters: str) -> str:
    if name == "sex" and value:
        return str(Person.Sex(value).label)
    if letters:
        return gettext("%(name)s (letters that are not Kyrgyz: %(letters)s)") % {"name": value, "letters": letters}
    return value or gettext("empty")


def _weight(side: Side) -> tuple[int, int]:
    """What names the row, then how much is known: the heavier one is offered to stay."""
    return (len(side.mandates) + len(side.holdings) + side.others, len(side.person.full_name))


def _which(row: Person) -> str:
    return gettext("record No. %(number)s") % {"number": row.pk}
