"""Why a backup is not made or not restored."""

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Kind, Refused


def damaged() -> Refused:
    """A bit of the archive is not as it was written."""
    return Refused.because(
        "backup_damaged",
        _("This file is no whole backup. Nothing was written."),
        remedy=_("Take another copy of it, or an earlier backup."),
    )


def not_empty() -> Refused:
    """There are records already, which a restore never overwrites."""
    return Refused.because(
        "not_empty",
        _("There are records here already. A backup is restored only where nothing is."),
        remedy=_("Name an empty folder in ESEP_DATA, or an empty database in DATABASE_URL."),
    )


def changed_on_the_way() -> Refused:
    """The parts are sound, and still the database is not what the manifest says."""
    return Refused.because(
        "backup_untrue",
        _("The backup does not hold what its manifest says. Nothing was restored."),
        remedy=_("Take another copy of it, or an earlier backup."),
    )


def another_engine() -> Refused:
    """SQLite and PostgreSQL keep their own backups."""
    return Refused.because(
        "another_engine",
        _("This backup is of another kind of database."),
        remedy=_("Restore it with DATABASE_URL as it was when the backup was made."),
    )


def newer() -> Refused:
    """The backup has tables that this Esep does not know."""
    return Refused.because(
        "backup_newer",
        _("This backup was made by a newer version."),
        remedy=_("Install that version, or a later one."),
    )


def prepared_further() -> Refused:
    """The empty database has tables that the backup does not know."""
    return Refused.because(
        "prepared_further",
        _("The database has newer tables than the backup."),
        remedy=_("Name a database without any tables. The tables are made while restoring."),
    )


def no_backup_file() -> Refused:
    """What the name leads to was never a backup, and is left alone."""
    return Refused.because(
        "no_backup_file",
        _("There is a file of this name, and it is no backup. It was left as it is."),
        remedy=_("Choose another name, or name a folder."),
    )


def files_missing() -> Refused:
    """The archive came without the folder of files that it speaks of."""
    return Refused.because(
        "backup_without_files",
        _("The files that belong to this backup are not beside it. Nothing was written."),
        remedy=_("Take the whole folder: the backup and the folder esep-files next to it."),
    )


def not_backed_up() -> Refused:
    """Tables with records in them are not changed without a way back."""
    return Refused.because(
        "not_backed_up",
        _("The tables must be brought up to date, and no backup could be made before. Nothing was changed."),
        remedy=_("Make room on the disk, or make a backup yourself and run: esep prepare --without-backup"),
        kind=Kind.STORAGE,
    )
