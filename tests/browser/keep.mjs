// A sheet that is kept while it is written says so only when it is true, and loses nothing.

import { newPage } from "./browser.mjs";
import { unfold } from "./visitor.mjs";

/** Another tab saves something else meanwhile; then both are shown. */
async function isOvertaken(me, company, t) {
  const other = await newPage(me.context);
  await other.goto(me.page.url());
  await me.fill({ "answer-need": company.topic });
  await me.reads(t("Bewaard.", "Saved."));
  await unfold(other.locator("#answer-need"));
  await other.locator("#answer-need").fill(company.proud);
  const told = () => other.locator("[data-kept]").textContent();
  const says = t("op een andere plek veranderd", "changed somewhere else");
  await me.sees("the tab that came later does not call it saved", told, (text) => text.includes(says));
  await other.locator("button[name=keep]:not([hidden])").click();
  await me.sees("both are shown", () => other.locator(".versions").first().textContent(), (text) => [company.topic, company.proud].every((part) => text.includes(part)));
  await other.close();
}

/** The session ends while somebody writes, and they sign in again on another tab. */
async function isSignedOut(me, company, t) {
  const cookies = await me.context.cookies();
  await me.context.clearCookies();
  await me.fill({ "answer-need": company.proud });
  await me.reads(t("je bent niet meer ingelogd", "you’re no longer signed in"));
  await me.holds("what was written is still there", "answer-need", company.proud);
  await me.context.addCookies(cookies);
  await me.reads(t("Bewaard.", "Saved."));
  await me.page.reload();
  await me.holds("and it is saved after signing in again", "answer-need", company.proud);
}

export async function keepsSheets(me, company, t) {
  await isOvertaken(me, company, t);
  await isSignedOut(me, company, t);
}
