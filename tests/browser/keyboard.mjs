// A reviewer without a mouse, and without a finger on a screen.

import { words } from "./people.mjs";
import { Visitor, box } from "./visitor.mjs";

const CHOSEN = { calm: "right", curious: "right", structured: "more" };

export async function withKeyboard(browser, server, lang, company, { link }) {
  const t = words(lang);
  const cor = await Visitor.open(browser, server, { who: `Cor (${lang}, keyboard)`, lang, reviewer: true });
  const { keyboard } = cor.page;
  await cor.go(link);
  await keyboard.press("Tab");
  await cor.sees("the first key leads past the top", () => cor.page.locator(".skip:focus").isVisible(), true);
  await cor.tabTo('a[href="#q1"]');
  await keyboard.press("Enter");
  await cor.hasTurnedTo(1);
  for (const id of await order(cor)) await choose(cor, id);
  await turnTo(cor, 2);
  await write(cor, "#text-story", company.stories[2]);
  await turnTo(cor, 3);
  await write(cor, "#text-future", "");
  await turnTo(cor, 4);
  await cor.tabTo(box("hinder-no-room"));
  await keyboard.press("Space");
  await turnTo(cor, 5);
  await write(cor, "#text-tip", company.tips[0]);
  await turnTo(cor, 6);
  await cor.reads(company.stories[2], company.tips[0]);
  await cor.tabTo("#step-check button");
  await cor.enter();
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
  await cor.sees(`the arrows choose how much (${id})`, () => cor.page.locator(box(`dosage-${id}-${CHOSEN[id]}`)).isChecked(), true);
  if (id !== "calm") return;
  await cor.tabTo(box("star-calm"), 1);
  await keyboard.press("Space");
}

async function write(cor, field, text) {
  await cor.tabTo(field);
  await cor.page.keyboard.type(text);
}

async function turnTo(cor, n) {
  await cor.tabTo("#next");
  await cor.page.keyboard.press("Enter");
  await cor.hasTurnedTo(n);
}
