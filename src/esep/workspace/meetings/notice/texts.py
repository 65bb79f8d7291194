"""Texts and papers of a notice as the page offers them."""

from dataclasses import dataclass

from esep.documents.notice_poster import PosterSize
from esep.documents.notice_text import text_to_paste, text_to_read
from esep.kernel.refusals import Words
from esep.meetings.queries import Opened
from esep.meetings.queries.notice_papers import press_of
from esep.regulation.wording import Language
from esep.workspace.meetings.notice.words import LANGUAGE_WORDS, PRINTED_IN, SIZE_WORDS
from esep.workspace.office import Office

WRAPPED = 4
"""Lines more than a text has, for those that a screen breaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The texts in one language: to paste, to read aloud; ``*_rows`` are the lines for each, with some to wrap."""

    language: str
    words: Words
    paste: str
    read: str
    paste_rows: int
    read_rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file by its words and address."""

    words: Words
    address: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All that helps to tell residents."""

    texts: tuple[Text, ...]
    posters: tuple[tuple[Words, tuple[File, ...]], ...]
    pictures: tuple[File, ...]
    sheets: tuple[File, ...]
    letters: tuple[File, ...]
    calendar: str
    page: str


def texts_of(shown: Opened, place: Office, *, address: str) -> Texts:
    """The texts in Kyrgyz and Russian, and the addresses of the files; ``address`` is that of the public page."""
    code = shown.meeting.code

    def at(name: str, **variables: str) -> str:
        return place.address(f"office-meetings-notice-{name}", meeting=code, **variables)

    def each(name: str) -> tuple[File, ...]:
        return tuple(
            File(words=LANGUAGE_WORDS[one.value], address=at(name, language=one.value), language=one.value)
            for one in PRINTED_IN
        )

    return Texts(
        texts=tuple(_text(shown, place, language, address=address) for language in PRINTED_IN),
        posters=tuple(
            (
                SIZE_WORDS[size],
                tuple(
                    File(words=words, address=at("poster", size=size.value, language=language))
                    for language, words in LANGUAGE_WORDS.items()
                ),
            )
            for size in PosterSize
        ),
        pictures=each("picture"),
        sheets=each("sheet"),
        letters=tuple(
            File(
                words=f"{form.upper()}: {LANGUAGE_WORDS[one.value]}",
                address=at("letter-file", language=one.value, form=form),
            )
            for form in ("pdf", "docx")
            for one in PRINTED_IN
        ),
        calendar=at("calendar"),
        page=address,
    )


def _text(shown: Opened, place: Office, language: Language, *, address: str) -> Text:
    notice = press_of(shown, municipality=place.municipality, language=language, address=address).notice
    paste, read = text_to_paste(notice), text_to_read(notice)
    return Text(
        language=language.value,
        words=LANGUAGE_WORDS[language.value],
        paste=paste,
        read=read,
        paste_rows=paste.count("\n") + WRAPPED,
        read_rows=read.count("\n") + WRAPPED,
    )
