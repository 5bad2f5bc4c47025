// The program itself, on a free port of this machine, with a folder that is thrown away.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, mkdirSync, openSync, closeSync, readFileSync } from "node:fs";
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { TERM, lastFound } from "./checks.mjs";

export const ROOT = new URL("../..", import.meta.url).pathname;
export const PROGRAM = process.env.KLANKBORD_BIN || join(ROOT, "target/debug/klankbord");

export class Server {
  #child = null;
  #log = join(ROOT, "target/test-logs/browser-server.log");
  #folder = mkdtempSync(join(tmpdir(), "klankbord-"));

  /**
   * Starts, or starts anew with the clock moved on by `offset`, at the same place and in the same folder.
   * Letters leave for the mail receiver, or stay in the built-in mailbox when `mailbox` is set.
   */
  async start({ offset = "0", organisation = "", mailbox = false }) {
    await this.#end();
    this.place ??= await ownPlace();
    this.url = `http://${this.place}`;
    mkdirSync(join(ROOT, "target/test-logs"), { recursive: true });
    const log = openSync(this.#log, "a");
    this.#child = spawn(PROGRAM, ["serve"], {
      cwd: this.#folder,
      env: {
        PATH: process.env.PATH,
        KLANKBORD_LISTEN: this.place,
        KLANKBORD_DATA_DIR: this.#folder,
        KLANKBORD_ORGANISATION: organisation,
        KLANKBORD_ORGANISATION_DOMAINS: organisation ? "provincie.example, province.example" : "",
        KLANKBORD_CLOCK_OFFSET: offset,
        ...(mailbox ? {} : { KLANKBORD_SMTP_URL: process.env.TEST_SMTP_URL }),
      },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    this.#child.on("error", (error) => console.log(`${PROGRAM}: ${error.message}`));
    const ready = () => fetch(`${this.url}/health/ready`).then(({ ok }) => ok, () => false);
    const state = async () => (this.#child.exitCode === null ? ready() : null);
    if ((await lastFound(state, (found) => found !== false)).found) return;
    throw new Error(`the program did not start:\n${readFileSync(this.#log, "utf8").slice(-2000)}`);
  }

  async stop() {
    await this.#end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Asks the process to stop, by its own number, and waits until it has. */
  async #end() {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), TERM);
    await gone;
    clearTimeout(late);
  }
}

/**
 * A place to listen that stays its own while the program starts anew: all of 127.0.0.0/8 is this machine, and at the
 * address that everybody uses somebody else may take the port meanwhile.
 */
function ownPlace() {
  const own = `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, own, () => {
      const { port } = server.address();
      server.close(() => resolve(`${own}:${port}`));
    });
  });
}
