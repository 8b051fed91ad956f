//! Archives that hurt those that split them and take their codings off.

use super::{Shape, again, shape, within};

pub(super) const WARCS: &[Shape] = &[
    again(
        "records",
        "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nmill\r\n\r\n",
    ),
    again(
        "false lengths",
        "WARC/1.0\r\nContent-Length: 99999999\r\n\r\n",
    ),
    again("opening lines", "WARC/1.0\r\n"),
    again("cut headers", "WARC/1.0\r\nContent-Length: 4\r\n"),
    within("one header", ["WARC/1.0\r\n", "A: b\r\n", "\r\n"]),
    within(
        "chunks",
        [
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n",
            "1\r\na\r\n",
            "0\r\n\r\n",
        ],
    ),
    again(
        "records of one page",
        "WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:a>\r\nWARC-Concurrent-To: <urn:a>\r\nContent-Length: 6\r\n\r\nvia: a\r\n\r\n",
    ),
    again(
        "records of many types",
        "WARC/1.1\r\nWARC-Type: t§\r\nContent-Length: 0\r\n\r\n\r\n\r\n",
    ),
    within(
        "a folded header",
        [
            "WARC/1.0\r\nWARC-Target-URI: https://a.example/\r\n",
            " a\r\n",
            "\r\n",
        ],
    ),
    within("lines without a colon", ["WARC/1.0\r\n", "a\r\n", "\r\n"]),
    within(
        "lengths in one header",
        ["WARC/1.0\r\n", "Content-Length: 1\r\n", "\r\n"],
    ),
    again("nearly opening lines", "WARC/1.\r\n"),
    again("opening lines in text", "a WARC/1.0\r\n"),
    within(
        "line ends",
        ["WARC/1.0\r\nContent-Length: 0\r\n\r\n", "\r\n", ""],
    ),
    within(
        "extensions of a chunk",
        [
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1",
            ";a=b",
            "\r\na\r\n0\r\n\r\n",
        ],
    ),
    within(
        "zeros of a chunk",
        [
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n",
            "0",
            "1\r\na\r\n",
        ],
    ),
    within(
        "trailers",
        [
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            "A: b\r\n",
            "\r\n",
        ],
    ),
    within(
        "no chunks",
        [
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n",
            "a\r\n",
            "",
        ],
    ),
    within(
        "fields of a server",
        [
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\nHTTP/1.1 200 OK\r\n",
            "Content-Type: text/html\r\n",
            "\r\n",
        ],
    ),
];

const MULTIPART: &str = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n";

pub(super) const MHTMLS: &[Shape] = &[
    within(
        "parts",
        [
            MULTIPART,
            "--b\r\nContent-Type: text/css\r\nContent-ID: <i§>\r\n\r\na\r\n",
            "--b--",
        ],
    ),
    within("borders", [MULTIPART, "--b\r\n", ""]),
    within("borders in one line", [MULTIPART, "--b", ""]),
    within("nearly borders", [MULTIPART, "--", ""]),
    within(
        "quoted-printable",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<title>",
            "=C3=BC=\r\n",
            "\r\n--b--",
        ],
    ),
    within(
        "parts in parts",
        [
            MULTIPART,
            "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
            "",
        ],
    ),
    within(
        "encoded words",
        [
            "Subject: ",
            "=?utf-8?Q?The=20mill?= ",
            "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\na",
        ],
    ),
    within(
        "half encoded words",
        [
            "Subject: ",
            "=?utf-8?Q?",
            "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
        ],
    ),
    within(
        "a folded boundary",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
            " x=y;\r\n",
            " boundary=b\r\n\r\n--b\r\n\r\na",
        ],
    ),
    within(
        "one boundary",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=",
            "b",
            "\r\n\r\n--b",
        ],
    ),
    within(
        "base64",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            "VGhl\r\n",
            "--b--",
        ],
    ),
    within(
        "signs that are no base64",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            "*",
            "--b--",
        ],
    ),
    within(
        "soft line ends",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
            "=\r\n",
            "--b--",
        ],
    ),
    within(
        "equals",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
            "=",
            "--b--",
        ],
    ),
    within(
        "white space before line ends",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
            " \t",
            "\r\n--b--",
        ],
    ),
    within(
        "boundaries with more behind",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
            "--bb\r\n",
            "",
        ],
    ),
    within(
        "boundaries and white space",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
            "--b \t\r\n",
            "",
        ],
    ),
    within(
        "fields of a part",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n",
            "Content-ID: <a>\r\n",
            "\r\na\r\n--b--",
        ],
    ),
    within(
        "parts in other parts",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
            "--b§\r\nContent-Type: multipart/mixed; boundary=b§\r\n\r\n",
            "",
        ],
    ),
    shape(
        "parts and pictures that name them",
        [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
            "--b\r\nContent-Type: image/png\r\nContent-ID: <i§>\r\n\r\na\r\n",
            "--b\r\nContent-Type: text/html\r\n\r\n",
            "<img src=cid:i§>",
            "\r\n--b--",
        ],
    ),
];
