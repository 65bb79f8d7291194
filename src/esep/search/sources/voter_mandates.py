"""What voters gave their deputies, and what came of it (2.2): public as a whole."""

from collections.abc import Collection, Iterable

from django.db.models import Prefetch

from esep.access import Act
from esep.appeals.models import VoterMandate, VoterMandateStep
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of

ROWS = {
    VoterMandate.REF: by_key(VoterMandate, path="code"),
    VoterMandateStep.REF: by_key(VoterMandateStep, path="voter_mandate__code"),
}
NAMED = frozenset({"mandate", "person"})
"""Rows by whose names the deputy is called."""


def _public(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    return (_said(row, route="place-mandate", argument="code") for row in _standing(codes))


def _kept(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    return (
        _said(row, route="office-mandates-mandate", argument="mandate", act=Act.VIEW_VOTER_MANDATES)
        for row in _standing(codes)
    )


def _standing(codes: Collection[str] | None) -> Iterable[VoterMandate]:
    steps = VoterMandateStep.objects.filter(undone_at__isnull=True)
    rows = VoterMandate.objects.filter(withdrawn_at__isnull=True)
    rows = rows.select_related("village", "mandate__person").prefetch_related(Prefetch("steps", queryset=steps))
    return rows if codes is None else rows.filter(code__in=codes)


def _said(row: VoterMandate, *, route: str, argument: str, act: Act | None = None) -> Said:
    return Said(
        ref=f"voter_mandate:{row.code}",
        record=row.code,
        kind=Kind.VOTER_MANDATE,
        texts=texts_of(lambda language: _told(row, language)),
        route=route,
        arguments={argument: row.code},
        day=row.received_on,
        villages=(row.village.code,) if row.village is not None else (),
        act=act,
    )


def _told(row: VoterMandate, language: Language) -> Text:
    person = row.mandate.person
    deputy = person.names.get(language.value) or person.public_name
    notes = (step.note_in(language.value) for step in row.steps.all())
    return Text(row.text_in(language.value), lines(row.code, deputy, notes))


VOTER_MANDATES = Source(name="voter_mandates", read=_public, rows=ROWS, mentioned=NAMED, is_public=True)
VOTER_MANDATES_KEPT = Source(name="voter_mandates", read=_kept, rows=ROWS, mentioned=NAMED)
