"""Composing: minutes from what was captured at the desk and in the hall (3.6). Gaps stay empty and are seen as such."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from esep.documents.meeting_paper import day_said
from esep.documents.telling import tell
from esep.meetings.hall import events as e
from esep.meetings.hall.state import Speech, Voted
from esep.meetings.minutes.known import Known
from esep.meetings.minutes.text import Asked, MinutesText, Said
from esep.regulation.facts.common import Answer, PartAnswer
from esep.regulation.wording import Language

PARTS_OF_REPORT = ("mandates", "appeals", "decisions", "commissions", "executive")
"""The five parts of a deputy's report (3.5)."""


def compose(known: Known, *, language: Language) -> MinutesText:
    """The minutes as far as they follow from what was captured, in Kyrgyz or Russian."""
    composer = _Composer(known, language)
    return MinutesText(
        date_place=composer.date_place(),
        counts=composer.counts(),
        opening=composer.opening(),
        agenda=composer.agenda(),
        rapporteurs=composer.rapporteurs(),
        speeches=tuple(composer.speeches()),
        questions=tuple(composer.questions()),
        outcomes=known.outcomes,
    )


class _Composer:
    def __init__(self, known: Known, language: Language) -> None:
        self.known = known
        self.state = known.state
        self.language = language

    def say(self, key: str, /, **params: object) -> str:
        return tell(f"minutes.{key}", self.language, **params)

    def date_place(self) -> str:
        meeting = self.known.meeting
        began = self._hour("began", self.state.opened[0]) if self.state.opened else ""
        return _lines(
            self.say("topic", topic=meeting.topic),
            self.say("day", day=day_said(meeting.day, language=self.language)),
            self.say("place", place=meeting.place) if meeting.place else "",
            self.say("areas", areas=self.known.areas) if self.known.areas else "",
            began or self.say("planned", hour=meeting.hour),
            self._hour("ended", self.state.closed_at) if self.state.closed_at else "",
        )

    def counts(self) -> str:
        state, number = self.state, partial(self._number)
        if not state.people and not state.counts:
            return ""
        tally = state.tally
        citizens = self.say("nobody") if tally.citizens == 0 else self.say("citizens", number=tally.citizens)
        return _lines(
            " ".join(filter(None, (citizens, number("women", tally.women), number("young", tally.young)))),
            " ".join(filter(None, (number("invited", self.known.invited), number("came", tally.invited)))),
        )

    def opening(self) -> str:
        state = self.state
        desk = state.desk_opened_at
        return _lines(
            self.say("desk", hour=desk) if desk is not None else "",
            *(self.say("refused_entry", reason=reason) for _at, reason in state.refused),
            *(self._election(vote) for vote in state.officers),
            self._word(),
        )

    def agenda(self) -> str:
        if not self.known.agenda and not self.state.agenda:
            return ""
        items = (f"{place}. {title}" for place, title in enumerate(self.known.agenda.values(), 1))
        votes = []
        for voted in self.state.agenda:
            if isinstance(voted.said, e.AgendaVoted):
                approved = "approved" if voted.said.vote.is_majority else "not_approved"
                votes.append(f"{self._vote(voted.said.vote)} {self.say(approved)}")
        return _lines(*items, *votes)

    def rapporteurs(self) -> str:
        listed = [one for one in self.known.speakers.values() if one.presents]
        names = {one.name for one in listed}
        heard = [code for code in self.state.reports if not any(one.deputy == code for one in listed)]
        reported = (self.known.deputies.get(code, code) for code in heard)
        others = (f"{name}, {self.say('deputy')}" for name in reported if name not in names)
        return _lines(*(", ".join(filter(None, (one.name, one.post, one.topic))) for one in listed), *others)

    def speeches(self) -> Iterator[Said]:
        """Yield those who spoke, in order; a deputy's speech says how the report was heard (3.5)."""
        told: set[str] = set()
        begun = [one for one in self.state.speeches.values() if one.started_at is not None]
        for speech in sorted(begun, key=lambda one: (one.started_at, str(one.key))):
            said = self._said(speech)
            listed = self.known.speakers.get(speech.speaker) if speech.speaker is not None else None
            if listed is not None and listed.deputy in self.state.reports and listed.deputy not in told:
                told.add(listed.deputy)
                text = _lines(said.text, self._report(listed.deputy))
                said = Said(key=said.key, who=said.who, post=said.post, text=text)
            yield said
        for code in self.state.reports:
            if code not in told:
                who = self.known.deputies.get(code, code)
                yield Said(key=f"report-{code}", who=who, post=self.say("deputy"), text=self._report(code))

    def questions(self) -> Iterator[Asked]:
        for one in self.state.questions.values():
            person = self.known.people.get(one.asked.person)
            by = [said.by for _at, said in one.answers if said.by]
            yield Asked(
                key=str(one.key),
                who=person.name if person is not None else "",
                village=person.village if person is not None else "",
                question=one.asked.text,
                answered_by=", ".join(dict.fromkeys(by)),
                answer=_lines(*(said.text for _at, said in one.answers)),
            )

    def _said(self, speech: Speech) -> Said:
        listed = self.known.speakers.get(speech.speaker) if speech.speaker is not None else None
        if listed is not None:
            return Said(key=str(speech.key), who=listed.name, post=listed.post, text=speech.gist or listed.topic)
        person = self.known.people.get(speech.person) if speech.person is not None else None
        return Said(
            key=str(speech.key),
            who=person.name if person is not None else "",
            village=person.village if person is not None else "",
            text=speech.gist or speech.topic,
            is_resident=True,
        )

    def _report(self, deputy: str) -> str:
        """That a report was heard, and where it can be read in the deputy's own words (3.5, 3.7)."""
        _at, heard = self.state.reports[deputy]
        written = self.known.written.get(deputy)
        number = self.say("report_written", number=written.number, on=written.on) if written is not None else ""
        return _lines(self._heard(heard), number)

    def _heard(self, heard: e.ReportHeard) -> str:
        """How each of the five parts of a report was answered, where that was said (3.5)."""
        if not heard.parts:
            return self.say("report_heard")
        answers = {part: heard.parts.get(part, PartAnswer(Answer.EMPTY)) for part in PARTS_OF_REPORT}
        filled = tuple(self._part(part) for part, one in answers.items() if one.answer is Answer.FILLED)
        missing = tuple(
            self._part(part) for part, one in answers.items() if one.answer in (Answer.EMPTY, Answer.NOT_YET_DRAFTED)
        )
        return " ".join(
            (
                self.say("report_heard"),
                *([self.say("report_told", parts=filled)] if filled else []),
                *(
                    self.say("report_none", part=self._part(part), reason=_ended(one.reason))
                    for part, one in answers.items()
                    if one.answer is Answer.NONE
                ),
                *([self.say("report_missing", parts=missing)] if missing else []),
            )
        )

    def _part(self, part: str) -> str:
        return self.say(f"part_{part}")

    def _election(self, voted: Voted) -> str:
        said = voted.said
        if not isinstance(said, e.OfficersElected):
            return ""
        words = "officers" if said.vote.is_majority else "proposed"
        majority = "majority" if said.vote.is_majority else "no_majority"
        who = self.say(words, chair=said.chair, secretary=said.secretary)
        return f"{who} {self._vote(said.vote)} {self.say(majority)}"

    def _word(self) -> str:
        if self.state.opened is None:
            return ""
        by = self.state.opened[1].by
        return self.say("word", name=by) if by else self.say("opened")

    def _vote(self, vote: e.Vote) -> str:
        return self.say("vote", **_counts(vote))

    def _number(self, name: str, number: int | None) -> str:
        return self.say(name, number=number) if number is not None else ""

    def _hour(self, name: str, at: datetime) -> str:
        return self.say(name, hour=at) if self.known.with_hours else ""


def votes_said(vote: e.Vote | None, *, language: Language) -> str:
    """The votes on an outcome in one line; empty where nobody counted."""
    return tell("minutes.votes", language, **_counts(vote)) if vote is not None else ""


def _counts(vote: e.Vote) -> dict[str, object]:
    return {
        "present": vote.present,
        "in_favour": vote.in_favour,
        "against": vote.against,
        "abstained": vote.abstained,
    }


def _ended(text: str | None) -> str:
    said = (text or "").strip()
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line.strip())
