"""What the acts of the journal are called."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.access import Act

ACT_WORDS: Mapping[Act, Promise] = {
    Act.READ_PUBLIC: _("Public pages read"),
    Act.OPEN_ACCOUNT: _("Signed in"),
    Act.OPEN_MUNICIPALITY: _("Municipality opened"),
    Act.APPOINT_FIRST: _("First role given"),
    Act.KEEP_MUNICIPALITY: _("Municipality's own data changed"),
    Act.ADOPT_REGULATION: _("Adopted regulation entered"),
    Act.VIEW_OFFICE: _("Office opened"),
    Act.VIEW_DIRECTORY: _("Directory read"),
    Act.KEEP_DIRECTORY: _("Directory changed"),
    Act.IMPORT_LIST: _("List brought in"),
    Act.VIEW_PEOPLE: _("People read"),
    Act.KEEP_PEOPLE: _("Person, mandate or office changed"),
    Act.EXPORT_PEOPLE: _("People with contacts exported"),
    Act.VIEW_RIGHTS: _("Rights read"),
    Act.GRANT_ROLE: _("Role given"),
    Act.END_ROLE: _("Role ended"),
    Act.DELETE_ACCOUNT: _("Account deleted"),
    Act.VIEW_REGISTER: _("Register read"),
    Act.REGISTER_DOCUMENT: _("Document registered"),
    Act.EDIT_DOCUMENT: _("Document changed"),
    Act.CLOSE_DOCUMENT: _("Document closed"),
    Act.UNLOCK_DOCUMENT: _("Closed document unlocked"),
    Act.ANNUL_NUMBER: _("Number annulled"),
    Act.KEEP_EVIDENCE: _("Evidence kept"),
    Act.WITHDRAW_EVIDENCE: _("Evidence withdrawn"),
    Act.VIEW_MEETINGS: _("Meetings read"),
    Act.PLAN_MEETING: _("Meeting planned, changed or closed"),
    Act.GIVE_NOTICE: _("Notice of a meeting recorded"),
    Act.ASK_INFORMATION: _("Information asked for, or an expert brought in"),
    Act.VIEW_LISTS: _("Lists of a meeting read"),
    Act.KEEP_LISTS: _("Lists of a meeting kept"),
    Act.KEEP_HOUSE_RULES: _("House rules of meetings changed"),
    Act.VIEW_DESK: _("Registration desk opened"),
    Act.VIEW_HALL: _("Hall of a meeting looked at"),
    Act.REGISTER_PARTICIPANTS: _("People registered at the door"),
    Act.CONDUCT_MEETING: _("Course of a meeting recorded"),
    Act.VIEW_MINUTES: _("Minutes of a meeting read"),
    Act.KEEP_MINUTES: _("Minutes of a meeting written"),
    Act.SIGN_MINUTES: _("Minutes of a meeting signed or corrected"),
    Act.VIEW_SESSIONS: _("Sessions read"),
    Act.PLAN_SESSION: _("Session called, changed or closed"),
    Act.CONDUCT_SESSION: _("Course of a session recorded"),
    Act.KEEP_DECISIONS: _("Decision of the council entered or changed"),
    Act.KEEP_BROADCASTS: _("Broadcast of a session recorded"),
    Act.HEAR_HEAD: _("Hearing of the head set or recorded"),
    Act.PROPOSE_REVIEW: _("Proposal of the council to review the head's fitness recorded"),
    Act.KEEP_POWERS: _("List of entrusted powers changed"),
    Act.VIEW_FINANCE: _("Finance read"),
    Act.KEEP_BUDGET: _("Budget written or its execution entered"),
    Act.SUBMIT_BUDGET: _("Draft budget submitted to the council"),
    Act.ADOPT_BUDGET: _("Budget approved or amended"),
    Act.KEEP_PROPERTY: _("Municipal property changed"),
    Act.KEEP_FUND: _("Fund or debt changed"),
    Act.KEEP_PROGRAMMES: _("Programmes changed"),
    Act.VIEW_HEAD_REPORTS: _("Reports of the head read"),
    Act.WRITE_HEAD_REPORT: _("Report of the head written"),
    Act.SUBMIT_HEAD_REPORT: _("Report of the head submitted or published"),
    Act.VIEW_COMPLIANCE: _("Duties read"),
    Act.REBUILD_PROJECTIONS: _("Duties computed anew"),
    Act.RECORD_FACT: _("Fact recorded"),
    Act.CORRECT_FACT: _("Fact corrected"),
    Act.WITHDRAW_FACT: _("Fact withdrawn"),
    Act.VIEW_JOURNAL: _("Journal read"),
    Act.SEND_HEADS: _("Hash of a day sent"),
    Act.USE_ACCESS_CODE: _("New password chosen with a one-time code"),
    Act.VIEW_SETUP: _("Set-up read"),
    Act.KEEP_SETUP: _("Set-up carried on"),
    Act.VIEW_HEALTH: _("State of the records read"),
    Act.MERGE_PEOPLE: _("Person entered twice merged"),
    Act.TURN_YEAR: _("New year prepared"),
    Act.TURN_COUNCIL: _("Council changed after elections"),
    Act.HAND_OVER: _("Office handed over"),
    Act.RESET_ACCESS: _("One-time code given out"),
    Act.RESCUE_ACCESS: _("One-time code given out by whoever runs the server"),
    Act.ANSWER_REQUEST: _("Request of two persons answered"),
    Act.HAND_MINUTES_OVER: _("Minutes handed over to the council"),
    Act.KEEP_PROMISES: _("Promise of a meeting kept"),
    Act.TELL_MEASURES: _("Notice of measures drafted or published"),
    Act.SUBSCRIBE: _("Letters asked for, confirmed, changed or left"),
    Act.TELL_SUBSCRIBERS: _("News written to subscribers"),
    Act.SUBMIT: _("Written to the council or the office"),
    Act.FOLLOW_SUBMISSION: _("Followed by the code of a receipt"),
    Act.MODERATE: _("Waiting submission decided"),
    Act.VIEW_AUTHORS: _("Who wrote was read"),
    Act.ERASE_AUTHORS: _("Personal data of a writer erased"),
    Act.VIEW_APPEALS: _("Appeals read"),
    Act.ENTER_APPEALS: _("Appeal entered"),
    Act.KEEP_APPEALS: _("Appeal worked on"),
    Act.RELEASE_APPEALS: _("Public copy of an appeal written"),
    Act.VIEW_VOTER_MANDATES: _("Voter mandates read"),
    Act.KEEP_VOTER_MANDATES: _("Voter mandate entered or worked on"),
    Act.VIEW_DEMANDS: _("Demands for a report read"),
    Act.KEEP_DEMANDS: _("Demand for a report entered or answered"),
    Act.VIEW_RECEPTIONS: _("Receptions read"),
    Act.KEEP_RECEPTIONS: _("Reception or contact entered"),
    Act.VIEW_REMARKS: _("Remarks read"),
    Act.KEEP_REMARKS: _("Remark closed"),
    Act.VIEW_DEPUTY_REPORTS: _("Deputies' reports read"),
    Act.KEEP_DEPUTY_REPORTS: _("Deputy's report written"),
    Act.VIEW_PROMISES: _("Promises read"),
}
ASKED = ".asked"
WISH = _("asked for")


def act_words(name: str) -> str:
    """What an act of the journal is called; of a request for it, that it was asked for."""
    act = next((act for act in Act if act.value == name.removesuffix(ASKED)), None)
    if act is None:
        return name
    words = str(ACT_WORDS[act])
    if not name.endswith(ASKED):
        return words
    return f"{words} ({WISH})"
