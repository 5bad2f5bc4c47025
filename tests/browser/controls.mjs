// Pages that are wrong on purpose: what they break must be found, or the checks are blind.

import { check } from "./checks.mjs";
import { findings, sideways } from "./look.mjs";

const UNLABELLED = "<!doctype html><html><head><title>x</title></head><body><main><h1>x</h1><input></main></body></html>";
const GREY = `<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>
  <p style="color:#999;background:#fff">hardly there</p></main></body></html>`;
const WIDE = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"></head>
  <body><div style="width:400px">x</div></body></html>`;

export async function controls(browser) {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.setContent(UNLABELLED);
  const found = (await findings(page)).join("\n");
  for (const rule of ["html-has-lang", "label"]) check(`control: axe finds ${rule}`, found.includes(`${rule}:`), found);
  await page.setContent(GREY);
  const grey = (await findings(page, ["color-contrast"])).join("\n");
  check("control: axe finds too little contrast", grey.includes("color-contrast:"), grey);
  await page.setContent(WIDE);
  check("control: a page that is too wide is measured", (await sideways(page)) >= 80, await sideways(page));
  await page.close();
}
