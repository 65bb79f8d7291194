"""What tests of whole installations do in a process: ``python -m tests.search.errand open | find | remake``."""

import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from esep.access import Role  # noqa: E402
from esep.community import commands  # noqa: E402
from esep.community.names import Names  # noqa: E402
from esep.kernel import scope  # noqa: E402
from esep.kernel.models import Municipality  # noqa: E402
from esep.kernel.owner import as_owner, prepare  # noqa: E402
from esep.regulation.wording import Language  # noqa: E402
from esep.search.finding import found_everywhere, found_in_public  # noqa: E402
from esep.search.models import PublicEntry, StaffEntry  # noqa: E402
from tests.kernel.people import a_holder, a_municipality  # noqa: E402


def open_place() -> None:
    """A municipality with a village."""
    place = a_municipality()
    admin = a_holder(Role.MUNICIPAL_ADMIN, place)
    entry = commands.VillageEntry(code="V1", names=Names(ky="Миң-Булак", ru="Тысяча родников"))
    commands.add_village(entry, by=admin, municipality=place.pk)


def find() -> None:
    """How many entries there are, and what is found by the village's Russian name, there and everywhere."""
    place = Municipality.objects.get()
    with scope.of(place.pk):
        print(PublicEntry.objects.count(), StaffEntry.objects.count())
    here = found_in_public("родник", municipality=place.pk, language=Language.KY)
    for answer in (here, found_everywhere("родник", language=Language.KY)):
        print(["".join(piece.text for piece in hit.title) for hit in answer.hits])


def remake() -> None:
    """Make the indexes of words anew over the entries that there are, as an upgrade does."""
    with as_owner():
        call_command("migrate", "search", "0002", verbosity=0)
    assert prepare() == 1


if __name__ == "__main__":
    {"open": open_place, "find": find, "remake": remake}[sys.argv[1]]()
