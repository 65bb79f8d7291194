"""Help for appeals: entering, answering, what everybody may read."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

CLAUSE = "2.3-appeals"

APPEALS = {
    "office-appeals": Help(
        purpose=_("Everything that people asked stands here, with the last day for its answer."),
        first=_("Open the first one: it is the most urgent."),
        clause=CLAUSE,
    ),
    "office-appeals-new": Help(
        purpose=_("What came on paper, by telephone or at a visit is entered here."),
        first=_("Enter the day it came: the term runs from it. Then say in a few words what it is about."),
        clause=CLAUSE,
    ),
    "office-appeals-list": Help(
        purpose=_("A book of appeals is brought in from a table, all rows or none."),
        first=_("Download the empty table, fill it in and upload it. You see every row before it is saved."),
        clause=CLAUSE,
    ),
    "office-appeals-appeal": Help(
        purpose=_("The page says who has the appeal, by when it is answered, and what was done."),
        first=_("Press the first button. If the executive must help, pass the appeal on."),
        clause=CLAUSE,
    ),
    "office-appeals-answer": Help(
        purpose=_("The answer goes to who wrote. The measure is told to everybody."),
        first=_("Choose what the answer comes to, then write it in the language of the appeal."),
        clause=CLAUSE,
    ),
    "office-appeals-executive": Help(
        purpose=_("An office of the executive may have to act first. The term runs on."),
        first=_("Choose the office. When it has acted, record that the appeal came back."),
        clause=CLAUSE,
    ),
    "office-appeals-join": Help(
        purpose=_("Two appeals about the same matter become one. Both who wrote get its answer."),
        first=_("Enter the number of the other appeal. The younger one goes into the older."),
        clause=CLAUSE,
    ),
    "office-appeals-copy": Help(
        purpose=_("Here you write what everybody may read of an appeal, beside its text."),
        first=_("Word it so that nobody is recognised, then show it to everybody."),
        clause=CLAUSE,
    ),
    "office-appeals-erase": Help(
        purpose=_("Who wrote may ask that their name and addresses are erased. The matter stays."),
        first=_("Take names out of the text as well. What is erased does not come back."),
        clause=CLAUSE,
    ),
}
