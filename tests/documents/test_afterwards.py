"""Papers after a meeting: the letter to the council and the notice of measures (3.8, 3.9)."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest

from esep.documents.handover_letter import HandoverSaid, handover_letter_docx, handover_letter_pdf
from esep.documents.measures_notice import AnswerSaid, MeasuresSaid, measures_pdf, measures_text
from esep.documents.notice_poster import PosterSize
from esep.documents.promises import PromiseSaid, step_line
from esep.regulation.facts.meeting import OutcomeKind, OutcomeState
from esep.regulation.wording import Language
from tests.documents.papers import language_of, pages, tags, text
from tests.documents.test_notice import ADDRESS, MEETING, PAPER

pytestmark = pytest.mark.clause("3.8-handover", "3.9-measures-info")

LONG = "Каналдын 1,2 километрин тазалап, жээгин бекемдеп, суу бөлүштүрүүчү эки тосмону оңдоо"


def promise(
    number: int, *, owner: str = "Айыл өкмөтүнүн башчысы", due_on: date | None = date(2026, 9, 30)
) -> PromiseSaid:
    return PromiseSaid(code=f"O-{number:02d}", kind=OutcomeKind.RECOMMENDATION, text=LONG, owner=owner, due_on=due_on)


def letter(count: int, *, number: str = "2026-0031") -> HandoverSaid:
    return HandoverSaid(
        paper=PAPER,
        meeting=MEETING,
        day=date(2026, 9, 22),
        number=number,
        signed_on=date(2026, 9, 21),
        minutes="2026-0030",
        promises=tuple(promise(one) for one in range(1, count + 1)),
        signer="Мамбеталиев Канат",
    )


def measures(count: int, *, language: Language = Language.KY, number: str = "2026-0040") -> MeasuresSaid:
    answer = "12.09.2026: иштелип жатат. Техника келди." if language is Language.KY else "12.09.2026: в работе."
    promises = [promise(one) for one in range(1, count + 1)]
    return MeasuresSaid(
        language=language,
        meeting=MEETING,
        day=date(2026, 10, 12),
        number=number,
        lead="",
        answers=tuple(AnswerSaid(promise=one, answer=answer if at else "") for at, one in enumerate(promises)),
        phone="03134 2-00-00",
        address=ADDRESS,
    )


def test_the_letter_lists_what_was_adopted_and_leaves_room_for_the_receipt() -> None:
    pdf = handover_letter_pdf(letter(3))
    said = text(pdf)

    assert len(pages(pdf)) == 1
    for words in ("2026-0031", "2026-0030", "O-03", "Мамбеталиев Канат", "Ким алды", "30.09.2026"):
        assert words in said
    assert language_of(pdf) == "ky"
    assert "Table" in {tag for tag, _words in tags(pdf)}


def test_a_letter_without_outcomes_says_so_and_a_hundred_run_over_pages() -> None:
    assert "чечим да, сунуштама да кабыл алынган жок" in text(handover_letter_pdf(letter(0, number="")))
    many = pages(handover_letter_pdf(letter(100)))
    assert len(many) > 3
    assert "O-100" in many[-1] or "O-100" in many[-2]


def test_the_letter_can_be_edited_as_a_text() -> None:
    document = docx.Document(BytesIO(handover_letter_docx(letter(2))))
    assert [row.cells[0].text for row in document.tables[0].rows[1:]] == ["O-01", "O-02"]


def test_the_notice_of_measures_answers_each_outcome_in_both_languages() -> None:
    both = [measures(2), measures(2, language=Language.RU)]
    pdf = measures_pdf(PAPER, both)
    said = text(pdf)

    for words in ("2026-0040", "Азырынча маалымат жок.", "Техника келди.", "Сведений пока нет.", "в работе"):
        assert words in said
    assert "Айылдык кеңеш" in said
    assert ADDRESS.removeprefix("https://") in said.replace(" ", "")


@pytest.mark.parametrize("count", [0, 100])
def test_a_sheet_has_room_for_no_and_for_a_hundred_outcomes(count: int) -> None:
    pdf = measures_pdf(PAPER, [measures(count)], size=PosterSize.A3)
    width, height = pypdfium2.PdfDocument(pdf)[0].get_size()

    assert (round(width), round(height)) == (842, 1191)
    assert ("O-100" in text(pdf)) is (count == 100)
    assert ("эч нерсе кабыл алынган жок" in text(pdf)) is (count == 0)


def test_the_text_to_paste_says_the_same() -> None:
    said = measures_text(replace(measures(2), lead="Урматтуу тургундар"))
    assert "Урматтуу тургундар" in said
    assert said.count("Эмне жасалды:") == 2
    assert said.endswith(ADDRESS)


def test_a_draft_bears_no_number() -> None:
    assert "Долбоор" in text(measures_pdf(PAPER, [measures(1, number="")]))


def test_a_step_is_said_in_a_sentence() -> None:
    said = step_line(
        OutcomeState.STARTED,
        day=date(2026, 9, 12),
        note="Техника келди.",
        expected_by=date(2026, 10, 1),
        language=Language.KY,
    )
    assert said == "12.09.2026: иштелип жатат. Техника келди. Күтүлгөн күн: 01.10.2026."
