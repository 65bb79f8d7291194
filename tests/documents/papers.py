"""Papers to test with, and a reader of what is in a PDF."""

import ctypes
from collections.abc import Iterator
from datetime import date

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from esep.documents.paper import JournalHead, MunicipalityName
from esep.documents.register import RegisterExtract, RegisterLine
from esep.regulation.wording import Language

ADDRESS = "https://esep.example.kg/min-bulak/register/2026-0001"
DIGEST = "0123456789abcdef" * 4


def line(number: str = "2026-0001", *, title: str = "Өкмөттүн отчету", annulled: str | None = None) -> RegisterLine:
    """A line of the register."""
    return RegisterLine(
        number=number,
        kind="Отчет",
        title=title,
        day=date(2026, 9, 8),
        direction="кирүүчү",
        files=2,
        shelf="Шкаф 2",
        retention="5 жыл",
        annulled=annulled,
    )


def extract(*lines: RegisterLine, language: Language = Language.KY, address: str | None = ADDRESS) -> RegisterExtract:
    """An extract with these lines."""
    return RegisterExtract(
        municipality=MunicipalityName(ky="Мин-Булак айыл аймагы", ru="Мин-Булакский айылный аймак"),
        since=date(2026, 7, 1),
        until=date(2026, 9, 30),
        language=language,
        lines=lines,
        made_on=date(2026, 10, 1),
        journal=JournalHead(number=1824, digest=DIGEST, day=date(2026, 9, 30)),
        address=address,
    )


def pages(pdf: bytes) -> list[str]:
    """The text of each page, without the marks where a long run may be broken."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded().replace("\u200b", "") for page in document]


def text(pdf: bytes) -> str:
    """The text of all pages in one line."""
    return " ".join(" ".join(pages(pdf)).split())


def language_of(pdf: bytes) -> str:
    """The language that the file says it is in."""
    document = pypdfium2.PdfDocument(pdf)
    room = (ctypes.c_ushort * 16)()
    pdfium.FPDFCatalog_GetLanguage(document, room, ctypes.sizeof(room))
    return "".join(map(chr, room)).rstrip("\0")


def tags(pdf: bytes, *, page: int = 0) -> list[tuple[str, str]]:
    """The kinds of the elements on a page, in reading order, each with its words for those who do not see it."""
    document = pypdfium2.PdfDocument(pdf)
    tree = pdfium.FPDF_StructTree_GetForPage(document[page])
    tops = [
        pdfium.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(pdfium.FPDF_StructTree_CountChildren(tree))
    ]
    found = [tag for top in tops for tag in _below(top)]
    pdfium.FPDF_StructTree_Close(tree)
    return found


def _below(element: pdfium.FPDF_STRUCTELEMENT) -> Iterator[tuple[str, str]]:
    yield _said(pdfium.FPDF_StructElement_GetType, element), _said(pdfium.FPDF_StructElement_GetAltText, element)
    for at in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, at)
        if child:
            yield from _below(child)


def _said(ask: object, element: pdfium.FPDF_STRUCTELEMENT) -> str:
    assert callable(ask)
    room = ctypes.create_string_buffer(2048)
    length = ask(element, room, len(room))
    return room.raw[: max(length - 2, 0)].decode("utf-16-le")
