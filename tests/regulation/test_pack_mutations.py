"""Damaged packs: whatever happened to its files, a pack loads and judges, or is refused; nothing else."""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import esep.regulation
from esep.regulation.evaluation import evaluate
from esep.regulation.explanation import Explainer
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import load_pack
from esep.regulation.pack.model import Adoption, Pack
from esep.regulation.refusals import BadInput
from esep.regulation.status import verdicts
from esep.regulation.steps import told
from esep.regulation.wording import Language, message, remedy
from tests.builders import LEAST, RECORD_IDS, fact
from tests.regulation.spoiling import CITY

FEWER = settings(max_examples=settings().max_examples // 3)
"""The model regulation takes longer to load than an invented city's."""

MODEL = Path(next(iter(esep.regulation.__path__))) / "packs" / "kg-model"
AS_OF = dt.date(2026, 9, 14)

EVERYTHING = [
    fact(
        kind,
        on=dt.date(2026, 9, 1),
        id=f"{kind}-{record}",
        cases=(f"{record}:{'mayor' if record == 'head' else RECORD_IDS[record]}", f"{record}:{RECORD_IDS[record]}"),
    )
    for kind in LEAST
    for record in RECORD_IDS
    if kind != "fact.withdrawn"
]
"""Every kind of fact in every record, also where nobody would put it."""


def files_of(pack: Path) -> dict[str, bytes]:
    return {str(path.relative_to(pack)): path.read_bytes() for path in sorted(pack.rglob("*.toml"))}


FILES = {MODEL: files_of(MODEL), CITY: files_of(CITY)}
VOCABULARY = sorted({word for data in FILES[CITY].values() for word in re.findall(rb'"[a-z0-9_.-]+"', data)})
VALUES = (b"0", b"-1", b"99999", b"true", b'""', b"[]", b"{}", b"2026-02-29", b"0001-01-01", b"nan", b'"\\u0000"')


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """A copy of each pack's folder that tests may damage and must mend."""
    folder = tmp_path_factory.mktemp("packs")
    return {pack: Path(shutil.copytree(pack, folder / pack.name)) for pack in FILES}


@dataclass(frozen=True)
class Damage:
    """What became of one file, and how that came about."""

    file: str
    how: str
    data: bytes = field(repr=False)


@contextmanager
def damaged(folder: Path, damage: Damage) -> Iterator[Path]:
    """The folder with one file damaged, mended afterwards."""
    path = folder / damage.file
    sound = path.read_bytes()
    path.write_bytes(damage.data)
    try:
        yield folder
    finally:
        path.write_bytes(sound)


def load_or_refuse(folder: Path) -> Pack | None:
    """The pack, or nothing when it was refused with complaints that can be read."""
    try:
        return load_pack(folder)
    except BadInput as refusal:
        for breach in refusal.breaches:
            for language in Language:
                assert message(breach, language=language).encode()
                assert remedy(breach, language=language).encode()
        return None


def judge_everything(pack: Pack) -> None:
    """Judging and explaining with a pack that loaded must not fail, whatever the facts."""
    kept = adopt(pack, Adoption(records_from=dt.date(2026, 1, 1)))
    explainer = Explainer(kept, EVERYTHING, as_of=AS_OF)
    for verdict in verdicts(evaluate(kept, EVERYTHING, AS_OF), as_of=AS_OF):
        assert told(explainer.explain(verdict), language="ky")


@st.composite
def scratched(draw: st.DrawFn, pack: Path) -> Damage:
    """A file of a pack with a few bytes overwritten, cut out or put in."""
    file = draw(st.sampled_from(sorted(FILES[pack])))
    data = FILES[pack][file]
    start = draw(st.integers(0, len(data)))
    end = start + draw(st.integers(0, 40))
    put_in = draw(st.binary(max_size=40))
    return Damage(file, f"{data[start:end]!r} at {start} becomes {put_in!r}", data[:start] + put_in + data[end:])


@st.composite
def shuffled_lines(draw: st.DrawFn, pack: Path) -> Damage:
    """A file of a pack with one line lost, said twice, or moved elsewhere."""
    file = draw(st.sampled_from(sorted(FILES[pack])))
    lines = FILES[pack][file].split(b"\n")
    line = lines.pop(draw(st.integers(0, len(lines) - 1)))
    places = draw(st.lists(st.integers(0, len(lines)), max_size=2))
    for place in places:
        lines.insert(place, line)
    return Damage(file, f"{line!r} goes to {places}", b"\n".join(lines))


@st.composite
def reworded(draw: st.DrawFn, pack: Path) -> Damage:
    """A rule file or the head of a pack with one or two values replaced by others: well-formed, and odd."""
    file = draw(st.sampled_from([name for name in sorted(FILES[pack]) if "clauses" not in name]))
    data, how = FILES[pack][file], ""
    for _ in range(draw(st.integers(1, 2))):
        values = list(re.finditer(rb'"[a-z0-9_.-]+"|\b\d+\b|true|false', data))
        old = values[draw(st.integers(0, len(values) - 1))]
        new = draw(st.sampled_from(VOCABULARY) | st.sampled_from(VALUES))
        line = data.count(b"\n", 0, old.start()) + 1
        how += f"{old.group()!r} in line {line} becomes {new!r}. "
        data = data[: old.start()] + new + data[old.end() :]
    return Damage(file, how, data)


@FEWER
@given(damage=scratched(MODEL) | shuffled_lines(MODEL))
def test_a_damaged_model_regulation_loads_or_is_refused(copies: dict[Path, Path], damage: Damage) -> None:
    with damaged(copies[MODEL], damage) as folder:
        load_or_refuse(folder)


@given(damage=scratched(CITY) | shuffled_lines(CITY) | reworded(CITY))
def test_a_damaged_city_pack_that_loads_can_judge(copies: dict[Path, Path], damage: Damage) -> None:
    with damaged(copies[CITY], damage) as folder:
        pack = load_or_refuse(folder)
        if pack is not None:
            judge_everything(pack)


@FEWER
@given(damage=reworded(MODEL))
def test_a_reworded_model_regulation_that_loads_can_judge(copies: dict[Path, Path], damage: Damage) -> None:
    with damaged(copies[MODEL], damage) as folder:
        pack = load_or_refuse(folder)
        if pack is not None:
            judge_everything(pack)


@given(data=st.binary(max_size=200))
def test_a_file_of_any_bytes_is_refused_or_read(copies: dict[Path, Path], data: bytes) -> None:
    with damaged(copies[CITY], Damage("calendar.toml", "any bytes", data)) as folder:
        load_or_refuse(folder)


@given(text=st.text(alphabet="[]{}=\"'.,#\n abc123-", max_size=120))
def test_a_file_of_any_signs_of_toml_is_refused_or_read(copies: dict[Path, Path], text: str) -> None:
    with damaged(copies[CITY], Damage("calendar.toml", "any signs", text.encode())) as folder:
        load_or_refuse(folder)


@pytest.mark.parametrize("pack", [MODEL, CITY], ids=["model", "city"])
def test_a_sound_pack_judges_any_facts(pack: Path) -> None:
    judge_everything(load_pack(pack))
