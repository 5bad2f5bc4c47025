"""Gives the letters that tests/app/calendars.rs left to the calendar of Python, which knows nothing of how they were made.

    calendar_check.py FOLDER

Each letter must have one part that a mail program hands to a calendar, with the method of its entry, and the same file to
open by hand. Read one after the other, the entries must lead to what each reader should have. A check that cannot fail
proves nothing: so there are controls, broken on purpose, that must.
"""

import email
import email.policy
import json
import pathlib
import sys

import icalendar

passed = failed = 0


def check(name, good, why=""):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
    print(f"test {name} ... {'ok' if good else 'FAILED ' + str(why)}")


def parts(wire):
    """The entry as mail programs read it with its method, and the file as people open it."""
    letter = email.message_from_bytes(wire, policy=email.policy.default)
    kinds = [part.get_content_type() for part in letter.walk() if not part.is_multipart()]
    if kinds != ["text/plain", "text/html", "text/calendar", "application/ics"]:
        raise ValueError(f"parts {kinds}")
    entry, file = (part for part in letter.walk() if part.get_content_type().endswith(("/calendar", "/ics")))
    if entry.get_content_disposition() == "attachment" or file.get_filename() != "het-goede-gesprek.ics":
        raise ValueError("which is to read and which to open is unclear")
    head = entry["content-type"].params
    if head["charset"].lower() != "utf-8":
        raise ValueError(f"charset {head['charset']}")
    return head["method"], entry.get_payload(decode=True), file.get_payload(decode=True)


def faults(wire, expected):
    """What is wrong with one letter, by RFC 5545, 5546 and 6047; and its number."""
    method, text, file = parts(wire)
    found = []
    if text != file:
        found.append("two different files")
    lines = text.split(b"\r\n")
    found += [f"a line of {len(line)} octets" for line in lines if len(line) > 75]
    if b"\n" in text.replace(b"\r\n", b"") or b"\r" in text.replace(b"\r\n", b"") or lines[-1]:
        found.append("ends of lines")
    calendar = icalendar.Calendar.from_ical(text)
    events = list(calendar.walk("VEVENT"))
    for component in calendar.walk():
        found += [f"{component.name}: {error}" for error in component.errors]
    if len(events) != 1 or calendar.get("VERSION") != "2.0" or not calendar.get("PRODID"):
        return found + ["not one event in a calendar of version 2.0"], None, None, None
    event = events[0]
    off = expected["start"] is None
    if not method == calendar["METHOD"] == ("CANCEL" if off else "REQUEST"):
        found.append(f"method {method} of {calendar['METHOD']}")
    if event["STATUS"] != ("CANCELLED" if off else "CONFIRMED"):
        found.append(f"status {event['STATUS']}")
    attendees = event["ATTENDEE"] if isinstance(event["ATTENDEE"], list) else [event["ATTENDEE"]]
    if [str(attendee) for attendee in attendees] != [f"mailto:{expected['to']}"]:
        found.append(f"attendees {attendees}")
    if attendees[0].params.get("RSVP") != "FALSE" or not str(event["ORGANIZER"]).startswith("mailto:"):
        found.append("somebody is asked to answer, or nobody asks")
    if event["DTSTAMP"].dt.utcoffset() is None or event["DTSTAMP"].dt.utcoffset().total_seconds():
        found.append("no stamp in UTC")
    if str(event.get("LOCATION", "")) not in expected["places"]:
        found.append(f"place {event.get('LOCATION')}")
    if event["DTEND"].dt <= event["DTSTART"].dt:
        found.append("it ends before it begins")
    return found, str(event["UID"]), int(event["SEQUENCE"]), event["DTSTART"].to_ical().decode()


def controls(wire, expected):
    """Each is wrong in one way."""
    place = wire.index(b"BEGIN:VCALENDAR")
    for name, old, new in [
        ("another method in the head", b"method=REQUEST", b"method=CANCEL"),
        ("no method in the head", b"; method=REQUEST", b""),
        ("no attendee", b"ATTENDEE", b"X-NOBODY"),
        ("not confirmed", b"STATUS:CONFIRMED", b"STATUS:CANCELLED"),
        ("another version", b"VERSION:2.0", b"VERSION:1.0"),
    ]:
        broken = wire.replace(old, new)
        try:
            found = broken != wire and faults(broken, expected)[0]
        except (ValueError, KeyError) as error:
            found = [error]
        check(f"control: {name}", found)
    check("control: another place", faults(wire, {**expected, "places": []})[0])
    check("control: another reader", faults(wire, {**expected, "to": "x@example.org"})[0])
    check("control: a letter has an entry", place > 0)


def main(folder):
    calendars = {}
    letters = sorted(folder.glob("*.eml"))
    for file in letters:
        expected = json.loads(file.with_suffix(".json").read_text())
        found, name, number, start = faults(file.read_bytes(), expected)
        own = calendars.setdefault((file.stem.split("-")[0], expected["to"]), {})
        if number <= own.get(name, -1):
            found.append(f"number {number} after {own[name]}")
        own[name] = number
        if len(own) > 1:
            found.append("two events of one conversation")
        if expected["start"] not in (None, start):
            found.append(f"begins at {start}")
        check(f"icalendar reads {file.stem}", not found, found)
    check("there were letters to read", len(letters) > 20, len(letters))
    first = next(file for file in letters if b"method=REQUEST" in file.read_bytes())
    controls(first.read_bytes(), json.loads(first.with_suffix(".json").read_text()))
    print(f"test result: {'ok' if not failed else 'FAILED'}. {passed} passed; {failed} failed;")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
