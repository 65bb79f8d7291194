"""Verify a journal of Esep without Esep. Python 3.9 or newer; nothing to install.

    python3 verify_journal.py entries.jsonl "2026-09-13 412 9f86d081884c7d65..." heads.txt

The first word is the journal as it was downloaded: one entry a line. The others are heads that somebody outside of the
office kept (day, number, hash), or files with one head a line. At least one is needed: a journal that was written anew
from its beginning looks sound in itself. Prints OK and leaves with 0, or the first FAULT with its number and 1.
"""

import json
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path


def fault_in(lines: Iterable[str], heads: list[tuple[int, str]]) -> tuple[int, str]:
    """The number of the first faulty entry and what is wrong with it; the length of a sound journal and no words."""
    number, last, hour = 0, "0" * 64, ""
    waiting = dict.fromkeys(heads)
    for number, line in enumerate(lines, start=1):
        try:
            entry = json.loads(line)
            said = json.loads(entry["body"])
            plain = json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n"
            if plain != line or list(entry) != ["n", "at", "previous", "hash", "body"]:
                return number, "the line is not written as entries are written"
            if (entry["n"], said["n"]) != (number, number):
                return number, "this is not the next number: entries are missing, moved or repeated"
            if entry["previous"] != last:
                return number, "it does not stand on the entry before"
            if entry["hash"] != sha256(f"{last}\n{entry['body']}".encode()).hexdigest():
                return number, "it is not what was hashed"
            if entry["at"] != said["at"] or entry["at"] < hour:
                return number, "its hour is not the one that was hashed, or lies before the entry before"
        except (ValueError, TypeError, KeyError, RecursionError):
            return number, "the line cannot be read"
        last, hour = entry["hash"], entry["at"]
        waiting.pop((number, last), None)
    for kept, _hash in sorted(waiting):
        return kept, "the hash kept outside is another one" if kept <= number else "the journal ends before this entry"
    return number, ""


def heads_in(words: list[str]) -> list[tuple[int, str]]:
    """The heads that are said, or stand in files: number and hash of each."""
    texts = [Path(word).read_text("utf-8") if Path(word).is_file() else word for word in words]
    heads = [line.split()[-2:] for text in texts for line in text.splitlines() if line.strip()]
    return [(int(number), hash) for number, hash in heads]


def main(words: list[str]) -> int:
    try:
        heads = heads_in(words[1:])
    except ValueError:
        heads = []
    if not heads:
        print(__doc__)
        return 2
    with Path(words[0]).open(encoding="utf-8", errors="surrogateescape", newline="\n") as lines:
        number, fault = fault_in(lines, heads)
    print(f"FAULT {number}: {fault}" if fault else f"OK: entries {number}, heads {len(heads)}")
    return 1 if fault else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
