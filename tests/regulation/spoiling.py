"""Spoiled packs for tests: a copy of a pack's folder with one place changed."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from esep.regulation.pack.loading import load_pack
from esep.regulation.refusals import BadInput, Breach

CITY = Path(__file__).parent / "packs" / "city"


@dataclass(frozen=True)
class Spoiled:
    """One change of a pack, and the complaint it must bring: code, then the place as it is written for people."""

    name: str
    file: str
    old: str
    new: str
    code: str
    place: str


def spoiled(folder: Path, *, file: str, old: str, new: str, pack: Path = CITY) -> Path:
    """A copy of a pack in which ``old`` reads ``new``, once; an empty ``old`` adds ``new`` at the end."""
    copy = folder / "pack"
    shutil.copytree(pack, copy)
    path = copy / file
    text = path.read_text("utf-8") if path.exists() else ""
    assert old in text, f"{file} does not hold {old}"
    path.write_text(text.replace(old, new, 1) if old else f"{text}\n{new}\n", "utf-8")
    return copy


def complaints(folder: Path) -> tuple[Breach, ...]:
    """What is wrong with a pack; nothing if it loads."""
    try:
        load_pack(folder)
    except BadInput as refusal:
        return refusal.breaches
    return ()
