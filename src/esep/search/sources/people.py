"""People of the directory by name, for those who may see them. How they are reached is never in the index."""

from collections.abc import Collection, Iterable

from esep.access import Act
from esep.community.models import Person
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import itself
from esep.search.texts import lines


def _kept(_reading: Reading, keys: Collection[str] | None) -> Iterable[Said]:
    rows = Person.objects.filter(merged_into=None).prefetch_related("mandates")
    for row in rows if keys is None else rows.filter(pk__in=[int(key) for key in keys if key.isdigit()]):
        yield Said(
            ref=row.ref,
            record=str(row.pk),
            kind=Kind.PERSON,
            texts={Language.KY: Text(row.full_name, lines(row.public_name, row.name_ru, row.name_en))},
            route="office-directory-people-record",
            arguments={"key": str(row.pk)},
            act=Act.VIEW_PEOPLE,
            owners=tuple(sorted(mandate.code for mandate in row.mandates.all())),
        )


# A mandate that is given to somebody else is no longer of who had it, and its row says only who has it now.
PEOPLE = Source(name="people", read=_kept, rows={"person": itself}, mentioned=frozenset({"mandate"}))
