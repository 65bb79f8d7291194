"""One part of the head's report: its words, its figures with their proofs, what changed, the last report beside it."""

from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch

from esep.access import Act
from esep.finance.saying import percent, quantity, thousands
from esep.regulation.wording import Language
from esep.reports.head_figures import Figure, Moved, Unit
from esep.workspace.head_reports.common import part_words, report_in, to_report
from esep.workspace.head_reports.words import answer_words, half_words
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language

MONEY = ("office-budget", "office-property", "office-funds", "office-debts", "office-programmes", "office-outlook")


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A figure as the page draws it; sums in soms as a Decimal for the tag, the rest in words."""

    name: str
    som: Decimal | None
    words: str
    source: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedLine:
    """A figure then and now."""

    name: str
    then: str
    now: str
    difference: str


@office(GET=Act.VIEW_HEAD_REPORTS)
def part(request: HttpRequest, place: Office, head_report: str, head_part: str) -> HttpResponse:
    """A part of a report by its name."""
    one = report_in(place, head_report)
    shown = one.part(head_part)
    pill, tone = answer_words(shown)
    may_write = one.report.submitted_on is None and place.may(Act.WRITE_HEAD_REPORT)
    codes = [each.part for each in one.parts]
    at = codes.index(shown.part)
    context = {
        "one": one,
        "shown": shown,
        "row": shown.row,
        "title": part_words(shown),
        "half": half_words(one.report.year, one.report.half),
        "back": to_report(place, one),
        "pill": pill,
        "tone": tone,
        "text": shown.row.text_in(language().value),
        "text_language": "ru" if language() is Language.RU and shown.row.text_ru else "ky",
        "figures": [figure_line(each, place) for each in shown.figures],
        "changed": [moved_line(each) for each in shown.changed],
        "since_then": [moved_line(each) for each in shown.since_then],
        "may_write": may_write,
        "can_draft": may_write and shown.drafted is not None and shown.differs,
        "previous": one.parts[at - 1] if at else None,
        "following": one.parts[at + 1] if at + 1 < len(codes) else None,
    }
    return page(request, place, "workspace/head_reports/part.html", context)


def figure_line(figure: Figure, place: Office) -> FigureLine:
    """A figure with the page that proves it, where the visitor may open that."""
    said = language().value
    return FigureLine(
        name=figure.name_in(said),
        som=figure.value if figure.unit is Unit.SOM else None,
        words="" if figure.unit is Unit.SOM else shown_value(figure, figure.value),
        source=figure.source_in(said),
        address=_address(figure, place),
    )


def moved_line(moved: Moved) -> MovedLine:
    """A figure on both sides, in words."""
    shown = moved.shown
    return MovedLine(
        name=shown.name_in(language().value),
        then=shown_value(shown, moved.then.value) if moved.then is not None else "—",
        now=shown_value(shown, moved.now.value) if moved.now is not None else "—",
        difference=shown_value(shown, moved.difference) if moved.difference is not None else "—",
    )


def shown_value(figure: Figure, value: Decimal) -> str:
    """A value as people read it: sums as thousand soms, others with their unit."""
    if figure.unit is Unit.SOM:
        return thousands(value)
    if figure.unit is Unit.PERCENT:
        return percent(value)
    return f"{quantity(value)} {figure.unit_in(language().value)}".strip()


def _address(figure: Figure, place: Office) -> str:
    if not figure.route or (figure.route.startswith(MONEY) and not place.may(Act.VIEW_FINANCE)):
        return ""
    try:
        return place.address(figure.route, **figure.arguments)
    except NoReverseMatch:
        return ""
