"""An upgrade that brings other data: for a while, another pack ships with Esep than the one that does."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from esep.regulation.pack import loading
from esep.regulation.pack.loading import model_pack
from tests.regulation.spoiling import spoiled

MODEL = Path(str(files("esep.regulation") / "packs" / "kg-model"))
NOTICE = 'id = "notice_days"\nclause = "2.5-notice"\nunit = "days"\nvalues = [{ value = 5 }]'
SEVEN_DAYS = NOTICE.replace("5 }", "7 }")


def with_seven_days(folder: Path) -> Path:
    """The model, with a notice of seven days in place of five."""
    return spoiled(folder, file="rules/2-preparing.toml", old=NOTICE, new=SEVEN_DAYS, pack=MODEL)


@contextmanager
def shipping(pack: Path) -> Iterator[None]:
    """Let the pack in a folder be the one that ships with Esep."""
    before = loading._model
    loading._model = lambda: pack
    model_pack.cache_clear()
    try:
        yield
    finally:
        loading._model = before
        model_pack.cache_clear()
