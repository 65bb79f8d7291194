"""Hyphens at line ends: cut words are made whole, compounds keep theirs."""

import pytest

from esep.regulation.adopted import Remark, read_outline


def joined(text: str, elsewhere: str = "Эч нерсе жок.") -> str:
    return read_outline(f"1.1. {elsewhere}\n1.2. {text}").items[1].text


def test_a_word_printed_whole_elsewhere_was_cut() -> None:
    assert joined("Бул Регла-\nменттин сөзү.", "Регламент деген сөз.") == "Бул Регламенттин сөзү."


def test_a_compound_printed_elsewhere_keeps_its_hyphen() -> None:
    text = joined("Алар социалдык-\nэкономикалык иштер.", "Бул социалдык-экономикалыктан айырмаланат.")

    assert text == "Алар социалдык-экономикалык иштер."


def test_two_words_printed_elsewhere_make_a_compound() -> None:
    assert joined("Алар тынч-\nкатаал жашайт.", "Башта тынч, кийин катаал.") == "Алар тынч-катаал жашайт."


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Алар маал-\nмаалы менен келет.", "Алар маал-маалы менен келет."),
        ("Ал Миң-\nБулак айылы.", "Ал Миң-Булак айылы."),
        ("Ал 15-\n30 мүнөт.", "Ал 15-30 мүнөт."),
        ("Ал 2.5-\nпункт.", "Ал 2.5-пункт."),
        ("Ал ачык -\nайкын сөз.", "Ал ачык - айкын сөз."),
        ("Ал узун\u00ad\nдугу сөз.", "Ал узундугу сөз."),
        ("Ал узун\u00adдугу сөз.", "Ал узундугу сөз."),
    ],
    ids=["doubled", "name", "range", "number", "spaced dash", "soft", "soft inside"],
)
def test_some_seams_tell_by_themselves(broken: str, whole: str) -> None:
    assert joined(broken) == whole


def test_where_nothing_tells_the_hyphen_stays_and_is_said() -> None:
    outline = read_outline("1.1. Эч нерсе жок.\n1.2. Бул кара-\nгаттуу сөз.")

    assert outline.items[1].text == "Бул кара-гаттуу сөз."
    assert outline.remarks == (Remark("hyphen_unsure", {"count": 1, "words": "кара-гаттуу"}),)


def test_where_nothing_tells_the_habit_of_the_text_decides() -> None:
    cut = "Бул регла-\nмент, ал мый-\nзам."

    text = joined(f"{cut} Дагы кара-\nгаттуу сөз.", "Регламент жана мыйзам.")

    assert text == "Бул регламент, ал мыйзам. Дагы карагаттуу сөз."
