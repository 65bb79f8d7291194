"""Signatures: what a file is, judged by its first bytes and never by its name."""

import re

import filetype  # type: ignore[import-untyped]

PDF_MARK = b"%PDF-"
PDF_MARK_WITHIN = 1024
"""Readers of PDF forgive this many bytes of rubbish before the mark."""

ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
LONGEST_ARCHIVE_END = 22 + 0xFFFF
"""Bytes from the mark that ends a zip to the end of the file, its comment included."""

OLD_OFFICE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
BLANK = b"\xef\xbb\xbf \t\r\n\x00"

MARKUP = re.compile(r"\s*<[!?/a-z]", re.IGNORECASE)
MARKUP_NAMES = (("<svg", "SVG"), ("<html", "HTML"), ("<!doctype html", "HTML"), ("<?xml", "XML"))
MARKUP_HEAD = 2048
"""Characters in which a markup file says what it is."""

MARKUP_ANYWHERE = re.compile(r"<\s*(?:script|html|svg|iframe|object|embed|!doctype)\b|<\?(?:php|xml)", re.IGNORECASE)
SCRIPT = re.compile(r"\s*#!|\s*@echo\s+off", re.IGNORECASE)
PROGRAM_MARKS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\x00asm", b"dex\n")
SHORTCUT_MARK = b"L\x00\x00\x00\x01\x14\x02\x00"

PRINTABLE_FORMATS = (("{\\rtf", "RTF"), ("%!PS", "PostScript"), ("MIME-Version:", "MHTML"))


def is_pdf(data: bytes) -> bool:
    """Whether the bytes begin as a PDF."""
    return data.lstrip(BLANK).startswith(PDF_MARK)


def hides_pdf(data: bytes) -> bool:
    """Whether a PDF begins after a little rubbish."""
    return PDF_MARK in data[:PDF_MARK_WITHIN]


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip archive, which new office documents are."""
    return data.startswith(ZIP_MARKS)


def ends_as_archive(data: bytes) -> bool:
    """Whether an unpacker, which reads a zip from its end, would find one here."""
    return ZIP_MARKS[1] in data[-LONGEST_ARCHIVE_END:]


def is_old_office(data: bytes) -> bool:
    """Whether this is a document of Office 97 to 2003, or a new one locked with a password."""
    return data.startswith(OLD_OFFICE_MARK)


def is_locked_office(data: bytes) -> bool:
    """Whether the old container holds a new document under a password."""
    return ENCRYPTED_PACKAGE in data


def markup_name(text: str) -> str | None:
    """The name of the markup or page language a text is written in, or None for plain text."""
    for start, name in PRINTABLE_FORMATS:
        if text.startswith(start):
            return name
    if not MARKUP.match(text):
        return None
    head = text[:MARKUP_HEAD].lower()
    return next((name for start, name in MARKUP_NAMES if start in head), "HTML")


def holds_markup(text: str) -> bool:
    """Whether a browser would find a page or a script anywhere in a text."""
    return MARKUP_ANYWHERE.search(text) is not None


def is_script(text: str) -> bool:
    """Whether a text begins as the orders of a shell do."""
    return SCRIPT.match(text) is not None


def is_program(data: bytes) -> bool:
    """Whether the bytes begin as a program or a shortcut to one."""
    return data.startswith((*PROGRAM_MARKS, SHORTCUT_MARK))


def binary_name(data: bytes) -> str | None:
    """The usual name of a picture, archive, sound, film, font or program; None when it is none of these."""
    kind = filetype.guess(data)
    return None if kind is None else str(kind.extension).upper()
