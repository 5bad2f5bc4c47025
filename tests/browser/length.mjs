// A page and the service count a text alike: both are held to the same vectors.

import { readFileSync } from "node:fs";

import { check } from "./checks.mjs";
import { newPage } from "./browser.mjs";

const vectors = JSON.parse(readFileSync(new URL("../vectors.json", import.meta.url)));
const script = readFileSync(new URL("../../templates/static/length.js", import.meta.url), "utf8");

export async function lengths(browser) {
  const page = await newPage(browser);
  await page.setContent('<!doctype html><html lang="en"><head><title>x</title></head><body><textarea data-max="9"></textarea></body></html>');
  await page.addScriptTag({ content: script });
  const measured = (text) => page.evaluate((text) => {
    const field = document.querySelector("textarea");
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return Number(document.querySelector(".meter").textContent.split("/")[0]);
  }, text);
  for (const { text, length } of vectors.length) {
    const found = await measured(text);
    check(`a page counts ${JSON.stringify(text)} as the service does`, found === length, found);
  }
  // A field turns the ends of lines into one form, and lets lone halves of a character through.
  const invisible = await page.evaluate(() => {
    const field = document.querySelector("textarea");
    const meter = document.querySelector(".meter");
    let count = 0;
    for (let code = 0; code < 0x110000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      // Nothing is there but what the count of the service says.
      if (code === 0x20000) code = 0xe0000;
      if (code === 0xe1000) break;
      field.value = `a${String.fromCodePoint(code)}a`;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      if (meter.textContent.startsWith("2 ")) count += 1;
    }
    return count;
  });
  check("as many characters take no room on a page as in the service", invisible === vectors.invisible, invisible);
  await page.close();
}
