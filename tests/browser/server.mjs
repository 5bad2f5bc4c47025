// The program itself, on a free port of this machine, with a folder that is thrown away.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, mkdirSync, openSync, closeSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export const ROOT = new URL("../..", import.meta.url).pathname;
export const PROGRAM = process.env.KLANKBORD_BIN || join(ROOT, "target/debug/klankbord");

export class Server {
  #child = null;
  #log = join(ROOT, "target/test-logs/browser-server.log");
  #folder = mkdtempSync(join(tmpdir(), "klankbord-"));

  /**
   * Starts, or starts anew with the clock moved on by `offset`, on the same port and folder.
   * Letters leave for the mail receiver, or stay in the built-in mailbox when `mailbox` is set.
   */
  async start({ offset = "0", organisation = "", mailbox = false }) {
    await this.#end();
    this.port ??= await freePort();
    this.url = `http://127.0.0.1:${this.port}`;
    mkdirSync(join(ROOT, "target/test-logs"), { recursive: true });
    const log = openSync(this.#log, "a");
    this.#child = spawn(PROGRAM, ["serve"], {
      cwd: this.#folder,
      env: {
        PATH: process.env.PATH,
        KLANKBORD_LISTEN: `127.0.0.1:${this.port}`,
        KLANKBORD_DATA_DIR: this.#folder,
        KLANKBORD_ORGANISATION: organisation,
        KLANKBORD_CLOCK_OFFSET: offset,
        ...(mailbox ? {} : { KLANKBORD_SMTP_URL: process.env.TEST_SMTP_URL }),
      },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    this.#child.on("error", (error) => console.log(`${PROGRAM}: ${error.message}`));
    for (let tries = 0; tries < 200; tries += 1) {
      const ready = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (ready?.ok) return;
      if (this.#child.exitCode !== null) break;
      await pause(100);
    }
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
    const late = setTimeout(() => child.kill("SIGKILL"), 10000);
    await gone;
    clearTimeout(late);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
