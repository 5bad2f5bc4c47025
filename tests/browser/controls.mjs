// Pages that are wrong on purpose: what they break must be found, or the checks are blind.

import { createServer } from "node:http";
import { createRequire } from "node:module";

import { newPage } from "./browser.mjs";
import { TERM, caught, check, lastFound } from "./checks.mjs";
import { livesWithItsTab } from "./draft.mjs";
import { brokenWords, findings, sideways, smallTargets } from "./look.mjs";
import { Visitor } from "./visitor.mjs";

const UNLABELLED = "<!doctype html><html><head><title>x</title></head><body><main><h1>x</h1><input></main></body></html>";
const GREY = `<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>
  <p style="color:#999;background:#fff">hardly there</p></main></body></html>`;
const WIDE = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"></head>
  <body><div style="width:400px">x</div></body></html>`;
const SMALL = `<!doctype html><html lang="en"><body><p>A <a href="#">link in a sentence</a>.</p><p><a href="#">alone</a></p>
  <button style="height:30px">low</button></body></html>`;
const NARROW = `<!doctype html><html lang="en"><body><main><details><summary>x</summary><div style="width:90px;overflow-wrap:break-word">at once Foresightedness</div></details></main></body></html>`;
const NOISY = `<!doctype html><html lang="en"><head><title>x</title></head><body><img src="http://127.0.0.1:9/x.png" alt="">
  <script>console.error("noise"); document.cookie = "own=1"; setTimeout(() => { throw new Error("broken"); });</script></body></html>`;
const COVERED = `<!doctype html><html lang="en"><body><a id="under" href="#" style="outline:none">x</a>
  <div style="position:fixed;inset:0;background:#fff"></div></body></html>`;
const LATE = `<!doctype html><html lang="en"><head><title>x</title></head><body><p>x</p>
  <script>fetch("/when").then(() => document.body.append("at last, the sec" + "ret"));</script></body></html>`;
const KEEPING = draftIn("localStorage");
const FORGETTING = draftIn("{}");
const PAGES = { "/covered": COVERED, "/late": LATE, "/keeping": KEEPING, "/forgetting": FORGETTING };
/** What a control waits in vain for is waited for briefly. */
const term = 300;

function draftIn(place) {
  return `<!doctype html><html lang="en"><head><title>x</title></head><body><textarea id="text"></textarea>
    <script>const kept = ${place}; text.value = kept.text || ""; text.oninput = () => { kept.text = text.value; };
    document.body.append("all is back");</script></body></html>`;
}

export async function controls(browser) {
  const page = await newPage(browser, { viewport: { width: 320, height: 800 } });
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
  await page.setContent(NARROW);
  const broken = await brokenWords(page);
  check("control: a word that is broken is found, and words on two lines are not", broken.join() === "Foresightedness", broken.join());
  await page.close();
  const site = await serve();
  await noisy(browser, site);
  await late(browser, site);
  await drafts(browser, site);
  site.close();
}

/** A site that does all that ours never does. */
async function serve() {
  const site = createServer(async (request, response) => {
    if (request.url === "/when") await site.when;
    response.writeHead(200, { "content-type": "text/html", "set-cookie": "theirs=1" });
    response.end(PAGES[request.url] ?? NOISY);
  });
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  site.url = `http://127.0.0.1:${site.address().port}`;
  return site;
}

async function noisy(browser, site) {
  const told = await caught(async (told) => {
    const visitor = await Visitor.open(browser, site, { who: "nobody", lang: "en", reviewer: true, term });
    await visitor.go("/");
    await lastFound(() => told, () => canFail(told, ["a quiet console", "no error in a script", "every request is answered"]));
    await visitor.go("/again", 404);
    await visitor.go("/covered");
    await visitor.tabTo("#under");
    await visitor.isToldToMend();
    await visitor.reads("a sentence that is not there");
    await visitor.leave();
  });
  const all = [
    "nothing is asked from elsewhere", "a quiet console", "no error in a script", "gets no cookie", "sends no cookie", "leaves without a cookie",
    "every request is answered", "answers 404", "is not covered", "the focus can be seen", "the list of mistakes has the focus", "reads “a sentence",
    "every mistake leads to its field", "the title begins with Error:",
  ];
  for (const one of all) check(`control: “${one}” can fail`, canFail(told, [one]), told.join("\n"));
}

function canFail(told, all) {
  return all.every((one) => told.some((line) => line.includes(one)));
}

/** What comes late is waited for, and what must not be there is looked for when it had the time to come. */
async function late(browser, site) {
  const visitor = await Visitor.open(browser, site, { who: "control", lang: "en", term: 0 });
  let come = await comesLate(visitor, site);
  const missed = await caught(() => visitor.reads("at last"));
  check("control: a look without a term misses what comes late", missed.length === 1, missed.join("\n"));
  visitor.term = TERM;
  come();
  await visitor.reads("at last");
  come = await comesLate(visitor, site);
  const looks = caught(() => visitor.readsWithout("at last", "the secret"));
  come();
  const told = await looks;
  check("control: what comes late is found where nothing may be", told.length === 1, told.join("\n"));
  await visitor.leave();
}

/** Opens a page that is there in whole only when the function that is returned is called. */
async function comesLate(visitor, site) {
  let come;
  site.when = new Promise((resolve) => (come = resolve));
  await visitor.go("/late");
  return come;
}

async function drafts(browser, site) {
  for (const [path, wrong] of [["/keeping", "gone with its tab"], ["/forgetting", "there after reloading"]]) {
    const visitor = await Visitor.open(browser, site, { who: "nobody", lang: "en", term });
    const told = await caught(() => livesWithItsTab(visitor, path, "text", "a story", "all is back"));
    check(`control: a draft must be ${wrong}`, canFail(told, [wrong]), told.join("\n"));
    await visitor.leave();
  }
}
