"""Letters of the council: a medium is asked to broadcast a session, the council's own proposal goes out."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

import docx
import pytest

from esep.documents.broadcast_letter import broadcast_letter
from esep.documents.council_letter import HANDWRITTEN, CouncilLetter, Sent, council_letter_pdf
from esep.documents.council_letter_text import council_letter_docx
from esep.documents.paper import JournalHead, MunicipalityName, Paper
from esep.documents.review_letter import ReviewSaid, review_letter
from esep.documents.session_said import SessionSaid
from esep.regulation.wording import Language
from tests.documents.papers import ADDRESS, DIGEST, language_of, pages, text

pytestmark = pytest.mark.any_engine

DAY = date(2026, 9, 14)
PAPER = Paper(
    title="",
    municipality=MunicipalityName(ky="Мин-Булак айыл аймагы", ru="Мин-Булакский айылный аймак"),
    language=Language.KY,
    made_on=DAY,
    address=ADDRESS,
    journal=JournalHead(number=7, digest=DIGEST, day=DAY),
)
NAME = "Кожомкулова-Абдыразакова Гүлбүбү Ильязовна"
SENT = Sent(
    day=DAY,
    addressee="Ысык-Көл райондук телерадиокомпаниясы",
    person=NAME,
    postal="Балыкчы шаары, Фрунзе көчөсү, 12",
    number="2026-0042",
    signer=NAME,
)
SESSION = SessionSaid(
    code="S-15", commission="", topic="Ичүүчү суу", day=DAY, hour=time(10), place="Маданият үйү", shut=""
)
REVIEW = ReviewSaid(
    half="2026, I",
    session="S-15",
    heard_on=DAY,
    head=NAME,
    decision="15/4",
    adopted_on=DAY,
    in_favour=14,
    against=5,
    abstained=1,
    grounds="Бюджет аткарылган жок.\n\nСуу түтүгү бүткөрүлгөн жок.",
)


def asking(paper: Paper = PAPER, *, is_to_come: bool = True) -> CouncilLetter:
    """The letter to a medium."""
    return broadcast_letter(paper, SENT, SESSION, is_to_come=is_to_come)


def test_a_letter_to_a_medium_says_what_it_asks_of_whom_and_where_the_agenda_stands() -> None:
    pdf = council_letter_pdf(asking(), made_on=DAY)

    said = text(pdf)
    for words in ("2026-0042", SENT.addressee, "Көңүлүнө", "Ичүүчү суу", "10:00", "пункт 7.1", ADDRESS):
        assert words in said
    assert len(pages(pdf)) == 1
    assert language_of(pdf) == "ky"


def test_of_a_session_that_was_held_no_reporter_is_invited() -> None:
    to_come, held = asking(), asking(is_to_come=False)

    assert to_come.asks[0] != held.asks[0]
    assert to_come.opening != held.opening
    assert to_come.asks[1:] == held.asks[1:]


def test_a_proposal_says_its_vote_and_its_grounds_in_the_councils_own_words() -> None:
    paper = replace(PAPER, language=Language.RU)

    said = text(council_letter_pdf(review_letter(paper, SENT, REVIEW), made_on=DAY))

    for words in ("№ 15/4", "за: 14, против: 5, воздержались: 1", "Суу түтүгү бүткөрүлгөн жок.", "пункт 6.1"):
        assert words in said


def test_the_longest_grounds_fill_two_pages_and_the_signature_stays_whole() -> None:
    long = replace(REVIEW, grounds="\n".join(f"{at}. {'Бюджет аткарылган жок. ' * 4}" for at in range(20)))

    assert len(pages(council_letter_pdf(review_letter(PAPER, SENT, long), made_on=DAY))) == 2


def test_the_text_to_be_edited_says_the_same() -> None:
    letter = review_letter(PAPER, replace(SENT, number="", signer=""), REVIEW)

    document = docx.Document(BytesIO(council_letter_docx(letter, PAPER)))

    said = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for words in (HANDWRITTEN, SENT.addressee, *letter.quoted, *letter.asks, letter.ground):
        assert words in said
