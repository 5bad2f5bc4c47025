// Looks at a page the way people do: on a phone, on a desk, in the dark, with a screen reader.

import { readFileSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { becomes, check, lastFound } from "./checks.mjs";
import { ROOT } from "./server.mjs";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A mail program puts the letter into a page of its own, with landmarks and a heading. */
const LETTER_RULES = { except: Object.fromEntries(["region", "landmark-one-main", "page-has-heading-one"].map((id) => [id, { enabled: false }])) };
const PHONE = 360;
const DESK = 1280;
/** Everything fits at these widths; the narrowest is a desk of 1280 px at 400 %, and as low (WCAG 1.4.10). */
const WINDOWS = [{ width: 320, height: 256 }, { width: PHONE, height: 800 }, { width: 768, height: 1024 }, { width: DESK, height: 800 }];
/** What a finger needs, in px (WCAG 2.5.5). */
const TARGET = 44;
/** Pages that are photographed in the dark too. */
const DARK = ["welcome", "answer", "profile"];
/** Stories that are told many times over look at every page briefly: without axe, sizes and pictures. */
const BRIEFLY = Number(process.env.TEST_TIMES || 1) > 1;

export const SHOTS = join(ROOT, "target/screenshots");

export const seen = { pages: new Set(), states: 0, axeRuns: 0, axeFindings: 0, pictures: 0 };

export function emptyFolder() {
  rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });
}

/**
 * Everything that must hold on every page in every state, and two pictures of it.
 * A letter has no headings and no name of the service in its title; `brief` is for
 * the phone alone.
 */
export async function look(page, lang, name, { letter = false, brief = false } = {}) {
  const where = `${lang} ${name}`;
  seen.states += 1;
  await facts(page, lang, where, letter);
  if (BRIEFLY) return;
  for (const width of brief ? [PHONE] : [DESK, PHONE]) {
    await resize(page, { width, height: 800 });
    await accessible(page, `${where} at ${width} px`, letter ? LETTER_RULES : null);
    await picture(page, `${lang}-${width}-${name}`);
  }
  for (const size of WINDOWS) {
    await resize(page, size);
    await becomes(`${where}: no sideways scroll at ${size.width} px`, () => sideways(page), (overflow) => overflow === 0);
    if (!letter) await becomes(`${where}: targets of at least ${TARGET} px at ${size.width} px`, () => smallTargets(page), isEmpty);
  }
  await paint(page, "dark");
  await accessible(page, `${where} in the dark`, ["color-contrast"]);
  if (DARK.includes(name)) {
    await resize(page, { width: DESK, height: 800 });
    await picture(page, `${lang}-${DESK}-${name}-dark`);
  }
  await paint(page, "light");
  await page.setViewportSize({ width: DESK, height: 800 });
}

const isEmpty = (list) => list.length === 0;

/** That nothing is wrong on a page says something only when it has the size and the colours that were asked for. */
async function resize(page, { width, height }) {
  await page.setViewportSize({ width, height });
  await becomes(`the window is ${width} px wide`, () => page.evaluate(() => innerWidth), (found) => found === width);
}

async function paint(page, colorScheme) {
  await page.emulateMedia({ colorScheme });
  const asked = (scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
  await becomes(`the window is ${colorScheme}`, () => page.evaluate(asked, colorScheme), Boolean);
}

/** What axe finds, as lines. */
export async function findings(page, rules) {
  const runOnly = Array.isArray(rules) ? { type: "rule", values: rules } : { type: "tag", values: RULES };
  const options = JSON.stringify({ runOnly, rules: rules?.except, resultTypes: ["violations"], iframes: false });
  const session = await debuggerOf(page);
  // The debugger's door stands outside the page's own policy, which allows no foreign script.
  const result = await session.send("Runtime.evaluate", {
    expression: `${AXE}; axe.run(document, ${options})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (result.exceptionDetails) throw new Error(`axe: ${JSON.stringify(result.exceptionDetails)}`);
  const { violations } = result.result.value;
  return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(" | ")}`);
}

const debuggers = new WeakMap();

async function debuggerOf(page) {
  if (!debuggers.has(page)) debuggers.set(page, await page.context().newCDPSession(page));
  return debuggers.get(page);
}

/** How many pixels wider the page is than the window. */
export function sideways(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    return Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
  });
}

/**
 * What is too small for a finger. A box is as large as its label; a link in a sentence may be as
 * low as the sentence (WCAG 2.5.5 and 2.5.8 let it), and what is out of sight is no target.
 */
export function smallTargets(page) {
  return page.evaluate((least) => {
    const inSentence = (link) =>
      getComputedStyle(link).display === "inline" && link.parentElement.textContent.trim().length > link.textContent.trim().length + 1;
    const found = [];
    for (const one of document.querySelectorAll("a[href], button, input:not([type=hidden]), textarea, select, summary")) {
      const place = ["checkbox", "radio"].includes(one.type) ? one.labels[0] ?? one : one;
      const { width, height, bottom, right } = place.getBoundingClientRect();
      const unseen = !place.checkVisibility() || bottom <= 0 || right <= 0 || (one.tagName === "A" && inSentence(one));
      if (!unseen && (height < least - 0.5 || width < Math.min(least, 24))) {
        found.push(`${Math.round(width)} x ${Math.round(height)}: ${one.outerHTML.slice(0, 120)}`);
      }
    }
    return found;
  }, TARGET);
}

/** Words that stand on two lines, folds folded out; `font` are the families of headings and of text, or those of the page. */
export function brokenWords(page, font = "") {
  return page.evaluate((font) => {
    const [serif, sans] = font.split("|");
    for (const [name, family] of [["--serif", serif], ["--sans", sans]]) if (family) document.documentElement.style.setProperty(name, `"${family}"`);
    const folds = [...document.querySelectorAll("details:not([open])")];
    folds.forEach((fold) => (fold.open = true));
    const found = [];
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const word of text.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word[0]);
      }
    }
    folds.forEach((fold) => (fold.open = false));
    return found;
  }, font);
}

async function accessible(page, where, rules) {
  const found = await becomes(`${where}: axe finds nothing`, () => findings(page, rules), isEmpty);
  seen.axeRuns += 1;
  seen.axeFindings += found.length;
}

async function facts(page, lang, where, letter) {
  const all = {
    "is there in whole": ({ whole }) => whole,
    [`says it is in ${lang}`]: (found) => found.lang === lang,
    "has a title": ({ title }) => (letter ? title : / – Klankbord$/.test(title)),
    "has one first heading": ({ heads }) => letter || heads === 1,
    "shows no half-filled text": ({ template }) => !template,
  };
  const read = () => page.evaluate(() => ({
    whole: document.readyState === "complete",
    lang: document.documentElement.lang,
    title: document.title,
    heads: document.querySelectorAll("h1:not([hidden], [hidden] *)").length,
    template: document.body.innerText.match(/\{\{|\{%|\{ ?\$|\{[a-z_]+\}|undefined|\bNaN\b/)?.[0],
  }));
  const { found } = await lastFound(read, (page) => Object.values(all).every((holds) => holds(page)));
  for (const [fact, holds] of Object.entries(all)) check(`${where}: ${fact}`, holds(found), JSON.stringify(found));
}

async function picture(page, name) {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  seen.pictures += 1;
}
