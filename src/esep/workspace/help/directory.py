"""Help for the directory: places, people and bodies."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

DIRECTORY = {
    "office-directory": Help(
        purpose=_("Here are the villages, people, bodies and rooms that all other records name."),
        first=_("Enter the villages first, then the districts, the people and the mandates."),
        clause="1.1-scope",
    ),
    "office-directory-villages": Help(
        purpose=_("Each village needs its own notice of a meeting, so each one is listed here."),
        first=_("Enter the code, the name and the number of people. The code never changes."),
        clause="2.5-notice",
    ),
    "office-directory-areas": Help(
        purpose=_("Streets and quarters let a notice go to a part of a village."),
        first=_("Enter an area only if meetings are called for it alone."),
        clause="2.5-notice",
    ),
    "office-directory-districts": Help(
        purpose=_("Deputies answer to the voters of their district."),
        first=_("Enter the villages first, then each district with its villages and seats."),
        clause="1.7-deputy-accountable",
    ),
    "office-directory-convocations": Help(
        purpose=_("A convocation is the council from one election to the next. Mandates belong to it."),
        first=_("Enter the day of the election, the day of the first session and the number of seats."),
        clause="1.7-deputy-accountable",
    ),
    "office-directory-deputies": Help(
        purpose=_("Each deputy reports to voters every year. The mandate says since when."),
        first=_("Enter the person first, then give the mandate with its district and first day."),
        clause="1.8-annual-report",
    ),
    "office-directory-commissions": Help(
        purpose=_("Deputies tell voters about their work in commissions, so members are listed here."),
        first=_("Form the commission, then add its chair and members with their first days."),
        clause="3.5-commissions",
    ),
    "office-directory-people": Help(
        purpose=_("Each person is entered once, whatever offices they hold."),
        first=_("Search for the name first. Write only what the work needs: contacts are for the office alone."),
        clause="2.1-contacts",
    ),
    "office-directory-bodies": Help(
        purpose=_("The council and the ayil okmotu are the bodies that answer to the people."),
        first=_("Enter both bodies before their offices."),
        clause="1.4-liability",
    ),
    "office-directory-offices": Help(
        purpose=_("An office stays, people come and go. Here is who holds it and since when."),
        first=_("Enter the office once. When somebody leaves, end the term and enter the next person."),
        clause="5.4-preparer",
    ),
    "office-directory-organizations": Help(
        purpose=_("Organisations and the press are invited to meetings and asked for information."),
        first=_("Enter those that you invite or write to, with one contact each."),
        clause="2.11-attendees",
    ),
    "office-directory-venues": Help(
        purpose=_("A meeting is held in a room that meets sanitary and hygiene requirements."),
        first=_("Enter the room, then record each check with its day and who checked."),
        clause="2.5-venue",
    ),
}
