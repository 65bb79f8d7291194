"""An act under way: what it writes is noted, so that the journal can speak of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter

from esep.access import Act, Actor
from esep.kernel.chain import digest
from esep.kernel.insertion import insert, insert_all
from esep.kernel.models import (
    Account,
    FactCase,
    JournalKey,
    Municipality,
    OfMunicipality,
    OutboxMessage,
    RecordedFact,
)
from esep.kernel.prepared import Prepared
from esep.kernel.projections import Touched
from esep.kernel.refusals import Kind, Refusal, Refused
from esep.kernel.storage import store
from esep.regulation.facts import KINDS, FactData
from esep.regulation.facts.document import Located
from esep.regulation.facts.reading import read_fact
from esep.regulation.refusals import Place

R = TypeVar("R", bound=OfMunicipality)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that goes with a message."""

    name: str
    media_type: str
    content: bytes


class Acting:
    """One act of one actor, at one instant. Made by :func:`esep.kernel.command.command` alone."""

    def __init__(self, *, act: Act, by: Actor, municipality: Municipality, at: datetime, number: int) -> None:
        self.act = act
        self.by = by
        self.municipality = municipality
        self.at = at
        self.number = number
        self._touched: dict[str, str | None] = {}
        self._records: set[str] = set()
        self._facts = 0
        self._is_beside_law = False

    @property
    def records(self) -> frozenset[str]:
        """The records (``meeting:M4``) that facts of this act belong to."""
        return frozenset(self._records)

    @property
    def touched(self) -> Touched:
        """The rows of this act, and the records of its facts."""
        return Touched(frozenset(self._touched), self.records)

    def save(self, row: R) -> R:
        """Write a row, new or changed, and note its content.

        Raises ValidationError, which the frame turns into Refused, when the row cannot be.
        """
        write(row)
        return self.note(row)

    def edit(self, row: R, *, seen: int) -> R:
        """Write a changed row of which the actor had seen version ``seen``.

        Raises Refused (``STALE``) when somebody saved in between: what they saved stays, and the actor is asked.
        """
        table = type(row)
        stored = table.objects.filter(pk=row.pk, version=seen).update(version=seen + 1)
        if not stored:
            raise stale()
        row.version = seen + 1  # type: ignore[attr-defined]
        return self.save(row)

    def note(self, row: R) -> R:
        """Note the content of a row that was written otherwise."""
        self._touched[row.ref] = row.canonical()
        return row

    def mention(self, ref: str) -> None:
        """Say that the act is about a row whose content it leaves alone, so that it stands in the row's history."""
        self._touched.setdefault(ref, None)

    def note_as(self, ref: str, content: str) -> None:
        """Note what is no row of the municipality: an account, the municipality itself, a list that was handed out.

        Its reference begins with the word of no table: verification would look for a row.
        """
        self._touched[ref] = content

    def record(
        self,
        kind: str,
        data: FactData,
        *,
        records: Sequence[str],
        on: date | None = None,
        at: datetime | None = None,
        code: str | None = None,
        supersedes: RecordedFact | None = None,
        reason: str = "",
    ) -> RecordedFact:
        """Record a fact: what happened, on which claimed day or at which instant, in which records.

        Without a ``code`` the fact is named by the journal entry that records it. Raises BadInput when the law core
        cannot read such a fact.
        """
        self._facts += 1
        bare: dict[str, object] = {
            "id": code or f"{self.municipality.slug[:20]}-{self.number}-{self._facts}",
            "kind": kind,
            "cases": list(records),
            "recorded_at": self.at.isoformat(),
            "data": TypeAdapter(KINDS[kind].data).dump_python(data, mode="json", exclude_none=True),
        }
        if at is not None:
            bare["occurred_at"] = at.isoformat()
        elif on is not None:
            bare["occurred_on"] = on.isoformat()
        if supersedes is not None:
            bare["supersedes"] = supersedes.code
        return self.record_bare(bare, supersedes=supersedes, reason=reason)

    def record_bare(
        self, bare: Mapping[str, object], *, supersedes: RecordedFact | None = None, reason: str = ""
    ) -> RecordedFact:
        """Record a fact as facts files write it. Raises BadInput."""
        fact = read_fact(Located(dict(bare), Place()))
        row = RecordedFact(
            municipality=self.municipality,
            code=fact.id,
            kind=fact.kind,
            occurred_on=fact.occurred_on,
            occurred_at=fact.occurred_at,
            recorded_at=fact.recorded_at,
            recorded_by=self.account,
            supersedes=supersedes,
            reason=reason,
            data=bare.get("data", {}),
        )
        write(row)
        insert_all(FactCase(municipality=self.municipality, fact=row, record=ref) for ref in fact.cases)
        self._records.update(fact.cases)
        if supersedes is not None:
            self._records.update(case.record for case in supersedes.cases.all())
        return self.note(row)

    def queue(
        self,
        *,
        key: str,
        topic: str,
        recipient: str,
        subject: str,
        text: str,
        files: Sequence[Enclosed] = (),
        headers: Mapping[str, str] | None = None,
    ) -> OutboxMessage:
        """Leave a message to be sent after the act, with its files. The same ``key`` is never queued twice."""
        message = OutboxMessage(
            municipality=self.municipality,
            key=key,
            topic=topic,
            recipient=recipient,
            subject=subject,
            text=text,
            enclosed=[
                {
                    "name": file.name,
                    "media_type": file.media_type,
                    "sha256": store().write(file.content, municipality=self.municipality.pk),
                }
                for file in files
            ],
            headers=dict(headers or {}),
            queued_at=self.at,
            due_at=self.at,
        )
        return write(message)

    def digests(self) -> dict[str, str]:
        """What the journal says of the act: every touched row with the keyed digest of its content, empty where the row
        is only spoken of.
        """
        if not self._touched:
            raise RuntimeError(f"{self.act.value} left no trace")
        key = self.key
        return {
            ref: digest(key, ref=ref, content=content) if content is not None else ""
            for ref, content in self._touched.items()
        }

    @property
    def leaves_law_alone(self) -> bool:
        """Whether nothing that the law judges by was written, so that no projection can say anything new."""
        return self._is_beside_law and not self._records

    def stay_beside_law(self) -> None:
        """Say that the rows of this act, such as who came in, are none that the law judges by. Its facts still are."""
        self._is_beside_law = True

    @cached_property
    def key(self) -> bytes:
        """The key of the municipality's digests."""
        ((key,),) = _KEY()
        return bytes(key)

    @cached_property
    def account(self) -> Account | None:
        """The account that acts; none for visitors and the operator."""
        return Account.objects.get(pk=self.by.account) if self.by.account is not None else None


def write(row: R) -> R:
    """Write a row into the database, which holds to its constraints by itself; only then ask which one was broken.

    Raises ValidationError with the words of the field or the constraint.
    """
    given = [field.name for field in row._meta.concrete_fields if field.is_relation and field.value_from_object(row)]
    row.clean_fields(exclude=given)
    row.clean()
    try:
        with transaction.atomic():
            if row.pk is None:
                insert(row)
            else:
                row.save()
    except IntegrityError:
        row.full_clean()
        raise
    return row


def stale() -> Refused:
    """Somebody else saved this row in between."""
    return Refused(
        [
            Refusal(
                code="stale",
                message=_("Somebody else changed this record while you were working on it."),
                remedy=_("Both versions are shown below. Check yours, then save again or leave it."),
            )
        ],
        kind=Kind.STALE,
    )


_KEY = Prepared(lambda: JournalKey.objects.order_by().values_list("key"))
