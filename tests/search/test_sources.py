"""Scratch."""
import pytest
from esep.search.models import PublicEntry, StaffEntry
from esep.search.finding import found_in_public
from esep.search.rebuilding import rebuild
from esep.kernel import scope
from esep.access import OPERATOR
from esep.regulation.wording import Language
from collections import Counter

@pytest.fixture(scope="module")
def lo(grounds):
    with grounds.demonstration() as loaded:
        yield loaded

def test_x(lo, db):
    if 1:
        from esep.kernel.models import Municipality
        m = Municipality.objects.get()
        with scope.of(m.pk):
            print(Counter(e.kind for e in PublicEntry.objects.all()), Counter(e.kind for e in StaffEntry.objects.all()))
        print(rebuild(m, by=OPERATOR))
        for q in ["суу", "min-bulak", "жол*", "таза суу", '"таза суу"', "отчет", "асанов -жол", "мектеп"]:
            f = found_in_public(q, municipality=m.pk, language=Language.RU)
            print(q, f.loosely, f.has_more, [("".join(("["+p.text+"]") if p.is_hit else p.text for p in h.title), h.kind.value, h.day, "".join(("["+p.text+"]") if p.is_hit else p.text for p in h.excerpt)) for h in f.hits[:4]])
