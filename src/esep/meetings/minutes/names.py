"""Names in free text: a resident's name in any of its forms, found with Kyrgyz and Russian endings.

A name is found whole, as a surname alone, with initials, or as a given name with a title of respect (эже, байке). The
names of those who stay named are put aside first, so that a namesake in office keeps theirs when it stands whole.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache

from esep.meetings.minutes.alike import alike

KYRGYZ = (
    "-?(?:[нтд][ыиуү]н?(?:к[ыи])?|[гк][аеоө]|[дт][аеоө]н?(?:г[ыи])?|[лдт][аеоө]р[а-яёңөү]{0,8}|ч[аеоө]|с[ыиуү]н?|"
    "[ыиуү]м|[ыиуү]н)"
)
"""Endings that Kyrgyz puts behind a name."""

RUSSIAN = "(?:[оеы]й|[оеё]ю|[оеёы]м|ых|[аы]ми|ам|ах|ов|[аеёиоуыюя])"
"""Endings that Russian puts behind the stem of a name."""

STEM = re.compile(r"(?<=[оеёиы][внй])(?:а|ая|ий|ый)$|(?<=ск)(?:ий|ая)$", re.IGNORECASE)
"""What a surname loses before Russian endings: Абдиева, Абдиевой; Ковальский, Ковальского."""

SURNAME = re.compile(r"(?:[оеё]в|[ыи]н|ск(?:ий|ая)|[оеё]ва|[ыи]на)$", re.IGNORECASE)
"""Endings by which a surname is known wherever it stands."""

CLANS = {"уулу", "кызы", "уул", "кыз"}
TITLES = "(?:эже|эжеке|байке|аке|ага|агай|апа|ата|таята|таэне|мырза|айым|мугалим|уста|тётя|дядя)"
"""Words of respect after which, or before which, a given name alone is a name."""

SHORTEST = 3
"""Signs of the shortest name that is looked for by itself."""

HELD_PATTERNS = 512
"""Patterns of officials and deputies kept between two texts: to make one costs ten milliseconds."""

INITIAL = r"[А-ЯЁҢӨҮA-Z]\."


@dataclass(frozen=True)
class Name:
    """A person's name as it was written."""

    whole: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, without signs."""
        return tuple(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", self.whole))

    @cached_property
    def surname(self) -> str:
        """The word that is the surname: by its ending, else the first one."""
        by_ending = [word for word in self.words if SURNAME.search(word) and len(word) > SHORTEST]
        return (by_ending or list(self.words) or [""])[0]

    @cached_property
    def given(self) -> tuple[str, ...]:
        """The other words, without «son of» and «daughter of»."""
        return tuple(word for word in self.words if word != self.surname and word.casefold() not in CLANS)

    @cached_property
    def is_clan(self) -> bool:
        """Whether it is of the kind «Асан уулу Тилек», whose first word alone is no surname."""
        return any(word.casefold() in CLANS for word in self.words)

    @cached_property
    def is_of_person(self) -> bool:
        """Whether it reads as somebody's name, and not as that of a body."""
        return self.is_clan or (bool(SURNAME.search(self.surname)) and len(self.words) < 5)


def pattern_of(name: Name) -> re.Pattern[str] | None:
    """What finds a name in any of its forms; none where the name is too short to be looked for."""
    if len(name.surname) < SHORTEST:
        return None
    surname = _word(name.surname)
    given = [_word(word) for word in name.given if len(word) > 1]
    if name.is_clan:
        surname = rf"{surname}\s+(?:{'|'.join(sorted(CLANS, key=len, reverse=True))})(?:{KYRGYZ})?"
    others = "|".join(given) or "(?!)"
    before = rf"(?:(?:{others})\s+|{INITIAL}\s?){{0,3}}"
    forms = [rf"{before}{surname}(?:\s+(?:{others})|\s*{INITIAL}){{0,3}}"]
    if len(given) > 1:
        forms.append(rf"(?:{given[0]})\s+(?:{given[1]})")
    elif not given and len(name.words) == 1:
        forms = [surname]
    forms += [rf"(?:{word})\s+{TITLES}(?:{KYRGYZ})?|{TITLES}\s+(?:{word})" for word in given]
    if name.is_clan and given:
        forms.append(rf"{_word(name.surname)}\s+(?:{given[0]})|(?:{given[0]})\s+{_word(name.surname)}")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w])", re.IGNORECASE)


@lru_cache(HELD_PATTERNS)
def whole_pattern(name: Name) -> re.Pattern[str] | None:
    """What finds a name where it stands whole, or as the surname with initials; none for a single word."""
    given = [_word(word) for word in name.given if len(word) > 1]
    if len(name.surname) < SHORTEST or not given:
        return None
    surname, first = _word(name.surname), given[0]
    if name.is_clan:
        surname = rf"{surname}\s+(?:{'|'.join(CLANS)})(?:{KYRGYZ})?"
    rest = "".join(rf"(?:\s+(?:{word}))?" for word in given[1:])
    letters = "".join(rf"(?:{re.escape(word[0])}\.\s?)?" for word in name.given[1:])
    initials = rf"{re.escape(name.given[0][0])}\.\s?{letters}"
    forms = (
        rf"{surname}\s+{first}{rest}",
        rf"{first}{rest}\s+{surname}",
        rf"{surname}\s+{initials}",
        rf"{initials}{surname}",
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w])", re.IGNORECASE)


def _word(word: str) -> str:
    """A word of a name with its endings, in letters of either keyboard."""
    stem = STEM.sub("", word)
    return rf"(?:{alike(word)}(?:{KYRGYZ})?|{alike(stem)}(?:{RUSSIAN}|ого|ому)?(?:{KYRGYZ})?)"


SUSPECT = re.compile(
    rf"(?<![\w-])([А-ЯЁҢӨҮ][а-яёңөү]+(?:[оеё]в(?:а|ой|ою|у|ым|е|ы)?|[бвгжзйклмпрсфхцчшщ]ин(?:а|ой|ою|у|ым|е)?)"
    rf"|[А-ЯЁҢӨҮ][а-яёңөү]+\s+(?:уулу|кызы))(?:{KYRGYZ})?(?!\w)"
)
"""Words that look like a surname, whoever bears it."""


def suspects(text: str, *, named: Collection[str]) -> tuple[str, ...]:
    """Words that look like a surname and belong to nobody who stays named: for whoever looks the copy through."""
    known = {word.casefold() for name in named for word in Name(name).words}
    found = dict.fromkeys(SUSPECT.findall(text))
    return tuple(word for word in found if STEM.sub("", word.casefold()) not in known and word.casefold() not in known)
