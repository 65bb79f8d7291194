"""Notices of measures that were published (3.9)."""

from collections.abc import Collection, Iterable

from esep.meetings.models import MeasuresAnswer, MeasuresNotice, ReportMeeting
from esep.meetings.queries.promises.public import PublicMeasures, measures_in_public
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import CODE, by_key, itself
from esep.search.texts import differing, in_languages, lines


def _public(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    told = MeasuresNotice.objects.filter(published_on__isnull=False)
    told = told if codes is None else told.filter(meeting__code__in=codes)
    for meeting in sorted(set(told.order_by().values_list("meeting__code", flat=True))):
        yield from _of(reading, ReportMeeting.objects.get(code=meeting))


def _of(reading: Reading, meeting: ReportMeeting) -> Iterable[Said]:
    def read(language: Language) -> dict[str, PublicMeasures]:
        found = measures_in_public(meeting.code, municipality=reading.municipality, language=language.value)
        return {one.fact: one for one in found}

    for fact, said in in_languages(read).items():
        notice = said[Language.KY]
        yield Said(
            ref=f"measures:{fact}",
            record=meeting.code,
            kind=Kind.MEASURES,
            texts=differing({language: _told(one, meeting, language) for language, one in said.items()}),
            route="place-meeting",
            arguments={"code": meeting.code},
            day=notice.published_on,
        )


def _told(notice: PublicMeasures, meeting: ReportMeeting, language: Language) -> Text:
    body = lines(notice.number, notice.lead, (line for one in notice.answers for line in (one.promise, one.text)))
    return Text(meeting.topic_in(language.value), body)


def _answered(outcomes: Collection[str]) -> Iterable[str]:
    """The meetings whose notices speak of some outcomes."""
    numbers = [int(one) for one in outcomes if one.isdigit()]
    found = MeasuresAnswer.objects.filter(outcome__in=numbers).order_by()
    return found.values_list("notice__meeting__code", flat=True)


MEASURES = Source(
    name="measures",
    read=_public,
    rows={
        "report_meeting": by_key(ReportMeeting, path="code"),
        "measures_notice": by_key(MeasuresNotice, path=CODE),
        "measures_answer": by_key(MeasuresAnswer, path="notice__meeting__code"),
        "outcome": _answered,
    },
    facts={"meeting": itself},
    is_public=True,
)
