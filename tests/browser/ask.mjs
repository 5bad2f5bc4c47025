// The first half of the main job: from an unknown visitor to a round with letters on their way.

import { day, words } from "./people.mjs";
import { letter } from "./post.mjs";
import { Visitor } from "./visitor.mjs";

const TOP = ["analytical", "curious", "nuanced", "attentive", "structured"];

/** Walks an employee to an open round; returns the browser and the address of the round. */
export async function ask(browser, server, lang, company) {
  const t = words(lang);
  const me = await Visitor.open(browser, server, { who: company.employee.name, lang, width: 360 });
  await signIn(me, company, t);
  await introduce(me, company, t);
  const round = await draft(me, company, t);
  await lookAtSelf(me, round, company, t);
  await invite(me, round, company, t);
  await send(me, round, company, t);
  await planTalk(me, company, t);
  return { me, round };
}

async function signIn(me, company, t) {
  await me.go("/");
  await me.reads(t("Hoor wat anderen in je zien", "Hear what others see in you"));
  await me.look("welcome");
  await me.fill({ email: "noor@" });
  await me.send("/sign-in", 422);
  await me.isToldToMend(t("Wat achter de @ staat, kan niet kloppen", "What’s after the @ can’t be right"));
  await me.look("welcome-error");
  await me.go("/");
  await me.tabTo("#email");
  await me.page.keyboard.type(company.employee.email);
  await me.enter();
  await me.reads(company.employee.email);
  await me.readsWithout(t("maar één keer", "only once"), "/mailbox");
  await me.look("sent");
  const letterIn = await letter(me.server, company.employee.email, "/sign-in/");
  await me.lookAtLetter(letterIn.html, "letter-sign-in");
  await me.go(letterIn.link);
  await me.look("sign-in");
  const link = me.page.url();
  await me.press(t("Log in", "Sign in"));
  await me.isOn("meets a name question first", "/me");
  await spent(me, link, t);
}

/** The link in the letter works once; whoever tries again is told so and led on. */
async function spent(me, link, t) {
  await me.go(link, 410);
  await me.reads(t("Vraag een nieuwe link aan", "Ask for a new link"));
  await me.look("error-sign-in-spent");
  await me.press(t("Naar het begin", "Back to the start"));
  await me.isOn("the way on leads home", "/me");
}

async function introduce(me, company, t) {
  await me.look("me-first");
  await me.press(t("English", "Nederlands"));
  await me.sees("can change the language at once", () => me.page.locator("html").getAttribute("lang"), t("en", "nl"));
  await me.press(t("Nederlands", "English"));
  await me.fill({ "manager-email": "samira" });
  await me.send("/me", 422);
  await me.isToldToMend(t("Vul in hoe je heet.", "Fill in your name."));
  await me.look("me-error");
  const { employee, manager } = company;
  await me.fill({ name: employee.name, "manager-name": manager.name, "manager-email": manager.email });
  await me.send("/me");
  await me.reads(t(`Dag ${employee.name.split(" ")[0]}`, `Hello ${employee.name.split(" ")[0]}`), t("Begin je eerste ronde", "Start your first round"));
  await me.look("home-start");
  await me.press(employee.name);
  await me.look("me");
  await me.go("/");
}

async function draft(me, company, t) {
  await me.send("/rounds");
  const round = me.path().replace("/questions", "");
  await me.look("questions");
  await me.fill({ note: t("Bel me op 0612345678.", "Call me on 0612345678."), days: "99" });
  await me.tick("question-own");
  await me.send("/questions", 422);
  await me.isToldToMend(t("3 tot", "3 to"));
  await me.look("questions-error");
  await me.holds("what was typed is still there", "note", t("Bel me op 0612345678.", "Call me on 0612345678."));
  await me.fill({ note: company.note, days: "14" });
  await me.reads(`‘${company.note}’`);
  await me.page.locator("#question-own").uncheck();
  await me.send("/questions");
  await me.isOn("is back at the round", round);
  await me.look("round-draft");
  await me.go("/");
  await me.look("home-self-view");
  return round;
}

