"""A day that was lived through, for tests of its minutes: people, votes, speeches, questions, an outcome, the end."""

from datetime import date
from io import BytesIO
from uuid import uuid4

from PIL import Image, ImageDraw

from esep.access import Actor
from esep.intake.upload import Accepted, accept
from esep.meetings.commands.speaking import SpeakerDraft, add_speaker
from esep.meetings.models import SpeakerEntry
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.hall import Desk
from tests.meetings.plans import a_meeting

CHAIR, SECRETARY = "Султанкулов Жакып", "Эсенова Айпери"
ASKER, ASKER_PHONE = "Абдиева Канышай", "0555 12 34 56"
SPEAKER = "Токтомушев Бек"
DEPUTY = "Садыков Искендер"
VOTE = {"present": 110, "in_favour": 96, "against": 0, "abstained": 14}


def a_day(built: MinBulak, *, by: Actor, on: date = TODAY, approved: bool = True, closed: bool = True) -> Desk:
    """A report meeting that was held: the desk of its hall. The asker's telephone was said aloud and written down."""
    meeting = a_meeting(built.place, by=by, date=on)
    draft = SpeakerDraft(role=SpeakerEntry.Role.DEPUTY.value, mandate="15", name=DEPUTY, minutes=20)
    deputy = add_speaker(meeting.code, draft, by=by, municipality=built.place.pk)
    desk = Desk(built.place, meeting.code, by, on)
    desk.say("desk.opened", {"desk": "1"}, 13, 32)
    asker = desk.arrive(13, 40, name=ASKER, village="V4", woman=True)
    speaker = desk.arrive(13, 41, name=SPEAKER, village="V6")
    desk.say("people.counted", {"citizens": 96, "invited": 14, "women": 41, "young": 18}, 13, 58)
    desk.say("officers.elected", {"chair": CHAIR, "secretary": SECRETARY, "vote": VOTE}, 14, 5)
    in_favour = 103 if approved else 40
    desk.say("agenda.voted", {"vote": {"present": 110, "in_favour": in_favour, "against": 7}}, 14, 8)
    desk.say("meeting.opened", {"by": CHAIR}, 14, 10)
    speech, asked, question = (str(uuid4()) for _ in range(3))
    desk.say("speech.started", {"speech": speech, "speaker": deputy.pk}, 14, 12)
    desk.say("speech.ended", {"speech": speech, "gist": "Жол оңдолот"}, 14, 30)
    parts = {"mandates": {"answer": "filled"}, "appeals": {"answer": "none", "reason": "кайрылуу түшкөн жок"}}
    desk.say("report.heard", {"deputy": "15", "parts": parts}, 14, 31)
    asking = {"speech": asked, "person": str(speaker), "topic": "Суу"}
    desk.say("speech.asked_for", asking, 14, 32)
    desk.say("speech.started", {"speech": asked}, 14, 33)
    desk.say("speech.ended", {"speech": asked, "gist": f"{SPEAKER} суу жетпейт деди"}, 14, 36)
    words = f"Көчө чырактары качан? Абдиеванын телефону {ASKER_PHONE}"
    desk.say("question.asked", {"question": question, "text": words, "person": str(asker)}, 14, 40)
    answer = {"question": question, "text": "1-июнга чейин 22 чырак. К. Абдиевага жооп берилет", "by": "Башчы"}
    desk.say("question.answered", answer, 14, 42)
    outcome = {"outcome": str(uuid4()), "kind": "recommendation", "text": "22 чырак орнотулсун", "due_on": "2026-12-01"}
    desk.say("outcome.voted", {**outcome, "responsible": "айыл өкмөтүнүн башчысы", "vote": VOTE}, 15, 30)
    if closed:
        desk.say("meeting.closed", {}, 15, 50)
    return desk


def a_scan(*, blank: bool = False, name: str = "protokol.png") -> Accepted:
    """A sheet with two signatures, or an empty one."""
    sheet = Image.new("L", (600, 850), 255)
    if not blank:
        pen = ImageDraw.Draw(sheet)
        for left in (80, 350):
            pen.line([(left, 700), (left + 40, 670), (left + 60, 710), (left + 120, 680)], fill=20, width=4)
    out = BytesIO()
    sheet.save(out, "PNG")
    return accept(out.getvalue(), name=name)
