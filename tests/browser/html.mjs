// Every sample page and letter is valid HTML, says the validator of the W3C.
//
//     node tests/browser/html.mjs       (see tests/run for NODE_PATH; needs java)

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { check, sum } from "./checks.mjs";
import { PROGRAM } from "./server.mjs";

const VNU = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const UNCLOSED = `<!doctype html><html lang="en"><head><title>x</title></head><body><fieldset><p>x</body></html>`;
/** Mail programs understand tables and their old attributes; new pages must not have them. */
const OF_LETTERS = /obsolete|The “(align|bgcolor|border|cellpadding|cellspacing|width)” attribute|CSS: “mso-hide”|supported-color-schemes/;

function messages(folder) {
  const run = spawnSync("java", ["-jar", VNU, "--format", "json", "--exit-zero-always", "--skip-non-html", folder], { maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return JSON.parse(run.stderr.toString()).messages.map(({ url, type, message, extract }) => ({
    file: url.split("/").at(-1),
    text: `${type}: ${message} ${extract ?? ""}`,
  }));
}

const folder = mkdtempSync(join(tmpdir(), "klankbord-html-"));
try {
  execFileSync(PROGRAM, ["check", "pages", "--out-dir", folder], { stdio: "pipe" });
  writeFileSync(join(folder, "control.html"), UNCLOSED);
  const told = messages(folder);
  check("control: an unclosed fieldset is found", told.some(({ file }) => file === "control.html"));
  const wrong = told.filter(({ file, text }) => file !== "control.html" && !(file.startsWith("mail-") && OF_LETTERS.test(text)));
  for (const { file, text } of wrong) check(`${file} is valid`, false, text);
  check("every sample is valid HTML", wrong.length === 0, `${wrong.length} messages`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = sum() ? 0 : 1;
