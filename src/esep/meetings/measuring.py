"""Measuring: what a notice of measures must answer, what was answered already, and what steps say of it (3.9)."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from esep.documents.promises import step_line
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.models import MeasuresAnswer, MeasuresNotice, Outcome, OutcomeStep, ReportMeeting
from esep.regulation.facts.meeting import MeasuresPublished, OutcomeState
from esep.regulation.wording import Language

PUBLISHED = "measures.published"
CLAUSE = "3.9-measures-info"
TOLD_IN = (Language.KY, Language.RU)


def draft_of(meeting: ReportMeeting) -> MeasuresNotice:
    """The draft of a notice. Raises Refused where there is none: nobody began, or it was published."""
    found = MeasuresNotice.objects.filter(meeting=meeting, published_on__isnull=True).first()
    if found is None:
        raise Refused.because(
            "no_draft",
            _("There is no draft of a notice of measures just now."),
            remedy=_("Somebody may have published it meanwhile. Begin a new one if something is left to tell."),
            clause=CLAUSE,
        )
    return found


def outcomes_to_tell(meeting: ReportMeeting) -> list[Outcome]:
    """The outcomes of a meeting that stand, in the order of their numbers."""
    rows = Outcome.objects.filter(meeting=meeting, withdrawn_at__isnull=True)
    return list(rows.select_related("position", "commission", "mandate__person").order_by("adopted_on", "pk"))


def answered_codes(meeting: ReportMeeting) -> frozenset[str]:
    """The outcomes that published notices answered, as the facts have it."""
    told = RecordedFact.objects.filter(kind=PUBLISHED, cases__record=meeting.record, superseded_by__isnull=True)
    found: set[str] = set()
    for fact in told.select_related("supersedes").prefetch_related("cases"):
        said = fact.to_law().data
        assert isinstance(said, MeasuresPublished)
        found.update(said.answers)
    return frozenset(found)


def answers_of(notice: MeasuresNotice) -> list[MeasuresAnswer]:
    """The answers of a notice in the order of the outcomes."""
    rows = MeasuresAnswer.objects.filter(notice=notice)
    return list(
        rows.select_related("outcome", "outcome__position", "outcome__commission", "outcome__mandate__person").order_by(
            "outcome__adopted_on", "outcome__pk"
        )
    )


def withdrawn_notices(meeting: ReportMeeting) -> list[MeasuresNotice]:
    """The notices of a meeting that were published and withdrawn, the newest last."""
    rows = MeasuresNotice.objects.filter(meeting=meeting, fact__superseded_by__isnull=False)
    return list(rows.order_by("published_on", "pk"))


def lines_of(steps: Iterable[OutcomeStep], *, language: Language) -> list[str]:
    """What steps say, a line each, in one language."""
    return [
        step_line(
            OutcomeState(step.state),
            day=step.happened_on,
            note=step.note_in(language.value),
            expected_by=step.expected_by,
            language=language,
        )
        for step in steps
    ]


def newer_lines(text: str, steps: Iterable[OutcomeStep], *, language: Language) -> list[str]:
    """What steps say that a text does not hold yet, neither as a line nor by its note."""
    found = []
    for step in steps:
        (line,) = lines_of([step], language=language)
        note = step.note_in(language.value)
        if line not in text and not (note and note in text):
            found.append(line)
    return found
