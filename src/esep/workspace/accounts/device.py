"""Devices in plain words, from what a browser says of itself. The long form of it is kept nowhere."""

BROWSERS = (
    ("YaBrowser/", "Yandex"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("OPR/", "Opera"),
    ("Edg", "Edge"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
"""The first that fits: most browsers also claim to be those further down."""

SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def device_of(agent: str) -> str:
    """Browser and system; empty when nothing is known of either.

    >>> device_of("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36")
    'Chrome, Android'
    >>> device_of("curl/8.0")
    ''
    """
    found = (next((words for sign, words in signs if sign in agent), "") for signs in (BROWSERS, SYSTEMS))
    return ", ".join(words for words in found if words)
