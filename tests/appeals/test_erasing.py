"""Erasing who wrote reaches everything: the author, the words, the files, the letters, what was noted (2.3)."""

from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from pytest_django import DjangoCaptureOnCommitCallbacks

from esep.access import NOBODY, Actor
from esep.appeals.commands.appeals.answering import Reply, answer_appeal
from esep.appeals.commands.appeals.erasing import Redacted, erase_author
from esep.appeals.commands.appeals.stepping import write_step
from esep.appeals.commands.receptions.holding import ReceptionEntry, hold_reception
from esep.appeals.commands.receptions.visits import add_visit, appeal_of_visit
from esep.appeals.commands.submissions.following import forget_author
from esep.appeals.commands.submissions.submitting import submit
from esep.appeals.models import Appeal, AppealStep, Submission, SubmissionFile
from esep.appeals.sent import Writer
from esep.intake.upload import Accepted, accept
from esep.kernel import scope
from esep.kernel.models import Municipality, OutboxMessage
from esep.kernel.verification import verify
from esep.records.erasing import remove_all_erased, remove_erased
from esep.records.models import StoredFile
from tests.appeals.sending import an_appeal, sent
from tests.community.min_bulak import TODAY, MinBulak

CANARY = "Канарейкина"
PHONE, EMAIL = "+996 700 74 31 17", "kanary7431@example.invalid"
WRITER = Writer(name=CANARY, phone=PHONE, email=EMAIL, address=f"{CANARY} көчөсү, 7")
TEXT = f"{CANARY}: көчөдө суу жок"
TRACES = (CANARY, PHONE, "kanary7431")


def a_letter(name: str = f"{CANARY}.txt", content: str = TEXT) -> Accepted:
    return accept(content.encode(), name=name)


def dumped(place: Municipality) -> str:
    """Everything that the database holds of a municipality, as text; on SQLite the index of the search too."""
    with scope.of(place.pk), connection.cursor() as cursor:
        found = []
        is_file = connection.vendor == "sqlite"
        tables = (
            connection.introspection.table_names(cursor) if is_file else connection.introspection.django_table_names()
        )
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [repr(row) for row in cursor.fetchall()]
    return "\n".join(found)


