"""Makes `.venv`, with the tools that build and test this package.

It is remade only when `requirements-dev.txt` or Python has changed. With the argument
`build` it gets only the tools that build; without one, the rest is added.
"""

import fcntl
import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
REQUIREMENTS = PACKAGE / "requirements-dev.txt"
ENVIRONMENT = PACKAGE / ".venv"
STAMP = ENVIRONMENT / "made-from"
BUILDERS = ("build", "editables", "hatchling")


def main() -> None:
    """Make the environment, unless it exists and is up to date."""
    is_for_tests = sys.argv[1:] != ["build"]
    made_from = hashlib.sha256(sys.version.encode() + REQUIREMENTS.read_bytes())
    builders = f"{made_from.hexdigest()} builders"
    everything = f"{made_from.hexdigest()} everything"
    # Several test files may need it at once; the first one makes it.
    with (PACKAGE / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made = STAMP.read_text() if STAMP.exists() else ""
        if made not in {builders, everything}:
            clear()
            venv.create(ENVIRONMENT, with_pip=True)
            install("--constraint", REQUIREMENTS.name, *BUILDERS)
            STAMP.write_text(builders)
        if is_for_tests and made != everything:
            # The one that comes with Python can take twice as long for so many.
            install("--constraint", REQUIREMENTS.name, "pip")
            install("--requirement", REQUIREMENTS.name)
            install("--no-deps", "--no-build-isolation", "--editable", ".")
            STAMP.write_text(everything)


def clear() -> None:
    """Remove an environment that this script made, and claim the folder."""
    if ENVIRONMENT.is_symlink() or (ENVIRONMENT.exists() and not STAMP.exists()):
        sys.exit(f"{ENVIRONMENT} was not made by this script. Move it elsewhere.")
    if ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)
    ENVIRONMENT.mkdir()
    STAMP.touch()


def install(*what: str) -> None:
    """Install packages into the environment."""
    python = str(ENVIRONMENT / "bin" / "python")
    # What is imported is compiled then, which is little of it.
    options = ["--quiet", "--disable-pip-version-check", "--no-compile"]
    pip = [python, "-m", "pip", "install", *options]
    subprocess.run([*pip, *what], check=True, cwd=PACKAGE)  # noqa: S603


if __name__ == "__main__":
    main()
