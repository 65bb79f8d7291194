"""PDF: the text layer, page by page."""

import pytest

from esep.intake import limits, read_text
from esep.intake.pages import read_pages
from esep.regulation.adopted import Remark, import_text, read_outline
from esep.regulation.refusals import BadInput
from tests.intake.documents import assemble, pdf_of
from tests.regulation.adopted.texts import ADDRESSES, MINI

LOCKED = (
    f"/ID [<{'00' * 16}> <{'00' * 16}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
    f" /O <{'11' * 32}> /U <{'22' * 32}> >>"
)
SCRIPT = "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >>"
PICTURE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
)


def scan() -> bytes:
    """A page that is only a picture."""
    show = b"q 500 0 0 500 0 0 cm /I Do Q"
    return assemble(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R "
            b"/Resources << /XObject << /I 5 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(show), show),
            PICTURE + b"\nstream\n\x00\nendstream",
        ]
    )


def refusal(data: bytes) -> str:
    with pytest.raises(BadInput) as refused:
        read_text(data, name="regulation.pdf")
    return refused.value.breaches[0].code


def test_pages_are_parted_by_form_feeds() -> None:
    source = read_text(pdf_of(["Биринчи барак\nүй, көл, таң", "Экинчи барак"]), name="any.pdf")

    assert source.text == "Биринчи барак\nүй, көл, таң\n\fЭкинчи барак\n"
    assert (source.media, source.encoding, source.remarks) == ("pdf", None, ())


def test_a_hyphen_at_the_end_of_a_line_stays_with_its_line() -> None:
    assert read_text(pdf_of(["социалдык-\nэкономикалык"]), name="any.pdf").text == "социалдык-\nэкономикалык\n"


def test_an_outline_comes_out_of_a_pdf_with_page_numbers() -> None:
    lines = [line for line in MINI.splitlines() if line.strip()]
    pages = ["\n".join([*lines[at : at + 20], f"- {at // 20 + 1} -"]) for at in range(0, len(lines), 20)]

    report = import_text(read_text(pdf_of(pages), name="any.pdf"), clauses=())

    assert tuple(item.number for item in report.items) == ADDRESSES
    assert {"page_breaks", "page_numbers"} <= {remark.code for remark in report.remarks}
    assert read_outline(MINI).items[-1].text == report.items[-1].text


def test_rubbish_before_the_mark_is_forgiven() -> None:
    assert read_text(b"\x01\x02\n" + pdf_of(["Бир барак"]), name="any.pdf").media == "pdf"


def test_a_scan_is_refused_with_its_number_of_pages() -> None:
    with pytest.raises(BadInput) as refused:
        read_text(scan(), name="scan.pdf")

    assert refused.value.breaches[0].code == "pdf_without_text"
    assert refused.value.breaches[0].params == {"pages": 1}


def test_a_page_that_is_only_a_picture_is_noticed() -> None:
    answer = read_pages(scan(), most_pages=9, most_characters=9)

    assert answer == {"pages": [""], "pictures": [1], "scripts": 0}


def test_a_locked_file_is_refused() -> None:
    assert refusal(pdf_of(["Бир барак"], trailer=LOCKED)) == "file_encrypted"


def test_scripts_stay_out_and_are_said() -> None:
    source = read_text(pdf_of(["Бир барак"], extra=SCRIPT), name="any.pdf")

    assert source.remarks == (Remark("scripts_left_out", {"count": 1}),)


@pytest.mark.parametrize("cut", [9, 200, -400], ids=["head", "half", "no end"])
def test_a_broken_file_is_refused(cut: int) -> None:
    assert refusal(pdf_of(["Бир барак"])[:cut]) in {"file_broken", "pdf_without_text"}


@pytest.mark.parametrize(("bound", "code"), [("PAGES", "too_many_pages"), ("TEXT_CHARACTERS", "text_too_long")])
def test_too_much_is_refused(bound: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, bound, 1)

    assert refusal(pdf_of(["Бир барак", "Эки барак"])) == code


def test_a_file_that_breaks_its_reader_breaks_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PDF_MEMORY_BYTES", 16 * limits.MEGABYTE)

    assert refusal(pdf_of(["Бир барак"])) == "file_too_heavy"
