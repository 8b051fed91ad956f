#!/usr/bin/env python3
"""Learns what each mark of a candidate headline, author, day, site's name or standfirst is worth, and writes `src/prose/weights.rs`.

  prose_model.py DIR... [--cv] [--write] [--only FIELD] [--show FIELD]

Each DIR holds `manifest.jsonl` and dumps as `dumps/rendered` does; what is in the crate was learned from that folder and one that
`render_pages.py` made. The crate itself finds the candidates and their marks
(`prose::measure`), so that learning and reading cannot disagree. The model is a softmax over the candidates of a dump and "none of
them", whose score is nothing; it is held near zero by a penalty on the squares. What single marks leave over is learned by crossings of
three marks (oblivious trees, boosted). A dump that does not show the value teaches "none". Needs numpy. `--cv`: five-fold cross-validation by site instead of figures on what was learned from.
"""
import argparse, collections, json, os, re, subprocess, sys, tempfile
import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIELDS = {'headline': 'HEADLINE', 'authors': 'AUTHOR', 'date_published': 'DATE', 'site_name': 'SITE', 'description': 'DESCRIPTION'}
PENALTY = collections.defaultdict(lambda: 3.)
CROSSINGS = {'headline': 100, 'authors': 0, 'date_published': 0, 'site_name': 40, 'description': 40}
REPEATED = {'headline': 8, 'authors': 1, 'date_published': 1, 'site_name': 4, 'description': 4}  # how often the first DIR counts: its tools and sites are the most mixed


NAMES = (('HEADLINE', 'headline', 'a headline'), ('AUTHOR', 'author', 'an author'), ('DATE', 'date', 'a day'), ('SITE', 'site', "a site's name"),
         ('DESCRIPTION', 'description', 'a standfirst'))


def measure(rows):
    with tempfile.TemporaryDirectory() as folder:
        given, taken = os.path.join(folder, 'in'), os.path.join(folder, 'out')
        with open(given, 'w', encoding='utf-8') as w:
            for row in rows:
                w.write(json.dumps({'id': row['id'], 'text': row['text']}) + '\n')
        subprocess.run(['cargo', 'test', '-q', '--release', '--lib', 'prose::measure', '--', '--ignored'], cwd=ROOT, check=True,
                       env=dict(os.environ, TEARSHEET_MEASURE=f'{given} {taken}'), stdout=subprocess.DEVNULL)
        return {noted['id']: noted for noted in map(json.loads, open(taken, encoding='utf-8'))}


def truth(field, row, value, scorer):
    """1: right, 0: wrong, None: neither"""
    gold, hidden = row['expected'].get(field), (row.get('hidden') or {}).get(field)
    if field == 'authors':
        named = scorer.names(value)
        if gold:
            return len(named & scorer.names(gold)) / max(1, len(named | scorer.names(gold)))
        return None if hidden and named & scorer.names(hidden) else 0
    if gold:
        if field == 'date_published': return float(scorer.same_day(value, gold))
        if field == 'site_name': return float(bare(scorer.text(value)) == bare(scorer.text(gold)))
        return float(scorer.text(value).rstrip('. ') == scorer.text(gold).rstrip('. '))
    if hidden and (scorer.near_day(value, hidden) if field == 'date_published' else scorer.alike(value, hidden)):
        return None
    return 0


def bare(site):
    """a site's name without its article and its host's ending"""
    return re.sub(r'^the |[.](com|org|net|de|fr|at|ch|co[.]uk)$', '', site)


def problems(field, rows, noted, scorer):
    """(site, marks, which are right, gold stands in the dump, row) of each dump that teaches something"""
    out = []
    for row in rows:
        found = noted.get(row['id'])
        gold = row['expected'].get(field)
        if found is None or field not in found or not gold and field not in list(row.get('not_shown') or []) + list(row.get('absent') or []):
            continue
        if field == 'headline' and row['text'].startswith('---'): continue  # front matter states it
        kept = [(c, truth(field, row, c['value'], scorer)) for c in found[field]]
        kept = [(c, t) for c, t in kept if t is not None]
        if not kept:
            continue
        marks = np.array([c['marks'] for c, _ in kept], float) / 10
        right = np.array([t for _, t in kept])
        out.append((row.get('site') or row['id'], marks, right, bool(gold), row, [c for c, _ in kept]))
    return out


def fit(taught, size, penalty):
    """Softmax with "none"; where several candidates are right, any of them will do. Learned twice: from the first candidates, then from
    those that come near to being chosen, which are few."""
    taught = [(marks.astype(np.float32), right) for _, marks, right, gold, *_ in taught if right.max() > 0 or not gold]
    some = [(marks[(right > 0) | (np.arange(len(right)) % 6 == 0)], right[(right > 0) | (np.arange(len(right)) % 6 == 0)]) for marks, right in taught]
    w = descend([t for t in some if len(t[1])], np.zeros(size, np.float32), penalty, 200)
    near = []
    for marks, right in taught:
        s = marks @ w
        keep = (right > 0) | (s >= np.partition(s, max(0, len(s) - 12))[max(0, len(s) - 12)])
        near.append((marks[keep], right[keep]))
    return descend(near, w, penalty, 500)


