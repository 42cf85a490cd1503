"""Make the environment the tracker runs in: .venv with the locked packages and, for tests, a Chromium.

Plain Python, no packages, any operating system:

    python3 .ci/environment.py run      what the application needs
    python3 .ci/environment.py test     that, the test tools and a Chromium

A stamp is written last, so an interrupted set-up is made anew. What is missing is named with the command that mends it.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if WINDOWS else "bin/python")
LOCKS = {"run": "requirements.lock", "test": "requirements-test.lock"}
NEEDED = (3, 11)

BROWSERS = (
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)


def stop(what, mend):
    """End with what is missing and the command that mends it."""
    sys.exit(f"{what}\n  {mend}")


def succeeds(*command, quiet=True):
    """Whether a command ends well."""
    output = subprocess.DEVNULL if quiet else None
    try:
        return (
            subprocess.run([str(part) for part in command], stdout=output, stderr=output, check=False).returncode == 0
        )
    except OSError:
        return False


def make_environment():
    """A new .venv; returns the command that installs packages into it."""
    if ENVIRONMENT.exists():
        shutil.rmtree(str(ENVIRONMENT))
    if succeeds(sys.executable, "-c", "import ensurepip, venv") and succeeds(sys.executable, "-m", "venv", ENVIRONMENT):
        return [str(PYTHON), "-m", "pip"]
    shutil.rmtree(str(ENVIRONMENT), ignore_errors=True)
    if succeeds(sys.executable, "-m", "pip", "--version") and succeeds(
        sys.executable, "-m", "venv", "--without-pip", ENVIRONMENT
    ):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    shutil.rmtree(str(ENVIRONMENT), ignore_errors=True)
    return stop(
        "This Python can make no virtual environment: its packages venv and pip are missing.",
        "On Debian or Ubuntu: sudo apt install python3-venv python3-pip",
    )


def installer():
    """The command that installs packages into the .venv there is."""
    if succeeds(PYTHON, "-m", "pip", "--version"):
        return [str(PYTHON), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def install(purpose):
    """Make .venv hold exactly what the lock says, unless its stamp says that it does."""
    lock = ROOT / LOCKS[purpose]
    digest = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    stamps = {name: ENVIRONMENT / ("complete-" + name) for name in LOCKS}
    stamp = stamps[purpose]
    if stamp.exists() and stamp.read_text() == digest and succeeds(PYTHON, "--version"):
        return
    whole = any(path.exists() for path in stamps.values()) and succeeds(PYTHON, "--version")
    pip = installer() if whole else make_environment()
    stamp.unlink() if stamp.exists() else None
    print(f"Installing the packages of {lock.name} into .venv (a minute or so) …", flush=True)
    if not succeeds(
        *pip, "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", lock, quiet=False
    ):
        stop("The packages could not be installed.", "See above; once mended, run the same command again.")
    stamp.write_text(digest)


def find_browser():
    """The Chromium or Chrome this machine has, or None."""
    named = os.environ.get("TRACKER_CHROMIUM")
    if named:
        return (
            named if Path(named).exists() else stop("TRACKER_CHROMIUM names no file: " + named, "Correct or unset it.")
        )
    found = [path for path in BROWSERS if Path(path).exists()]
    found += [path for path in map(shutil.which, ("chromium", "google-chrome", "chrome")) if path]
    if found:
        return found[0]
    probe = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    answer = subprocess.run([str(PYTHON), "-c", probe], stdout=subprocess.PIPE, check=False).stdout.decode().strip()
    return answer if answer and Path(answer).exists() else None


def provide_browser():
    """Find a Chromium or install one; its path is kept in .venv/chromium."""
    browser = find_browser()
    if not browser:
        print("No Chromium found; installing one …", flush=True)
        succeeds(PYTHON, "-m", "playwright", "install", "chromium")
        browser = find_browser()
    if not browser and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        succeeds("apt-get", "update")
        succeeds("apt-get", "install", "-y", "--no-install-recommends", "chromium")
        browser = find_browser()
    if not browser:
        stop(
            "The browser tests need a Chromium or Chrome, and none could be installed.",
            "On Debian or Ubuntu: sudo apt install chromium. Elsewhere install Google Chrome, "
            "or name one: TRACKER_CHROMIUM=/path/to/chrome",
        )
    (ENVIRONMENT / "chromium").write_text(str(browser))


def main():
    """Set up for one purpose."""
    if sys.version_info[:2] < NEEDED:
        stop(
            "Python 3.11 or newer is needed; this is {}.{}.".format(*sys.version_info[:2]),
            "Install it from python.org or your system, or name it: make run PYTHON=python3.12",
        )
    if len(sys.argv) != 2 or sys.argv[1] not in LOCKS:
        stop("Say what for.", "python3 .ci/environment.py run   or   python3 .ci/environment.py test")
    install(sys.argv[1])
    if sys.argv[1] == "test":
        provide_browser()


if __name__ == "__main__":
    main()
