"""Drafts of a deputy's report from the council's records and the executive's: votes, sittings, the half-year (3.5)."""

from collections.abc import Iterator

from django.utils.translation import override

from esep.documents.telling import tell
from esep.finance.saying import thousands
from esep.reports.drafted import LANGUAGES, Drafted
from esep.reports.material import Material, Voted

MOST_DECISIONS = 20
"""Decisions that a part names one by one; the rest is a number."""


def decisions(material: Material) -> Drafted:
    """In how many votes the deputy took part, and what the council decided by them."""
    voted = material.voted
    if voted is None or not voted.votes:
        return Drafted(text={})
    text = {language: "\n".join(_decisions_in(voted, language)) for language in LANGUAGES}
    return Drafted(text=text, sources=tuple(f"decision:{one.code}" for one in voted.adopted))


def sat_lines(material: Material, language: str) -> Iterator[str]:
    """Sittings of the deputy's commissions, and at how many the deputy was there."""
    for one in material.sittings:
        name = one.name.get(language) or one.name.get("ky", "")
        yield tell("deputy_report.sat", language, name=name, held=one.held, attended=one.attended)


def executive(material: Material) -> Drafted:
    """The half-year of the executive in a few sentences."""
    found = material.executive
    if found is None:
        return Drafted(text={})
    text = {}
    for language in LANGUAGES:
        with override(language):
            lines = [
                tell(f"deputy_report.half_{found.half}", language, year=found.year),
                tell(
                    "deputy_report.executive_money",
                    language,
                    income=thousands(found.income),
                    income_plan=thousands(found.income_plan),
                    expense=thousands(found.expense),
                    expense_plan=thousands(found.expense_plan),
                ),
            ]
            if found.done or found.late:
                lines.append(tell("deputy_report.executive_works", language, done=found.done, late=found.late))
        text[language] = "\n".join(lines)
    return Drafted(text=text, sources=(f"head_report:{found.report}",) if found.report else ())


def _decisions_in(voted: Voted, language: str) -> Iterator[str]:
    yield tell("deputy_report.voted", language, votes=voted.votes, took_part=voted.took_part)
    for one in voted.adopted[:MOST_DECISIONS]:
        yield f"{one.number}. {one.title.get(language) or one.title.get('ky', '')}"
    if len(voted.adopted) > MOST_DECISIONS:
        yield tell("deputy_report.more_decisions", language, count=len(voted.adopted) - MOST_DECISIONS)
