"""Steps on the regulation: the adopted text, the council's own choices, since when records are kept, the register."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from esep.community.queries.setup.entered import Entered
from esep.community.queries.setup.step import Mark, Progress, Step, progress
from esep.kernel.refusals import Words


def text(entered: Entered) -> Progress:
    """The resolution is entered, with the text that it adopted."""
    if not entered.texts:
        return progress(Step.TEXT, _("the council's resolution"), begun=False)
    has_text = any(row.text_sha256 for row in entered.texts)
    return progress(Step.TEXT, *(() if has_text else (_("the text itself"),)), begun=True)


def own_numbers(entered: Entered) -> Progress:
    """The council's own numbers and readings are entered, or somebody said that the model's hold."""
    is_settled = entered.has_own_choices or Mark.OWN_NUMBERS in entered.marks
    missing = () if is_settled else (_("a look at the numbers of the model"),)
    return progress(Step.OWN_NUMBERS, *missing, begun=False)


def records_from(entered: Entered) -> Progress:
    """It is known since when records are kept, and that day has come."""
    first = entered.municipality.records_from
    if first is None:
        return progress(Step.RECORDS_FROM, _("the first day"), begun=False)
    missing = () if first <= entered.day else (_("until its first day comes, nothing is judged"),)
    return progress(Step.RECORDS_FROM, *missing, begun=True)


def register(entered: Entered, *, series: Mapping[str, Words]) -> Progress:
    """It is known where each series of the register goes on after the paper book, be it at one."""
    missing = [words for code, words in series.items() if code not in entered.series]
    return progress(Step.REGISTER, *missing, begun=len(missing) < len(series))
