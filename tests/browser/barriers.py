"""What axe finds in a page that keeps somebody out (U4)."""

from collections.abc import Mapping

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
EVERYTHING: Mapping[str, object] = {"runOnly": {"type": "tag", "values": TAGS}}
COLOURS: Mapping[str, object] = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
WITHOUT_COLOURS: Mapping[str, object] = {**EVERYTHING, "rules": {"color-contrast": {"enabled": False}}}
"""Looking at colours takes more than all other rules. They are those of the scheme, whatever the language."""

EACH_COLOUR_READ_ONCE = """
    (() => {
      const known = new Map(), colour = axe.commons.color.Color.prototype, read = colour.parseString
      colour.parseString = function (words) {
        const same = known.get(words)
        if (!same) {
          read.call(this, words)
          known.set(words, { r: this.r, g: this.g, b: this.b, alpha: this.alpha })
          return this
        }
        return Object.assign(this, same)
      }
    })()
"""
"""A page has twenty colours and a thousand letters; axe reads the words for a colour anew at each of them, and that is
half of all that it does."""
IS_THERE = "'axe' in window"
VIOLATIONS = "options => axe.run(options).then(({ violations }) => ({ violations }))"


def barriers(tab: Tab, rules: Mapping[str, object] = EVERYTHING) -> list[str]:
    """Every breach of the rules in the page as it stands, each with its elements."""
    if not tab.evaluate(IS_THERE):
        tab.evaluate(Axe().axe_script)
        tab.evaluate(EACH_COLOUR_READ_ONCE)
    found = AxeResults(tab.evaluate(VIOLATIONS, {**rules, "resultTypes": ["violations"]}))
    return [found.generate_report()] if found.violations_count else []