async function lookAtSelf(me, round, company, t) {
  await me.go(`${round}/self-view`);
  await me.look("self-view");
  await me.tick(...TOP.slice(0, 4).map((id) => `top-${id}`));
  await me.send("/self-view", 422);
  await me.isToldToMend(t("precies 5", "exactly 5"));
  await me.look("self-view-error");
  await me.tick(`top-${TOP[4]}`);
  await me.page.locator("#top-humorous").click();
  await me.reads(t("Je hebt er al 5 gekozen.", "You’ve already chosen 5."));
  await me.sees("a sixth choice is refused", () => me.page.locator("#top-humorous").isChecked(), false);
  await me.look("self-view-limit");
  await me.tick("also-humorous", "also-helpful");
  await me.fill({ "text-proud": company.proud });
  await me.send("/self-view");
  await me.go("/");
  await me.look("home-invite");
}

async function invite(me, round, company, t) {
  await me.go(`${round}/people`);
  await me.look("people");
  const typed = [...company.colleagues, company.employee.email, "geen adres"];
  await me.fill({ "people-list": typed.join("\n") });
  // Who is typed is counted at once, and nobody is on the list yet.
  await me.reads(t("9 mensen hebben een adres van je organisatie. Dat is krap", "9 people have an address at your organisation. That’s tight"));
  await me.send("/people", 422);
  await me.isToldToMend(t("staat geen mailadres", "there’s no email address"));
  await me.look("people-error");
  await me.holds("the list is still there", "people-list", typed.join("\n"));
  await me.fill({ "people-list": company.colleagues.join("\n") });
  await me.send("/people");
  await me.fill({ "people-list": [...company.friends, ...company.signers.map(([line]) => line)].join("\n") });
  await me.page.locator("#into").selectOption("personal");
  await me.send("/people");
  await me.reads(company.friends[0]);
  await me.look("people-listed");
  const last = company.friends.at(-1);
  await me.page.locator("li", { hasText: last }).getByRole("button").click();
  await me.reads(t(`${last} staat niet meer op je lijst.`, `${last} is no longer on your list.`));
  await me.look("people-removed");
  await me.press(t("Maak ongedaan", "Undo"));
  await me.reads(t("Er kwam één persoon bij", "One person was added"), last);
}

async function send(me, round, company, t) {
  const many = company.colleagues.length + company.friends.length + company.signers.length;
  await me.go("/");
  await me.look("home-send");
  await me.go(`${round}/letter`);
  await me.page.frameLocator("iframe").locator("table").first().waitFor();
  await me.reads(company.employee.name);
  await me.look("letter");
  await me.lookAtLetter(await me.fetch(`${round}/letter/html`), "letter-invitation", company.note);
  await me.go(round);
  await me.look("round-ready");
  await me.press(t(`Verstuur ${many} mails`, `Send ${many} emails`));
  await me.reads(t("Elke ochtend om zeven uur kijken we", "Every morning at seven, we look"));
  await me.reads(t(`${many} mails zijn verstuurd.`, `${many} emails have been sent.`));
  await me.look("round-open");
  await me.go(`${round}/people`);
  await me.look("people-open");
  await me.go(`${round}/profile`);
  await me.reads(t("Je profiel is nog dicht", "Your profile is still closed"));
  await me.look("profile-waiting");
  await me.go("/");
  await me.look("home-wait");
  await me.go("/rounds/nothing", 404);
  await me.look("error-404");
  await me.go("/privacy");
  await me.look("privacy");
}

async function planTalk(me, company, t) {
  await me.go("/conversations/new");
  await me.look("plan");
  await me.fill({ date: day(-3) });
  await me.send("/conversations", 422);
  await me.isToldToMend(t("al voorbij", "has passed"));
  await me.look("plan-error");
  await me.fill({ date: day(40), topic: company.topic });
  await me.send("/conversations");
  await me.reads(company.topic, company.manager.name);
  await me.look("talk-before");
}