def descend(taught, w, penalty, steps):
    flat = np.vstack([marks for marks, _ in taught])
    ends = np.cumsum([len(marks) for marks, _ in taught]); starts = np.r_[0, ends[:-1]]
    want = np.concatenate([(right >= right.max() - 1e-9) & (right > 0) for _, right in taught]).astype(np.float32)
    none = np.array([right.max() <= 0 for _, right in taught])
    which = np.repeat(np.arange(len(taught)), [len(marks) for marks, _ in taught])
    m = np.zeros_like(w); v = np.zeros_like(w)
    for step in range(1, steps + 1):
        s = flat @ w
        top = np.maximum(np.maximum.reduceat(s, starts), 0)
        e = np.exp(s - top[which]); z = np.add.reduceat(e, starts) + np.exp(-top)
        p = e / z[which]
        good = e * want; g = np.add.reduceat(good, starts)
        q = np.where(none[which], 0, good / np.maximum(g, 1e-30)[which])
        grad = flat.T @ (p - q).astype(np.float32) + penalty * w / 3
        m = .9 * m + .1 * grad; v = .999 * v + .001 * grad ** 2
        w = w - .06 * (1 - .9 * step / steps) * (m / (1 - .9 ** step)) / (np.sqrt(v / (1 - .999 ** step)) + 1e-8)
    return w


def near(marks, right, w, most=12):
    """The right candidates of a dump and those that come near to being chosen."""
    s = marks @ w
    return (right > 0) | (s >= np.partition(s, max(0, len(s) - most))[max(0, len(s) - most)])


def cross(taught, w, rounds, rate=.3, penalty=8., share=.5):
    """Crossings of three marks on top of the weights `w`: [((mark, least) * 3, worth of the eight cases)]. Of each round half the marks
    are looked at, drawn by a fixed seed."""
    taught = [(marks, right) for _, marks, right, gold, *_ in taught if right.max() > 0 or not gold]
    taught = [(marks[keep], right[keep]) for marks, right in taught for keep in [near(marks, right, w)]]
    flat = np.rint(np.vstack([marks for marks, _ in taught]) * 10).astype(np.int32); s = np.concatenate([marks @ w for marks, _ in taught])
    ends = np.cumsum([len(marks) for marks, _ in taught]); starts = np.r_[0, ends[:-1]]
    which = np.repeat(np.arange(len(taught)), [len(marks) for marks, _ in taught])
    want = np.concatenate([(right >= right.max() - 1e-9) & (right > 0) for _, right in taught]).astype(float)
    none = np.array([right.max() <= 0 for _, right in taught]); columns = [np.ascontiguousarray(c) for c in flat.T]
    dice = np.random.default_rng(0); crossings = []
    for _ in range(rounds):
        top = np.maximum(np.maximum.reduceat(s, starts), 0); e = np.exp(s - top[which]); p = e / (np.add.reduceat(e, starts) + np.exp(-top))[which]
        good = e * want; g = np.add.reduceat(good, starts)
        slope = np.where(none[which], 0, good / np.maximum(g, 1e-30)[which]) - p; bend = np.maximum(p * (1 - p), 1e-5)
        place = np.zeros(len(s), np.int64); tests = []; drawn = dice.permutation(len(columns))[:int(len(columns) * share)]
        for depth in range(3):
            best = (-1, 0, 0); cases = 1 << depth
            for mark in drawn:
                index = place * 11 + columns[mark]
                slopes = np.bincount(index, slope, cases * 11).reshape(cases, 11); bends = np.bincount(index, bend, cases * 11).reshape(cases, 11)
                below, under = slopes.cumsum(1), bends.cumsum(1); above, over = below[:, -1:] - below[:, :-1], under[:, -1:] - under[:, :-1]
                gain = (below[:, :-1] ** 2 / (under[:, :-1] + penalty) + above ** 2 / (over + penalty)).sum(0); at = int(np.argmax(gain))
                if gain[at] > best[0]: best = (gain[at], int(mark), at + 1)
            tests.append(best[1:]); place = place * 2 + (columns[best[1]] >= best[2])
        worth = rate * np.bincount(place, slope, 8) / (np.bincount(place, bend, 8) + penalty)
        s = s + worth[place]; crossings.append((tests, worth))
    return crossings


def scores(marks, w, crossings):
    s = marks @ w; tenths = np.rint(marks * 10)
    for tests, worth in crossings:
        place = np.zeros(len(s), np.int64)
        for mark, least in tests: place = place * 2 + (tenths[:, mark] >= least)
        s = s + worth[place]
    return s


def repeated(pages, field, folder):
    return pages + [p for p in pages if p[4]['folder'] == folder] * (REPEATED[field] - 1)


