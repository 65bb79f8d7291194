"""What everybody may know of a deputy's reports and of what people asked the deputy: papers and counts, no names."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from esep.appeals.models import Appeal
from esep.appeals.queries.appeals.listing import listed
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.kernel.sorting import sort_key
from esep.records.models import StoredFile
from esep.regulation.wording import Language
from esep.reports.commands.finishing import WHOLE, file_name
from esep.reports.models import DeputyReport
from esep.reports.queries.hearing import Hearings, hearings

GONE = (Appeal.State.MERGED, Appeal.State.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReport:
    """A finished report of a deputy by code and name. Its papers can be read once it was heard, at a ``meeting``."""

    code: str
    deputy: str
    name: str
    since: date
    until: date
    number: str
    meeting: str
    heard_on: date | None


@dataclass(frozen=True, slots=True)
class Asked:
    """How many appeals a deputy has: all, and those that wait for an answer, overdue ones among them."""

    total: int = 0
    open: int = 0
    overdue: int = 0


def reports_in_public(deputy: str, *, municipality: Municipality, day: date, language: str) -> tuple[PublicReport, ...]:
    """The finished reports of a deputy, the newest first; those replaced by a finished one are left out."""
    with scope.of(municipality.pk):
        rows = _finished().filter(mandate__code=deputy)
        told = _told({deputy}, municipality, day)
        return tuple(_public(row, told, language) for row in rows.order_by("-until", "-pk"))


def every_report_in_public(municipality: Municipality, *, day: date, language: str) -> tuple[PublicReport, ...]:
    """The finished reports of all deputies, by code; those replaced by a finished one are left out."""
    with scope.of(municipality.pk):
        rows = tuple(_finished().order_by("pk"))
        told = _told({row.mandate.code for row in rows}, municipality, day)
        return tuple(_public(row, told, language) for row in rows)


def reports_heard_at(meeting: str, *, municipality: Municipality, day: date, language: str) -> tuple[PublicReport, ...]:
    """The reports in writing that were heard at a meeting, or at the one it was put off to; by name."""
    with scope.of(municipality.pk):
        of_meeting = Q(meeting__code=meeting) | Q(meeting__replaced_by__code=meeting)
        rows = tuple(_finished().filter(of_meeting).order_by("pk"))
        told = _told({row.mandate.code for row in rows}, municipality, day)
        found = (_public(row, told, language) for row in rows)
        heard = (one for one in found if one.heard_on is not None and one.meeting == meeting)
        return tuple(sorted(heard, key=lambda one: (sort_key(one.name), one.code)))


def paper_in_public(
    code: str, language: Language, *, deputy: str, municipality: Municipality, day: date, form: str = WHOLE
) -> StoredFile | None:
    """A paper of a deputy's report that was heard: the whole, the page that sums it up, or the copy to be edited. None
    before it was heard, and none in a language in which there is none.
    """
    with scope.of(municipality.pk):
        row = _finished().filter(code=code, mandate__code=deputy).first()
        if row is None or row.document is None:
            return None
        if _told({deputy}, municipality, day).heard_at(row) is None:
            return None
        files = row.document.files.filter(taken_out_at__isnull=True, name=file_name(code, language, form=form))
        found = files.select_related("file").first()
        return found.file if found is not None else None


def asked_by_deputy(municipality: Municipality, *, day: date) -> Mapping[str, Asked]:
    """How many appeals each deputy has, by the deputy's code. Joined and withdrawn ones are left out."""
    with scope.of(municipality.pk):
        found: defaultdict[str, Asked] = defaultdict(Asked)
        for one in listed(municipality, day=day):
            if one.deputy and one.state not in GONE:
                so_far = found[one.deputy]
                late = one.is_open and one.days_late > 0
                found[one.deputy] = Asked(so_far.total + 1, so_far.open + one.is_open, so_far.overdue + late)
        return dict(found)


def _finished() -> QuerySet[DeputyReport]:
    rows = DeputyReport.objects.filter(finished_at__isnull=False).exclude(replaced_by__finished_at__isnull=False)
    return rows.select_related("mandate__person", "meeting__replaced_by", "document__number")


def _told(deputies: set[str], municipality: Municipality, day: date) -> Hearings:
    return hearings(deputies, municipality=municipality, day=day, language=Language.KY.value)


def _public(row: DeputyReport, told: Hearings, language: str) -> PublicReport:
    heard = told.heard_at(row)
    planned = row.meeting.code if row.meeting is not None else ""
    number = row.document.number if row.document is not None else None
    return PublicReport(
        code=row.code,
        deputy=row.mandate.code,
        name=row.mandate.person.names.get(language) or row.mandate.person.public_name,
        since=row.since,
        until=row.until,
        number=number.text if number is not None else "",
        meeting=heard.meeting if heard is not None else planned,
        heard_on=heard.on if heard is not None else None,
    )
