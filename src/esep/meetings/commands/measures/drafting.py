"""Drafting: a notice begins with what the steps of each promise say; people word it and take newer steps in (3.9)."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.names import Names
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.measuring import (
    CLAUSE,
    TOLD_IN,
    answered_codes,
    answers_of,
    draft_of,
    newer_lines,
    outcomes_to_tell,
    withdrawn_notices,
)
from esep.meetings.models import MeasuresAnswer, MeasuresNotice, Outcome, ReportMeeting
from esep.meetings.promising import steps_of

LONGEST = 2000


def draft_measures(meeting: str, *, by: Actor, municipality: int) -> MeasuresNotice:
    """Begin a notice: an answer for each outcome that no notice answered yet (all, where all were), filled from steps.

    What a withdrawn notice said stands in the new one, to be mended instead of being written again. A draft that is
    there already is given back. Raises Refused where the meeting adopted nothing: then nothing is asked (3.9).
    """
    with command(Act.TELL_MEASURES, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        there = MeasuresNotice.objects.filter(meeting=found, published_on__isnull=True).first()
        if there is not None:
            acting.mention(there.ref)
            return there
        outcomes = outcomes_to_tell(found)
        if not outcomes:
            raise Refused.because(
                "no_outcomes",
                _("The meeting adopted nothing, so nothing has to be answered."),
                remedy=_("If something was adopted, enter it first."),
                clause=CLAUSE,
            )
        answered = answered_codes(found)
        wanted = [one for one in outcomes if one.code not in answered] or outcomes
        earlier = withdrawn_notices(found)
        notice = acting.save(
            MeasuresNotice(
                municipality=acting.municipality,
                meeting=found,
                lead_ky=earlier[-1].lead_ky if earlier else "",
                lead_ru=earlier[-1].lead_ru if earlier else "",
                drafted_at=acting.at,
                drafted_by=acting.account,
            )
        )
        worded = {row.outcome_id: row for one in earlier for row in answers_of(one) if row.text_ky}
        for outcome in wanted:
            _begin(acting, notice, outcome, worded=worded.get(outcome.pk))
        return notice


def save_measures(
    meeting: str, answers: Mapping[str, Names], *, lead: Names, by: Actor, municipality: int, seen: int
) -> MeasuresNotice:
    """Keep the texts of a draft: the words in front, and the answer to each outcome by its code.

    Raises Refused: no draft, an outcome that is none of its, an endless text, STALE.
    """
    with command(Act.TELL_MEASURES, by=by, municipality=municipality) as acting:
        notice = draft_of(by_code(ReportMeeting, meeting))
        rows = {row.outcome.code: row for row in answers_of(notice)}
        for code, said in answers.items():
            row = rows.get(code)
            if row is None:
                raise Refused.because(
                    "not_in_notice",
                    _("This draft does not speak of it: %(code)s.") % {"code": code},
                    remedy=_("Take newer steps in, or look at the present draft."),
                    clause=CLAUSE,
                )
            row.text_ky, row.text_ru = _kept(said.ky, code, "ky"), _kept(said.ru, code, "ru")
            acting.edit(row, seen=row.version)
        notice.lead_ky, notice.lead_ru = lead.ky.strip(), lead.ru.strip()
        return acting.edit(notice, seen=seen)


def take_steps_in(meeting: str, *, by: Actor, municipality: int) -> MeasuresNotice:
    """Add to a draft what happened since: steps that its texts do not hold yet, and outcomes entered later.

    Raises Refused: no draft.
    """
    with command(Act.TELL_MEASURES, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        notice = draft_of(found)
        rows = {row.outcome_id: row for row in answers_of(notice)}
        answered = answered_codes(found)
        for outcome in outcomes_to_tell(found):
            row = rows.get(outcome.pk)
            if row is not None:
                _add_steps(row)
                acting.edit(row, seen=row.version)
            elif outcome.code not in answered:
                _begin(acting, notice, outcome)
        return acting.edit(notice, seen=notice.version)


def _begin(acting: Acting, notice: MeasuresNotice, outcome: Outcome, *, worded: MeasuresAnswer | None = None) -> None:
    """Begin an answer: as it was worded, which may say a step in other words, or else with every step."""
    row = MeasuresAnswer(municipality=acting.municipality, notice=notice, outcome=outcome)
    if worded is not None:
        row.text_ky, row.text_ru = worded.text_ky, worded.text_ru
    else:
        _add_steps(row)
    acting.save(row)


def _add_steps(row: MeasuresAnswer) -> None:
    """Append the steps that the text does not hold; what does not fit any more is left to be written by hand."""
    steps = steps_of(row.outcome)
    for language in TOLD_IN:
        name = f"text_{language.value}"
        text = getattr(row, name)
        for line in newer_lines(text, steps, language=language):
            longer = f"{text}\n{line}".strip()
            text = longer if len(longer) <= LONGEST else text
        setattr(row, name, text)


def _kept(text: str, code: str, language: str) -> str:
    found = text.strip().replace("\r\n", "\n")
    if len(found) > LONGEST:
        raise Refused.because(
            "text_too_long",
            _("This text is too long. Shorten it."),
            field=f"{language}_{code}",
        )
    return found
