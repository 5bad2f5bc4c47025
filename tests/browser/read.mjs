// The second half of the main job: the profile, what is shared of it, and taking it back.

import { check } from "./checks.mjs";
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

export async function read(me, round, company, t) {
  // The letter says when there is something to read; sixteen days after the last visit this browser is still signed in.
  await letter(me.server, company.employee.email, `${round}/profile`);
  await me.go("/");
  await me.reads(t("Je profiel is open", "Your profile is open"));
  await me.look("home-profile");
  await me.press(t("Lees je profiel", "Read your profile"));
  await me.reads(company.stories[0], t("Kalm", "Calm"), t("veel mensen", "many people"));
  await me.readsWithout(company.stories[1], ...t(["Ada Smit", "ben@"], ["Ada King", "bob@"]));
  const [, signature, story] = company.signers[0];
  await me.reads(t("Brieven", "Letters"), signature, story, ...company.signers.map(([, name]) => name));
  await me.look("profile");
  await me.page.locator("#recognition-calm-yes").check();
  await me.page.locator("#energy-calm-gives").check();
  await me.send("/taps");
  await me.reads(t("Je talenten", "Your talents"));
  const kept = me.page.locator("#recognition-calm-yes:checked").or(me.page.locator(".names li", { hasText: t("Kalm", "Calm") }));
  await me.sees("what was recognised stays so", () => kept.count(), (found) => found > 0);
  await me.look("profile-recognised");
  await me.fill({ portrait: company.proud });
  await me.send("/portrait");
  await me.page.locator("input[name=flip]").first().waitFor();
  for (const box of await me.page.locator("input[name=flip]").all()) await box.check();
  await me.send("/flips", 422);
  await me.look("profile-error");
  await me.go(`${round}/profile`);
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

export async function share(browser, me, company, t) {
  await me.go("/");
  await me.press(t("Bekijk je gesprek", "See your conversation"));
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
  await comeBack(boss, company.manager.email, link);
  // The page that the letter names comes first; a name is asked for on the way to the overview.
  await boss.reads(company.stories[1]);
  await boss.go("/");
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
