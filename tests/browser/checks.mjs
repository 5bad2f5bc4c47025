// Counts what holds and what does not, and tells it as a table of `tests/run` does.

import { setTimeout as pause } from "node:timers/promises";

import { SLOWED } from "./browser.mjs";

/** How long a page, a letter or the program may take to come to what is expected, in ms. Only what is wrong takes all of it. */
export const TERM = 30000;
const STORY_MOST = 600000 * SLOWED;

let passed = 0;
let failed = 0;
let net = null;

/**
 * One thing that must hold; `detail` says what was found instead. It is for what cannot change any more: a page may
 * still be on its way to what is expected, so that `becomes` looks at it.
 */
export function check(what, holds, detail = "") {
  if (net) {
    if (!holds) net.push(what);
    return;
  }
  if (holds) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAILED ${what}${detail ? `\n       ${String(detail).slice(0, 1500)}` : ""}`);
}

/** What is seen as soon as it fits, or when the term is over. A page that is just being left cannot be looked at: that is no find. */
export async function lastFound(look, fits, term = TERM) {
  const until = Date.now() + term;
  for (;;) {
    const seen = await glimpse(look, fits);
    if (seen.fits || Date.now() >= until) return seen;
    await pause(50);
  }
}

async function glimpse(look, fits) {
  try {
    const found = await look();
    return { found, fits: fits(found) };
  } catch (error) {
    return { found: error, fits: false };
  }
}

/** One thing that must hold within the term. That something is not there says nothing before its page is there in whole. */
export async function becomes(what, look, fits, term = TERM) {
  const seen = await lastFound(look, fits, term);
  const told = seen.found instanceof Error ? seen.found.stack : JSON.stringify(seen.found);
  check(what, seen.fits, told);
  return seen.found;
}

/** What fails meanwhile, without counting: for controls, which must fail. */
export async function caught(steps) {
  const fish = [];
  net = fish;
  try {
    await steps(fish);
  } finally {
    net = null;
  }
  return fish;
}

/** A story that broke off is one failure; the others go on. */
export async function tell(story, steps) {
  const before = failed;
  const began = Date.now();
  try {
    await Promise.race([steps(), late()]);
  } catch (error) {
    check(story, false, error.stack);
  }
  console.log(`${failed === before ? "ok    " : "FAILED"} ${story} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
}

/** Nobody waits for a browser that hangs. */
async function late() {
  await pause(STORY_MOST, null, { ref: false });
  throw new Error(`still not done after ${STORY_MOST / 1000} s`);
}

/** The last lines; true when all is well. Nothing checked is nothing proved. */
export function sum() {
  const well = failed === 0 && passed > 0;
  console.log(`test result: ${well ? "ok" : "FAILED"}. ${passed} passed; ${failed} failed;`);
  console.log(`${passed} passed, ${failed} failed`);
  return well;
}
