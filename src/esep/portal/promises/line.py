"""A promise as lists show it: in words, with the names of its villages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from esep.meetings.models.outcome import KIND_WORDS, STATE_WORDS
from esep.meetings.queries.promises.public import PublicPromise
from esep.meetings.queries.public import Called, MeetingLaw
from esep.portal.meetings.kept import law
from esep.portal.place.here import Here
from esep.portal.promises.kept import RECORDED_IN, in_kyrgyz
from esep.portal.promises.standing import STANDINGS, Standing, stands
from esep.portal.status import StatusWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A promise with how it stands. ``language`` is that of its text."""

    promise: PublicPromise
    standing: Standing
    language: str
    villages: tuple[Called, ...]
    deputies: tuple[Called, ...]

    @property
    def status(self) -> StatusWord:
        """How it stands, in words."""
        return STANDINGS[self.standing]

    @property
    def kind(self) -> str:
        """A decision, a recommendation or a proposal."""
        return str(KIND_WORDS[self.promise.kind])

    @property
    def step(self) -> str:
        """The last step in words, where the way it stands does not say it."""
        said = self.promise.state
        return str(STATE_WORDS[said]) if said is not None and self.promise.days_late and not self.is_over else ""

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to come of it."""
        return self.standing in (Standing.KEPT, Standing.DECLINED)

    @property
    def was_late(self) -> int:
        """Days between the promised day and its being kept, or today where it is open."""
        return 0 if self.standing is Standing.DECLINED else self.promise.days_late


def lines_of(here: Here, found: Iterable[PublicPromise]) -> Iterator[Line]:
    """Yield promises as they are shown, in the order given."""
    names, written = law(here), in_kyrgyz(here)
    for one in found:
        yield Line(
            promise=one,
            standing=stands(one),
            language=language_of(one.text, written[one.code].text, language=here.language),
            villages=tuple(called_villages(one, names, language=here.language)),
            deputies=tuple(Called(code, names.deputy(code, language=here.language)) for code in one.deputies),
        )


def called_villages(one: PublicPromise, names: MeetingLaw, *, language: str) -> Iterator[Called]:
    """Yield the villages of a promise by name."""
    return (Called(code, names.area(code, language=language)) for code in one.villages)


def language_of(words: str, in_kyrgyz: str, *, language: str) -> str:
    """The language of words that stand in Kyrgyz where nobody wrote them in the reader's."""
    return RECORDED_IN if words == in_kyrgyz else language


def late_first(line: Line) -> tuple[int, int, str]:
    """The order of a list: what is late first, by its day; what is over last, the newest first."""
    promise = line.promise
    place = list(Standing).index(line.standing)
    day = (promise.promised_by or date.max).toordinal() if not line.is_over else -promise.adopted_on.toordinal()
    return place, day, promise.code
