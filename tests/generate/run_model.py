#!/usr/bin/env python3
"""Measures what each piece of evidence is worth for the roles of a metadata run, and writes `src/dump/weights.rs`.

  run_model.py BENCH_DIR [--cv] [--write]

The truth is what stands beside the dumps of BENCH_DIR: of `flattened` the property names, of `seedlike` the values; `rendered` are
dumps without a run. The crate itself works the evidence out (`dump::measure`), so that measuring and reading cannot disagree. The
model is a linear chain fitted as a conditional random field; what is written are whole numbers, a row a piece of evidence, a column a role.
Needs numpy. `--cv`: five-fold cross-validation by site instead.
"""
import collections, json, os, random, re, subprocess, sys, tempfile
import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROLES = ('Outside Url Headline Alternative Description Body Published Created Modified Tag Section Language AuthorName AuthorUrl AuthorImage PublisherName '
         'PublisherUrl LogoUrl LogoWidth LogoHeight Email Telephone LegalName ImageUrl ImageWidth ImageHeight Caption CopyrightYear FreeAccess WordCount '
         'Speakable Other').split()
ID = {r: i for i, r in enumerate(ROLES)}
R = len(ROLES)
norm = lambda s: re.sub(r'\s+', ' ', str(s if s is not None else '')).strip()
digits = lambda s: re.sub(r'\D', '', str(s).replace('.000', ''))
flat = lambda s: re.sub(r'\s+', '', s)


def label(prop, text, shape, before, e):
    """role of a leaf of property `prop`; `before`: role of the leaf before it in the same property"""
    pub = e.get('publisher') or {}; logo = pub.get('logo') or {}; words = shape in ('Text', 'Language', 'Phone', 'Year', 'Integer')
    if prop in ('author', 'creator'):
        if shape == 'Url':
            return 'AuthorImage' if re.search(r'\.(jpe?g|png|webp|gif)|avatar|image|img', text, re.I) else 'AuthorUrl'
        if words:
            names = [norm(a) for a in e.get('authors') or []]
            return 'AuthorName' if text in names or any(n and n in text and len(text) < 2 * len(n) + 12 for n in names) or (not names and before is None) else 'Other'
    elif prop in ('publisher', 'sourceOrganization', 'copyrightHolder'):
        if shape == 'Url':
            return 'LogoUrl' if text == logo.get('url') else 'PublisherUrl' if text == pub.get('url') else 'Other'
        if shape in ('Integer', 'Year'):
            return {'LogoUrl': 'LogoWidth', 'LogoWidth': 'LogoHeight'}.get(before, 'Other')
        if shape == 'Email': return 'Email'
        if shape == 'Phone': return 'Telephone'
        if words:
            return 'PublisherName' if text == norm(pub.get('name')) else 'LegalName' if text == norm(pub.get('legal_name')) else 'Other'
    elif prop == 'image':
        if shape == 'Url': return 'ImageUrl'
        if shape in ('Integer', 'Year'): return {'ImageWidth': 'ImageHeight', 'ImageHeight': 'Other'}.get(before, 'ImageWidth')
        if shape == 'Text': return 'Caption'
    elif prop == 'keywords' and words: return 'Tag'
    elif prop == 'name' and words: return 'Alternative' if e.get('headline') else 'Headline'
    elif prop in ('url', 'mainEntityOfPage') and shape == 'Url': return 'Url'
    elif prop == 'wordCount' and shape == 'Integer': return 'WordCount'
    elif prop == 'isAccessibleForFree' and shape == 'Flag': return 'FreeAccess'
    elif prop == 'speakable' and shape == 'Selector': return 'Speakable'
    else:
        r = {'headline': 'Headline', 'alternativeHeadline': 'Alternative', 'description': 'Description', 'articleBody': 'Body', 'articlebody': 'Body', 'text': 'Body',
             'datePublished': 'Published', 'dateCreated': 'Created', 'dateModified': 'Modified', 'articleSection': 'Section', 'inLanguage': 'Language',
             'InLanguage': 'Language', 'copyrightYear': 'CopyrightYear'}.get(prop)
        if r: return r
    return 'Other'


