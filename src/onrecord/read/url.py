"""A web address into bytes: fetched with care, for an address in a text may have been written by anybody.

Only http and https; never an address inside the house (private, loopback, link-local, reserved), not by name, number or
redirect. The host is looked up once, what came back is checked, and the connection goes to that very address, so that a
second look-up cannot be given another answer (DNS rebinding). Redirects are followed by hand, each checked like the
first.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

import httpx2

from onrecord.errors import Unreachable
from onrecord.read.text import LIMIT
from onrecord.version import VERSION

REDIRECTS = 5
PATIENCE = 10.0  # seconds to connect, and between two pieces of an answer
DEADLINE = 60.0  # seconds for the whole answer
_HEADERS = {
    "User-Agent": f"onrecord/{VERSION}",
    "Accept": "text/html,application/xhtml+xml,application/xml,text/plain,*/*;q=0.5",
}
_TRANSLATED = ipaddress.ip_network("64:ff9b::/32")  # NAT64
_BY_HAND = "save the page in a browser and give the file"

Resolve = Callable[[str, int], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered: the bytes, the address that answered in the end, and the encoding it named."""

    body: bytes
    url: str
    charset: str | None


def fetch(url: str, *, transport: httpx2.BaseTransport | None = None, resolve: Resolve | None = None) -> Fetched:
    """The bytes at a web address.

    `transport` and `resolve` stand in for the network in tests. Raises Unreachable for an address that may not be
    fetched, cannot be reached, answers with an error, too much, too slowly or by too many redirects.
    """
    look_up = resolve or _look_up
    with httpx2.Client(
        # no connection is used again: its certificate was checked for one host only
        transport=transport or httpx2.HTTPTransport(limits=httpx2.Limits(max_keepalive_connections=0)),
        trust_env=False,  # a proxy would look the host up again
        timeout=PATIENCE,
        headers=_HEADERS,
    ) as client:
        here, deadline = url, monotonic() + DEADLINE
        for _ in range(REDIRECTS + 1):
            target = _parsed(here)
            with _answer(client, target, look_up) as answer:
                if answer.has_redirect_location:
                    here = str(target.join(answer.headers["location"]))
                    continue
                _check_status(url, answer)
                return Fetched(_body(url, answer, deadline), here, answer.charset_encoding)
    raise Unreachable(url, f"more than {REDIRECTS} redirects", _BY_HAND)


def is_public(address: str) -> bool:
    """Whether an IP address is one that anybody on the internet can reach.

    >>> is_public("93.184.215.14"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            return is_public(str(found.ipv4_mapped))
        if found.sixtofour or found.teredo or found in _TRANSLATED or found.is_site_local:
            return False  # these carry another address inside
    return found.is_global and not found.is_multicast and not found.is_reserved


def _parsed(url: str) -> httpx2.URL:
    try:
        found = httpx2.URL(url)
    except (httpx2.InvalidURL, UnicodeError) as error:
        raise Unreachable(url, f"not a web address ({error})", "check how it is written") from None
    if found.scheme not in ("http", "https"):
        raise Unreachable(url, f"only http and https are fetched, not {found.scheme or 'this'}", _BY_HAND)
    if found.port and found.port > 65_535:
        raise Unreachable(url, f"there is no port {found.port}", "check how it is written")
    if not found.host:
        raise Unreachable(url, "it names no host", "check how it is written")
    if found.userinfo:
        raise Unreachable(url, "it carries a user name or password", _BY_HAND)
    return found


def _addresses(url: httpx2.URL, look_up: Resolve) -> list[str]:
    """The addresses behind the host, all of them public."""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        found = list(dict.fromkeys(look_up(url.host, port)))
    except (OSError, UnicodeError):
        found = []
    if not found:
        raise Unreachable(str(url), f"no such host: {url.host}", "check the address and the connection")
    hidden = [address for address in found if not is_public(address)]
    if hidden:
        raise Unreachable(str(url), f"{url.host} is a private or reserved address ({hidden[0]})", _BY_HAND)
    return found


def _look_up(host: str, port: int) -> Iterator[str]:
    for *_, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        yield str(place[0])


@contextmanager
def _answer(client: httpx2.Client, url: httpx2.URL, look_up: Resolve) -> Iterator[httpx2.Response]:
    """The answer of a host, its body still to come, from one of the addresses that were checked."""
    addresses = _addresses(url, look_up)
    for number, address in enumerate(addresses, start=1):
        request = client.build_request(
            "GET",
            url.copy_with(host=address, fragment=None),
            headers={"Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": url.raw_host.decode("ascii")},  # the certificate must be the host's
        )
        try:
            answer = client.send(request, stream=True, follow_redirects=False)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            if number < len(addresses):
                continue
            raise Unreachable(str(url), f"no connection ({error})", "check the connection, or try later") from error
        except httpx2.HTTPError as error:
            raise Unreachable(str(url), f"no answer ({error or type(error).__name__})", "try later") from error
        try:
            yield answer
        finally:
            answer.close()
        return


def _check_status(url: str, answer: httpx2.Response) -> None:
    if answer.status_code >= 400:
        reason = f"the server answered {answer.status_code} {answer.reason_phrase}".strip()
        raise Unreachable(url, reason, _BY_HAND)
    if answer.status_code != 200:
        raise Unreachable(url, f"the server answered {answer.status_code} without a page", _BY_HAND)


def _body(url: str, answer: httpx2.Response, deadline: float) -> bytes:
    """The body, given up as soon as it is too long or takes too long."""
    body = bytearray()
    try:
        for piece in answer.iter_bytes():
            body += piece
            if len(body) > LIMIT:
                raise Unreachable(url, f"more than {LIMIT // 1_000_000} MB", "fetch and split it by hand")
            if monotonic() > deadline:
                raise Unreachable(url, f"still not done after {DEADLINE:.0f} seconds", _BY_HAND)
    except httpx2.HTTPError as error:
        raise Unreachable(url, f"the answer broke off ({error or type(error).__name__})", "try later") from error
    return bytes(body)
