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
    "office-meetings-desk": Help(
        purpose=_("Whoever comes is registered here, by several desks at once."),
        first=_("Open the desk in time. Then write a name, or none, and press Register."),
        clause="3.1-registration",
    ),
    "office-meetings-desk-sheet": Help(
        purpose=_("A sheet that was filled in by hand at the door is typed in here."),
        first=_("Write the hour of the sheet, then the names line by line."),
        clause="3.1-registration",
    ),
    "office-meetings-hall": Help(
        purpose=_("The meeting is conducted here: votes, speakers, questions and what was adopted."),
        first=_("Do what stands in the big box. Everything can be taken back with a reason."),
        clause="3.3-chairing",
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
    "office-meetings-minutes": Help(
        purpose=_("The minutes are written here, from what was captured at the desk and in the hall."),
        first=_("Fill in the parts that are still empty, print them, and have two people sign."),
        clause="3.6-minutes",
    ),
    "office-meetings-minutes-held": Help(
        purpose=_("A meeting that was kept on paper is entered here, with its hours and votes."),
        first=_("Write what the paper says. What nobody knows stays empty."),
        clause="3.2-chair-secretary",
    ),
    "office-meetings-minutes-sign": Help(
        purpose=_("The minutes count once the elected chair and secretary have signed them."),
        first=_("Photograph every signed page, check both names and the day."),
        clause="3.6-signatures",
    ),
    "office-meetings-minutes-public": Help(
        purpose=_("Everybody reads a copy in which residents are named by their village alone."),
        first=_("Check the words that look like a name, then release the copy."),
        clause="3.6-questioners",
    ),
    "office-meetings-afterwards": Help(
        purpose=_("What was adopted goes to the council, and people are told what is done about it."),
        first=_("Enter what was adopted, hand the signed minutes over, then record the receipt."),
        clause="3.8-handover",
    ),
    "office-meetings-outcomes-new": Help(
        purpose=_("Each decision, recommendation and proposal becomes a promise with an owner and a day."),
        first=_("Write it as the minutes do, choose who does it and by when."),
        clause="3.6-outcomes",
    ),
    "office-meetings-carry": Help(
        purpose=_("What earlier meetings were promised and did not get is taken up here."),
        first=_("Look through the list, then put it on the agenda in one press."),
        clause="3.9-measures-info",
    ),
    "office-meetings-handover-send": Help(
        purpose=_("The signed minutes go to the council, which confirms the day on which it received them."),
        first=_("Send the letter, have it signed by the council, record the day of the receipt."),
        clause="3.8-handover",
    ),
    "office-meetings-handover-receive": Help(
        purpose=_("The council confirms the day of the receipt; its month to tell people starts then."),
        first=_("Enter the day of the receipt, the office that took it, and a photo of the signed letter."),
        clause="3.9-measures-info",
    ),
    "office-meetings-measures": Help(
        purpose=_("Within a month the council tells people what was done about everything that was adopted."),
        first=_("Word the answer to each promise, then publish it with a photo of the board."),
        clause="3.9-measures-info",
    ),
    "office-promises": Help(
        purpose=_("Here you see what meetings were promised, by whom and by when, and how far it has come."),
        first=_("Open a promise and record what was done, with a photo."),
        clause="3.9-measures-info",
    ),
}
