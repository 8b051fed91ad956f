#!/usr/bin/env python3
"""Learns what each mark of a leaf is worth for the article's text, and writes `src/prose/body/weights.rs`.

  body_model.py BENCH_DIR RENDERED_DIR... [--cv] [--write] [--noted FILE] [--peers]

The truth is the `articleBody` that saved pages of BENCH_DIR/html state in JSON-LD, where the page shows it as well and it is neither short nor
broken off. The statement is taken away, and the crate notes the leaves of the page and of the dumps that `render_pages.py` made of it in
RENDERED_DIR, with their marks (`prose::measure`), so that learning and reading cannot disagree. A leaf belongs to the text where its letters stand in
it, in order. The model is a logistic regression, each page weighing alike, its longer leaves more; one for dumps, one for markup. Needs numpy and
scipy. `--peers`: what the extractors that are installed read from the same saved pages. `--cv`: figures of five folds by site, beside those of leaving all in. Sizes: tokens' F1 and whether the first and the last 48 letters are right.
"""
import argparse, collections, gzip, html, json, os, re, subprocess, sys, tempfile, unicodedata
import numpy as np
from scipy.optimize import minimize

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SETS = 'aed424 fundus trafilatura postlight wcxb wcxb_noscript readability goose3 metascraper htmldate htmldate_mc mcmetadata'.split()
NO_ARTICLE = ('listing', 'collection')
PENALTY, LEAST = 3., 400
TOKEN = re.compile(r'[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+')


def constant(name):
    """what `prose::body` calls so: the two choose alike"""
    return int(re.search(rf'const {name}: \w+ = (\d+);', open(os.path.join(ROOT, 'src/prose/body.rs'), encoding='utf-8').read()).group(1))


EVEN, AGAINST, LONGEST, LIKELY = (constant(name) for name in ('EVEN', 'AGAINST', 'LONGEST', 'LIKELY'))


def read(path):
    b = gzip.open(path, 'rb').read()
    try: return b.decode('utf-8')
    except UnicodeDecodeError:
        m = re.search(rb'charset\s*=\s*["\']?\s*([\w.:-]+)', b[:4096], re.I)
        try: return b.decode(m.group(1).decode() if m else 'utf-8', 'replace')
        except LookupError: return b.decode('cp1252', 'replace')


def letters(text): return ''.join(c for c in unicodedata.normalize('NFKC', html.unescape(text or '')).casefold() if c.isalnum())


def stated(page):
    """the longest articleBody of the page's JSON-LD, tags taken away"""
    found = []
    def walk(value):
        if isinstance(value, dict):
            body = value.get('articleBody')
            if isinstance(body, str): found.append(body)
            for inner in value.values(): walk(inner)
        elif isinstance(value, list):
            for inner in value: walk(inner)
    for script in re.findall(r'<script[^>]*ld\+json[^>]*>(.*?)</script>', page, re.S | re.I):
        try: walk(json.loads(script, strict=False))
        except ValueError: continue
    body = html.unescape(max(found, key=len, default=''))
    return re.sub(r'<(?:style|script)\b.*?</(?:style|script)>|<[^<>]+>', '\n', body, flags=re.S).strip()


