"""Minutes (3.6): for everybody the copy that was released, for the office the newest text."""

from collections.abc import Collection, Iterable, Iterator

from django.db.models import F, Max

from esep.access import Act
from esep.meetings.minutes.text import MinutesText, read_text
from esep.meetings.models import Minutes, MinutesCorrection, MinutesRevision, ReportMeeting
from esep.meetings.queries.minutes.public import PublicMinutes, public_minutes
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import CODE, by_key
from esep.search.texts import lines, texts_of


def _public(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    for row in _rows(codes).filter(published_at__isnull=False):
        # The text is in the language in which it was written, whoever reads it.
        found = public_minutes(row.meeting.code, municipality=reading.municipality, language=row.language)
        if found is not None:
            yield from _released(row, found)


def _released(row: Minutes, found: PublicMinutes) -> Iterator[Said]:
    code = found.code
    body = lines(
        (part.text for part in found.parts),
        (line for one in found.speeches for line in (one.who, one.text)),
        (one.text for one in found.adopted),
        (one.text for one in found.corrections),
        (found.chair, found.secretary, found.number),
    )
    yield Said(
        ref=f"minutes:{code}",
        record=code,
        kind=Kind.MINUTES,
        texts=texts_of(lambda language: Text(row.meeting.topic_in(language.value), body)),
        route="place-minutes",
        arguments={"code": code},
        day=row.meeting.date,
    )
    for number, one in enumerate(found.questions, start=1):
        if one.question.strip():
            yield Said(
                ref=f"question:{code}/{number}",
                record=code,
                kind=Kind.QUESTION,
                texts=texts_of(lambda _language, one=one: Text(one.question, lines(one.answer))),  # type: ignore[misc]
                route="place-minutes",
                arguments={"code": code},
                day=row.meeting.date,
            )


def _kept(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    rows = _rows(codes)
    newest = rows.annotate(newest=Max("revisions__number")).values("pk", "newest")
    numbers = {one["pk"]: one["newest"] for one in newest}
    revisions = MinutesRevision.objects.filter(minutes__in=numbers).annotate(newest=Max("minutes__revisions__number"))
    texts = {one.minutes_id: read_text(one.content) for one in revisions.filter(number=F("newest"))}
    corrections: dict[int, list[str]] = {}
    for correction in MinutesCorrection.objects.filter(minutes__in=numbers).order_by("pk"):
        corrections.setdefault(correction.minutes_id, []).append(correction.text)
    for row in rows:
        if row.pk not in texts:
            continue
        body = lines(_whole(texts[row.pk]), corrections.get(row.pk, ()), (row.chair, row.secretary))
        yield Said(
            ref=f"minutes:{row.meeting.code}",
            record=row.meeting.code,
            kind=Kind.MINUTES,
            texts=texts_of(
                lambda language, row=row, body=body: Text(row.meeting.topic_in(language.value), body)  # type: ignore[misc]
            ),
            route="office-meetings-minutes",
            arguments={"meeting": row.meeting.code},
            day=row.meeting.date,
            act=Act.VIEW_MINUTES,
        )


def _whole(text: MinutesText) -> Iterator[str]:
    yield from (text.date_place, text.counts, text.opening, text.agenda, text.rapporteurs)
    for speech in text.speeches:
        yield from (speech.who, speech.text)
    for asked in text.questions:
        yield from (asked.who, asked.question, asked.answered_by, asked.answer)
    for adopted in text.outcomes:
        yield from (adopted.text, adopted.responsible)
    yield text.remarks


def _rows(codes: Collection[str] | None):  # type: ignore[no-untyped-def]
    rows = Minutes.objects.select_related("meeting")
    return rows if codes is None else rows.filter(meeting__code__in=codes)


ROWS = {
    "minutes": by_key(Minutes, path=CODE),
    "minutes_correction": by_key(MinutesCorrection, path="minutes__meeting__code"),
    "report_meeting": by_key(ReportMeeting, path="code"),
}
MINUTES = Source(name="minutes", read=_public, rows=ROWS, is_public=True)
MINUTES_KEPT = Source(
    name="minutes",
    read=_kept,
    rows={**ROWS, "minutes_revision": by_key(MinutesRevision, path="minutes__meeting__code")},
)
