"""Drawing: what the facts of the demonstration bring as proof. Each picture says that it is invented."""

import hashlib
import json
import math
import wave
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from io import BytesIO
from itertools import chain

import typst
from PIL import Image

from esep.demonstration.money import Work
from esep.intake.upload import MEDIA_TYPES, Accepted
from esep.regulation.facts import Fact, FactData
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.council import PublicationPublished
from esep.regulation.facts.meeting import (
    MeasuresPublished,
    MinutesSigned,
    NoticePublished,
    OutcomeAdopted,
    OutcomeProgressed,
    RequestAnswered,
    RequestReceived,
    RequestSent,
)

DAY = "%d.%m.%Y"
QUALITY = 60
COLOURS = 32
RATE, SECONDS, TONES = 8000, 0.6, (523.0, 587.0, 659.0, 784.0)
"""A recording is two strokes of a bell: samples a second, length of each, and frequencies that it may have."""

Drawn = Mapping[str, Accepted]
"""Files by the name under which facts bring them. They were made here, so nobody needs to clean them."""

Picture = dict[str, str | list[str]]


def drawn(facts: Iterable[Fact], *, villages: Mapping[str, str], works: Iterable[Work] = ()) -> Drawn:
    """Every file that facts of meetings and requests bring, and the photos of works, no two of them alike.

    The same facts and works give the same files. ``villages`` are names by code.
    """
    pictures: dict[str, Picture] = {}
    found: dict[str, bytes] = {}
    for name, kind, picture in chain(_wanted(facts, villages), _of_works(works)):
        if kind is EvidenceKind.RECORDING:
            found[name] = _bell(len(found))
        elif kind is not EvidenceKind.LINK:
            pictures[name] = picture
    found |= dict(zip(pictures, _pictures(pictures), strict=True))
    return {name: _as_kept(name, data) for name, data in found.items()}


def _as_kept(name: str, data: bytes) -> Accepted:
    digest, extension = hashlib.sha256(data).hexdigest(), name.rpartition(".")[2]
    return Accepted(
        data=data,
        original_sha256=digest,
        sha256=digest,
        size=len(data),
        media_type=MEDIA_TYPES[extension],
        extension=extension,
        name=name,
        cleaned=(),
    )


def _wanted(facts: Iterable[Fact], villages: Mapping[str, str]) -> Iterator[tuple[str, EvidenceKind, Picture]]:
    subjects: dict[str, RequestSent] = {}
    promises: dict[str, str] = {}
    for fact in facts:
        day = f"{fact.occurred_on:{DAY}}"
        match fact.data:
            case OutcomeAdopted(outcome=outcome, text=text):
                promises[outcome] = text
            case OutcomeProgressed(outcome=outcome, evidence=evidence):
                for one in evidence:
                    shape, title = (
                        ("work", "Аткарылган иш") if one.kind is EvidenceKind.PHOTO else ("letter", "Документ")
                    )
                    yield (
                        one.ref,
                        one.kind,
                        {"shape": shape, "title": title, "lines": [promises[outcome], day, one.ref]},
                    )
            case MinutesSigned(meeting=meeting, evidence=evidence) if f"meeting:{meeting}" in fact.cases:
                for one in evidence:
                    lines = [f"{meeting} жолугушуусу", "Төрага жана катчы кол койгон", day]
                    yield one.ref, one.kind, {"shape": "letter", "title": "Протокол", "lines": lines}
            case MeasuresPublished(answers=answers, evidence=evidence):
                for one in evidence:
                    lines = [promises[answer] for answer in answers][:4]
                    yield one.ref, one.kind, {"shape": "board", "title": "Көрүлгөн чаралар", "lines": [*lines, one.ref]}
            case PublicationPublished(title=str(title), evidence=evidence):
                for one in evidence:
                    yield one.ref, one.kind, {"shape": "board", "title": "Жарыя", "lines": [title, day, one.ref]}
            case RequestSent() as sent:
                subjects[fact.cases[0]] = sent
            case NoticePublished(evidence=evidence) as notice:
                for one in evidence:
                    yield one.ref, one.kind, _notice(notice, one.kind, villages)
            case RequestReceived(evidence=evidence) | RequestAnswered(evidence=evidence):
                for one in evidence:
                    yield (
                        one.ref,
                        one.kind,
                        _letter(fact.data, subjects[fact.cases[0]], day=day),
                    )


def _of_works(works: Iterable[Work]) -> Iterator[tuple[str, EvidenceKind, Picture]]:
    for work in works:
        for step in work.steps:
            if step.photo:
                lines = [work.ky, f"{step.at:{DAY}}", step.ky]
                yield step.photo, EvidenceKind.PHOTO, {"shape": "work", "title": "Аткарылган иш", "lines": lines}


def _notice(notice: NoticePublished, kind: EvidenceKind, villages: Mapping[str, str]) -> Picture:
    shape, title = ("sheet", "Кол коюу барагы") if kind is EvidenceKind.SIGNATURE_SHEET else ("board", "Кулактандыруу")
    called = ", ".join(villages[area] for area in notice.areas)
    when = f"Күнү: {notice.date:{DAY}}, {notice.start_time:%H:%M}"
    lines = [notice.topic, when, f"Жайы: {notice.place}", f"Чакырылат: {called}"]
    return {"shape": shape, "title": title, "lines": lines}


def _letter(data: FactData, sent: RequestSent, *, day: str) -> Picture:
    title, said = (
        ("Жооп кат", "Жооптун күнү") if isinstance(data, RequestAnswered) else ("Кабыл алуу белгиси", "Алынды")
    )
    return {"shape": "letter", "title": title, "lines": [sent.addressee, sent.subject, f"{said}: {day}"]}


def _pictures(wanted: Mapping[str, Picture]) -> Iterator[bytes]:
    """The pictures in the format that their name says; all of them are set at once."""
    if not wanted:
        return
    source = (files("esep.demonstration") / "proofs.typ").read_bytes()
    content = json.dumps(list(wanted.values()), ensure_ascii=False)
    pages = typst.compile(
        source,
        format="png",
        ppi=96.0,
        font_paths=typst.Fonts(include_system_fonts=False),
        ignore_system_fonts=True,
        sys_inputs={"content": content},
    )
    for name, page in zip(wanted, pages if isinstance(pages, list) else [pages], strict=True):
        with Image.open(BytesIO(page)) as whole, BytesIO() as stream:
            plain = whole.convert("RGB")
            if name.endswith(".jpg"):
                plain.save(stream, "JPEG", quality=QUALITY, optimize=True)
            else:
                plain.quantize(COLOURS, dither=Image.Dither.NONE).save(stream, "PNG")
            yield stream.getvalue()


def _bell(first: int) -> bytes:
    """A short recording (WAV), which begins with one of the tones."""
    samples = bytearray()
    for tone in (TONES[first % len(TONES)], TONES[(first + 1) % len(TONES)]):
        for at in range(int(RATE * SECONDS)):
            fading = 1 - at / (RATE * SECONDS)
            samples.append(128 + int(90 * fading * math.sin(2 * math.pi * tone * at / RATE)))
    with BytesIO() as stream:
        with wave.open(stream, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(1)
            sound.setframerate(RATE)
            sound.writeframes(bytes(samples))
        return stream.getvalue()
