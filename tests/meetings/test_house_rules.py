"""The house rules: proposed, set, changed by two at once (3.4)."""

import pytest

from esep.access import Actor, Role
from esep.kernel.refusals import Kind, Refused
from esep.meetings.commands.house_rules import RulesText, keep_house_rules
from esep.meetings.queries.house_rules import house_rules
from esep.regulation.wording import Language
from tests.community.min_bulak import MinBulak
from tests.kernel.people import a_holder


@pytest.mark.clause("3.4-opening")
def test_without_rules_of_its_own_the_office_has_the_proposal_in_three_languages(
    built: MinBulak, secretary: Actor
) -> None:
    rules = house_rules(by=secretary, municipality=built.place.pk)

    assert rules.is_proposal
    assert len({len(rules.text_in(language).splitlines()) for language in Language}) == 1


def test_rules_are_kept_a_rule_a_line_and_stand_in_for_missing_languages(built: MinBulak, secretary: Actor) -> None:
    keep_house_rules(RulesText(ky="  Биринчи \n\n Экинчи "), by=secretary, municipality=built.place.pk)

    rules = house_rules(by=secretary, municipality=built.place.pk)

    assert (rules.version, rules.text_in(Language.RU)) == (1, "Биринчи\nЭкинчи")


@pytest.mark.parametrize("seen", [0, 1])
def test_whoever_did_not_see_the_present_rules_overwrites_nothing(built: MinBulak, secretary: Actor, seen: int) -> None:
    keep_house_rules(RulesText(ky="Биринчи"), by=secretary, municipality=built.place.pk)
    keep_house_rules(RulesText(ky="Экинчи"), by=secretary, municipality=built.place.pk, seen=1)

    with pytest.raises(Refused) as refused:
        keep_house_rules(RulesText(ky="Үчүнчү"), by=secretary, municipality=built.place.pk, seen=seen)

    assert refused.value.kind is Kind.STALE
    assert house_rules(by=secretary, municipality=built.place.pk).text_in(Language.KY) == "Экинчи"


def test_rules_without_kyrgyz_are_refused(built: MinBulak, secretary: Actor) -> None:
    with pytest.raises(Refused) as refused:
        keep_house_rules(RulesText(ky=" \n ", ru="Правило"), by=secretary, municipality=built.place.pk)

    assert [(one.code, one.field, one.clause) for one in refused.value.refusals] == [
        ("no_rules", "text_ky", "3.4-opening")
    ]


def test_rules_are_set_by_administrator_and_secretary_alone(built: MinBulak, db: None) -> None:
    staff = a_holder(Role.OFFICE_STAFF, built.place, login="staff-rules")

    with pytest.raises(Refused) as refused:
        keep_house_rules(RulesText(ky="Биринчи"), by=staff, municipality=built.place.pk)

    assert refused.value.kind is Kind.FORBIDDEN
