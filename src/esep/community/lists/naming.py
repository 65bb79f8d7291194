"""Finding a person by the name in a list, or entering one."""

from dataclasses import fields

from django.utils.translation import gettext_lazy as _

from esep.community.commands.person import PersonEntry, put_person
from esep.community.lists.column import ListColumn
from esep.community.lists.row import Line
from esep.community.models import Person
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refused

NAME = ("family_name", "given_name", "patronymic")
ENTRY = frozenset(field.name for field in fields(PersonEntry))


def name_columns(*, required: bool) -> tuple[ListColumn, ...]:
    """The columns of a person's name."""
    return (
        ListColumn(name="family_name", example="Асанов", required=required, is_name=True),
        ListColumn(name="given_name", example="Бакыт", required=required, is_name=True),
        ListColumn(name="patronymic", example="Токтосунович", is_name=True),
    )


def person_named(acting: Acting, line: Line) -> Person:
    """The person whose name a row gives; a new one when nobody has it. Raises Refused for namesakes.

    A name under which somebody was entered twice leads to the row that stays.
    """
    name = {part: line.row.text(part) for part in NAME}
    matching = list({(row.merged_into or row).pk: row.merged_into or row for row in _with_name(name)}.values())
    if len(matching) > 1:
        raise Refused.because(
            "namesakes",
            _("Several people have this name: %(name)s.") % {"name": " ".join(name.values()).strip()},
            remedy=_("Enter this one on the person's own page."),
            field="family_name",
        )
    if matching:
        return matching[0]
    known = {column: str(value) for column, value in line.given(*(ENTRY & line.columns.keys())).items()}
    return put_person(acting, PersonEntry(**{**name, **known}))


def _with_name(name: dict[str, str]) -> list[Person]:
    """Whoever was entered with a name, those among them whose row was merged into another."""
    return list(Person.objects.filter(**name).select_related("merged_into").order_by("pk"))
