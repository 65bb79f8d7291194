"""Help for the settings, the set-up and the care of records."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import ADMINISTRATOR, Help

SETTINGS = {
    "office-settings": Help(
        purpose=_("Here stands the regulation as your council adopted it, with its own numbers and days off."),
        first=_("Enter the adopted text and its resolution. Then enter only what differs from the model."),
        clause="1.1-scope",
    ),
    "office-settings-municipality": Help(
        purpose=_("The names of the municipality and the day since when records are kept."),
        first=_("Choose the first day from which your records are complete. Earlier duties are not judged."),
        clause="1.1-scope",
    ),
    "office-settings-adopt": Help(
        purpose=_("The adopted text is what people hold the office to."),
        first=_("Have the resolution at hand: its number, its day, and the day since when the text is in force."),
        clause="0-preamble",
    ),
    "office-settings-override": Help(
        purpose=_("A council may set its own terms in place of those of the model."),
        first=_("Enter the number as the resolution has it. You see what changes before it is saved."),
        clause="1.1-scope",
    ),
    "office-settings-reading": Help(
        purpose=_("Some clauses can be read in two ways. The council says which one holds."),
        first=_("Choose the reading that the resolution names. You see what changes before it is saved."),
        clause="1.1-scope",
    ),
    "office-settings-day": Help(
        purpose=_("Working-day terms skip days off. Days that move are entered here every year."),
        first=_("Enter the day and the act that made it a day off. A day that is not sure decides nothing."),
        clause="2.3-appeals",
    ),
    "office-settings-data": Help(
        purpose=_("An upgrade may bring newer data of the model. It counts only after you confirm it."),
        first=_("Look at what differs and at what changes for cases, then confirm."),
        clause="1.1-scope",
        ask=ADMINISTRATOR,
    ),
    "office-setup": Help(
        purpose=_("The set-up leads from an empty office to a working one, step by step."),
        first=_("Do the first step that is not done. You can stop and go on another day."),
        ask=ADMINISTRATOR,
    ),
    "office-health": Help(
        purpose=_("Here are gaps and doubles in the records: overlapping mandates, one person entered twice."),
        first=_("Take the lines from the top. Each one says what is wrong and leads to the record."),
        ask=ADMINISTRATOR,
    ),
    "office-turns": Help(
        purpose=_("A new year and a new convocation change many records at once. Here they are prepared."),
        first=_("Look at the preview. Nothing changes until you confirm."),
        clause="1.8-annual-report",
        ask=ADMINISTRATOR,
    ),
}
