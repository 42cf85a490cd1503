"""Who may use the desk: the browser on this very computer that opened the one-time link printed at the start."""

import html
import ipaddress
import os
import secrets
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from tracker.desk_switch import desk_is_on
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

OPENING = "/desk/open/"
UPLOAD = "upload_file"
NOT_UPLOADING = ("GET", "HEAD", "OPTIONS")
FORWARDED = ("forwarded", "via", "x-real-ip", "x-client-ip", "cf-connecting-ip", "true-client-ip")

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title></head>
<body style="font: 1.05rem/1.5 sans-serif; max-width: 38rem; margin: 15vh auto 0; padding: 0 1rem">
<h1 style="font-size: 1.5rem">{title}</h1><p>{words}</p><p><a href="/desk?lang={language}">{link}</a></p></body></html>
"""


class DeskAccess:
    """The desk's one-time link and the keys of the browsers that opened it; all of it ends with the process.

    address: where the application answers on this computer, such as http://127.0.0.1:8501. The cookie is named by its
    port, because a browser sends cookies to every port of a computer alike.
    """

    def __init__(self, address: str, is_on: bool) -> None:
        parts = urlsplit(address)
        self.address = address.rstrip("/")
        self.is_on = is_on
        self.cookie_name = f"tracker_desk_{parts.port or parts.scheme}"
        self.is_secure = parts.scheme == "https"
        self._token = secrets.token_urlsafe(32)
        self._is_used = False
        self._keys: set[str] = set()

    @property
    def link(self) -> str:
        """The address that opens the desk, once."""
        return f"{self.address}{OPENING}{self._token}"

    def announce(self) -> None:
        """Print the link to the terminal."""
        print(f"\n  {text('desk.link_printed', _usual_language('en'))}\n  {self.link}\n", flush=True)

    def is_open(self, cookies: Mapping[str, Any]) -> bool:
        """Whether a browser with these cookies opened the link of this process."""
        given = cookies.get(self.cookie_name)
        if not isinstance(given, str):
            return False
        # Every key is looked at, so that the time taken does not tell which one is nearly right.
        return any([secrets.compare_digest(given.encode(), key.encode()) for key in self._keys])

    async def open(self, request: Request) -> Response:
        """Answer the link: the first time with a key and the way to the desk, then never again."""
        language = request.query_params.get("lang", "")
        language = language if language in LANGUAGES else _usual_language(LANGUAGES[0])
        if not self.is_on:
            return PlainTextResponse("Not Found", 404)
        if not is_local(request.scope):
            return _page(403, language, "not_local")
        if not secrets.compare_digest(request.path_params["token"].encode(), self._token.encode()):
            return _page(404, language, "unknown_link")
        if request.method != "GET":  # a look at the link must not use it up
            return Response(status_code=204)
        if self._is_used:
            return _page(410, language, "used_link")
        self._is_used = True
        key = secrets.token_urlsafe(32)
        self._keys.add(key)
        answer = RedirectResponse(f"/desk?lang={language}", 303, {"cache-control": "no-store"})
        answer.set_cookie(
            self.cookie_name, key, path="/", httponly=True, samesite="strict", secure=self.is_secure
        )  # without an age: the browser forgets it when it is closed
        return answer


class DeskGate:
    """Refuses every upload that does not come from an open desk, before a byte of it is read."""

    def __init__(self, app: ASGIApp, access: DeskAccess) -> None:
        self.app = app
        self.access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse or pass on; when the application starts, say how the desk is opened."""
        if scope["type"] == "lifespan" and self.access.is_on:
            self.access.announce()
        if self._is_upload(scope) and not (is_local(scope) and self._has_key(scope)):
            refusal = PlainTextResponse("Forbidden", 403, {"connection": "close", "cache-control": "no-store"})
            await refusal(scope, receive, send)
        elif scope["type"] == "websocket" and self._has_key(scope) and not is_local(scope):
            await send({"type": "websocket.close", "code": 1008})  # a key that was carried off opens nothing
        else:
            await self.app(scope, receive, send)

    def _is_upload(self, scope: Scope) -> bool:
        return scope["type"] == "http" and UPLOAD in scope["path"] and scope["method"] not in NOT_UPLOADING

    def _has_key(self, scope: Scope) -> bool:
        return self.access.is_open(HTTPConnection(scope).cookies)


def is_local(scope: Scope) -> bool:
    """Whether a request comes from this computer itself, asked for by its own name and through nobody's hands."""
    headers = Headers(scope=scope)
    if any(name in FORWARDED or name.startswith("x-forwarded") for name in headers):
        return False
    client = scope.get("client")
    return bool(client) and _is_loopback(client[0]) and _is_loopback(urlsplit(f"//{headers.get('host', '')}").hostname)


def desk_routes_and_middleware(address: str) -> tuple[list[Route], list[Middleware]]:
    """The desk's route and gate for an application at an address, and from now on the keys `is_open` knows."""
    global _access
    _access = DeskAccess(address, desk_is_on())
    route = Route(OPENING + "{token}", _access.open, methods=["GET", "HEAD"])
    return [route], [Middleware(DeskGate, access=_access)]


def is_open(cookies: Mapping[str, Any]) -> bool:
    """Whether the desk of this process is open to a browser with these cookies."""
    return _access is not None and _access.is_open(cookies)


_access: DeskAccess | None = None


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def _usual_language(otherwise: str) -> str:
    named = os.environ.get("TRACKER_LANG", "")
    return named if named in LANGUAGES else otherwise


def _page(status: int, language: str, name: str) -> Response:
    words = {
        "title": text(f"desk.{name}.title", language),
        "words": text(f"desk.{name}.how", language),
        "link": text("desk.to_desk", language),
    }
    filled = _PAGE.format(language=language, **{key: html.escape(value) for key, value in words.items()})
    return HTMLResponse(filled, status, {"cache-control": "no-store"})
