"""The catalogue of 7.2: every row with who keeps it, its versions, its checks, and how fresh it is on a day.

For the office; inside a scope. What everybody may know of it stands in ``public``.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from esep.community.queries import pack_of
from esep.community.queries.judged import Judging
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.publications.freshness import Fresh, Freshness, judged, reckoned
from esep.publications.models import CatalogueItem, PublicationCheck
from esep.publications.printed import PrintedRow, printed_rows, record_of
from esep.publications.queries.versions import Version, versions_by_item
from esep.regulation.dates import legal_day
from esep.regulation.evaluation import by_record, judge_record, known
from esep.regulation.facts import Fact
from esep.regulation.facts.council import (
    BudgetApproved,
    PublicationChannel,
    PublicationChecked,
    PublicationMatterChanged,
)
from esep.regulation.pack.model import Pack
from esep.regulation.status import Verdict, verdicts


@dataclass(frozen=True, slots=True)
class ItemVerdict:
    """How the duty of an item stands; none where no duty asks for it."""

    verdict: Verdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """That somebody looked on a day and found nothing new."""

    on: date
    recorded_at: datetime
    recorded_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the item tells about changed on a day. ``what`` is empty where the council's act on the budget says it."""

    on: date
    recorded_at: datetime
    what: str
    is_budget: bool = False
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A row of the catalogue. Headings have neither versions nor freshness.

    ``refresh`` is the advised term in days; ``row_version`` is that of what the office says of it, 0
    where it said nothing.
    """

    code: str
    number: str
    titles: Mapping[str, str]
    is_heading: bool
    is_extra: bool
    refresh: int | None
    owner: str
    owner_names: Mapping[str, str]
    note: str
    closed_on: date | None
    closed_reason: str
    row_version: int
    fresh: Fresh | None
    versions: tuple[Version, ...] = ()
    looks: tuple[Look, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def newest(self) -> Version | None:
        """The version that counts."""
        return next((one for one in self.versions if one.stands), None)

    @property
    def last_on(self) -> date | None:
        """The day on which it was published last."""
        return self.newest.published_on if self.newest is not None else None

    @property
    def looked_on(self) -> date | None:
        """The day of the last look, if that was after the last publication."""
        last = self.looks[0].on if self.looks else None
        return last if last is not None and self.last_on is not None and last > self.last_on else None

    @property
    def channels(self) -> tuple[PublicationChannel, ...]:
        """Where the newest version can be found."""
        return self.newest.channels if self.newest is not None else ()

    @property
    def unpublished(self) -> tuple[Change, ...]:
        """What changed since it was published or looked at last."""
        last = max((day for day in (self.last_on, self.looked_on) if day is not None), default=date.min)
        return tuple(change for change in self.changes if change.on > last)

    def title_in(self, language: str) -> str:
        """The title in one language, in Kyrgyz where there is none."""
        return self.titles.get(language) or self.titles["ky"]

    def owner_in(self, language: str) -> str:
        """The office that keeps it, by name; empty where none does."""
        return self.owner_names.get(language) or self.owner_names.get("ky", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Rows in the order of the print, and those beyond the regulation."""

    printed: tuple[Item, ...]
    extras: tuple[Item, ...]
    judging: Judging[ItemVerdict]

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of the regulation, without their headings."""
        return tuple(item for item in self.printed if not item.is_heading)

    @property
    def counts(self) -> Mapping[Freshness, int]:
        """How many items of the regulation stand how."""
        return count(self.items)

    def find(self, code: str) -> Item | None:
        """A row by its code."""
        return next((item for item in (*self.printed, *self.extras) if item.code == code), None)


def count(items: Iterable[Item]) -> Mapping[Freshness, int]:
    """How many items stand how, in the order of :class:`Freshness`."""
    found = Counter(item.fresh.state for item in items if item.fresh is not None)
    return {state: found[state] for state in Freshness}


def catalogue_of(municipality: Municipality, *, day: date) -> Catalogue:
    """The catalogue as it stands on a day, by what is known now. Fourteen queries, however many versions there are."""
    pack = pack_of(municipality)
    rows = {row.code: row for row in CatalogueItem.objects.select_related("owner")}
    printed = printed_rows(pack, day)
    items = [code for code, row in printed.items() if not row.is_heading]
    facts = facts_of(records={record_of(code) for code in items})
    own = by_record(known(facts, as_of=day))
    told = {code: ItemVerdict(_verdict(pack, code, own.get(record_of(code), ()), day=day)) for code in items}
    versions = versions_by_item(facts, day=day)
    looks = _looks(day)
    return Catalogue(
        printed=tuple(
            _printed(
                one,
                rows.get(code),
                told.get(code),
                versions=versions.get(code, ()),
                looks=_with_told(looks.get(code, ()), own.get(record_of(code), ())),
                changes=_changes(own.get(record_of(code), ())),
                day=day,
            )
            for code, one in printed.items()
        ),
        extras=tuple(
            _extra(row, versions=versions.get(row.code, ()), looks=looks.get(row.code, ()), day=day)
            for row in rows.values()
            if row.is_extra
        ),
        judging=Judging(told=told, facts=facts, pack=pack, day=day),
    )


def _verdict(pack: Pack, code: str, facts: Sequence[Fact], *, day: date) -> Verdict | None:
    found = verdicts(judge_record(pack, record_of(code), facts, day), as_of=day)
    return next((one for one in found if getattr(one.obligation.rule, "item", None) == code), None)


def _printed(
    one: PrintedRow,
    row: CatalogueItem | None,
    told: ItemVerdict | None,
    *,
    versions: tuple[Version, ...],
    looks: tuple[Look, ...],
    changes: tuple[Change, ...],
    day: date,
) -> Item:
    newest = next((each for each in versions if each.stands), None)
    last_on = newest.published_on if newest is not None else None
    fresh = judged(told.verdict if told is not None else None, last_on=last_on, day=day)
    return Item(
        code=one.code,
        number=one.number,
        titles=one.titles,
        is_heading=one.is_heading,
        is_extra=False,
        refresh=one.refresh,
        owner=row.owner.code if row is not None and row.owner is not None else "",
        owner_names=row.owner.names if row is not None and row.owner is not None else {},
        note=row.note if row is not None else "",
        closed_on=None,
        closed_reason="",
        row_version=row.version if row is not None else 0,
        fresh=None if one.is_heading else fresh,
        versions=versions,
        looks=looks,
        changes=changes,
    )


def _extra(row: CatalogueItem, *, versions: tuple[Version, ...], looks: Collection[Look], day: date) -> Item:
    ordered = tuple(sorted(looks, key=lambda look: look.on, reverse=True))
    days = [one.published_on for one in versions if one.stands][:1]
    last_on = max([*days, *(look.on for look in ordered)]) if days else None
    closed_on = legal_day(row.withdrawn_at) if row.withdrawn_at is not None else None
    fresh = reckoned(last_on=last_on, refresh=row.refresh_days, day=day)
    return Item(
        code=row.code,
        number="",
        titles={"ky": row.title_ky, "ru": row.title_ru, "en": row.title_en},
        is_heading=False,
        is_extra=True,
        refresh=row.refresh_days,
        owner=row.owner.code if row.owner is not None else "",
        owner_names=row.owner.names if row.owner is not None else {},
        note=row.note,
        closed_on=closed_on,
        closed_reason=row.withdrawn_reason,
        row_version=row.version,
        fresh=None if closed_on is not None else fresh,
        versions=versions,
        looks=ordered,
    )


def _looks(day: date) -> Mapping[str, list[Look]]:
    found: defaultdict[str, list[Look]] = defaultdict(list)
    for row in PublicationCheck.objects.filter(checked_on__lte=day).select_related("recorded_by"):
        look = Look(on=row.checked_on, recorded_at=row.recorded_at, recorded_by=str(row.recorded_by or ""))
        found[row.item].append(look)
    return found


def _with_told(looks: Iterable[Look], facts: Iterable[Fact]) -> tuple[Look, ...]:
    """Looks that have a row, and those of which a fact alone tells, the newest first."""
    found = {look.on: look for look in looks}
    for fact in facts:
        if isinstance(fact.data, PublicationChecked):
            found.setdefault(fact.occurred_on, Look(on=fact.occurred_on, recorded_at=fact.recorded_at))
    return tuple(sorted(found.values(), key=lambda look: look.on, reverse=True))


def _changes(facts: Iterable[Fact]) -> tuple[Change, ...]:
    found = []
    for fact in facts:
        said = fact.data
        if isinstance(said, PublicationMatterChanged):
            found.append(Change(on=fact.occurred_on, recorded_at=fact.recorded_at, what=said.what))
        elif isinstance(said, BudgetApproved):
            found.append(
                Change(on=fact.occurred_on, recorded_at=fact.recorded_at, what="", is_budget=True, year=said.year)
            )
    return tuple(sorted(found, key=lambda change: (change.on, change.recorded_at), reverse=True))
