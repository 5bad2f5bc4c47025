// The conversation over a year: the date for both, preparing, the hour, agreements, looking back, and the next one.

import { check } from "./checks.mjs";
import { day } from "./people.mjs";
import { letter } from "./post.mjs";
import { comeBack } from "./read.mjs";
import { Visitor } from "./visitor.mjs";

/** Somebody who signs in by letter and then opens a page of theirs. */
async function enter(browser, server, lang, { name, email }, path) {
  const visitor = await Visitor.open(browser, server, { who: name, lang });
  await comeBack(visitor, email);
  await visitor.go(path);
  return visitor;
}

/** Before and on the day, until both have agreed. */
export async function talk(browser, server, lang, company, t) {
  const me = await enter(browser, server, lang, company.employee, "/");
  await me.press(t("Bekijk je gesprek", "See your conversation"));
  const path = me.path();
  await me.press(t("Stuur de datum", "Send the date"));
  await me.reads(t("heeft de datum", "has the date"));
  await me.look("talk-announced");
  await me.press(t("Begin met voorbereiden", "Start preparing"));
  await me.look("preparation");
  await me.fill({ "answer-learn": company.topic, "answer-need": company.proud });
  await me.page.locator("#tick-learn").check();
  await me.page.getByText(t("Bewaard.", "Saved.")).waitFor();
  await me.page.reload();
  check(`${me.who}: a sheet is kept while it is written`, (await me.page.locator("#answer-need").inputValue()) === company.proud);
  await me.press(t("Deel wat ik aanvinkte", "Share what I ticked"));

  const { link, html } = await letter(server, company.manager.email, "/shared/");
  await me.lookAtLetter(html, "letter-date", company.employee.name);
  const boss = await enter(browser, server, lang, company.manager, link);
  await boss.look("shared-date");
  await boss.press(t("Bereid je voor", "Prepare"));
  await boss.doesNotRead(company.topic);
  await boss.look("preparation-manager");
  await boss.fill({ "answer-change": company.tips[0] });
  await boss.page.locator("#tick-change").check();
  await boss.press(t("Deel wat ik aanvinkte", "Share what I ticked"));
  await boss.reads(company.topic);
  await boss.doesNotRead(company.proud);
  await boss.look("preparation-both");

  await me.go(`${path}/talk`);
  await me.reads(company.topic, company.tips[0], t("12 minuten", "12 minutes"));
  await me.look("hour");
  await me.press(t("Schrijf de afspraken op", "Write down the agreements"));
  await me.look("agreements");
  await me.fill({ "first-step-0": company.tips[1], "check-on-0": "" });
  await me.send("/agreements", 422);
  await me.look("agreements-error");
  await me.fill({ "what-0": company.stories[0], "check-on-0": "2030-04-14" });
  await me.send("/agreements");
  await me.look("talk-agreed");
  await boss.go(link);
  await boss.reads(company.stories[0]);
  await boss.send("/confirmation");
  await boss.reads(t("Je hebt dit bevestigd", "You have confirmed this"));
  await boss.look("shared-confirmed");
  await boss.leave();
  await me.go(`${path}/agreements`);
  await me.look("agreements-confirmed");
  await me.leave();
}

/** Three months later: what became of it. */
export async function lookBack(browser, server, lang, company) {
  const { link, html } = await letter(server, company.employee.email, "/agreements");
  const me = await enter(browser, server, lang, company.employee, link);
  await me.lookAtLetter(html, "letter-check-in", company.manager.name);
  await me.page.locator("#status-0-done").check();
  await me.send("/agreements");
  await me.look("talk-done");
  await me.leave();
}

/** A year later: the employee is asked whether it is time again, and begins with what was agreed. */
export async function again(browser, server, lang, company, t) {
  const { link, html } = await letter(server, company.employee.email, "/conversations/new");
  const me = await enter(browser, server, lang, company.employee, link);
  await me.lookAtLetter(html, "letter-nudge");
  await me.look("plan-again");
  await me.fill({ date: day(500), time: "10:00", place: t("Kamer 3", "Room 3") });
  await me.send("/conversations");
  await me.go(`${me.path()}/talk`);
  await me.reads(company.stories[0], t("Gedaan", "Done"));
  await me.look("hour-again");
  await me.leave();
}
