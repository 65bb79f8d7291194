"""Every source of the index. A new one is a module here and a line in this list."""

from esep.search.source import Source
from esep.search.sources.appeals import APPEALS, APPEALS_KEPT
from esep.search.sources.budget import BUDGET
from esep.search.sources.decisions import DECISIONS, DECISIONS_KEPT
from esep.search.sources.directory import COMMISSIONS, CONTACTS, DEPUTIES, OFFICES, VILLAGES
from esep.search.sources.documents import DOCUMENTS
from esep.search.sources.head_reports import HEAD_REPORTS
from esep.search.sources.kept import DIRECTORY, ORGANIZATIONS
from esep.search.sources.measures import MEASURES
from esep.search.sources.meetings import MEETINGS, MEETINGS_KEPT
from esep.search.sources.minutes import MINUTES, MINUTES_KEPT
from esep.search.sources.people import PEOPLE
from esep.search.sources.promises import PROMISES, PROMISES_KEPT
from esep.search.sources.public_records import CONTACT_UNITS, EXPLANATIONS, SERVICES, VACANCIES
from esep.search.sources.publications import PUBLICATIONS, PUBLICATIONS_KEPT
from esep.search.sources.regulation import REGULATION
from esep.search.sources.requests import REQUESTS
from esep.search.sources.sessions import SESSIONS, SESSIONS_KEPT
from esep.search.sources.voter_mandates import VOTER_MANDATES, VOTER_MANDATES_KEPT
from esep.search.sources.works import WORKS, WORKS_KEPT

PUBLIC: tuple[Source, ...] = (
    VILLAGES,
    DEPUTIES,
    OFFICES,
    COMMISSIONS,
    CONTACTS,
    REGULATION,
    MEETINGS,
    MINUTES,
    PROMISES,
    VOTER_MANDATES,
    APPEALS,
    MEASURES,
    WORKS,
    SESSIONS,
    DECISIONS,
    HEAD_REPORTS,
    BUDGET,
    VACANCIES,
    SERVICES,
    CONTACT_UNITS,
    EXPLANATIONS,
    PUBLICATIONS,
)
STAFF: tuple[Source, ...] = (
    DIRECTORY,
    ORGANIZATIONS,
    PEOPLE,
    DOCUMENTS,
    MEETINGS_KEPT,
    REQUESTS,
    MINUTES_KEPT,
    PROMISES_KEPT,
    VOTER_MANDATES_KEPT,
    APPEALS_KEPT,
    WORKS_KEPT,
    SESSIONS_KEPT,
    DECISIONS_KEPT,
    PUBLICATIONS_KEPT,
)
SOURCES = (*PUBLIC, *STAFF)
