"""The rules of the house that no linter knows."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = ("engine", "ui", "noc_console")
WRITTEN_BY_HAND = (
    *(".py", ".md", ".sh", ".toml", ".js", ".css", ".html", ".csv", ".lock"),
    *("Makefile", "check", "run", ".gitignore", ".editorconfig"),
)


def tracked(*endings: str) -> list[Path]:
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    return [
        ROOT / name for name in names if name.endswith(endings or ("",)) and (ROOT / name).is_file()
    ]


def sources() -> list[Path]:
    return [path for path in tracked(".py") if path.relative_to(ROOT).parts[0] in CODE]


def limit_of(path: Path) -> int:
    if path.name in ("window.py", "app.py"):
        return 200
    return 300 if "detections" in path.parts else 400


def test_files_are_short() -> None:
    too_long = [
        f"{path.relative_to(ROOT)}: {lines}"
        for path in tracked(".py")
        if (lines := len(path.read_text("utf-8").splitlines())) > limit_of(path)
    ]
    assert not too_long


def test_no_file_or_class_is_named_after_nothing() -> None:
    empty = re.compile(r"(utils?|helpers?|managers?|misc|common)$", re.IGNORECASE)
    # A detection's file has its id's name, and a manager there is a person.
    named = [path for path in sources() if "detections" not in path.parts]
    bad = [path for path in named if empty.search(path.stem)]
    classes = re.compile(r"^\s*class \w*(Manager|Helper|Util)\b", re.MULTILINE)
    bad += [path for path in sources() if classes.search(path.read_text("utf-8"))]
    assert not bad


def test_importing_does_nothing(tmp_path: Path) -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sources()
        if path.name not in ("__main__.py", "env.py", "__init__.py")
    ]
    script = (
        "import sys, threading, os\n"
        "before = set(os.environ.items())\n"
        "reaching = {'subprocess.Popen', 'socket.connect', 'sqlite3.connect', 'os.mkdir'}\n"
        "reached = []\n"
        "sys.addaudithook(lambda event, _: event in reaching and reached.append(event))\n"
        f"for name in {modules!r}: __import__(name)\n"
        "assert not reached, reached\n"
        "assert threading.active_count() == 1, threading.enumerate()\n"
        "new = {name for name, _ in set(os.environ.items()) - before}\n"
        "assert new <= {'PYSIDE6_OPTION_PYTHON_ENUM'}, new  # set by qasync\n"
        "assert not os.listdir('.'), os.listdir('.')  # also HOME and the data folder\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "assert QCoreApplication.instance() is None\n"
    )
    environment = {
        "PYTHONPATH": str(ROOT),
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path),
        "NOC_DATA_DIR": str(tmp_path / "data"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]


def test_only_the_program_reads_the_environment() -> None:
    readers = [
        path.relative_to(ROOT)
        for path in sources()
        if re.search(r"\b(os\.environ|getenv)\b", path.read_text("utf-8"))
    ]
    assert {path.parts[0] for path in readers} == {"noc_console"}


def test_tests_make_no_event_loop_of_their_own() -> None:
    # Twice the application's loop takes the web engine down twice, which is a crash.
    makers = [
        path.relative_to(ROOT).as_posix()
        for path in tracked(".py")
        if path.relative_to(ROOT).parts[0] == "tests"
        # In parts, lest this file be found by itself.
        and "qasync." + "QEventLoop(" in path.read_text("utf-8")
    ]
    assert makers == ["tests/ui/nested.py"]


def test_labels_are_made_in_one_place() -> None:
    # Text of others is never markup: `ui.plain` sees to it.
    makers = [
        path.relative_to(ROOT).as_posix()
        for path in sources()
        if re.search(r"(?<!class )(?<!\()\bQLabel\(", path.read_text("utf-8"))
    ]
    assert makers == ["ui/plain.py"]


def test_no_name_reaches_a_window_title_or_the_clipboard_by_itself() -> None:
    # Titles stand in task bars and in lists of processes; the clipboard is read by every program.
    titles, copies = [], set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr == "setWindowTitle":
                (said,) = node.args
                words = said.args[0] if isinstance(said, ast.Call) and said.args else said
                if not isinstance(words, ast.Constant):
                    titles.append(f"{path.relative_to(ROOT)}:{node.lineno}")
            if node.func.attr == "clipboard":
                copies.add(path.relative_to(ROOT).as_posix())
    assert not titles
    # Addresses and an authenticator's secret, where somebody presses a button that says so.
    assert copies == {
        *("ui/access/page.py", "ui/access/authenticator_box.py"),
        *("ui/map/notice.py", "ui/welcome/page.py"),
    }


def test_qt_is_the_version_that_keeps_its_references() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert re.search(r"^pyside6==6\.11\.1\b", lock, re.MULTILINE)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_hash_everything_and_name_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert "http" + "://" not in text
    assert "https" + "://" not in text
    packages = re.findall(r"^[a-z0-9][a-z0-9._-]*==", text, re.MULTILINE)
    assert len(packages) > 20
    assert text.count("--hash=sha256:") >= len(packages)


def test_the_project_speaks_of_itself_alone() -> None:
    # In parts, lest this file be found by itself.
    index = "|".join(("py" + "pi[.]org", "python" + "hosted", "npm" + "js[.]"))
    home = re.compile(rf"(?<![\w.])/(?:work|home|root|Users)/\w|{index}")
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked(*WRITTEN_BY_HAND)
        if path.suffix != ".js" or path.name.startswith("console")
        for match in home.finditer(path.read_text("utf-8"))
    ]
    assert not found


@pytest.mark.parametrize("name", [path.name for path in sorted(ROOT.glob("*.md"))])
def test_every_path_that_a_document_names_exists(name: str) -> None:
    files = {path.relative_to(ROOT) for path in tracked()}
    there = {each.as_posix() for path in files for each in (path, *path.parents)}
    text = (ROOT / name).read_text("utf-8")
    words = re.findall(r"`([\w.][\w./-]*)`", text) + re.findall(r"\]\(([\w./-]+)\)", text)
    # What is made here only when somebody asks for it.
    made = {"out", ".venv/bin"}
    named = {each.removeprefix("./").rstrip("/") for each in words if "/" in each} - made
    named |= {each for each in words if each.endswith((".py", ".md"))}
    ends = {each for path in there for each in _ends(path)}
    assert not named - ends


def _ends(path: str) -> list[str]:
    """The path, and shorter ones from within it: documents leave out what is plain."""
    parts = path.split("/")
    return ["/".join(parts[at:]) for at in range(len(parts))]


def test_the_catalogue_matches_the_files() -> None:
    from engine.detections.catalogue import CATALOGUE

    files = {
        f"{path.parent.name}.{path.stem}"
        for path in (ROOT / "engine" / "detections").glob("*/*.py")
        if path.stem != "__init__"
    }
    assert {each.meta.id for each in CATALOGUE} == files
    assert len({each.meta.id for each in CATALOGUE}) == len(CATALOGUE)
    assert all(each.meta.checks for each in CATALOGUE)


def test_every_source_of_third_parties_has_its_licence() -> None:
    names = {path.stem for path in (ROOT / "resources" / "LICENSES").iterdir()}
    assert {"leaflet", "leaflet.markercluster", "world-atlas", "lucide", "geonames"} <= {
        name.lower() for name in names
    }
