"""Pages of a PDF: the program that opens one, in a process of its own.

Reads the file from standard input, writes one JSON object to standard output:
``{"pages": [...], "pictures": [...], "scripts": n}`` or ``{"refusal": code}``.
"""

import json
import sys

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

LINE_END_HYPHENS = ("\ufffe", "\x02")
"""The library's sign for a hyphen at the end of a line; it drops the line break behind it."""


def read_pages(data: bytes, *, most_pages: int, most_characters: int) -> dict[str, object]:
    """The text of each page, which pages (from 1) are only pictures, and the count of scripts.

    A refusal instead of pages: ``file_encrypted``, ``file_broken``, ``too_many_pages`` or ``text_too_long``.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        return {"refusal": "file_encrypted" if locked else "file_broken"}
    if len(document) > most_pages:
        return {"refusal": "too_many_pages"}
    pages: list[str] = []
    pictures: list[int] = []
    length = 0
    for at in range(len(document)):
        try:
            text, pictured = _read_page(document, at)
        except pypdfium2.PdfiumError:
            return {"refusal": "file_broken"}
        length += len(text)
        if length > most_characters:
            return {"refusal": "text_too_long"}
        pages.append(text)
        if pictured and not text.strip():
            pictures.append(at + 1)
    scripts = pdfium.FPDFDoc_GetJavaScriptActionCount(document)
    return {"pages": pages, "pictures": pictures, "scripts": max(scripts, 0)}


def _read_page(document: pypdfium2.PdfDocument, at: int) -> tuple[str, bool]:
    page = document[at]
    layer = page.get_textpage()
    text = layer.get_text_range()
    for sign in LINE_END_HYPHENS:
        text = text.replace(sign, "-\n")
    pictured = any(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]))
    layer.close()
    page.close()
    return text.replace("\r\n", "\n").replace("\r", "\n"), pictured


def main(most_pages: int, most_characters: int) -> None:
    """Read one PDF from standard input."""
    answer = read_pages(sys.stdin.buffer.read(), most_pages=most_pages, most_characters=most_characters)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
