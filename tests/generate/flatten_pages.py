#!/usr/bin/env python3
"""Dumps made of saved pages, to teach `run_model.py` the orders and values of more sites: the article that a page states as JSON-LD or
microdata, its property names dropped, in its own order, each in the seed's shape (one block a property, nested values joined by a space)
and one value a line. The pages stay where they are; nothing of them is kept here. Standard library only.

  flatten_pages.py BENCH_DIR          # shows how many, and how alike those are that BENCH_DIR holds as dumps too
"""
import glob, gzip, html, json, os, re, sys, urllib.parse
from html.parser import HTMLParser

ARTICLE = re.compile(r'(Article|BlogPosting|LiveBlogPosting|Report|Review|AnalysisNewsArticle|NewsArticle)$')
VOID = set('area base br col embed hr img input link meta param source track wbr'.split())
NO_VALUE = {'@type', '@id', '@context', '@graph', '@language'}
LONGEST = 4000
space = lambda s: re.sub(r'\s+', ' ', str(s)).strip()


def read(path):
    b = gzip.open(path, 'rb').read() if path.endswith('.gz') else open(path, 'rb').read()
    try: return b.decode('utf-8')
    except UnicodeDecodeError:
        m = re.search(rb'charset\s*=\s*["\']?\s*([\w.:-]+)', b[:4096], re.I)
        try: return b.decode(m.group(1).decode() if m else 'utf-8', 'replace')
        except LookupError: return b.decode('cp1252', 'replace')


def kinds(item): t = item.get('@type') or []; return [str(x).split('/')[-1] for x in (t if isinstance(t, list) else [t])]


def is_article(item): return any(ARTICLE.search(k) for k in kinds(item))


class Microdata(HTMLParser):
    """top-level items as dicts of lists, in order"""
    def __init__(self, base):
        super().__init__(convert_charrefs=True); self.base = base; self.items = []; self.open = []; self.skip = 0

    def scope(self): return next((o['item'] for o in reversed(self.open) if o['item'] is not None), None)

    def whole(self, url):
        try: return urllib.parse.urljoin(self.base, url or '')
        except ValueError: return url

    def handle_starttag(self, tag, attrs):
        a = dict(attrs); item = None
        if tag in ('script', 'style', 'noscript'): self.skip += tag not in VOID
        names = (a.get('itemprop') or '').split(); parent = self.scope(); value = None
        if 'itemscope' in a:
            item = {'@type': (a.get('itemtype') or '').split()}
            value = item
            if not names: self.items.append(item)
        elif names:
            if tag == 'meta': value = a.get('content') or ''
            elif 'content' in a: value = a['content'] or ''
            elif tag in ('a', 'area', 'link'): value = self.whole(a.get('href'))
            elif tag in ('img', 'audio', 'embed', 'iframe', 'source', 'track', 'video'): value = self.whole(a.get('src'))
            elif tag == 'time' and a.get('datetime'): value = a['datetime']
            elif tag == 'object': value = a.get('data') or ''
            elif tag in ('data', 'meter'): value = a.get('value') or ''
        text = [] if names and value is None else None
        if parent is not None:
            for n in names: parent.setdefault(n, []).append(value if value is not None else text)
        elif names and item is not None: self.items.append(item)
        if tag not in VOID: self.open.append({'tag': tag, 'item': item, 'text': text})

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID: self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag in ('script', 'style', 'noscript'): self.skip = max(0, self.skip - 1)
        if not any(o['tag'] == tag for o in self.open): return
        while self.open:
            if self.open.pop()['tag'] == tag: return

    def handle_data(self, data):
        if self.skip: return
        for o in self.open:
            if o['text'] is not None: o['text'].append(data)


def joined(v):
    """texts that microdata gathered in pieces"""
    if isinstance(v, dict): return {k: joined(x) for k, x in v.items()}
    if isinstance(v, list): return [joined(x) if isinstance(x, dict) else ''.join(x) if isinstance(x, list) else x for x in v]
    return v


def microdata(page, base):
    p = Microdata(base)
    try: p.feed(page)
    except Exception: pass
    return [joined(i) for i in p.items]


def json_ld(page):
    out = []
    for m in re.finditer(r'<script[^>]*application/ld\+json[^>]*>(.*?)</script>', page, re.S | re.I):
        t = re.sub(r'^\s*(<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(-->|//\]\]>|/\*\]\]>\*/)\s*$', '', m.group(1)).strip()
        try: d = json.loads(t, strict=False)
        except ValueError: continue
        for x in d if isinstance(d, list) else [d]:
            if isinstance(x, dict): out += [y for y in x['@graph'] if isinstance(y, dict)] if isinstance(x.get('@graph'), list) else [x]
    return out


def values(v):
    """the single values of a property, in order; a reference to another item gives none"""
    if isinstance(v, list): return [y for x in v for y in values(x)]
    if isinstance(v, dict): return values(v['@value']) if '@value' in v else [y for k, x in v.items() if k not in NO_VALUE for y in values(x)]
    if v is None: return []
    if isinstance(v, bool): return ['true' if v else 'false']
    t = space(html.unescape(re.sub(r'<[a-z/][^>]*>', ' ', str(v))))[:LONGEST]
    return [t] if t else []


