"""Who publishes this deployment; until that is said, it is local and not for publication."""

import os
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

SETTINGS = Path(__file__).resolve().parent.parent / "deployment.toml"
OWN_LICENCE = "CC BY 4.0"

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)


class WrongSetting(ValueError):
    """A value of the settings file is wrong; the message names it and how to mend it."""


@dataclass(frozen=True)
class Deployment:
    """The facts a reader needs to hold a publisher to its word; empty where they have not been said."""

    publisher: str = ""
    contact: str = ""
    corrections: str = ""
    licence: str = OWN_LICENCE
    public_address: str = ""

    @property
    def is_public(self) -> bool:
        """Whether publisher, contact, corrections and address are all named."""
        return all((self.publisher, self.contact, self.corrections, self.public_address))


def read_deployment(path: Path) -> Deployment:
    """The facts in a settings file; a missing file says nothing.

    Raises WrongSetting for a file that is no TOML, an unknown name, or a value that cannot be used.
    """
    if not path.exists():
        return Deployment()
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongSetting(f"{path.name} cannot be read: {error}") from None
    known = Deployment.__dataclass_fields__
    for name, value in settings.items():
        if name not in known:
            raise WrongSetting(f"{path.name}: {name} is not a setting; use {', '.join(known)}")
        if not isinstance(value, str) or not value.strip():
            raise WrongSetting(f"{path.name}: {name} must be text between quotation marks; or leave the line out")
    for name in ("contact", "corrections"):
        if name in settings and not (_EMAIL.fullmatch(settings[name]) or _is_web_address(settings[name])):
            raise WrongSetting(f"{path.name}: {name} must be an e-mail address or an address that begins with https://")
    if "public_address" in settings and not _is_web_address(settings["public_address"]):
        raise WrongSetting(f"{path.name}: public_address must begin with https:// and hold no ? or #")
    return Deployment(**{name: value.strip().rstrip("/") for name, value in settings.items()})


@cache
def deployment() -> Deployment:
    """The facts of this deployment: the file TRACKER_DEPLOYMENT names, else deployment.toml beside the program."""
    return read_deployment(Path(os.environ.get("TRACKER_DEPLOYMENT") or SETTINGS))


def _is_web_address(words: str) -> bool:
    parts = urlsplit(words)
    is_plain = not (parts.query or parts.fragment or " " in words)
    return parts.scheme == "https" and bool(parts.netloc) and is_plain
