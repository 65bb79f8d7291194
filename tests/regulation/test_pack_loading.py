"""Reading packs: the model regulation is whole, and a faulty pack is refused with file, table and field."""

import shutil
from pathlib import Path

import pytest

from esep.regulation.clauses import LANGUAGES
from esep.regulation.duties.contents import ContentsRule
from esep.regulation.evaluation import editions_of
from esep.regulation.pack.loading import LARGEST_FILE, load_pack, model_pack
from esep.regulation.wording import Language, message, remedy
from tests.regulation.spoiling import CITY, Spoiled, complaints, spoiled

BINDING_TERMS = [
    ("1.8-annual-report", "annual_reports", 1, "times"),
    ("2.5-notice", "notice_days", 5, "days"),
    ("2.5-info-response", "info_response_days", 5, "days"),
    ("2.5-lists", "lists_days", 2, "days"),
    ("3.1-registration", "desk_minutes", 15, "minutes"),
    ("3.9-measures-info", "measures_months", 1, "months"),
]


class TestTheModelRegulation:
    def test_has_121_clauses_in_three_languages(self) -> None:
        clauses = model_pack().clauses

        assert len(clauses) == 121
        for clause in clauses.values():
            for phrase in (clause.title, clause.text, clause.term, clause.evidence, clause.note):
                assert phrase is None or phrase.keys() == set(LANGUAGES)

    def test_treats_every_clause(self) -> None:
        pack = model_pack()
        rules = next(iter(editions_of(pack))).rules
        checked = {rule.clause for rule in rules.values()}
        for rule in rules.values():
            if isinstance(rule, ContentsRule):
                checked.update(part.clause for part in rule.parts)
        unchecked = {clause for rows in pack.unchecked for clause in rows.clauses}

        assert checked | unchecked == pack.clauses.keys()
        assert checked & unchecked == set()

    @pytest.mark.parametrize(
        ("clause", "parameter", "value", "unit"),
        [pytest.param(*term, marks=pytest.mark.clause(term[0])) for term in BINDING_TERMS],
    )
    def test_has_the_numbers_of_the_text(self, clause: str, parameter: str, value: int, unit: str) -> None:
        found = model_pack().parameters[parameter]

        assert (found.clause, found.unit, found.advice) == (clause, unit, False)
        assert [(one.value, one.since) for one in found.values] == [(value, None)]

    @pytest.mark.clause("4.4-half-year")
    def test_has_no_number_in_the_seventh_term_because_a_half_year_is_a_period(self) -> None:
        rule = next(iter(editions_of(model_pack()))).rules["head-report"]

        assert rule.force == "binding"
        assert rule.due.anchor == ("next_period.end",)  # type: ignore[attr-defined]

    def test_takes_no_number_for_binding_that_the_text_does_not_have(self) -> None:
        of_the_text = {parameter for _, parameter, _, _ in BINDING_TERMS}
        of_another_law = {"appeal_days"}

        found = {p.id for p in model_pack().parameters.values() if not p.advice}

        assert found == of_the_text | of_another_law
        assert all(model_pack().parameters[id].values[0].source for id in of_another_law)

    def test_is_named_by_its_contents(self, tmp_path: Path) -> None:
        copy = spoiled(tmp_path, file="rules/meetings.toml", old="value = 30 }", new="value = 31 }")

        assert len(model_pack().sha256) == 64
        assert load_pack(copy).sha256 != load_pack(CITY).sha256
        assert load_pack(CITY).sha256 == load_pack(CITY).sha256


HEAD, RULES, REPORTS, CLAUSES = "pack.toml", "rules/meetings.toml", "rules/reports.toml", "clauses.toml"
AMENDMENT = "amendment '2026-07-01'"

