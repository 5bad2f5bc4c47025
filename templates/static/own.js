// Shows at once what would otherwise take a click: the note in the letter, how far the letters are, a kept sheet.
// Every page works without it.
"use strict";
(() => {
  for (const live of document.querySelectorAll("[data-live]")) {
    const field = document.getElementById(live.dataset.live);
    field.addEventListener("input", () => {
      live.textContent = field.value.replace(/\s+/g, " ").trim() || "…";
    });
  }

  // A sheet is kept while it is written, a moment after the last key.
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const told = form.querySelector("[data-kept]");
    let later;
    form.addEventListener("input", () => {
      clearTimeout(later);
      told.textContent = "";
      const mine = setTimeout(async () => {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
        // What was written meanwhile is not kept yet.
        if (answer?.ok && mine === later) told.textContent = told.dataset.kept;
      }, 1200);
      later = mine;
    });
    form.addEventListener("submit", () => clearTimeout(later));
  }

  // The same page again, as long as letters wait; whoever is typing keeps what is typed.
  const ask = async () => {
    const answer = await fetch(location.pathname).catch(() => null);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["sending", "asked"]) {
      const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
      if (!old || !now || old.contains(document.activeElement)) continue;
      old.replaceChildren(...now.childNodes);
      if (now.dataset.waiting) old.dataset.waiting = now.dataset.waiting;
    }
  };
  const wait = () => {
    const waiting = Number(document.getElementById("sending")?.dataset.waiting);
    if (waiting) setTimeout(() => ask().then(wait), 2000);
  };
  wait();
})();
