"""The files of a pack: read from a folder, and joined into the one archive that a digest stands for."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.resources.abc import Traversable

from esep.regulation.refusals import BadInput, Place

Files = Mapping[str, bytes]
"""The content of each file by its name below the pack's folder, with slashes."""

LONGEST = 12
"""Digits of the length of a file, at most."""


def files_in(folder: Traversable) -> dict[str, bytes]:
    """Every TOML file below a folder. Raises :class:`BadInput` for one that cannot be read."""

    def below(node: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
        for child in node.iterdir():
            if child.is_dir():
                yield from below(child, f"{prefix}{child.name}/")
            elif child.name.endswith(".toml"):
                name = f"{prefix}{child.name}"
                try:
                    yield name, child.read_bytes()
                except OSError:
                    raise BadInput.because("cannot_read", place=Place(file=name), given=name) from None

    return dict(below(folder, "")) if folder.is_dir() else {}


def read_in_order(files: Files) -> Iterator[tuple[str, bytes]]:
    """The files in the order in which a pack is read: folder by folder, names in each by their letters."""
    yield from sorted(files.items(), key=lambda file: file[0].split("/"))


def archive_of(files: Files) -> bytes:
    """The files as one: name and length, each ended by a zero, then the content; in the order of names.

    The same files give the same archive, and its SHA-256 is the pack's.

    >>> archive_of({"pack.toml": b"id = 1"})
    b'pack.toml\\x006\\x00id = 1'
    """
    return b"".join(f"{name}\0{len(files[name])}\0".encode() + files[name] for name in sorted(files))


def files_of(archive: bytes) -> dict[str, bytes]:
    """The files of an archive. Raises :class:`BadInput` when it is none.

    >>> files_of(archive_of({"b.toml": b"", "a.toml": b"x"}))
    {'a.toml': b'x', 'b.toml': b''}
    """
    found: dict[str, bytes] = {}
    rest = archive
    while rest:
        name, _end, rest = rest.partition(b"\0")
        length, _end, rest = rest.partition(b"\0")
        if not (name.isascii() and length.isdigit() and len(length) <= LONGEST):
            raise BadInput.because("file_broken")
        found[name.decode()], rest = rest[: int(length)], rest[int(length) :]
    if archive_of(found) != archive:
        raise BadInput.because("file_broken")
    return found


def digest_of(files: Files) -> str:
    """SHA-256 over names and contents of the files, in the order of names."""
    return sha256(archive_of(files)).hexdigest()
