"""The regulation as the council adopted it: its text, its own numbers and readings (0-preamble, 1.1)."""

from dataclasses import dataclass, field
from datetime import date

from esep.community.models import AdoptedRegulation, ChosenReading, ParameterOverride
from esep.community.models.annullable import IN_FORCE
from esep.kernel import scope


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNumber:
    """A number of the council's own in place of the model's; ``since`` is empty when it holds from the beginning."""

    parameter: str
    value: int
    since: date | None
    decision_number: str
    decision_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReading:
    """How the council reads a doubtful clause."""

    reading: str
    decision_number: str
    decision_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRegulation:
    """The text in force on a day; ``text`` is empty where only its title was entered."""

    title: str
    since: date
    decision_number: str
    decision_on: date
    laws: tuple[str, ...]
    text: str = field(repr=False)
    text_sha256: str
    numbers: tuple[OwnNumber, ...]
    readings: tuple[OwnReading, ...]


def adopted_in_public(day: date, *, municipality: int) -> PublicRegulation | None:
    """The text in force on a day with the council's own numbers and readings; none when no text is. Three queries."""
    with scope.of(municipality):
        row = AdoptedRegulation.objects.filter(since__lte=day).order_by("-since", "-pk").first()
        if row is None:
            return None
        return PublicRegulation(
            title=row.name,
            since=row.since,
            decision_number=row.decision_number,
            decision_on=row.decision_on,
            laws=tuple(row.legal_basis),
            text=row.text,
            text_sha256=row.text_sha256,
            numbers=tuple(
                OwnNumber(
                    parameter=one.parameter,
                    value=one.value,
                    since=one.since,
                    decision_number=one.decision_number,
                    decision_on=one.decision_on,
                )
                for one in ParameterOverride.objects.filter(IN_FORCE)
            ),
            readings=tuple(
                OwnReading(reading=one.reading, decision_number=one.decision_number, decision_on=one.decision_on)
                for one in ChosenReading.objects.filter(IN_FORCE)
            ),
        )
