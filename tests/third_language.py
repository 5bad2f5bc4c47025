"""Gives a copy of the sources a third language and looks whether every word of a page is in it.

    third_language.py FOLDER

The language `xx` is made of the English texts, each with a mark before it. What stands on a page in `xx` without a mark
is a name, or was written into the code. The same changes are the whole of what a new language takes (CONTRIBUTING.md).
A search that finds nothing proves nothing: so a sentence is planted in one page, and has to be found.
"""

import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARK = "¤"
PLANTED = "Planted, and not in this language."
# Names, what somebody wrote in a language of their own, and codes. Titles of research stay as they are.
FINE = re.compile(
    r"Nederlands|English|Test|Klankbord|Provincie Voorbeeld|Noor( de Wit)?|Samira( Bakker)?|Bram Jansen|Sanne Visser|Opa Jan|Faatje"
    r"|(Op mijn best ?)+|Regel één\.\s+<b>Regel twee</b>|The link works for ten minutes\.|Kees Kok.*|[0-9a-f]{8}"
    r"|Meryem Aydın|Bram Kuiper|Sanne Visser <.*|[\w.-]+\.example|[^ ]*@.*|\"?Noor de Wit via.*|\"Klankbord\".*|https?://.*|(#[0-9a-f]{6} ?)+",
    re.DOTALL,
)


def main(folder):
    copy(folder)
    write_texts(folder)
    write_code(folder)
    plant(folder)
    pages = folder / "pages"
    target = {**os.environ, "CARGO_TARGET_DIR": str(ROOT / "target")}
    command = ["cargo", "run", "--locked", "--", "check", "pages", "--out-dir", str(pages)]
    try:
        subprocess.run(command, cwd=folder, env=target, check=True)
    finally:
        # The copy's program lies where ours did: ours goes back there, for whatever runs next.
        subprocess.run(["cargo", "build", "--locked"], cwd=ROOT, check=True)
    # The list of samples itself is for developers.
    files = [file for file in sorted(pages.glob("*-xx*.html")) if not file.name.startswith(("index-", "samples-"))]
    found = sorted({(file.name, words) for file in files for words in unmarked(file)})
    planted = [words for _, words in found if words == PLANTED]
    for name, words in found:
        if words != PLANTED:
            print(f"{name}: {words!r}")
    say("every page and letter is there in the third language", len(files) > 100)
    say("what is planted is found", planted)
    say("nothing is written in two languages alone", len(planted) == len(found))
    print(f"test result: ok. {said} passed; 0 failed;")


said = 0


def say(name, good):
    global said
    print(f"test {name} ... {'ok' if good else 'FAILED'}")
    if not good:
        print(f"test result: FAILED. {said} passed; 1 failed;")
        sys.exit(1)
    said += 1


def copy(folder):
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.split("\n"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)


def write_texts(folder):
    """Fluent messages: the mark before the first word. Content: one more line below each English one."""
    texts = folder / "templates/text"
    (texts / "xx").mkdir()
    for file in (texts / "en").glob("*.ftl"):
        marked = re.sub(r"^([a-z][\w-]*) =\s*", rf"\1 = {MARK}", file.read_text(), flags=re.MULTILINE)
        (texts / "xx" / file.name).write_text(marked)
    for file in (folder / "templates/content").glob("*.toml"):
        if file.name != "demo.toml":
            line = r'^(.*)\ben = "(.*)"$'
            more = rf'\g<0>\n\1xx = "{MARK}\2"'
            file.write_text(re.sub(line, more, file.read_text(), flags=re.MULTILINE))


def write_code(folder):
    """Where the compiler leads whoever adds a language."""
    change(
        folder / "src/questionnaire/words.rs",
        ("    Nl,\n    En,\n}", "    Nl,\n    En,\n    Xx,\n}"),
        ("[Lang; 2] = [Lang::Nl, Lang::En]", "[Lang; 3] = [Lang::Nl, Lang::En, Lang::Xx]"),
        ('Lang::En => "en",', 'Lang::En => "en",\nLang::Xx => "xx",'),
        ('Lang::En => "English",', 'Lang::En => "English",\nLang::Xx => "Test",'),
        ("Lang::En => en.to_owned(),", f'Lang::En => en.to_owned(),\nLang::Xx => format!("{MARK}{{en}}"),'),
        ("    nl: String,\n    en: String,\n}", "    nl: String,\n    en: String,\n    xx: String,\n}"),
        ("            en: text.to_owned(),\n", "            en: text.to_owned(),\n            xx: text.to_owned(),\n"),
        ("Lang::En => &self.en,", "Lang::En => &self.en,\nLang::Xx => &self.xx,"),
    )
    file = folder / "src/text.rs"
    english = re.search(r"const EN.*?\];\n", file.read_text(), re.DOTALL)[0]
    third = english.replace("const EN", "const XX").replace("/en/", "/xx/")
    change(file, (english, english + third), ("Lang::En => EN,", "Lang::En => EN,\nLang::Xx => XX,"))


def change(file, *pairs):
    text = file.read_text()
    for before, after in pairs:
        if before not in text:
            sys.exit(f"{file} has no {before!r} any more")
        text = text.replace(before, after)
    file.write_text(text)


def plant(folder):
    change(folder / "templates/account/welcome.html", ("{% block main %}", "{% block main %}\n<p>" + PLANTED + "</p>"))


class Words(html.parser.HTMLParser):
    """The texts a person can read or hear, without those that say that they are in a language of their own."""

    def __init__(self):
        super().__init__()
        self.found, self.open, self.silent = [], [], 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        for name in ("alt", "aria-label", "placeholder", "title"):
            self.found.append(attributes.get(name) or "")
        if tag not in ("br", "hr", "img", "input", "link", "meta", "path", "rect", "circle", "line"):
            silent = tag in ("style", "script") or (tag != "html" and "lang" in attributes)
            self.open.append((tag, silent))
            self.silent += silent

    def handle_endtag(self, tag):
        while self.open:
            last, silent = self.open.pop()
            self.silent -= silent
            if last == tag:
                break

    def handle_data(self, text):
        if not self.silent:
            self.found.append(text.strip())


def unmarked(file):
    words = Words()
    words.feed(file.read_text())
    for text in words.found:
        if re.search(r"[^\W\d_]{2}", text) and MARK not in text and not FINE.fullmatch(text):
            yield text


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
