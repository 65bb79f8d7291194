"""Acts: everything that somebody can do or see. The name of an act is what the journal keeps."""

from enum import StrEnum


class Act(StrEnum):
    """What can be done. One row of the table (:mod:`esep.access.table`) each."""

    READ_PUBLIC = "public.read"
    """Public pages, feeds and downloads."""

    OPEN_ACCOUNT = "own.open"
    """Sign in and out, keep one's own password and second factor, choose the language, see where one's roles are."""

    USE_ACCESS_CODE = "own.use_access_code"
    """Choose a new password with a one-time code that was printed for the account."""

    OPEN_MUNICIPALITY = "municipality.open"
    APPOINT_FIRST = "municipality.appoint_first"
    KEEP_MUNICIPALITY = "municipality.keep"
    VIEW_SETUP = "setup.view"
    KEEP_SETUP = "setup.keep"
    ADOPT_REGULATION = "regulation.adopt"

    VIEW_OFFICE = "office.view"
    VIEW_DIRECTORY = "directory.view"
    KEEP_DIRECTORY = "directory.keep"
    IMPORT_LIST = "directory.import"
    VIEW_PEOPLE = "people.view"
    KEEP_PEOPLE = "people.keep"
    EXPORT_PEOPLE = "people.export"
    VIEW_HEALTH = "directory.health"
    MERGE_PEOPLE = "people.merge"
    TURN_YEAR = "year.turn"
    TURN_COUNCIL = "council.turn"

    VIEW_RIGHTS = "rights.view"
    GRANT_ROLE = "rights.grant"
    END_ROLE = "rights.end"
    HAND_OVER = "rights.hand_over"
    RESET_ACCESS = "rights.reset_access"
    """Print a one-time code for an account whose owner cannot sign in."""

    RESCUE_ACCESS = "rights.rescue_access"
    """The same by the operator of the machine, when nobody of the office can sign in."""

    DELETE_ACCOUNT = "rights.delete_account"

    VIEW_REGISTER = "register.view"
    REGISTER_DOCUMENT = "register.enter"
    EDIT_DOCUMENT = "register.edit"
    CLOSE_DOCUMENT = "register.close"
    UNLOCK_DOCUMENT = "register.unlock"
    ANNUL_NUMBER = "register.annul"
    KEEP_EVIDENCE = "evidence.keep"
    WITHDRAW_EVIDENCE = "evidence.withdraw"

    VIEW_MEETINGS = "meetings.view"
    PLAN_MEETING = "meetings.plan"
    """Plan a meeting, change the plan, put it off, cancel it, say that a step is not needed."""

    GIVE_NOTICE = "meetings.notice"
    """Say that residents were told, with the proof, also from a phone in the village."""

    ASK_INFORMATION = "meetings.ask"
    """Ask bodies for information, and bring experts in."""

    VIEW_LISTS = "meetings.view_lists"
    KEEP_LISTS = "meetings.keep_lists"
    """Keep the lists of participants and speakers and the agenda, invite, lock the lists, tell speakers."""

    KEEP_HOUSE_RULES = "meetings.house_rules"

    VIEW_DESK = "meetings.view_desk"
    """See who came, by name where somebody gave one."""

    REGISTER_PARTICIPANTS = "meetings.register"
    """Register who comes and goes at the desk, and count heads."""

    VIEW_HALL = "meetings.view_hall"
    """See how the meeting goes on: agenda, speakers, votes, without the names of residents."""

    CONDUCT_MEETING = "meetings.conduct"
    """Write down what happens in the hall: votes, speeches, questions, outcomes, the end."""

    VIEW_MINUTES = "minutes.view"
    KEEP_MINUTES = "minutes.keep"
    """Write the minutes, keep phrases and the link to a recording."""

    SIGN_MINUTES = "minutes.sign"
    """Say that chair and secretary of the meeting signed, with the scan; correct them; release the public copy."""

    HAND_MINUTES_OVER = "minutes.hand_over"
    VIEW_PROMISES = "promises.view"
    KEEP_PROMISES = "promises.keep"
    """Say how far a promise has come, and carry it over to another meeting."""

    TELL_MEASURES = "measures.tell"
    """Draft and publish the council's notice of what was done."""

    SUBMIT = "submissions.submit"
    """Write to the council, the executive or the office without an account (2.2-2.4)."""

    FOLLOW_SUBMISSION = "submissions.follow"
    """See by the code of a receipt what became of what one wrote, and take it back."""

    MODERATE = "submissions.moderate"
    """Look at what waits because it came in a flood or insults: register it or set it aside."""

    VIEW_AUTHORS = "submissions.view_authors"
    """See who wrote and how they can be reached."""

    ERASE_AUTHORS = "submissions.erase_authors"
    VIEW_APPEALS = "appeals.view"
    ENTER_APPEALS = "appeals.enter"
    """Enter what came on paper, by telephone, at a reception or in a list."""

    KEEP_APPEALS = "appeals.keep"
    """Pass an appeal on, record measures, answer it, join doubles (2.3)."""

    RELEASE_APPEALS = "appeals.release"
    """Write what everybody may read of an appeal."""

    VIEW_VOTER_MANDATES = "voter_mandates.view"
    KEEP_VOTER_MANDATES = "voter_mandates.keep"
    """Enter what voters gave their deputy, and say how far it has come (2.2)."""

    VIEW_DEMANDS = "demands.view"
    KEEP_DEMANDS = "demands.keep"
    """Enter demands for a report, answer them or turn them into a meeting (2.4)."""

    VIEW_RECEPTIONS = "receptions.view"
    KEEP_RECEPTIONS = "receptions.keep"
    """Keep the hours of receptions, who came and with what (2.3), and the diary of contacts (2.1)."""

    VIEW_REMARKS = "remarks.view"
    KEEP_REMARKS = "remarks.keep"
    """Look at mistakes that were reported and at requests to hide personal data, and close them."""

    VIEW_DEPUTY_REPORTS = "deputy_reports.view"
    KEEP_DEPUTY_REPORTS = "deputy_reports.keep"
    """Draft a deputy's report of a period and finish it (3.5)."""

    VIEW_SESSIONS = "sessions.view"
    PLAN_SESSION = "sessions.plan"
    """Call a session or a sitting, keep its agenda and papers, put it off, carry items over (4.3)."""

    CONDUCT_SESSION = "sessions.conduct"
    """Write down who was there, the votes, the beginning and the end."""

    KEEP_DECISIONS = "decisions.keep"
    """Enter the council's decisions, and what they amend or repeal."""

    KEEP_BROADCASTS = "broadcasts.keep"
    """Ask media to broadcast a session, and say when it went out (7.1)."""

    HEAR_HEAD = "head.hear"
    """Set the session that hears the head, and record what the council said of the report (4.4)."""

    PROPOSE_REVIEW = "head.propose_review"
    """Record that the council proposed to review the head's fitness for the post (6.1)."""

    KEEP_POWERS = "powers.keep"
    """Keep the list of powers of the state that are entrusted to the executive (6.2)."""

    VIEW_FINANCE = "finance.view"
    KEEP_BUDGET = "budget.keep"
    """Write versions of the budget, bring tables in, enter how it was carried out (5.2)."""

    SUBMIT_BUDGET = "budget.submit"
    """Submit the draft budget to the council (1.9)."""

    ADOPT_BUDGET = "budget.adopt"
    """Record that the council approved or amended the budget (1.9, 7.2)."""

    KEEP_PROPERTY = "property.keep"
    KEEP_FUND = "fund.keep"
    """Enter what came into the off-budget fund and what was spent; loans and their repayment."""

    KEEP_PROGRAMMES = "programmes.keep"
    """Keep programmes, their works and how far they have come, forecasts and risks (4.4, 5.3)."""

    VIEW_HEAD_REPORTS = "head_reports.view"
    WRITE_HEAD_REPORT = "head_reports.write"
    """Begin the head's half-year report, assign its parts and write them (4.4, 5.1-5.5)."""

    SUBMIT_HEAD_REPORT = "head_reports.submit"
    """Submit the report to the council, and publish it (1.5, 4.4)."""

    VIEW_CATALOGUE = "catalogue.view"
    KEEP_CATALOGUE = "catalogue.keep"
    """Say who keeps an item of the catalogue, and add items beyond the regulation (7.2)."""

    PUBLISH = "publications.publish"
    """Publish a version of an item, say where it can be found, that nothing is new, or take a version back (7.2)."""

    KEEP_PUBLIC_RECORDS = "public_records.keep"
    """Keep vacancies, services, measures against corruption, partners, assessments, contacts and explanations (7.2)."""

    SUBSCRIBE = "subscriptions.subscribe"
    """Ask for letters without an account, confirm it, and leave."""

    TELL_SUBSCRIBERS = "subscriptions.tell"
    """Write to those who asked what is new; the machine does it."""

    VIEW_COMPLIANCE = "compliance.view"
    REBUILD_PROJECTIONS = "compliance.rebuild"

    RECORD_FACT = "fact.record"
    CORRECT_FACT = "fact.correct"
    WITHDRAW_FACT = "fact.withdraw"

    VIEW_JOURNAL = "journal.view"
    SEND_HEADS = "journal.send_heads"

    ANSWER_REQUEST = "request.answer"
    """Say yes or no, as the second person, to what another asked for. The act asked for has a row of its own."""
