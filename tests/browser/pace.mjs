// How long the reviewer's form takes on a phone, in real seconds. It is long, so tests/run leaves it out.
//
//     node tests/browser/pace.mjs       (see tests/run for NODE_PATH, TEST_CHROMIUM, TEST_SMTP_URL and _DIR)
//
// The speeds are those of people:
//   reading  238 words a minute: silent reading of non-fiction by adults. M. Brysbaert, "How many words
//            do we read per minute?", Journal of Memory and Language 109 (2019). Dutch gets the same speed.
//   typing   36.2 words a minute, a word being five characters: the mean of 37,370 people on their own phones.
//            K. Palin and others, "How do people type on mobile devices?", MobileHCI 2019.
//   choosing 1.5 seconds for each tap: our own estimate.
// Told apart is what lies between opening the letter's link and the first quality that is picked.
// Three people: one reads every word and writes more than is asked; one scans the list; and one scans it and writes
// as much as the form asks for, two or three sentences for the story. Nobody thinks here before writing, and
// everybody writes something everywhere.

import { setTimeout as pause } from "node:timers/promises";

import { launch } from "./browser.mjs";
import { sum } from "./checks.mjs";
import { COMPANIES, words } from "./people.mjs";
import { letter } from "./post.mjs";
import { Server } from "./server.mjs";
import { Visitor } from "./visitor.mjs";

const READING = 60000 / 238;
const KEY = 60000 / (36.2 * 5);
const CHOICE = 1500;
const GOAL = 7 * 60;

const PICKS = { calm: "right", curious: "right", helpful: "too_much", bridging: "more" };
const HINDERS = ["too-much-work", "hard-to-say-no"];
const TEXTS = {
  nl: {
    story: "Op de bewonersavond werd het rumoerig. Een paar mensen waren boos over de nieuwe weg. Noor bleef rustig, vroeg door en schreef op wat ze zeiden. Na een half uur dachten ze weer mee. Een week later stond hun idee in het plan en belde ze hen zelf op.",
    future: "Ik zie haar opbloeien als ze mensen aan tafel brengt die het niet eens zijn. Misschien als gespreksleider bij grote plannen, ook buiten de provincie.",
    tip: "Vertel in het overleg zelf eens wat jij hebt gedaan. Wij weten het vaak niet, en het is de moeite waard.",
    brief: {
      story: "Op de bewonersavond werd het rumoerig. Noor bleef rustig, vroeg door en schreef alles op. Na een half uur dachten mensen weer mee, en nu staat hun idee in het plan.",
      future: "Ik zie haar opbloeien als ze mensen aan tafel brengt die het niet eens zijn, ook buiten de provincie.",
      tip: "Vertel in het overleg zelf eens wat jij hebt gedaan. Wij weten het vaak niet.",
    },
  },
  en: {
    story: "The meeting with residents became noisy. A few people were angry about the new road. Robin stayed calm, kept asking and wrote down what they said. After half an hour they were thinking along again. A week later their idea was in the plan, and Robin rang them.",
    future: "I see Robin thrive when bringing people to the table who disagree. Perhaps as the one who leads the talks about large plans, also outside the province.",
    tip: "Tell us in the meeting yourself what you have done. We often do not know, and it is worth hearing about.",
    brief: {
      story: "The meeting with residents became noisy. Robin stayed calm, kept asking and wrote everything down. After half an hour people were thinking along again, and now their idea is in the plan.",
      future: "I see Robin thrive when bringing people to the table who disagree, also outside the province.",
      tip: "Tell us in the meeting yourself what you have done. We often do not know.",
    },
  },
};

/** An employee's round, as short as it can be; returns a letter for each who takes part. */
async function letters(browser, server, lang, { employee, colleagues, friends, note }, count) {
  const me = await Visitor.open(browser, server, { who: employee.name, lang });
  await me.go("/");
  await me.fill({ email: employee.email });
  await me.send("/sign-in");
  await me.go((await letter(server, employee.email, "/sign-in/")).link);
  await me.send(me.path());
  await me.fill({ name: employee.name });
  await me.send("/me");
  await me.send("/rounds");
  const round = me.path().replace("/questions", "");
  await me.fill({ note });
  await me.send("/questions");
  await me.go(`${round}/people`);
  await me.fill({ "people-list": [...colleagues, ...friends].join("\n") });
  await me.send("/people");
  await me.go(round);
  await me.press(words(lang)("Verstuur 16 mails", "Send 16 emails"));
  await me.leave();
  return Promise.all(friends.slice(0, count).map((address) => letter(server, address, "/r/")));
}

class Reviewer {
  #steps = [];
  #began = performance.now();
  #taps = 0;

  constructor(visitor, scans) {
    Object.assign(this, { visitor, page: visitor.page, scans });
  }

