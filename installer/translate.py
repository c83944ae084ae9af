"""Takes the interface's texts into the translation file, and what is translated into its form.

From the root: `python -m installer.translate`.
"""

import subprocess
import sys
from pathlib import Path

from installer import vocabulary

ROOT = Path(__file__).parents[1]
WORDS = ROOT / "resources" / "i18n" / "noc_hi.ts"


def sources() -> list[str]:
    """Every file that may say something to a user."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))


def main() -> None:
    """What the catalogue says, then both steps; what is new stands in the file as unfinished."""
    vocabulary.write()
    tools = Path(sys.executable).parent
    update = [str(tools / "pyside6-lupdate"), "-no-obsolete", *sources(), "-ts", str(WORDS)]
    release = [str(tools / "pyside6-lrelease"), str(WORDS), "-qm", str(WORDS.with_suffix(".qm"))]
    for command in (update, release):
        subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
