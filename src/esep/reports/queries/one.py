"""One report with everything that its page shows: parts, drafts beside them, promises, what is still missing (3.5)."""

from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.records.models import DocumentFile, StoredFile
from esep.reports.composing import composed
from esep.reports.drafted import Drafted
from esep.reports.finding import report_of
from esep.reports.material import Material
from esep.reports.models import DeputyReport, DeputyReportPart, ReportPart
from esep.reports.queries.gathering import gathered
from esep.reports.queries.hearing import hearings


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPart:
    """A part as it is written, and as Esep would draft it today."""

    row: DeputyReportPart
    part: ReportPart
    drafted: Drafted

    @property
    def differs(self) -> bool:
        """Whether there is a draft that says otherwise than the part does."""
        return bool(self.drafted.text) and self.drafted.text.get("ky", "") != self.row.text_ky


@dataclass(frozen=True, slots=True, kw_only=True)
class OneReport:
    """A report with its parts in the order of 3.5. ``heard_on`` is when its meeting heard the deputy."""

    report: DeputyReport
    deputy: str
    name: str
    district: str
    parts: tuple[ShownPart, ...]
    material: Material
    heard_on: date | None
    replaced_by: str
    files: tuple[DocumentFile, ...]

    @property
    def gaps(self) -> tuple[ShownPart, ...]:
        """The parts that nobody has answered yet."""
        return tuple(one for one in self.parts if not one.row.answer)

    def part(self, name: str) -> ShownPart:
        """The part with a name. Raises Refused."""
        found = next((one for one in self.parts if one.part.value == name), None)
        if found is None:
            raise not_found()
        return found


def report_shown(code: str, *, by: Actor, municipality: Municipality, language: str) -> OneReport:
    """A report by its code. Raises Refused: unknown, another deputy's."""
    with scope.of(municipality.pk):
        owner = report_of(code).mandate.code
    with seeing(Act.VIEW_DEPUTY_REPORTS, by=by, municipality=municipality.pk, owner=owner):
        report = report_of(code)
        mandate = report.mandate
        material = gathered(mandate, since=report.since, until=report.until, municipality=municipality)
        drafts = composed(material)
        told = hearings([owner], municipality=municipality, day=clock.today(), language=language)
        newer = DeputyReport.objects.filter(replaces=report).first()
        return OneReport(
            report=report,
            deputy=owner,
            name=mandate.person.names.get(language) or mandate.person.public_name,
            district=mandate.district.name_in(language),
            parts=tuple(
                ShownPart(row=row, part=ReportPart(row.part), drafted=drafts[ReportPart(row.part)])
                for row in report.parts.order_by("pk")
            ),
            material=material,
            heard_on=told.heard_on(report),
            replaced_by=newer.code if newer is not None else "",
            files=_files(report),
        )


def file_of(one: OneReport, name: str) -> StoredFile:
    """A file of a finished report by its name. Raises Refused."""
    found = next((file for file in one.files if file.name == name), None)
    if found is None:
        raise not_found()
    return found.file


def _files(report: DeputyReport) -> tuple[DocumentFile, ...]:
    if report.document is None:
        return ()
    rows = report.document.files.filter(taken_out_at__isnull=True).select_related("file")
    return tuple(rows.order_by("position"))
