"""Judging a facts file on a page: what is answered, and what is wrong, in place."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from esep.demonstration import demonstration_bytes
from esep.portal.check import judging, task
from esep.regulation.dates import legal_day
from tests.web.sending import EXAMPLE, HEAD, day, send

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.fixture(autouse=True)
def done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge in this process: the one that files are judged in has tests of its own."""
    monkeypatch.setattr(judging, "done_apart", task.reply_to)


def test_the_form_asks_for_today_in_bishkek() -> None:
    today = legal_day(datetime.now(UTC))

    text = Client().get("/check/").content.decode()

    for field, number in (("day", today.day), ("month", today.month), ("year", today.year)):
        assert f'name="{field}" value="{number}"' in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ky", "Эч нерсе сакталбайт"),
        ("ru", "Ничего не сохраняется"),
        ("en", "Nothing is stored"),
    ],
)
def test_the_page_says_that_nothing_is_stored(language: str, words: str) -> None:
    answer = send(language=language, days=day(14, 9, 2026))

    assert words in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_file_is_judged_as_the_command_line_judges_it() -> None:
    text = send(days=day(14, 9, 2026)).content.decode()

    assert "Facts:</span>" not in text
    for words, count in [("Overdue", 5), ("Due today", 3), ("Done on time", 340), ("Not applicable", 75)]:
        assert re.search(rf"<b>{count}</b> <span>{words}</span>", text)


def test_the_example_is_judged_as_of_its_own_day_with_one_press() -> None:
    example = Client().get("/en/check/?example=1").content.decode()
    sent = send(days=day(14, 9, 2026)).content.decode()

    assert "Demo data, invented" in example
    assert re.findall(r"<b>\d+</b>", example) == re.findall(r"<b>\d+</b>", sent)


def test_the_example_can_be_downloaded() -> None:
    answer = Client().get("/check/example.jsonl")

    assert answer.content == demonstration_bytes()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="min-bulak.jsonl"'


def test_each_row_carries_its_folded_explanation_and_stands_on_its_day() -> None:
    text = send(days=day(14, 9, 2026)).content.decode()

    rows = re.findall(r'<tr id="row-(\d+)">', text)
    assert rows == [str(place) for place in range(1, 61)]
    assert text.count("<summary>Why this status?") == 60
    dated = re.findall(r'href="#row-(\d+)"', text)
    assert len(dated) == len(set(dated)) >= 55
    days = re.findall(r'<time datetime="([\d-]+)">', text[text.index('id="days"') :])
    assert days == sorted(days)


def test_a_long_answer_says_how_much_it_leaves_out_and_where_the_rest_is() -> None:
    text = send(days=day(14, 9, 2026)).content.decode()

    assert "You see the most pressing rows: 60." in text
    assert "Rows that are not shown: 469." in text
    assert "esep check facts.jsonl --as-of 2026-09-14 --lang en --format csv" in text


def test_a_short_answer_needs_no_command_line() -> None:
    assert "esep check" not in send(HEAD, days=day(1, 1, 2024)).content.decode()


def test_later_records_can_be_left_out() -> None:
    text = send(days={**day(14, 9, 2026), "known_day": "2026-08-01"}).content.decode()

    assert "Records up to: 1 August 2026" in text
    assert "--known-at 2026-08-01" in text
    assert "<b>317</b>" not in text


def test_a_day_may_be_pasted_whole() -> None:
    text = send(days={"day": "14.09.2026"}).content.decode()

    assert "14 September 2026</span>, Monday" in text
    assert 'name="month" value="9"' in text


def test_the_language_links_of_an_answer_keep_the_days() -> None:
    text = send(language="ru", days={**day(14, 9, 2026), "known_day": "2026-08-01"}).content.decode()

    assert (
        'href="/en/check/?day=14&amp;month=9&amp;year=2026&amp;known_day=1&amp;known_month=8&amp;known_year=2026"'
        in text
    )


def test_an_address_may_carry_the_days() -> None:
    text = Client().get("/en/check/?day=14&month=9&year=2026").content.decode()

    assert 'name="day" value="14"' in text


