// Minutes: saves what was typed every few seconds. Without this script the button of the page saves.
"use strict";

const form = document.querySelector("form[data-autosave]");
const said = document.getElementById("autosave");

const snapshot = () => {
  const data = new FormData(form);
  for (const name of ["base", "csrfmiddlewaretoken", "form_key"]) data.delete(name);
  return new URLSearchParams(data).toString();
};

let kept = form ? snapshot() : "";
let isSending = false;

function tell(words, isTrouble) {
  said.textContent = words;
  said.hidden = false;
  said.classList.toggle("attention", isTrouble);
}

async function save() {
  const typed = snapshot();
  if (isSending || typed === kept) return;
  isSending = true;
  try {
    const answer = await fetch(form.dataset.autosave, { method: "POST", body: new FormData(form), redirect: "manual" });
    if (answer.ok) {
      const told = await answer.json();
      form.elements.base.value = told.base;
      kept = typed;
      tell(told.clash ? form.dataset.clash : `${form.dataset.saved} ${told.hour}`, told.clash);
    } else if (answer.type === "opaqueredirect" || answer.status === 403) {
      tell(form.dataset.signedOut, true);
    } else {
      const told = await answer.json();
      tell(`${form.dataset.unsaved} ${told.faults.join(" ")}`, true);
    }
  } catch {
    tell(form.dataset.unsaved, true);
  } finally {
    isSending = false;
  }
}

if (form) {
  setInterval(save, 1000 * Number(form.dataset.every));
  document.addEventListener("visibilitychange", () => document.hidden && save());
}
