"""What people change in their own accounts: nobody else's right, and no legal act."""

from esep.kernel.models import Account


def choose_language(account: Account, language: str) -> None:
    """Let the pages of an account be in a language after signing in."""
    account.language = language
    account.save(update_fields=["language"])


def change_password(account: Account, password: str) -> None:
    """Give an account a new password. Every session that was opened with the earlier one opens nothing any more."""
    account.set_password(password)
    account.save(update_fields=["password"])
