"""Appeals: for everybody the copies that were released, for the office what each is about (2.3). Never who wrote."""

from collections.abc import Collection, Iterable

from esep.access import Act
from esep.appeals.models import Appeal
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of


def _public(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    rows = Appeal.objects.filter(released_at__isnull=False).select_related("village")
    for row in rows if codes is None else rows.filter(code__in=codes):
        yield Said(
            ref=f"appeal:{row.code}",
            record=row.code,
            kind=Kind.APPEAL,
            texts=texts_of(lambda language, row=row: _released(row, language)),  # type: ignore[misc]
            route="place-appeal",
            arguments={"code": row.code},
            day=row.received_on,
            villages=(row.village.code,) if row.village is not None else (),
        )


def _released(row: Appeal, language: Language) -> Text:
    answer = row.public_answer if row.state == Appeal.State.ANSWERED else ""
    return Text(row.public_subject(language.value), lines(row.code, row.public_text, answer))


def _kept(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    rows = Appeal.objects.select_related("village", "submission", "mandate")
    for row in rows if codes is None else rows.filter(code__in=codes):
        yield Said(
            ref=f"appeal:{row.code}",
            record=row.code,
            kind=Kind.APPEAL,
            texts={Language.KY: Text(row.subject, lines(row.code, row.submission.code))},
            route="office-appeals-appeal",
            arguments={"appeal": row.code},
            day=row.received_on,
            villages=(row.village.code,) if row.village is not None else (),
            act=Act.VIEW_APPEALS,
            owners=(row.mandate.code,) if row.mandate is not None else (),
        )


APPEALS = Source(
    name="appeals",
    read=_public,
    rows={Appeal.REF: by_key(Appeal, path="code")},
    is_public=True,
)
APPEALS_KEPT = Source(
    name="appeals",
    read=_kept,
    rows={Appeal.REF: by_key(Appeal, path="code")},
)
