"""A day asked for in three fields."""

from datetime import date

import pytest
from django.http import QueryDict

from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm


class DayForm(OfficeForm):
    """One day, and one that may stay empty."""

    on = DayField(label="Day")
    since = DayField(label="Since", required=False)


def filled_in(day: str = "", month: str = "", year: str = "") -> DayForm:
    """The form with the first day typed."""
    data = QueryDict(mutable=True)
    data.update({"on_day": day, "on_month": month, "on_year": year})
    return DayForm(data)


@pytest.mark.parametrize(
    "typed", [("14", "9", "2026"), ("14", "09", "2026"), ("2026-09-14", "", ""), (" 14.9.2026 ", "1", "2020")]
)
def test_it_is_typed_or_pasted_whole(typed: tuple[str, str, str]) -> None:
    form = filled_in(*typed)

    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2026, 9, 14)
    assert form.cleaned_data["since"] is None


@pytest.mark.parametrize(
    "typed",
    [
        ("", "", ""),
        ("", "9", "2026"),
        ("14", "", "2026"),
        ("14", "9", ""),
        ("31", "2", "2026"),
        ("14", "13", "2026"),
        ("x", "9", "2026"),
        ("14", "9", "26"),
        ("14", "9", "9999"),
        ("1\u0664", "9", "2026"),
    ],
)
def test_what_is_no_day_is_said_beside_it_and_stays(typed: tuple[str, str, str]) -> None:
    form = filled_in(*typed)

    assert not form.is_valid()
    assert len(form.errors["on"]) == 1
    assert [fault.target for fault in form.faults] == ["on_0"]
    for text in typed:
        assert not text or f'value="{text}"' in str(form["on"])


def test_a_stored_day_stands_in_the_three_fields() -> None:
    drawn = str(DayForm(initial={"on": date(2026, 9, 4)})["on"])

    for name, text in (("day", "4"), ("month", "9"), ("year", "2026")):
        assert f'name="on_{name}" value="{text}"' in drawn
