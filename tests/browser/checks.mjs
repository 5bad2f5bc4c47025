// Counts what holds and what does not, and tells it as a table of `tests/run` does.

import { setTimeout as pause } from "node:timers/promises";

const STORY_MOST = 600000;

let passed = 0;
let failed = 0;
let net = null;

/** One thing that must hold; `detail` says what was found instead. */
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

/** What fails meanwhile, without counting: for controls, which must fail. */
export async function caught(steps) {
  const fish = [];
  net = fish;
  try {
    await steps();
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
