// Gives the letters that tests/app/calendars.rs left to the calendar of Thunderbird, which knows nothing of how they were
// made. Read one after the other, the entries must lead to what each reader should have.
//
//     node tests/calendar_check.mjs FOLDER       (see tests/run for NODE_PATH)

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const need = createRequire(import.meta.url);
const ICAL = need("ical.js").default ?? need("ical.js");
const PostalMime = need("postal-mime").default;

let passed = 0;
let failed = 0;

function check(name, good, why = "") {
  if (good) passed += 1;
  else failed += 1;
  console.log(`test ${name} ... ${good ? "ok" : `FAILED ${why}`}`);
}

/** The entry of a letter, and what is wrong with it. */
async function read(wire, expected) {
  const letter = await PostalMime.parse(wire, { attachmentEncoding: "utf8" });
  const part = letter.attachments.find(({ mimeType }) => mimeType === "text/calendar");
  const file = letter.attachments.find(({ mimeType }) => mimeType === "application/ics");
  const faults = [];
  if (part.content !== file.content) faults.push("two different files");
  const calendar = new ICAL.Component(ICAL.parse(part.content));
  const events = calendar.getAllSubcomponents("vevent");
  const event = new ICAL.Event(events[0]);
  const method = calendar.getFirstPropertyValue("method");
  if (events.length !== 1) faults.push(`${events.length} events`);
  if (method !== (expected.start ? "REQUEST" : "CANCEL") || part.method !== method) faults.push(`method ${part.method} of ${method}`);
  if (!expected.places.includes(event.location ?? "")) faults.push(`place ${event.location}`);
  const attendees = event.attendees.map((attendee) => attendee.getFirstValue());
  if (attendees.join() !== `mailto:${expected.to}`) faults.push(`attendees ${attendees}`);
  if (!event.organizer?.startsWith("mailto:")) faults.push("nobody asks");
  if (!(event.endDate.compare(event.startDate) > 0)) faults.push("it ends before it begins");
  const start = event.startDate.toICALString();
  if (expected.start && start !== expected.start) faults.push(`begins at ${start}`);
  return { name: event.uid, number: event.sequence, faults };
}

const folder = process.argv[2];
const letters = readdirSync(folder).filter((name) => name.endsWith(".eml")).sort();
const known = new Map();
let control;
for (const file of letters) {
  const wire = readFileSync(join(folder, file));
  const expected = JSON.parse(readFileSync(join(folder, file.replace(".eml", ".json")), "utf8"));
  const { name, number, faults } = await read(wire, expected);
  const key = `${file.split("-")[0]} ${expected.to} ${name}`;
  if (number <= (known.get(key) ?? -1)) faults.push(`number ${number} after ${known.get(key)}`);
  known.set(key, number);
  check(`ical.js reads ${file}`, faults.length === 0, faults.join("; "));
  if (expected.start) control = { wire, expected };
}
check("there were letters to read", letters.length > 20, letters.length);
for (const [name, change] of [
  ["another place", { places: [] }],
  ["another beginning", { start: "20270114T133001Z" }],
  ["another reader", { to: "x@example.org" }],
  ["another method", { start: null }],
]) {
  const { faults } = await read(control.wire, { ...control.expected, ...change });
  check(`control: ${name}`, faults.length > 0);
}
console.log(`test result: ${failed ? "FAILED" : "ok"}. ${passed} passed; ${failed} failed;`);
process.exit(failed ? 1 : 0);