def judge(field, pages, scored, least):
    """right, given, gold, false positives; of each dump the best candidate over `least`"""
    right = given = gold = false = 0; wrong = []
    for (_, marks, truth, has, row, candidates), s in zip(pages, scored):
        at = int(np.argmax(s)); said = s[at] >= least
        gold += has
        if has:
            given += said; right += said * truth[at]
            if not said or truth[at] < 1: wrong.append((row, candidates[at]['value'] if said else None, truth.max(), round(float(s[at]), 2), round(float(s[np.argmax(truth)]), 2)))
        elif said:
            false += 1; wrong.append((row, candidates[at]['value'], -1, round(float(s[at]), 2), 0))
    return right, given, gold, false, wrong


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('dirs', nargs='+'); ap.add_argument('--cv', action='store_true'); ap.add_argument('--write', action='store_true')
    ap.add_argument('--only'); ap.add_argument('--show'); ap.add_argument('--penalty', type=float); ap.add_argument('--noted')
    a = ap.parse_args()
    sys.path.insert(0, os.path.abspath(os.path.join(a.dirs[0], '..', '..')))
    import score_dumps as scorer
    rows = []
    for folder in a.dirs:
        for line in open(os.path.join(folder, 'manifest.jsonl'), encoding='utf-8'):
            row = json.loads(line); row['text'] = open(os.path.join(folder, row['dump']), encoding='utf-8', newline='').read()
            row['id'] = f'{folder}:{row["id"]}'; row['folder'] = folder; rows.append(row)
    if a.noted and os.path.exists(a.noted):
        noted = json.load(open(a.noted))
    else:
        noted = measure(rows)
        if a.noted: json.dump(noted, open(a.noted, 'w'))
    learned = {}
    for field, name in FIELDS.items():
        if a.only and field != a.only: continue
        pages = problems(field, rows, noted, scorer)
        size = pages[0][1].shape[1]; penalty = a.penalty or PENALTY[field]
        if a.cv:
            sites = sorted({p[0] for p in pages}); fold = {s: i * 7919 % 5 for i, s in enumerate(sites)}
            scored = [None] * len(pages)
            for k in range(5):
                taught = [p for p in repeated(pages, field, a.dirs[0]) if fold[p[0]] != k]
                w = fit(taught, size, penalty); crossings = cross(taught, w, CROSSINGS[field])
                for i, p in enumerate(pages):
                    if fold[p[0]] == k: scored[i] = scores(p[1], w, crossings)
        else:
            taught = repeated(pages, field, a.dirs[0]); w = fit(taught, size, penalty); crossings = cross(taught, w, CROSSINGS[field])
            scored = [scores(p[1], w, crossings) for p in pages]; learned[name] = (w, crossings)
        for folder in a.dirs:
            own = [(p, s) for p, s in zip(pages, scored) if p[4]['folder'] == folder]
            if not own: continue
            reach = sum(p[2].max() > 0 for p, _ in own if p[3])
            print(f'{field:15} {folder}: dumps {len(own)} gold {sum(p[3] for p, _ in own)} of those among the candidates {reach}')
            for least in (-.5, -.25, 0, .25, .5, .75, 1.):
                r, g, n, f, wrong = judge(field, [p for p, _ in own], [s for _, s in own], least)
                print(f'    over {least:5}: recall {r / max(1, n):.3f}  precision {r / max(1, g):.3f}  false {f}  P+fp {r / max(1, g + f):.3f}')
                if a.show == field and least == 0:
                    for row, value, reach, s, t in wrong: print('       ', row['id'].split(':')[1], '|', row['expected'].get(field), '|', value, reach, s, t)
    if a.write: write(learned)


def write(learned):
    """Writes the weights; those of fields that were not learned stay as they are."""
    path = os.path.join(ROOT, 'src/prose/weights.rs'); old = open(path).read()
    with open(path, 'w') as out:
        out.write('//! What each mark of a candidate is worth, in hundredths. Written by `tests/generate/prose_model.py`, which tells what from.\n'
                  '\nuse super::choice::{Crossing, Weights};\n')
        for name, module, what in NAMES:
            if name not in learned:
                out.write('\n' + re.search(rf'/// Of {what}\.\n.*?\n}};\n', old, re.S).group(0)); continue
            w, crossings = learned[name]
            hundredths = lambda values: [int(round(x * 100)) for x in values]
            out.write(f'\n/// Of {what}.\n#[rustfmt::skip]\npub(super) const {name}: Weights<{{ super::{module}::MARKS }}> = Weights {{\n    marks: [\n')
            lines = ['']
            for value in hundredths(w):
                if len(lines[-1]) > 105: lines.append('')
                lines[-1] += f' {value},'
            out.write(''.join(f'       {line}\n' for line in lines) + '    ],\n')
            rows = ''.join(f'        Crossing([{", ".join(f"({mark}, {least})" for mark, least in tests)}], {hundredths(worth)}),\n' for tests, worth in crossings)
            out.write(f'    crossings: &[\n{rows}    ],\n}};\n' if rows else '    crossings: &[],\n};\n')


if __name__ == '__main__':
    main()
