// The browser, as fast as this machine or as slow as a cheap phone.

import { createRequire } from "node:module";

const { chromium } = createRequire(import.meta.url)("playwright-core");

/** How many times slower than this machine the browser computes. */
export const SLOWED = Number(process.env.TEST_SLOWED || 1);

export function launch() {
  return chromium.launch({
    executablePath: process.env.TEST_CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
}

/** A page of a browser, or of one person's part of it, at its pace. */
export async function newPage(owner, options) {
  const page = await owner.newPage(options);
  if (SLOWED > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  }
  return page;
}
