"""Finding: pages of what fits, those first of which the title says it all, then the newest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from esep.access import Act, Actor, reach
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.regulation.wording import Language
from esep.search.engines import engine
from esep.search.excerpt import Piece, excerpt, first_hit, marked
from esep.search.models import Entry, PublicEntry, StaffEntry
from esep.search.said import FIRST, LAST, Kind, standing_of
from esep.search.sought import Sought
from esep.search.storing import act_mark, kind_mark, own_mark, village_mark
from esep.search.wanted import Term, Wanted, read_wanted

PAGE = 20
LAST_PAGE = 25
"""Nobody looks through more than five hundred; there a better word helps."""

INDEXES: dict[type[Entry], str] = {PublicEntry: "search_public", StaffEntry: "search_staff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What a visitor narrows the search to; empty means everything."""

    kind: Kind | None = None
    village: str = ""
    year: int | None = None

    @property
    def marks(self) -> tuple[tuple[str, ...], ...]:
        """The marks that an entry must have."""
        found = []
        if self.kind is not None:
            found.append((kind_mark(self.kind),))
        if self.village:
            found.append((village_mark(self.village),))
        return tuple(found)

    @property
    def standings(self) -> tuple[int, int]:
        """Between which an entry stands: those of the days of a year."""
        if self.year is None:
            return LAST, FIRST
        return standing_of(date(self.year, 1, 1)), standing_of(date(self.year, 12, 31))


EVERYTHING = Narrowed()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that was found. ``language`` is that of the title, ``excerpt_language`` that of the excerpt.

    ``municipality`` is its key; ``route`` and ``arguments`` are the address below the municipality's slug.
    """

    kind: Kind
    title: tuple[Piece, ...]
    language: Language
    excerpt: tuple[Piece, ...]
    excerpt_language: Language
    day: date | None
    route: str
    arguments: tuple[tuple[str, str | int], ...]
    municipality: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of what was found, from 1. ``loosely``: nothing has the whole words, these begin like them."""

    wanted: Wanted
    hits: tuple[Hit, ...] = ()
    number: int = 1
    has_more: bool = False
    loosely: bool = False


def found_in_public(
    typed: str, *, municipality: int, language: Language, narrowed: Narrowed = EVERYTHING, page: int = 1
) -> Found:
    """A page of what everybody may read of a municipality. At most six queries."""
    with scope.of(municipality):
        return _found(typed, PublicEntry, narrowed, municipality=municipality, language=language, page=page)


def found_everywhere(typed: str, *, language: Language, narrowed: Narrowed = EVERYTHING, page: int = 1) -> Found:
    """The same over all municipalities."""
    with scope.public_all():
        return _found(typed, PublicEntry, narrowed, language=language, page=page)


def found_by(
    actor: Actor,
    typed: str,
    *,
    municipality: Municipality,
    language: Language,
    narrowed: Narrowed = EVERYTHING,
    page: int = 1,
) -> Found:
    """A page of what somebody may see in the office of a municipality.

    Who reaches only their own part of a list finds that part.
    """
    reached = _reached(actor, municipality=municipality.pk)
    if not reached:
        return Found(wanted=read_wanted(typed), number=page)
    with scope.of(municipality.pk):
        return _found(typed, StaffEntry, narrowed, reached, municipality=municipality.pk, language=language, page=page)


SEARCHED = (
    Act.VIEW_DIRECTORY,
    Act.VIEW_PEOPLE,
    Act.VIEW_REGISTER,
    Act.VIEW_MEETINGS,
    Act.VIEW_MINUTES,
    Act.VIEW_PROMISES,
    Act.VIEW_VOTER_MANDATES,
    Act.VIEW_APPEALS,
    Act.VIEW_FINANCE,
    Act.VIEW_SESSIONS,
)
"""The acts that entries of the office ask for."""


def _reached(actor: Actor, *, municipality: int) -> tuple[str, ...]:
    """The marks of what somebody may see just now: of acts they may do everywhere here, and of their own part."""
    now, marks = clock.real(), []
    for act in SEARCHED:
        reached = reach(actor, act, at=now)
        if municipality in reached.whole:
            marks.append(act_mark(act))
        else:
            marks += [own_mark(act, deputy) for deputy in sorted(reached.own.get(municipality, ()))]
    return tuple(marks)


def _found(
    typed: str,
    table: type[Entry],
    narrowed: Narrowed,
    *marks: tuple[str, ...],
    municipality: int | None = None,
    language: Language,
    page: int,
) -> Found:
    whole = read_wanted(typed)
    number = min(max(page, 1), LAST_PAGE)
    found = Found(wanted=whole, number=number)
    if whole.is_nothing:
        return found
    keys: list[int] = []
    for wanted in dict.fromkeys((whole, *whole.loosened())):
        sought = Sought(
            municipality=municipality,
            terms=wanted.terms,
            without=wanted.without,
            marks=(*marks, *narrowed.marks),
            standings=narrowed.standings,
        )
        keys = _keys(sought, table, number=number)
        # A page beyond the last one has nothing, and looser words would be another question.
        if keys or (number > 1 and _keys(sought, table, number=1)):
            break
    return replace(
        found,
        hits=tuple(_hits(keys[:PAGE], table, wanted.terms, language=language)),
        has_more=len(keys) > PAGE and number < LAST_PAGE,
        loosely=bool(keys) and wanted != whole,
    )


def _keys(sought: Sought, table: type[Entry], *, number: int) -> list[int]:
    """The keys of a page and of one entry more."""
    return engine().keys(sought, name=INDEXES[table], most=PAGE + 1, past=PAGE * (number - 1))


def _hits(keys: Sequence[int], table: type[Entry], terms: Sequence[Term], *, language: Language) -> Iterable[Hit]:
    rows = {row.pk: row for row in table.objects.filter(pk__in=keys)}
    return (_hit(rows[key], terms, language=language) for key in keys if key in rows)


def _hit(row: Entry, terms: Sequence[Term], *, language: Language) -> Hit:
    """A row as it is shown: by the title in the reader's language, with the text in which the words were found."""
    own = language if language.value in row.texts else Language.KY
    title, body = row.texts[own.value]
    said_title = marked(title, terms)
    shown, said, at = own, body, first_hit(body, terms)
    if at is None and not any(piece.is_hit for piece in said_title):
        others = [one for one in Language if one is not own and one.value in row.texts]
        texts = ((one, row.texts[one.value][place]) for place in (1, 0) for one in others)
        found = ((one, text, first_hit(text, terms)) for one, text in texts)
        shown, said, at = next((one for one in found if one[2] is not None), (own, body, None))
    return Hit(
        kind=Kind(row.kind),
        title=said_title,
        language=own,
        excerpt=excerpt(said, terms, at=at),
        excerpt_language=shown,
        day=row.day,
        route=row.route,
        arguments=tuple(row.arguments.items()),
        municipality=row.municipality_id,
    )
