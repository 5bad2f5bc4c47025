// Makes long forms kinder: counts choices, keeps a draft in this browser only.
// Every page works without it.
"use strict";
(() => {
  const form = document.querySelector("form[data-limit-text]");
  const DRAFT = "draft-";
  const DAYS_KEPT = 40;

  // Storage may be forbidden; then there is simply no draft.
  const stored = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };

  // The path holds a secret: only a short print of it names the draft.
  const print = (text) => {
    let a = 0x9e3779b9, b = 0x85ebca6b;
    for (const c of text) {
      a = Math.imul(a ^ c.codePointAt(0), 2654435761);
      b = Math.imul(b ^ c.codePointAt(0), 1597334677);
    }
    return ((a ^ (b >>> 15)) >>> 0).toString(36) + ((b ^ (a >>> 13)) >>> 0).toString(36);
  };

  const forgetOldDrafts = () => stored(() => {
    const oldest = Date.now() - DAYS_KEPT * 86400000;
    for (const key of Object.keys(localStorage).filter((k) => k.startsWith(DRAFT))) {
      if (!((JSON.parse(localStorage[key]) || {}).at > oldest)) localStorage.removeItem(key);
    }
  });

  // After sending, the page of thanks comes without the link: the draft was named just before.
  if (document.querySelector("[data-sent]")) {
    stored(() => {
      localStorage.removeItem(sessionStorage.getItem("sent") || "");
      sessionStorage.removeItem("sent");
    });
  }
  forgetOldDrafts();
  if (!form) return;

  const boxes = (name) => [...form.querySelectorAll(`input[name="${name}"]`)];
  const ticked = (name) => boxes(name).filter((box) => box.checked);
  const limitOf = (name) => Number(form.getAttribute(`data-limit-${name}`)) || 0;

  const refuse = (box, limit) => {
    box.checked = false;
    form.querySelector(".limit")?.remove();
    const words = document.createElement("p");
    words.className = "limit";
    words.setAttribute("role", "alert");
    words.textContent = form.dataset.limitText.replace("#max", limit);
    (box.closest("li") || box.closest(".choices")).append(words);
  };

  // One quality cannot be both "most" and "also"; "nothing" goes with nothing else.
  const makeRoom = (box) => {
    const other = { top: "also", also: "top" }[box.name];
    if (other) boxes(other).filter((b) => b.value === box.value).forEach((b) => { b.checked = false; });
    if (box.name === "hinder") {
      const alone = box.hasAttribute("data-alone");
      ticked("hinder").forEach((b) => {
        if (b !== box && (alone || b.hasAttribute("data-alone"))) b.checked = false;
      });
    }
  };

  const unstar = (box) => {
    const star = form.querySelector(`#star-${CSS.escape(box.value)}`);
    if (star && !box.checked) star.checked = false;
  };

  const count = () => {
    for (const tally of form.querySelectorAll("[data-tally]")) {
      tally.textContent = tally.dataset.tally.replace(/#(\w+)/g, (_, name) => ticked(name).length);
      tally.hidden = false;
    }
  };

  // How long a text is, once it gets near its end.
  const measure = (area) => {
    const max = Number(area.dataset.max);
    const length = [...area.value].length;
    let meter = area.nextElementSibling;
    if (!meter) {
      meter = document.createElement("p");
      meter.className = "meter";
      meter.setAttribute("aria-hidden", "true");
      area.after(meter);
    }
    meter.hidden = length < max * 0.7;
    meter.classList.toggle("over", length > max);
    meter.textContent = `${length} / ${max}`;
  };

  form.addEventListener("change", ({ target: box }) => {
    if (box.type !== "checkbox") return;
    form.querySelector(".limit")?.remove();
    if (box.checked) makeRoom(box);
    const limit = limitOf(box.name);
    if (box.checked && limit && ticked(box.name).length > limit) refuse(box, limit);
    if (box.name === "pick") unstar(box);
    count();
  });
  form.addEventListener("input", ({ target }) => target.dataset.max && measure(target));

  if (form.dataset.draft) {
    const key = DRAFT + print(location.pathname);
    const notice = document.getElementById("draft");
    const fields = () => [...form.elements].filter((f) => f.name && f.type !== "hidden");
    const isChoice = (field) => field.type === "checkbox" || field.type === "radio";

    const keep = () => stored(() => {
      const values = {};
      for (const field of fields()) {
        if (isChoice(field) ? field.checked : field.value) values[field.id] = isChoice(field) || field.value;
      }
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }));
    });

    const draft = stored(() => JSON.parse(localStorage.getItem(key)));
    if (form.dataset.draft === "browser" && draft && Object.keys(draft.values).length) {
      for (const field of fields()) {
        const value = draft.values[field.id];
        if (value === undefined) continue;
        if (isChoice(field)) field.checked = true;
        else field.value = value;
      }
      notice.hidden = false;
    }
    document.getElementById("draft-clear").addEventListener("click", () => {
      stored(() => localStorage.removeItem(key));
      form.reset();
      notice.hidden = true;
      count();
    });
    for (const event of ["input", "change"]) form.addEventListener(event, keep);
    form.addEventListener("submit", () => stored(() => sessionStorage.setItem("sent", key)));
  }

  count();
  form.querySelectorAll("textarea[data-max]").forEach(measure);
})();
