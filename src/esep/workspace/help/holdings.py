"""Help for property, funds, debt, programmes and what is ahead."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

FINANCE = _("Ask the chief of finance.")

HOLDINGS = {
    "office-property": Help(
        purpose=_("Here stands what the municipality owns, and what it brings."),
        first=_("Enter the objects. Then enter leases, and the rent of each half-year."),
        ask=FINANCE,
        clause="5.2-property",
    ),
    "office-funds": Help(
        purpose=_("Here stands what people and sponsors gave, and what it was spent on."),
        first=_("Enter a fund with what it held. Then enter each movement with its paper."),
        ask=FINANCE,
        clause="4.4-property-fund",
    ),
    "office-debts": Help(
        purpose=_("Here stands what the municipality borrowed and still owes."),
        first=_("Enter each loan, then every payment on the day it was made."),
        ask=FINANCE,
        clause="5.3-debt",
    ),
    "office-programmes": Help(
        purpose=_("Here stand the works of the programmes, their money and how far they have come."),
        first=_("Enter a work and its money. Then record steps, with a photo from the place."),
        ask=FINANCE,
        clause="4.4-programmes",
    ),
    "office-outlook": Help(
        purpose=_("Here stands what the next budget must reckon with."),
        first=_("Enter what is forecast, each row with its source. Then enter the risks."),
        ask=FINANCE,
        clause="5.3-forecast",
    ),
}