SPOILED = [
    # The head and the settings.
    Spoiled("no id", HEAD, 'id = "invented-city"', "", "missing_field", "pack.toml pack id"),
    Spoiled("version is a number", HEAD, 'version = "3"', "version = 3", "missing_field", "pack.toml pack version"),
    Spoiled("a setting is missing", HEAD, 'roll = "next_working_day"', "", "missing_field", "pack.toml settings roll"),
    Spoiled("a setting is unknown", HEAD, 'roll = "next_working_day"', 'roll = "back"', "not_in_list",
            "pack.toml settings roll"),
    Spoiled("title in two languages", HEAD, ', en = "An invented city\'s order on reports"', "", "missing_language",
            "pack.toml pack title"),
    Spoiled("an unknown table", HEAD, "[settings]", "[setings]", "unknown_table", "pack.toml setings"),
    Spoiled("a single table for several", "calendar.toml", "[[day]]", "[day]", "not_tables", "calendar.toml day"),
    # Shapes.
    Spoiled("a text for a number", RULES, "value = 30 }", 'value = "30" }', "not_number",
            "rules/meetings.toml parameter 'desk_minutes' values.0.value"),
    Spoiled("a number for a text", RULES, 'case = "meeting"', "case = 7", "not_text",
            "rules/meetings.toml obligation 'announce' case"),
    Spoiled("a text for yes or no", REPORTS, "without_public_counts = true", 'without_public_counts = "true"',
            "not_yes_no", "rules/reports.toml obligation 'deputy-reports' without_public_counts"),
    Spoiled("a text for a list", RULES, 'opens = ["meeting.planned"]', 'opens = "meeting.planned"', "not_list",
            "rules/meetings.toml obligation 'announce' opens"),
    Spoiled("a text for a table", RULES, 'due = { anchor = ["plan.start"], minus = "desk_minutes" }', 'due = "soon"',
            "not_table", "rules/meetings.toml obligation 'desk' due"),
    Spoiled("an unknown field", RULES, "window = 5", "windw = 5", "unknown_field",
            "rules/meetings.toml obligation 'announce' windw"),
    Spoiled("an unknown inner field", RULES, 'covers = "areas"', 'cover = "areas"', "unknown_field",
            "rules/meetings.toml obligation 'announce' met_by.cover"),
    Spoiled("a missing field", RULES, 'majority_of = "votes_cast"', "", "missing_field",
            "rules/meetings.toml obligation 'agenda' majority_of"),
    Spoiled("an unknown shape", RULES, 'shape = "vote"', 'shape = "ballot"', "not_in_list",
            "rules/meetings.toml obligation 'agenda'"),
    Spoiled("a party nobody knows", RULES, 'bearer = "kenesh"', 'bearer = "senate"', "not_in_list",
            "rules/meetings.toml obligation 'measures' bearer"),
    Spoiled("a window too wide", RULES, "window = 5", "window = 500", "out_of_range",
            "rules/meetings.toml obligation 'announce' window"),
    Spoiled("a negative number", RULES, "value = 30 }", "value = -30 }", "out_of_range",
            "rules/meetings.toml parameter 'desk_minutes' values.0.value"),
    Spoiled("no values", RULES, "values = [{ value = 30 }]", "values = []", "empty_value",
            "rules/meetings.toml parameter 'desk_minutes' values"),
    Spoiled("a day for a text", "calendar.toml", "day = 2026-09-21", 'day = "city day"', "bad_date",
            "calendar.toml day 'city day' day"),
    Spoiled("a day of another age", "calendar.toml", "day = 2026-09-21", "day = 1026-09-21", "day_out_of_years",
            "calendar.toml day '1026-09-21' day"),
    Spoiled("an id with a space", RULES, 'id = "desk_minutes"', 'id = "desk minutes"', "bad_value",
            "rules/meetings.toml parameter 'desk minutes' id"),
    # Ids.
    Spoiled("no id", RULES, 'id = "desk"\n', "", "missing_field", "rules/meetings.toml obligation 3 id"),
    Spoiled("two duties of one id", RULES, 'id = "desk"', 'id = "lists"', "same_id_twice",
            "rules/meetings.toml obligation 'lists' id"),
    Spoiled("two clauses of one id", CLAUSES, 'id = "2.3-desk"', 'id = "2.2-lists"', "same_id_twice",
            "clauses.toml clause '2.2-lists' id"),
    Spoiled("two numbers of one id in two files", REPORTS, 'id = "mayor_days"', 'id = "list_days"', "same_id_twice",
            "rules/reports.toml parameter 'list_days' id"),
    Spoiled("two kinds of case of one name", HEAD, 'kind = "appeal"', 'kind = "meeting"', "same_id_twice",
            "pack.toml case 'meeting' kind"),
    # Names.
    Spoiled("an unknown clause", RULES, 'clause = "2.3-desk"\nshape', 'clause = "2.3-dsk"\nshape', "unknown_clause",
            "rules/meetings.toml obligation 'desk' clause"),
    Spoiled("a number of an unknown clause", RULES, 'clause = "2.3-desk"\nunit', 'clause = "2.3-dsk"\nunit',
            "unknown_clause", "rules/meetings.toml parameter 'desk_minutes' clause"),
    Spoiled("a part of an unknown clause", REPORTS, 'clause = "6.2-plans" }', 'clause = "6.2-pans" }', "unknown_clause",
            "rules/reports.toml obligation 'mayor-contents' parts"),
    Spoiled("an unknown clause left unchecked", RULES, 'clauses = ["1.1-scope"]', 'clauses = ["1.1-scope", "9.9"]',
            "unknown_clause", "rules/meetings.toml unchecked '1.1-scope' clauses"),
    Spoiled("a reading of an unknown clause", HEAD, 'clause = "8.1-letters"', 'clause = "8.2-letters"',
            "unknown_clause", "pack.toml reading 'short-letters' clause"),
    Spoiled("an unknown number", RULES, 'minus = "desk_minutes"', 'minus = "desk_minuts"', "unknown_parameter",
            "rules/meetings.toml obligation 'desk' due.minus"),
    Spoiled("an unknown number in a reading", HEAD, "letter_days = 5", "leter_days = 5", "unknown_parameter",
            "pack.toml reading 'short-letters' parameters"),
    Spoiled("an unknown kind of fact opens", RULES, 'opens = ["meeting.held"]', 'opens = ["meeting.hold"]',
            "unknown_fact_kind", "rules/meetings.toml obligation 'measures' opens"),
    Spoiled("an unknown kind of fact satisfies", RULES, 'events = ["desk.opened"]', 'events = ["desk.open"]',
            "unknown_fact_kind", "rules/meetings.toml obligation 'desk' met_by.events"),
    Spoiled("an unknown kind of fact is the anchor", RULES, 'anchor = ["handover.received"]',
            'anchor = ["handover.recieved"]', "unknown_fact_kind",
            "rules/meetings.toml obligation 'measures' due.anchor"),
    Spoiled("an unknown kind of fact is the vote", RULES, 'vote = "agenda.approved"', 'vote = "agenda.aproved"',
            "unknown_fact_kind", "rules/meetings.toml obligation 'agenda' vote"),
    Spoiled("an unknown kind of fact breaks", RULES, 'broken_by = ["access.refused"]', 'broken_by = ["access.denied"]',
            "unknown_fact_kind", "rules/meetings.toml obligation 'entry' broken_by"),
    Spoiled("an unknown kind of fact is a report", REPORTS, 'heard = "report.heard"', 'heard = "report.read"',
            "unknown_fact_kind", "rules/reports.toml obligation 'deputy-reports' met_by"),
    Spoiled("an unknown kind of fact is collected", REPORTS, 'collect = [{ event = "head_report.part_written"',
            'collect = [{ event = "head_report.written"', "unknown_fact_kind",
            "rules/reports.toml obligation 'mayor-contents' collect"),
    Spoiled("an unknown kind of fact renews", REPORTS, 'established_by = ["publication.published"]',
            'established_by = ["publication.printed"]', "unknown_fact_kind",
            "rules/reports.toml obligation 'tariffs' renewed_by"),
    Spoiled("an unknown kind of fact closes", HEAD, 'closed_by = ["meeting.cancelled"]',
            'closed_by = ["meeting.canceled"]', "unknown_fact_kind", "pack.toml case 'meeting' closed_by"),
    Spoiled("an unknown kind of fact begins a mandate", HEAD, 'began = "mandate.began"', 'began = "mandate.started"',
            "unknown_fact_kind", "pack.toml case 'deputy' holder"),
    Spoiled("an unknown field of a fact", RULES, 'covers = "areas"', 'covers = "villages"', "unknown_fact_field",
            "rules/meetings.toml obligation 'announce' met_by.covers"),
    Spoiled("a field that the plan does not have", RULES, 'same = ["date"]', 'same = ["channel"]',
            "unknown_fact_field", "rules/meetings.toml obligation 'announce' met_by.same"),
    Spoiled("a field that the collected fact does not have", REPORTS, 'answer_in = "answer"', 'answer_in = "text"',
            "unknown_fact_field", "rules/reports.toml obligation 'mayor-contents' collect"),
    Spoiled("an unknown kind of case", RULES, 'case = "meeting"', 'case = "meting"', "unknown_case_kind",
            "rules/meetings.toml obligation 'announce' case"),
    Spoiled("an unknown duty that carries a clause", RULES, 'because = "definition"',
            'because = "through"\nthrough = ["nobody"]', "unknown_obligation",
            "rules/meetings.toml unchecked '1.1-scope' through"),
    Spoiled("an unknown oddity", CLAUSES, 'actors = ["kenesh"]\n', 'actors = ["kenesh"]\noddities = ["O99"]\n',
            "unknown_oddity", "clauses.toml clause '1.1-scope' oddities"),
    # Numbers and fields of the wrong sort.
    Spoiled("months before a meeting", RULES, 'minus = "list_days"', 'minus = "answer_months"', "wrong_unit",
            "rules/meetings.toml obligation 'lists' due.minus"),
    Spoiled("days before an hour", RULES, 'minus = "desk_minutes"', 'minus = "list_days"', "wrong_unit",
            "rules/meetings.toml obligation 'desk' due.minus"),
    Spoiled("days after an hour", RULES, 'minus = "desk_minutes"', 'plus = "list_days"', "wrong_unit",
            "rules/meetings.toml obligation 'desk' due.plus"),
    Spoiled("days for how many times", REPORTS, 'times = "reports_a_year"', 'times = "mayor_days"', "wrong_unit",
            "rules/reports.toml obligation 'deputy-reports' times"),
    Spoiled("months of freshness", REPORTS, 'refresh = "refresh_days"', 'refresh = "answer_months"', "wrong_unit",
            "rules/reports.toml obligation 'tariffs' refresh"),
    Spoiled("no times at all", REPORTS, "values = [{ value = 2 }]", "values = [{ value = 0 }]", "at_least_one",
            "rules/reports.toml parameter 'reports_a_year' values"),
    Spoiled("two values of one day", RULES, "{ value = 7 },", "{ value = 7, since = 2026-07-01 },", "same_day_twice",
            "rules/meetings.toml parameter 'announce_days' values"),
    Spoiled("a text for an anchor", RULES, 'anchor = ["handover.received"]', 'anchor = ["outcome.adopted.text"]',
            "wrong_field", "rules/meetings.toml obligation 'measures' due.anchor"),
    Spoiled("a day for an audience", RULES, 'covers = "areas"', 'covers = "date"', "wrong_field",
            "rules/meetings.toml obligation 'announce' met_by.covers"),
    Spoiled("before and after at once", RULES, 'minus = "list_days"', 'minus = "list_days", plus = "announce_days"',
            "does_not_fit", "rules/meetings.toml obligation 'lists' due"),
    Spoiled("a plan where there is none", REPORTS, 'anchor = ["appeal.received"]', 'anchor = ["plan.date"]',
            "does_not_fit", "rules/reports.toml obligation 'letters' due.anchor"),
    Spoiled("a period where there is none", REPORTS, 'anchor = ["appeal.received"]', 'anchor = ["period.end"]',
            "does_not_fit", "rules/reports.toml obligation 'letters' due.anchor"),
    Spoiled("a yearly report of nobody's mandate", REPORTS, 'case = "deputy"', 'case = "head"', "does_not_fit",
            "rules/reports.toml obligation 'deputy-reports' case"),
    Spoiled("a tenure without a holder", HEAD,
            'holder = { began = "mandate.began", ended = "mandate.ended", year = "calendar" }', "", "does_not_fit",
            "pack.toml case 'deputy' unfolds"),
    Spoiled("a change that changes no plan", HEAD, 'change = "meeting.changed"', 'change = "notice.published"',
            "does_not_fit", "pack.toml case 'meeting' change"),
    Spoiled("a plan's field that is not there", HEAD, "judged_when = { kind", "judged_when = { kynd",
            "unknown_fact_field", "pack.toml case 'meeting' judged_when"),
    Spoiled("a collection of nothing", REPORTS, 'named_by = "part", answer_in', "answer_in", "does_not_fit",
            "rules/reports.toml obligation 'mayor-contents' collect"),
    # Clauses.
    Spoiled("a clause that nothing treats", RULES, "[[unchecked]]\nclauses = [\"1.1-scope\"]\nbecause = \"definition\"",
            "", "clause_untreated", "clauses.toml clause '1.1-scope'"),
    Spoiled("a clause without a language", CLAUSES, ', en = "Scope"', "", "missing_language",
            "clauses.toml clause '1.1-scope' title"),
    Spoiled("a clause with a blank language", CLAUSES, 'en = "Scope"', 'en = " "', "missing_language",
            "clauses.toml clause '1.1-scope' title"),
    Spoiled("a reading without a language", HEAD, ', en = "Letters are answered in 5 working days."', "",
            "missing_language", "pack.toml reading 'short-letters' text"),
    Spoiled("a clause number that is none", CLAUSES, 'id = "1.1-scope"', 'id = "scope"', "bad_value",
            "clauses.toml clause 'scope' id"),
    Spoiled("an unchecked row without clauses", RULES, 'clauses = ["1.1-scope"]', "clauses = []", "empty_value",
            "rules/meetings.toml unchecked 1 clauses"),
    # Amendments and readings.
    Spoiled("an amendment of an unknown duty", HEAD, 'agenda = { majority_of = "present" }',
            'agnda = { majority_of = "present" }', "unknown_obligation", f"pack.toml {AMENDMENT} changes"),
    Spoiled("an unknown duty repealed", HEAD, 'repeals = ["speakers"]', 'repeals = ["speker"]', "unknown_obligation",
            f"pack.toml {AMENDMENT} repeals"),
    Spoiled("an amendment that breaks a duty", HEAD, 'agenda = { majority_of = "present" }',
            'agenda = { majority_of = "all" }', "not_in_list", "rules/meetings.toml obligation 'agenda' majority_of"),
    Spoiled("an amendment that renames a duty", HEAD, 'agenda = { majority_of = "present" }',
            'agenda = { id = "order" }', "unknown_field", f"pack.toml {AMENDMENT} changes"),
    Spoiled("an added duty without id", HEAD, 'id = "experts"\n', "", "missing_field", f"pack.toml {AMENDMENT} adds"),
    Spoiled("an added duty with an unknown clause", HEAD, 'clause = "2.5-experts"', 'clause = "2.5-expert"',
            "unknown_clause", "pack.toml obligation 'experts' clause"),
    Spoiled("an amendment without a decision", HEAD, 'decision = { number = "14/2", date = 2026-06-18 }', "",
            "missing_field", f"pack.toml {AMENDMENT} decision"),
    Spoiled("a reading that breaks a setting", HEAD, "parameters = { letter_days = 5 }", 'settings = { roll = "back" }',
            "not_in_list", "pack.toml reading 'short-letters'"),
    Spoiled("a reading that breaks a kind of case", HEAD, "parameters = { letter_days = 5 }",
            'cases.deputy = { holder = { year = "school" } }', "not_in_list", "pack.toml reading 'short-letters'"),
    Spoiled("a reading that breaks a duty", HEAD, "parameters = { letter_days = 5 }",
            "obligations.letters = { window = -1 }", "out_of_range", "rules/reports.toml obligation 'letters' window"),
    Spoiled("a reading with an unknown anchor", HEAD, "parameters = { letter_days = 5 }",
            'obligations.letters = { due = { anchor = ["soon"] } }', "unknown_fact_kind",
            "rules/reports.toml obligation 'letters' due.anchor"),
    Spoiled("a reading with an unknown number", HEAD, "parameters = { letter_days = 5 }",
            'obligations.letters = { due = { plus = "later_days" } }', "unknown_parameter",
            "rules/reports.toml obligation 'letters' due.plus"),
    Spoiled("a reading with an unknown kind of fact", HEAD, "parameters = { letter_days = 5 }",
            'obligations.letters = { met_by = { events = ["letter.sent"] } }', "unknown_fact_kind",
            "rules/reports.toml obligation 'letters' met_by.events"),
    Spoiled("a reading below nothing", HEAD, "letter_days = 5", "letter_days = -5", "out_of_range",
            "pack.toml reading 'short-letters' parameters.letter_days"),
    # Files.
    Spoiled("broken TOML", RULES, "window = 5", "window = = 5", "not_toml", "rules/meetings.toml:41"),
    Spoiled("a key twice", RULES, "window = 5", "window = 5\nwindow = 6", "not_toml", "rules/meetings.toml:42"),
    Spoiled("a number too long", RULES, "window = 5", f"window = {'9' * 5000}", "bad_number", "rules/meetings.toml"),
    Spoiled("a hexadecimal number too long", RULES, "window = 5", f"window = 0x{'9' * 5000}", "bad_number",
            "rules/meetings.toml obligation 'announce'"),
    Spoiled("brackets too deep", RULES, "window = 5", f"window = {'[' * 3000}{']' * 3000}", "too_deep",
            "rules/meetings.toml"),
    Spoiled("dots too deep", RULES, "window = 5", f"window{'.a' * 3000} = 5", "too_deep",
            "rules/meetings.toml obligation 'announce'"),
]  # fmt: skip