@pytest.mark.parametrize(
    ("data", "name", "status", "words"),
    [
        (None, "", 400, "No file was chosen. Choose a facts file."),
        (b"", "facts.json", 400, "The file is empty."),
        (b" \n ", "facts.json", 400, "The file is empty."),
        (PNG, "facts.json", 400, "By its content it is:</a> «PNG»"),
        (b"PK\x03\x04" + bytes(60), "facts.json", 400, "By its content it is:</a> «ZIP»"),
        (b"\xff\xfe\x00a", "facts.json", 400, "The file is not written in UTF-8."),
        (b"{", "facts.json", 400, "This is not JSON."),
        (HEAD + b'\n{"id": 1}', "facts.jsonl", 400, "The file has mistakes. Their number:"),
        (b"[" * 100_000, "facts.json", 400, "Brackets are nested too deeply."),
        (b'{"facts": [' + b"0," * 100_001 + b"0]}", "facts.json", 413, "There are too many facts for this page."),
        (b"\n".join([HEAD, *[b"{}"] * 20_001]), "facts.jsonl", 413, "The limit: 20,000"),
    ],
    ids=["none", "empty", "blank", "picture", "archive", "encoding", "broken", "wrong", "deep", "wide", "long"],
)
def test_a_file_that_cannot_be_judged_is_answered_in_place(
    data: bytes | None, name: str, status: int, words: str
) -> None:
    answer = send(data, name=name, days=day(13, 9, 2026))

    text = answer.content.decode()
    assert answer.status_code == status
    assert words in text
    assert 'role="alert" tabindex="-1" autofocus' in text
    assert 'aria-describedby="file-hint file-kept file-fault" aria-invalid="true"' in text
    assert 'name="day" value="13"' in text


def test_every_mistake_of_a_file_stands_with_its_place_and_the_way_out() -> None:
    text = send(HEAD + b'\n{"id": 1}\n{bad', language="ru").content.decode()

    assert 'href="#mistakes"' in text
    assert "Строка: 3" in text
    assert "Проверьте запятые, кавычки и скобки." in text


def test_faults_of_the_day_and_of_the_file_are_told_together() -> None:
    text = send(b"{", days=day(31, 2, 2026)).content.decode()

    assert 'href="#day"' in text
    assert 'href="#mistakes"' in text
    assert 'name="day" value="31"' in text


def test_one_file_is_judged_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "PATIENCE", 0.01)
    with judging.ONE_AT_A_TIME:
        busy = send()

    assert busy.status_code == 503
    assert "Another file is being judged right now." in busy.content.decode()
    assert send().status_code == 200


def test_a_failed_judgement_makes_room_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("broken on purpose")

    with monkeypatch.context() as broken:
        broken.setattr(judging, "done_apart", fail)
        with pytest.raises(RuntimeError):
            send()

    assert send().status_code == 200


def test_texts_of_a_file_are_shown_as_text() -> None:
    text = send(EXAMPLE.replace("Мин-Булак".encode(), b"<script>alert(1)</script>"), language="ru").content.decode()

    assert "&lt;script&gt;" in text
    assert "<script" not in text


def test_a_form_from_elsewhere_is_refused() -> None:
    answer = Client(enforce_csrf_checks=True).post("/en/check/", {"file": ""})

    assert answer.status_code == 403
    assert "open it again and send it once more" in answer.content.decode()


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    """R12."""
    assert send(data).status_code in {200, 400, 413}


@given(st.integers(0, len(EXAMPLE)), st.binary(max_size=8))
def test_a_damaged_file_is_answered(place: int, rubbish: bytes) -> None:
    """R12."""
    assert send(EXAMPLE[:place] + rubbish + EXAMPLE[place + 8 :]).status_code in {200, 400, 413}


@given(st.dictionaries(st.sampled_from(["day", "month", "year", "known_day", "known_month", "known_year"]), st.text()))
def test_any_days_are_answered(days: dict[str, str]) -> None:
    """R12."""
    assert Client().get("/check/", {**days, "example": "1"}).status_code in {200, 400}


@given(st.binary(max_size=60))
def test_any_query_is_answered(query: bytes) -> None:
    """R12."""
    assert Client().get("/check/", QUERY_STRING=query.decode("latin-1")).status_code in {200, 400}


@given(st.binary(max_size=200))
def test_any_body_is_answered(body: bytes) -> None:
    """R12."""
    answer = Client().post("/check/", body, content_type="multipart/form-data; boundary=x")

    assert answer.status_code == 400


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_nothing_else_can_be_done_here(method: str) -> None:
    assert Client().generic(method.upper(), "/check/").status_code == 405
