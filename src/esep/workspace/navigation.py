"""The parts of the office: by field of work, each with the act that opens it."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.access import Act


class Field(StrEnum):
    """A field of work: how parts are gathered where all of them are listed, in this order."""

    DAY = "day"
    VOICE = "voice"
    COUNCIL = "council"
    MONEY = "money"
    RECORDS = "records"
    PEOPLE = "people"
    SETTINGS = "settings"
    PROOF = "proof"


FIELD_WORDS = {
    Field.DAY: _("Work of the day"),
    Field.VOICE: _("Voice of the people"),
    Field.COUNCIL: _("Council and head"),
    Field.MONEY: _("Money of the municipality"),
    Field.RECORDS: _("Records of the municipality"),
    Field.PEOPLE: _("People and rights"),
    Field.SETTINGS: _("Settings and set-up"),
    Field.PROOF: _("Proof"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the office: the name of its address, its words, what it is for, and the act that opens it.

    Names of addresses below it begin with its own. ``in_head`` parts are linked from every page, by their ``brief``
    words where they have them; all of them are listed on the page of all tasks. ``is_own`` parts are for those alone
    who are deputies here.
    """

    name: str
    words: Promise
    lead: Promise
    act: Act
    in_head: bool = False
    field: Field = Field.SETTINGS
    brief: Promise | None = None
    is_own: bool = False


