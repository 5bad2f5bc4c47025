// The whole main job in a real browser, in Dutch and in English.
//
//     node tests/browser/run.mjs        (see tests/run for NODE_PATH, TEST_CHROMIUM, TEST_SMTP_URL and _DIR)
//
// Three kinds of people with a browser each: the employee, those who answer, the manager. The program
// runs on a free port and its letters go to a real mail receiver; halfway it starts anew with its clock moved on.
// Pictures of every page, on a phone and on a desk, land in target/screenshots.
//
//     TEST_SLOWED=6 TEST_TIMES=20 node tests/browser/run.mjs
//
// looks for what holds by chance: the browser computes so many times slower, and the same people come so many times
// over. They look at every page briefly then, without axe, sizes and pictures, and the samples are left out.

import { answerAll, comesTooLate } from "./answer.mjs";
import { ask } from "./ask.mjs";
import { launch } from "./browser.mjs";
import { tell, sum } from "./checks.mjs";
import { controls } from "./controls.mjs";
import { SHOTS, emptyFolder, seen } from "./look.mjs";
import { lengths } from "./length.mjs";
import { mailbox } from "./mailbox.mjs";
import { COMPANIES, words } from "./people.mjs";
import { read, share } from "./read.mjs";
import { samples } from "./samples.mjs";
import { Server } from "./server.mjs";
import { again, agree, away, lookBack, prepare, talk, weekBefore } from "./year.mjs";

const TIMES = Number(process.env.TEST_TIMES || 1);
const YEAR = [
  // The conversation is forty days from now: three months after it both look back, and a year after it begins again.
  // A letter a week before it waits for a working morning, which may be some days later.
  ["17d", "both prepare", prepare], ["38d", "both are reminded", weekBefore], ["40d", "the day itself", talk],
  ["41d", "both agree", agree], ["133d", "both look back", lookBack], ["407d", "a year has passed", again],
  ["408d", "another manager, no conversation, and everything deleted", away],
];

const browser = await launch();
let server;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => Promise.resolve(server?.stop()).finally(() => process.exit(1)));
}

async function stories() {
  await tell("what must be noticed is noticed", () => controls(browser));
  await tell("a page and the service count alike", () => lengths(browser));
  await server.start({ organisation: "Provincie Voorbeeld" });
  const walks = Object.entries(COMPANIES).map(([lang, company]) => ({ lang, company }));
  await Promise.all(walks.map(async (walk) => {
    const { lang, company } = walk;
    await tell(`${lang}: a round is asked for`, async () => Object.assign(walk, await ask(browser, server, lang, company)));
    if (!walk.me) return;
    await tell(`${lang}: people answer`, async () => (walk.letters = await answerAll(browser, server, lang, company)));
  }));
  // Fourteen days for answers, the morning after for the profile, and one to spare for the hour of the day.
  // As in a first run nothing else is set now, not even the name of the organisation.
  await server.start({ offset: "16d" });
  await Promise.all(walks.filter((walk) => walk.letters).map(async ({ lang, company, me, round, letters }) => {
    await tell(`${lang}: whoever comes too late`, () => comesTooLate(browser, server, lang, letters[0]));
    await tell(`${lang}: the profile is read`, () => read(me, round, company, words(lang)));
    await tell(`${lang}: parts are shared and taken back`, () => share(browser, me, company, words(lang)));
  }));
  for (const [offset, name, part] of YEAR) {
    await server.start({ offset });
    await Promise.all(walks.filter((walk) => walk.letters).map(({ lang, company }) =>
      tell(`${lang}: ${name}`, () => part(browser, server, lang, company, words(lang)))));
  }
  await tell("a first run with the built-in mailbox", () => mailbox(browser));
}

try {
  emptyFolder();
  for (let time = 1; time <= TIMES; time += 1) {
    if (TIMES > 1) console.log(`time ${time} of ${TIMES}`);
    server = new Server();
    await stories().finally(() => server.stop());
  }
  if (TIMES === 1) await tell("every sample page and letter", () => samples(browser));
} finally {
  await browser.close();
}
console.log(`${seen.pages.size} addresses, ${seen.states} states, ${seen.axeRuns} runs of axe with ${seen.axeFindings} findings`);
console.log(`${seen.pictures} pictures in ${SHOTS}`);
process.exitCode = sum() ? 0 : 1;
