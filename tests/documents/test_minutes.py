"""Minutes on paper: all parts of 3.6, a reason where there is nothing, two signatures, and a text to be edited."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest

from esep.documents.minutes import CorrectionSaid, MinutesSaid, OutcomeSaid, QuestionSaid, SpeechSaid, minutes_pdf
from esep.documents.minutes_text import minutes_docx
from esep.documents.paper import JournalHead, MunicipalityName, Paper
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language
from tests.documents.papers import ADDRESS, DIGEST, language_of, pages, text

pytestmark = pytest.mark.clause("3.6-minutes")

PAPER = Paper(
    title="",
    municipality=MunicipalityName(ky="Мин-Булак айыл аймагы", ru="Мин-Булакский айылный аймак"),
    language=Language.KY,
    made_on=date(2026, 9, 14),
    address=ADDRESS,
    journal=JournalHead(number=7, digest=DIGEST, day=date(2026, 9, 14)),
)
PARTS = ("date_place", "counts", "opening", "agenda", "rapporteurs")


def said(entries: int, **changed: object) -> MinutesSaid:
    """Minutes with so many entries of each list."""
    made = MinutesSaid(
        kind=MeetingKind.REPORT_MEETING,
        parts=dict.fromkeys(PARTS, "Биринчи сап\nЭкинчи сап"),
        speeches=[SpeechSaid(who=f"Абдыразакова Гүлбүбү {at}", text="Жол тууралуу") for at in range(entries)],
        questions=[QuestionSaid(who="", question=f"Качан {at}?", answer="Жакында") for at in range(entries)],
        outcomes=[OutcomeSaid(code=f"O-{at}", kind="decision", text="Тизме") for at in range(entries)],
        chair="Султанкулов Жакып",
        secretary="Эсенова Айпери",
    )
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", [Language.KY, Language.RU])
@pytest.mark.parametrize("entries", [0, 100])
def test_minutes_of_any_length_have_their_seven_parts_and_two_signatures(language: Language, entries: int) -> None:
    made = minutes_pdf(replace(PAPER, language=language), said(entries, reasons={"speeches": "эч ким сүйлөгөн жок"}))

    whole = text(made)
    assert [f"{number}. " in whole for number in range(1, 8)] == [True] * 7
    assert whole.count("Эсенова Айпери") == 1
    assert ("эч ким сүйлөгөн жок" in whole) == (entries == 0)
    assert ADDRESS in whole
    assert language_of(made) == language.value
    assert len(pages(made)) > 1 or entries == 0


def test_signed_minutes_bear_number_and_day_and_what_was_added() -> None:
    signed = said(1, number="01-8/1", signed_on=date(2026, 9, 14))
    added = replace(signed, corrections=[CorrectionSaid(on=date(2026, 9, 20), text="96 эмес, 69")])

    assert "Номери: 01-8/1" in text(minutes_pdf(PAPER, added))
    assert "20.09.2026: 96 эмес, 69" in text(minutes_pdf(PAPER, added))
    assert "Долбоор" in text(minutes_pdf(PAPER, said(1)))
    assert "Ачык көчүрмө" in text(minutes_pdf(PAPER, replace(signed, is_public=True)))


def test_the_text_to_edit_says_the_same() -> None:
    document = docx.Document(BytesIO(minutes_docx(PAPER, said(2))))

    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for one in ("Отчеттук жолугушуунун протоколу", "Абдыразакова Гүлбүбү 1", "Качан 1?", "Чечим O-1", "Эсенова Айпери"):
        assert one in words
    assert len(document.inline_shapes) == 1
