// Pages that are wrong on purpose: what they break must be found, or the checks are blind.

import { createServer } from "node:http";
import { createRequire } from "node:module";

import { caught, check } from "./checks.mjs";
import { findings, sideways, smallTargets } from "./look.mjs";
import { Visitor } from "./visitor.mjs";

const UNLABELLED = "<!doctype html><html><head><title>x</title></head><body><main><h1>x</h1><input></main></body></html>";
const GREY = `<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>
  <p style="color:#999;background:#fff">hardly there</p></main></body></html>`;
const WIDE = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"></head>
  <body><div style="width:400px">x</div></body></html>`;
const SMALL = `<!doctype html><html lang="en"><body><p>A <a href="#">link in a sentence</a>.</p><p><a href="#">alone</a></p>
  <button style="height:30px">low</button></body></html>`;
const NOISY = `<!doctype html><html lang="en"><head><title>x</title></head><body><img src="http://127.0.0.1:9/x.png" alt="">
  <script>console.error("noise"); document.cookie = "own=1"; setTimeout(() => { throw new Error("broken"); });</script></body></html>`;
const COVERED = `<!doctype html><html lang="en"><body><a id="under" href="#" style="outline:none">x</a>
  <div style="position:fixed;inset:0;background:#fff"></div></body></html>`;

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
  await page.setContent(SMALL);
  const small = await smallTargets(page);
  check("control: small targets are found, and a link in a sentence is none", small.length === 2, small.join("\n"));
  await page.close();
  await noisy(browser);
}

/** A site that does all that ours never does. */
async function noisy(browser) {
  const site = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html", "set-cookie": "theirs=1" });
    response.end(request.url === "/covered" ? COVERED : NOISY);
  });
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  const server = { url: `http://127.0.0.1:${site.address().port}` };
  const who = "nobody";
  const told = await caught(async () => {
    const visitor = await Visitor.open(browser, server, { who, lang: "en", reviewer: true });
    await visitor.go("/");
    await visitor.page.waitForTimeout(300);
    await visitor.go("/again", 404);
    await visitor.go("/covered");
    await visitor.tabTo("#under");
    await visitor.isToldToMend();
    await visitor.reads("a sentence that is not there");
    await visitor.leave();
  });
  site.close();
  const all = [
    "nothing is asked from elsewhere", "a quiet console", "no error in a script", "gets no cookie", "sends no cookie", "leaves without a cookie",
    "every request is answered", "answers 404", "is not covered", "the focus can be seen", "the list of mistakes has the focus", "reads “a sentence",
  ];
  for (const one of all) check(`control: “${one}” can fail`, told.some((line) => line.includes(one)), told.join("\n"));
}
