"""What sorts of things are called, one and many of them: lines of a page and choices of a filter."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.search.said import Kind

KIND_WORDS = {
    Kind.PLACE: _("Villages and rooms"),
    Kind.DEPUTY: _("Deputies"),
    Kind.OFFICE: _("Offices"),
    Kind.COMMISSION: _("Commissions"),
    Kind.CONTACTS: _("Contacts"),
    Kind.MEETING: _("Meetings"),
    Kind.MINUTES: pgettext_lazy("tab of a meeting", "Minutes"),
    Kind.QUESTION: _("Questions and answers"),
    Kind.PROMISE: _("Promises"),
    Kind.VOTER_MANDATE: _("Voter mandates"),
    Kind.APPEAL: _("Appeals"),
    Kind.MEASURES: _("Measures taken"),
    Kind.WORK: _("Works"),
    Kind.SESSION: pgettext_lazy("of the council", "Sessions"),
    Kind.SESSION_ITEM: _("Items of sessions"),
    Kind.DECISION: _("Decisions of the council"),
    Kind.HEAD_REPORT: _("Reports of the head"),
    Kind.BUDGET: _("Lines of the budget"),
    Kind.PUBLICATION: _("Published information"),
    Kind.REGULATION: _("Regulation"),
    Kind.DOCUMENT: _("Documents"),
    Kind.REQUEST: _("Requests for information"),
    Kind.PERSON: _("People"),
    Kind.ORGANIZATION: _("Organisations"),
}
"""Each kind by the words of its list."""

PUBLIC_KINDS = (
    Kind.MEETING,
    Kind.MINUTES,
    Kind.QUESTION,
    Kind.PROMISE,
    Kind.VOTER_MANDATE,
    Kind.APPEAL,
    Kind.MEASURES,
    Kind.WORK,
    Kind.SESSION,
    Kind.SESSION_ITEM,
    Kind.DECISION,
    Kind.HEAD_REPORT,
    Kind.BUDGET,
    Kind.PUBLICATION,
    Kind.DEPUTY,
    Kind.OFFICE,
    Kind.COMMISSION,
    Kind.PLACE,
    Kind.CONTACTS,
    Kind.REGULATION,
)
STAFF_KINDS = (
    Kind.MEETING,
    Kind.MINUTES,
    Kind.PROMISE,
    Kind.VOTER_MANDATE,
    Kind.APPEAL,
    Kind.WORK,
    Kind.SESSION,
    Kind.SESSION_ITEM,
    Kind.DECISION,
    Kind.PUBLICATION,
    Kind.REQUEST,
    Kind.DOCUMENT,
    Kind.PERSON,
    Kind.ORGANIZATION,
    Kind.OFFICE,
    Kind.COMMISSION,
    Kind.PLACE,
)
