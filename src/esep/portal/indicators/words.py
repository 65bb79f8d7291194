"""The figures in words, and the pages on which the records behind them stand."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.compliance.indicators import Figure


class Said(NamedTuple):
    """What is counted, the route of the page with its records, and the clause by which its rows are chosen there."""

    words: Promise
    route: str
    clause: str = ""


SAID: Mapping[Figure, Said] = {
    Figure.DUTIES: Said(_("Duties with a term that were done in time"), "place-year"),
    Figure.UNKNOWN: Said(_("Duties of which nothing can be told: a day is missing"), "place-year"),
    Figure.MEETINGS: Said(_("Report meetings held"), "place-meetings"),
    Figure.RESIDENTS: Said(_("Residents who came to them"), "place-meetings"),
    Figure.DEPUTIES: Said(_("Deputies who gave the yearly report"), "place-deputies"),
    Figure.NOTICES: Said(_("Notices to villages given in time"), "place-year", "2.5-notice"),
    Figure.REQUESTS: Said(_("Written requests for information answered in time"), "place-year", "2.5-info-response"),
    Figure.APPEALS: Said(_("Appeals of citizens received"), "place-appeals"),
    Figure.ANSWERED: Said(_("Appeals answered in time"), "place-year", "2.3-appeals"),
    Figure.PROMISES: Said(_("Promises of meetings that were kept"), "place-promises"),
    Figure.MEASURES: Said(_("Notices of measures given in time"), "place-year", "3.9-measures-info"),
    Figure.HEAD_REPORTS: Said(_("Half-year reports of the head given in time"), "head-reports"),
    Figure.PUBLICATIONS: Said(_("Items of 7.2 that are published and not stale"), "place-catalogue"),
    Figure.BROADCASTS: Said(_("Sessions that state media broadcast"), "broadcasts"),
}
