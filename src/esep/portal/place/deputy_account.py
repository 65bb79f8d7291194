"""What a deputy's page tells beside the person: reports that were heard, what people asked, hours of reception."""

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
from esep.portal.receptions.kept import schedule
from esep.portal.receptions.words import hours_words
from esep.records.files import bytes_of
from esep.regulation.facts.deputy import VoterMandateState
from esep.regulation.tenures import YearMode
from esep.regulation.wording import Language
from esep.reports.commands.finishing import PRINTED_IN
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
    """Counts of one deputy, the finished reports, the hours (words and place), and how the year is counted."""

    reports: tuple[PublicReport, ...]
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
        reports=reports_in_public(deputy, municipality=here.place, day=here.today),
        asked=asked(here).get(deputy, Asked()),
        mandates=len(given),
        mandates_open=sum(one.state not in OVER for one in given),
        hours=tuple((hours_words(one), one.place) for one in schedule(here).hours if one.deputy == deputy),
        year=YEAR_WORDS[holder.year] if holder is not None else "",
    )


@of_place
def paper(request: HttpRequest, here: Here, code: str, report: str, language: str) -> HttpResponse:
    """A report that was heard, in one language (PDF)."""
    if language not in list(PRINTED_IN):
        raise Http404
    found = paper_in_public(report, Language(language), deputy=code, municipality=here.place, day=here.today)
    if found is None:
        raise Http404
    try:
        with bytes_of(found) as content:
            made = content.read()
    except BytesLost as lost:
        raise Http404 from lost
    headers = {"Content-Disposition": f'inline; filename="{here.place.slug}-{report}-{language}.pdf"'}
    return HttpResponse(made, content_type=found.media_type, headers=headers)
