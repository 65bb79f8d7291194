"""Phrasing: a part as it was composed, sentences in both languages, and figures with the page that proves them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import override

from esep.documents.telling import tell
from esep.finance.comparing import Compared
from esep.finance.saying import thousands
from esep.reports.head_figures import Figure, Unit
from esep.reports.material import Texts

LANGUAGES = ("ky", "ru")
Phrase = Callable[[str], Iterable[str]]
"""The sentences of a part in a language, one a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadDraft:
    """A part as the records would say it: its text by language, the figures in it, the papers it rests on (5.5)."""

    text: Texts
    figures: tuple[Figure, ...]
    sources: tuple[str, ...]


def drafted(phrase: Phrase, figures: Iterable[Figure], *sources: str) -> HeadDraft | None:
    """A draft from its sentences; none where the records have nothing to say. ``sources`` are keys of words."""
    text = {}
    for language in LANGUAGES:
        with override(language):
            text[language] = "\n".join(line for line in phrase(language) if line)
    if not text["ky"]:
        return None
    return HeadDraft(
        text=text, figures=tuple(figures), sources=tuple(tell(f"head_draft.{key}", "ky") for key in sources)
    )


def say(key: str, language: str, /, **params: object) -> str:
    """A sentence of the drafts; sums in soms are said as thousand soms."""
    said = {name: thousands(one) if isinstance(one, Decimal) else one for name, one in params.items()}
    return tell(f"head_draft.{key}", language, **said)


def named(texts: Texts, language: str) -> str:
    """A name in a language, in Kyrgyz where there is none."""
    return texts.get(language) or texts.get("ky", "")


def each(key: str, **params: str | date | Texts) -> Texts:
    """A name of a figure in both languages; texts among the variables are taken in each."""
    return {
        language: tell(
            f"head_draft.{key}",
            language,
            **{name: named(one, language) if isinstance(one, Mapping) else one for name, one in params.items()},
        )
        for language in LANGUAGES
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Where figures come from: words for it, the row, and the office's page that shows it."""

    source: str
    ref: str = ""
    route: str = ""
    arguments: Mapping[str, str]

    def figure(self, key: str, name: Texts, value: Decimal | int, unit: Unit = Unit.SOM) -> Figure:
        """A figure with this proof."""
        return Figure(
            key=key,
            name=name,
            value=Decimal(value),
            unit=unit,
            source=each(self.source),
            ref=self.ref,
            route=self.route,
            arguments=self.arguments,
        )

    def columns(self, key: str, name: Texts, compared: Compared, *, plan: "Proof | None" = None) -> Iterator[Figure]:
        """Plan of the year, plan of the half and what came, as three figures of a row; ``plan`` proves the plans."""
        for column, value, proof in (
            ("year_plan", compared.year_plan, plan or self),
            ("half_plan", compared.half_plan, plan or self),
            ("actual", compared.actual, self),
        ):
            yield proof.figure(f"{key}/{column}", each(column, name=name), value)
