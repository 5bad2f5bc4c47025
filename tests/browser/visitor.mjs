// A person with a browser of their own. Whatever a page should never do is noticed on the way.

import { check } from "./checks.mjs";
import { look, seen } from "./look.mjs";

export class Visitor {
  /** `script: false` is a browser without JavaScript; a reviewer must never meet a cookie. */
  static async open(browser, server, { who, lang, width = 1280, height = 800, touch = false, script = true, reviewer = false }) {
    const context = await browser.newContext({
      locale: lang === "nl" ? "nl-NL" : "en-GB",
      viewport: { width, height },
      hasTouch: touch,
      javaScriptEnabled: script,
      reducedMotion: "reduce",
    });
    const visitor = new Visitor();
    Object.assign(visitor, { context, server, who, lang, width, script, reviewer, page: await context.newPage() });
    visitor.page.setDefaultTimeout(10000);
    visitor.#watch();
    return visitor;
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
    page.on("request", async (request) => {
      const away = !request.url().startsWith(`${this.server.url}/`);
      if (away) check(`${who}: nothing is asked from elsewhere`, false, request.url());
      // The short list of headers leaves cookies out: only the whole one tells.
      const headers = this.reviewer ? await request.allHeaders().catch(() => ({})) : {};
      if (headers.cookie) check(`${who}: sends no cookie`, false, request.url());
    });
    page.on("requestfailed", (request) => {
      // Whoever goes on quickly leaves an icon half fetched.
      if (request.failure()?.errorText === "net::ERR_ABORTED") return;
      check(`${who}: every request is answered`, false, `${request.url()} ${request.failure()?.errorText}`);
    });
    page.on("response", async (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.status = response.status();
      const headers = await response.allHeaders().catch(() => ({}));
      if (this.reviewer && headers["set-cookie"]) check(`${who}: gets no cookie`, false, response.url());
    });
  }

  async go(path, status = 200) {
    await this.page.goto(path.startsWith("http") ? path : `${this.server.url}${path}`);
    this.#arrived(status);
  }

  /** Presses the button or follows the link with these words. */
  async press(words, status = 200) {
    await this.#follow(this.find(words), status);
  }

  /** Presses the button of the form that posts to an address that ends so. */
  async send(action, status = 200) {
    const form = `form:is([action$="${action}"], [action*="${action}?"])`;
    await this.#follow(this.page.locator(`${form} button:not([type=button])`).last(), status);
  }

  find(words) {
    const name = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return this.page.getByRole("button", { name }).or(this.page.getByRole("link", { name })).first();
  }

  async #follow(target, status) {
    await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), target.click()]);
    this.#arrived(status);
  }

  #arrived(status) {
    seen.pages.add(new URL(this.page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/(r|sign-in|stop|mailbox)\/)[^/]+/g, "…"));
    check(`${this.who}: ${this.page.url()} answers ${status}`, this.status === status, this.status);
  }

  /** To the next question of a form that asks one at a time. */
  async turn() {
    await this.page.locator("#next").click();
  }

  /** By the Tab key alone, to the next place that fits; what has the focus must be seen. */
  async tabTo(selector, most = 400) {
    for (let n = 0; n < most; n += 1) {
      await this.page.keyboard.press("Tab");
      const at = await this.page.evaluate((wanted) => {
        const here = document.activeElement;
        if (!here.matches(wanted)) return null;
        const { left, top, width, height } = here.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        return { seen: Boolean(above) && (here.contains(above) || above.contains(here)), ring: getComputedStyle(here).outlineStyle };
      }, selector);
      if (!at) continue;
      check(`${this.who}: what has the focus is not covered (${selector})`, at.seen);
      check(`${this.who}: the focus can be seen (${selector})`, at.ring !== "none", at.ring);
      return;
    }
    throw new Error(`${this.who}: the Tab key does not reach ${selector}`);
  }

  async fill(fields) {
    for (const [id, value] of Object.entries(fields)) await this.page.locator(`#${id}`).fill(value);
  }

  async tick(...ids) {
    for (const id of ids) await this.page.locator(box(id)).check();
  }

  /** What a person reads, white space folded. */
  async text() {
    return (await this.page.locator("body").innerText()).replace(/\s+/g, " ");
  }

  /** A last argument `{ within }` waits so many milliseconds for what changes by itself. */
  async reads(...sentences) {
    const { within = 0 } = typeof sentences.at(-1) === "object" ? sentences.pop() : {};
    const until = Date.now() + within;
    let text = await this.text();
    while (Date.now() < until && !sentences.every((sentence) => text.includes(sentence))) {
      await this.page.waitForTimeout(200);
      text = await this.text();
    }
    for (const sentence of sentences) {
      check(`${this.who} reads “${sentence}” on ${this.path()}`, text.includes(sentence), text);
    }
  }

  async doesNotRead(...words) {
    const html = await this.page.content();
    for (const word of words) check(`${this.who} finds no “${word}” on ${this.path()}`, !html.includes(word));
  }

  /** After a form with mistakes the eye and the keyboard are at the list of mistakes. */
  async isToldToMend(...sentences) {
    // The browser gives the focus just after the page is drawn.
    await this.page.waitForFunction(() => document.activeElement?.id === "summary-title", null, { timeout: 3000 }).catch(() => null);
    const state = await this.page.evaluate(() => ({
      focus: document.activeElement?.id,
      dead: [...document.querySelectorAll(".summary a")].filter((a) => !document.querySelector(a.hash)).map((a) => a.hash),
      links: document.querySelectorAll(".summary a").length,
    }));
    check(`${this.who}: the list of mistakes has the focus`, state.focus === "summary-title", state.focus);
    check(`${this.who}: every mistake leads to its field`, state.links > 0 && state.dead.length === 0, state.dead);
    const prefix = this.lang === "nl" ? "Fout:" : "Error:";
    check(`${this.who}: the title begins with ${prefix}`, (await this.page.title()).startsWith(prefix));
    await this.reads(...sentences);
  }

  async look(name) {
    if (!this.script) return this.#lookAtCopy(name);
    await look(this.page, this.lang, name);
    await this.page.setViewportSize({ width: this.width, height: 800 });
  }

  /** Axe waits by timers, which stand still in a browser without JavaScript: it gets the page without its script. */
  async #lookAtCopy(name) {
    const html = await this.page.content();
    const context = await this.context.browser().newContext({ reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.setContent(html.replace(/<script[^>]*><\/script>/g, "").replace("<head>", `<head><base href="${this.page.url()}">`));
    await look(page, this.lang, name);
    await context.close();
  }

  /** A letter as a mail program shows it. */
  async lookAtLetter(html, name, ...sentences) {
    check(`${this.who}: the letter ${name} brings no script and no picture`, !/<script|<img|\son\w+=/i.test(html));
    const page = await this.context.newPage();
    await page.setContent(html);
    const text = (await page.locator("body").innerText()).replace(/\s+/g, " ");
    for (const sentence of sentences) check(`${this.who} reads “${sentence}” in a letter`, text.includes(sentence), text);
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
      const cookies = await this.context.cookies();
      check(`${this.who}: leaves without a cookie`, cookies.length === 0, JSON.stringify(cookies));
    }
    await this.context.close();
  }
}

/** Where a box is: `pick-calm`, `dosage-calm-right`, `star-calm` and `hinder-unclear` have no id, others have. */
export function box(id) {
  const found = /^(dosage-.+)-(more|right|too-much)$/.exec(id) ?? /^(pick|star|hinder)-(.+)$/.exec(id);
  return found ? `input[name="${found[1]}"][value="${found[2]}"]` : `#${id}`;
}
