#!/usr/bin/env python3
"""Measures what each piece of evidence is worth for the roles of a metadata run, and writes `src/dump/weights.rs`.

  run_model.py BENCH_DIR --write
  run_model.py BENCH_DIR --folds [OUT_DIR]
  run_model.py BENCH_DIR --held OUT_DIR

The truth is what stands beside the dumps of BENCH_DIR: of `flattened` the property names, of `seedlike` the values; `rendered` are
dumps without a run, and what frames runs as a page does that shows its hidden item; `translate.py` says the template in other languages. `flatten_pages.py` makes more dumps of other sites' pages, `arrange.py` of their values in the orders of programs and feeds: two drawings, and two free ones. The crate itself works the leaves and the
evidence out, fits the model and reads the dumps held out (`dump::measure`), so that measuring and reading cannot disagree. The model
is a linear chain fitted as a conditional random field with a margin of 1 (`Settings` of `dump::measure::field`; a dump counts by the
`WEIGHT` of its set), and a second one, without a margin, upon what the first makes of dumps that it has not seen; what is written are
whole numbers, a row a piece of evidence, a column a role: the mean of what the `DRAWINGS` teach, each with dice of its own: what one of them teaches by luck moves the records held out by .01.
`--folds`: five-fold cross-validation by site: each dump is read by what the dumps of other sites teach, and all are scored together.
`--held`: the same with the weights that `--folds` left in OUT_DIR: seconds, where only what is settled after the decoding changes.
"""
import collections, hashlib, json, os, random, re, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import arrange, flatten_pages, translate

ROLES = ('Outside Url Headline Alternative Description Body Published Created Modified Tag Section Language AuthorName AuthorUrl AuthorImage PublisherName '
         'PublisherUrl LogoUrl LogoWidth LogoHeight Email Telephone LegalName ImageUrl ImageWidth ImageHeight Caption CopyrightYear FreeAccess WordCount '
         'Speakable Other').split()
ID = {r: i for i, r in enumerate(ROLES)}
norm = lambda s: re.sub(r'\s+', ' ', str(s if s is not None else '')).strip()
digits = lambda s: re.sub(r'\D', '', str(s).replace('.000', ''))
flat = lambda s: re.sub(r'\s+', '', s)


def label(prop, text, shape, before, e, seen=(), after=''):
    """role of a leaf of property `prop`; `before`: role of the leaf before it in the same property; `after`: shape of the one after"""
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
            if before not in ('LogoUrl', 'LogoWidth') and after == 'Url': return 'LogoHeight'  # properties in the order of the alphabet
            if before not in ('LogoUrl', 'LogoWidth') and after in ('Integer', 'Year'): return 'LogoWidth'  # both sides before the address
            return {'LogoUrl': 'LogoWidth', 'LogoWidth': 'LogoHeight'}.get(before, 'Other')
        if shape == 'Email': return 'Email'
        if shape == 'Phone': return 'Telephone'
        if words:
            return 'PublisherName' if text == norm(pub.get('name')) else 'LegalName' if text == norm(pub.get('legal_name')) else 'Other'
    elif prop in ('image', 'thumbnailUrl', 'associatedMedia', 'primaryImageOfPage'):
        if shape == 'Url': return 'ImageUrl' if prop == 'image' or text in seen else 'Other'
        if shape in ('Integer', 'Year'):
            if before is None and after == 'Url': return 'ImageHeight'
            return {'ImageWidth': 'ImageHeight', 'ImageHeight': 'Other'}.get(before, 'ImageWidth')
        if shape == 'Text': return 'Caption'
    elif prop == 'keywords' and words: return 'Tag'
    elif prop == 'name' and words: return 'Alternative' if e.get('headline') else 'Headline'
    elif prop in ('url', 'mainEntityOfPage') and shape == 'Url': return 'Url' if same_url(text, e.get('url')) else 'Other'
    elif prop == 'wordCount' and shape == 'Integer': return 'WordCount'
    elif prop == 'isAccessibleForFree' and shape == 'Flag': return 'FreeAccess'
    elif prop == 'speakable' and shape == 'Selector': return 'Speakable'
    else:
        r = {'headline': 'Headline', 'alternativeHeadline': 'Alternative', 'description': 'Description', 'articleBody': 'Body', 'articlebody': 'Body', 'text': 'Body',
             'datePublished': 'Published', 'dateCreated': 'Created', 'dateModified': 'Modified', 'articleSection': 'Section', 'inLanguage': 'Language',
             'InLanguage': 'Language', 'copyrightYear': 'CopyrightYear'}.get(prop)
        if r: return r
    return 'Other'