  /** Reads what can be seen inside these places, with no more than every third sentence of a quality for who scans. */
  async reads(place) {
    const many = await this.page.locator(place).evaluateAll((parts, scans) => {
      const count = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      const labels = parts.flatMap((part) => [...part.querySelectorAll(".qualities li > label")]);
      const seen = labels.filter((label) => label.checkVisibility());
      const skipped = scans ? seen.filter((_, n) => n % 3) : [];
      const unread = skipped.reduce((sum, label) => sum + count(label.innerText) - count(label.querySelector("b").innerText), 0);
      return parts.reduce((sum, part) => sum + count(part.innerText), 0) - unread;
    }, this.scans);
    await pause(many * READING);
    return many;
  }

  async taps(place) {
    this.#taps += 1;
    await pause(CHOICE);
    await this.page.locator(place).tap();
  }

  async turnsTo(n, place = "#next") {
    await this.taps(place);
    await this.visitor.hasTurnedTo(n);
  }

  async types(field, text) {
    await this.page.locator(field).tap();
    await this.page.keyboard.type(text, { delay: KEY });
  }

  /** The time since the step before. */
  done(name, read) {
    const now = performance.now();
    this.#steps.push({ name, read, seconds: (now - this.#began) / 1000 });
    this.#began = now;
  }

  /** What came before the first pick, the reading of the list aside: nobody reads all of it first. */
  picksFirst() {
    const seconds = this.#steps.reduce((sum, step) => sum + step.seconds, 0);
    this.first = `${this.#taps + 1} taps and ${(seconds + CHOICE / 1000).toFixed(0)} s`;
  }

  tell() {
    const total = this.#steps.reduce((sum, { seconds }) => sum + seconds, 0);
    console.log(`${this.visitor.who}: to the first pick ${this.first}`);
    for (const { name, read, seconds } of this.#steps) {
      console.log(`  ${name.padEnd(22)} ${String(read).padStart(4)} words read ${seconds.toFixed(1).padStart(7)} s`);
    }
    const beside = `${Math.abs(GOAL - total).toFixed(0)} s ${total < GOAL ? "less" : "more"} than seven minutes`;
    console.log(`  ${"in all".padEnd(22)} ${"".padStart(15)} ${total.toFixed(1).padStart(7)} s, ${beside}`);
  }
}

async function answers(browser, server, lang, { link }, { scans, brief }) {
  const reading = scans ? "scans the names, reads a third of the sentences" : "reads every word";
  const who = `${lang}, ${reading}, writes ${brief ? "what is asked" : "much"}`;
  const texts = brief ? TEXTS[lang].brief : TEXTS[lang];
  const visitor = await Visitor.open(browser, server, { who, lang, width: 360, height: 740, touch: true, reviewer: true });
  await visitor.go(link);
  const one = new Reviewer(visitor, scans);
  // Who reads every word reads what is folded too.
  if (!scans) await one.taps("#intro summary");
  one.done("before the questions", await one.reads("#intro").finally(() => one.turnsTo(1, "a[href='#q1']")));
  one.done("the first question", (await one.reads("#q1")) + (await one.reads("#pick-hint")));
  one.picksFirst();
  let read = await one.reads(".area");
  for (const [id, dosage] of Object.entries(PICKS)) {
    await one.taps(`input[name=pick][value=${id}]`);
    read += await one.reads(`li:has(> label > [name=pick][value=${id}]) > div`);
    await one.taps(`input[name=dosage-${id}][value=${dosage.replace("_", "-")}]`);
  }
  await one.taps("input[name=star][value=calm]");
  await one.turnsTo(2);
  one.done("qualities", read);
  for (const [n, id] of ["story", "future", "hinder", "tip"].entries()) {
    read = await one.reads("#questions");
    for (const choice of id === "hinder" ? HINDERS : []) await one.taps(`input[name=hinder][value=${choice}]`);
    if (texts[id]) await one.types(`#text-${id}`, texts[id]);
    await one.turnsTo(n + 3);
    one.done(id, read);
  }
  read = await one.reads("#questions");
  await pause(CHOICE);
  await visitor.send(new URL(link).pathname);
  one.done("reading back, sending", read);
  await visitor.reads(words(lang)("Dank je wel!", "Thank you!"));
  await visitor.leave();
  return one;
}

const server = new Server();
const browser = await launch();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => server.stop().finally(() => process.exit(1)));
}
try {
  await server.start({ organisation: "Provincie Voorbeeld" });
  const people = [];
  for (const [lang, company] of Object.entries(COMPANIES)) {
    const ways = [{ scans: false }, { scans: true }, { scans: true, brief: true }];
    const theirs = await letters(browser, server, lang, company, ways.length);
    people.push(...ways.map((way, n) => ({ lang, way, one: theirs[n] })));
  }
  const done = await Promise.all(people.map(({ lang, one, way }) => answers(browser, server, lang, one, way)));
  for (const reviewer of done) reviewer.tell();
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = sum() ? 0 : 1;
