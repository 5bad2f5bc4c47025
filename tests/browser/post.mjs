// Letters as they arrived at the mail receiver, read the way a mail program reads them.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { lastFound } from "./checks.mjs";

const PostalMime = createRequire(import.meta.url)("postal-mime").default;
const FOLDER = join(process.env.TEST_SMTP_DIR ?? "", "new");

/** By file name: to whom, subject, text, HTML, and the links in it. */
const read = new Map();
const opened = new Set();

/** Waits until a letter to this address has come that nobody opened yet and that holds such a link of the service. */
export async function letter(server, to, part) {
  const { found } = await lastFound(() => unopened(server, to, part), Boolean);
  if (!found?.link) throw found ?? new Error(`no letter with ${part} to ${to}`);
  opened.add(found.name);
  return found;
}

async function unopened(server, to, part) {
  for (const [name, one] of await letters()) {
    const link = one.links.find((found) => found.startsWith(`${server.url}/`) && found.includes(part));
    if (one.to === to && link && !opened.has(name)) return { ...one, name, link };
  }
  return null;
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
