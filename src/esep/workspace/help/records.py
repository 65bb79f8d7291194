"""Help for the register of documents and for lists."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import ADMINISTRATOR, Help

RECORDS = {
    "office-register": Help(
        purpose=_("Report materials and letters are registered here and keep one number each."),
        first=_("Search for the document first. If it is new, register it and add its scan."),
        clause="3.7-keeping",
    ),
    "office-register-new": Help(
        purpose=_("Registering gives a document its number and keeps its files unchanged."),
        first=_("Choose incoming, outgoing or internal. Write what the document is, then add the scan."),
        clause="3.7-keeping",
    ),
    "office-register-extract": Help(
        purpose=_("An extract shows all numbers of a period, for an archive or a reviewer."),
        first=_("Choose the period, then take the extract as a table or on paper."),
        clause="3.7-keeping",
    ),
    "office-register-labels": Help(
        purpose=_("A label on the paper leads from the document to its record."),
        first=_("Choose the numbers, print the sheet and stick the labels on."),
        clause="3.7-keeping",
    ),
    "office-search": Help(
        purpose=_("Search finds what your role may see: meetings, documents, people and promises."),
        first=_("Write the beginning of a word or a number. Then choose what sort of thing it is."),
        clause="3.7-keeping",
    ),
    "office-numbers": Help(
        purpose=_("Each series of documents counts without gaps. An annulled number stays with its reason."),
        first=_("If you kept a paper book, go on after its last number."),
        clause="3.7-keeping",
    ),
    "office-subscriptions": Help(
        purpose=_("Residents can be told of news by e-mail. Here you see how many are, and how the letters go."),
        first=_("If letters wait, ask the administrator whether a mail server is named."),
        ask=ADMINISTRATOR,
    ),
    "office-lists": Help(
        purpose=_("Long lists are brought in from a table instead of being typed."),
        first=_("Download the blank, fill it in and upload it. You see every row before it is saved."),
        ask=ADMINISTRATOR,
    ),
}
