"""Requests for information (2.5, third item), for the office."""

from collections.abc import Collection, Iterable

from esep.access import Act
from esep.community.models import Organization
from esep.meetings.models import InformationRequest
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of


def _kept(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    rows = InformationRequest.objects.select_related("organization", "meeting")
    for row in rows if codes is None else rows.filter(code__in=codes):
        yield Said(
            ref=f"request:{row.code}",
            record=row.code,
            kind=Kind.REQUEST,
            texts=texts_of(lambda language, row=row: _told(row, language)),  # type: ignore[misc]
            route="office-meetings-request",
            arguments={"asked": row.code},
            day=row.meeting.date,
            act=Act.VIEW_MEETINGS,
        )


def _told(row: InformationRequest, language: Language) -> Text:
    whom = row.organization.name_in(language.value) if row.organization is not None else row.addressee_text
    return Text(row.subject, lines(row.code, whom, row.questions))


REQUESTS = Source(
    name="requests",
    read=_kept,
    rows={"information_request": by_key(InformationRequest, path="code")},
    mentioned=frozenset({"report_meeting", Organization.REF}),
)
