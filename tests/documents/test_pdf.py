"""PDF: archival, accessible, the same every time, and safe from what people write."""

import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest
import typst
from hypothesis import example, given
from hypothesis import strategies as st

from esep.documents import pdf, typesetting
from esep.documents.content import as_json
from esep.documents.pdf import render_pdf
from esep.documents.refusal import Refused
from esep.documents.register import register_pdf
from esep.documents.signs import drawable
from esep.regulation.wording import Language
from tests.documents.papers import extract, language_of, line, pages, tags, text

MARKUP = '#read("pdf.py") *bold* _it_ $x^2$ @ref <label> `raw` \\u{41} // --- ~ #{1+1} = heading'
HOSTILE = {
    "markup": MARKUP,
    "control characters": "a\x00b\x07c\x1b[31md\x7f",
    "ten thousand letters": "Ө" * 10_000,
    "right to left": "\u202eabc مرحبا שלום",
    "emoji": "Кат 😀👨‍👩‍👧",
    "a pile of marks": "а" + "\u0301" * 10_000,
    "a pile of marks with nothing between": "а" + "\u0301\u200b" * 10_000,
    "half a pair": "\ud83d",
    "no characters": "\ufffe\uffff\ue000\ufeff",
    "marks under foreign letters": "क्षि ภาษา",
}


@dataclass(frozen=True)
class Nothing:
    """Content without a field."""


def test_a_paper_claims_to_be_archival_and_accessible() -> None:
    made = register_pdf(extract(line()))

    assert re.search(rb"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>A</pdfaid:conformance>", made)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made


def test_a_paper_is_tagged_and_has_a_title() -> None:
    document = pypdfium2.PdfDocument(register_pdf(extract(line())))

    assert pdfium.FPDFCatalog_IsTagged(document)
    assert document.get_metadata_value("Title") == "Документтердин реестринен көчүрмө"


@pytest.mark.parametrize("language", Language)
def test_a_paper_says_its_language(language: Language) -> None:
    assert language_of(register_pdf(extract(line(), language=language))) == language.value


def test_the_letters_of_kyrgyz_can_be_read_out_of_a_paper() -> None:
    assert "ң ө ү Ң Ө Ү" in text(register_pdf(extract(line(title="ң ө ү Ң Ө Ү"))))


def test_no_font_comes_from_the_machine() -> None:
    made = register_pdf(extract(line(title="Кат, мейкин, العربية")))

    assert set(re.findall(rb"/FontName /[A-Z]{6}\+([A-Za-z]+)", made)) <= {b"LibertinusSerif", b"DejaVuSansMono"}


def test_a_paper_bears_the_day_on_which_it_was_made() -> None:
    document = pypdfium2.PdfDocument(register_pdf(extract(line())))

    assert document.get_metadata_value("CreationDate") == "D:20261001000000Z"


def test_the_same_content_gives_the_same_bytes_in_another_process() -> None:
    program = (
        "import sys\nfrom esep.documents.register import register_pdf\n"
        "from tests.documents.papers import extract, line\nsys.stdout.buffer.write(register_pdf(extract(line())))"
    )
    root = Path(__file__).parents[2]

    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, check=True)

    assert done.stdout == register_pdf(extract(line()))


def test_a_long_paper_is_set_apart_and_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    here = register_pdf(extract(line(), line("2026-0002")))
    monkeypatch.setattr(pdf, "SHORT", 0)
    monkeypatch.setattr(typesetting, "typeset", None)

    assert register_pdf(extract(line(), line("2026-0002"))) == here


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_only_text(title: str) -> None:
    shown = text(register_pdf(extract(line(title=title), line("2026-0002"))))

    assert "2026-0001" in shown
    assert "2026-0002" in shown


def test_markup_stands_as_it_was_written() -> None:
    assert " ".join(MARKUP.split()) in text(register_pdf(extract(line(title=MARKUP))))


