"""Explaining: why a code stands above or below its plan in a half-year, in the office's own words (5.2-risks)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import change
from esep.finance.codebook import CLAUSE
from esep.finance.halves import HALVES
from esep.finance.models import Reasoning
from esep.finance.queries.codes import code_of
from esep.kernel.acting import stale
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found

LONGEST = 500


def explain(
    code: int,
    year: int,
    half: int,
    *,
    words_ky: str,
    words_ru: str = "",
    by: Actor,
    municipality: int,
    seen: int | None = None,
) -> Reasoning:
    """Say the reason; with ``seen``, the version that was read, say it anew.

    Raises Refused: no words in Kyrgyz, too many, somebody else said or changed it meanwhile.
    """
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        if half not in HALVES:
            raise not_found()
        words = {"words_ky": " ".join(words_ky.split()), "words_ru": " ".join(words_ru.split())}
        if not words["words_ky"]:
            raise Refused.because("words_missing", _("Say why, in Kyrgyz."), clause=CLAUSE, field="words_ky")
        for field, text in words.items():
            if len(text) > LONGEST:
                raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
        row = Reasoning.objects.filter(code=code_of(code), year=year, half=half).first()
        if row is not None:
            if seen is None:
                raise stale()
            return change(acting, row, seen=seen, **words)
        return acting.save(
            Reasoning(municipality=acting.municipality, code=code_of(code), year=year, half=half, **words)
        )
