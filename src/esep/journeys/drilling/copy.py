"""Inside the copy: ``python -m esep.journeys.drilling.copy LANGUAGE FILE [HEAD …]``, set up as an empty place.

Restores, checks, and makes ready what the visitor of the copy needs. Says it as JSON on standard output.
"""

import secrets
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth.hashers import identify_hasher  # noqa: E402
from django.db import connection  # noqa: E402
from django.shortcuts import resolve_url  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils.translation import activate, override  # noqa: E402

from esep.access import Role  # noqa: E402
from esep.journeys.drilling.step import Copied, Failed, Outcome, Page, Step, Task, tried  # noqa: E402
from esep.kernel import clock, scope  # noqa: E402
from esep.kernel.backup import put_back  # noqa: E402
from esep.kernel.factors import drop_factors  # noqa: E402
from esep.kernel.models import Account, Municipality, RoleGrant  # noqa: E402
from esep.kernel.refusals import Refused  # noqa: E402
from esep.kernel.storage import BytesLost, store  # noqa: E402
from esep.kernel.verification import OutsideHead, read_head, verify  # noqa: E402
from esep.records.models import Document, DocumentFile, StoredFile  # noqa: E402
from esep.regulation.dates import legal_day  # noqa: E402


class Copy:
    """The restored copy, as it is being looked through."""

    def __init__(self, file: Path, *, heads: Sequence[str]) -> None:
        self._file = file
        self._heads = heads

    def look(self) -> Copied:
        """Restore, check, and find what can be visited. A step that fails ends it."""
        steps: list[Step] = []
        tasks = {
            Task.RESTORE: self._restore,
            Task.ENGINE: _engine,
            Task.FILES: _files,
            Task.JOURNAL: self._journal,
        }
        for task, work in tasks.items():
            steps.append(tried(task, work))
            if steps[-1].outcome is Outcome.FAILED:
                return Copied(steps=tuple(steps))
        return _visitable(tuple(steps))

    def _restore(self) -> int:
        try:
            self._manifest = put_back(self._file)
        except Refused as refusal:
            raise Failed(" ".join(str(one.message) for one in refusal.refusals)) from refusal
        return sum(table.rows for table in self._manifest.contents.tables)

    def _journal(self) -> int:
        places = list(Municipality.objects.order_by("slug"))
        heads = self._comparable([place.slug for place in places])
        entries = 0
        for place in places:
            found = verify(place, heads=[head for head in heads if head.slug == place.slug])
            if not found.is_whole:
                raise Failed(f"{place.slug}: {', '.join(sorted({finding.fault for finding in found.findings}))}")
            entries += found.entries
        return entries

    def _comparable(self, slugs: Sequence[str]) -> list[OutsideHead]:
        """The backup's own heads, and those from outside that it can know: not of acts that came after it."""
        own = [head for line in self._manifest.contents.heads if (head := read_head(line))]
        only = slugs[0] if len(slugs) == 1 else ""
        outside = [
            replace(head, slug=head.slug or only) for line in self._heads if (head := read_head(line)) is not None
        ]
        for head in outside:
            if head.slug not in slugs:
                raise Failed(f"{head.slug or '?'} {head.day} {head.number}")
        ends, made_on = {head.slug: head.number for head in own}, legal_day(self._manifest.made_at)
        return own + [head for head in outside if head.day < made_on or head.number <= ends.get(head.slug, 0)]


def _engine() -> int:
    """Let the database check itself; how many tables it has."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT count(*) FROM pg_constraint WHERE NOT convalidated")
            unchecked = cursor.fetchone()[0]
            cursor.execute("SELECT count(*) FROM pg_index WHERE NOT (indisvalid AND indisready)")
            faults = unchecked + cursor.fetchone()[0]
        else:
            cursor.execute("PRAGMA integrity_check")
            faults = sum(row != ("ok",) for row in cursor.fetchall())
            cursor.execute("PRAGMA foreign_key_check")
            faults += len(cursor.fetchall())
        if faults:
            raise Failed(f"{connection.vendor}: {faults}")
        return len(connection.introspection.table_names(cursor))


def _files() -> int:
    """Compare the bytes of every file that a row speaks of with its digest; how many there are."""
    count, lost = 0, 0
    for place in Municipality.objects.order_by("pk"):
        with scope.of(place.pk):
            kept = StoredFile.objects.filter(erased_at__isnull=True).order_by("pk")
            for digest in kept.values_list("sha256", flat=True):
                count += 1
                try:
                    store().open(digest, municipality=place.pk).close()
                except BytesLost:
                    lost += 1
    if lost:
        raise Failed(f"{lost} / {count}")
    return count


def _visitable(steps: tuple[Step, ...]) -> Copied:
    """Addresses, in the language that stands without a prefix, of the first municipality that has an administrator."""
    places = list(Municipality.objects.order_by("slug"))
    activate("ky")
    for place in places:
        account = _administrator(place)
        if account is None:
            continue
        password = secrets.token_urlsafe(24)
        account.set_password(password)
        account.save(update_fields=["password"])
        with scope.of(place.pk):
            return Copied(
                steps=steps,
                sign_in=resolve_url(settings.LOGIN_URL),
                login=account.login,
                password=password,
                office=reverse("office-home", kwargs={"slug": place.slug}),
                is_invented=place.is_invented,
                public=_public(place),
                document=_document(place),
                notice=_document(place, kind=Document.Kind.NOTICE),
                minutes=_document(place, kind=Document.Kind.MINUTES),
            )
    return Copied(steps=steps, public=_public(places[0]) if places else ("/",))


def _public(place: Municipality) -> tuple[str, ...]:
    return tuple(reverse(name, kwargs={"slug": place.slug}) for name in ("place", "journal"))


def _administrator(place: Municipality) -> Account | None:
    """Somebody who may open the office, with a password that could be checked; the copy asks for no second factor."""
    with scope.of(place.pk):
        grants = RoleGrant.objects.filter(
            role=Role.MUNICIPAL_ADMIN, until=None, account__is_active=True, since__lte=clock.real()
        )
        found = [grant.account for grant in grants.select_related("account").order_by("pk")]
    for account in found:
        try:
            identify_hasher(account.password)
        except ValueError:
            continue
        drop_factors(account)
        return account
    return None


def _document(place: Municipality, **of: str) -> tuple[Page, ...]:
    """The newest document that has a file: its page, and the file."""
    placed = DocumentFile.objects.filter(document__in=Document.objects.filter(**of), taken_out_at=None)
    newest = placed.select_related("file").order_by("-document", "position").first()
    if newest is None:
        return ()
    where = {"slug": place.slug, "document": newest.document_id}
    return (
        Page(reverse("office-register-document", kwargs=where)),
        Page(reverse("office-register-file", kwargs={**where, "position": newest.position}), newest.file.sha256),
    )


if __name__ == "__main__":
    _module, language, file, *heads = sys.argv
    with override(language):
        copied = Copy(Path(file), heads=heads).look()
    print(copied.to_json())
