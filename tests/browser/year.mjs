// The conversation over a year: the date for both, preparing, the hour, agreements, looking back, and the next one.

import { keepsSheets } from "./keep.mjs";
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

/** Weeks before: both prepare, and each reads what the other shares. */
export async function prepare(browser, server, lang, company, t) {
  const me = await enter(browser, server, lang, company.employee, "/");
  await me.press(t("Bekijk je gesprek", "View your conversation"));
  const path = me.path();
  await me.press(t("Stuur de datum", "Send the date"));
  await me.reads(t("heeft de datum", "has the date"));
  await me.look("talk-announced");
  await me.press(t("Begin met voorbereiden", "Start preparing"));
  await me.look("preparation");
  await writesOn(me, company);
  await me.reads(t("Bewaard.", "Saved."));
  await me.page.reload();
  await me.holds("a sheet is kept while it is written", "answer-need", company.proud);
  await me.sees("a tick too", () => me.page.locator("#tick-learn").isChecked(), true);
  await keepsSheets(me, company, t);
  await me.press(t("Deel wat ik aanvinkte", "Share what I ticked"));

  const { link, html } = await letter(server, company.manager.email, "/shared/");
  await me.lookAtLetter(html, "letter-date", company.employee.name);
  const boss = await enter(browser, server, lang, company.manager, link);
  await boss.look("shared-date");
  await boss.press(t("Bereid je voor", "Prepare"));
  await boss.readsWithout(t("Voorbereiding", "Preparation"), company.topic);
  await boss.look("preparation-manager");
  await boss.fill({ "answer-change": company.tips[0] });
  await boss.page.locator("#tick-change").check();
  await boss.press(t("Deel wat ik aanvinkte", "Share what I ticked"));
  await boss.readsWithout(company.topic, company.proud);
  await boss.look("preparation-both");
  await boss.leave();
  await me.go("/");
  await me.look("home-ahead");
  await me.leave();
}

/** A few days before: both were reminded, and heard once that the other has prepared. */
export async function weekBefore(browser, server, lang, company, t) {
  const { employee, manager } = company;
  for (const [to, other] of [[employee, manager], [manager, employee]]) {
    for (let read = 0; read < 2; read += 1) {
      const { html, subject } = await letter(server, to.email, "/preparation");
      const name = /week/.test(subject) ? "letter-week-before" : "letter-prepared";
      const visitor = await Visitor.open(browser, server, { who: to.name, lang });
      await visitor.lookAtLetter(html, name, other.name);
      await visitor.leave();
    }
  }
  const me = await enter(browser, server, lang, employee, "/");
  await me.reads(t("Je profiel is open", "Your profile is open"));
  await me.look("home-week-before");
  await me.leave();
}

/** On the day itself. */
export async function talk(browser, server, lang, company, t) {
  const me = await enter(browser, server, lang, company.employee, "/");
  await me.reads(t("Vandaag praat je met", "You’re talking with"));
  await me.look("home-today");
  await me.press(t("Open het gesprek", "Open the conversation"));
  await me.reads(company.topic, company.tips[0], t("17 minuten", "17 minutes"));
  await me.look("hour");
  await me.leave();
}

/** The day after: what was agreed is written down, and the manager is asked to confirm it. */
export async function agree(browser, server, lang, company, t) {
  const me = await enter(browser, server, lang, company.employee, "/");
  await me.readsWithout(t("Schrijf jullie afspraken op", "Write down what you agreed"), t("geen gesprek gepland", "No conversation is planned"));
  await me.look("home-agree");
  await me.press(t("Schrijf de afspraken op", "Write down the agreements"));
  await me.look("agreements");
  await me.fill({ "first-step-0": company.tips[1], "check-on-0": "" });
  await me.send("/agreements", 422);
  await me.look("agreements-error");
  await me.fill({ "what-0": company.stories[0], "check-on-0": inDays(300) });
  await me.send("/agreements");
  await me.look("talk-agreed");
  const path = me.path();
  await me.go("/");
  await me.reads(t("Jullie afspraken wachten op", "Your agreements are waiting for"));
  await me.look("home-confirm");
  const boss = await enter(browser, server, lang, company.manager, "/");
  await boss.reads(t("afspraken wachten op jou", "agreements are waiting for you"));
  await boss.look("home-manager-agreements");
  await boss.press(company.employee.name);
  await boss.reads(company.stories[0]);
  await boss.send("/confirmation");
  await boss.reads(t("Je hebt dit bevestigd", "You’ve confirmed this"));
  await boss.look("shared-confirmed");
  await boss.leave();
  await me.go(`${path}/agreements`);
  await me.look("agreements-confirmed");
  await me.go(path);
  await me.press(t("Sluit het gesprek af", "Close the conversation"));
  await me.look("ending");
  await me.fill({ energy: company.tips[0] });
  await me.send("/ending");
  await me.reads(company.tips[0], company.stories[0]);
  await me.look("closing");
  await me.leave();
}

