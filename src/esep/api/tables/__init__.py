"""Every table of open data, in the order in which they are offered. A new one is a module and a line here."""

from esep.api.table import Table
from esep.api.tables import council, journal, meetings, money, people, places, regulation, reports, voice, works

TABLES: tuple[Table, ...] = (
    regulation.OBLIGATIONS,
    meetings.MEETINGS,
    meetings.PROMISES,
    meetings.STEPS,
    voice.VOTER_MANDATES,
    voice.APPEALS,
    voice.DEMANDS,
    voice.RECEPTION_HOURS,
    council.SESSIONS,
    council.DECISIONS,
    council.BROADCASTS,
    council.POWERS,
    reports.HEAD,
    reports.DEPUTIES,
    money.VERSIONS,
    money.PLANS,
    money.EXECUTIONS,
    money.PROPERTY,
    money.LOANS,
    works.WORKS,
    works.STEPS,
    people.DEPUTIES,
    people.BODIES,
    people.OFFICES,
    people.HOLDERS,
    people.COMMISSIONS,
    people.MEMBERS,
    places.VILLAGES,
    places.DISTRICTS,
    places.VENUES,
    journal.HEADS,
)
BY_NAME = {table.name: table for table in TABLES}
