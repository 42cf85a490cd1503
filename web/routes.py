"""Addresses beside the pages: health, fonts, and what a page is called before it has run."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from tracker.release import current_release, state_folder
from tracker.texts import MissingText, text

FONTS = Path(__file__).parent / "fonts"
SCRIPTS = Path(__file__).parent


def describe_page(path: str, language: str) -> tuple[str, str]:
    """The title a page bears until it has run, and what stands there for a browser without scripts."""
    try:
        page = text(f"page.{path or 'overview'}", language)
    except MissingText:
        page = text("page.overview", language)
    return f"{page} · {text('product', language)}", text("shell.without_scripts", language)


async def health(_request: Request) -> Response:
    """200 with the release that is served; 503 where there is none."""
    release = current_release(state_folder())
    if release is None:
        return JSONResponse({"status": "no release"}, status_code=503, headers={"cache-control": "no-store"})
    return JSONResponse({"status": "ok", "release": release.number}, headers={"cache-control": "no-store"})


async def font(request: Request) -> Response:
    """One of the bundled fonts."""
    path = FONTS / f"{request.path_params['name']}.woff2"
    if path.parent != FONTS or not path.is_file():
        return Response(status_code=404)
    return FileResponse(path, media_type="font/woff2", headers={"cache-control": "public, max-age=31536000, immutable"})


async def script(request: Request) -> Response:
    """One of our own scripts: the one that saves pictures, the one that keeps Back usable."""
    name = request.url.path.removeprefix("/")
    return FileResponse(SCRIPTS / name, media_type="text/javascript", headers={"cache-control": "no-cache"})


ROUTES = [
    Route("/pictures.js", script, methods=["GET", "HEAD"]),
    Route("/history.js", script, methods=["GET", "HEAD"]),
    Route("/healthz", health, methods=["GET", "HEAD"]),
    Route("/fonts/{name}.woff2", font, methods=["GET", "HEAD"]),
]
