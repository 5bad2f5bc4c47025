// Makes long forms kinder: counts choices, asks one question at a time, keeps a draft in this tab only.
// Every page works without it.
"use strict";
(() => {
  const form = document.querySelector("form[data-limit-text]");
  const DRAFT = "draft-";

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

  // Drafts once stayed in the browser, for whoever opens it next.
  stored(() => {
    for (const key of Object.keys(localStorage).filter((k) => k.startsWith(DRAFT))) localStorage.removeItem(key);
  });

  // After sending, the page of thanks comes without the link: the draft was named just before.
  if (document.querySelector("[data-sent]")) {
    stored(() => {
      sessionStorage.removeItem(sessionStorage.getItem("sent") || "");
      sessionStorage.removeItem("sent");
    });
  }
  if (!form) return;

  const boxes = (name) => [...form.querySelectorAll(`input[name="${name}"]`)];
  const ticked = (name) => boxes(name).filter((box) => box.checked);
  const limitOf = (name) => Number(form.getAttribute(`data-limit-${name}`)) || 0;

  const element = (name, text, children = []) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  };

  // One sentence beside what it is about, or in the bar under the thumb, until something changes.
  const tell = (text, place) => {
    form.querySelector(".limit")?.remove();
    const words = element("p", text);
    words.className = "limit";
    words.setAttribute("role", "alert");
    if (place.id === "turn") place.prepend(words);
    else place.append(words);
  };

  const around = (box) => box.closest("li") || box.closest(".choices") || box.closest(".field");

  const refuse = (box, limit) => {
    box.checked = false;
    tell(form.dataset.limitText.replace("#max", limit), around(box));
  };

  // One quality fits best; "nothing" goes with nothing else.
  const makeRoom = (box) => {
    if (box.name === "star") ticked("star").forEach((b) => { b.checked = b === box; });
    if (box.name === "hinder") {
      const alone = box.hasAttribute("data-alone");
      ticked("hinder").forEach((b) => {
        if (b !== box && (alone || b.hasAttribute("data-alone"))) b.checked = false;
      });
    }
  };

  const unstar = (box) => {
    const star = boxes("star").find((one) => one.value === box.value);
    if (star && !box.checked) star.checked = false;
  };

  const count = () => {
    for (const tally of form.querySelectorAll("[data-tally]")) {
      tally.textContent = tally.dataset.tally.replace(/#(\w+)/g, (_, name) => ticked(name).length);
      const [first] = boxes(tally.dataset.tally.match(/#(\w+)/)[1]);
      tally.hidden = !first.offsetParent || !ticked(first.name).length;
    }
  };

  // One group of radio buttons that lie far apart is one stop for the Tab key: as boxes each can be reached.
  boxes("star").forEach((star) => { star.type = "checkbox"; });

  form.addEventListener("input", () => form.querySelector(".limit")?.remove());
  form.addEventListener("change", ({ target: box }) => {
    if (box.type !== "checkbox") return;
    if (box.checked) makeRoom(box);
    const limit = limitOf(box.name);
    if (box.checked && limit && ticked(box.name).length > limit) refuse(box, limit);
    if (box.name === "pick") unstar(box);
    count();
    nameBest();
  });

  const isChoice = (field) => field.type === "checkbox" || field.type === "radio";
  const nameOf = (field) => (isChoice(field) ? `${field.name}=${field.value}` : field.name);
  const fields = () => [...form.elements].filter((field) => field.name && field.type !== "hidden");
  const isTouched = () => fields().some((field) => field.checked !== field.defaultChecked || (!isChoice(field) && field.value !== field.defaultValue));

  // What is filled in, and the step that somebody is at, stay in this tab until they are sent.
  const AT = "#at";
  let at = 0;
  let keep = () => {};
  if (form.dataset.draft) {
    const key = DRAFT + print(location.pathname);
    keep = () => stored(() => {
      if (!isTouched()) return sessionStorage.removeItem(key);
      const values = { [AT]: at };
      for (const field of fields()) {
        if (isChoice(field) ? field.checked : field.value) values[nameOf(field)] = isChoice(field) || field.value;
      }
      sessionStorage.setItem(key, JSON.stringify(values));
    });

    const draft = stored(() => JSON.parse(sessionStorage.getItem(key)));
    if (form.dataset.draft === "tab" && draft) {
      for (const field of fields()) {
        const value = draft[nameOf(field)];
        if (value === undefined) continue;
        if (isChoice(field)) field.checked = true;
        else field.value = value;
      }
      at = Number(draft[AT]) || 1;
    }
    for (const event of ["input", "change"]) form.addEventListener(event, keep);
    form.addEventListener("submit", () => stored(() => sessionStorage.setItem("sent", key)));
    const promise = document.getElementById("kept");
    if (promise) promise.hidden = !stored(() => sessionStorage);
  }

  // The story is about the quality that fits best: its question names it.
  const story = form.querySelector("label[for=text-story]")?.firstChild;
  const asked = story?.textContent.trim();
  const nameBest = () => {
    const best = ticked("star")[0]?.closest("li").querySelector("b").textContent;
    if (story) story.textContent = `${best ? `${asked}: ${best}` : asked} `;
  };

  // What is to mend in a step before the next one: the sentence, and the field to go to.
  const wrongIn = (part) => {
    if (part.id === "pick") return missing();
    const long = part.querySelector(".meter.over")?.previousElementSibling;
    return long && [form.dataset.long.replace("#max", long.dataset.max), long];
  };

  // What is still missing before the choice of qualities is whole.
  const missing = () => {
    const picks = ticked("pick");
    if (picks.length < limitOf("least")) return [form.dataset.few, boxes("pick").find((box) => !box.checked)];
    for (const pick of picks) {
      const dosages = boxes(`dosage-${pick.value}`);
      if (!dosages.some((box) => box.checked)) return [form.dataset.dosage, dosages[0]];
    }
    return ticked("star").length ? null : [form.dataset.star, boxes("star").find((box) => box.value === picks[0].value)];
  };

  // One line a choice: name, dosage, star; then what was written.
  const given = (part) => {
    const label = (box) => (box.parentNode.querySelector("b") || box.parentNode).textContent.trim();
    const choices = [...part.querySelectorAll("input[type=checkbox]:checked:not([name=star])")].map((box) => {
      const star = ticked("star").filter((one) => one.value === box.value).map(() => form.dataset.best);
      return [label(box), ...ticked(`dosage-${box.value}`).map(label), ...star].join(" · ");
    });
    return [...choices, ...[...part.querySelectorAll("textarea")].map((area) => area.value.trim()).filter(Boolean)];
  };

  // One question at a time. The address says which one, so that the browser's own way back works.
  const intro = document.getElementById("intro");
  let showQuestion = null;
  if (intro) {
    const [turn, number, recap] = ["turn", "number", "recap"].map((id) => document.getElementById(id));
    const parts = [...form.querySelectorAll(".step")];
    const title = document.title;
    const place = () => Math.min(Number(/^#q(\d+)$/.exec(location.hash)?.[1] || 0), parts.length);
    const go = (n) => { location.hash = n > 0 ? `q${n}` : ""; };
    const readBack = () => recap.replaceChildren(...parts.slice(0, -1).map((part, index) => {
      const change = element("a", recap.dataset.change);
      change.href = `#q${index + 1}`;
      const asked = part.querySelector("h2, label").firstChild.textContent.trim();
      change.setAttribute("aria-label", `${recap.dataset.change}: ${asked}`);
      return element("div", "", [
        element("dt", asked),
        element("dd", given(part).join("\n") || recap.dataset.empty),
        element("dd", "", [change]),
      ]);
    }));
    // Whoever comes back goes on where they were; to begin again comes second.
    const offer = () => {
      const on = document.getElementById("draft-on");
      const step = Math.min(at, parts.length);
      document.getElementById("draft").hidden = !step;
      document.getElementById("start").hidden = step > 0;
      on.href = `#q${step}`;
      on.textContent = step === parts.length ? on.dataset.check : on.dataset.on.replace("#n", step);
    };
    const show = () => {
      const n = place();
      if (n > 0) at = n;
      else if (!isTouched()) at = 0;
      offer();
      const isLast = n === parts.length;
      intro.hidden = n > 0;
      form.hidden = n === 0;
      parts.forEach((part, index) => { part.hidden = index + 1 !== n; });
      number.textContent = isLast ? "" : form.dataset.step.replace("#n", n).replace("#max", parts.length - 1);
      number.hidden = n === 0 || isLast;
      document.getElementById("required").hidden = n > 0;
      document.title = n > 0 && !isLast ? `${number.textContent} – ${title}` : title;
      document.getElementById("next").hidden = isLast;
      if (isLast) readBack();
      for (const other of document.querySelectorAll("a.language")) other.hash = location.hash;
    };
    window.addEventListener("hashchange", () => {
      look();
      keep();
      window.scrollTo(0, 0);
      (place() === 0 ? document.getElementById("main") : place() === parts.length ? document.getElementById("check-title") : number).focus();
    });
    document.getElementById("next").addEventListener("click", () => {
      const wrong = wrongIn(parts[place() - 1]);
      if (!wrong) return go(place() + 1);
      const [words, field] = wrong;
      tell(words, getComputedStyle(turn).position === "sticky" ? turn : around(field));
      field.focus();
    });
    document.getElementById("draft-clear").addEventListener("click", ({ target }) => {
      if (!confirm(target.dataset.sure)) return;
      form.reset();
      go(1);
    });
    document.getElementById("back").addEventListener("click", () => go(place() - 1));
    turn.hidden = recap.hidden = false;
    showQuestion = show;
  }

  const look = () => {
    nameBest();
    showQuestion?.();
    count();
  };
  look();
  // A browser that comes back to this page fills in the fields after this script has read them.
  window.addEventListener("pageshow", look);
})();
