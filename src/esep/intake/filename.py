"""File names: made safe for a download header, a screen and any file system."""

import re
import unicodedata

from esep.intake import limits

FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
FORBIDDEN = re.compile(r'[<>:"/\\|?*;%]')
"""What some file system, shell or header takes for a command."""

SUFFIX = re.compile(r"\.(?=\w*[A-Za-z])([A-Za-z0-9]{1,5})$")
"""An extension holds a letter: «14.09» ends with a day, not with one."""

RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Names that are devices under Windows."""

NAMELESS = "file"


def shown(name: str) -> str:
    """The name without folders, control and direction signs and what is a command somewhere; perhaps empty.

    >>> shown("C:\\\\Users\\\\a\\\\отчет \\u202egpj.exe")
    'отчет gpj.exe'
    """
    bare = FOLDERS.sub("", unicodedata.normalize("NFC", name.replace("\x00", "")))
    spaced = "".join(" " if sign.isspace() else sign for sign in bare)
    visible = "".join(sign for sign in spaced if sign == " " or not unicodedata.category(sign).startswith(("C", "Z")))
    return " ".join(FORBIDDEN.sub("_", visible).split()).strip(". ")


def suffix(name: str) -> str:
    """The extension a name has, in small letters and without its dot; empty where it has none.

    >>> suffix("Протокол.PDF"), suffix("Протокол 14.09")
    ('pdf', '')
    """
    found = SUFFIX.search(shown(name))
    return found[1].lower() if found else ""


def kept_name(name: str, *, extension: str) -> str:
    """The name under which a file is kept: safe, of bounded length, ending with its true extension.

    >>> kept_name("../фото.exe", extension="jpg")
    'фото.jpg'
    """
    stem = SUFFIX.sub("", shown(name))[: limits.NAME_CHARACTERS - len(extension) - 1].strip(". ")
    if RESERVED.match(stem):
        stem = f"_{stem}"
    return f"{stem or NAMELESS}.{extension}"