def flattened(m, leaves, twin):
    """labels of both shapes of a dump; `twin`: (property, text) of each block of the seed's shape"""
    ends = []; n = 0
    for p, t in twin:
        n += len(flat(t)); ends.append((n, p))
    out = []; at = 0; k = 0; before = None
    for l in leaves:
        while k + 1 < len(ends) and at >= ends[k][0]:
            k += 1; before = None
        before = label(ends[k][1], l['text'], l['shape'], before, m['expected']); out.append(before); at += len(flat(l['text']))
    return out


def seedlike(m, leaves):
    e = m['expected']; pub = e.get('publisher') or {}; text = [l['text'] for l in leaves]; shape = [l['shape'] for l in leaves]; n = len(leaves)
    out = ['Outside'] * n; tags = {norm(t) for t in (e.get('tags') or []) + (e.get('keywords') or [])}; tags |= {norm(t) for t in (m.get('ignore') or {}).get('tags', [])}
    authors = {norm(a) for a in e.get('authors') or []}
    # Where the run stands: from the first to the last leaf that only a run holds.
    sure = [i for i in range(n) if shape[i] in ('Time', 'Flag', 'Selector', 'Email') or (shape[i] == 'Url' and any(text[i] == norm(x.get('url')) for x in e.get('images') or []))
            or (shape[i] == 'Language') or (',' in text[i] and tags and {norm(x) for x in text[i].split(',')} <= tags)
            or (shape[i] == 'Text' and '... ' in text[i] and norm(e.get('description') or '?') in text[i])]
    if not sure: return None
    lo, hi = min(sure), max(sure)
    # values just before or after belong too
    own = tags | authors | {norm(e.get(k)) for k in ('headline', 'alternative_headline', 'url', 'section', 'description')} | {norm(pub.get('name'))} - {''}
    while lo > 0 and text[lo - 1] in own: lo -= 1
    while hi + 1 < n and (text[hi + 1] in authors | {norm(e.get('section')), norm(pub.get('name'))}) : hi += 1
    times = [i for i in range(lo, hi + 1) if shape[i] == 'Time']; given = [k for k in ('date_published', 'date_created', 'date_modified') if e.get(k)]
    heads = 0; ints = 0; seen_pub = False
    body = norm((e.get('body') or {}).get('first'))
    bodies = [i for i in range(lo, n) if body and text[i].startswith(body)]; bend = norm((e.get('body') or {}).get('last'))
    ends = [i for i in range(bodies[0] if bodies else n, n) if bend and text[i].endswith(bend)]
    span = range(bodies[0], ends[0] + 1) if bodies and ends else range(0)
    for i in range(n):
        t, s = text[i], shape[i]; after = shape[i + 1] if i + 1 < n else ''; prev = out[i - 1] if i else ''
        if i in span and s not in ('Time',): out[i] = 'Body'; hi = max(hi, i) ; continue
        if not lo <= i <= hi: continue
        r = 'Other'
        if s == 'Url':
            r = 'Url' if t == norm(e.get('url')) else 'ImageUrl' if any(t == norm(x.get('url')) for x in e.get('images') or []) else 'AuthorImage' if prev == 'AuthorName' else 'Other'
        elif s == 'Time' and i in times:
            same = [g for g in given if digits(e[g]) == digits(t)]
            r = {'date_published': 'Published', 'date_created': 'Created', 'date_modified': 'Modified'}[same[0]] if same else 'Other'
            if same: given.remove(same[0])
        elif s == 'Selector': r = 'Speakable'
        elif s == 'Email': r = 'Email'
        elif s == 'Phone' and prev == 'Email': r = 'Telephone'
        elif s == 'Language' and t == norm(e.get('language')): r = 'Language'
        elif s == 'Year' and t == str(e.get('copyright_year')) and after not in ('Integer', 'Year'): r = 'CopyrightYear'
        elif s in ('Integer', 'Year'):
            logo = pub.get('logo') or {}
            if prev in ('LegalName', 'Telephone', 'Email') and logo: r = 'LogoWidth'
            elif prev == 'LogoWidth': r = 'LogoHeight'
            elif prev not in ('ImageWidth',) and after in ('Integer', 'Year'): r = 'ImageWidth'
            elif prev == 'ImageWidth': r = 'ImageHeight'
        elif t == norm(e.get('headline')) and heads == 0: r = 'Headline'; heads = 1
        elif e.get('headline') and t.startswith(norm(e['headline']) + ' '): r = 'Other'
        elif t in (norm(e.get('headline')), norm(e.get('alternative_headline'))) and heads == 1: r = 'Alternative'; heads = 2
        elif t == norm(e.get('headline')): r = 'Outside' if i > hi else 'Other'
        elif e.get('description') and (t.startswith(norm(e['description']).rstrip('.'))): r = 'Description'
        elif t == norm(pub.get('legal_name')): r = 'LegalName'
        elif t == norm(pub.get('name')) and (after in ('Email',) or prev in ('Headline', 'Alternative', 'Outside') or (after in ('Integer', 'Decimal', 'Phone') )): r = 'PublisherName'
        elif t == norm(e.get('section')) and (after == 'Language' or t not in tags or prev in ('AuthorImage', 'CopyrightYear', 'LogoHeight')): r = 'Section'
        elif t in authors: r = 'AuthorName'
        elif t in tags or (',' in t and {norm(x) for x in t.split(',')} <= tags): r = 'Tag'
        elif t == norm(pub.get('name')): r = 'PublisherName'
        out[i] = r
    return out


