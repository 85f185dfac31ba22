"""Which web addresses are fetched, and how; no test touches the network."""

from collections.abc import Callable

import httpx2
import pytest

from onrecord.errors import Unreachable
from onrecord.read import url as web
from onrecord.read.url import fetch, is_public

PUBLIC = "93.184.215.14"
HOSTS = {
    "post.example": [PUBLIC],
    "two.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", PUBLIC],
    "inside.example": ["10.0.0.7"],
    "mixed.example": [PUBLIC, "127.0.0.1"],
}
Handler = Callable[[httpx2.Request], httpx2.Response]


def look_up(host: str, port: int) -> list[str]:
    return HOSTS.get(host, [host] if host[0].isdigit() or ":" in host else [])


def get(url: str, handler: Handler = lambda request: httpx2.Response(200, text="a page")) -> web.Fetched:
    return fetch(url, transport=httpx2.MockTransport(handler), resolve=look_up)


def test_a_page_comes_with_its_bytes_and_encoding() -> None:
    found = get(
        "https://post.example/a?b=c#d",
        lambda request: httpx2.Response(200, content=b"x", headers={"content-type": "text/html; charset=koi8-r"}),
    )
    assert (found.body, found.url, found.charset) == (b"x", "https://post.example/a?b=c#d", "koi8-r")


def test_the_connection_goes_to_the_address_that_was_checked_under_the_name_of_the_host() -> None:
    asked: list[httpx2.Request] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(200)

    get("https://post.example:8443/a", note)
    (request,) = asked
    assert (request.url.host, request.headers["host"]) == (PUBLIC, "post.example:8443")
    assert request.extensions["sni_hostname"] == "post.example"


def test_a_host_is_looked_up_once_for_each_request() -> None:
    asked: list[str] = []

    def changing(host: str, port: int) -> list[str]:
        asked.append(host)
        return [PUBLIC] if len(asked) == 1 else ["127.0.0.1"]

    transport = httpx2.MockTransport(lambda request: httpx2.Response(200, text=str(request.url.host)))
    assert fetch("http://post.example/", transport=transport, resolve=changing).body == PUBLIC.encode()
    assert asked == ["post.example"]


def test_the_next_address_of_a_host_is_tried() -> None:
    def only_old(request: httpx2.Request) -> httpx2.Response:
        if ":" in request.url.host:
            raise httpx2.ConnectError("no route")
        return httpx2.Response(200, text="a page")

    assert get("https://two.example/", only_old).body == b"a page"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://post.example/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://127.0.0.1/", "only http and https"),
        ("http://", "names no host"),
        ("http://[::1", "not a web address"),
        ("http://ana:secret@post.example/", "user name or password"),
        ("http://nowhere.example/", "no such host"),
        ("http://inside.example/", "private or reserved"),
        ("http://mixed.example/", "private or reserved"),
        ("http://127.0.0.1/", "private or reserved"),
        ("http://[::1]/", "private or reserved"),
        ("http://169.254.169.254/latest/meta-data/", "private or reserved"),
        ("http://post.example:99999/", "no port 99999"),
    ],
)
def test_an_address_that_may_not_be_fetched_is_refused_before_anything_is_asked(url: str, reason: str) -> None:
    def never(request: httpx2.Request) -> httpx2.Response:
        raise AssertionError("asked")

    with pytest.raises(Unreachable, match=reason):
        get(url, never)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.8.8.8",
        "169.254.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "fc00::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "2001:db8::1",
        "nonsense",
    ],
)
def test_an_address_inside_the_house_is_not_public(address: str) -> None:
    assert not is_public(address)


def test_a_redirect_is_followed() -> None:
    def moved(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/a":
            return httpx2.Response(301, headers={"location": "../b"})
        return httpx2.Response(200, text=request.headers["host"])

    found = get("http://post.example/a", moved)
    assert (found.body, found.url) == (b"post.example", "http://post.example/b")


@pytest.mark.parametrize(
    "target", ["http://inside.example/", "http://127.0.0.1/", "//localhost/", "file:///etc/passwd"]
)
def test_a_redirect_into_the_house_is_refused(target: str) -> None:
    with pytest.raises(Unreachable):
        get("http://post.example/", lambda request: httpx2.Response(302, headers={"location": target}))


def test_redirects_without_end_are_given_up() -> None:
    asked: list[str] = []

    def on_and_on(request: httpx2.Request) -> httpx2.Response:
        asked.append(request.url.path)
        return httpx2.Response(302, headers={"location": f"/{len(asked)}"})

    with pytest.raises(Unreachable, match="more than 5 redirects"):
        get("http://post.example/", on_and_on)
    assert len(asked) == 6


def test_a_body_beyond_the_limit_is_given_up_while_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LIMIT", 2_000_000)
    sent = 0

    class Body(httpx2.SyncByteStream):
        def __iter__(self):  # type: ignore[no-untyped-def]
            nonlocal sent
            for _ in range(100):
                sent += 1
                yield b"x" * 1_000_000

    with pytest.raises(Unreachable, match="more than 2 MB"):
        get("http://post.example/", lambda request: httpx2.Response(200, stream=Body()))
    assert sent < 10


def test_a_body_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "DEADLINE", -1.0)
    with pytest.raises(Unreachable, match="still not done"):
        get("http://post.example/")


@pytest.mark.parametrize(
    ("handler", "reason"),
    [
        (lambda request: httpx2.Response(404), "404 Not Found"),
        (lambda request: httpx2.Response(503), "503"),
        (lambda request: httpx2.Response(204), "without a page"),
    ],
)
def test_an_answer_that_is_no_page_says_so(handler: Handler, reason: str) -> None:
    with pytest.raises(Unreachable, match=reason):
        get("http://post.example/", handler)


@pytest.mark.parametrize(
    "error", [httpx2.ConnectError("refused"), httpx2.ReadTimeout("slow"), httpx2.ConnectTimeout("slow")]
)
def test_a_failing_connection_is_one_clear_error(error: Exception) -> None:
    def fail(request: httpx2.Request) -> httpx2.Response:
        raise error

    with pytest.raises(Unreachable, match=r"refused|slow"):
        get("http://post.example/", fail)
