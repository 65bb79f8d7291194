"""Addresses of signing in and of one's own account, outside any office."""

from django.urls import URLPattern, path

from esep.workspace.accounts import (
    app,
    code,
    own,
    passkey,
    passkey_entry,
    password,
    recovery,
    second,
    signing,
    visits,
)

urlpatterns: list[URLPattern] = [
    path("sign-in/", signing.sign_in, name="sign-in"),
    # The same by the name under which allauth looks for it.
    path("sign-in/", signing.sign_in, name="account_login"),
    path("sign-in/second/", second.second_step, name="mfa_authenticate"),
    path("sign-in/second/passkey/", second.second_step_by_passkey, name="sign-in-second-passkey"),
    path("sign-in/passkey/", passkey_entry.sign_in_by_passkey, name="sign-in-passkey"),
    path("sign-in/code/", code.code, name="sign-in-code"),
    path("sign-in/code/done/", code.done, name="sign-in-code-done"),
    path("sign-out/", signing.sign_out, name="sign-out"),
    path("account/", own.account, name="account"),
    path("account/language/", own.language, name="account-language"),
    path("account/password/", password.change, name="account-password"),
    path("account/confirm/", password.confirm, name="account-confirm"),
    path("account/app/", app.add, name="account-app"),
    path("account/app/picture.svg", app.picture, name="account-app-picture"),
    path("account/app/remove/", app.remove, name="account-app-remove"),
    path("account/codes/", recovery.codes, name="account-codes"),
    path("account/codes/new/", recovery.new_codes, name="account-codes-new"),
    path("account/passkeys/add/", passkey.add, name="account-passkey-add"),
    path("account/passkeys/<int:passkey>/name/", passkey.rename, name="account-passkey-name"),
    path("account/passkeys/<int:passkey>/remove/", passkey.remove, name="account-passkey-remove"),
    path("account/sessions/end/", visits.end_sessions, name="account-sessions-end"),
]
