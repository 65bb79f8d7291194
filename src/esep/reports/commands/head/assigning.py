"""Assigning: who prepares the report (5.4), who writes which part and by which day."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.models import Person, PositionHolding, holding_on
from esep.community.refusals import in_years
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.facts.council import HeadReportAssigned
from esep.reports.commands.head.finding import head_draft, part_of
from esep.reports.commands.head.telling import ASSIGNED, told
from esep.reports.models import HeadPart, HeadReport, HeadReportAuthor, HeadReportPart

CLAUSE = "5.4-preparer"


def assign_authors(
    code: str,
    persons: Sequence[int],
    *,
    by: Actor,
    municipality: int,
    named: Sequence[str] = (),
    seen: int | None = None,
) -> HeadReport:
    """Name the staff who prepare the report (5.4); the law hears of it today. ``persons`` by key, in their order.

    ``named`` is how the paper names each; by public name and office unless given. Who was named before and is not now,
    prepares it no more; their parts wait for somebody else. Raises Refused: submitted, nobody, somebody unknown, STALE.
    """
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        report = head_draft(code)
        people = _people(persons)
        today = clock.today()
        authors = tuple(named) or tuple(author_named(person, on=today) for person in people)
        present = {row.person_id: row for row in report.authors.filter(left_at__isnull=True)}
        for person in people:
            if person.pk not in present:
                acting.save(HeadReportAuthor(municipality=acting.municipality, report=report, person=person))
        for key, row in present.items():
            if key not in {person.pk for person in people}:
                _leave(acting, report, row)
        data = HeadReportAssigned(period=report.period.key, authors=authors)
        if report.assigned is None or report.assigned.to_law().data != data:
            report.assigned = told(acting, ASSIGNED, data, on=today)
        return acting.edit(report, seen=report.version if seen is None else seen)


def assign_part(
    code: str,
    part: HeadPart,
    *,
    person: int | None,
    due_on: date | None = None,
    by: Actor,
    municipality: int,
    seen: int | None = None,
) -> HeadReportPart:
    """Give one part to an author, with a day of its own perhaps; or to nobody. Raises Refused as below, and STALE."""
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        report = head_draft(code)
        in_years(due_on, field="due_on")
        row = part_of(report, part)
        row.author, row.due_on = _author(report, person), due_on
        acting.mention(report.ref)
        return acting.edit(row, seen=row.version if seen is None else seen)


def assign_parts(
    code: str,
    persons: Mapping[HeadPart, int | None],
    *,
    due_on: date | None,
    by: Actor,
    municipality: int,
    seen: int | None = None,
) -> HeadReport:
    """Give several parts to authors at once, all to be written by ``due_on`` unless a part has a day of its own.

    Raises Refused: submitted, somebody who is not among the authors, a day out of the years, STALE.
    """
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        report = head_draft(code)
        in_years(due_on, field="due_on")
        for row in report.parts.filter(part__in=list(persons)).order_by("pk"):
            person = persons[HeadPart(row.part)]
            if row.author_id != person:
                row.author = _author(report, person)
                acting.edit(row, seen=row.version)
        report.parts_due_on = due_on
        return acting.edit(report, seen=report.version if seen is None else seen)


def author_named(person: Person, *, on: date) -> str:
    """How a paper names an author: the public name, and the office held on a day."""
    rows = PositionHolding.objects.filter(holding_on(on), person=person).select_related("position")
    held = rows.order_by("is_acting", "since", "pk").first()
    return f"{person.public_name}, {held.position.name_in('ky')}" if held is not None else person.public_name


def _people(persons: Sequence[int]) -> list[Person]:
    wanted = list(dict.fromkeys(persons))
    known = Person.objects.in_bulk(wanted)
    if not wanted or len(known) != len(wanted):
        raise Refused.because(
            "authors_missing",
            _("Say who prepares the report."),
            remedy=_("Choose at least one member of staff."),
            clause=CLAUSE,
            field="persons",
        )
    return [known[key] for key in wanted]


def _leave(acting: Acting, report: HeadReport, author: HeadReportAuthor) -> None:
    author.left_at = acting.at
    acting.save(author)
    for row in report.parts.filter(author=author.person_id).order_by("pk"):
        row.author = None
        acting.edit(row, seen=row.version)


def _author(report: HeadReport, person: int | None) -> Person | None:
    if person is None:
        return None
    found = report.authors.filter(person=person, left_at__isnull=True).select_related("person").first()
    if found is None:
        raise Refused.because(
            "not_an_author",
            _("This person does not prepare the report."),
            remedy=_("Name the person among those who prepare it first."),
            clause=CLAUSE,
            field="person",
        )
    return found.person
