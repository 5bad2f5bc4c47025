// The people who are asked: without JavaScript, on a phone, by the keyboard alone, by declining, and by plain posts.

import { check } from "./checks.mjs";
import { livesWithItsTab } from "./draft.mjs";
import { answer, words } from "./people.mjs";
import { withKeyboard } from "./keyboard.mjs";
import { letter } from "./post.mjs";
import { Visitor, box } from "./visitor.mjs";

/** Everyone answers but the last, who would rather not. */
export async function answerAll(browser, server, lang, company) {
  const everyone = [...company.colleagues, ...company.friends].map(address);
  const letters = [];
  for (const one of everyone) letters.push(await letter(server, one, "/r/"));
  const first = await Visitor.open(browser, server, { who: `Whoever opens the letter (${lang})`, lang, reviewer: true });
  await first.lookAtLetter(letters[0].html, "letter-asked", company.note);
  await first.leave();
  await withoutScript(browser, server, lang, company, letters[0]);
  await onAPhone(browser, server, lang, company, letters[1]);
  await withKeyboard(browser, server, lang, company, letters[2]);
  await inAnotherTab(browser, server, lang, company, letters[3]);
  await beginsAgain(browser, server, lang, company, letters.at(-2));
  await declines(browser, server, lang, letters.at(-1));
  for (const [n, one] of letters.entries()) {
    if (n > 2 && n < letters.length - 1) await byPost(one.link, answer(company, n), lang);
  }
  await signs(browser, server, lang, company, 0);
  for (const n of [1, 2]) {
    const [line, name, story] = company.signers[n];
    const fields = answer(company, n);
    fields.set("text-story", story);
    fields.set("sign", "yes");
    fields.set("signature", name);
    await byPost((await letter(server, address(line), "/r/")).link, fields, lang);
  }
  // The second sending gets what the first one got.
  await byPost(letters[3].link, answer(company, 3), lang);
  return letters;
}

const address = (line) => line.replace(/.*<|>/g, "");

const asked = (company) => company.colleagues.length + company.friends.length + company.signers.length;

/** Somebody outside puts a name under the answer, on a phone. */
async function signs(browser, server, lang, company, n) {
  const t = words(lang);
  const [line, name, story] = company.signers[n];
  const { link } = await letter(server, address(line), "/r/");
  const oma = await Visitor.open(browser, server, { who: `Who signs (${lang}, phone)`, lang, width: 360, reviewer: true });
  await oma.go(link);
  await oma.turnTo(1, oma.find(t("Beginnen", "Start")));
  await oma.tick("pick-helpful", "dosage-helpful-right", "pick-calm", "dosage-calm-right", "pick-humorous", "dosage-humorous-more", "star-helpful");
  await oma.turnTo(2);
  await oma.fill({ "text-story": story });
  for (let n = 3; n <= 6; n += 1) await oma.turnTo(n);
  const choice = (value) => oma.page.locator(`input[name=sign][value=${value}]`);
  await oma.sees("without a name is chosen first", () => choice("no").isChecked(), true);
  await oma.reads(t("wij zeggen niet van wie ze zijn", "we don’t say whose they are"));
  await oma.sees("no name is asked for yet", () => oma.page.locator("#signature").isVisible(), false);
  await choice("yes").check();
  await oma.reads(t("als een brief van jou", "as a letter from you"));
  await oma.look("answer-sign");
  await oma.send(new URL(link).pathname, 422);
  await oma.isToldToMend(t("Schrijf je naam", "Write your name"));
  await oma.look("answer-sign-error");
  await oma.fill({ signature: name });
  await oma.send(new URL(link).pathname);
  await oma.reads(t("Dank je wel!", "Thank you!"));
  await oma.leave();
}

async function withoutScript(browser, server, lang, company, { link }) {
  const t = words(lang);
  const ada = await Visitor.open(browser, server, { who: `Ada (${lang}, no script)`, lang, script: false, reviewer: true });
  await ada.go(link);
  await ada.reads(t("Fijn dat je meekijkt", "Thank you for giving your view"), company.note);
  await ada.look("answer-plain");
  await ada.tick("pick-calm");
  await ada.sees("picking a quality shows its dosage", () => ada.page.locator("#dosage-calm").isVisible(), true);
  await ada.sees("the others stay folded", () => ada.page.locator("#dosage-curious").isVisible(), false);
  await ada.fill({ "text-story": company.stories[0] });
  await ada.send(new URL(link).pathname, 422);
  await ada.isToldToMend(t("Kies er minstens 3.", "Choose at least 3."));
  await ada.look("answer-error");
  await ada.holds("the text is still there", "text-story", company.stories[0]);
  await ada.tick("pick-curious", "pick-analytical", "star-calm", "hinder-too-much-work");
  await ada.tick("dosage-calm-right", "dosage-curious-right", "dosage-analytical-more");
  await ada.send(new URL(link).pathname);
  await ada.reads(t("Dank je wel!", "Thank you!"));
  await ada.isOn("the address of the thanks says nothing of the link", "/thanks");
  await ada.look("thanks");
  await ada.leave();
}

