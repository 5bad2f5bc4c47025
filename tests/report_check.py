"""Gives the sample reports to tools that know nothing of how they were made.

    report_check.py FOLDER

Every report must be PDF/UA-1 and PDF/A-2a to a validator and sound to qpdf, and must say what it should and nothing
else to pdftotext. A check that cannot fail proves nothing: so there are controls, broken on purpose, that must.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import page

PROFILES = ("ua1", "2a")
passed = failed = 0


def check(name, good, why=""):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
    print(f"test {name} ... {'ok' if good else 'FAILED ' + str(why)}")


def faults(data, profile):
    report = page.validate_pdf_bytes(data, profile=profile)
    rules = sorted({fault.rule_id for fault in report.failures})
    return report.is_compliant, report.rules, rules


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def words(file):
    return run("pdftotext", "-layout", file, "-").stdout


def conforms(file):
    for profile in PROFILES:
        good, rules, broken = faults(file.read_bytes(), profile)
        print(f"{file.name}: {profile}: {rules.failed} of {rules.total} rules failed")
        check(f"{file.stem} conforms to {profile}", good and not broken, broken)
    sound = run("qpdf", "--check", file)
    check(f"{file.stem} is sound", sound.returncode == 0, sound.stdout + sound.stderr)
    info = run("pdfinfo", file).stdout
    good = re.search(r"^Title: +((Talent|Kaart|Card).*Eva Postma|Eva Postma’s card)$", info, re.M) and re.search(r"^Tagged: +yes$", info, re.M)
    check(f"{file.stem} is tagged and has a title", good, info)
    outline = run("qpdf", "--json", "--json-key=outlines", file).stdout
    check(f"{file.stem} has bookmarks", outline.count('"title"') > (0 if file.stem.startswith("card") else 3), outline)
    language = "nl" if file.stem.endswith("-nl") else "en"
    check(f"{file.stem} says its language", f"/Lang ({language})" in loose(file), "no /Lang")


def loose(file):
    """The file with nothing packed."""
    out = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(file), "-"], capture_output=True)
    return out.stdout.decode("latin-1")


def says(folder):
    """The variant for the conversation has no trace of what was left out: neither in words nor in the file."""
    outside = {"nl": "Mensen van daarbuiten", "en": "People from outside"}
    for language, left_out in outside.items():
        whole, chosen = (folder / f"{kind}-long-{language}.pdf" for kind in ("complete", "conversation"))
        for story in (f"{number}. " for number in range(3, 21, 3)):
            lines = [line.strip() for line in words(chosen).splitlines()]
            check(f"story {story}is left out in {language}", not any(line.startswith(story) for line in lines))
        for name, text in (("words", words), ("file", loose)):
            check(f"the {name} of the chosen parts are silent in {language}", left_out not in text(chosen))
        check(f"control: the whole says it in {language}", left_out in words(whole))
        check(f"control: a story is found in {language}", re.search(r"^\s*3\. ", words(whole), re.M))
        check(f"markup is printed as it is in {language}", "#sys.version $x^2$ <b>vet</b>" in words(whole))
        check(f"no line runs off the page in {language}", not off_page(whole), off_page(whole))


def off_page(file):
    box = run("pdftotext", "-bbox", file, "-").stdout
    right = [float(x) for x in re.findall(r'xMax="([0-9.]+)"', box)]
    return [x for x in right if x > 595.28 - 60]


def controls(file):
    blank = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    blank += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    start = len(blank)
    blank += b"xref\n0 4\n0000000000 65535 f \n"
    for number in (1, 2, 3):
        blank += b"%010d 00000 n \n" % blank.index(b"%d 0 obj" % number)
    blank += b"trailer<</Root 1 0 R/Size 4>>\nstartxref\n%d\n%%%%EOF\n" % start
    for profile in PROFILES:
        good, _, broken = faults(blank, profile)
        check(f"control: a blank page does not conform to {profile}", not good and broken, broken)
    with tempfile.TemporaryDirectory() as folder:
        bare = pathlib.Path(folder, "bare.pdf")
        without = re.sub(r"\n\s*/Alt [^\n]*", "", loose(file)).encode("latin-1")
        bare.write_bytes(subprocess.run(["fix-qdf"], input=without, capture_output=True).stdout)
        _, _, broken = faults(bare.read_bytes(), "ua1")
        check("control: a drawing without words is noticed", any("ALTERNATIVE" in rule for rule in broken), broken)
        half = pathlib.Path(folder, "half.pdf")
        half.write_bytes(file.read_bytes()[:2000])
        check("control: half a file is not sound", run("qpdf", "--check", half).returncode != 0)


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.glob("*.pdf"))
    check("there are samples of all variants, sizes and languages", len(files) == 18, files)
    for file in files:
        conforms(file)
    says(folder)
    controls(folder / "complete-ordinary-nl.pdf")
    print(f"test result: {'FAILED' if failed else 'ok'}. {passed} passed; {failed} failed;")
    sys.exit(1 if failed else 0)


main()
