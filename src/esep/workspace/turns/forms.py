"""What the turns ask for."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.community.commands.calendar import CalendarEntry
from esep.community.commands.convocation import ConvocationEntry
from esep.community.commands.turns import CouncilTurn, ReElected
from esep.community.queries.turns import Sitting, YearDay
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Number

FEAST = "feast_"


class DaysForm(OfficeForm):
    """The days off of a year: sure ones are ticked off a list, the day of a feast of the moon can be changed."""

    days = Many(label=_("Days off to enter"), required=False)
    source = forms.CharField(label=_("Which act made it so"), max_length=300)

    def __init__(self, data: QueryDict | None, *, proposed: Sequence[YearDay]) -> None:
        self._sure = {day.day.isoformat(): day for day in proposed if day.is_confirmed}
        self._feasts = {f"{FEAST}{at}": day for at, day in enumerate(one for one in proposed if not one.is_confirmed)}
        super().__init__(
            data,
            initial={
                "days": list(self._sure),
                "source": next((str(day.source) for day in self._sure.values()), ""),
                **{name: day.day for name, day in self._feasts.items()},
            },
        )
        self.offer({"days": [(iso, words_of(day)) for iso, day in self._sure.items()]})
        for name, day in self._feasts.items():
            self.fields[name] = DayField(
                label=_name(day),
                required=False,
                help_text=_("The moon decides. It is entered as expected; leave it empty to enter it later."),
            )

    @property
    def entries(self) -> tuple[CalendarEntry, ...]:
        """The days as the command takes them."""
        typed = self.cleaned_data
        sure = [(self._sure[iso], self._sure[iso].day, typed["source"]) for iso in typed["days"]]
        feasts = [(day, typed[name], str(day.source)) for name, day in self._feasts.items() if typed[name] is not None]
        return tuple(
            CalendarEntry(day=on, kind=day.kind, names=day.names, source=source, is_confirmed=day.is_confirmed)
            for day, on, source in (*sure, *feasts)
        )


class CouncilForm(OfficeForm):
    """The end of one convocation and the beginning of the next."""

    last_day = DayField(label=_("Last day of the old convocation"))
    commissions = Many(
        label=_("Commissions that end with it"),
        required=False,
        help_text=_("Seats in commissions end with the mandates. Keep a commission that the new council goes on with."),
    )
    number = Number(label=_("Number of the new convocation"), min_value=1, help_text=_("In figures: 8 for VIII"))
    elected_on = DayField(label=_("Day of the election"))
    first_session_on = DayField(label=_("Day of the first session"))
    until = DayField(label=_("Last day of the term"))
    seats = Number(label=_("Seats in the council"), min_value=1)
    re_elected = Many(
        label=_("Elected again in the same district"),
        required=False,
        help_text=_("Each gets a mandate with a new code. Enter the others by a list afterwards."),
    )
    ended = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, *, sitting: Sitting) -> None:
        number = sitting.convocation.number + 1
        super().__init__(
            data,
            initial={
                "ended": sitting.convocation.number,
                "number": number,
                "seats": sitting.convocation.seats,
                "commissions": [commission.code for commission in sitting.commissions],
            },
            version=sitting.convocation.version,
        )
        self.offer(
            {
                "commissions": [(row.code, f"{row.name} ({row.code})") for row in sitting.commissions],
                "re_elected": [(row.code, f"{row.person.full_name} · {row.district.name}") for row in sitting.mandates],
            }
        )

    @property
    def turn(self) -> CouncilTurn:
        """The turn as the command takes it."""
        typed = self.cleaned_data
        return CouncilTurn(
            ended=typed["ended"],
            last_day=typed["last_day"],
            commissions=typed["commissions"],
            opened=ConvocationEntry(
                number=typed["number"],
                elected_on=typed["elected_on"],
                first_session_on=typed["first_session_on"],
                until=typed["until"],
                seats=typed["seats"],
            ),
            re_elected=[
                ReElected(deputy=code, code=new_code(code, convocation=typed["number"])) for code in typed["re_elected"]
            ],
        )


def new_code(code: str, *, convocation: int) -> str:
    """The code of the next mandate of a deputy: the first part stays, the convocation follows.

    >>> new_code("15", convocation=9), new_code("15-9", convocation=10)
    ('15-9', '15-10')
    """
    return f"{code.partition('-')[0]}-{convocation}"


def words_of(day: YearDay) -> str:
    """A special day as people read it."""
    return f"{date_format(day.day)}, {date_format(day.day, 'l')}: {_name(day)}"


def _name(day: YearDay) -> str:
    by_language: Mapping[str, Any] = {"ky": day.names.ky, "ru": day.names.ru, "en": day.names.en}
    return by_language.get(get_language() or "ky") or day.names.ky
