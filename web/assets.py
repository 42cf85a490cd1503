"""The application's scripts, styles and fonts, compressed once and cached by the browser for good."""

import gzip
import mimetypes
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

COMPRESSED = {".js", ".css", ".json", ".svg", ".map", ".txt"}


class CompressedAssets:
    """Answers `/static/…` with gzip where the browser takes it; each file is compressed once per process.

    The files are the installed program's own and named by their content, so memory is bounded by their size
    (about 3 MB compressed) and a browser may keep them for a year.
    """

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        self.app = app
        self.folder = folder.resolve()
        self.files = {
            f"/{path.relative_to(self.folder).as_posix()}": path
            for path in self.folder.rglob("*")
            if path.is_file() and path.suffix in COMPRESSED and path.parent != self.folder
        }
        self.bodies: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a known file compressed; pass everything else on."""
        path = scope.get("path", "")
        if (
            scope["type"] != "http"
            or scope["method"] not in ("GET", "HEAD")
            or path not in self.files
            or "gzip" not in Headers(scope=scope).get("accept-encoding", "")
        ):
            await self.app(scope, receive, send)
            return
        body = self.bodies.get(path)
        if body is None:
            body = await to_thread.run_sync(_compressed, self.files[path])
            self.bodies[path] = body
        headers = {
            "content-encoding": "gzip",
            "cache-control": "public, immutable, max-age=31536000",
            "vary": "accept-encoding",
            "content-length": str(len(body)),
        }
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        response = Response(b"" if scope["method"] == "HEAD" else body, media_type=kind, headers=headers)
        await response(scope, receive, send)


def _compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)
