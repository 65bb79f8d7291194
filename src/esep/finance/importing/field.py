"""Fields: what a column of a table of the budget may hold, and by which words over it that is known."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words


class Table(StrEnum):
    """What a table holds; the values are those of the rows that keep imports."""

    PLAN = "plan"
    EXECUTION = "execution"


class Field(StrEnum):
    """What a column holds."""

    INCOME = "income"
    FUNCTION = "function"
    ECONOMIC = "economic"
    NAME_KY = "name_ky"
    NAME_RU = "name_ru"
    VILLAGE = "village"
    YEAR_PLAN = "year_plan"
    HALF_PLAN = "half_plan"
    AMOUNT = "amount"


CODES = (Field.INCOME, Field.FUNCTION, Field.ECONOMIC)
TEXTS = (*CODES, Field.NAME_KY, Field.NAME_RU, Field.VILLAGE)
SUMS: Mapping[Table, tuple[Field, ...]] = {
    Table.PLAN: (Field.YEAR_PLAN, Field.HALF_PLAN),
    Table.EXECUTION: (Field.AMOUNT,),
}
WORDS: Mapping[Field, Words] = {
    Field.INCOME: _("Code of income"),
    Field.FUNCTION: _("Code of the function"),
    Field.ECONOMIC: _("Code of the economic item"),
    Field.NAME_KY: _("Name in Kyrgyz"),
    Field.NAME_RU: _("Name in Russian"),
    Field.VILLAGE: _("Village"),
    Field.YEAR_PLAN: _("Plan of the year"),
    Field.HALF_PLAN: _("Plan of the first half"),
    Field.AMOUNT: _("Came in or went out"),
}
NEVER = re.compile(r"%|пайыз|процент|айырма|отклонен|percent|difference")
"""Columns that are reckoned from others."""

PATTERNS: tuple[tuple[Field, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (Field.FUNCTION, r"функци|function|раздел"),
        (Field.ECONOMIC, r"экономик|экономич|economic|беренеси|элемент расход"),
        (Field.INCOME, r"киреше\w*\s(?:\w+\s)?код|код\w*\s(?:вида\s)?доход|классификация доход|code of income"),
        (Field.AMOUNT, r"аткар|исполн|факт|касса|кассов|actual|amount|came in"),
        (Field.HALF_PLAN, r"жарым жыл|жарым-жыл|полугод|half"),
        (Field.YEAR_PLAN, r"\bплан|жылдык|жылга|на год|годов|year|бекит|утвержд|тактал|уточн"),
        (Field.VILLAGE, r"\bайыл(?! өкм)|\bсело\b|населен|village"),
        (Field.NAME_KY, r"аталыш|\bаты\b|көрсөткүч|name in kyrgyz|^name"),
        (Field.NAME_RU, r"наимен|показател|назван|name in russian"),
        (Field.INCOME, r"^(?:бюджеттик )?код(?:у)?(?: ?/ ?код)?$|^code$"),
    )
)


def folded(title: str) -> str:
    """A title without what makes no difference: case, blanks, «ё», the sign of duty."""
    plain = " ".join(unicodedata.normalize("NFC", title).casefold().split())
    return plain.replace("ё", "е").rstrip("* ")


def field_of(title: str, *, table: Table) -> Field | None:
    """What a column under a title most likely holds; none where nothing is known of it.

    >>> field_of("Жылдык план / Годовой план", table=Table.PLAN)
    <Field.YEAR_PLAN: 'year_plan'>
    """
    plain = folded(title)
    if not plain or NEVER.search(plain):
        return None
    allowed = {*TEXTS, *SUMS[table]}
    return next((field for field, pattern in PATTERNS if field in allowed and pattern.search(plain)), None)
