"""The text of the regulation as the council adopted it. The clauses in plain words are the same for everybody, and are
looked through by the page of the regulation.
"""

from collections.abc import Collection, Iterable

from esep.community.queries.public import PublicRegulation, adopted_in_public
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.texts import differing, in_languages


def _public(reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    def read(_language: Language) -> dict[str, PublicRegulation]:
        found = adopted_in_public(reading.day, municipality=reading.municipality.pk)
        return {"": found} if found is not None else {}

    for said in in_languages(read).values():
        adopted = said[Language.KY]
        yield Said(
            ref="regulation:",
            record="",
            kind=Kind.REGULATION,
            texts=differing({language: Text(one.title, one.text) for language, one in said.items()}),
            route="place-regulation-text" if adopted.text else "place-regulation",
            day=adopted.since,
        )


REGULATION = Source(name="regulation", read=_public, mentioned=frozenset({"adopted"}), is_public=True, by_day=True)
