"""Resetting: the demonstration as it was on its first day, whatever visitors have done with it."""

from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from esep.journeys.demonstration.emptying import empty_tables
from esep.journeys.demonstration.loading import Loaded, load
from esep.kernel import scope
from esep.kernel.backup.making import kept_files
from esep.kernel.faults import refused
from esep.kernel.models import Municipality
from esep.kernel.owner import as_owner
from esep.kernel.refusals import Refused
from esep.records.models import StoredFile


def reset() -> Loaded:
    """Empty the installation and load the demonstration anew: both, or neither.

    Pages may be served meanwhile; they show the old until all of the new is there. Raises Refused when anything but
    an invented municipality is kept here, and when somebody writes for longer than we wait.
    """
    with refused(), as_owner():
        with transaction.atomic():
            refuse_real()
            empty_tables()
            loaded = load()
        _forget_files(loaded.municipality)
    return loaded


def refuse_real() -> None:
    """Raises Refused when a municipality of this installation is not invented: its records are never deleted."""
    if Municipality.objects.filter(is_invented=False).exists():
        raise Refused.because(
            "holds_real_records",
            _("This installation holds the records of a real municipality. They are never deleted."),
            remedy=_("The demonstration lives in an installation of its own: another data folder or database."),
        )


def _forget_files(municipality: Municipality) -> None:
    """Delete the files that no record speaks of any more."""
    with scope.of(municipality.pk):
        spoken_of = set(StoredFile.objects.values_list("sha256", flat=True))
    for _name, file in list(kept_files(Path(settings.FILES))):
        if file.name not in spoken_of:
            file.unlink(missing_ok=True)