def labels(leaves, truth):
    """which leaves stand in the truth, in its order, and how much of it they are"""
    whole = letters(truth); at = covered = 0; out = []
    for leaf in leaves:
        own = letters(leaf['text']); n = len(own); end = -1
        if n >= 24:
            found = whole.find(own, max(0, at - 2))
            if found >= 0 and (n >= 60 or found - at <= 600): end = found + n
            elif n >= 80:
                pieces = [whole.find(own[j:j + 24], max(0, at - 2)) for j in (0, n // 2 - 12, n - 24)]
                if sum(p >= 0 for p in pieces) >= 2: end = max(pieces) + 24
        elif n:
            found = whole.find(own, max(0, at - 1), at + n + (12 if n >= 6 else 2))
            if found >= 0: end = found + n
        out.append(end >= 0)
        if end >= 0: at = end; covered += n
    return np.array(out, float), covered / max(1, len(whole))


def tokens(text): return collections.Counter(TOKEN.findall(unicodedata.normalize('NFKC', html.unescape(text)).casefold()))


def alike(text, truth):
    a, b = tokens(text), tokens(truth)
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def measure(texts):
    with tempfile.TemporaryDirectory() as folder:
        given, taken = os.path.join(folder, 'in'), os.path.join(folder, 'out')
        with open(given, 'w', encoding='utf-8') as w:
            for name, text in texts: w.write(json.dumps({'id': name, 'text': text}) + '\n')
        subprocess.run(['cargo', 'test', '-q', '--release', '--lib', 'prose::measure', '--', '--ignored'], cwd=ROOT, check=True,
                       env=dict(os.environ, TEARSHEET_MEASURE=f'{given} {taken}'), stdout=subprocess.DEVNULL)
        noted = (json.loads(line) for line in open(taken, encoding='utf-8'))
        return {found['id']: {key: found.get(key) for key in ('article', 'marked_up')} for found in noted}


def gather(bench, rendered):
    """(name, text, site, truth or '' for a page without an article)"""
    pages = {}
    for folder in SETS:
        for line in open(f'{bench}/html/{folder}/manifest.jsonl', encoding='utf-8'):
            row = json.loads(line); page = read(f'{bench}/html/{folder}/{row["html"]}'); truth = stated(page)
            if row.get('page_type') in NO_ARTICLE and not truth: truth = ''
            elif len(truth) < LEAST or truth.endswith(('…', '...')): continue
            pages[row['id']] = (re.sub('articleBody', 'articleBodx', page), row.get('site') or row['id'], truth)
    out = [(name, *page) for name, page in pages.items()]
    for folder in rendered:
        for line in open(f'{folder}/manifest.jsonl', encoding='utf-8'):
            row = json.loads(line); page = pages.get(row['id'].rsplit('/', 1)[0])
            if page: out.append((row['id'] + '*', open(f'{folder}/{row["dump"]}', encoding='utf-8', newline='').read(), *page[1:]))
    out = list({name: row for name, *row in out}.items()); out = [(name, *row) for name, row in out]
    return out


def taught(rows, noted):
    out = {True: [], False: []}
    for name, _, site, truth in rows:
        found = noted.get(name)
        if not found or not found['article']: continue
        leaves = found['article']; size = np.array([leaf['size'] for leaf in leaves], float); marks = np.array([leaf['marks'] for leaf in leaves], float) / 10
        own, covered = labels(leaves, truth) if truth else (np.zeros(len(leaves)), 1)
        running = sum(leaf['size'] for leaf in leaves if leaf['marks'][8])
        # What the page goes on with far beyond it is a truth that was cut; what it hardly shows cannot be found.
        if truth and (covered < .8 or running > 3 * size[own > 0].sum() and size[own > 0].sum() < 1500): continue
        share = np.sqrt(np.minimum(size, 600) + 10)
        out[bool(found['marked_up'])].append(dict(name=name, site=site, truth=truth, leaves=leaves, marks=marks, size=size, own=own, share=share / share.sum()))
    return out


def fit(pages):
    pages = [page for page in pages if page['truth']]
    marks = np.vstack([p['marks'] for p in pages]); own = np.concatenate([p['own'] for p in pages]); share = np.concatenate([p['share'] for p in pages])
    share /= share.mean()
    def loss(w):
        z = marks @ w; p = 1 / (1 + np.exp(-z))
        return (share * (np.logaddexp(0, z) - own * z)).sum() + PENALTY * (w @ w) / 2, marks.T @ (share * (p - own)) + PENALTY * w
    return minimize(loss, np.zeros(marks.shape[1]), jac=True, method='L-BFGS-B', options={'maxiter': 400}).x


def chosen(page, w):
    """as `prose::body` chooses"""
    z = page['marks'] @ w; likely = .5 + .5 * z / (np.abs(z) + 2); gains = (likely - EVEN / 100) * np.minimum(page['size'], LONGEST) - AGAINST * (1 - likely)
    best, most, start, total = (0, 0), 0, 0, 0.
    for at, gain in enumerate(gains):
        if total <= 0: start, total = at, 0.
        total += gain
        if total > most: best, most = (start, at + 1), total
    return [at for at in range(*best) if likely[at] > LIKELY / 100], most


def report(name, pages, weights):
    table = collections.defaultdict(list); none = []; gains = []
    for page in pages:
        at, most = chosen(page, weights[page['site']]); text = '\n'.join(page['leaves'][i]['text'] for i in at)
        if not page['truth']: none.append((most, page['name'])); continue
        gains.append(most); own, gold = letters(text), letters(page['truth'])
        row = (alike(text, page['truth']), own[:48] == gold[:48], own[-48:] == gold[-48:])
        for key in ('all', page['name'].rstrip('*').rsplit('/', 1)[1] if page['name'].endswith('*') else 'html'): table[key].append(row)
    for key, rows in sorted(table.items()):
        f1, first, last = (np.mean([row[i] for row in rows]) for i in range(3))
        print(f'  {name} {key:18} {len(rows):4} F1 {f1:.4f}  over .95 {np.mean([row[0] >= .95 for row in rows]):.3f}  first {first:.3f}  last {last:.3f}')
    for least in (0, 150, 300, 500, 800, 1200):
        print(f'  {name} over {least:5}: articles {np.mean([g >= least for g in gains]):.3f}  without an article {sum(m >= least for m, _ in none)} of {len(none)}')


def by_trafilatura(page):
    import trafilatura
    return trafilatura.extract(page, include_comments=False)


def by_newspaper(page):
    import newspaper
    article = newspaper.Article('http://localhost/'); article.download(input_html=page); article.parse()
    return article.text


def by_readability(page):
    import readability, inscriptis
    return inscriptis.get_text(readability.Document(page).summary(html_partial=True))


def by_resiliparse(page):
    from resiliparse.extract.html2text import extract_plain_text
    return extract_plain_text(page, main_content=True)


def peers(rows, pages):
    """the same figures of others' extractors, on the saved pages whose truth is used"""
    used = {page['name'] for page in pages if page['truth']}
    for read_by in (by_readability, by_trafilatura, by_newspaper, by_resiliparse):
        table = []
        for name, text, _, truth in rows:
            if name not in used: continue
            try: found = read_by(text) or ''
            except ImportError: break
            except Exception: found = ''  # what it cannot read, it does not find
            table.append(alike(found, truth))
        print(f'  {read_by.__name__:18} {len(table):4} F1 {np.mean(table):.4f}' if table else f'  {read_by.__name__}: not installed')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('bench'); ap.add_argument('rendered', nargs='+'); ap.add_argument('--cv', action='store_true'); ap.add_argument('--write', action='store_true'); ap.add_argument('--noted'); ap.add_argument('--peers', action='store_true')
    a = ap.parse_args(); rows = gather(a.bench, a.rendered)
    if a.noted and os.path.exists(a.noted): noted = json.load(open(a.noted))
    else:
        noted = measure([row[:2] for row in rows])
        if a.noted: json.dump(noted, open(a.noted, 'w'))
    learned = {}
    for marked_up, pages in taught(rows, noted).items():
        name = 'markup' if marked_up else 'text'; w = fit(pages); learned[name] = w
        if a.cv:
            sites = sorted({p['site'] for p in pages}); fold = {s: i * 7919 % 5 for i, s in enumerate(sites)}
            ws = [fit([p for p in pages if fold[p['site']] != k]) for k in range(5)]
            report(name + ' held out', pages, {s: ws[fold[s]] for s in sites})
        else: report(name, pages, collections.defaultdict(lambda: w))
        if a.peers and marked_up: peers(rows, pages)
    if a.write: write(learned)


def write(learned):
    with open(os.path.join(ROOT, 'src/prose/body/weights.rs'), 'w') as out:
        out.write('//! What each mark of a leaf is worth, in hundredths. Written by `tests/generate/body_model.py`, which tells what from.\n\nuse super::MARKS;\n')
        for name, const, what in (('text', 'OF_TEXT', 'Of leaves of a text dump.'), ('markup', 'OF_MARKUP', 'Of leaves whose elements are known.')):
            lines = ['']
            for value in learned[name]:
                if len(lines[-1]) > 105: lines.append('')
                lines[-1] += f' {int(round(value * 100))},'
            rows = ''.join(f'   {line}\n' for line in lines)
            out.write(f'\n/// {what}\n#[rustfmt::skip]\npub(super) const {const}: [i16; MARKS] = [\n{rows}];\n')


if __name__ == '__main__':
    main()