def stored(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def traces(built: MinBulak, folder: Path) -> list[str]:
    words = dumped(built.place)
    return [trace for trace in TRACES if trace in words or trace.encode() in stored(folder)]


def test_r8_after_erasing_neither_the_database_nor_the_store_of_files_knows_who_wrote(
    built: MinBulak,
    secretary: Actor,
    folder: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    letter = sent(text=TEXT, writer=WRITER, files=[a_letter()])
    receipt = submit(letter, by=NOBODY, municipality=built.place.pk, link="https://esep.example/{}/".format)
    code = receipt.record.removeprefix("appeal:")
    write_step(code, AppealStep.Kind.NOTE, on=TODAY, text=f"{CANARY} чалды", **to)  # type: ignore[arg-type]
    reply = Reply(text=f"Урматтуу {CANARY}!", result=Appeal.Result.GRANTED, on=TODAY)
    answer_appeal(code, reply, by_email=True, **to)  # type: ignore[arg-type]
    with scope.of(built.place.pk):
        OutboxMessage.objects.filter(topic="receipt").update(state=OutboxMessage.State.SENT)
    assert traces(built, folder) == list(TRACES)

    with django_capture_on_commit_callbacks(execute=True):
        erase_author(code, reason="Сурады", redacted=Redacted(text="", answer="Берилди"), **to)  # type: ignore[arg-type]

    assert traces(built, folder) == []
    with scope.of(built.place.pk):
        letters = OutboxMessage.objects.order_by("pk").values_list("topic", "state", "recipient", "text")
        assert list(letters) == [("receipt", "sent", "", ""), ("appeal", "given_up", "", "")]
        assert AppealStep.objects.get(text="").kind == AppealStep.Kind.NOTE
    assert verify(built.place, heads=[]).is_whole


def test_what_was_said_at_a_reception_is_erased_with_its_appeal(
    built: MinBulak, secretary: Actor, folder: Path
) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    held = hold_reception(ReceptionEntry(deputy="15", on=TODAY, place_text="Мектеп"), **to)  # type: ignore[arg-type]
    visit = add_visit(held.pk, TEXT, writer=WRITER, **to)  # type: ignore[arg-type]
    kind, topic = Submission.Kind.COMPLAINT, Submission.Topic.WATER
    appeal = appeal_of_visit(visit.pk, kind, topic=topic, **to)  # type: ignore[arg-type]
    assert traces(built, folder) == [CANARY, PHONE, "kanary7431"]
    erase_author(appeal.code, reason="Сурады", redacted=Redacted(text=""), **to)  # type: ignore[arg-type]
    assert traces(built, folder) == []


def test_a_file_that_somebody_else_sent_too_stays_with_them_and_one_sent_anew_is_kept_again(
    built: MinBulak,
    secretary: Actor,
    folder: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    mine, theirs = (an_appeal(built.place, by=secretary, files=[a_letter(f"{name}.txt")]) for name in ("1", "2"))
    with django_capture_on_commit_callbacks(execute=True):
        erase_author(mine.code, reason="Сурады", **to)  # type: ignore[arg-type]
    with scope.of(built.place.pk):
        file = StoredFile.objects.get()
        names = SubmissionFile.objects.order_by("pk").values_list("name", flat=True)
        assert (file.erased_at, list(names)) == (None, ["", "2.txt"])
    assert CANARY.encode() in stored(folder)

    with django_capture_on_commit_callbacks(execute=True):
        erase_author(theirs.code, reason="Сурады", **to)  # type: ignore[arg-type]
    assert stored(folder) == b""

    an_appeal(built.place, by=secretary, files=[a_letter("3.txt")])
    assert remove_erased(built.place.pk) == 0
    with scope.of(built.place.pk):
        assert [(one.name, one.erased_at) for one in StoredFile.objects.all()] == [("3.txt", None)]
    assert CANARY.encode() in stored(folder)


def test_what_a_failure_left_of_erased_bytes_goes_with_the_worker(
    built: MinBulak, secretary: Actor, folder: Path
) -> None:
    mine = an_appeal(built.place, by=secretary, files=[a_letter()])
    erase_author(mine.code, reason="Сурады", by=secretary, municipality=built.place.pk)
    assert CANARY.encode() in stored(folder)
    remove_all_erased()
    assert stored(folder) == b""


def test_an_author_who_forgets_themselves_is_forgotten_by_the_letters_too(built: MinBulak, secretary: Actor) -> None:
    letter = sent(writer=WRITER)
    receipt = submit(letter, by=NOBODY, municipality=built.place.pk, link="https://esep.example/{}/".format)
    an_appeal(built.place, by=secretary, writer=WRITER)
    forget_author(receipt.link, by=NOBODY, municipality=built.place.pk)
    with scope.of(built.place.pk):
        assert OutboxMessage.objects.get().recipient == ""
        assert OutboxMessage.objects.get().state == OutboxMessage.State.GIVEN_UP


@pytest.mark.parametrize(
    "change", [{"recipient": "other@example.invalid"}, {"text": "Башка"}, {"state": "waiting", "recipient": ""}]
)
def test_the_database_lets_a_letter_that_went_out_be_emptied_and_nothing_else(
    change: dict[str, str], built: MinBulak, secretary: Actor
) -> None:
    submit(sent(writer=WRITER), by=NOBODY, municipality=built.place.pk, link="https://esep.example/{}/".format)
    with scope.of(built.place.pk):
        gone = OutboxMessage.objects.all()
        gone.update(state=OutboxMessage.State.SENT)
        with pytest.raises(DatabaseError), transaction.atomic():
            gone.update(**change)
        assert gone.update(recipient="", subject="", text="") == 1
