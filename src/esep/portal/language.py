"""The same page in another language."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language, get_language_info


@dataclass(frozen=True)
class LanguageLink:
    """A link to the present page in one language; `name` is the language's name for itself."""

    code: str
    name: str
    address: str
    is_current: bool


def address_in(address: str, *, language: str) -> str:
    """Return `address` (path and query) as it reads in `language`; the default language has no prefix.

    Works on addresses that lead nowhere as well, so that an error page keeps its languages. The answer never
    begins with two slashes: a browser would take what follows for another host.

    >>> address_in("/ru/meetings/?page=2", language="en")
    '/en/meetings/?page=2'
    """
    prefix = "" if language == settings.LANGUAGE_CODE else f"/{language}"
    return escape_leading_slashes(prefix + without_prefix(address))


def language_links(request: HttpRequest) -> dict[str, object]:
    """Template context: links to the present page in each language."""
    return {"language_links": links_to(request.get_full_path())}


def links_to(address: str) -> tuple[LanguageLink, ...]:
    """Return links to `address` in each language, in their fixed order. An answer to a form gives its own."""
    return tuple(
        LanguageLink(
            code=code,
            name=get_language_info(code)["name_local"],
            address=address_in(address, language=code),
            is_current=code == get_language(),
        )
        for code, _name in settings.LANGUAGES
    )


def without_prefix(address: str) -> str:
    """Return `address` as it reads in the default language, but for a second slash at its beginning."""
    for code, _name in settings.LANGUAGES:
        if code != settings.LANGUAGE_CODE and address.startswith(f"/{code}/"):
            return address.removeprefix(f"/{code}")
    return address
