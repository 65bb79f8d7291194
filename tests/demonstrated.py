"""An installation that shows the demonstration, loaded once by the command in a process, as in earnest."""

import os
import shutil
import subprocess
import sys
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
