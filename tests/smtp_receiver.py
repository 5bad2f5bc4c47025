"""A mail receiver for the tests: keeps every letter as a file and prints its port when ready.

    smtp_receiver.py FOLDER [--auth USER:PASSWORD] [--tls CERTIFICATE KEY]

A letter becomes FOLDER/new/NNNNNN.eml, complete when it appears, with its envelope on top
(X-Envelope-From, one X-Envelope-To a recipient). --auth demands PLAIN or LOGIN first, --tls
offers STARTTLS. A recipient's address can ask for trouble: smtp-rcpt-451@.. gets that code as the
answer to RCPT, smtp-data-554@.. as the answer to the text, and smtp-rcpt-550-5.1.1@.. an enhanced
code as well; smtp-lost@.. a closed connection after the dot, smtp-drop@.. one after the
letter was kept, smtp-hang@.. no answer at all. While FOLDER/calm exists there is no trouble. While
FOLDER/slow exists a letter takes a second, and is kept in the middle of it.
"""

import argparse
import asyncio
import itertools
import os
import re
import ssl

from aiosmtpd.smtp import SMTP, AuthResult

FAULT = re.compile(r"smtp-(rcpt|data)-([45]\d\d)(?:-([45]\.\d\.\d))?@")
HOUR = 3600


class Receiver:
    """Takes letters and stores them in the order in which they came."""

    def __init__(self, folder):
        self.folder = folder
        self.new = os.path.join(folder, "new")
        self.tmp = os.path.join(folder, "tmp")
        os.makedirs(self.new, exist_ok=True)
        os.makedirs(self.tmp, exist_ok=True)
        self.numbers = itertools.count(1)

    async def handle_RCPT(self, server, session, envelope, address, options):
        fault = self.fault(address)
        if fault and fault[1] == "rcpt":
            return answer(fault)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        for address in envelope.rcpt_tos:
            if self.is_asked("smtp-lost@", address):
                server.transport.close()
                return "250 nobody hears this"
            if self.is_asked("smtp-hang@", address):
                await asyncio.sleep(HOUR)
            fault = self.fault(address)
            if fault:
                return answer(fault)
        await self.take_time()
        self.keep(envelope)
        await self.take_time()
        if any(self.is_asked("smtp-drop@", address) for address in envelope.rcpt_tos):
            server.transport.close()
        return "250 OK"

    def is_set(self, mood):
        return os.path.exists(os.path.join(self.folder, mood))

    def is_asked(self, trouble, address):
        return address.startswith(trouble) and not self.is_set("calm")

    def fault(self, address):
        return None if self.is_set("calm") else FAULT.match(address)

    async def take_time(self):
        if self.is_set("slow"):
            await asyncio.sleep(0.5)

    def keep(self, envelope):
        name = f"{next(self.numbers):06}.eml"
        head = [f"X-Envelope-From: {envelope.mail_from}"]
        head += [f"X-Envelope-To: {address}" for address in envelope.rcpt_tos]
        unfinished = os.path.join(self.tmp, name)
        with open(unfinished, "wb") as file:
            file.write("".join(f"{line}\r\n" for line in head).encode())
            file.write(envelope.content)
        os.rename(unfinished, os.path.join(self.new, name))


def answer(fault):
    return " ".join(filter(None, [fault[2], fault[3], "as asked"]))


def authenticator(account):
    """Says whether somebody gave the one account that is good."""
    user, _, password = account.partition(":")

    def check(server, session, envelope, mechanism, data):
        good = (data.login, data.password) == (user.encode(), password.encode())
        return AuthResult(success=good, handled=False)

    return check


async def serve(options):
    settings = {"enable_SMTPUTF8": True, "hostname": "localhost"}
    if options.auth:
        settings |= {"authenticator": authenticator(options.auth), "auth_required": True}
        settings["auth_require_tls"] = bool(options.tls)
    if options.tls:
        settings["tls_context"] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        settings["tls_context"].load_cert_chain(*options.tls)
    receiver = Receiver(options.folder)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(receiver, **settings), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--auth", metavar="USER:PASSWORD")
    parser.add_argument("--tls", nargs=2, metavar=("CERTIFICATE", "KEY"))
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
