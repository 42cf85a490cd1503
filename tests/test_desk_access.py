"""The desk opens once, to one browser on this very computer; nobody else can upload a byte."""

import asyncio
import re
import socket
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute

from tests.site import served
from tracker.texts import text
from tracker.vocabulary import LANGUAGES
from web import desk_access

ADDRESS = "http://127.0.0.1:8501"
UPLOAD = "/_stcore/upload_file/session/file"
HERE = ("127.0.0.1", 50000)


class Site:
    """An application behind the gate, asked without a server; `kept` holds the bytes that reached it."""

    def __init__(self, address=ADDRESS):
        routes, middleware = desk_access.desk_routes_and_middleware(address)
        self.kept = []
        everything = Route("/{path:path}", self.answer, methods=["GET", "PUT", "POST", "DELETE", "OPTIONS"])
        stream = WebSocketRoute("/_stcore/stream", self.talk)
        self.app = Starlette(routes=[*routes, stream, everything], middleware=middleware)
        self.access = desk_access._access

    async def answer(self, request):
        self.kept.append(await request.body())
        return PlainTextResponse("reached")

    async def talk(self, websocket):
        await websocket.accept()

    def ask(self, address, method="GET", client=HERE, host="127.0.0.1:8501", **headers):
        """The status, headers and words of an answer; whoever reads the body of the request is counted."""
        parts = urlsplit(address)
        named = {"host": host, **{name.replace("_", "-"): value for name, value in headers.items()}}
        scope = {
            "type": "http", "http_version": "1.1", "method": method, "scheme": "http", "path": parts.path,
            "raw_path": parts.path.encode(), "query_string": parts.query.encode(), "root_path": "", "client": client,
            "server": ("127.0.0.1", 8501), "headers": [(key.encode(), value.encode()) for key, value in named.items()],
        }  # fmt: skip
        sent = []
        self.reads = 0

        async def receive():
            self.reads += 1
            return {"type": "http.request", "body": b"workbook", "more_body": False}

        async def send(message):
            sent.append(message)

        asyncio.run(self.app(scope, receive, send))
        words = b"".join(message.get("body", b"") for message in sent[1:]).decode()
        return sent[0]["status"], {key.decode(): value.decode() for key, value in sent[0]["headers"]}, words

    def key(self):
        """Open the link; the cookie header of the browser that did."""
        status, headers, _ = self.ask(self.access.link)
        assert status == 303
        return headers["set-cookie"].split(";")[0]


@pytest.fixture
def site(monkeypatch):
    monkeypatch.delenv("TRACKER_DESK", raising=False)
    monkeypatch.setattr(desk_access, "_access", None)
    return Site()


def cookies_of(header):
    return {name: morsel.value for name, morsel in SimpleCookie(header).items()}


def test_the_link_opens_the_desk_and_leads_to_it(site):
    status, headers, _ = site.ask(f"{site.access.link}?lang=sr")
    assert status == 303 and headers["location"] == "/desk?lang=sr"
    assert desk_access.is_open(cookies_of(headers["set-cookie"]))


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(site):
    _, headers, _ = site.ask(site.access.link)
    [cookie] = SimpleCookie(headers["set-cookie"]).values()
    assert cookie["httponly"] is True and cookie["samesite"] == "strict" and cookie["path"] == "/"
    assert not cookie["max-age"] and not cookie["expires"] and not cookie["domain"]
    assert len(cookie.value) >= 43 and cookie.value not in site.access.link


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_link_works_once_and_then_says_how_to_get_another(site, language):
    site.key()
    status, headers, words = site.ask(f"{site.access.link}?lang={language}")
    assert status == 410 and "set-cookie" not in headers
    assert text("desk.used_link.how", language) in words and f'lang="{language}"' in words


def test_another_token_opens_nothing_and_leaves_the_link_as_it_is(site):
    status, headers, _ = site.ask(f"{ADDRESS}/desk/open/{'A' * 43}")
    assert status == 404 and "set-cookie" not in headers
    assert site.key()


def test_a_look_at_the_link_does_not_use_it_up(site):
    assert "set-cookie" not in site.ask(site.access.link, "HEAD")[1]
    assert site.key()


