"""Slugs: the word that stands for a municipality in addresses, proposed from its name."""

import re
from collections.abc import Collection

LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ү": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip

WORDS_OF_KIND = frozenset(
    {"айыл", "айылдык", "аймак", "аймагы", "айыльный", "айылный", "аймака", "өкмөтү", "окмоту", "шаар", "шаары",
     "город", "мэриясы", "мэрия", "ayil", "aiyl", "aimak", "aymak", "okmotu", "city"}
)  # fmt: skip
"""Words that say what sort of municipality it is, and not which one."""

LONGEST = 40


def proposed_slug(name: str, *, taken: Collection[str] = ()) -> str:
    """A free slug for a name, or nothing when no letter of it can be written in Latin.

    >>> proposed_slug("Миң-Булак айыл аймагы")
    'min-bulak'
    >>> proposed_slug("Жаңы-Турмуш", taken={"jany-turmush"})
    'jany-turmush-2'
    """
    words = [word for word in re.split(r"[\s\"«»„“”.,()№]+", name.lower()) if word and word not in WORDS_OF_KIND]
    latin = "".join(LETTERS.get(letter, letter) for letter in "-".join(words))
    slug = re.sub(r"[^a-z0-9]+", "-", latin).strip("-").lstrip("0123456789-")[: LONGEST - 3].rstrip("-")
    if len(slug) < 2:
        return ""
    return next(free for free in (slug, *(f"{slug}-{at}" for at in range(2, 100))) if free not in taken)
