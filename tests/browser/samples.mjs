// Every page and letter in every shape it can take, as `check pages` writes them: also the shapes no walk meets.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { newPage } from "./browser.mjs";
import { check } from "./checks.mjs";
import { look } from "./look.mjs";
import { PROGRAM } from "./server.mjs";

export async function samples(browser) {
  const folder = mkdtempSync(join(tmpdir(), "klankbord-pages-"));
  try {
    execFileSync(PROGRAM, ["check", "pages", "--out-dir", folder], { stdio: "pipe" });
    const files = readdirSync(folder).filter((name) => name.endsWith(".html"));
    check("there are samples of pages", files.length > 100, files.length);
    const page = await newPage(browser, { reducedMotion: "reduce" });
    page.on("pageerror", (error) => check("samples: no error in a script", false, error.stack));
    for (const name of files) {
      await page.goto(`file://${join(folder, name)}`);
      const lang = /-en(-|\.|$)/.test(name) ? "en" : "nl";
      await look(page, lang, `sample-${name.slice(0, -5)}`, { letter: name.startsWith("mail-"), brief: true });
    }
    await page.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
