"""Documents of the register (3.7), for the office. Who they came from may be a resident and is never public."""

from collections.abc import Collection, Iterable

from esep.access import Act
from esep.community.models import Organization
from esep.records.models import Document
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import itself
from esep.search.texts import lines, texts_of


def _kept(_reading: Reading, keys: Collection[str] | None) -> Iterable[Said]:
    rows = Document.objects.select_related("number", "organization")
    for row in rows if keys is None else rows.filter(pk__in=[int(key) for key in keys if key.isdigit()]):
        yield Said(
            ref=row.ref,
            record=str(row.pk),
            kind=Kind.DOCUMENT,
            texts=texts_of(lambda language, row=row: _told(row, language)),  # type: ignore[misc]
            route="office-register-document",
            arguments={"document": row.pk},
            day=row.registered_on,
            act=Act.VIEW_REGISTER,
        )


def _told(row: Document, language: Language) -> Text:
    whom = row.organization.name_in(language.value) if row.organization is not None else row.counterparty
    number = row.number.text if row.number is not None else ""
    return Text(row.title, lines(number, row.paper_number, whom, row.note, row.shelf))


def _with(field: str):  # type: ignore[no-untyped-def]
    def keys(numbers: Collection[str]) -> Iterable[str]:
        wanted = {f"{field}__in": [int(one) for one in numbers if one.isdigit()]}
        return (str(key) for key in Document.objects.filter(**wanted).order_by().values_list("pk", flat=True))

    return keys


DOCUMENTS = Source(
    name="documents",
    read=_kept,
    rows={"document": itself, "number": _with("number"), Organization.REF: _with("organization")},
)
