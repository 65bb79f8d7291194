"""Help for public records: what the regulation names one by one in 7.2."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

PUBLIC_RECORDS = {
    "office-public-records": Help(
        purpose=_("Here stands what the regulation names one by one, and everybody may read."),
        first=_("Choose a part. What you save there is on its public page at once."),
        clause="7.2-duty",
    ),
    "office-public-records-vacancies": Help(
        purpose=_("Vacant posts are listed for everybody, with what is asked of candidates."),
        first=_("Enter the post on the day it becomes vacant, with the last day for papers."),
        clause="7.2.11-b",
    ),
    "office-public-records-competitions": Help(
        purpose=_("Terms and results of competitions are public. Of the candidates only the winner is named."),
        first=_("Enter the vacancy first, then announce the competition with its terms."),
        clause="7.2.11-g",
    ),
    "office-public-records-services": Help(
        purpose=_("People learn here what a service takes: papers, days and money."),
        first=_("Write every line. If a service is free, say so: an empty line tells nothing."),
        clause="7.2.4-a",
    ),
    "office-public-records-contacts": Help(
        purpose=_("People must know where to turn with an appeal."),
        first=_("Enter each unit with its telephone, address and hours. Change them on the same day."),
        clause="7.2.13-contacts",
    ),
    "office-public-records-measures": Help(
        purpose=_("Everybody may see the plan against corruption, and what came of it."),
        first=_("Enter the measures of the year. When one is done, say what was done."),
        clause="7.2.5-anticorruption",
    ),
    "office-public-records-partners": Help(
        purpose=_("Everybody may see with whom the municipality works, and on what."),
        first=_("Enter the partner, what the work is about, and the days of the agreement."),
        clause="7.2.12-cooperation",
    ),
    "office-public-records-assessments": Help(
        purpose=_("What others found of the body's work and of its services is public."),
        first=_("Enter who looked, how, and what was found."),
        clause="7.2.3-b",
    ),
    "office-public-records-explanations": Help(
        purpose=_("People read here, in plain words, what the body does and how to challenge a result."),
        first=_("Write it anew when the order changes. The earlier text stays to be read."),
        clause="7.2.1-functions",
    ),
}
