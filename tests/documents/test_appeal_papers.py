"""The letter with an answer, as a paper and as a text to be edited, and the slip of who wrote (2.3)."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest

from esep.documents.appeal_answer import AppealAnswer, appeal_answer_pdf
from esep.documents.appeal_answer_text import appeal_answer_docx
from esep.documents.appeal_receipt import AppealReceipt, appeal_receipt_pdf
from esep.documents.letterhead import Letterhead
from esep.documents.paper import JournalHead, MunicipalityName
from esep.regulation.wording import Language
from tests.documents.papers import DIGEST, language_of, pages, tags, text
from tests.emblem import an_emblem

pytestmark = pytest.mark.clause("2.3-appeals")

ADDRESS = "https://esep.example.kg/min-bulak/receipts/0123456789abcdef0123456789abcdef/"
NAME = MunicipalityName(ky="Миң-Булак айыл аймагы", ru="Айылный аймак Мин-Булак")
HEAD = Letterhead(address="Борбордук көчө, 1", phone="0312 00-00-00", arms=an_emblem())
JOURNAL = JournalHead(number=1824, digest=DIGEST, day=date(2026, 9, 13))
ANSWER = AppealAnswer(
    municipality=NAME,
    language=Language.KY,
    made_on=date(2026, 9, 14),
    code="K-06",
    received_as="26-00417",
    received_on=date(2026, 8, 24),
    subject="Ичүүчү суу алты күн жок",
    text="Түтүк жарылган экен.\n\nОңдолуп, суу 12-сентябрда берилди.",
    result="granted",
    day=date(2026, 9, 14),
    number="02-7/118",
    addressee="Асанова Айша, Достук көчөсү, 12",
    signer_post="Жергиликтүү кеңештин депутаты",
    signer="Садыков Искендер",
    contact="0312 00-00-00",
    journal=JOURNAL,
    address=ADDRESS,
    letterhead=HEAD,
)
RECEIPT = AppealReceipt(
    municipality=NAME,
    language=Language.KY,
    made_on=date(2026, 9, 14),
    number="26-00417",
    kind="даттануу",
    subject="Ичүүчү суу алты күн жок",
    came_on=date(2026, 8, 24),
    spoken="4821 7730",
    address=ADDRESS,
    due_on=date(2026, 9, 14),
    phone="0312 00-00-00",
    journal=JOURNAL,
    letterhead=HEAD,
)


def test_letter_and_text_say_the_same() -> None:
    paper = text(appeal_answer_pdf(ANSWER))
    editable = "\n".join(one.text for one in docx.Document(BytesIO(appeal_answer_docx(ANSWER))).paragraphs)
    said = (
        "Номери: 02-7/118",
        "Күнү: 14.09.2026",
        "Асанова Айша",
        "26-00417",
        "Ичүүчү суу алты күн жок",
        "Жыйынтыгы: аткарылды",
        "Оңдолуп, суу 12-сентябрда берилди.",
        "Садыков Искендер",
        "1824",
    )
    assert [words for words in said if words not in paper] == []
    assert [words for words in said if words not in editable] == []
    assert ADDRESS in paper.replace(" ", "")
    assert ADDRESS in editable


def test_a_draft_says_so_and_has_lines_for_what_is_not_known() -> None:
    draft = replace(ANSWER, result="", day=None, number="", addressee="", language=Language.RU)
    made = text(appeal_answer_pdf(draft))
    assert "Проект: ответ ещё не направлен." in made
    assert made.count("____") >= 3


def test_a_long_answer_goes_over_pages_and_stays_tagged() -> None:
    long = replace(ANSWER, text="\n".join(["Ичүүчү суу боюнча иштер аткарылды жана текшерилди."] * 120))
    made = appeal_answer_pdf(long)
    assert len(pages(made)) > 1
    assert language_of(made) == "ky"
    assert {"H1", "P"} <= {kind for kind, _said in tags(made)}


@pytest.mark.parametrize("language", [Language.KY, Language.RU])
def test_the_slip_fits_one_page_with_its_code_and_its_page(language: Language) -> None:
    made = appeal_receipt_pdf(replace(RECEIPT, language=language, subject="Ичүүчү суу " * 40))
    (page,) = pages(made)
    for words in ("26-00417", "4821 7730", "14.09.2026"):
        assert words in page
    assert ADDRESS in text(made).replace(" ", "")
    assert any("QR" in said for _kind, said in tags(made))