def first(v): return (v[0] if v else None) if isinstance(v, list) else v


def name(v):
    v = first(v.get('name')) if isinstance(v, dict) else v
    return space(html.unescape(v)) if isinstance(v, str) else None


def expected(item):
    """the values that `label` looks for"""
    text = lambda k: next((space(html.unescape(x)) for x in [first(item.get(k))] if isinstance(x, str) and x.strip()), None)
    address = next((x for k in ('url', 'mainEntityOfPage') for x in [first(item.get(k))] if isinstance(x, str)), None)
    pictures = [x for k in ('image', 'thumbnailUrl', 'associatedMedia', 'primaryImageOfPage') for x in values(item.get(k)) if '//' in x]
    e = {'headline': text('headline'), 'url': address and space(html.unescape(address)), 'images': [{'url': x} for x in pictures]}
    who = item.get('author', item.get('creator')); who = who if isinstance(who, list) else [who] if who else []
    e['authors'] = [n for n in (name(w) for w in who) if n and not n.startswith('http')]
    pub = first(item.get('publisher'))
    if isinstance(pub, dict):
        logo = first(pub.get('logo')); logo = logo if not isinstance(logo, dict) else first(logo.get('url')) or first(logo.get('contentUrl'))
        url = first(pub.get('url'))
        e['publisher'] = {'name': name(pub), 'legal_name': first(pub.get('legalName')), 'url': space(url) if isinstance(url, str) else None,
                          'logo': {'url': space(html.unescape(logo))} if isinstance(logo, str) else {}}
    elif isinstance(pub, str): e['publisher'] = {'name': space(pub)}
    return e


def articles(page, base):
    """(syntax, item) of the article that a page states, in each syntax"""
    for syntax, items in (('json-ld', json_ld(page)), ('microdata', microdata(page, base) if 'itemscope' in page else [])):
        found = [i for i in items if is_article(i) and ('headline' in i or 'name' in i)]
        if found: yield syntax, max(found, key=lambda i: sum(k in i for k in ('headline', 'datePublished', 'author', 'publisher')))


def flat(item):
    """(property, values) of each block"""
    blocks = [(k, values(x)) for k, v in item.items() if k not in NO_VALUE for x in (v if isinstance(v, list) else [v])]
    return [(k, v) for k, v in blocks if v]


def pages(bench):
    seen = set()
    for path in sorted(glob.glob(f'{bench}/html/*/manifest.jsonl')):
        if os.path.basename(os.path.dirname(path)) in ('extruct', 'microformats', 'schemaorg'): continue
        for m in map(json.loads, open(path, encoding='utf-8')):
            if m.get('url') and m['url'] in seen: continue
            seen.add(m.get('url')); yield m, read(os.path.join(os.path.dirname(path), m['html']))


def dumps(bench):
    """(manifest row, text) of pages that are no dumps already"""
    known = {r['page']: r['source'] for r in map(json.loads, open(f'{bench}/dumps/flattened/manifest.jsonl', encoding='utf-8'))}
    out = []
    for m, page in pages(bench):
        for syntax, item in articles(page, m.get('url') or ''):
            if known.get(m['id']) == syntax: continue
            blocks = flat(item)
            if len(blocks) < 4: continue
            row = {'id': f"{m['id']}/{syntax}", 'page': f"{m['id']}/{syntax}", 'site': m['site'], 'source': syntax, 'properties': [p for p, _ in blocks], 'expected': expected(item)}
            out.append(({**row, 'shape': 'seed'}, '\n\n'.join(' '.join(v) for _, v in blocks) + '\n'))
            out.append(({**row, 'shape': 'lines'}, '\n'.join(x for _, v in blocks for x in v) + '\n'))
    return out


if __name__ == '__main__':
    bench = sys.argv[1]; rows = {}
    for r in map(json.loads, open(f'{bench}/dumps/flattened/manifest.jsonl', encoding='utf-8')): rows[r['page'], r['shape']] = r
    same = other = none = 0
    for m, page in pages(bench):
        if (m['id'], 'seed') not in rows: continue
        r = rows[m['id'], 'seed']; want = open(f"{bench}/dumps/flattened/{r['dump']}", encoding='utf-8').read().rstrip('\n').split('\n\n')
        found = next((f for f in articles(page, m['url'] or '') if f[0] == r['source']), None)
        if not found: none += 1; print('NONE', m['id'], r['source'], len(want)); continue
        blocks = flat(found[1]); got = [' '.join(v) for _, v in blocks]
        if got == want: same += 1; continue
        other += 1; print('OTHER', m['id'], r['source'], found[0])
        import difflib
        names = dict(zip(got, [p for p, _ in blocks])); wn = dict(zip(want, r['properties']))
        for l in list(difflib.unified_diff([f'{names[g]}: {g}'[:200] for g in got], [f'{wn.get(g)}: {g}'[:200] for g in want], lineterm='', n=0))[2:9]: print('    ', l)
    print(same, other, none)
    made = dumps(bench); print(len(made), 'dumps of', len({r['site'] for r, _ in made}), 'sites')
