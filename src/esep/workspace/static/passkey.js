// Passkeys: asks the device, and sends its answer with the form. Without this script the form says what is missing.
"use strict";

const form = document.querySelector("form[data-passkey]");
const trouble = document.getElementById("passkey_trouble");

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const letters = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

function make(asked) {
  const publicKey = {
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: known(asked.excludeCredentials),
  };
  return navigator.credentials.create({ publicKey });
}

function use(asked) {
  const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) };
  return navigator.credentials.get({ publicKey });
}

function told(credential) {
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[part]) response[part] = letters(credential.response[part]);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: letters(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

form?.addEventListener("submit", async (event) => {
  const isSwitch = event.submitter && event.submitter.name === "switch";
  const isUnnamed = form.elements.name instanceof HTMLInputElement && !form.elements.name.value.trim();
  if (isSwitch || isUnnamed) return;
  event.preventDefault();
  trouble.hidden = true;
  try {
    const asked = JSON.parse(form.dataset.options).publicKey;
    form.elements.credential.value = told(await (form.dataset.passkey === "make" ? make(asked) : use(asked)));
    HTMLFormElement.prototype.submit.call(form);
  } catch {
    trouble.hidden = false;
    trouble.focus();
  }
});
