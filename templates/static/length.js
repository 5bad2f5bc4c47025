// Says how long a text is, once it gets near its end. The service counts alike: see `length` in `normalise`.
"use strict";
(() => {
  const INVISIBLE = /(?!\p{White_Space})[\p{Cc}\p{DI}\uFFF9-\uFFFB]/gu;
  const SPACE = /\p{White_Space}+/gu;

  const lengthOf = (text) => {
    const visible = text.replace(INVISIBLE, "").normalize("NFC").replaceAll("…", "...");
    return [...visible.replace(SPACE, " ").replace(/^ | $/g, "")].length;
  };

  const measure = (field) => {
    const max = Number(field.dataset.max);
    const length = lengthOf(field.value);
    let meter = field.nextElementSibling;
    if (!meter?.classList.contains("meter")) {
      meter = document.createElement("p");
      meter.className = "meter";
      meter.ariaHidden = "true";
      field.after(meter);
    }
    meter.hidden = length < max * 0.7;
    meter.classList.toggle("over", length > max);
    meter.textContent = `${length} / ${max}`;
  };

  const look = () => document.querySelectorAll("[data-max]").forEach(measure);
  document.addEventListener("input", ({ target }) => target.dataset?.max && measure(target));
  look();
  // Whoever comes back finds fields that the browser filled in by itself.
  window.addEventListener("pageshow", look);
})();
