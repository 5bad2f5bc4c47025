"""Gives the letters that tests/app/calendars.rs left to libical, the calendar of GNOME and KDE, with its table of what an
entry of each method must have and may not (RFC 5546).

    calendar_rules.py FOLDER
"""

import ctypes
import ctypes.util
import email
import email.policy
import json
import pathlib
import sys

ical = ctypes.CDLL(ctypes.util.find_library("ical"))
for name in ["icalparser_parse_string", "icalcomponent_get_inner"]:
    getattr(ical, name).restype = ctypes.c_void_p
    getattr(ical, name).argtypes = [ctypes.c_void_p if "inner" in name else ctypes.c_char_p]
for name in ["icalcomponent_count_errors", "icalcomponent_get_sequence", "icalcomponent_free", "icalrestriction_check"]:
    getattr(ical, name).argtypes = [ctypes.c_void_p]
for name in ["icalcomponent_get_uid", "icalcomponent_get_location"]:
    getattr(ical, name).restype = ctypes.c_char_p
    getattr(ical, name).argtypes = [ctypes.c_void_p]


def entry(wire):
    """The part that mail programs hand to a calendar."""
    letter = email.message_from_bytes(wire, policy=email.policy.default)
    return next(part for part in letter.walk() if part.get_content_type() == "text/calendar").get_payload(decode=True)


def read(text, places):
    """What is wrong with an entry, its name and its number."""
    calendar = ical.icalparser_parse_string(text)
    if not calendar:
        return ["it cannot be read"], None, None
    keeps_rules = ical.icalrestriction_check(calendar)
    found = [] if keeps_rules else ["a rule of its method is broken"]
    if ical.icalcomponent_count_errors(calendar):
        found.append("a line has a mistake")
    event = ical.icalcomponent_get_inner(calendar)
    place = (ical.icalcomponent_get_location(event) or b"").decode()
    if place not in places:
        found.append(f"place {place}")
    name, number = ical.icalcomponent_get_uid(event), ical.icalcomponent_get_sequence(event)
    ical.icalcomponent_free(calendar)
    return found, name, number


def main(folder):
    known, results, failed, letters = {}, [], 0, sorted(folder.glob("*.eml"))
    for file in letters:
        expected = json.loads(file.with_suffix(".json").read_text())
        found, name, number = read(entry(file.read_bytes()), expected["places"])
        key = (file.stem.split("-")[0], expected["to"], name)
        if number is None or number <= known.get(key, -1):
            found.append(f"number {number} after {known.get(key)}")
        known[key] = number
        results.append((f"libical reads {file.stem}", not found, found))
    results.append(("there were letters to read", len(letters) > 20, len(letters)))
    asking = next(file for file in letters if b"method=REQUEST" in file.read_bytes())
    text, places = entry(asking.read_bytes()), json.loads(asking.with_suffix(".json").read_text())["places"]
    for control, old, new in [
        ("nobody asks", b"ORGANIZER", b"X-NOBODY"),
        ("no name", b"UID:", b"X-UID:"),
        ("no stamp", b"DTSTAMP:", b"X-STAMP:"),
        ("no beginning", b"DTSTART", b"X-START"),
        ("a day that is none", b"DTSTAMP:2", b"DTSTAMP:x"),
    ]:
        results.append((f"control: {control}", old in text and read(text.replace(old, new), places)[0], text))
    for name, good, why in results:
        failed += not good
        print(f"test {name} ... {'ok' if good else f'FAILED {why}'}")
    print(f"test result: {'FAILED' if failed else 'ok'}. {len(results) - failed} passed; {failed} failed;")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
