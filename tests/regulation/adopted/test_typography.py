"""What looks odd in print is said; display tidies it and the source keeps its letters."""

import pytest

from esep.regulation.adopted import Remark, display, import_text, read_outline
from tests.regulation.adopted.texts import MINI


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("―Суу жөнүндө‖ мыйзам", "«Суу жөнүндө» мыйзам"),
        ("“Суу жөнүндө” мыйзам", "«Суу жөнүндө» мыйзам"),
        ("„Суу жөнүндө“ мыйзам", "«Суу жөнүндө» мыйзам"),
        ('"Суу жөнүндө" мыйзам', "«Суу жөнүндө» мыйзам"),
        ("«Суу жөнүндө» мыйзам", "«Суу жөнүндө» мыйзам"),
        ("суу ― өмүр", "суу ― өмүр"),
        ('узундугу 5" түтүк', 'узундугу 5" түтүк'),
    ],
)
def test_quotation_marks_are_shown_in_one_form(printed: str, shown: str) -> None:
    assert display(printed) == shown


def test_the_source_keeps_its_letters() -> None:
    preamble = next(item for item in read_outline(MINI).items if item.number == "preamble")

    assert "―Ичүүчү суу жөнүндө‖" in preamble.text
    assert "«Ичүүчү суу жөнүндө»" in preamble.display


def test_oddities_of_the_whole_text_are_said() -> None:
    remarks = import_text(MINI, clauses=()).remarks

    assert Remark("odd_quotes", {"count": 2, "pairs": 1}) in remarks
    assert Remark("two_spellings", {"short": 1, "long": 1}) in remarks
    assert Remark("slash_forms", {"count": 1, "forms": "суучусу/айылдын"}) in remarks


def test_one_spelling_alone_is_nothing_to_say() -> None:
    text = MINI.replace("айылдык аймагында", "айыл аймагында")

    assert "two_spellings" not in {remark.code for remark in import_text(text, clauses=()).remarks}
