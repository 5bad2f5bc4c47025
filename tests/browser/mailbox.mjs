// A first run on one's own machine: letters stay in the built-in mailbox, and its pages lead in.

import { lastFound } from "./checks.mjs";
import { Server } from "./server.mjs";
import { words } from "./people.mjs";
import { Visitor } from "./visitor.mjs";

export async function mailbox(browser) {
  const server = new Server();
  try {
    await server.start({ mailbox: true });
    for (const lang of ["nl", "en"]) await open(browser, server, lang);
  } finally {
    await server.stop();
  }
}

async function open(browser, server, lang) {
  const t = words(lang);
  const me = await Visitor.open(browser, server, { who: `A first run (${lang})`, lang });
  await me.go("/mailbox");
  await me.look("mailbox-before");
  await me.go("/");
  await me.fill({ email: `eva-${lang}@home.example` });
  await me.send("/sign-in");
  await me.look("sent-mailbox");
  await me.press(t("Open het postvak", "Open the mailbox"));
  const letter = me.page.locator("main li", { hasText: `eva-${lang}@home.example` });
  const lookAgain = () => me.go("/mailbox").then(() => letter.count());
  await lastFound(lookAgain, (letters) => letters > 0);
  await me.look("mailbox");
  await me.press(t("Je link om in te loggen", "Your link to sign in"));
  await me.look("mailbox-letter");
  await me.page.locator("summary").click();
  await me.page.frameLocator("iframe").locator("table").first().waitFor();
  await me.look("mailbox-letter-html");
  await me.press("/sign-in/");
  await me.press(t("Log in", "Sign in"));
  await me.reads(t("Welkom", "Welcome"));
  await me.leave();
}
