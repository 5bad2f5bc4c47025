// Letters as they arrived at the mail receiver, read the way a mail program reads them.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const PostalMime = createRequire(import.meta.url)("postal-mime").default;
const FOLDER = join(process.env.TEST_SMTP_DIR ?? "", "new");

/** By file name: to whom, subject, text, HTML, and the links in it. */
const read = new Map();
const opened = new Set();

/** Waits until a letter to this address has come that nobody opened yet and that holds such a link of the service. */
export async function letter(server, to, part, tries = 150) {
  for (let n = 0; n < tries; n += 1) {
    for (const [name, one] of await letters()) {
      const link = one.links.find((found) => found.startsWith(server.url) && found.includes(part));
      if (one.to !== to || !link || opened.has(name)) continue;
      opened.add(name);
      return { ...one, link };
    }
    await pause(100);
  }
  throw new Error(`no letter with ${part} to ${to}`);
}

async function letters() {
  for (const name of readdirSync(FOLDER).filter((one) => !read.has(one)).sort()) {
    const mail = await PostalMime.parse(readFileSync(join(FOLDER, name)));
    const to = mail.headers.filter(({ key }) => key === "x-envelope-to").map(({ value }) => value);
    const links = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
    // One letter to one person: two would know of each other.
    if (to.length !== 1) throw new Error(`a letter to ${to.length} people`);
    read.set(name, { to: to[0], subject: mail.subject, text: mail.text, html: mail.html, links });
  }
  return read;
}