def test_a_long_word_stays_within_the_page() -> None:
    shown = "".join(pages(register_pdf(extract(line(title="Ө" * 500)))))

    assert shown.count("Ө") == 500


def test_a_sign_that_no_font_draws_is_marked() -> None:
    assert "Кат \ufffd бар" in text(register_pdf(extract(line(title="Кат 😀 бар"))))


@given(st.text())
@example("а\u0301\u0302" * 20)
def test_any_text_gives_a_paper(anything: str) -> None:
    assert register_pdf(extract(line(title=anything))).startswith(b"%PDF-")


@given(st.text(alphabet=sorted(drawable()), min_size=200))
def test_any_drawable_text_gives_a_paper(anything: str) -> None:
    assert register_pdf(extract(line(title=anything))).startswith(b"%PDF-")


def test_every_sign_that_is_called_drawable_is_drawn() -> None:
    signs = sorted(drawable() - {chr(code) for code in range(0x300, 0x370)})

    shown = pages(register_pdf(extract(line(title=" ".join(signs)))))

    assert not set("".join(signs[100:900])) - set("".join(shown))


def test_too_much_content_is_refused_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "LONGEST", 1_000)

    with pytest.raises(Refused) as refused:
        register_pdf(extract(line()))

    assert refused.value.code == "paper_too_long"
    assert "XLSX" in refused.value.remedy("ky")


@pytest.mark.parametrize(("name", "bound"), [("MEMORY", 1 << 26), ("SECONDS", 0.001)])
def test_a_paper_that_uses_up_its_bounds_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, bound: float) -> None:
    monkeypatch.setattr(pdf, "SHORT", 0)
    monkeypatch.setattr(pdf, name, bound)

    with pytest.raises(Refused, match="paper_too_long"):
        register_pdf(extract(line()))


def test_one_long_paper_is_set_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SHORT", 0)
    monkeypatch.setattr(pdf, "PATIENCE", 0.01)

    with pdf.ONE_AT_A_TIME, pytest.raises(Refused, match="press_busy"):
        register_pdf(extract(line()))


@pytest.mark.parametrize("short", [0, pdf.SHORT], ids=["apart", "here"])
def test_a_template_that_cannot_use_its_content_is_a_typed_failure(monkeypatch: pytest.MonkeyPatch, short: int) -> None:
    monkeypatch.setattr(pdf, "SHORT", short)

    with pytest.raises(Refused, match="paper_failed"):
        render_pdf("register", content=Nothing(), made_on=date(2026, 10, 1))


def test_a_panic_of_the_native_part_is_a_typed_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def panic(*_args: object, **_options: object) -> bytes:
        raise type("PanicException", (BaseException,), {})("index out of bounds")

    monkeypatch.setattr(typst, "compile", panic)

    with pytest.raises(Refused, match="paper_failed"):
        register_pdf(extract(line()))


def test_a_request_to_stop_is_no_failure_of_a_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_args: object, **_options: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(typst, "compile", stop)

    with pytest.raises(KeyboardInterrupt):
        register_pdf(extract(line()))


@pytest.mark.parametrize("name", ["../pdf", "none", "/etc/passwd", ""])
def test_only_templates_of_the_house_are_set(name: str) -> None:
    with pytest.raises(ValueError, match="no such template"):
        render_pdf(name, content=Nothing(), made_on=date(2026, 10, 1))


def test_no_template_asks_for_a_package_or_evaluates_text() -> None:
    for file in typesetting.TEMPLATES.iterdir():
        assert not re.search(r"@preview|@local|\beval\(|\bread\(|\bplugin\(", file.read_text("utf-8")), file.name


def test_content_takes_only_values_that_can_be_shown() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: float

    with pytest.raises(TypeError, match="float"):
        as_json(Odd(0.1))


def test_the_code_in_the_footer_is_decoration_and_the_address_is_a_link() -> None:
    kinds = [kind for kind, _said in tags(register_pdf(extract(line())))]

    assert "Link" in kinds
    assert "Figure" not in kinds
