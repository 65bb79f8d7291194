"""What is kept for tests is made once for the same sources, and never found by others."""

from pathlib import Path

import pytest

from tests import kept as keeping


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every folder that was made, among sources of their own."""
    (tmp_path / "src" / "esep").mkdir(parents=True)
    monkeypatch.setattr(keeping, "ROOT", tmp_path)
    monkeypatch.setattr(keeping, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(keeping, "digest", keeping.digest.__wrapped__)
    return []


def test_it_is_made_anew_only_when_a_source_changes(made: list[Path], tmp_path: Path) -> None:
    def again() -> Path:
        return keeping.kept("x", made.append)

    first = again()
    assert (again(), len(made)) == (first, 1)

    (tmp_path / "src" / "esep" / "words.toml").write_text("a = 1")
    second = again()
    (tmp_path / "src" / "esep" / "words.toml").write_text("a = 2")

    assert len({first, second, again()}) == 3
    assert len(made) == 3


def test_what_failed_to_be_made_is_not_found_and_is_made_by_the_next(made: list[Path]) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").touch()
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011
        keeping.kept("x", fail)

    assert list(keeping.kept("x", made.append).iterdir()) == []


def test_no_more_than_a_few_editions_are_kept(made: list[Path], tmp_path: Path) -> None:
    for number in range(keeping.EDITIONS + 2):
        (tmp_path / "src" / "esep" / "words.toml").write_text(f"a = {number}")
        keeping.kept("x", made.append)

    assert len(list(keeping.KEPT.iterdir())) == keeping.EDITIONS
