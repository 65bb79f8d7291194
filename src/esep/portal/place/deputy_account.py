"""What a deputy's page tells beside the person: reports that were heard, what people asked, hours of reception."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.http.response import HttpResponse
from django.utils.translation import pgettext_lazy

from esep.kernel.refusals import Words
from esep.kernel.storage import BytesLost
from esep.portal.mandates.kept import mandates
from esep.portal.place.here import Here
from esep.portal.place.kept import asked, judged
from esep.portal.place.serving import of_place
from esep.portal.promises.kept import promises
from esep.portal.promises.line import Line, late_first, lines_of
from esep.portal.receptions.kept import schedule
from esep.portal.receptions.words import hours_words
from esep.records.files import bytes_of
from esep.regulation.facts.deputy import VoterMandateState
from esep.regulation.tenures import YearMode
from esep.regulation.wording import Language
from esep.reports.commands.finishing import EDITABLE, PRINTED_IN, SUMMARY, WHOLE, file_name
from esep.reports.queries.public import Asked, PublicReport, paper_in_public, reports_in_public

OVER = (VoterMandateState.DONE, VoterMandateState.DECLINED)
YEAR_WORDS = {
    YearMode.CALENDAR: pgettext_lazy("year of a deputy's report", "The year runs from 1 January."),
    YearMode.MANDATE: pgettext_lazy(
        "year of a deputy's report", "The year runs from the day the mandate began. The council chose so."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Counts of one deputy, the finished reports, what the last meeting promised, the hours (words and place), and how
    the year is counted.
    """

    reports: tuple[PublicReport, ...]
    promised: tuple[Line, ...]
    asked: Asked
    mandates: int
    mandates_open: int
    hours: tuple[tuple[str, str], ...]
    year: Words


def account_of(here: Here, deputy: str) -> Account:
    """What is known of a deputy's work today."""
    given = [one for one in mandates(here) if one.deputy == deputy]
    holder = judged(here, here.today).pack.case_kinds["deputy"].holder
    return Account(
        reports=reports_in_public(deputy, municipality=here.place, day=here.today, language=here.language),
        promised=tuple(_promised(here, deputy)),
        asked=asked(here).get(deputy, Asked()),
        mandates=len(given),
        mandates_open=sum(one.state not in OVER for one in given),
        hours=tuple((hours_words(one), one.place) for one in schedule(here).hours if one.deputy == deputy),
        year=YEAR_WORDS[holder.year] if holder is not None else "",
    )


def _promised(here: Here, deputy: str) -> Iterable[Line]:
    """What was promised at the deputy's last meeting: by it the next report is measured (3.9)."""
    own = [one for one in promises(here) if deputy in one.deputies and one.meeting]
    last = max(own, key=lambda one: (one.adopted_on, one.meeting), default=None)
    if last is None:
        return ()
    return sorted(lines_of(here, (one for one in own if one.meeting == last.meeting)), key=late_first)


@of_place
def paper(request: HttpRequest, here: Here, code: str, report: str, language: str) -> HttpResponse:
    """A report that was heard, in one language (PDF)."""
    return _given(here, code, report, language, form=WHOLE)


@of_place
def summary(request: HttpRequest, here: Here, code: str, report: str, language: str) -> HttpResponse:
    """The page that sums it up (PDF)."""
    return _given(here, code, report, language, form=SUMMARY)


@of_place
def editable(request: HttpRequest, here: Here, code: str, report: str, language: str) -> HttpResponse:
    """The same report as a text (DOCX)."""
    return _given(here, code, report, language, form=EDITABLE)


def _given(here: Here, code: str, report: str, language: str, *, form: str) -> HttpResponse:
    if language not in list(PRINTED_IN):
        raise Http404
    spoken = Language(language)
    found = paper_in_public(report, spoken, deputy=code, municipality=here.place, day=here.today, form=form)
    if found is None:
        raise Http404
    try:
        with bytes_of(found) as content:
            made = content.read()
    except BytesLost as lost:
        raise Http404 from lost
    name = f"{here.place.slug}-{file_name(report, spoken, form=form)}"
    headers = {"Content-Disposition": f'{"attachment" if form == EDITABLE else "inline"}; filename="{name}"'}
    return HttpResponse(made, content_type=found.media_type, headers=headers)
