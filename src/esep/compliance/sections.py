"""Sections of the regulation, each in a few words. The print itself numbers them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PREAMBLE = "0"

HEADINGS: dict[str, Promise] = {
    PREAMBLE: _("What the regulation rests on"),
    "1": _("General rules"),
    "2": _("Preparing a deputy's report meeting"),
    "3": _("Holding the report meeting"),
    "4": _("Why the head reports, and when"),
    "5": _("What the head's report holds"),
    "6": _("What may follow from the report"),
    "7": _("What people are told and shown"),
}
