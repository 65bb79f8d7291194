"""Lines of the budget by code and year, those of adopted versions and of reports (5.2): public as a whole.

Drafts and working versions are never found.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from esep.finance.models import BudgetCode, BudgetLine, BudgetVersion, Execution, ExecutionLine
from esep.regulation.wording import Language
from esep.search.said import LAST, Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of


def _years(codes: Collection[str]) -> Iterable[str]:
    """From codes of versions to their years."""
    found = BudgetVersion.objects.filter(code__in=codes).order_by().values_list("year", flat=True)
    return (str(year) for year in found)


ROWS = {
    BudgetVersion.REF: _years,
    BudgetLine.REF: by_key(BudgetLine, path="budget__year"),
    Execution.REF: by_key(Execution, path="year"),
    ExecutionLine.REF: by_key(ExecutionLine, path="execution__year"),
}
COLUMNS = {
    BudgetCode.Kind.INCOME: "income",
    BudgetCode.Kind.FUNCTION: "function",
    BudgetCode.Kind.ECONOMIC: "economic",
}

Key = tuple[int, str, str]
"""Of a line that can be found: the year, the kind of its code, the code."""


def _read(_reading: Reading, years: Collection[str] | None) -> Iterable[Said]:
    adopted = BudgetVersion.objects.filter(adopted_on__isnull=False, withdrawn_at__isnull=True)
    wanted = adopted if years is None else adopted.filter(year__in=[int(year) for year in years])
    known = set(wanted.order_by().values_list("year", flat=True))
    if not known:
        return
    codes = {code.pk: code for code in BudgetCode.objects.all()}
    for (year, kind, entry), words in sorted(_words(known, codes).items()):
        found = [code for code in codes.values() if (code.kind, code.code) == (kind, entry)]
        yield _said(year, found[-1], words)


def _words(years: Collection[int], codes: Mapping[int, BudgetCode]) -> Mapping[Key, list[tuple[str, str]]]:
    """What lines are for in both languages, by what can be found."""
    found: dict[Key, list[tuple[str, str]]] = defaultdict(list)
    planned = BudgetLine.objects.filter(
        budget__year__in=years,
        budget__adopted_on__isnull=False,
        budget__withdrawn_at__isnull=True,
        taken_out_at__isnull=True,
    )
    carried = ExecutionLine.objects.filter(
        execution__year__in=years, execution__is_replaced=False, taken_out_at__isnull=True
    )
    for kind, column in COLUMNS.items():
        for year, key, ky, ru in planned.order_by("pk").values_list("budget__year", column, "words_ky", "words_ru"):
            if key is not None:
                found[year, kind.value, codes[key].code].append((ky, ru))
        for year, key in carried.order_by().values_list("execution__year", column).distinct():
            if key is not None:
                found[year, kind.value, codes[key].code] += ()
    return found


def _said(year: int, code: BudgetCode, words: Collection[tuple[str, str]]) -> Said:
    def told(language: Language) -> Text:
        said = language.value
        purposes = (ru if said == "ru" and ru else ky for ky, ru in words)
        return Text(f"{code.code} {code.name_in(said)}, {year}", lines(purposes))

    return Said(
        ref=f"budget:{year}-{code.kind}-{code.code}",
        record=str(year),
        kind=Kind.BUDGET,
        texts=texts_of(told),
        route="budget-proof",
        arguments={"year": year, "kind": code.kind, "entry": code.code},
        place=LAST,
    )


BUDGET = Source(name="budget", read=_read, rows=ROWS, mentioned=frozenset({BudgetCode.REF}), is_public=True)
