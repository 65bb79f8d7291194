"""``esep check``: exit codes, forms of output, languages, and what it refuses."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esep.cli import main
from tests.cli.conftest import Esep

DAY = ("--as-of", "2026-09-14")

NEEDED = (
    "clause", "obligation", "case", "subject", "bearer", "force", "due_on", "done_on", "status", "days_late",
    "provisional", "explanation",
)  # fmt: skip


def test_a_year_with_overdue_duties_ends_with_one(esep: Esep, year: Path) -> None:
    assert esep("check", year, *DAY).code == 1


def test_records_without_anything_overdue_end_with_nought(esep: Esep, quiet: Path) -> None:
    assert esep("check", quiet, *DAY).code == 0


def test_missed_advice_is_not_overdue(esep: Esep, tmp_path: Path) -> None:
    file = tmp_path / "advice.json"
    head = {"esep": "facts/1", "municipality": {"id": "m", "name": {"ky": "Сынак"}}}
    session = {
        "id": "s", "kind": "session.held", "cases": ["session:S-1"], "occurred_on": "2026-01-10",
        "recorded_at": "2026-01-10T10:00:00+06:00", "data": {"topic": "Бюджет"},
    }  # fmt: skip
    file.write_text(json.dumps({**head, "facts": [session]}), "utf-8")

    answer = esep("check", file, *DAY, "--format", "json")

    assert [row["status"] for row in answer.rows] == ["advice_missed"]
    assert answer.code == 0


def test_json_rows_carry_what_others_build_on(esep: Esep, year: Path) -> None:
    rows = esep("check", year, *DAY, "--format", "json").rows

    assert rows
    assert all(set(NEEDED) <= row.keys() for row in rows)
    assert all(row["pack"].startswith("kg-model/") for row in rows)
    assert all(step["step"] for row in rows for step in row["trace"])


def test_most_urgent_rows_come_first(esep: Esep, year: Path) -> None:
    statuses = [row["status"] for row in esep("check", year, *DAY, "--format", "json").rows]

    assert statuses[0] == "overdue"
    assert statuses.index("due_today") < statuses.index("planned") < statuses.index("not_applicable")


def test_csv_has_the_same_rows(esep: Esep, year: Path) -> None:
    rows = esep("check", year, *DAY, "--format", "json").rows

    table = list(csv.DictReader(io.StringIO(esep("check", year, *DAY, "--format", "csv").out)))

    assert [(row["case"], row["clause"], row["status"]) for row in table] == [
        (row["case"], row["clause"], row["status"]) for row in rows
    ]


def test_no_cell_of_csv_can_run_in_a_spreadsheet(esep: Esep, quiet: Path) -> None:
    table = list(csv.reader(io.StringIO(esep("check", quiet, *DAY, "--format", "csv").out)))

    assert not any(cell.startswith(("=", "+", "-", "@")) for line in table for cell in line)


@pytest.mark.parametrize(("language", "words"), [("ky", "Мөөнөтү өтүп кетти"), ("ru", "Просрочено"), ("en", "Overdue")])
def test_it_answers_in_the_language_asked_for(esep: Esep, year: Path, language: str, words: str) -> None:
    assert words in esep("check", year, *DAY, "--lang", language).out


def test_kyrgyz_is_the_language_when_none_is_asked_for(esep: Esep, year: Path) -> None:
    assert "Мөөнөтү өтүп кетти" in esep("check", year, *DAY).out


def test_a_past_day_is_judged_by_what_was_known_then(esep: Esep, year: Path) -> None:
    late = esep("check", year, "--as-of", "2026-05-20", "--format", "json").rows
    then = esep("check", year, "--as-of", "2026-05-20", "--known-at", "2026-05-20", "--format", "json").rows

    def notice_in_chong_aryk(rows: list[dict[str, object]]) -> object:
        return next(row["status"] for row in rows if row["obligation"] == "notice" and row["subject"] == "V7")

    assert notice_in_chong_aryk(late) == "done_late"
    assert notice_in_chong_aryk(then) == "overdue"


def test_the_schema_is_a_json_schema_of_every_kind_of_fact(esep: Esep) -> None:
    schema = json.loads(esep("check", "--schema").out)

    assert "notice.published" in schema["$defs"]
    assert len(schema["properties"]["facts"]["items"]["oneOf"]) > 40


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check",), "no_file_named"),
        (("check", "no-such-file.json"), "no_such_file"),
        (("check", "."), "cannot_read"),
        (("check", "x", "--as-of", "2026-02-31"), "bad_date"),
        (("check", "x", "--as-of", "9999-01-01"), "day_out_of_years"),
        (("check", "x", "--known-at", "noon"), "bad_instant"),
        (("check", "x", "--known-at", "2026-09-14T10:00"), "no_offset"),
        (("check", "x", "--pack", "no-such-folder"), "no_such_file"),
        (("chek", "x"), "bad_option"),
        ((), "bad_option"),
    ],
)
def test_a_call_that_cannot_be_taken_is_refused(esep: Esep, words: tuple[str, ...], code: str) -> None:
    answer = esep(*words, "--format=json")

    assert answer.code == 2
    assert answer.out == ""
    assert answer.refusals[0]["code"] == code


def test_a_form_that_does_not_exist_is_refused_in_the_language_asked_for(esep: Esep) -> None:
    answer = esep("check", "x", "--format", "xml", "--lang", "ru")

    assert answer.code == 2
    assert answer.err.startswith("Исправьте следующее:")


def test_a_refusal_names_place_and_remedy(esep: Esep, tmp_path: Path) -> None:
    file = tmp_path / "facts.jsonl"
    file.write_text('{"esep": "facts/1", "municipality": {"id": "m", "name": {}}}\n{"id": "a"}\n', "utf-8")

    answer = esep("check", file, "--lang", "ru")

    assert answer.code == 2
    assert f"{file}:2 /kind: Не хватает поля: kind. Добавьте это поле." in answer.err


def test_a_file_of_200_megabytes_is_refused_unread(esep: Esep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "huge.json"
    with file.open("wb") as stream:
        stream.truncate(200_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("it was read"))

    answer = esep("check", file, "--format", "json")

    assert answer.code == 2
    assert answer.refusals[0]["code"] == "too_large"


def test_standard_input_is_a_file_too(esep: Esep, quiet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(quiet.read_bytes())))

    assert esep("check", "-", *DAY).code == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_refusal_or_an_answer(data: bytes, tmp_path: Path) -> None:
    """R12."""
    file = tmp_path / "bytes"
    file.write_bytes(data)

    assert main(["check", str(file), *DAY]) in {0, 1, 2}
