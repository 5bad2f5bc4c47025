// A button beside a text that copies it. The page has it hidden: without script the text can be selected and copied by hand.
"use strict";
for (const button of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  const told = button.parentElement.querySelector("[role=status]");
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    told.textContent = "";
    const words = text.value ?? text.textContent;
    // Not every browser may write there, nor everywhere: then the text is selected, and the reader copies it.
    const copied = await Promise.resolve(navigator.clipboard?.writeText(words).then(() => true)).catch(() => false);
    if (!copied) {
      if (text.select) {
        text.focus();
        text.select();
      } else {
        getSelection().selectAllChildren(text);
      }
    }
    told.textContent = copied ? told.dataset.done : told.dataset.selected;
  });
}
