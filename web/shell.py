"""The HTML every page of the application starts from: the reader's language, the page's title, no foreign code."""

import base64
import gzip
import hashlib
import html
import re
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OWN_PREFIXES = ("/_stcore", "/static/", "/media/", "/component/", "/app/", "/healthz", "/fonts/", "/desk/", "/files/")

# Deep links would otherwise look for the server below the page's own address, and log what they do not find.
# Pictures break their lines for the reader's screen; a cookie of one word says whether it is wide.
SCRIPT = (
    "window.prerenderReady = false; window.__streamlit = {BACKEND_BASE_URL: window.location.origin}; "
    "document.cookie = 'screen=' + (window.innerWidth < 760 ? 'narrow' : 'wide') + '; path=/; SameSite=Strict'"
)

OWN_SCRIPTS = '<script src="/history.js"></script><script src="/pictures.js" defer></script>'
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SERVICE_LINK = re.compile(r'<link rel="service-desc"[^>]*>')
_FONT_PRELOAD = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')

Describe = Callable[[str, str], tuple[str, str]]  # (path, language) → (page title, text without scripts)


def script_hash(script: str) -> str:
    """The source expression by which a Content-Security-Policy allows one inline script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def content_security_policy() -> str:
    """Everything from this host; scripts from files and the one hashed script; no eval, no framing by others."""
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' '{script_hash(SCRIPT)}'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


SECURITY_HEADERS = {
    "content-security-policy": content_security_policy(),
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}


class SecurityHeaders:
    """Puts the security headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)


class PageShell:
    """Answers every page address with the shell in the reader's language; all else goes on to the application."""

    def __init__(self, app: ASGIApp, index: str, languages: tuple[str, ...], describe: Describe) -> None:
        self.app = app
        self.index = prepared_index(index)
        self.languages = languages
        self.describe = describe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the shell to a browser that asks for a page."""
        if not self.is_page(scope):
            await self.app(scope, receive, send)
            return
        asked = QueryParams(scope["query_string"]).get("lang", "")
        language = asked if asked in self.languages else self.languages[0]
        title, without_scripts = self.describe(scope["path"].strip("/"), language)
        body = fill_index(self.index, language, title, without_scripts).encode()
        headers = {"cache-control": "no-cache", "vary": "accept-encoding"}
        if "gzip" in Headers(scope=scope).get("accept-encoding", ""):
            body = gzip.compress(body, 6, mtime=0)
            headers["content-encoding"] = "gzip"
        response = Response(b"" if scope["method"] == "HEAD" else body, media_type="text/html", headers=headers)
        await response(scope, receive, send)

    def is_page(self, scope: Scope) -> bool:
        """Whether the request is a browser's for one of the application's pages."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return False
        path = scope["path"]
        last = path.rsplit("/", 1)[-1]
        return not path.startswith(OWN_PREFIXES) and "." not in last and "/_stcore" not in path and "//" not in path


def prepared_index(index: str) -> str:
    """The application's index with absolute addresses, our script in place of its own, and places to fill.

    Raises ValueError where the index no longer looks as expected: then the policy would not fit it.
    """
    index = _COMMENT.sub("", index)
    index = _SERVICE_LINK.sub("", index)
    index = _FONT_PRELOAD.sub("", index)
    if len(_INLINE_SCRIPT.findall(index)) != 1 or '<html lang="en">' not in index:
        raise ValueError("the application's index page has changed: look at its scripts before serving it")
    index = _INLINE_SCRIPT.sub("<script>" + SCRIPT + "</script>", index)
    index = index.replace('="./', '="/')
    index = index.replace(
        "</head>", '<script src="/history.js"></script><script src="/pictures.js" defer></script></head>'
    )
    index = index.replace('<html lang="en">', '<html lang="{LANGUAGE}">')
    index = re.sub(r"<title>.*?</title>", "<title>{TITLE}</title>", index)
    return _NO_SCRIPT.sub("<noscript><p>{WITHOUT_SCRIPTS}</p></noscript>", index)


def fill_index(index: str, language: str, title: str, without_scripts: str) -> str:
    """The index for one reader."""
    return (
        index.replace("{LANGUAGE}", html.escape(language))
        .replace("{TITLE}", html.escape(title))
        .replace("{WITHOUT_SCRIPTS}", html.escape(without_scripts))
    )
