"""The copy for everybody (3.6): who stays named, who becomes «a resident of …», and what is hidden in free text.

Named stay office holders, deputies, the presenters of the speakers list, and the chair and secretary that the meeting
elected. Everybody else is called by the village. Their names are taken out of every text, with telephones, addresses of
e-mail and long numbers. It errs on the side of hiding: whoever looks the copy through may word it anew.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from esep.documents.telling import tell
from esep.meetings.minutes.known import Someone
from esep.meetings.minutes.names import Name, pattern_of, suspects, whole_pattern
from esep.meetings.minutes.renewing import WRITTEN
from esep.meetings.minutes.text import Adopted, Asked, MinutesText, Said
from esep.regulation.wording import Language

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w.,])(?:\+\s?\d{1,3}|00\d{3}|996|0)[\s()-]{0,2}\d(?:[\s()-]{0,2}\d){6,12}(?!\d)")
SHORT_PHONE = re.compile(r"(?<![\w.,-])\d{1,3}-\d{2}-\d{2}(?![\w-])")
PAPERS = re.compile(r"(?<!\w)(?:ID|AN|АН|ИД)[\s№-]{0,2}\d{6,8}(?!\d)|(?<!\d)\d{9,}(?!\d)", re.IGNORECASE)
NUMBERS = (PHONE, SHORT_PHONE, PAPERS)

MARK = "\ue000"
"""Stands around what was put aside while a text is searched: no keyboard has it."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A replacement: in which part, what stood there, what stands there now."""

    part: str
    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A text for everybody, everything that was replaced for it, and words that still look like somebody's name."""

    text: MinutesText
    hidden: tuple[Hidden, ...] = ()
    suspects: tuple[str, ...] = ()


class Concealer:
    """Takes the names of ``residents`` out of texts; ``named`` are those who stay. Keeps account in ``hidden``."""

    def __init__(self, residents: Iterable[Someone], *, named: Collection[str], language: Language) -> None:
        self.language = language
        self.hidden: list[Hidden] = []
        self._part = ""
        self._aside: list[str] = []
        self._known = {_plain(name) for name in named}
        self._kept = [found for name in named if (found := whole_pattern(Name(name)))]
        longest = sorted(residents, key=lambda one: len(one.name), reverse=True)
        unnamed = [one for one in longest if one.name.strip() and not self.stays(one.name)]
        self._sought = [(one, found) for one in unnamed if (found := pattern_of(Name(one.name)))]

    def stays(self, name: str) -> bool:
        """Whether somebody is named in public."""
        return _plain(name) in self._known

    def called(self, someone: Someone) -> str:
        """What somebody who is not named is called."""
        if not someone.village:
            return tell("minutes.participant", self.language)
        return tell("minutes.resident", self.language, village=someone.village)

    def conceal(self, text: str, *, part: str) -> str:
        """A free text without names of residents, telephones, addresses and long numbers."""
        self._part, self._aside = part, []
        for pattern in self._kept:
            text = pattern.sub(lambda found: self._put_aside(found[0]), text)
        text = MAIL.sub(lambda found: self._hide(found[0], tell("minutes.mail_hidden", self.language)), text)
        for pattern in NUMBERS:
            text = pattern.sub(lambda found: self._hide(found[0], tell("minutes.number_hidden", self.language)), text)
        for someone, pattern in self._sought:
            text = self._sought_for(pattern, text, called=self.called(someone))
        return re.sub(f"{MARK}(\\d+){MARK}", lambda found: self._aside[int(found[1])], text)

    def _sought_for(self, pattern: re.Pattern[str], text: str, *, called: str) -> str:
        return pattern.sub(lambda found: self._hide(found[0], called), text)

    def conceal_person(self, name: str, *, village: str, part: str) -> str:
        """Who somebody is, in public."""
        if not name.strip() or self.stays(name):
            return name or self.called(Someone(village=village))
        now = self.called(Someone(village=village))
        self.hidden.append(Hidden(part, name, now))
        return now

    def _put_aside(self, said: str) -> str:
        self._aside.append(said)
        return f"{MARK}{len(self._aside) - 1}{MARK}"

    def _hide(self, was: str, now: str) -> str:
        trailing = was[len(was.rstrip()) :]
        self.hidden.append(Hidden(self._part, was.strip(), now))
        return self._put_aside(now) + trailing


def public_copy(text: MinutesText, *, residents: Iterable[Someone], named: Collection[str], language: Language) -> Copy:
    """The copy for everybody. ``residents`` are all whose names are known and who are not among ``named``."""
    everybody = (*residents, *_in_text(text, named=named))
    concealer = Concealer(dict.fromkeys(everybody), named=named, language=language)
    made = MinutesText(
        **{part: concealer.conceal(getattr(text, part), part=part) for part in (*WRITTEN, "remarks")},
        speeches=tuple(_speech(one, concealer) for one in text.speeches),
        questions=tuple(_question(one, concealer) for one in text.questions),
        outcomes=tuple(_outcome(one, concealer) for one in text.outcomes),
        reasons={part: concealer.conceal(reason, part="reasons") for part, reason in text.reasons.items()},
    )
    return Copy(text=made, hidden=tuple(concealer.hidden), suspects=suspects(" ".join(_free(made)), named=named))


def _in_text(text: MinutesText, *, named: Collection[str]) -> Iterator[Someone]:
    """Yield those whom the text itself says to have spoken or asked."""
    known = {_plain(name) for name in named}
    for said in text.speeches:
        if said.who.strip() and _plain(said.who) not in known:
            yield Someone(name=said.who, village=said.village)
    for asked in text.questions:
        if asked.who.strip() and _plain(asked.who) not in known:
            yield Someone(name=asked.who, village=asked.village)


def _speech(one: Said, concealer: Concealer) -> Said:
    is_named = concealer.stays(one.who)
    return Said(
        key=one.key,
        who=concealer.conceal_person(one.who, village=one.village, part="speeches"),
        post=concealer.conceal(one.post, part="speeches") if is_named else "",
        text=concealer.conceal(one.text, part="speeches"),
        is_resident=not is_named,
    )


def _question(one: Asked, concealer: Concealer) -> Asked:
    is_named = concealer.stays(one.who)
    return Asked(
        key=one.key,
        who=concealer.conceal_person(one.who, village=one.village, part="questions"),
        question=concealer.conceal(one.question, part="questions"),
        answered_by=concealer.conceal(one.answered_by, part="questions"),
        answer=concealer.conceal(one.answer, part="questions"),
        is_resident=not is_named,
    )


def _outcome(one: Adopted, concealer: Concealer) -> Adopted:
    return replace(
        one,
        text=concealer.conceal(one.text, part="outcomes"),
        responsible=concealer.conceal(one.responsible, part="outcomes"),
    )


def _free(text: MinutesText) -> Iterator[str]:
    yield from (getattr(text, part) for part in (*WRITTEN, "remarks"))
    yield from (said.text for said in text.speeches)
    for asked in text.questions:
        yield from (asked.question, asked.answered_by, asked.answer)
    yield from (adopted.text for adopted in text.outcomes)
    yield from text.reasons.values()


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
