"""The letter that asks a body for information, as a paper and as a text to be edited (2.5, third item)."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

import docx
import pytest

from esep.documents.letterhead import Letterhead
from esep.documents.paper import JournalHead, MunicipalityName
from esep.documents.request_letter import RequestLetter, Signer, request_letter_pdf
from esep.documents.request_letter_text import request_letter_docx
from esep.regulation.wording import Language
from tests.documents.papers import DIGEST, language_of, pages, tags, text
from tests.emblem import an_emblem

pytestmark = pytest.mark.clause("2.5-info-request", "2.5-info-response")

ADDRESS = "https://esep.example.kg/min-bulak/meetings/M4/"
LETTER = RequestLetter(
    municipality=MunicipalityName(ky="Миң-Булак айыл аймагы", ru="Айылный аймак Мин-Булак"),
    language=Language.KY,
    made_on=date(2026, 9, 7),
    day=date(2026, 9, 7),
    addressee="Ичүүчү суу ишканасы",
    subject="Суу түтүктөрүнүн абалы",
    questions=("Канча каражат жумшалды?", "Иштер качан бүтөт?"),
    topic="Таза суу жана жол",
    meeting_on=date(2026, 9, 19),
    meeting_at=time(14),
    place="Орто мектеп, Жаңы-Турмуш",
    days=5,
    number="01-8/41",
    contact="0312 00-00-00",
    signer=Signer(post="Айыл өкмөтүнүн башчысы", name="Мамбеталиев Канат"),
    journal=JournalHead(number=1824, digest=DIGEST, day=date(2026, 9, 6)),
    address=ADDRESS,
    letterhead=Letterhead(address="Борбордук көчө, 1", arms=an_emblem()),
)
SAID = (
    "Номери: 01-8/41",
    "Күнү: 07.09.2026",
    "Кимге: Ичүүчү суу ишканасы",
    "Маселе: Суу түтүктөрүнүн абалы",
    "19.09.2026, 14:00",
    "Канча каражат жумшалды?",
    "Жооп берүү мөөнөтү, күн: 5.",
    "пункт 2.5",
    "Мамбеталиев Канат",
    ADDRESS,
    "1824",
)


def paragraphs(document: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(document)).paragraphs)


def test_paper_and_text_say_the_same() -> None:
    paper, editable = text(request_letter_pdf(LETTER)), paragraphs(request_letter_docx(LETTER))

    assert [words for words in SAID if words not in paper] == []
    assert [words for words in SAID if words not in editable] == []


def test_the_paper_is_tagged_and_in_the_language_of_the_letter() -> None:
    made = request_letter_pdf(replace(LETTER, language=Language.RU))

    kinds = [kind for kind, _said in tags(made)]
    assert (language_of(made), kinds.count("H1"), kinds.count("LI")) == ("ru", 1, 2)
    assert "Срок ответа, дней: 5." in text(made)


def test_before_it_is_sent_there_is_a_line_for_the_number() -> None:
    assert "Номери: ____" in text(request_letter_pdf(replace(LETTER, number="")))


def test_a_term_that_moves_says_so() -> None:
    moves = "Акыркы күн дем алышка туш келсе, кийинки жумушчу күнгө жылат."

    assert moves not in text(request_letter_pdf(LETTER))
    assert moves in text(request_letter_pdf(replace(LETTER, rolls=True)))


def test_a_hundred_long_questions_take_more_pages_and_lose_nothing() -> None:
    questions = tuple(f"{'Өтө узун суроо ' * 12}№{number}?" for number in range(100))

    made = pages(request_letter_pdf(replace(LETTER, questions=questions)))

    assert len(made) > 3
    assert "№99?" in " ".join(made)
    assert all(ADDRESS in page for page in made)


def test_signs_that_word_forbids_are_marked_in_the_text() -> None:
    assert "Суу\ufffd" in paragraphs(request_letter_docx(replace(LETTER, subject="Суу\x00")))


def test_pictures_in_the_text_have_words() -> None:
    document = docx.Document(BytesIO(request_letter_docx(LETTER)))

    said = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert said == ["Герб", f"QR-код. Дареги: {ADDRESS}"]
