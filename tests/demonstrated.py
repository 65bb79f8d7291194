"""An installation that shows the demonstration, loaded once by the command in a process, as in earnest.

``python -m tests.demonstrated`` makes it while there is nothing else to do, so that no test waits for it.
"""

import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from tests.databases import SQLITE, prepared_file
from tests.kept import ROOT, kept

FILES = "files"
SAID = "said.json"


def demonstrated() -> Path:
    """The data folder of such an installation on SQLite, with what the command said. To be copied."""
    return kept("demonstration", _load)


def _load(folder: Path) -> None:
    shutil.copy(prepared_file(), folder / SQLITE)
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "esep.config.settings", "ESEP_DATA": str(folder)}
    words = [sys.executable, "-m", "esep.cli", "demo", "--format", "json"]
    with (folder / SAID).open("wb") as said:
        subprocess.run(words, check=True, cwd=ROOT, env=environment, stdout=said)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    # With them comes the key that signs for all tests.
    import_module("tests.settings")
    demonstrated()
