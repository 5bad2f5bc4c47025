// The second half of the main job: the profile, what is shared of it, and taking it back.

import { check } from "./checks.mjs";
import { brokenWords } from "./look.mjs";
import { words } from "./people.mjs";
import { letter } from "./post.mjs";
import { Visitor } from "./visitor.mjs";

/** Somebody whom this browser does not know any more, or not yet, comes in by a letter. */
export async function comeBack(visitor, email, path = "/") {
  await visitor.go(path);
  await visitor.isOn("is asked to sign in", "/");
  await visitor.fill({ email });
  await visitor.send("/sign-in");
  await visitor.go((await letter(visitor.server, email, "/sign-in/")).link);
  await visitor.page.locator("form button").first().waitFor();
  await visitor.send(visitor.path());
}

/** Everything that folds, folded out. */
function unfold(me) {
  return me.page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => (fold.open = true)));
}

/** As long as the folds are closed, and with nothing to fill in. */
async function isReadInSixScreens(me) {
  await me.page.setViewportSize({ width: 360, height: 740 });
  await me.sees("the profile is read in six screens", () => me.page.evaluate(() => document.documentElement.scrollHeight / 740), (screens) => screens <= 6);
  const reach = () => me.page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    return Math.round(document.querySelector(".contents").getBoundingClientRect().top);
  });
  await me.sees("what is on the page stays in reach", reach, 0);
  await me.page.evaluate(() => window.scrollTo(0, 0));
  await me.sees("there is nothing to fill in", () => me.page.locator("main :is(input, textarea, button)").count(), 0);
}

/** Whatever the letters look like: those of this system, and two sets that run wide. */
async function hasWholeWords(me) {
  const fonts = ["", "DejaVu Serif|DejaVu Sans", "P052|Nimbus Sans"];
  for (const font of fonts) {
    for (const width of [320, 360, 1280]) {
      await me.page.setViewportSize({ width, height: 740 });
      await me.sees(`no word is broken at ${width} px in ${font || "the letters of this system"}`, () => brokenWords(me.page, font), (words) => words.length === 0);
    }
  }
  await me.page.evaluate(() => document.documentElement.removeAttribute("style"));
}

/** What the owner says, one quality after the other: kept while it is said, and read where the quality stands. */
async function says(me, round, company, t) {
  await me.go(`${round}/profile`);
  await me.press(t("Wat zeg jij ervan?", "What do you make of it?"));
  await me.reads(t("Kwaliteit 1 van", "Quality 1 of"));
  await me.go(`${round}/qualities/calm`);
  await hasWholeWords(me);
  await me.look("quality");
  await me.fill({ example: company.proud });
  if (await me.page.locator("#recognition-new").count()) await me.page.locator("#recognition-new").check();
  await me.page.locator("#energy-gives").check();
  await me.page.locator("#flip").check();
  await me.reads(t("Bewaard.", "Saved."));
  await me.page.reload();
  await me.holds("what was said is kept without a button", "example", company.proud);
  await me.fill({ example: company.proud.repeat(30).slice(0, 900) });
  await me.send("/qualities/calm", 422);
  await me.isToldToMend(t("Houd het bij 600 tekens", "600 characters"));
  await me.look("quality-error");
  await me.fill({ example: company.proud });
  await me.send("/qualities/calm");
  await me.go(`${round}/portrait`);
  await me.look("portrait");
  await me.fill({ portrait: company.proud });
  await me.send("/portrait");
  await me.reads(company.proud, t("talent", "talent"));
  await unfold(me);
  await me.reads(t("Je eigen voorbeeld", "Your own example"), t("Het geeft je energie.", "It gives you energy."));
  await me.look("profile-said");
}

