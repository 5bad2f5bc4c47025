// A person with a browser of their own. Whatever a page should never do is noticed on the way.

import { newPage } from "./browser.mjs";
import { TERM, becomes, check, lastFound } from "./checks.mjs";
import { look, seen } from "./look.mjs";

/** Of the form that asks one at a time; what comes after them is reading back. */
const QUESTIONS = 5;

export class Visitor {
  /** What their browser was asked to tell and has not told yet. */
  #untold = new Set();

  /**
   * `script: false` is a browser without JavaScript; a reviewer must never meet a cookie. Controls, which wait in
   * vain, have a short `term`.
   */
  static async open(browser, server, { who, lang, width = 1280, height = 800, touch = false, script = true, reviewer = false, term = TERM }) {
    const context = await browser.newContext({
      locale: lang === "nl" ? "nl-NL" : "en-GB",
      viewport: { width, height },
      hasTouch: touch,
      javaScriptEnabled: script,
      reducedMotion: "reduce",
    });
    const visitor = new Visitor();
    Object.assign(visitor, { context, server, who, lang, width, script, reviewer, term });
    await visitor.#openTab();
    return visitor;
  }

  async #openTab() {
    this.page = await newPage(this.context);
    this.page.setDefaultTimeout(TERM);
    this.#watch();
  }

  /** Closes the tab; the browser, and what it keeps, stays. */
  async takeNewTab() {
    const old = this.page;
    await this.#openTab();
    await old.close();
  }

  #watch() {
    const { page, who } = this;
    page.on("pageerror", (error) => check(`${who}: no error in a script`, false, error.stack));
    page.on("console", (message) => {
      // Chromium mentions every page with an error status; the stories check those themselves.
      const status = message.text().startsWith("Failed to load resource: the server responded with a status of");
      const own = message.location().url === page.url() || page.url() === "about:blank";
      // Nor may a letter run a script: it has none, but the frame refuses to be looked into.
      const closed = message.text().startsWith("Blocked script execution") && message.text().includes("/html'");
      if (["error", "warning"].includes(message.type()) && !(status && own) && !closed) {
        check(`${who}: a quiet console on ${page.url()}`, false, message.text());
      }
    });
    page.on("request", (request) => {
      const away = !request.url().startsWith(`${this.server.url}/`);
      if (away) check(`${who}: nothing is asked from elsewhere`, false, request.url());
      // The short list of headers leaves cookies out: only the whole one tells.
      this.#ask(request, ({ cookie }) => check(`${who}: sends no cookie`, !cookie, request.url()));
    });
    page.on("requestfailed", (request) => {
      // Whoever goes on quickly leaves an icon half fetched.
      if (request.failure()?.errorText === "net::ERR_ABORTED") return;
      check(`${who}: every request is answered`, false, `${request.url()} ${request.failure()?.errorText}`);
    });
    page.on("response", (response) => {
      this.#ask(response, (headers) => check(`${who}: gets no cookie`, !headers["set-cookie"], response.url()));
    });
  }

  /** A reviewer's browser is asked for the headers of all it sends and gets, and answers in its own time. */
  #ask(message, judge) {
    if (!this.reviewer) return;
    const told = message.allHeaders().then(judge, () => null).finally(() => this.#untold.delete(told));
    this.#untold.add(told);
  }

  async go(path, status = 200) {
    await this.#goesOn(() => this.page.goto(path.startsWith("http") ? path : `${this.server.url}${path}`), status);
  }

  /** Presses the button or follows the link with these words. */
  async press(words, status = 200) {
    await this.#follow(() => this.find(words).click(), status);
  }

  /** Presses the button of the form that posts to an address that ends so. */
  async send(action, status = 200) {
    const form = `form:is([action$="${action}"], [action*="${action}?"])`;
    await this.#follow(() => this.page.locator(`${form} button:not([type=button])`).last().click(), status);
  }

  /** Sends the form in which the keyboard is. */
  async enter(status = 200) {
    await this.#follow(() => this.page.keyboard.press("Enter"), status);
  }

  find(words) {
    const name = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return this.page.getByRole("button", { name }).or(this.page.getByRole("link", { name })).first();
  }

  async #follow(act, status) {
    await this.#goesOn(async () => (await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), act()]))[0], status);
  }

  /** To another page: whatever leads there says what was answered. */
  async #goesOn(act, status) {
    const found = (await act())?.status();
    seen.pages.add(new URL(this.page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/(r|sign-in|stop|mailbox)\/)[^/]+/g, "…"));
    check(`${this.who}: ${this.page.url()} answers ${status}`, found === status, found);
  }

  /** What this person sees within the term: `expected` itself, or what `expected` says yes to. */
  async sees(what, look, expected) {
    const fits = typeof expected === "function" ? expected : (found) => found === expected;
    await becomes(`${this.who}: ${what}`, look, fits, this.term);
  }

  async isOn(what, path) {
    await this.sees(what, () => this.path(), path);
  }

  /** To question `n` of a form that asks one at a time: it tells where it is, and has the focus. */
  async turnTo(n, by = this.page.locator("#next")) {
    await by.click();
    await this.hasTurnedTo(n);
  }

  async hasTurnedTo(n) {
    const isLast = n > QUESTIONS;
    if (!isLast) await this.isAt(n);
    await this.sees(`the focus is at question ${n}`, () => this.focus(), isLast ? "check-title" : "number");
  }

  async isAt(n) {
    const words = this.lang === "nl" ? `Vraag ${n} van ${QUESTIONS}` : `Question ${n} of ${QUESTIONS}`;
    await this.reads(words);
    await this.sees(`the title tells question ${n}`, () => this.page.title(), (title) => title.startsWith(words));
  }

  /** Wants to go to the next question. */
  async turn() {
    await this.page.locator("#next").click();
  }

  /** The id of what has the focus. */
  focus() {
    return this.page.evaluate(() => document.activeElement?.id);
  }

  /** By the Tab key alone, to the next place that fits; what has the focus must be seen. */
  async tabTo(selector, most = 400) {
    const reached = (wanted) => document.activeElement.matches(wanted);
    for (let n = 0; n < most; n += 1) {
      await this.page.keyboard.press("Tab");
      if (!(await this.page.evaluate(reached, selector))) continue;
      await this.sees(`what has the focus is not covered (${selector})`, () => this.page.evaluate(isUncovered), true);
      await this.sees(`the focus can be seen (${selector})`, () => this.page.evaluate(ringOfFocus), (ring) => ring !== "none");
      return;
    }
    throw new Error(`${this.who}: the Tab key does not reach ${selector}`);
  }

  async fill(fields) {
    for (const [id, value] of Object.entries(fields)) {
      const field = this.page.locator(`#${id}`);
      await unfold(field);
      await field.fill(value);
    }
  }

  async holds(what, id, text) {
    await this.sees(what, () => this.page.locator(`#${id}`).inputValue(), text);
  }

  async tick(...ids) {
    for (const id of ids) await this.page.locator(box(id)).check();
  }

  /** What a person reads, white space folded. */
  async text() {
    return (await this.page.locator("body").innerText()).replace(/\s+/g, " ");
  }

  async reads(...sentences) {
    const { found } = await lastFound(() => this.text(), (text) => sentences.every((sentence) => text.includes(sentence)), this.term);
    for (const sentence of sentences) {
      check(`${this.who} reads “${sentence}” on ${this.path()}`, String(found).includes(sentence), found);
    }
  }

  /** None of these words, neither seen nor hidden, on the page on which this sentence stands. */
  async readsWithout(sentence, ...words) {
    await this.reads(sentence);
    const html = await this.page.content();
    for (const word of words) check(`${this.who} finds no “${word}” on ${this.path()}`, !html.includes(word));
  }

  /** After a form with mistakes the eye and the keyboard are at the list of mistakes. */
  async isToldToMend(...sentences) {
    // The browser gives the focus just after the page is drawn.
    await this.sees("the list of mistakes has the focus", () => this.focus(), "summary-title");
    const links = () => this.page.locator(".summary a").evaluateAll((all) => all.map((a) => a.hash && Boolean(document.querySelector(a.hash))));
    await this.sees("every mistake leads to its field", links, (alive) => alive.length > 0 && alive.every(Boolean));
    const prefix = this.lang === "nl" ? "Fout:" : "Error:";
    await this.sees(`the title begins with ${prefix}`, () => this.page.title(), (title) => title.startsWith(prefix));
    await this.reads(...sentences);
  }

  async look(name) {
    if (!this.script) return this.#lookAtCopy(name);
    await look(this.page, this.lang, name);
    await this.page.setViewportSize({ width: this.width, height: 800 });
  }

  /**
   * Axe waits by timers, which stand still in a browser without JavaScript: it gets the page without its script, at the
   * same address, for style and pictures are for pages of our own site alone.
   */
  async #lookAtCopy(name) {
    const html = await this.page.content();
    const context = await this.context.browser().newContext({ reducedMotion: "reduce" });
    const page = await newPage(context);
    const body = html.replace(/<script[^>]*><\/script>/g, "");
    await page.route(this.page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
    await page.goto(this.page.url());
    await look(page, this.lang, name);
    await context.close();
  }

  /** A letter as a mail program shows it. */
  async lookAtLetter(html, name, ...sentences) {
    check(`${this.who}: the letter ${name} brings no script and no picture`, !/<script|<img|\son\w+=/i.test(html));
    const page = await newPage(this.context);
    await page.setContent(html);
    const text = async () => (await page.locator("body").innerText()).replace(/\s+/g, " ");
    for (const sentence of sentences) await this.sees(`reads “${sentence}” in a letter`, text, (found) => found.includes(sentence));
    await look(page, this.lang, name, { letter: true });
    await page.close();
  }

  /** What lies at an address of the service, for this person. */
  async fetch(path) {
    const response = await this.context.request.get(`${this.server.url}${path}`);
    check(`${this.who}: ${path} is there`, response.status() === 200, response.status());
    return response.text();
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  async leave() {
    if (this.reviewer) {
      await this.page.waitForLoadState("load");
      await this.sees("every header was told", () => this.#untold.size, 0);
      const cookies = await this.context.cookies();
      check(`${this.who}: leaves without a cookie`, cookies.length === 0, JSON.stringify(cookies));
    }
    await this.context.close();
  }
}

function isUncovered() {
  const here = document.activeElement;
  const { left, top, width, height } = here.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  return Boolean(above) && (here.contains(above) || above.contains(here));
}

function ringOfFocus() {
  return getComputedStyle(document.activeElement).outlineStyle;
}

/** Where a box is: `pick-calm`, `dosage-calm-right`, `star-calm` and `hinder-unclear` have no id, others have. */
export function box(id) {
  const found = /^(dosage-.+)-(more|right|too-much)$/.exec(id) ?? /^(pick|star|hinder)-(.+)$/.exec(id);
  return found ? `input[name="${found[1]}"][value="${found[2]}"]` : `#${id}`;
}

/** Opens what it is folded in, as whoever wants to write in it does. */
export async function unfold(field) {
  await field.evaluate((element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  });
}