async function onAPhone(browser, server, lang, company, { link }) {
  const t = words(lang);
  const ben = await Visitor.open(browser, server, { who: `Ben (${lang}, phone)`, lang, width: 360, reviewer: true });
  await ben.go(link);
  await ben.sees("one button is above the fold of a small phone", () => aboveTheFold(ben), t("Beginnen", "Start"));
  await ben.sees("the promise is folded", () => ben.page.locator("#promise").isVisible(), false);
  await ben.look("answer");
  await ben.page.locator("summary").click();
  await ben.reads(
    t("Niemand kan in onze opslag zien wie wat schreef.", "Nobody can see in our storage who wrote what."),
    t("Wat we niet kunnen beloven", "What we can’t promise"),
    t(`vroeg ${asked(company)} mensen`, `asked ${asked(company)} people`),
  );
  await ben.look("answer-promise");
  await ben.press(t("English", "Nederlands"));
  await ben.sees("can read it in the other language", () => ben.page.locator("html").getAttribute("lang"), t("en", "nl"));
  await ben.press(t("Nederlands", "English"));
  await ben.turnTo(1, ben.find(t("Beginnen", "Start")));
  await ben.look("answer-pick");
  await ben.turn();
  await ben.reads(t("Kies er minstens 3.", "Choose at least 3."));
  await ben.sees("what to mend is said under the thumb", () => ben.page.locator("#turn .limit").evaluate(isInWindow), true);
  await ben.look("answer-few");
  await ben.tick("pick-calm", "dosage-calm-right", "pick-helpful", "dosage-helpful-too-much", "pick-curious");
  await ben.turn();
  await ben.reads(t("Zeg hoeveel je hiervan ziet.", "Say how much of this you see."));
  await ben.tick("dosage-curious-right");
  await ben.reads(t("3 van 5 gekozen", "3 of 5 chosen"));
  await ben.turn();
  await ben.reads(t("Kies welke kwaliteit het allerbest past.", "Choose which quality fits best of all."));
  await ben.tick("star-helpful", "pick-bridging", "dosage-bridging-more", "pick-attentive");
  await ben.page.locator(box("pick-humorous")).click();
  await ben.reads(t("Je hebt er al 5 gekozen.", "You’ve already chosen 5."));
  await ben.sees("a sixth pick is refused", () => ben.page.locator(box("pick-humorous")).isChecked(), false);
  await ben.look("answer-limit");
  await ben.page.locator(box("pick-attentive")).uncheck();
  await ben.turnTo(2);
  await ben.reads(t("waarop je dit zag: Behulpzaam", "when you saw this: Helpful"));
  await ben.fill({ "text-story": `${company.stories[1]} `.repeat(12) });
  await ben.sees("the count stays in sight", () => ben.page.locator(".meter.over").evaluate(isInWindow), true);
  await ben.turn();
  await ben.reads(t("Houd het bij 600 tekens.", "Keep it to 600 characters."));
  await ben.isAt(2);
  await ben.look("answer-story");
  await ben.fill({ "text-story": company.stories[1] });
  await ben.page.goBack();
  await ben.isAt(1);
  await ben.page.goForward();
  await ben.isAt(2);
  await ben.page.reload();
  await ben.isAt(2);
  await ben.holds("the draft is back", "text-story", company.stories[1]);
  await ben.turnTo(3);
  await ben.go("/privacy");
  await ben.go(link);
  await ben.reads(t("Je had al iets ingevuld. Het staat alleen in dit tabblad.", "You had already filled something in. It’s only in this tab."));
  await ben.sees("to go on comes first", () => aboveTheFold(ben), t("Ga verder bij vraag 3 Wis het en begin opnieuw", "Continue at question 3 Clear it and start again"));
  await ben.look("answer-draft");
  await ben.turnTo(3, ben.find(t("Ga verder bij vraag 3", "Continue at question 3")));
  await ben.turnTo(4);
  await ben.tick("hinder-too-much-work");
  await ben.look("answer-hinder");
  await ben.turnTo(5);
  await ben.fill({ "text-tip": company.tips[1] });
  await ben.turnTo(6);
  await ben.reads(company.stories[1], company.tips[1], t("Kalm · Precies goed", "Calm · Just right"), t("Niets ingevuld", "Nothing filled in"));
  await ben.look("answer-check");
  const chosen = () => ben.page.locator("input:checked").evaluateAll((all) => all.map((one) => `${one.name}=${one.value}`).sort().join(" "));
  const before = await chosen();
  await ben.press("Privacy");
  await ben.page.goBack({ waitUntil: "load" });
  await ben.sees("another language asks the same question", () => ben.page.locator("a.language").getAttribute("href"), (href) => href.endsWith("#q6"));
  await ben.reads(t("Kalm · Precies goed", "Calm · Just right"));
  await ben.sees("the way back to the page changes no choice", chosen, before);
  await ben.turnTo(2, ben.page.getByRole("link", { name: t("Wijzig", "Change") }).nth(1));
  for (let n = 3; n <= 6; n += 1) await ben.turnTo(n);
  await ben.sees("a draft is kept until it is sent", () => kept(ben), (found) => found.length > 0);
  await ben.send(new URL(link).pathname);
  await ben.reads(t("Dank je wel!", "Thank you!"));
  await ben.sees("nothing stays behind in the browser", () => kept(ben), (found) => found.length === 0);
  await ben.leave();
}

