"""Every journaled row against the digest that the journal holds of it."""

import hmac
from collections.abc import Iterable, Iterator
from itertools import islice

from django.apps import apps

from esep.kernel import scope
from esep.kernel.chain import digest
from esep.kernel.models import JournalKey, Municipality, OfMunicipality, RecordedFact
from esep.kernel.opening import content_of
from esep.kernel.verification.finding import Fault, Findings
from esep.kernel.verification.latest import Latest

AT_ONCE = 500


def check_rows(latest: Latest, *, findings: Findings) -> int:
    """Compare the rows of the municipality in scope with the journal. Returns how many were compared.

    Rows that were changed, are gone, or were never journaled are found by reference and table.
    """
    key = bytes(JournalKey.objects.get().key)
    tables = journaled_tables()
    count = 0
    for table in tables.values():
        for rows in _batches(_every(table)):
            contents = {row.ref: row.canonical() for row in rows}
            count += len(contents)
            _compare(contents, latest, key=key, table=table._meta.db_table, findings=findings)
    own = Municipality.objects.get(pk=scope.municipality())
    _compare({own.ref: content_of(own)}, latest, key=key, table=own._meta.db_table, findings=findings)
    for ref, number in latest.left():
        gone = tables.get(ref.partition(":")[0])
        if gone is not None:
            findings.add(Fault.GONE, ref=ref, number=number, table=gone._meta.db_table)
    return count


def journaled_tables() -> dict[str, type[OfMunicipality]]:
    """The tables whose rows the journal speaks of, by the word before the colon in their references."""
    return {model.REF: model for model in apps.get_models() if issubclass(model, OfMunicipality) and model.REF}


def _compare(contents: dict[str, str], latest: Latest, *, key: bytes, table: str, findings: Findings) -> None:
    journaled = latest.take(list(contents))
    for ref, content in contents.items():
        if ref not in journaled:
            findings.add(Fault.UNJOURNALED, ref=ref, table=table)
            continue
        number, said = journaled[ref]
        if not hmac.compare_digest(said, digest(key, ref=ref, content=content)):
            findings.add(Fault.CHANGED, ref=ref, number=number, table=table)


def _every(table: type[OfMunicipality]) -> Iterable[OfMunicipality]:
    if table is RecordedFact:
        facts = RecordedFact.objects.select_related("supersedes").prefetch_related("cases")
        return facts.order_by("pk").iterator(chunk_size=AT_ONCE)
    return table.objects.order_by("pk").iterator(chunk_size=AT_ONCE)


def _batches(rows: Iterable[OfMunicipality]) -> Iterator[list[OfMunicipality]]:
    source = iter(rows)
    while batch := list(islice(source, AT_ONCE)):
        yield batch
