"""Erasing files: bytes that nothing else speaks of go for good, at the demand of whoever sent them."""

from collections.abc import Iterable, Iterator
from functools import partial

from django.apps import apps
from django.db import models, transaction
from django.db.models import Q

from esep.kernel import scope
from esep.kernel.acting import Acting
from esep.kernel.models import Municipality, OfMunicipality, OutboxMessage
from esep.kernel.storage import store
from esep.records.models import StoredFile

DIGEST = "sha256"


def erase_files(acting: Acting, files: Iterable[StoredFile]) -> None:
    """Erase files inside an act, except those that something else still uses. A row with ``erased_at`` uses none.

    The bytes go once the act stands: were it undone, they would be wanted. What is left of them because the power
    failed in between goes with the next :func:`remove_all_erased`.
    """
    erased = [file for file in files if file.erased_at is None and not _is_used(file)]
    for file in erased:
        file.name, file.erased_at = "", acting.at
        acting.save(file)
    if erased:
        transaction.on_commit(partial(remove_erased, acting.municipality.pk), robust=True)


def remove_erased(municipality: int) -> int:
    """Remove the bytes of all erased files of a municipality; how many such files there are.

    Nobody keeps the same content anew meanwhile: that too takes the lock of the municipality.
    """
    with scope.of(municipality), transaction.atomic():
        Municipality.objects.select_for_update().get(pk=municipality)
        erased = StoredFile.objects.filter(erased_at__isnull=False).order_by("pk").values_list(DIGEST, flat=True)
        for sha256 in erased:
            store().erase(sha256, municipality=municipality)
        return len(erased)


def remove_all_erased() -> None:
    """The same of every municipality."""
    for municipality in Municipality.objects.order_by("pk").values_list("pk", flat=True):
        remove_erased(municipality)


def _is_used(file: StoredFile) -> bool:
    waiting = OutboxMessage.objects.filter(state=OutboxMessage.State.WAITING).order_by("pk")
    enclosed = (one[DIGEST] for files in waiting.values_list("enclosed", flat=True) for one in files)
    return file.sha256 in enclosed or any(rows.exists() for rows in _speaking_of(file))


def _speaking_of(file: StoredFile) -> Iterator[models.QuerySet[OfMunicipality]]:
    """The rows of every table that point to a file, or name its digest, and are not erased themselves."""
    for table in apps.get_models():
        if not issubclass(table, OfMunicipality) or table is StoredFile:
            continue
        points = [field.name for field in table._meta.concrete_fields if field.related_model is StoredFile]
        names = [field.name for field in table._meta.concrete_fields if field.name.endswith(DIGEST)]
        uses = [Q(**{name: file.pk}) for name in points] + [Q(**{name: file.sha256}) for name in names]
        if uses:
            is_kept = Q(erased_at__isnull=True) if _can_be_erased(table) else Q()
            yield table.objects.filter(is_kept, Q(*uses, _connector=Q.OR)).order_by()


def _can_be_erased(table: type[models.Model]) -> bool:
    return any(field.name == "erased_at" for field in table._meta.concrete_fields)
