#!/usr/bin/env python3
"""Compare the records that the example `archive --list` finds with those of Python's warcio.

  warcio_counts.py BINARY [FILE ...]

BINARY  the compiled example: cargo build --release --all-features --example archive
FILE    WARC or WET files, compressed or not; without any, files are made (by warcio's own writer and by hand) and compared

Needs warcio (pip install warcio); without it the script says so and ends with 0. Compared are type, length of the block,
offset of the record or of its gzip member, and target address, record by record. Ends with 1 at the first difference.
"""
import gzip, io, json, os, random, subprocess, sys, tempfile

try:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter
except ImportError:
    sys.exit(print('skipped: warcio is not installed (pip install warcio)'))

if len(sys.argv) < 2 or sys.argv[1] in ('-h', '--help'):
    sys.exit(print(__doc__))


def text(rng, size):
    words = ['mill', 'river', 'été', 'council', 'мельница', '水車', 'Monday', 'bridge', '\r\n\r\n', 'WARC/1.0', '\n']
    out = []
    while size > 0:
        out.append(rng.choice(words)); size -= len(out[-1].encode()) + 1
    return ' '.join(out)


def written(path, version, compressed, pages, rng):
    with open(path, 'wb') as f:
        writer = WARCWriter(f, gzip=compressed, warc_version=version)
        writer.write_record(writer.create_warcinfo_record(os.path.basename(path), {'software': 'tests'}))
        for i in range(pages):
            url = 'https://paper.example/%d?q=é' % i
            body = ('<title>%d</title>' % i + text(rng, rng.randrange(8000))).encode()
            coding = rng.randrange(3)
            headers = [('Content-Type', 'text/html; charset=utf-8')]
            if coding == 1:
                headers.append(('Transfer-Encoding', 'chunked'))
                body = b'%x\r\n%s\r\n0\r\n\r\n' % (len(body), body)
            if coding == 2:
                headers.append(('Content-Encoding', 'gzip')); body = gzip.compress(body)
            http = StatusAndHeaders('200 OK', headers, protocol='HTTP/1.1')
            ask = StatusAndHeaders('GET / HTTP/1.1', [('Host', 'paper.example')], is_http_request=True)
            response = writer.create_warc_record(url, 'response', payload=io.BytesIO(body), http_headers=http)
            request = writer.create_warc_record(url, 'request', http_headers=ask)
            writer.write_request_response_pair(request, response)
            if i % 3 == 0:
                writer.write_record(writer.create_warc_record(url, 'conversion', payload=io.BytesIO(text(rng, 3000).encode()),
                                                              warc_content_type='text/plain'))
            if i % 5 == 0:
                writer.write_record(writer.create_warc_record(url, 'metadata', payload=io.BytesIO(b'fetchTimeMs: 7\r\n'),
                                                              warc_content_type='application/warc-fields'))
            if i % 7 == 0:
                writer.write_record(writer.create_revisit_record(url, 'sha1:AAAA', url, '2024-05-01T10:00:00Z'))
            if i % 11 == 0:
                writer.write_record(writer.create_warc_record(url, 'resource', payload=io.BytesIO(b''), warc_content_type='text/html'))


def by_hand(path, compressed):
    record = lambda n, block: (b'WARC/1.0\nwarc-type: conversion\nWARC-Target-URI: https://paper.example/%d\nFolded: a\n b\n'
                               b'Content-Length: %d\n\n%s\n\n' % (n, len(block), block))
    records = [record(0, b''), record(1, b'\r\n\r\n'), record(2, b'x' * 200000), record(3, 'été'.encode())] * 50
    with open(path, 'wb') as f:
        f.write(b''.join(map(gzip.compress, records)) if compressed else b''.join(records))


def theirs(path):
    with open(path, 'rb') as f:
        it = ArchiveIterator(f, no_record_parse=True)
        for record in it:
            # Asked for behind the block: warcio counts on the way.
            length = len(record.raw_stream.read())
            yield {'type': record.rec_type, 'url': record.rec_headers.get_header('WARC-Target-URI'), 'length': length,
                   'offset': it.get_record_offset()}


def ours(path):
    done = subprocess.run([sys.argv[1], '--list', '--quiet', path], stdout=subprocess.PIPE)
    # 1: something in it could not be read, as in a file without a byte; what was read is compared all the same.
    if done.returncode not in (0, 1):
        sys.exit('%s: the program ended with %d' % (path, done.returncode))
    for line in done.stdout.splitlines():
        r = json.loads(line)
        if 'error' in r:
            continue
        yield {'type': r['type'], 'url': r['url'], 'length': r['length'], 'offset': r['offset']}


def compare(path):
    a, b = list(theirs(path)), list(ours(path))
    for i, (x, y) in enumerate(zip(a, b)):
        if x != y:
            sys.exit('%s: record %d: warcio %s, ours %s' % (path, i, x, y))
    if len(a) != len(b):
        sys.exit('%s: warcio finds %d records, we find %d' % (path, len(a), len(b)))
    print('%s: %d records, the same' % (os.path.basename(path), len(a)))


if sys.argv[2:]:
    for path in sys.argv[2:]:
        compare(path)
else:
    with tempfile.TemporaryDirectory() as folder:
        rng = random.Random(1)
        for version in ('1.0', '1.1'):
            for compressed in (False, True):
                path = os.path.join(folder, 'written-%s.warc%s' % (version, '.gz' * compressed))
                written(path, version, compressed, 300, rng); compare(path)
        for compressed in (False, True):
            path = os.path.join(folder, 'by-hand.warc' + '.gz' * compressed)
            by_hand(path, compressed); compare(path)
        path = os.path.join(folder, 'empty.warc'); open(path, 'wb').close(); compare(path)
