"""``esep backup`` and ``esep restore``: a whole installation in one file, and back."""

from pathlib import Path
from typing import TYPE_CHECKING

from esep.cli.arguments import Arguments, Parser, add_format
from esep.cli.installation import told, with_database, with_settings
from esep.cli.output import print_json, printable
from esep.cli.telling import tell
from esep.cli.verify import CHANGED, FORMATS, WHOLE, as_json, print_verified

if TYPE_CHECKING:
    from esep.kernel.backup.manifest import Manifest


def add_backup_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep backup``."""
    parser.add_argument("target", metavar=tell("folder_or_file", language), help=tell("backup_target", language))
    add_format(parser, FORMATS, language=language)


def add_restore_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep restore``."""
    parser.add_argument("file", metavar=tell("file", language), help=tell("restore_file", language))
    add_format(parser, FORMATS, language=language)


@with_database
def run_backup(arguments: Arguments) -> int:
    """Make a backup and say where it is."""
    from esep.kernel.backup import back_up

    target = Path(arguments.target).absolute()
    if not target.parent.is_dir():
        raise told("no_folder", arguments.lang, folder=target.parent)
    made = back_up(target)
    if arguments.format == "json":
        print_json({"file": str(made.file), "bytes": made.size, **_as_json(made.manifest)})
    else:
        print(printable(tell("backed_up", arguments.lang, file=made.file)))
        _print_sums(made.manifest, language=arguments.lang)
    return WHOLE


@with_settings
def run_restore(arguments: Arguments) -> int:
    """Restore a backup and verify it. Returns 1 when something in it is not as it was journaled, else 0."""
    from esep.kernel.backup import restore

    file = Path(arguments.file)
    if not file.is_file():
        raise told("no_backup", arguments.lang, file=file)
    restored = restore(file)
    if arguments.format == "json":
        print_json({**_as_json(restored.manifest), "verified": [as_json(one) for one in restored.verified]})
    else:
        print(printable(tell("restored", arguments.lang, file=file)))
        _print_sums(restored.manifest, language=arguments.lang)
        for one in restored.verified:
            print_verified(one, language=arguments.lang)
    return WHOLE if restored.is_whole else CHANGED


def _as_json(manifest: "Manifest") -> dict[str, object]:
    return {
        "made_at": manifest.made_at,
        "engine": manifest.engine,
        "rows": _rows(manifest),
        "files": _files(manifest),
        "heads": list(manifest.contents.heads),
    }


def _print_sums(manifest: "Manifest", *, language: str) -> None:
    print(tell("backup_sums", language, rows=_rows(manifest), files=_files(manifest)))
    for head in manifest.contents.heads:
        print(f"  {head}")


def _rows(manifest: "Manifest") -> int:
    return sum(table.rows for table in manifest.contents.tables)


def _files(manifest: "Manifest") -> int:
    return sum(part.name.startswith("files/") for part in manifest.parts)
