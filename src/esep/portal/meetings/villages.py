"""How each village was told: the notices that count, those that no longer do, and what is still due (2.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from esep.meetings.queries.public import Called, Part, PublicAccount, PublicCoverage, PublicNotice
from esep.portal.meetings.words import PARTS
from esep.portal.status import BY_CODE, StatusWord


@dataclass(frozen=True, slots=True)
class Shown:
    """A proof in words, with the address of its small picture where everybody may see it."""

    kind: str
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A notice, its proofs, and the parts in which it says otherwise than the plan does now."""

    notice: PublicNotice
    proofs: tuple[Shown, ...]
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """An area with the status of its notice where it is judged, and the day by which it is due or was done."""

    area: Called
    status: StatusWord | None
    due_on: date | None
    done_on: date | None
    days_late: int
    told: tuple[Told, ...]


def villages_of(account: PublicAccount, *, slug: str) -> tuple[Village, ...]:
    """Every area that is called, in the order of the plan."""
    code = account.meeting.code
    return tuple(_village(one, slug=slug, meeting=code) for one in account.coverage)


def _village(one: PublicCoverage, *, slug: str, meeting: str) -> Village:
    row = one.row
    return Village(
        area=one.area,
        status=BY_CODE[row.status] if row is not None else None,
        due_on=row.due_on if row is not None else None,
        done_on=row.done_on if row is not None else None,
        days_late=row.days_late if row is not None else 0,
        told=tuple(_told(notice, slug=slug, meeting=meeting) for notice in one.notices),
    )


def _told(notice: PublicNotice, *, slug: str, meeting: str) -> Told:
    return Told(
        notice=notice,
        proofs=tuple(_proofs(notice, slug=slug, meeting=meeting)),
        differs=tuple(str(PARTS[part]) for part in Part if part in notice.differs),
    )


def _proofs(notice: PublicNotice, *, slug: str, meeting: str) -> Iterator[Shown]:
    for proof in notice.proofs:
        address = reverse("place-meeting-photo", args=[slug, meeting, notice.fact, proof.position])
        yield Shown(kind=proof.kind, picture=f"{address}?v={proof.mark}" if proof.mark else "")
