"""An installation worth a drill, made by tests in a process: ``python -m tests.cli.drilled``."""

import django

django.setup()

from datetime import date  # noqa: E402

from esep.access import Role  # noqa: E402
from esep.intake.upload import accept  # noqa: E402
from esep.records.describing import Description  # noqa: E402
from esep.records.registering import register_document  # noqa: E402
from tests.kernel.errand import add  # noqa: E402
from tests.kernel.people import a_holder, a_municipality  # noqa: E402

if __name__ == "__main__":
    place = a_municipality("min-bulak")
    a_holder(Role.MUNICIPAL_ADMIN, place)
    secretary = a_holder(Role.RESPONSIBLE_SECRETARY, place)
    for kind in ("letter", "notice"):
        register_document(
            Description(kind=kind, title=kind, dated_on=date(2026, 3, 2), counterparty="Айыл"),
            direction="incoming",
            files=[accept(f"Text of a {kind}\n".encode(), name=f"{kind}.txt")],
            by=secretary,
            municipality=place.pk,
        )
    add(place, "elder@example.invalid")
