"""Promises, what came of them, and the council's notices of measures (3.6, 3.9)."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from esep.meetings.models.outcome import KIND_WORDS, STATE_WORDS
from esep.meetings.queries.promises.public import PublicPromise, measures_in_public, promises_in_public
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import MeasuresPublished, OutcomeAdopted, OutcomeProgressed
from esep.subscriptions.models import Topic
from esep.subscriptions.news.news import News, Reading
from esep.subscriptions.news.recorded import recorded_since
from esep.subscriptions.news.words import brief, capital, lines, when

KINDS = ("outcome.adopted", "outcome.progressed", "measures.published")


def news_of_promises(reading: Reading) -> Iterable[News]:
    """What meetings adopted, how far it came, and what the council published of it."""
    facts = recorded_since(reading.since, kinds=KINDS)
    if not facts:
        return
    found = promises_in_public(reading.municipality, language=reading.language, day=reading.day)
    promises = {one.code: one for one in found}
    for fact in facts:
        said = fact.data
        if isinstance(said, MeasuresPublished):
            yield from _measures(fact, said, promises, reading)
        elif isinstance(said, OutcomeAdopted | OutcomeProgressed) and said.outcome in promises:
            yield _promise(fact, said, promises[said.outcome])


def _promise(fact: Fact, said: OutcomeAdopted | OutcomeProgressed, promise: PublicPromise) -> News:
    if isinstance(said, OutcomeAdopted):
        word, what = str(KIND_WORDS[said.kind]), "adopted"
        day = when(promise.promised_by, None) if promise.promised_by is not None else ""
        told = lines((_("Who answers"), promise.owner), (_("Promised by"), day))
    else:
        word, what = str(STATE_WORDS[said.state]), f"{said.state}:{fact.occurred_on}"
        steps = (step.note for step in promise.steps if (step.on, step.state) == (fact.occurred_on, said.state))
        told = (*lines((_("On"), when(fact.occurred_on, None))), *(brief(note) for note in steps if note))
    return News(
        topic=Topic.PROMISES,
        subject=f"outcome:{promise.code}",
        what=what,
        at=fact.recorded_at,
        title=brief(f"{capital(word)}: {promise.text}"),
        lines=told,
        route="place-promise",
        arguments={"code": promise.code},
        villages=frozenset(promise.villages),
        deputies=frozenset(promise.deputies),
    )


def _measures(
    fact: Fact, said: MeasuresPublished, promises: dict[str, PublicPromise], reading: Reading
) -> Iterable[News]:
    meeting = next(ref.partition(":")[2] for ref in fact.cases if ref.startswith("meeting:"))
    notices = measures_in_public(meeting, municipality=reading.municipality, language=reading.language)
    notice = next((one for one in notices if one.fact == fact.id), None)
    if notice is None:
        return
    own = [promises[code] for code in said.answers if code in promises]
    answers = (f"{one.promise}: {one.text}" if one.text else one.promise for one in notice.answers)
    yield News(
        topic=Topic.PROMISES,
        subject=f"meeting:{meeting}",
        what=f"measures:{fact.occurred_on}",
        at=fact.recorded_at,
        title=brief(_("Measures taken: %(number)s") % {"number": notice.number or meeting}),
        lines=(*(brief(line) for line in (notice.lead, *answers) if line),),
        route="place-meeting",
        arguments={"code": meeting},
        villages=frozenset(code for one in own for code in one.villages),
        deputies=frozenset(code for one in own for code in one.deputies),
    )
