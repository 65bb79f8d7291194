"""Signatures: what a file is, judged by its first bytes and never by its name."""

import re

import filetype  # type: ignore[import-untyped]

PDF_MARK = b"%PDF-"
PDF_MARK_WITHIN = 1024
"""Readers of PDF forgive this many bytes of rubbish before the mark."""

ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
OLD_OFFICE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
BLANK = b"\xef\xbb\xbf \t\r\n\x00"

MARKUP = re.compile(r"\s*<[!?/a-z]", re.IGNORECASE)
MARKUP_NAMES = (("<svg", "SVG"), ("<html", "HTML"), ("<!doctype html", "HTML"), ("<?xml", "XML"))
MARKUP_HEAD = 2048
"""Characters in which a markup file says what it is."""

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


def binary_name(data: bytes) -> str | None:
    """The usual name of a picture, archive, sound, film, font or program; None when it is none of these."""
    kind = filetype.guess(data)
    return None if kind is None else str(kind.extension).upper()
