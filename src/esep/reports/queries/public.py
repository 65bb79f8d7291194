"""What everybody may know of a deputy's reports and of what people asked the deputy: papers and counts, no names."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from esep.appeals.models import Appeal
from esep.appeals.queries.appeals.listing import listed
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.records.models import StoredFile
from esep.regulation.wording import Language
from esep.reports.commands.finishing import file_name
from esep.reports.models import DeputyReport
from esep.reports.queries.hearing import Hearings, hearings

GONE = (Appeal.State.MERGED, Appeal.State.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReport:
    """A finished report. Its papers can be read once it was heard."""

    code: str
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


def reports_in_public(deputy: str, *, municipality: Municipality, day: date) -> tuple[PublicReport, ...]:
    """The finished reports of a deputy, the newest first; those replaced by a finished one are left out."""
    with scope.of(municipality.pk):
        rows = _finished().filter(mandate__code=deputy)
        told = _told({deputy}, municipality, day)
        return tuple(_public(row, told) for row in rows.order_by("-until", "-pk"))


def paper_in_public(
    code: str, language: Language, *, deputy: str, municipality: Municipality, day: date
) -> StoredFile | None:
    """The paper of a deputy's report that was heard; none before, and none in a language in which there is none."""
    with scope.of(municipality.pk):
        row = _finished().filter(code=code, mandate__code=deputy).first()
        if row is None or row.document is None:
            return None
        if _public(row, _told({deputy}, municipality, day)).heard_on is None:
            return None
        files = row.document.files.filter(taken_out_at__isnull=True, name=file_name(code, language))
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
    return rows.select_related("mandate", "meeting__replaced_by", "document__number")


def _told(deputies: set[str], municipality: Municipality, day: date) -> Hearings:
    return hearings(deputies, municipality=municipality, day=day, language=Language.KY.value)


def _public(row: DeputyReport, told: Hearings) -> PublicReport:
    meeting = row.meeting.code if row.meeting is not None else ""
    number = row.document.number if row.document is not None else None
    return PublicReport(
        code=row.code,
        since=row.since,
        until=row.until,
        number=number.text if number is not None else "",
        meeting=meeting,
        heard_on=told.heard_on(row),
    )
