"""Hard kills under load: what was acknowledged is there, and the journal is whole (R1)."""

import json
import os
import time
from pathlib import Path
from random import Random

import pytest

from tests.faults.load import Load
from tests.faults.server import Server
from tests.faults.stored import is_sound, rows_of
from tests.kernel.installations import ON_POSTGRESQL, Installation, an_installation

pytestmark = pytest.mark.database

SOAK = os.environ.get("ESEP_HYPOTHESIS") == "soak"
KILLS = (100 if ON_POSTGRESQL else 1000) if SOAK else (5 if ON_POSTGRESQL else 12)
BEFORE_A_KILL = 8
PATIENCE = 60.0


def kill_under_load(server: Server, load: Load, random: Random) -> None:
    """Let some writes be acknowledged, then kill at any moment of those that follow."""
    enough = len(load.acknowledged) + BEFORE_A_KILL
    load.port = server.port
    end = time.monotonic() + PATIENCE
    while len(load.acknowledged) < enough and time.monotonic() < end:
        time.sleep(0.001)
    time.sleep(random.uniform(0, 0.02))
    server.kill()
    load.port = None


def lost(load: Load, installation: Installation) -> dict[int, str]:
    """What was acknowledged and is not there."""
    rows = rows_of(installation)
    return {key: address for key, address in dict(load.acknowledged).items() if rows.get(key) != address}


def test_nothing_acknowledged_is_lost_when_the_server_is_killed_under_load(tmp_path: Path) -> None:
    """R1. The next server gets ready while the present one is still written to."""
    load, random = Load(), Random(1)
    with an_installation(tmp_path) as installation:
        installation.run("tests.kernel.errand", "open-one")
        following = Server(installation)
        try:
            with load.running():
                for _ in range(KILLS):
                    server, following = following, Server(installation)
                    server.wait_until_it_answers()
                    kill_under_load(server, load, random)
                    assert lost(load, installation) == {}
                    assert is_sound(installation)
        finally:
            following.kill()
        (verified,) = json.loads(installation.esep("verify", "--format", "json", check=False).stdout)

    assert len(load.acknowledged) >= KILLS * BEFORE_A_KILL
    assert (verified["faults"], load.refused) == (0, 0)
