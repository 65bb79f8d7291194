"""Repair: texts typed with old Kyrgyz fonts, in which ъ stood for ө, a backslash for ү and ё for ң.

The eight-bit code page of the time had no place for the three letters, so fonts drew them over others, and
every converted file now shows the others. The repair is made only on evidence: the text is Kyrgyz, has next
to none of the three letters, and the stand-ins occur where they cannot be themselves. It is never silent.
"""

import re
from collections import Counter
from dataclasses import dataclass

from esep.regulation.adopted.remark import Remark

COMMON_KYRGYZ = re.compile(
    r"жана|менен|боюнча|анын|алардын|бул|ушул|ошол|ошондой|эле|болуп|бир|башка|бардык|айыл|айылдык|аймактын|кабыл|алуу"
    r"|берет|болот|жарандардын|депутаттын|тартиби|маалымат|иши|керек|тийиш|катары|тууралуу|каралат|кылат|берилет"
    r"|жън\\ндъ|\\ч\\н|ъз|ъз\\н\\н|кеёеш|кеёештин|жергиликт\\\\|ък\\мът\\",
    re.IGNORECASE,
)
COMMON_RUSSIAN = re.compile(
    "и|в|на|с|по|для|или|не|что|о|об|от|к|из|при|за|это|как|является|его|её|она|они|местного|самоуправления"
    "|органов|порядок|отчёта|отчета|депутата|перед|настоящий",
    re.IGNORECASE,
)

WORD = re.compile(r"[А-Яа-яЁёӨөҮүҢң\\]+")
BACKSLASHES = re.compile(r"\\+")
LETTERS = re.compile("[ӨөҮүҢң]")
STAND_IN = re.compile(r"[ъёЪЁ\\]")
VOWELS = "аеиоуыэюя"
CONSONANTS = "бвгджзйклмнпрстфхцчшщ"

HARD_SIGN = re.compile(f"(?<=[{CONSONANTS}])ъ(?=[еюяё])", re.IGNORECASE)
"""The only place where ъ can be itself: after a consonant, before a vowel that carries its own й."""

HARD_SIGN_YO = re.compile("(?:[сзд]|б)ъё[мб]", re.IGNORECASE)
"""съёмка, объём, подъём: elsewhere ъё stands for өң."""

YO_ITSELF = re.compile(
    f"(?:^|[{CONSONANTS}ь])ё|приём|заём|воё|моё|^аё|^(?:ко|бо|со|то)ё[тркнл](?![{VOWELS}])", re.IGNORECASE
)
"""ё itself: first in a word, after a consonant, in some borrowed words, in коёт, боёк; ң follows a vowel."""

ENOUGH_WORDS = 3
"""Common Kyrgyz words that the text must hold at the least."""

ENOUGH_STAND_INS = 3
"""Impossible letters that the text must hold at the least."""

NEXT_TO_NONE = 0.05
"""Most letters ө, ү, ң for each impossible letter."""

ABBREVIATION = re.compile(r"(?:^|[\s.(])\w\.$")


@dataclass(frozen=True, slots=True)
class Repaired:
    """The text, mended or as it came, and a remark when it was mended."""

    text: str
    remarks: tuple[Remark, ...] = ()


def repair(text: str) -> Repaired:
    """Give back ө, ү and ң where the evidence says that stand-ins were typed; otherwise the very same text.

    The remark ``legacy_font`` counts the letters given back. Lines of Russian between the Kyrgyz ones stay
    as they are.
    """
    if not _is_legacy(text):
        return Repaired(text)
    given: Counter[str] = Counter()
    mended = []
    above = ""
    for line in text.split("\n"):
        mended.append(line if _is_russian(line) else _mend_line(line, above, given))
        above = line if line.strip() else above
    params = {"count": given.total(), "o": given["ө"], "u": given["ү"], "ng": given["ң"]}
    return Repaired("\n".join(mended), (Remark("legacy_font", params),))


def _is_legacy(text: str) -> bool:
    kyrgyz, russian = _languages(text)
    impossible = sum(map(_impossible, WORD.findall(text)))
    own = len(LETTERS.findall(text))
    return (
        kyrgyz >= ENOUGH_WORDS
        and kyrgyz > russian
        and impossible >= ENOUGH_STAND_INS
        and own <= impossible * NEXT_TO_NONE
    )


def _languages(text: str) -> tuple[int, int]:
    """How many common words of Kyrgyz and of Russian the text holds."""
    words = WORD.findall(text)
    kyrgyz = sum(COMMON_KYRGYZ.fullmatch(word) is not None for word in words)
    russian = sum(COMMON_RUSSIAN.fullmatch(word) is not None for word in words)
    return kyrgyz, russian


def _is_russian(line: str) -> bool:
    kyrgyz, russian = _languages(line)
    return russian > kyrgyz and not any(map(_impossible, WORD.findall(line)))


def _impossible(word: str) -> int:
    """How many letters of the word cannot be what they look like."""
    if BACKSLASHES.fullmatch(word):
        return 0
    backslashes = sum(_stands_for_letter(word, at) for at, letter in enumerate(word) if letter == "\\")
    return backslashes + len(re.findall("ъ", word, re.IGNORECASE)) - len(HARD_SIGN.findall(word))


def _stands_for_letter(word: str, at: int) -> bool:
    """Whether the backslash at this place is a letter and not the stroke between two words, as in мэри\\айыл."""
    around = word[max(at - 1, 0) : at] + word[at + 1 : at + 2]
    return not any(letter.lower() in VOWELS for letter in around)


def _mend_line(line: str, above: str, given: Counter[str]) -> str:
    def mend(match: re.Match[str]) -> str:
        before = line[: match.start()].strip() or above
        return _mend_word(match[0], given, opens_sentence=_opens_sentence(before))

    return WORD.sub(mend, line)


def _opens_sentence(before: str) -> bool:
    """Whether a word behind this text begins a sentence. Abbreviations of one letter (ж.б.) do not end one."""
    before = before.rstrip(' \t\f«"“„―(')
    return not before or (before.endswith((".", "!", "?")) and not ABBREVIATION.search(before))


def _mend_word(word: str, given: Counter[str], *, opens_sentence: bool) -> str:
    if BACKSLASHES.fullmatch(word) or not STAND_IN.search(word):
        return word
    kept = _own_letters(word)
    shouted = word.upper() == word and (word[0] == "\\" or sum(letter.isalpha() for letter in word) > 1)
    letters = []
    for at, letter in enumerate(word):
        new = letter if at in kept else _letter_for(word, at)
        if new != letter:
            given[new] += 1
            capital = letter.isupper() or (new == "ү" and (shouted or (at == 0 and opens_sentence)))
            new = new.upper() if capital else new
        letters.append(new)
    return "".join(letters)


def _own_letters(word: str) -> set[int]:
    """Places of the word where ъ and ё are themselves."""
    own = {match.start() for match in HARD_SIGN.finditer(word) if word[match.end()].lower() != "ё"}
    for match in HARD_SIGN_YO.finditer(word):
        own.update(range(match.start(), match.end()))
    for match in YO_ITSELF.finditer(word):
        own.update(at for at in range(match.start(), match.end()) if word[at] in "ёЁ")
    return own


def _letter_for(word: str, at: int) -> str:
    match word[at]:
        case "ъ" | "Ъ":
            return "ө"
        case "ё" | "Ё":
            return "ң"
        case "\\" if _stands_for_letter(word, at):
            return "ү"
        case letter:
            return letter
