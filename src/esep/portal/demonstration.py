"""The demonstration municipality's judged year, as the public page shows it."""

from functools import cache

from esep.demonstration import AS_OF, demonstration_bytes
from esep.regulation.judgement import Judgement, judge_file


@cache
def judged_year(language: str) -> Judgement:
    """The demonstration year worded in ``language`` (ky, ru or en), as of its frozen day. Judged once a process."""
    return judge_file(demonstration_bytes(), name="min-bulak.jsonl", as_of=AS_OF, language=language)