@pytest.mark.parametrize(
    "way",
    [
        {"client": ("192.0.2.7", 50000)},
        {"client": None},
        {"host": "tracker.example.org"},
        {"host": "127.0.0.1.example.org"},
        {"x_forwarded_for": "127.0.0.1"},
        {"x_forwarded_proto": "https"},
        {"forwarded": "for=127.0.0.1"},
        {"x_real_ip": "127.0.0.1"},
        {"via": "1.1 proxy"},
    ],
    ids=str,
)
def test_from_elsewhere_or_through_a_proxy_the_link_is_refused_and_stays_unused(site, way):
    status, headers, _ = site.ask(site.access.link, **way)
    assert status == 403 and "set-cookie" not in headers
    assert site.key()


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1:8501", "[::1]:8501"])
@pytest.mark.parametrize("client", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_every_name_of_this_computer_will_do(site, host, client):
    assert site.ask(site.access.link, client=(client, 50000), host=host)[0] == 303


def test_the_key_of_another_start_opens_nothing(site):
    former = site.key()
    assert not desk_access.is_open({})
    Site()
    assert not desk_access.is_open(cookies_of(former))


def test_two_applications_on_one_computer_keep_their_keys_apart(site):
    one, other = site.key(), Site("http://127.0.0.1:8502").key()
    assert one.split("=")[0] != other.split("=")[0]


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
@pytest.mark.parametrize("path", [UPLOAD, f"/desk{UPLOAD}", f"/base{UPLOAD}"])
def test_an_upload_without_a_key_is_refused_with_nothing_of_it_read(site, method, path):
    assert site.ask(path, method)[0] == 403
    assert site.reads == 0 and site.kept == []


def test_an_upload_with_a_wrong_key_is_refused(site):
    name, _, value = site.key().partition("=")
    assert site.ask(UPLOAD, "PUT", cookie=f"{name}={value[:-1]}")[0] == 403
    assert site.ask(UPLOAD, "PUT", cookie=f"other={value}")[0] == 403
    assert site.kept == []


def test_an_upload_from_the_open_desk_passes(site):
    assert site.ask(UPLOAD, "PUT", cookie=site.key())[0] == 200
    assert site.kept == [b"workbook"]


def test_a_key_that_was_carried_off_uploads_nothing_and_gets_no_session(site):
    key = site.key()
    assert site.ask(UPLOAD, "PUT", client=("192.0.2.7", 1), cookie=key)[0] == 403
    assert talk(site, ("192.0.2.7", 1), key) == "websocket.close"
    assert talk(site, HERE, key) == "websocket.accept"
    assert talk(site, ("192.0.2.7", 1), "") == "websocket.accept"  # a reader like any other


def talk(site, client, cookie):
    """The first answer to somebody who begins a session."""
    headers = [(b"host", b"127.0.0.1:8501"), (b"cookie", cookie.encode())]
    scope = {
        "type": "websocket", "path": "/_stcore/stream", "raw_path": b"/_stcore/stream", "query_string": b"",
        "root_path": "", "scheme": "ws", "client": client, "server": HERE, "headers": headers, "subprotocols": [],
    }  # fmt: skip
    sent = []

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message["type"])

    asyncio.run(site.app(scope, receive, send))
    return sent[0]


def start(site, capsys):
    """What an application prints as it starts."""
    messages = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]

    async def receive():
        return messages.pop(0)

    async def send(message):
        assert message["type"].endswith("complete")

    asyncio.run(site.app({"type": "lifespan", "asgi": {"version": "3.0"}}, receive, send))
    return capsys.readouterr().out


def test_the_link_is_printed_once_when_the_application_starts(site, capsys):
    printed = start(site, capsys)
    assert printed.count(site.access.link) == 1
    assert text("desk.link_printed", "en") in printed


@pytest.mark.parametrize("word", ["off", "OFF", "no", "false"])
def test_without_a_desk_there_is_no_link_and_no_upload(monkeypatch, capsys, word):
    monkeypatch.setenv("TRACKER_DESK", word)
    monkeypatch.setattr(desk_access, "_access", None)
    closed = Site()
    assert "/desk/open/" not in start(closed, capsys)
    assert closed.ask(closed.access.link)[0] == 404
    assert closed.ask(UPLOAD, "PUT")[0] == 403 and closed.reads == 0


def refused_at_once(address):
    """The first line of the answer to 30 MB that are announced and never sent."""
    parts = urlsplit(address)
    with socket.create_connection((parts.hostname, parts.port), timeout=20) as line:
        line.sendall(
            f"PUT {UPLOAD} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: multipart/form-data; boundary=x\r\n"
            "Content-Length: 30000000\r\n\r\n".encode()
        )
        answer = b""
        while piece := line.recv(4096):
            answer += piece
    return re.match(rb"HTTP/1.1 (\d+)", answer)[1], answer


def test_the_real_server_refuses_an_upload_before_any_of_it_arrives(demo_site):
    status, answer = refused_at_once(demo_site)
    assert status == b"403" and b"connection: close" in answer.lower()


def test_the_real_server_without_a_desk_refuses_too_and_prints_no_link(demo_state):
    with served(demo_state, TRACKER_DESK="off") as address:
        assert refused_at_once(address)[0] == b"403"
