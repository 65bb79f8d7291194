"""Publishing: everybody can read the head's report once the council has heard it (1.5, 7.2.3-a)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.facts.common import Evidence, EvidenceKind
from esep.regulation.facts.council import PublicationChannel, PublicationPublished
from esep.reports.commands.head.finding import head_report_of
from esep.reports.commands.head.telling import PUBLISHED, told, was_heard
from esep.reports.head_law import HEAD
from esep.reports.head_titles import report_title
from esep.reports.models import HeadReport

PUBLICATION = "publication:7.2.3-a"
CLAUSE = "7.2.3-a"


def publish_head_report(
    code: str,
    *,
    on: date,
    by: Actor,
    municipality: int,
    title: str = "",
    link: str = "",
    channels: Sequence[PublicationChannel] = (PublicationChannel.SITE,),
    before_hearing: bool = False,
    seen: int | None = None,
) -> HeadReport:
    """Publish a submitted report on a day; the law hears of it. ``link`` is where it can be read.

    ``before_hearing`` publishes knowingly what the council has not heard yet. Raises Refused: unknown, not submitted,
    published already, a day to come or before it was submitted, not heard yet, STALE.
    """
    with command(Act.SUBMIT_HEAD_REPORT, by=by, municipality=municipality) as acting:
        report = head_report_of(code)
        _check(report, on, before_hearing=before_hearing)
        data = PublicationPublished(
            channels=tuple(channels),
            title=title.strip()[:200] or report_title(report, "public_title", "ky"),
            period=report.period.key,
            evidence=(Evidence(EvidenceKind.LINK, link.strip()[:200]),) if link.strip() else (),
        )
        report.published = told(acting, PUBLISHED, data, on=on, records=(PUBLICATION, HEAD))
        report.published_on = on
        return acting.edit(report, seen=report.version if seen is None else seen)


def _check(report: HeadReport, on: date, *, before_hearing: bool) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if report.submitted_on is None:
        raise Refused.because(
            "not_submitted",
            _("The report was not submitted to the council yet."),
            remedy=_("Submit it first."),
            clause=CLAUSE,
        )
    if report.published_on is not None:
        raise Refused.because(
            "published_already",
            _("The report was published already."),
            remedy=_("What must be said otherwise is a new report in its place."),
            clause=CLAUSE,
        )
    if on < report.submitted_on:
        raise Refused.because(
            "published_before_submitted",
            _("On this day the report was not submitted yet."),
            remedy=_("Check the day."),
            clause=CLAUSE,
            field="on",
        )
    if not before_hearing and not was_heard(report):
        raise Refused.because(
            "not_heard_yet",
            _("The council has not heard this report yet."),
            remedy=_("Record the hearing first, or say that you publish it before the hearing."),
            clause=CLAUSE,
            field="before_hearing",
        )
