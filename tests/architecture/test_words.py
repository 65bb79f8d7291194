"""The words of the pages: complete, in step with the glossary, and short (U8, U9)."""

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from django.utils.translation import override

from esep.portal.status import BY_CODE
from esep.regulation.status import Status
from scripts.catalogues import CATALOGUES, faults, read
from tests.architecture.sentences import MEDIAN, lengths, too_long

# The status words of the glossary, as people read them.
STATUS_WORDS = {
    "planned": ("Пландалган", "Запланировано", "Planned"),
    "due_soon": ("Мөөнөтү жакындап калды", "Срок приближается", "Due soon"),
    "due_today": ("Мөөнөтү бүгүн бүтөт", "Срок истекает сегодня", "Due today"),
    "done_on_time": ("Мөөнөтүндө аткарылды", "Выполнено в срок", "Done on time"),
    "done_late": ("Кечигип аткарылды", "Выполнено с опозданием", "Done late"),
    "overdue": ("Мөөнөтү өтүп кетти", "Просрочено", "Overdue"),
    "cannot_tell": ("Аныктоо мүмкүн эмес", "Определить нельзя", "Cannot tell"),
    "not_applicable": ("Бул учурга тиешеси жок", "Не применяется", "Not applicable"),
    "advice_missed": ("Сунушталган күн өтүп кетти", "Рекомендуемая дата прошла", "Advised date has passed"),
}


def interface_texts() -> Iterator[str]:
    """Yield every text of the interface, in all three languages."""
    for catalogue in CATALOGUES:
        for message in read(catalogue):
            if message.id:
                yield from (str(message.id), str(message.string))


def test_there_is_a_catalogue_for_every_language_that_is_not_the_source() -> None:
    assert [catalogue.parents[1].name for catalogue in CATALOGUES] == ["ky", "ru"]


def test_nothing_is_wrong_with_the_catalogues() -> None:
    assert list(faults()) == []


def test_every_status_of_the_law_is_on_the_screen_and_no_other() -> None:
    assert BY_CODE.keys() == STATUS_WORDS.keys() == {status.value for status in Status}


@pytest.mark.parametrize("code", STATUS_WORDS)
def test_a_status_is_worded_as_in_the_glossary(code: str) -> None:
    for language, words in zip(("ky", "ru", "en"), STATUS_WORDS[code], strict=True):
        with override(language):
            assert str(BY_CODE[code].word) == words


def test_advice_never_has_the_colour_of_a_breach() -> None:
    assert [code for code, status in BY_CODE.items() if status.tone == "late"] == ["overdue"]


def test_sentences_are_short() -> None:
    assert too_long(interface_texts()) == []
    assert median(lengths(interface_texts())) <= MEDIAN


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda file: file.parents[1].name)
def test_no_latin_letter_hides_among_cyrillic_ones(catalogue: Path) -> None:
    """A Latin o in a Kyrgyz word looks right and is never found by a search."""
    mixed = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
    for message in read(catalogue):
        text = re.sub(r"%\(\w+\)s", "", str(message.string))
        assert mixed.search(text) is None, text