def same_url(a, b):
    plain = lambda u: re.sub(r'^https?://(www\.)?|/$', '', norm(u).split('#')[0])
    return bool(b) and plain(a) == plain(b)


def flattened(m, leaves, twin):
    """labels of both shapes of a dump; `twin`: (property, text) of each block of the seed's shape"""
    ends = []; n = 0; pictures = {norm(i['url']) for i in m['expected'].get('images') or [] if i.get('url')} | set((m.get('ignore') or {}).get('images') or [])
    for p, t in twin:
        n += len(flat(t)); ends.append((n, p))
    out = []; at = 0; k = 0; before = None
    for l, following in zip(leaves, leaves[1:] + [None]):
        while k + 1 < len(ends) and at >= ends[k][0]:
            k += 1; before = None
        at += len(flat(l['text'])); after = following['shape'] if following and at < ends[k][0] else ''
        before = label(ends[k][1], l['text'], l['shape'], before, m['expected'], pictures, after); out.append(before)
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
        elif t in authors and (t != norm(pub.get('name')) or text.count(t) > 1): r = 'AuthorName'
        elif t in tags or (',' in t and {norm(x) for x in t.split(',')} <= tags): r = 'Tag'
        elif t == norm(pub.get('name')): r = 'PublisherName'
        out[i] = r
    return out


FOLDS = 5


def fold(site): return hashlib.md5(site.encode()).digest()[0] % FOLDS


def measure(what, lines, **settings):
    """lines of `dump::measure`; `settings` of its fit"""
    with tempfile.TemporaryDirectory() as d:
        with open(d + '/in', 'w', encoding='utf-8') as f:
            for l in lines: f.write(json.dumps(l) + '\n')
        r = subprocess.run(['cargo', 'test', '--release', '--quiet', '--lib', 'dump::measure', '--', '--ignored', '--nocapture'], cwd=ROOT,
                           env={**os.environ, 'TEARSHEET_MEASURE': f'{what} {d}/in {d}/out', **({'TEARSHEET_SETTINGS': json.dumps(settings)} if settings else {})}, stdout=subprocess.PIPE, text=True)
        if r.returncode: sys.exit(r.stdout)
        return [json.loads(l) for l in open(d + '/out', encoding='utf-8')]


def dumps(bench):
    """(set, manifest row, text) of all dumps; `rendered` from their beginning"""
    docs = []
    for s in ('flattened', 'seedlike', 'rendered'):
        for m in map(json.loads, open(f'{bench}/dumps/{s}/manifest.jsonl', encoding='utf-8')):
            docs.append((s, m, open(f"{bench}/dumps/{s}/{m['dump']}", encoding='utf-8', newline='').read()))
    return docs


def rearranged(m, text):
    """a dump of the seed's shape as other templates order it: the language first, no address, the run behind a page's text"""
    blocks = text.rstrip('\n').split('\n\n'); e = m['expected']
    if len(blocks) < 12 or e.get('language') not in blocks: return
    rest = [b for b in blocks if b != e['language']]
    yield '\n\n'.join([e['language'], *rest]) + '\n'
    yield '\n\n'.join([e['language'], *(b for b in rest if b != e.get('url'))]) + '\n'
    words = ' '.join(max(blocks, key=len).split(' '))
    if e.get('headline'):
        lines = [words[k:k + 90 + 7 * (k % 5)] for k in range(0, len(words), 140)][:14]
        yield '\n\n'.join([e['headline'], *lines, *blocks]) + '\n'


def varied(row, seed, lines, turn, dice):
    """a dump in both shapes as another template would write it: some properties elsewhere, some left out"""
    flat_lines = lines.rstrip('\n').split('\n'); groups = []; k = 0
    for p, block in zip(row['properties'], seed.rstrip('\n').split('\n\n')):
        size = len(flat(block)); values = []
        while k < len(flat_lines) and size > 0: values.append(flat_lines[k]); size -= len(flat(flat_lines[k])); k += 1
        if size: return
        if groups and groups[-1][0] == p: groups[-1][1].append((block, values))
        else: groups.append((p, [(block, values)]))
    groups = [g for g in groups if g[0] in ('headline', 'datePublished') or dice.random() > .1]
    for _ in range(dice.randint(1, 4)): groups.insert(dice.randrange(len(groups)), groups.pop(dice.randrange(len(groups))))
    blocks = [(p, b, v) for p, bs in groups for b, v in bs]
    row = {**row, 'id': f"{row['id']}/varied{turn}", 'page': f"{row['page']}/varied{turn}", 'properties': [p for p, _, _ in blocks]}
    yield {**row, 'shape': 'seed'}, '\n\n'.join(b for _, b, _ in blocks) + '\n'
    yield {**row, 'shape': 'lines'}, '\n'.join(x for _, _, v in blocks for x in v) + '\n'