/** As a browser's date field holds it. */
function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** While a sheet is on its way to be kept more is written on it: it is not called kept before all of it is. */
async function writesOn(me, company) {
  const held = [];
  const hold = (route) => held.push(route);
  await me.page.route("**/preparation", hold);
  await me.fill({ "answer-need": company.proud });
  await me.sees("a sheet is kept while it is written", () => held.length, (count) => count > 0);
  await me.fill({ "answer-learn": company.topic });
  await me.page.locator("#tick-learn").check();
  const first = held.length;
  for (const route of held) await route.continue();
  await me.sees("what was written meanwhile is kept too", () => held.length, (count) => count > first);
  await me.sees("it is not called kept before", () => me.page.locator("[data-kept]").textContent(), "");
  for (const route of held.slice(first)) await route.continue();
  await me.page.unroute("**/preparation", hold);
}

/** Three months later: what became of it. */
export async function lookBack(browser, server, lang, company, t) {
  const { link, html } = await letter(server, company.employee.email, "/look-back");
  const me = await enter(browser, server, lang, company.employee, "/");
  await me.reads(t("Het is tijd om terug te kijken", "It’s time to look back"));
  await me.look("home-look-back");
  await me.go(link);
  await me.lookAtLetter(html, "letter-check-in", company.manager.name);
  await me.look("looking-back");
  await me.page.locator("#status-0-done").check();
  await me.send("/look-back");
  await me.reads(t("Je keek terug", "You looked back"));
  await me.look("home-looked-back");
  await me.leave();
}

/** A year later: the employee is asked whether it is time again, and begins with what was agreed. */
export async function again(browser, server, lang, company, t) {
  const { link, html } = await letter(server, company.employee.email, "/conversations/new");
  const me = await enter(browser, server, lang, company.employee, "/");
  await me.reads(t("Tijd voor een nieuw gesprek", "Time for a new conversation"));
  await me.look("home-again");
  await me.go(link);
  await me.lookAtLetter(html, "letter-nudge");
  await me.look("plan-again");
  await me.fill({ date: day(500), time: "10:00", place: t("Kamer 3", "Room 3") });
  await me.send("/conversations");
  await me.go(`${me.path()}/talk`);
  await me.reads(company.stories[0], t("Gedaan", "Done"));
  await me.look("hour-again");
  await me.leave();
}

/** Another manager, then no conversation at all, and in the end everything is deleted. Whoever knew hears of it. */
export async function away(browser, server, lang, company, t) {
  const { employee, manager } = company;
  const successor = { name: t("Karel Vos", "Carl Fox"), email: `successor@${employee.email.split("@")[1]}` };
  const me = await enter(browser, server, lang, employee, "/");
  await me.press(t("Bekijk je gesprek", "View your conversation"));
  const path = me.path();
  await me.press(t("Stuur de datum", "Send the date"));
  await letter(server, manager.email, "/shared/");
  await me.go(`${path}/edit`);
  await me.fill({ "manager-name": successor.name, "manager-email": successor.email });
  await me.send(path);
  await me.reads(successor.name, t("heeft de datum nog niet", "doesn’t have the date yet"));
  const without = await letter(server, manager.email, "/");
  await me.lookAtLetter(without.html, "letter-off-other", employee.name);
  await me.press(t("Stuur de datum", "Send the date"));
  await letter(server, successor.email, "/shared/");

  await me.go("/me/deletion");
  await me.reads(t("Zeg dat eerst af", "Call it off first"));
  await me.look("leave-appointment");
  await me.press(t("Zeg het gesprek af", "Call the conversation off"));
  await me.reads(t("krijgt een mail", "gets an email"));
  await me.look("cancel");
  await me.send("/cancellation");
  await me.reads(t("gaat niet door", "won’t take place"));
  await me.look("talk-off");
  const off = await letter(server, successor.email, "/");
  await me.lookAtLetter(off.html, "letter-off", employee.name);

  await me.go("/me/deletion");
  await me.look("leave");
  await me.send("/me/deletion");
  await me.reads(t("Hoor wat anderen in je zien", "Hear what others see in you"));
  await me.leave();
  const boss = await enter(browser, server, lang, manager, "/");
  await boss.readsWithout(t("Uitloggen", "Sign out"), employee.name);
  await boss.leave();
}
