"""Help for the budget."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

BUDGET = {
    "office-budget": Help(
        purpose=_("Here stands the money of a year: what was planned, what came in, what was spent."),
        first=_("Look at what does not agree. Then say why lines differ from the plan."),
        clause="5.2-lead",
    ),
    "office-budget-codes": Help(
        purpose=_("Here stand the codes under which income and expense are entered."),
        first=_("Take the first set, then change it as the finance department says."),
        clause="5.2-lead",
    ),
    "office-budget-version": Help(
        purpose=_("One version of a year's budget: its lines, its sums, and how it balances."),
        first=_("Enter or bring in the lines. A draft is submitted, a decided one is adopted."),
        clause="1.9-draft-budget",
    ),
    "office-budget-import": Help(
        purpose=_("Here a table of the budget becomes lines, as your office keeps it."),
        first=_("Send the file. Look at the columns, the sums and the mistakes, then bring it in."),
        clause="5.2-general",
    ),
    "office-budget-report": Help(
        purpose=_("Here the treasury's report is typed: what came in or went out under each code."),
        first=_("Type the sums from the paper. Leave the rest empty."),
        clause="5.2-lead",
    ),
}
