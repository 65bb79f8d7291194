"""The desk that decides about what came in, and remarks about this site (2.2-2.4)."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import NOBODY, Role
from esep.appeals.commands.submissions.submitting import Receipt, submit
from esep.appeals.models import Remark, Submission
from esep.intake.upload import accept
from esep.kernel import scope
from esep.kernel.models import Municipality
from tests.appeals.sending import TEXT, WRITER, sent
from tests.community.min_bulak import MinBulak
from tests.web.office.desk import desk_of, hidden, text

OFFICE = "/en/office/min-bulak"
KIND = Submission.Kind


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path


def came(built: MinBulak, **changed: object) -> tuple[Receipt, int]:
    """What a visitor sent, and its row."""
    receipt = submit(sent(**changed), by=NOBODY, municipality=built.place.pk)
    with scope.of(built.place.pk):
        return receipt, Submission.objects.get(code=receipt.number).pk


def row_of(place: Municipality, row: int) -> Submission:
    with scope.of(place.pk):
        return Submission.objects.get(pk=row)


def send(desk: Client, address: str, **typed: object) -> str:
    """Fill a form in as it is shown and send it; the page that follows."""
    shown = desk.get(address)
    data = {"form_key": hidden(shown, "form_key"), **typed}
    if 'name="version"' in text(shown):
        data["version"] = hidden(shown, "version")
    return text(desk.post(address, data, follow=True))


def test_what_waits_is_listed_with_its_reason_and_on_today(secretary: Client, built: MinBulak) -> None:
    came(built, text="Акмактар, суу бергиле!")
    html = text(secretary.get(f"{OFFICE}/submissions/"))
    assert "perhaps an insult" in html
    assert "Letters that came in and wait:" in text(secretary.get(f"{OFFICE}/"))


def test_it_is_registered_as_another_kind_and_its_author_sees_it(secretary: Client, built: MinBulak) -> None:
    _receipt, row = came(built, kind=KIND.DEMAND)
    html = send(secretary, f"{OFFICE}/submissions/{row}/appeal/", kind="application", subject="Суу")
    assert "Registered: K-01" in html
    assert row_of(built.place, row).record == "appeal:K-01"
    again = secretary.post(f"{OFFICE}/submissions/{row}/set-aside/", {"reason": "Жок.", "version": 1})
    assert again.status_code == 409
    assert "decided or taken back in the meantime" in text(again)


def test_a_voter_mandate_that_names_its_author_comes_back_as_typed(secretary: Client, built: MinBulak) -> None:
    _receipt, row = came(built, kind=KIND.VOTER_MANDATE)
    words = f"{WRITER.name} көпүрө сурайт"
    html = send(secretary, f"{OFFICE}/submissions/{row}/mandate/", deputy="15", text_ky=words)
    assert f"{words}</textarea>" in html
    assert row_of(built.place, row).state == Submission.State.WAITING
    assert "Registered: N-01" in send(
        secretary, f"{OFFICE}/submissions/{row}/mandate/", deputy="15", text_ky="Көпүрө курулсун"
    )


def test_a_demand_is_registered_with_its_group(secretary: Client, built: MinBulak) -> None:
    _receipt, row = came(built, kind=KIND.DEMAND, group="Жаштар жамааты")
    html = send(
        secretary, f"{OFFICE}/submissions/{row}/demand/", group="Жаштар", deputies=["15"], subject_ky="Жол тууралуу"
    )
    assert "Registered: T-1" in html


def test_what_is_set_aside_can_be_brought_back(secretary: Client, built: MinBulak) -> None:
    _receipt, row = came(built, kind=KIND.DEMAND)
    send(secretary, f"{OFFICE}/submissions/{row}/set-aside/", reason="Топтун аты жок.")
    assert "Топтун аты жок." in text(secretary.get(f"{OFFICE}/submissions/aside/"))
    assert "It waits again." in send(secretary, f"{OFFICE}/submissions/{row}/back/")


def test_after_a_flood_those_that_say_the_same_are_set_aside_together(secretary: Client, built: MinBulak) -> None:
    rows = [came(built)[1] for _time in range(3)][1:]
    html = text(secretary.get(f"{OFFICE}/submissions/several/?same={rows[0]}"))
    assert len(re.findall(r"checked", html)) == 2
    done = send(secretary, f"{OFFICE}/submissions/several/", rows=rows, decision="aside", reason="Бир эле кат.")
    assert "Set aside: 2" in done
    assert {row_of(built.place, row).decided_reason for row in rows} == {"Бир эле кат."}


def test_its_files_are_opened_by_the_office_alone(secretary: Client, built: MinBulak) -> None:
    _receipt, row = came(built, kind=KIND.DEMAND, files=[accept(b"letter\n", name="kat.txt")])
    answer = secretary.get(f"{OFFICE}/submissions/{row}/files/1/")
    assert b"".join(answer) == b"letter\n"
    assert secretary.get(f"{OFFICE}/submissions/{row}/files/2/").status_code == 404
    assert desk_of(Role.DEPUTY, built.place).get(f"{OFFICE}/submissions/{row}/files/1/").status_code == 403


def test_a_remark_is_closed_with_an_answer_that_its_author_reads(secretary: Client, built: MinBulak) -> None:
    receipt, _row = came(built, kind=KIND.MISTAKE, page="/min-bulak/people/")
    with scope.of(built.place.pk):
        remark = Remark.objects.get().pk
    listed = text(secretary.get(f"{OFFICE}/remarks/"))
    assert TEXT in listed
    assert "The remark was closed." in send(
        secretary, f"{OFFICE}/remarks/{remark}/close/", state="done", answer="Оңдолду."
    )
    assert "Оңдолду." in text(Client().get(f"/en/min-bulak/receipts/{receipt.link}/"))
