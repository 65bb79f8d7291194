"""Empty lists to fill in."""

from io import BytesIO

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from esep.documents.blank import BlankColumn, template_xlsx
from esep.regulation.wording import Language

NAME = BlankColumn(title="Айыл", explanation="Айылдын аты", required=True, example="Мин-Булак")
KIND = BlankColumn(
    title="Түрү", explanation="Уюмдун түрү", required=False, example="мектеп", choices=("мектеп", "=бала, бакча")
)
SEX = BlankColumn(
    title="Абалы", explanation="Иштейби", required=True, example="ооба", choices=("ооба", "жок", "билбейм")
)


def blank(language: Language = Language.KY) -> bytes:
    return template_xlsx((NAME, KIND, SEX), language=language)


def rows(made: bytes, *, page: int) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_index(page).to_python()]


def test_the_list_holds_its_headings_and_nothing_else() -> None:
    assert rows(blank(), page=0) == [["Айыл", "Түрү", "Абалы"]]


def test_the_second_sheet_explains_each_column() -> None:
    assert rows(blank(), page=1) == [
        ["Мамыча", "Эмне жазылат", "Милдеттүүбү", "Мисал", "Жазууга боло турган маанилер"],
        ["Айыл", "Айылдын аты", "ооба", "Мин-Булак", "эркин"],
        ["Түрү", "Уюмдун түрү", "жок", "мектеп", "мектеп\n=бала, бакча"],
        ["Абалы", "Иштейби", "ооба", "ооба", "ооба\nжок\nбилбейм"],
    ]


@pytest.mark.parametrize(("language", "heading"), [("ky", "Милдеттүүбү"), ("ru", "Обязательно ли"), ("en", "Required")])
def test_the_explanation_is_in_the_chosen_language(language: str, heading: str) -> None:
    assert rows(blank(Language(language)), page=1)[0][2] == heading


def test_closed_values_are_chosen_from_a_list() -> None:
    book = openpyxl.load_workbook(BytesIO(blank()))
    rules = {str(rule.sqref): rule.formula1 for rule in book.worksheets[0].data_validations.dataValidation}

    assert rules == {"B2:B1048576": "'Тандоолор'!$A$2:$A$3", "C2:C1048576": "'Тандоолор'!$B$2:$B$4"}
    assert [cell.value for cell in book["Тандоолор"]["A"]] == ["Түрү", "мектеп", "=бала, бакча", None]
    assert book["Тандоолор"]["A3"].data_type == "s"


def test_a_list_without_closed_values_has_no_third_sheet() -> None:
    made = template_xlsx((NAME,), language=Language.EN)

    assert CalamineWorkbook.from_filelike(BytesIO(made)).sheet_names == ["List", "Explanation"]


def test_the_same_columns_give_the_same_bytes() -> None:
    assert blank() == blank()


def test_a_list_without_columns_is_a_defect() -> None:
    with pytest.raises(ValueError, match="columns"):
        template_xlsx((), language=Language.KY)
