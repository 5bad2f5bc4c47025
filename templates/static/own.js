// Shows at once what would otherwise take a click: the note in the letter, how far the letters are, a kept sheet, how
// likely a profile is.
// Every page works without it.
"use strict";
(() => {
  for (const live of document.querySelectorAll("[data-live]")) {
    const field = document.getElementById(live.dataset.live);
    field.addEventListener("input", () => {
      live.textContent = field.value.replace(/\s+/g, " ").trim() || "…";
    });
  }

  // A sheet is kept while it is written, a moment after the last key. Until that has worked the page says so, and why.
  const SCRIPT = { "x-script": "1" };
  const SOON = 1200;
  const WHY = { 401: "out", 409: "stale", 413: "long", 422: "long" };
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const told = form.querySelector("[data-kept]");
    let timer, waiting, lost, unkept = false, busy = false, pause = SOON;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(save, pause);
    };
    const save = async () => {
      if (busy) return;
      busy = true;
      unkept = Boolean(lost);
      // What got no answer may have been kept: the same once more finds out, and the newer follows.
      const body = lost || new URLSearchParams(new FormData(form));
      const signal = AbortSignal.timeout(10000);
      const answer = await fetch(form.action, { method: "POST", body, headers: SCRIPT, signal }).catch(() => null);
      busy = false;
      lost = answer ? null : body;
      const version = answer?.ok && answer.headers.get("x-version");
      if (version) {
        form.elements.version.value = version;
        pause = SOON;
        if (!unkept) told.textContent = told.dataset.kept;
      } else {
        unkept = true;
        told.textContent = told.dataset[WHY[answer?.status] || "away"];
        pause = Math.min(2 * pause, 30000);
      }
      if (waiting) return form.requestSubmit(waiting);
      // What only the writer can mend waits for the writer.
      if (unkept && ![409, 413, 422].includes(answer?.status)) later();
    };
    const count = () => {
      for (const number of document.querySelectorAll("[data-filled]")) {
        const areas = [...form.querySelectorAll(`[aria-labelledby="${number.dataset.filled}"] textarea`)];
        number.textContent = areas.filter((area) => area.value.trim()).length;
      }
    };
    form.addEventListener("input", () => {
      count();
      unkept = true;
      pause = SOON;
      told.textContent = "";
      later();
    });
    // What is on its way comes first: the form is made from it.
    form.addEventListener("submit", (event) => {
      clearTimeout(timer);
      waiting = busy ? event.submitter : null;
      if (busy) event.preventDefault();
      else unkept = false;
    });
    window.addEventListener("beforeunload", (event) => unkept && event.preventDefault());
  }

  // What was typed and not sent is not lost to a click elsewhere without a question.
  for (const form of document.querySelectorAll("main form[method=post]:not([data-keep])")) {
    let unsent = false;
    form.addEventListener("input", () => (unsent = true));
    form.addEventListener("submit", () => (unsent = false));
    window.addEventListener("beforeunload", (event) => unsent && event.preventDefault());
  }

  // How likely a profile is with those who are typed, a moment after the last key.
  const advice = document.getElementById("advice");
  const list = advice && document.getElementById("people");
  if (list) {
    let timer, asked = 0;
    const advise = async () => {
      const turn = ++asked;
      const body = new URLSearchParams([...new FormData(list)].filter(([, value]) => typeof value === "string"));
      const answer = await fetch(advice.dataset.from, { method: "POST", body, headers: SCRIPT }).catch(() => null);
      if (!answer?.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("advice");
      if (fresh && turn === asked) advice.replaceChildren(...fresh.childNodes);
    };
    list.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(advise, 700);
    });
  }

  // The same page again, as long as letters wait; whoever is typing keeps what is typed.
  const ask = async () => {
    const answer = await fetch(location.pathname, { headers: SCRIPT }).catch(() => null);
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