PARTS = (
    Part(
        "office-my",
        _("My year"),
        _("Your report, your appeals and voter mandates, your promises and your diary."),
        Act.VIEW_DEPUTY_REPORTS,
        in_head=True,
        field=Field.DAY,
        is_own=True,
    ),
    Part(
        "office-home",
        _("Today"),
        _("What is overdue, what is due today and in the next seven days."),
        Act.VIEW_COMPLIANCE,
        in_head=True,
        field=Field.DAY,
    ),
    Part(
        "office-dashboard",
        _("How the year goes"),
        _("Reports, notices, appeals and publications at one look."),
        Act.VIEW_COMPLIANCE,
        field=Field.DAY,
    ),
    Part(
        "office-meetings",
        _("Meetings"),
        _("From the plan to the measures: notice, lists, the hall, minutes, hand-over."),
        Act.VIEW_MEETINGS,
        in_head=True,
        field=Field.DAY,
    ),
    Part(
        "office-promises",
        _("Promises"),
        _("What meetings decided, recommended and proposed, and what came of it."),
        Act.VIEW_PROMISES,
        in_head=True,
        field=Field.DAY,
    ),
    Part(
        "office-appeals",
        _("Appeals"),
        _("Proposals, applications and complaints: who has them, and by when."),
        Act.VIEW_APPEALS,
        field=Field.VOICE,
    ),
    Part(
        "office-mandates",
        _("Voter mandates"),
        _("What voters gave their deputies to act on, and how far it has come."),
        Act.VIEW_VOTER_MANDATES,
        field=Field.VOICE,
    ),
    Part(
        "office-receptions",
        _("Receptions"),
        _("When deputies receive citizens, and who came with what."),
        Act.VIEW_RECEPTIONS,
        field=Field.VOICE,
    ),
    Part(
        "office-demands",
        _("Demands for a report"),
        _("A group, an association or a party asks deputies to report now."),
        Act.VIEW_DEMANDS,
        field=Field.VOICE,
    ),
    Part(
        "office-reports",
        _("Deputies' reports"),
        _("Each deputy's report of the year: its duty, its five parts, its papers."),
        Act.VIEW_DEPUTY_REPORTS,
        field=Field.VOICE,
    ),
    Part(
        "office-submissions",
        _("What came in and waits"),
        _("Sent over the site, and needs a look before it is registered."),
        Act.MODERATE,
        field=Field.VOICE,
    ),
    Part(
        "office-remarks",
        _("Remarks about this site"),
        _("Mistakes that people found, and requests to hide something about them."),
        Act.VIEW_REMARKS,
        field=Field.VOICE,
    ),
    Part(
        "office-sessions",
        pgettext_lazy("of the council", "Sessions"),
        _("Sessions of the council and sittings of its commissions: agenda, papers, what came of it."),
        Act.VIEW_SESSIONS,
        field=Field.COUNCIL,
    ),
    Part(
        "office-decisions",
        _("Decisions of the council"),
        _("Numbers, texts, and which of them are in force on a day."),
        Act.VIEW_SESSIONS,
        field=Field.COUNCIL,
    ),
    Part(
        "office-broadcasts",
        _("Broadcasts of sessions"),
        _("What media showed of each session, letters to them, recordings."),
        Act.VIEW_SESSIONS,
        field=Field.COUNCIL,
    ),
    Part(
        "office-head-reports",
        _("Reports of the head"),
        _("The 25 parts of each half-year: who writes them, from which records, how many are answered."),
        Act.VIEW_HEAD_REPORTS,
        field=Field.COUNCIL,
    ),
    Part(
        "office-head-hearings",
        _("The head before the council"),
        _("Which session hears which half-year, and what the council said."),
        Act.VIEW_SESSIONS,
        field=Field.COUNCIL,
    ),
    Part(
        "office-powers",
        _("Entrusted powers"),
        _("Powers of the state that the executive carries out."),
        Act.VIEW_SESSIONS,
        field=Field.COUNCIL,
    ),
    Part(
        "office-budget",
        _("Budget"),
        _("Versions, execution and balance of each year, with what does not agree."),
        Act.VIEW_FINANCE,
        field=Field.MONEY,
    ),
    Part(
        "office-programmes",
        _("Programmes and works"),
        _("What was planned, what was spent, how far each work has come."),
        Act.VIEW_FINANCE,
        field=Field.MONEY,
    ),
    Part(
        "office-property",
        _("Municipal property"),
        _("The register, rents, sales and hand-overs."),
        Act.VIEW_FINANCE,
        field=Field.MONEY,
    ),
    Part(
        "office-funds",
        _("Off-budget funds"),
        _("What was given for the municipality, and what it was spent on."),
        Act.VIEW_FINANCE,
        field=Field.MONEY,
    ),
    Part(
        "office-debts",
        _("Municipal debt"),
        _("Loans, what was paid back, and what is still owed."),
        Act.VIEW_FINANCE,
        field=Field.MONEY,
    ),
    Part(
        "office-outlook",
        _("Forecast and risks"),
        _("What the next budget must reckon with."),
        Act.VIEW_FINANCE,
        field=Field.MONEY,
    ),
    Part(
        "office-register",
        _("Document register"),
        _("Incoming, outgoing and internal documents with their files."),
        Act.VIEW_REGISTER,
        in_head=True,
        field=Field.RECORDS,
        brief=_("Register"),
    ),
    Part(
        "office-directory",
        _("Directory"),
        _("Villages, people, offices, commissions, organisations and venues."),
        Act.VIEW_DIRECTORY,
        in_head=True,
        field=Field.RECORDS,
    ),
    Part(
        "office-catalogue",
        _("Published information"),
        _("What 7.2 wants public: how fresh it is, who keeps it, what is next."),
        Act.VIEW_CATALOGUE,
        field=Field.RECORDS,
    ),
    Part(
        "office-public-records",
        _("Public records"),
        _("Vacancies, services, contacts, partners, measures against corruption, explanations."),
        Act.VIEW_CATALOGUE,
        field=Field.RECORDS,
    ),
    Part(
        "office-numbers",
        _("Numbers of documents"),
        _("Where each run of numbers stands, and which were annulled."),
        Act.VIEW_REGISTER,
        field=Field.RECORDS,
    ),
    Part(
        "office-health",
        _("State of the records"),
        _("What overlaps, stands twice or is missing."),
        Act.VIEW_HEALTH,
        field=Field.RECORDS,
    ),
    Part(
        "office-lists",
        _("Lists"),
        _("Bring in villages, deputies or venues from a table."),
        Act.IMPORT_LIST,
        field=Field.RECORDS,
    ),
    Part(
        "office-search",
        _("Search"),
        _("Meetings, documents, people and promises, by their words."),
        Act.VIEW_OFFICE,
        in_head=True,
        field=Field.RECORDS,
    ),
    Part(
        "office-rights",
        _("People and rights"),
        _("Who signs in here, and what they may do."),
        Act.VIEW_RIGHTS,
        in_head=True,
        field=Field.PEOPLE,
        brief=_("People"),
    ),
    Part(
        "office-requests",
        _("Requests of two persons"),
        _("What is done only when two agree."),
        Act.ANSWER_REQUEST,
        field=Field.DAY,
    ),
    Part(
        "office-subscriptions",
        _("Letters to subscribers"),
        _("How many are told of news by e-mail, of what, and how the letters go."),
        Act.VIEW_SETUP,
        field=Field.RECORDS,
    ),
    Part("office-setup", _("Set-up"), _("What an office enters before it begins."), Act.VIEW_SETUP),
    Part(
        "office-settings",
        _("Municipality and regulation"),
        _("The adopted text, the council's own numbers, days off."),
        Act.VIEW_DIRECTORY,
        field=Field.SETTINGS,
    ),
    Part(
        "office-turns",
        _("Turns of the year and the council"),
        _("A new year, and a new council after elections."),
        Act.TURN_YEAR,
        field=Field.SETTINGS,
    ),
    Part(
        "office-oversight",
        _("What fell due"),
        _("The duties of a year or half-year, how they stand, each with its case."),
        Act.VIEW_COMPLIANCE,
        field=Field.PROOF,
    ),
    Part(
        "office-journal",
        _("Journal"),
        _("Who did what, and the proof that nobody changed it."),
        Act.VIEW_JOURNAL,
        field=Field.PROOF,
    ),
)