@pytest.mark.parametrize("case", SPOILED, ids=lambda case: case.name)
def test_a_spoiled_pack_is_refused_with_file_table_and_field(case: Spoiled, tmp_path: Path) -> None:
    folder = spoiled(tmp_path, file=case.file, old=case.old, new=case.new)

    found = complaints(folder)

    assert (case.code, case.place) in [(one.code, str(one.place)) for one in found]
    for breach in found:
        for language in Language:
            assert message(breach, language=language).encode()
            assert remedy(breach, language=language).encode()


def test_everything_wrong_is_said_at_once(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, file=RULES, old="window = 5", new="windw = 5")
    (folder / REPORTS).write_text((folder / REPORTS).read_text("utf-8").replace("window = 30", "window = 900"), "utf-8")

    found = complaints(folder)

    assert {(one.code, one.place.file if one.place else None) for one in found} == {
        ("unknown_field", RULES),
        ("out_of_range", REPORTS),
    }


def test_a_file_that_is_not_utf_8_is_refused_with_the_line(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, file=RULES, old="", new="")
    (folder / "more.toml").write_bytes("# a\n# b\n# Айыл\n".encode("cp1251"))

    found = complaints(folder)

    assert [(one.code, str(one.place)) for one in found] == [("not_utf8", "more.toml:3")]


