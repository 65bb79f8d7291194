"""Minutes as everybody may read them: the copy that was released, its corrections, who signed, under which number."""

from dataclasses import dataclass
from datetime import date, datetime

from esep.documents.telling import tell
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.meetings.minutes.renewing import WRITTEN
from esep.meetings.minutes.text import Adopted, Asked, MinutesText, Said, read_text
from esep.meetings.models import Minutes, MinutesCorrection, Outcome


@dataclass(frozen=True, slots=True)
class PublicPart:
    """A part that is one text: its name, its heading in the reader's language, what it says. Lines are paragraphs."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class PublicCorrection:
    """What was added after the signing, on which day, to which part."""

    on: date
    part: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMinutes:
    """Released minutes without names of residents. ``language`` is that of the text, whatever the reader's is.

    ``reasons`` say why there is nothing of a part, by its name. ``titles`` are the headings of the parts that are
    entries: speeches, questioners, outcomes, corrections.
    """

    code: str
    language: str
    parts: tuple[PublicPart, ...]
    speeches: tuple[Said, ...]
    questions: tuple[Asked, ...]
    adopted: tuple[Adopted, ...]
    reasons: dict[str, str]
    titles: dict[str, str]
    corrections: tuple[PublicCorrection, ...]
    chair: str
    secretary: str
    signed_on: date
    signing_recorded_at: datetime | None
    number: str
    published_at: datetime


def public_minutes(code: str, *, municipality: Municipality, language: str) -> PublicMinutes | None:
    """The minutes of a meeting as they were released; none where nobody released them. At most three queries."""
    with scope.of(municipality.pk):
        row = (
            Minutes.objects.filter(meeting__code=code, published_at__isnull=False, signed_on__isnull=False)
            .select_related("document__number", "signed_fact")
            .first()
        )
        if row is None or row.signed_on is None or row.published_at is None or not row.public_text:
            return None
        text = read_text(row.public_text)
        corrections = MinutesCorrection.objects.filter(minutes=row).order_by("corrected_on", "pk")
        return PublicMinutes(
            code=code,
            language=row.language,
            parts=tuple(_parts(text, language)),
            speeches=text.speeches,
            questions=text.questions,
            adopted=_adopted(text, language) if language != row.language else text.outcomes,
            reasons=text.reasons,
            titles={name: _title(name, language) for name in ("speeches", "questioners", "outcomes", "corrections")},
            corrections=tuple(PublicCorrection(one.corrected_on, one.part, one.public_text) for one in corrections),
            chair=row.chair,
            secretary=row.secretary,
            signed_on=row.signed_on,
            signing_recorded_at=row.signed_fact.recorded_at if row.signed_fact is not None else None,
            number=number_of(row),
            published_at=row.published_at,
        )


def number_of(minutes: Minutes) -> str:
    """The number of minutes in the register, or in the paper book before it; empty before they are signed."""
    document = minutes.document
    if document is None:
        return ""
    return document.paper_number or (document.number.text if document.number is not None else "")


def _parts(text: MinutesText, language: str) -> list[PublicPart]:
    names = [*WRITTEN, *(["remarks"] if text.remarks.strip() else [])]
    return [PublicPart(name, _title(name, language), getattr(text, name)) for name in names]


def _title(name: str, language: str) -> str:
    """A heading without its number, which counts the parts of the paper."""
    title = tell(f"minutes_paper.{name}", language)
    return title.partition(". ")[2] or title


def _adopted(text: MinutesText, language: str) -> tuple[Adopted, ...]:
    """What was adopted, in the reader's language where a promise has words in it."""
    rows = {row.code: row for row in Outcome.objects.filter(code__in=[one.code for one in text.outcomes])}
    found = []
    for one in text.outcomes:
        row = rows.get(one.code)
        words = getattr(row, f"text_{language}", "") if row is not None else ""
        found.append(
            Adopted(
                code=one.code,
                kind=one.kind,
                text=words or one.text,
                responsible=one.responsible,
                due=one.due,
                votes=one.votes,
            )
        )
    return tuple(found)