def framed(docs, dice):
    """dumps inside the visible text of another page of the same fold, as a hidden item leaks: above it, behind its headline or some other line, at its end; with
    as much of the page as may be read with a run. The page shows the run's headline, or another one"""
    frames = collections.defaultdict(list)
    for s, m, text in docs:
        lines = [l for l in text.split('\n') if l.strip()]
        if s == 'rendered' and len(lines) >= 16: frames[fold(site(s, m))].append((norm(m['expected'].get('headline')), lines))
    for s, m, text in docs:
        if s not in ('flattened', 'seedlike') or not teaches(s, m) or m.get('shape') not in (None, 'seed', 'lines'): continue
        gap = '\n' if m.get('shape') == 'lines' else '\n\n'
        for headline, lines in dice.sample(frames[fold(site(s, m))], FRAMES):
            behind = next((k + 1 for k, l in enumerate(lines) if norm(l) == headline), 1)
            cut = dice.choice((0, behind, dice.randrange(1, len(lines)), len(lines)))
            if m['expected'].get('headline') and dice.random() < .5: lines = [norm(m['expected']['headline']) if norm(l) == headline else l for l in lines]
            before, after = gap.join(lines[max(0, cut - dice.choice(AROUND)):cut]), gap.join(lines[cut:cut + dice.choice(AROUND)])
            yield {**m, 'shape': 'framed', 'before': len(flat(before)), 'run': (s, m['id'])}, gap.join(x for x in (before, text.rstrip('\n'), after) if x) + '\n'


