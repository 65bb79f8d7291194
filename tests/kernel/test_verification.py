"""Verification: whatever was changed in the journal or behind it is found and named (R6)."""

import os
from datetime import date
from random import Random

import pytest

from esep.access import OPERATOR, Act
from esep.kernel import heads, scope
from esep.kernel.command import command
from esep.kernel.models import HeadAddress, JournalSubject, Municipality
from esep.kernel.verification import Fault, OutsideHead, Verified, read_head, verify
from esep.kernel.verification.finding import MOST, Findings
from esep.kernel.verification.links import Link, walk
from esep.kernel.verification.outside import Comparing
from esep.regulation.dates import legal_day
from tests.kernel.chains import a_chain, rewritten, spoilt
from tests.kernel.people import LONG_AGO, a_municipality

CHANGES = 1000 if os.environ.get("ESEP_HYPOTHESIS") == "soak" else 200


def an_address(place: Municipality, address: str = "heads@example.invalid") -> HeadAddress:
    """A row that is journaled."""
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
        return acting.save(HeadAddress(municipality=place, address=address, since=LONG_AGO))


def faults_of(found: Verified) -> list[tuple[Fault, str]]:
    """What was found, shortly."""
    return [(finding.fault, finding.ref) for finding in found.findings]


def walked(links: list[Link], *kept: OutsideHead) -> Findings:
    """The findings in a chain without a database."""
    findings, comparing = Findings(), Comparing(kept)
    for checked in walk(links, findings=findings):
        comparing.meet(checked.link, findings=findings)
    comparing.end(findings=findings)
    return findings


def head_of_chain(links: list[Link]) -> OutsideHead:
    """The head that somebody outside keeps of a chain."""
    return OutsideHead("", legal_day(links[-1].at), links[-1].number, links[-1].hash)


def test_a_sound_chain_has_no_findings() -> None:
    links = a_chain(30)

    assert walked(links, head_of_chain(links)).count == 0


@pytest.mark.parametrize("seed", range(5))
def test_every_random_change_of_the_journal_is_found(seed: int) -> None:
    """R6."""
    links, random = a_chain(40), Random(seed)
    kept = head_of_chain(links)

    tried = 0
    while tried < CHANGES // 5:
        spoiling = random.getstate()
        changed = spoilt(links, random)
        if changed == links:
            continue
        tried += 1
        assert walked(changed, kept).count > 0, spoiling


def test_a_change_is_found_where_it_was_made_and_nowhere_else() -> None:
    links = a_chain(30)
    links[11] = links[11]._replace(body=links[11].body.replace("operator", "account:9"))

    assert {(finding.fault, finding.number) for finding in walked(links).kept} == {
        (Fault.HASH, 12),
        (Fault.COLUMNS, 12),
    }


def test_a_journal_written_anew_is_found_by_a_head_from_outside_alone() -> None:
    links = a_chain(30)
    anew = rewritten(links, at=12)

    assert walked(anew).count == 0
    assert [finding.fault for finding in walked(anew, head_of_chain(links)).kept] == [Fault.REWRITTEN]


def test_a_journal_that_ends_before_a_head_was_cut_off() -> None:
    links = a_chain(30)

    found = walked(links[:20], head_of_chain(links)).kept

    assert [(finding.fault, finding.number) for finding in found] == [(Fault.CUT_OFF, 30)]


def test_a_head_of_a_day_before_its_entry_is_no_true_head() -> None:
    links = a_chain(3)
    kept = OutsideHead("", date(2026, 8, 1), 3, links[2].hash)

    assert [finding.fault for finding in walked(links, kept).kept] == [Fault.REWRITTEN]


def test_only_the_first_findings_are_kept_and_all_are_counted() -> None:
    links = [link._replace(act="x") for link in a_chain(MOST + 20)]

    findings = walked(links)

    assert (len(findings.kept), findings.count) == (MOST, MOST + 20)


@pytest.mark.parametrize(
    "line",
    ["", "2026-09-13 412", f"2026-13-41 1 {'a' * 64}", f"2026-09-13 x {'a' * 64}", f"2026-09-13 412 {'A' * 64}"],
)
def test_what_is_no_head_is_not_read_as_one(line: str) -> None:
    assert read_head(line) is None


def test_a_head_is_read_with_and_without_the_municipality() -> None:
    line = f"2026-09-13 412 {'a' * 64}"

    assert read_head(line) == OutsideHead("", date(2026, 9, 13), 412, "a" * 64)
    assert read_head(f" min-bulak {line}\n") == OutsideHead("min-bulak", date(2026, 9, 13), 412, "a" * 64)


@pytest.mark.django_db
def test_a_municipality_as_it_was_journaled_is_whole() -> None:
    place = a_municipality()
    an_address(place)
    with scope.of(place.pk):
        (head,) = heads.heads(place.pk)
    kept = read_head(head.line)
    assert kept is not None

    found = verify(place, heads=[kept])

    assert found.is_whole
    assert (found.entries, found.tip, found.rows) == (2, head.hash, 1)


@pytest.mark.django_db
def test_a_row_changed_quietly_is_named() -> None:
    place = a_municipality()
    row = an_address(place)
    with scope.of(place.pk):
        HeadAddress.objects.filter(pk=row.pk).update(address="other@example.invalid")

    found = verify(place)

    assert faults_of(found) == [(Fault.CHANGED, row.ref)]
    assert (found.findings[0].table, found.findings[0].number) == ("kernel_headaddress", 2)


@pytest.mark.django_db
def test_a_row_that_is_gone_is_named() -> None:
    place = a_municipality()
    row = an_address(place)
    ref = row.ref
    with scope.of(place.pk):
        HeadAddress.objects.filter(pk=row.pk).delete()

    assert faults_of(verify(place)) == [(Fault.GONE, ref)]


@pytest.mark.django_db
def test_a_row_that_nobody_journaled_is_named() -> None:
    place = a_municipality()
    with scope.of(place.pk):
        row = HeadAddress.objects.create(municipality=place, address="heads@example.invalid", since=LONG_AGO)

    assert faults_of(verify(place)) == [(Fault.UNJOURNALED, row.ref)]


@pytest.mark.django_db
def test_the_municipality_itself_changed_quietly_is_named() -> None:
    place = a_municipality()
    Municipality.objects.filter(pk=place.pk).update(name_ky="Башка")

    assert faults_of(verify(place)) == [(Fault.CHANGED, place.ref)]


@pytest.mark.django_db
def test_a_row_put_into_the_index_of_touched_rows_is_found() -> None:
    place = a_municipality()
    row = an_address(place)
    with scope.of(place.pk):
        entry = JournalSubject.objects.get(subject=row.ref).entry
        JournalSubject.objects.create(municipality=place, entry=entry, subject="venue:1")

    assert [(one.fault, one.number) for one in verify(place).findings] == [(Fault.SUBJECTS, 2)]


@pytest.mark.django_db
def test_only_the_rows_of_the_one_municipality_are_compared() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")
    row = an_address(other)
    with scope.of(other.pk):
        HeadAddress.objects.filter(pk=row.pk).update(address="other@example.invalid")

    assert verify(place).is_whole
    assert not verify(other).is_whole