export async function read(me, round, company, t) {
  // The letter says when there is something to read; sixteen days after the last visit this browser is still signed in.
  await letter(me.server, company.employee.email, `${round}/profile`);
  await me.go("/");
  await me.reads(t("Je profiel is open", "Your profile is open"));
  await me.look("home-profile");
  await me.press(t("Lees je profiel", "Read your profile"));
  await me.reads(company.employee.name, t("Kalm", "Calm"), t("veel mensen", "many people"));
  await isReadInSixScreens(me);
  await hasWholeWords(me);
  await me.look("profile");
  await unfold(me);
  await me.reads(company.stories[0]);
  await me.readsWithout(company.stories[1], ...t(["Ada Smit", "ben@"], ["Ada King", "bob@"]));
  const [, signature, story] = company.signers[0];
  await me.reads(t("Brieven", "Letters"), signature, story, ...company.signers.map(([, name]) => name));
  await me.look("profile-unfolded");
  await says(me, round, company, t);
  await me.go(`${round}/profile`);
  await unfold(me);
  await me.press(t("Zo is er geteld", "How this was counted"));
  await me.look("counting");
  await me.go(`${round}/profile`);
  await me.press(t("Wis of meld een tekst", "Delete or report a text"));
  await me.look("profile-sorting");
  await me.page.getByRole("link", { name: t("Wis of meld dit", "Delete or report this") }).last().click();
  await me.look("one-text");
  await me.send("/hiding");
  await me.look("profile-hidden");
  await me.go(`${round}/export`);
  await me.look("export");
  check(`${me.who}: the profile is there as a PDF`, (await me.fetch(`${round}/profile.pdf`)).startsWith("%PDF"));
  await me.go(`${round}/thanks`);
  await me.look("thanks-offer");
  await me.fill({ words: `${t("Dank voor jullie kijk.", "Thank you for your view.")} https://example.org` });
  await me.press(t("Verstuur aan alle", "Send to all"), 422);
  await me.look("thanks-error");
  await me.fill({ words: company.proud });
  await me.press(t("Verstuur aan alle", "Send to all"));
  await me.look("thanks-sent");
  const thanked = await letter(me.server, company.friends[0], "/stop/");
  await me.lookAtLetter(thanked.html, "letter-thanks", company.proud);
  await me.go(`${round}/self-view`);
  await me.reads(t("staat je keuze nu vast", "your choice is now fixed"), company.proud);
  await me.look("self-view-locked");
  await me.go(round);
  await me.look("round-published");
}

/** What is written to one person is on no page and in no file that goes to another. */
function ofLetters(company) {
  return company.signers.flatMap(([, name, story]) => [name, story]);
}

function first(company) {
  return company.employee.name.split(" ")[0];
}

export async function share(browser, me, company, t) {
  await me.go("/");
  await me.press(t("Bekijk je gesprek", "View your conversation"));
  const talk = me.path();
  await me.look("talk");
  await me.press(t("Verander", "Change"));
  await me.look("plan-change");
  await me.go(`${talk}/sharing`);
  await me.look("sharing");
  await me.press(t("Bekijk wat", "See what"));
  await me.look("sharing-nothing");
  await me.go(`${talk}/sharing`);
  await me.page.locator("input[name=part][value^=qualities]").first().check();
  await me.page.getByLabel(company.stories[1]).first().check();
  await me.press(t("Bekijk wat", "See what"));
  await me.reads(t(`Dit ziet ${company.manager.name.split(" ")[0]}`, `This is what ${company.manager.name.split(" ")[0]} will see`));
  await me.look("sharing-preview");
  await me.press(t("Deel dit met", "Share this with"));
  await me.look("talk-shared");
  await me.go(`${talk}/sharing`);
  await me.look("sharing-shared");

  const { link, html } = await letter(me.server, company.manager.email, "/shared/");
  const boss = await Visitor.open(browser, me.server, { who: company.manager.name, lang: me.lang });
  await boss.lookAtLetter(html, "letter-shared", company.employee.name);
  await boss.go(link);
  await boss.reads(t(`te lezen wat ${first(company)} met je deelt`, `to read what ${first(company)} shares with you`));
  await boss.look("sign-in-purpose");
  await comeBack(boss, company.manager.email, link);
  // The page that the letter names comes first; then people and dates, also before a name is known.
  await boss.reads(company.stories[1]);
  await boss.go("/");
  await boss.reads(company.employee.name);
  await boss.look("home-manager-unnamed");
  await boss.press(t("Vertel eerst hoe je heet", "First, tell us your name"));
  await boss.fill({ name: company.manager.name });
  await boss.send("/me");
  await boss.look("home-manager");
  await boss.press(company.employee.name);
  await boss.reads(company.stories[1]);
  await boss.readsWithout(company.topic, company.stories[0], company.tips[0], ...ofLetters(company));
  await boss.look("shared");

  await me.send("/withdrawal");
  await me.reads(t("ziet nog niets", "sees nothing"));
  await me.look("talk-withdrawn");
  await boss.go(link, 404);
  await boss.look("error-withdrawn");
  await boss.leave();
  await me.go("/");
  await me.look("home-prepare");
  await me.press(t("Uitloggen", "Sign out"));
  await me.reads(t("Inloggen", "Sign in"));
  await me.leave();
}
