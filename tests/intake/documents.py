"""Documents made for the tests: PDF written by hand, Word documents with automatic numbers, zips to be refused."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph


def pdf_of(pages: Sequence[str], *, extra: str = "", trailer: str = "") -> bytes:
    """A PDF with these pages of text. ``extra`` goes into the catalogue, ``trailer`` into the trailer."""
    letters = sorted({letter for page in pages for letter in page if letter != "\n"})
    codes = {letter: number for number, letter in enumerate(letters, start=1)}
    first_page = 6
    kids = " ".join(f"{first_page + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {extra} >>".encode(),
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H "
        b"/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        b"/FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /Ascent 800 /Descent -200 "
        b"/CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 800] >> >>",
        _stream(_to_unicode(codes)),
    ]
    for at, page in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] "
            + f"/Contents {first_page + 2 * at + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        objects.append(_stream(_shown(page, codes)))
    return assemble(objects, trailer=trailer)


def assemble(objects: Sequence[bytes], *, trailer: str = "") -> bytes:
    """A PDF file of these objects; the first is the catalogue."""
    file = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(places) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(file)}\n%%EOF\n"
    return file + end.encode()


def _stream(content: bytes) -> bytes:
    return f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


def _shown(page: str, codes: Mapping[str, int]) -> bytes:
    lines = page.split("\n")
    parts = ["BT /F 10 Tf 20 820 Td 18 TL"]
    parts += [f"<{''.join(f'{codes[letter]:04x}' for letter in line)}> Tj T*" for line in lines]
    return " ".join([*parts, "ET"]).encode()


def _to_unicode(codes: Mapping[str, int]) -> bytes:
    pairs = [f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    shown = "".join(f"{len(block)} beginbfchar {' '.join(block)} endbfchar\n" for block in blocks)
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Any def /CMapType 2 def\n"
    space = "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
    return (head + space + shown + "endcmap end end").encode()


def docx_of(document: WordDocument) -> bytes:
    """The bytes of a Word document."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def docx_with(*paragraphs: str) -> bytes:
    """A Word document of plain paragraphs."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return docx_of(document)


def level(at: int, form: str, pattern: str, *, more: str = "") -> str:
    """The markup of one level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def with_lists(*definitions: str, numbers: Sequence[str] = ()) -> WordDocument:
    """An empty document whose list ``n`` (from 1) has the n-th definition: a run of :func:`level` markup.

    ``numbers`` is more markup for ``w:num`` elements, for lists that change a definition.
    """
    document = Document()
    markup = f"<w:numbering {nsdecls('w')}>"
    for at, definition in enumerate(definitions, start=1):
        markup += f'<w:abstractNum w:abstractNumId="{at}">{definition}</w:abstractNum>'
    for at, _ in enumerate(definitions, start=1):
        markup += f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'
    markup += "".join(numbers) + "</w:numbering>"
    part = document.part
    for relationship in list(part.rels.values()):
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING:
            del part.rels[relationship.rId]
    numbering = XmlPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, parse_xml(markup), part.package)
    part.relate_to(numbering, RELATIONSHIP_TYPE.NUMBERING)
    return document


def numbered(document: WordDocument, text: str, *, number: int, at: int = 0) -> Paragraph:
    """Add a paragraph that points at a list and a level of it."""
    paragraph = document.add_paragraph(text)
    pointer = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(pointer))
    return paragraph


def repacked(data: bytes, changes: Mapping[str, bytes]) -> bytes:
    """The zip with some of its files changed or added."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename not in changes:
                new.writestr(entry.filename, old.read(entry))
        for name, content in changes.items():
            new.writestr(name, content)
    return file.getvalue()


def zip_of(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()
