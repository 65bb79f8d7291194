"""No file of the repository names one machine or a place to download from."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Written in pieces, so that this file does not name what it forbids.
FORBIDDEN = {
    "a folder of one machine": re.compile(
        r"(?<![\w.*}/-])/(?:" + "|".join(["home", "root", "Users", "work", "opt", "tmp"]) + r")/|[A-Z]:\\" + "Users"
    ),
    "a package registry": re.compile("py" + r"pi\.org|python" + r"hosted\.org|registry\." + r"npmjs|crates\." + "io"),
    "an index option": re.compile("--(?:extra-)?" + "index-url|--find" + "-links"),
    "a download address": re.compile(r"https?://\S+\.(?:whl|tar\.gz|tgz|zip|deb)\b"),
}


def repository_files() -> list[Path]:
    """Return the files that are in the repository or would be with the next commit.

    Skips the test where there is no repository: a copy of the tree cannot tell its own files from what
    tools left behind.
    """
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("no git repository here")
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listing.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what: str) -> None:
    found = []
    for file in repository_files():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{file.relative_to(ROOT)}: {hit.group()}" for hit in FORBIDDEN[what].finditer(text)]

    assert found == []


def test_every_locked_package_carries_its_hashes() -> None:
    for lock in sorted(ROOT.glob("requirements/*.txt")):
        blocks = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
        assert all("==" in block and "--hash=sha256:" in block for block in blocks), lock.name


def test_the_locks_agree_with_each_other() -> None:
    locks = [
        {line.split(" \\")[0] for line in (ROOT / "requirements" / name).read_text().splitlines() if "==" in line}
        for name in ("run.txt", "dev.txt", "bench.txt")
    ]

    assert locks[0] < locks[1] < locks[2]
