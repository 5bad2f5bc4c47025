// A reviewer without a mouse, and without a finger on a screen.

import { check } from "./checks.mjs";
import { words } from "./people.mjs";
import { Visitor, box } from "./visitor.mjs";

const CHOSEN = { calm: "right", curious: "right", structured: "more" };

export async function withKeyboard(browser, server, lang, company, { link }) {
  const t = words(lang);
  const cor = await Visitor.open(browser, server, { who: `Cor (${lang}, keyboard)`, lang, reviewer: true });
  const { keyboard } = cor.page;
  await cor.go(link);
  await keyboard.press("Tab");
  check(`${cor.who}: the first key leads past the top`, await cor.page.locator(".skip:focus").isVisible());
  await cor.tabTo('a[href="#questions"]');
  await keyboard.press("Enter");
  await cor.reads(t("Vraag 1 van 5", "Question 1 of 5"));
  check(`${cor.who}: the focus is at the question`, (await cor.page.evaluate(() => document.activeElement.id)) === "number");
  for (const id of await order(cor)) await choose(cor, id);
  await cor.tabTo("#next");
  await keyboard.press("Enter");
  await write(cor, "#text-story", company.stories[2]);
  await write(cor, "#text-future", "");
  await cor.tabTo(box("hinder-no-room"));
  await keyboard.press("Space");
  await cor.tabTo("#next");
  await keyboard.press("Enter");
  await write(cor, "#text-tip", company.tips[0]);
  // The browser goes a step on in its own time.
  await cor.page.locator("#step-check button").waitFor();
  await cor.reads(company.stories[2], company.tips[0]);
  await cor.tabTo("#step-check button");
  await Promise.all([cor.page.waitForNavigation(), keyboard.press("Enter")]);
  await cor.reads(t("Dank je wel!", "Thank you!"));
  await cor.leave();
}

/** The chosen qualities in the order in which this visit shows them: the Tab key goes one way. */
function order(cor) {
  const chosen = Object.keys(CHOSEN);
  return cor.page.locator("input[name=pick]").evaluateAll((all, ids) => all.map((one) => one.value).filter((id) => ids.includes(id)), chosen);
}

/** The box, then the dosage by the arrows, then the star for the one that fits best. */
async function choose(cor, id) {
  const { keyboard } = cor.page;
  await cor.tabTo(box(`pick-${id}`));
  await keyboard.press("Space");
  await cor.tabTo(`input[name="dosage-${id}"]`, 1);
  await keyboard.press("Space");
  if (CHOSEN[id] === "right") await keyboard.press("ArrowRight");
  check(`${cor.who}: the arrows choose how much (${id})`, await cor.page.locator(box(`dosage-${id}-${CHOSEN[id]}`)).isChecked());
  if (id !== "calm") return;
  await cor.tabTo(box("star-calm"), 1);
  await keyboard.press("Space");
}

async function write(cor, field, text) {
  await cor.tabTo(field);
  await cor.page.keyboard.type(text);
  await cor.tabTo("#next");
  await cor.page.keyboard.press("Enter");
}
