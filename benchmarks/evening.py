"""A meeting of the day on which the demonstration stands, for measuring its desk: ``python -m benchmarks.evening``."""

import sys
from datetime import time

CODE = "M900"


def main() -> int:
    """Plan the meeting in the database that ESEP_DATA names."""
    import django

    django.setup()
    from esep.community.commands import Names
    from esep.kernel import clock
    from esep.kernel.actors import actor_of
    from esep.kernel.models import Account, Municipality
    from esep.meetings.commands import MeetingEntry, plan_meeting

    place = Municipality.objects.get(slug="min-bulak")
    entry = MeetingEntry(
        topic=Names(ky="Таза суу"),
        date=clock.today(),
        start_time=time(23, 59),
        audience=("V4", "V6"),
        deputies=("15",),
        venue="W4",
        initiators=("Айылдык кеңеш",),
    )
    by = actor_of(Account.objects.get(login="secretary"))
    plan_meeting(entry, by=by, municipality=place.pk, knowingly=True, code=CODE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
