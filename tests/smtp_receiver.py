"""A mail receiver for the tests: keeps every letter as a file and prints its port when ready.

    smtp_receiver.py FOLDER [--auth USER:PASSWORD] [--tls CERTIFICATE KEY]

A letter becomes FOLDER/new/NNNNNN.eml, complete when it appears, with its envelope on top
(X-Envelope-From, one X-Envelope-To a recipient). --auth demands PLAIN or LOGIN first, --tls
offers STARTTLS. A recipient's address can ask for trouble: smtp-rcpt-451@.. gets that code as the
answer to RCPT, smtp-data-554@.. as the answer to the text, smtp-drop@.. a closed connection.
"""

import argparse
import asyncio
import itertools
import os
import re
import ssl

from aiosmtpd.smtp import SMTP, AuthResult

FAULT = re.compile(r"smtp-(rcpt|data)-([45]\d\d)@")


class Receiver:
    """Takes letters and stores them in the order in which they came."""

    def __init__(self, folder):
        self.new = os.path.join(folder, "new")
        self.tmp = os.path.join(folder, "tmp")
        os.makedirs(self.new, exist_ok=True)
        os.makedirs(self.tmp, exist_ok=True)
        self.numbers = itertools.count(1)

    async def handle_RCPT(self, server, session, envelope, address, options):
        fault = FAULT.match(address)
        if fault and fault[1] == "rcpt":
            return f"{fault[2]} as asked"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        for address in envelope.rcpt_tos:
            if address.startswith("smtp-drop@"):
                server.transport.close()
            fault = FAULT.match(address)
            if fault:
                return f"{fault[2]} as asked"
        self.keep(envelope)
        return "250 OK"

    def keep(self, envelope):
        name = f"{next(self.numbers):06}.eml"
        head = [f"X-Envelope-From: {envelope.mail_from}"]
        head += [f"X-Envelope-To: {address}" for address in envelope.rcpt_tos]
        unfinished = os.path.join(self.tmp, name)
        with open(unfinished, "wb") as file:
            file.write("".join(f"{line}\r\n" for line in head).encode())
            file.write(envelope.content)
        os.rename(unfinished, os.path.join(self.new, name))


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