def cut_off(docs, dice):
    """runs of which the end or the beginning is lost, as excerpts and damaged files have them: they teach the second reading not to miss what is not there"""
    for s, m, text in docs:
        if s not in ('flattened', 'seedlike', 'translated') or not teaches(s, m) or dice.random() > CUT: continue
        gap = '\n' if m.get('shape') == 'lines' else '\n\n'; blocks = [b for b in text.rstrip('\n').split(gap) if b.strip()]
        if len(blocks) < 8: continue
        at = dice.randrange(4, len(blocks)); lost = dice.random() < .3
        kept, before = (blocks[at // 2:], blocks[:at // 2]) if lost else (blocks[:at], [])
        yield {**m, 'shape': 'cut', 'before': len(flat(''.join(before))), 'run': (s, m['id'])}, gap.join(kept) + '\n'


def remains(m, leaves, own):
    """labels of what is left of a run; None where it was cut otherwise"""
    at = k = 0
    while k < len(own) and at < m['before']: at += len(flat(own[k][0])); k += 1
    own = own[k:k + len(leaves)]
    return [g for _, g in own] if [t for t, _ in own] == [l['text'] for l in leaves] else None


def inside(m, leaves, own):
    """labels of a framed dump: the run's own where it stands, outside elsewhere; None where the run was cut otherwise"""
    out = []; at = 0; k = 0
    for l in leaves:
        if at >= m['before'] and k < len(own):
            if l['text'] != own[k][0]: return None
            out.append(own[k][1]); k += 1
        else: out.append('Outside')
        at += len(flat(l['text']))
    return out if k == len(own) else None


def arranged(m, leaves):
    """labels of a dump in the order of a program; None where its values were cut otherwise"""
    ends = []; n = at = k = 0; out = []
    for role, value in m['roles']: n += len(flat(value)); ends.append((n, role))
    for l in leaves:
        while k + 1 < len(ends) and at >= ends[k][0]: k += 1
        at += len(flat(l['text'])); out.append(ends[k][1])
    return out if at == n else None


def site(s, m): return m['site'] if m.get('run', (s,))[0] not in ('seedlike', 'rearranged', 'translated') else m['id'][:11]


def teaches(s, m):
    """a damaged dump teaches nothing"""
    return s not in ('seedlike', 'translated') or not (m['family'] in ('bs4_glued', 'newsapi_content') or m.get('variant') in ('mojibake', 'entities', 'twice-over'))


VARIETIES = 4
FRAMES = 2
AROUND = 1, 3, 8, 16, 40  # lines of a page on each side
CUT = .2  # of the runs
SAID = .2  # of the template's dumps in each other language
WEIGHT = {'translated': .4, 'flattened': 1, 'pages': 1, 'varied': .5, 'seedlike': 2, 'rearranged': 1, 'framed': .5, 'cut': .5, 'arranged': .15, 'rendered': 3}
FREE_WEIGHT = .2  # of the orders of programs drawn freely
DRAWINGS = (False, 0), (False, 1), (True, 0), (True, 1)  # free or not, which


def load(bench, free=False, drawing=0):
    docs = dumps(bench) + [('pages', *d) for d in flatten_pages.dumps(bench)]
    docs += [('rearranged', m, t) for s, m, text in docs if s == 'seedlike' and teaches(s, m) for t in rearranged(m, text)]
    dice = random.Random(1)
    docs += [('translated', m, t) for m, t in translate.translated([(m, t) for s, m, t in docs if s == 'seedlike']) if dice.random() < SAID]
    both = collections.defaultdict(dict)
    for s, m, text in docs:
        if s in ('flattened', 'pages'): both[m['page']][m['shape']] = m, text
    docs += [('varied', *d) for b in both.values() if len(b) == 2 for turn in range(VARIETIES) for d in varied(*b['seed'], b['lines'][1], turn, dice)]
    docs += [('framed', *d) for d in framed(docs, dice)] + [('cut', *d) for d in cut_off(docs, dice)]
    docs += [('arranged', *d) for d in arrange.dumps(bench, free, drawing)]
    twins = {m['page']: list(zip(m['properties'], map(norm, re.split(r'\n\n', t.rstrip('\n'))))) for s, m, t in docs if m.get('shape') == 'seed'}
    bad = collections.Counter(); out = []; known = {}
    for (s, m, text), cut in zip(docs, measure('leaves', [{'id': k, 'text': t} for k, (_, _, t) in enumerate(docs)])):
        labels = []; start = 0
        for leaves in cut['windows'] if teaches(s, m) else []:
            gold = (arranged(m, leaves) if s == 'arranged' else inside(m, leaves, known.get(m['run'], [])) if s == 'framed' else remains(m, leaves, known.get(m['run'], [])) if s == 'cut' else flattened(m, leaves, twins[m['page']]) if s in ('flattened', 'pages', 'varied') else seedlike(m, leaves) if s in ('seedlike', 'rearranged', 'translated') else ['Outside'] * len(leaves))
            if gold and len(cut['windows']) == 1: known[s, m['id']] = [(l['text'], g) for l, g in zip(leaves, gold)]
            y = []
            for l, g in zip(leaves, gold or []):
                g = ID[g]
                if g not in l['roles']:
                    bad[(l['shape'], ROLES[g])] += 1; g = ID['Other'] if ID['Other'] in l['roles'] else 0
                y.append(g)
            labels.append(y)
        out.append({'id': [s, m['id']], 'leaves': [[l['text'] for l in w] for w in cut['windows']], 'text': text, 'labels': labels, 'weight': FREE_WEIGHT if s == 'arranged' and free else WEIGHT[s], 'fold': fold(site(s, m)), 'again': s == 'cut', 'held': s in ('flattened', 'seedlike', 'rendered')})
    print(len(out), 'dumps; labels outside what the shape admits:', dict(bad.most_common(8)), file=sys.stderr)
    return out


def confusion(docs, answers, folder, limit=40):
    """roles mistaken on the flattened dumps, with how often; all of them in a file"""
    truth = {tuple(d['id']): d for d in docs}; wrong = collections.Counter(); right = collections.Counter(); log = open(f'{folder}/roles.txt', 'w', encoding='utf-8')
    for a in answers:
        d = truth[tuple(a['id'])]
        if a['id'][0] != 'flattened' or len(d['labels']) != 1: continue
        y = d['labels'][0]; r = a.get('roles') or [0] * len(y)
        log.write('\n' + a['id'][1] + '\n')
        for g, p, t in zip(y, r, d['leaves'][0]):
            right[g == p] += 1; wrong[ROLES[g], ROLES[p]] += g != p
            log.write(f"{'  ' if g == p else '!!'} {ROLES[g]:14} {ROLES[p]:14} {t[:110]}\n")
    print('leaves', right[True] / sum(right.values()))
    print(', '.join(f'{g}>{p} {n}' for (g, p), n in wrong.most_common(limit)))


def score(bench, answers, folder):
    source = open(f'{bench}/run.py', encoding='utf-8').read(); names = {}
    exec(source[source.index('def one('):source.index('def run(')], names)
    for s in ('flattened', 'seedlike', 'rendered'):
        with open(f'{folder}/{s}.jsonl', 'w', encoding='utf-8') as f:
            for a in answers:
                if a['id'][0] == s and 'page' in a: f.write(json.dumps(names['prediction'](a['id'][1], a['page'])) + '\n')
        r = subprocess.run([sys.executable, f'{bench}/score_dumps.py', f'{bench}/dumps/{s}/manifest.jsonl', f'{folder}/{s}.jsonl'], stdout=subprocess.PIPE, text=True)
        print(f'\n## {s}\n{r.stdout}', flush=True)


def mean(models):
    """the weights between those of models taught with other drawings: they know what both know, and less by heart"""
    whole = lambda parts: [whole(p) for p in zip(*parts)] if isinstance(parts[0], list) else round(sum(parts) / len(parts))
    return {key: whole([m[key] for m in models]) for key in models[0]}


def write(m):
    E, T, O, C = m['evidence'], m['succession'], m['opening'], m['closing']; num = lambda r: '[' + ', '.join(str(int(x)) for x in r) + ']'
    with open(f'{ROOT}/src/dump/weights.rs', 'w') as f:
        f.write('//! What each piece of evidence is worth for each role, and how roles follow one another: measured on real property orders by\n'
                '//! `tests/generate/run_model.py`, which wrote this file. Rows are `group * BUCKETS + bucket` of `evidence`, columns the roles of `role`.\n\n'
                'use super::decode::{BORDERS, Evidence};\nuse super::role::ROLES;\n\n/// Evidence never met.\nconst NONE: [i16; ROLES] = [0; ROLES];\n\n'
                '#[rustfmt::skip]\npub(super) const EVIDENCE: Evidence = &[\n')
        for r in E: f.write('    ' + (num(r) if any(r) else 'NONE') + ',\n')
        f.write('];\n\n/// What the second reading adds, by the rows of `reread`.\n#[rustfmt::skip]\npub(super) const REREAD: Evidence = &[\n')
        for r in m['reread']: f.write('    ' + (num(r) if any(r) else 'NONE') + ',\n')
        f.write('];\n\n/// By border, the role before, the role.\n#[rustfmt::skip]\npub(super) static SUCCESSION: [[[i16; ROLES]; ROLES]; BORDERS] = [\n')
        for t in T: f.write('    [\n' + ''.join('        ' + (num(r) if any(r) else 'NONE') + ',\n' for r in t) + '    ],\n')
        f.write('];\n\n/// The role of the first leaf.\n#[rustfmt::skip]\npub(super) static OPENING: [i16; ROLES] = ' + num(O) + ';\n\n'
                '/// The role of the last leaf.\n#[rustfmt::skip]\npub(super) static CLOSING: [i16; ROLES] = ' + num(C) + ';\n')


if __name__ == '__main__':
    bench = sys.argv[1]; folder = sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp(); os.makedirs(folder, exist_ok=True)
    if '--held' not in sys.argv: drawn = [load(bench, *drawing) for drawing in DRAWINGS]
    if '--write' in sys.argv: write(mean([measure('fit', docs, seed=k)[0] for k, docs in enumerate(drawn, 1)])); sys.exit()
    if '--folds' in sys.argv:
        folds = map(mean, zip(*[measure('folds', docs, seed=k) for k, docs in enumerate(drawn, 1)]))
        for name, lines in ('folds.jsonl', folds), ('held.jsonl', [d for d in drawn[0] if d['held']]):
            with open(f'{folder}/{name}', 'w', encoding='utf-8') as f: f.writelines(json.dumps(l) + '\n' for l in lines)
    docs = [json.loads(l) for l in open(f'{folder}/held.jsonl', encoding='utf-8')]; os.environ['TEARSHEET_FOLDS'] = os.path.abspath(f'{folder}/folds.jsonl')
    answers = measure('held', docs); confusion(docs, answers, folder); score(bench, answers, folder)
