"""Blank: an empty table of the budget to fill in, read later without any correction."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from esep.finance.importing.field import CODES, SUMS, Field, Table
from esep.kernel.refusals import Words
from esep.regulation.wording import Language

TITLES: Mapping[Field, str] = {
    Field.INCOME: "Кирешенин коду / Код дохода",
    Field.FUNCTION: "Функциянын коду / Код функции",
    Field.ECONOMIC: "Экономикалык берененин коду / Код экономической статьи",
    Field.NAME_KY: "Аталышы, кыргызча",
    Field.NAME_RU: "Наименование, на русском",
    Field.VILLAGE: "Айыл / Село",
    Field.YEAR_PLAN: "Жылдык план, миң сом / План на год, тыс. сом",
    Field.HALF_PLAN: "Жарым жылдык план, миң сом / План на полугодие, тыс. сом",
    Field.AMOUNT: "Аткарылганы, миң сом / Исполнено, тыс. сом",
}
"""One table for both languages: those who fill it in and those who read it may speak either."""

EXAMPLES: Mapping[Field, str] = {
    Field.INCOME: "1.1",
    Field.FUNCTION: "701",
    Field.ECONOMIC: "2111",
    Field.NAME_KY: "Жол оңдоо",
    Field.NAME_RU: "Ремонт дороги",
    Field.VILLAGE: "Ынтымак",
    Field.YEAR_PLAN: "7 900,5",
    Field.HALF_PLAN: "3 950,0",
    Field.AMOUNT: "4 010,2",
}
EXPLANATIONS: Mapping[Field, Words] = {
    Field.INCOME: _("For income only. If it begins with a zero, set the format of the cell to text."),
    Field.FUNCTION: _("For expense only, together with the economic item."),
    Field.ECONOMIC: _("For expense only, together with the function."),
    Field.NAME_KY: _("What the line is for. Needed where two lines have the same codes."),
    Field.NAME_RU: _("The same in Russian."),
    Field.VILLAGE: _("The village, where the sum is for one. Empty where it is for all."),
    Field.YEAR_PLAN: _("The plan of the whole year, in thousand soms."),
    Field.HALF_PLAN: _("The plan of the first half-year, in thousand soms."),
    Field.AMOUNT: _("What came in or went out in that time, in thousand soms."),
}
COLUMNS: Mapping[Table, tuple[Field, ...]] = {
    Table.PLAN: (*CODES, Field.NAME_KY, Field.NAME_RU, Field.VILLAGE, *SUMS[Table.PLAN]),
    Table.EXECUTION: (*CODES, Field.NAME_KY, Field.VILLAGE, *SUMS[Table.EXECUTION]),
}


def blank(table: Table, *, language: Language) -> bytes:
    """The empty table as XLSX: titles in both languages on the first sheet, their meaning and an example on another.

    The explanations are in the language that is active; ``language`` says which one that is.
    """
    from esep.documents.blank import BlankColumn, template_xlsx

    columns = tuple(
        BlankColumn(
            title=TITLES[field],
            explanation=str(EXPLANATIONS[field]),
            required=field in SUMS[table],
            example=EXAMPLES[field],
        )
        for field in COLUMNS[table]
    )
    return template_xlsx(columns, language=language)
