"""Composing: the parts of a deputy's report as Esep would write them from what is recorded (3.5). Pure."""

from collections.abc import Iterator

from esep.documents.telling import tell
from esep.reports.council_drafts import decisions, executive, sat_lines
from esep.reports.drafted import LANGUAGES, Drafted
from esep.reports.material import Considered, GivenMandate, Material, Measure, Seat, Texts
from esep.reports.models import ReportPart

MOST_MEASURES = 15
"""Measures that a part names one by one; the rest is a number."""


def composed(material: Material) -> dict[ReportPart, Drafted]:
    """Every part from the material. A part of which nothing is recorded is empty."""
    return {
        ReportPart.MANDATES: _mandates(material),
        ReportPart.APPEALS: _appeals(material),
        ReportPart.DECISIONS: decisions(material),
        ReportPart.COMMISSIONS: _commissions(material),
        ReportPart.EXECUTIVE: executive(material),
    }


def _mandates(material: Material) -> Drafted:
    if not material.mandates:
        return Drafted(text={})
    sources = tuple(f"voter_mandate:{one.code}" for one in material.mandates)
    return Drafted(text={language: _mandates_in(material, language) for language in LANGUAGES}, sources=sources)


def _mandates_in(material: Material, language: str) -> str:
    head = tell("deputy_report.mandates", language, count=len(material.mandates))
    return "\n".join((head, *(_mandate(one, language) for one in material.mandates)))


def _mandate(one: GivenMandate, language: str) -> str:
    state = tell(f"deputy_report.state_{one.state.value if one.state is not None else 'received'}", language)
    place = f" ({_in(one.village, language)})" if one.village is not None else ""
    note = _in(one.note, language)
    return f"{one.code}. {_in(one.text, language)}{place}: {state}.{f' {note}' if note else ''}"


def _appeals(material: Material) -> Drafted:
    appeals = material.appeals
    if not (appeals.total or material.receptions):
        return Drafted(text={})
    text = {language: "\n".join(_appeals_in(material, language)) for language in LANGUAGES}
    return Drafted(text=text, sources=tuple(f"appeal:{code}" for code in appeals.codes))


def _appeals_in(material: Material, language: str) -> Iterator[str]:
    appeals = material.appeals
    if appeals.total:
        yield tell("deputy_report.appeals", language, count=appeals.total, kinds=_kinds(appeals, language))
        yield tell(
            "deputy_report.ended",
            language,
            on_time=appeals.on_time,
            late=appeals.late,
            open=appeals.open,
            overdue=appeals.overdue,
        )
    for one in appeals.measures[:MOST_MEASURES]:
        yield _measure(one)
    if len(appeals.measures) > MOST_MEASURES:
        yield tell("deputy_report.more_measures", language, count=len(appeals.measures) - MOST_MEASURES)
    if material.receptions:
        yield tell("deputy_report.receptions", language, count=material.receptions, visitors=material.visitors)
    if material.contacts:
        yield tell("deputy_report.contacts", language, count=material.contacts)


def _kinds(appeals: Considered, language: str) -> str:
    return ", ".join(
        f"{tell(f'deputy_report.kind_{kind}', language)} {count}" for kind, count in appeals.by_kind.items() if count
    )


def _measure(one: Measure) -> str:
    """The law was told in Kyrgyz alone."""
    return f"{one.code}. {one.subject.rstrip('.')}: {one.measure}"


def _commissions(material: Material) -> Drafted:
    if not material.seats:
        return Drafted(text={})
    sources = tuple(f"commission:{one.code}" for one in material.seats)
    text = {
        language: "\n".join(
            (
                *(_seat(one, language) for one in material.seats),
                *sat_lines(material, language),
            )
        )
        for language in LANGUAGES
    }
    return Drafted(text=text, sources=sources)


def _seat(one: Seat, language: str) -> str:
    name = _in(one.name, language)
    if one.until is not None:
        key = "chaired_until" if one.is_chair else "sat_until"
        return tell(f"deputy_report.{key}", language, name=name, day=one.until)
    return tell(f"deputy_report.{'chairs' if one.is_chair else 'sits'}", language, name=name)


def _in(texts: Texts | None, language: str) -> str:
    return (texts or {}).get(language) or (texts or {}).get("ky", "")