/** The buttons of the landing that are seen without scrolling on a small phone. */
async function aboveTheFold(visitor) {
  await visitor.page.setViewportSize({ width: 360, height: 640 });
  const buttons = await visitor.page.locator("#intro :is(button, .button)").evaluateAll((all) =>
    all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().bottom <= 640).map((one) => one.textContent).join(" "));
  await visitor.page.setViewportSize({ width: 360, height: 800 });
  return buttons;
}

function isInWindow(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Begins again, and finds nothing of what was there. */
async function beginsAgain(browser, server, lang, company, { link }) {
  const t = words(lang);
  const gea = await Visitor.open(browser, server, { who: `Gea (${lang}, begins again)`, lang, width: 360, reviewer: true });
  await gea.go(link);
  await gea.turnTo(1, gea.find(t("Beginnen", "Start")));
  await gea.tick("pick-calm");
  await gea.page.goBack();
  const again = gea.find(t("Wis het en begin opnieuw", "Clear it and start again"));
  // Who says no, keeps it all; a browser asks in its own way.
  await answers(gea, (question) => question.dismiss(), () => again.click());
  await gea.sees("a no keeps it", () => gea.page.locator("[name=pick]:checked").count(), 1);
  await answers(gea, (question) => question.accept(), () => again.click());
  await gea.hasTurnedTo(1);
  await gea.sees("nothing is ticked", () => gea.page.locator("[name=pick]:checked").count(), 0);
  await gea.sees("nothing is kept", () => kept(gea), (found) => found.length === 0);
  await gea.page.goBack();
  await gea.sees("the landing begins anew", () => gea.page.locator("#start").isVisible(), true);
  await gea.leave();
}

/** What the browser asks while somebody acts is answered so. */
async function answers(visitor, say, act) {
  const asked = visitor.page.waitForEvent("dialog").then(say);
  await act();
  await asked;
}

/** The names of all that this tab and this browser keep. */
function kept(visitor) {
  return visitor.page.evaluate(() => Object.keys(localStorage).concat(Object.keys(sessionStorage)));
}

/** In a browser that others use too. An earlier version left drafts in it. */
async function inAnotherTab(browser, server, lang, company, { link }) {
  const eva = await Visitor.open(browser, server, { who: `Eva (${lang}, shared browser)`, lang, width: 360, reviewer: true });
  await eva.go("/privacy");
  const draft = JSON.stringify({ at: Date.now(), values: { "text-story": company.stories[4] } });
  await eva.page.evaluate((text) => Object.assign(localStorage, { "draft-0": text, other: text }), draft);
  const sign = words(lang)("Wat je invult, staat alleen in dit tabblad.", "What you fill in is only in this tab.");
  await livesWithItsTab(eva, link, "text-story", company.stories[3], sign);
  await eva.sees("no draft outlives its tab", () => kept(eva), (found) => found.join() === "other");
  await eva.leave();
}

async function declines(browser, server, lang, { link, links }) {
  const t = words(lang);
  const lot = await Visitor.open(browser, server, { who: `Lot (${lang})`, lang, reviewer: true });
  await lot.go(link);
  await lot.press(t("Ik doe liever niet mee", "I’d rather not take part"));
  await lot.look("decline");
  await lot.press(t("Nee, terug naar de vragen", "No, back to the questions"));
  await lot.isOn("can still go back", new URL(link).pathname);
  await lot.press(t("Ik doe liever niet mee", "I’d rather not take part"));
  await lot.send("/decline");
  await lot.look("declined");
  await lot.go(links.find((one) => one.includes("/stop/")));
  await lot.look("stop");
  await lot.send(lot.path());
  await lot.look("stopped");
  await lot.leave();
}

async function byPost(link, fields, lang) {
  fields.set("lang", lang);
  const response = await fetch(link, { method: "POST", body: fields });
  check(`an answer by post (${lang})`, response.url.endsWith(`/thanks?lang=${lang}`), `${response.status} ${response.url}`);
}

/** After the round. */
export async function comesTooLate(browser, server, lang, { link }) {
  const late = await Visitor.open(browser, server, { who: `Late (${lang})`, lang, reviewer: true });
  await late.go(link, 410);
  await late.reads(words(lang)("Met deze link kun je nu niet antwoorden", "You can’t answer with this link now"));
  await late.look("closed");
  await late.press("Privacy");
  await late.reads(words(lang)("Klankbord helpt mensen", "Klankbord helps people"));
  await late.look("privacy-no-organisation");
  await late.leave();
}