def test_a_file_with_a_mark_of_byte_order_is_read(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, file=RULES, old="", new="")
    (folder / RULES).write_bytes(b"\xef\xbb\xbf" + (folder / RULES).read_bytes())

    assert complaints(folder) == ()


def test_a_file_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, file=RULES, old="", new="")
    (folder / "lost.toml").symlink_to(tmp_path / "nowhere.toml")

    assert ("cannot_read", "lost.toml") in [(one.code, str(one.place)) for one in complaints(folder)]


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, file="calendar.toml", old="", new="# " + "a" * LARGEST_FILE)

    assert [one.code for one in complaints(folder)] == ["too_large"]


@pytest.mark.parametrize("name", ["empty", "missing"])
def test_a_folder_without_a_pack_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert [one.code for one in complaints(tmp_path / name)] == ["no_pack_here"]


def test_a_pack_without_its_head_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(CITY, folder)
    (folder / "pack.toml").unlink()

    found = {(one.code, str(one.place)) for one in complaints(folder)}

    assert ("missing_field", "pack.toml pack id") in found


def test_files_that_are_not_toml_are_left_alone(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, file="README.txt", old="", new="not a table")

    assert complaints(folder) == ()


def test_a_later_amendment_may_repeal_what_an_earlier_one_added(tmp_path: Path) -> None:
    repeal = '[[amendment]]\nsince = 2027-01-01\ndecision = { number = "1", date = 2026-12-01 }\nrepeals = ["experts"]'
    folder = spoiled(tmp_path, file="later.toml", old="", new=repeal)

    pack = load_pack(folder)

    assert [("experts" in edition.rules) for edition in editions_of(pack)] == [False, True, False]
