"""The cases behind a number of the overview: duties of one municipality in a period, each with how its day follows."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from math import ceil

from esep.community.queries import law_municipality, pack_of
from esep.compliance.overseeing.asked import Asked
from esep.compliance.overseeing.counting import Tally
from esep.compliance.overseeing.span import is_of, rows_of
from esep.compliance.overseeing.stand import Stand, stand_of, stands_in
from esep.compliance.queries import obligations_on, records_in, told
from esep.kernel import scope
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.regulation.judgement import Row, urgency
from esep.regulation.status import Verdict, verdicts

ON_A_PAGE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """A page of cases by their due days, how many there are in all, and the counts of the period and section."""

    rows: tuple[Row, ...]
    found: int
    tally: Tally
    number: int
    last: int


def cases(
    municipality: Municipality, asked: Asked, *, today: date, language: str, most: int | None = ON_A_PAGE
) -> Cases:
    """The duties of a municipality that were asked for, as they stand today; all of them where ``most`` is none.

    Only those of the page are put into words, so that a long list costs no more than a short one.
    """
    with scope.of(municipality.pk):
        pack = pack_of(municipality)
        stored = obligations_on(today, municipality=municipality, pack=pack, narrowed=rows_of(asked.period))
        judged = verdicts((one for one in stored if is_of(one, asked.period)), as_of=today)
        counted = [(verdict, stand) for verdict in judged if (stand := _counts(verdict, asked))]
        found = [verdict for verdict, stand in counted if asked.stand is None or stand in stands_in(asked.stand)]
        found.sort(key=lambda verdict: (verdict.obligation.due_on or date.max, urgency(verdict)))
        last = max(1, ceil(len(found) / most)) if most is not None else 1
        number = min(asked.page, last)
        shown = found if most is None else found[(number - 1) * most : number * most]
        facts = facts_of(records=records_in(shown))
        law = law_municipality(municipality, adoption=pack.adoption)
        rows = told(shown, facts, law, pack=pack, as_of=today, known_at=None, language=language)
        tally = Counter(stand for _verdict, stand in counted)
        return Cases(rows=rows, found=len(found), tally=tally, number=number, last=last)


def _counts(verdict: Verdict, asked: Asked) -> Stand | None:
    """How a judged row counts; none where it does not apply, or is of another section."""
    if asked.section and not verdict.clause.startswith(f"{asked.section}."):
        return None
    return stand_of(verdict)