def load(bench):
    docs = []; twins = {}
    for s in ('flattened', 'seedlike', 'rendered'):
        for m in map(json.loads, open(f'{bench}/dumps/{s}/manifest.jsonl', encoding='utf-8')):
            text = open(f"{bench}/dumps/{s}/{m['dump']}", encoding='utf-8', newline='').read()
            if s == 'seedlike' and (m['family'] in ('bs4_glued', 'newsapi_content') or m.get('variant') in ('mojibake', 'entities', 'twice-over')): continue
            if s == 'rendered': text = text[:6000]
            if m.get('shape') == 'seed': twins[m['page']] = list(zip(m['properties'], map(norm, re.split(r'\n\n', text.rstrip('\n')))))
            docs.append((s, m, text))
    with tempfile.TemporaryDirectory() as d:
        with open(d + '/in', 'w', encoding='utf-8') as f:
            for k, (s, m, t) in enumerate(docs): f.write(json.dumps({'id': k, 'text': t}) + '\n')
        r = subprocess.run(['cargo', 'test', '--quiet', '--lib', 'dump::measure', '--', '--ignored'], cwd=ROOT, env={**os.environ, 'TEARSHEET_MEASURE': f'{d}/in {d}/out'}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if r.returncode: sys.exit(r.stdout)
        seqs = [json.loads(l)['leaves'] for l in open(d + '/out', encoding='utf-8')]
    out = []; bad = collections.Counter()
    for (s, m, b), leaves in zip(docs, seqs):
        leaves = [l for l in leaves if l['text']]
        if not leaves: continue
        gold = (flattened(m, leaves, twins[m['page']]) if s == 'flattened' else seedlike(m, leaves) if s == 'seedlike' else ['Outside'] * len(leaves))
        if gold is None: continue
        y = []
        for l, g in zip(leaves, gold):
            g = ID[g]
            if g not in l['roles']:
                bad[(l['shape'], ROLES[g])] += 1; g = ID['Other'] if ID['Other'] in l['roles'] else 0
            y.append(g)
        weight = {'flattened': 1, 'seedlike': 2, 'rendered': 2}[s]
        out.append(dict(set=s, id=m['id'], site=m['site'] if s != 'seedlike' else m['id'][:11], weight=weight, y=y, roles=[l['roles'] for l in leaves], ev=[l['evidence'] for l in leaves], border=[l['border'] for l in leaves],
                        text=[l['text'] for l in leaves], shape=[l['shape'] for l in leaves]))
    print('labels outside what the shape admits:', dict(bad.most_common(12)), file=sys.stderr)
    return out


class Model:
    """weights of evidence, of succession (for every border, and what they share), of the first and the last role"""
    def __init__(self, n):
        self.E = np.zeros((n, R)); self.T = np.zeros((3, R, R)); self.O = np.zeros(R); self.C = np.zeros(R)

    def parts(self): return (self.E, self.T, self.O, self.C)

    def decode(self, d, gold=None, cost=0.0):
        n = len(d['y']); best = np.full(R, -1e18); back = np.zeros((n, R), int)
        for i in range(n):
            own = self.E[d['ev'][i]].sum(0); c = d['roles'][i]
            if gold is not None and cost:
                own = own + cost; own[gold[i]] -= cost
            nxt = np.full(R, -1e18)
            if i == 0: nxt[c] = self.O[c] + own[c]
            else:
                p = d['roles'][i - 1]; s = best[p][:, None] + self.T[d['border'][i]][np.ix_(p, c)]; k = s.argmax(0)
                nxt[c] = s[k, np.arange(len(c))] + own[c]; back[i, c] = np.array(p)[k]
            best = nxt
        y = [0] * n; last = best + self.C; c = d['roles'][-1]; y[-1] = c[int(last[c].argmax())]
        for i in range(n - 1, 0, -1): y[i - 1] = int(back[i, y[i]])
        return y


def marginals(m, d):
    """log-likelihood of the truth and expected counts, by forward-backward in the log domain"""
    n = len(d['y']); own = np.full((n, R), -1e9); A = np.full((n, R), -1e9); Z = np.full((n, R), -1e9)
    for i in range(n):
        c = d['roles'][i]; own[i, c] = m.E[d['ev'][i]].sum(0)[c]
    A[0] = own[0] + m.O
    for i in range(1, n):
        c, p = d['roles'][i], d['roles'][i - 1]
        s = A[i - 1, p][:, None] + m.T[d['border'][i]][p][:, c]; k = s.max(0); A[i, c] = own[i, c] + k + np.log(np.exp(s - k).sum(0))
    Z[-1] = m.C
    for i in range(n - 2, -1, -1):
        c, p = d['roles'][i + 1], d['roles'][i]
        s = m.T[d['border'][i + 1]][p][:, c] + (own[i + 1, c] + Z[i + 1, c])[None, :]; k = s.max(1); Z[i, p] = k + np.log(np.exp(s - k[:, None]).sum(1))
    c = d['roles'][-1]; s = (A[-1] + Z[-1])[c]; k = s.max(); total = k + np.log(np.exp(s - k).sum())
    return own, A, Z, total


def fit(docs, n, epochs=9, seed=1, rate=0.15, decay=5e-4, drop=0.15):
    """a conditional random field by AdaGrad, dump by dump, pieces of evidence dropped at random so that none is leant on alone;
    successions are learnt for each border and for all of them together; the mean of the second half of the epochs"""
    m = Model(n); G = Model(n); A = Model(n); S = np.zeros((R, R)); GS = np.zeros((R, R)) + .1; SA = np.zeros((R, R)); kept = 0
    for p in G.parts(): p += .1
    rnd = random.Random(seed); docs = list(docs); dice = np.random.RandomState(seed)
    for ep in range(epochs):
        rnd.shuffle(docs); loss = 0.0
        for d in docs:
            d = dict(d); d['ev'] = [[e for e, k in zip(ev, dice.rand(len(ev)) > drop) if k] or ev for ev in d['ev']]
            y = d['y']; w = d['weight'] * min(1.0, 40 / len(y)); own_T = m.T; m.T = own_T + S
            own, F, Z, total = marginals(m, d); P = np.exp(np.minimum(F + Z - total, 0)); gold = m.O[y[0]] + m.C[y[-1]]; T = m.T; m.T = own_T
            for i in range(len(y)):
                gold += own[i, y[i]]; g = -P[i]; g[y[i]] += 1; g *= w; ev = d['ev'][i]
                if np.abs(g).max() > 1e-3:
                    e = g[None, :] - decay * m.E[ev]; G.E[ev] += e * e; m.E[ev] += rate * e / np.sqrt(G.E[ev])
                if i:
                    b = d['border'][i]; p, c = d['roles'][i - 1], d['roles'][i]; gold += T[b, y[i - 1], y[i]]
                    g2 = -np.exp(np.minimum(F[i - 1, p][:, None] + T[b][p][:, c] + (own[i, c] + Z[i, c])[None, :] - total, 0)); g2[p.index(y[i - 1]), c.index(y[i])] += 1; g2 *= w
                    if np.abs(g2).max() > 1e-3:
                        ix = np.ix_(p, c); e = g2 - 4 * decay * m.T[b][ix]; G.T[b][ix] += e * e; m.T[b][ix] += rate * e / np.sqrt(G.T[b][ix])
                        e = g2 - decay * S[ix]; GS[ix] += e * e; S[ix] += rate * e / np.sqrt(GS[ix])
            for M, Q, i in ((m.O, G.O, 0), (m.C, G.C, len(y) - 1)):
                g = -P[i]; g[y[i]] += 1; g *= w; Q += g * g; M += rate * g / np.sqrt(Q)
            loss += (total - gold) * w
        print(f'epoch {ep}: loss {loss:.0f}', file=sys.stderr, flush=True)
        if 2 * ep >= epochs - 1:
            kept += 1; SA += S
            for a, b in zip(A.parts(), m.parts()): a += b
    for a in A.parts(): a /= kept
    A.T += SA / kept
    return A


def whole(m):
    top = max(np.abs(p).max() for p in m.parts()); out = Model(len(m.E))
    for o, p in zip(out.parts(), m.parts()): o[...] = np.round(p * 1000 / top)
    return out


def report(m, docs, show=0):
    by = collections.defaultdict(lambda: [0, 0]); conf = collections.Counter(); shown = 0
    for d in docs:
        p = m.decode(d)
        for a, b, t in zip(d['y'], p, d['text']):
            by[d['set']][0] += a == b; by[d['set']][1] += 1
            if a != b: conf[(d['set'], ROLES[a], ROLES[b])] += 1
    for s, (a, b) in by.items(): print(f'{s}: {a}/{b} leaves right, {a / b:.4f}')
    for k, v in conf.most_common(25): print('   ', v, *k)


def write(m):
    E, T, O, C = m.parts(); num = lambda r: '[' + ', '.join(str(int(x)) for x in r) + ']'
    with open(f'{ROOT}/src/dump/weights.rs', 'w') as f:
        f.write('//! What each piece of evidence is worth for each role, and how roles follow one another: measured on real property orders by\n'
                '//! `tests/generate/run_model.py`, which wrote this file. Rows are `group * BUCKETS + bucket` of `evidence`, columns the roles of `role`.\n\n'
                'use super::decode::{BORDERS, Evidence};\nuse super::role::ROLES;\n\n/// Evidence never met.\nconst NONE: [i16; ROLES] = [0; ROLES];\n\n'
                '#[rustfmt::skip]\npub(super) const EVIDENCE: Evidence = &[\n')
        for r in E: f.write('    ' + (num(r) if r.any() else 'NONE') + ',\n')
        f.write('];\n\n/// By border, the role before, the role.\n#[rustfmt::skip]\npub(super) static SUCCESSION: [[[i16; ROLES]; ROLES]; BORDERS] = [\n')
        for t in T: f.write('    [\n' + ''.join('        ' + (num(r) if r.any() else 'NONE') + ',\n' for r in t) + '    ],\n')
        f.write('];\n\n/// The role of the first leaf.\n#[rustfmt::skip]\npub(super) static OPENING: [i16; ROLES] = ' + num(O) + ';\n\n'
                '/// The role of the last leaf.\n#[rustfmt::skip]\npub(super) static CLOSING: [i16; ROLES] = ' + num(C) + ';\n')


if __name__ == '__main__':
    docs = load(sys.argv[1]); n = 16 * 48
    if '--cv' in sys.argv:
        sites = sorted({d['site'] for d in docs}); random.Random(5).shuffle(sites); held = set(sites[0::5])
        m = whole(fit([d for d in docs if d['site'] not in held], n)); report(m, [d for d in docs if d['site'] in held])
    else:
        m = whole(fit(docs, n)); report(m, docs)
    if '--write' in sys.argv: write(m)
