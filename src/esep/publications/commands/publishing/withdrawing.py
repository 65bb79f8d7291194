"""Withdrawing: a version, or a place of it, should not count. It stays to be seen, with the reason (7.2)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, not_found
from esep.publications.commands.publishing.publishing import HEAD, PUBLISHED
from esep.publications.finding import CLAUSE, version_of
from esep.publications.models import Publication, PublishedThrough
from esep.publications.printed import WORD
from esep.records.telling import withdraw

LONGEST_REASON = 500


def withdraw_publication(
    publication: int, *, reason: str, by: Actor, municipality: int, seen: int | None = None
) -> Publication:
    """Withdraw a version; the law forgets it, and the one before counts again.

    Raises Refused: unknown or withdrawn already, no reason, STALE.
    """
    with command(Act.PUBLISH, by=by, municipality=municipality) as acting:
        row = version_of(publication)
        why = _given(reason)
        if row.fact is not None and not RecordedFact.objects.filter(supersedes=row.fact).exists():
            withdraw(acting, row.fact, reason=why)
        row.withdrawn_at, row.withdrawn_reason = acting.at, why
        return acting.edit(row, seen=row.version if seen is None else seen)


def withdraw_told(fact: str, *, reason: str, by: Actor, municipality: int) -> RecordedFact:
    """Withdraw a version of which a fact alone tells.

    Raises Refused: unknown, withdrawn already, no reason, or one that
    another chapter published: it is withdrawn there.
    """
    with command(Act.PUBLISH, by=by, municipality=municipality) as acting:
        told = RecordedFact.objects.filter(code=fact, kind=PUBLISHED).prefetch_related("cases").first()
        if told is None or Publication.objects.filter(fact=told).exists():
            raise not_found()
        records = {case.record for case in told.cases.all()}
        if not any(record.startswith(f"{WORD}:") for record in records):
            raise not_found()
        if RecordedFact.objects.filter(supersedes=told).exists():
            raise Refused.because(
                "version_withdrawn",
                _("This version was withdrawn already."),
                remedy=_("Look at the list of versions."),
                clause=CLAUSE,
            )
        if HEAD in records:
            raise Refused.because(
                "published_elsewhere",
                _("This version is a report of the head, published with that report."),
                remedy=_("Begin a new report of the same half-year in its place."),
                clause="7.2.3-a",
            )
        why = _given(reason)
        withdraw(acting, told, reason=why)
        return told


def withdraw_channel(place: int, *, reason: str, by: Actor, municipality: int) -> PublishedThrough:
    """Say that a version cannot be found in a place, or never could. Raises Refused: unknown, no reason."""
    with command(Act.PUBLISH, by=by, municipality=municipality) as acting:
        row = PublishedThrough.objects.filter(pk=place, withdrawn_at__isnull=True).first()
        if row is None:
            raise not_found()
        row.withdrawn_at, row.withdrawn_reason = acting.at, _given(reason)
        return acting.save(row)


def _given(reason: str) -> str:
    if not reason.strip():
        raise reason_missing()
    return " ".join(reason.split())[:LONGEST_REASON]
