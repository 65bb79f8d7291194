"""Help for meetings: the plan and its steps, requests, experts, lists, papers."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

MEETINGS = {
    "office-meetings": Help(
        purpose=_("A meeting is planned here, and every step before it shows its last day."),
        first=_("Plan the meeting, then go through its steps from the top."),
        clause="2.5-organizer",
    ),
    "office-meetings-new": Help(
        purpose=_("A plan sets topic, day, hour and place, and who is called."),
        first=_("Fill in a district first. Then look at the days before you save."),
        clause="2.5-organizer",
    ),
    "office-meetings-meeting": Help(
        purpose=_("The steps show what is done, what is next, and what each step waits for."),
        first=_("Open the first step that is not done."),
        clause="2.5-organizer",
    ),
    "office-meetings-change": Help(
        purpose=_("Another topic, day, hour or place needs a new notice to every village."),
        first=_("Change what is new. You see what it undoes before you save."),
        clause="2.5-notice",
    ),
    "office-meetings-skip": Help(
        purpose=_("The regulation asks for some steps only if they are needed."),
        first=_("Say why the step is not needed. The reason stays on record."),
        clause="2.5-organizer",
    ),
    "office-meetings-notice": Help(
        purpose=_("Here you see which village was told of the meeting, and what proves it."),
        first=_("Print the poster, hang it, and log a photo of it for each village."),
        clause="2.5-notice",
    ),
    "office-meetings-notice-log": Help(
        purpose=_("A notice is logged here from the village, with a photo of the board."),
        first=_("Take the photo, choose the village, press Done."),
        clause="2.5-notice",
    ),
    "office-meetings-requests": Help(
        purpose=_("Bodies are asked in writing for what the meeting needs, and their days of answer are watched."),
        first=_("Write the request, look at the letter, send it. Record the day of receipt when you know it."),
        clause="2.5-info-request",
    ),
    "office-meetings-all-requests": Help(
        purpose=_("Here stand the requests of all meetings that wait for something, the late ones first."),
        first=_("Start at the top: remind who is late, and ask for missing days of receipt."),
        clause="2.5-info-response",
    ),
    "office-meetings-experts-new": Help(
        purpose=_("An expert is brought in when the topic needs knowledge that the office lacks."),
        first=_("Write the field and the task. The name stays inside the office."),
        clause="2.5-experts",
    ),
    "office-meetings-lists": Help(
        purpose=_("Who is invited, who speaks and in which order is kept here. The lists close no door."),
        first=_("Choose the invited from the directory, put the deputies on the list, then lock both."),
        clause="2.5-lists",
    ),
    "office-meetings-papers": Help(
        purpose=_("Everything that is put up, handed out or signed at a meeting is printed here."),
        first=_("Mend what is missing, then print everything in one press."),
        clause="2.5-organizer",
    ),
    "office-meetings-rules": Help(
        purpose=_("House rules say how meetings are held here, and hang in the hall."),
        first=_("Read the proposal, change what your meetings want, and save."),
        clause="3.4-opening",
    ),
}
