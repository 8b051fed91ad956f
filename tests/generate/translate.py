#!/usr/bin/env python3
"""The dumps of BENCH_DIR/dumps/seedlike that were made of one invented article, said in the languages of `languages.json`: shape, order and
damage stay, the values change. `run_model.py` learns from them how scripts without case, without spaces and of other widths look in a run,
which too few of its other dumps show, and they are the check of every script. Nothing of BENCH_DIR is kept here. Standard library only.

  translate.py BENCH_DIR OUT_DIR [LANGUAGE...]      # a set that score_dumps.py reads
"""
import collections, json, os, re, sys, textwrap, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = json.load(open(f'{HERE}/languages.json', encoding='utf-8'))
# Cut or spoilt in the middle of a value, or of another body: the values are not found there.
LEFT_OUT = {'entities', 'mojibake', 'cut-mid-body', 'body-one-short-sentence', 'body-several-blocks', 'description-dateline', 'tag-with-comma'}
space = lambda s: re.sub(r'\s+', ' ', s).strip()


def wide(c): return unicodedata.east_asian_width(c) in 'WF'


def columns(s): return sum(2 if wide(c) else 0 if unicodedata.combining(c) else 1 for c in s)


def lynx(line, width=71):
    """a line as lynx -dump breaks it: at spaces, after hyphens, after any wide character, and an address where it must be"""
    out = []; now = ''
    for token in re.findall(r'\s+|(?:[^\s-]|-(?=\d))*-+(?!\d)|(?:[^\s-]|-(?=\d))+', line):
        for piece in list(token) if any(map(wide, token)) else [token]:
            while columns(now) + columns(piece.rstrip()) > width:
                if columns(piece) > width and '://' in now + piece:
                    room = width - columns(now); out.append(now + piece[:room]); piece = piece[room:]
                else:
                    out.append(now.rstrip()); piece = piece.lstrip()
                now = ''
            now += piece
    return '\n'.join('   ' + x for x in out + [now.rstrip()])


def slug(s):
    s = unicodedata.normalize('NFKD', s).encode('ascii', 'ignore').decode().lower()
    return re.sub(r'[^a-z0-9]+', '-', s).strip('-')


class Page:
    """all dumps of one article, and its values as they are said there"""
    def __init__(self, rows):
        self.rows = rows; self.seed = self.row('seed', 'newspaper3k')['expected']; self.later = self.row('later-template', 'newspaper3k')['expected']
        lines = [l.strip() for l in self.row('later-template', 'E_visible_tail')['text'].split('\n') if l.strip()]
        at = max(i for i, l in enumerate(lines) if l == self.seed['headline'])
        self.sentences = self.split(' '.join(lines[at + 1:]))

    def row(self, variant, family): return next(r for r in self.rows if (r['variant'], r['family']) == (variant, family))

    def split(self, text):
        first, last = self.seed['body']['first'], self.seed['body']['last']
        text = text[text.index(first):]; out = re.split(r'(?<=\.)\s+(?=\S)', text, maxsplit=2)
        out[2] = out[2][:next(k for k in range(1, len(out[2]) + 1) if ''.join(out[:2] + [out[2][:k]]).endswith(last) or ' '.join(out[:2] + [out[2][:k]]).endswith(last))]
        return out


class Saying:
    """a page's values in another language"""
    def __init__(self, page, language, turn):
        self.page, self.new = page, language; seed, new = page.seed, language
        pairs = list(zip(page.sentences, new['sentences'])) + [(seed['description'].removesuffix('...'), new['summary']), (seed['headline'], new['headline']),
                 (seed['publisher']['name'], new['publisher']), (seed['section'], new['section'])] + list(zip(seed['tags'], new['tags']))
        # Agencies sign too, and some houses keep one company's name in all languages.
        if turn % 2 and seed['authors'][0] != seed['publisher']['name']: pairs.append((seed['authors'][0], new['author']))
        if turn % 3 == 0 and seed['publisher'].get('legal_name'): pairs.append((seed['publisher']['legal_name'], new['legal_name']))
        code = seed['language']; pairs += [(code.replace('-', '_'), new['language']), (code.replace('_', '-'), new['language'].replace('_', '-'))]
        self.pairs = sorted(pairs, key=lambda p: -len(p[0]))
        self.slug = slug(new['headline'])
        # Addresses of other scripts hold the headline in Latin letters, or a number alone.
        if len(self.slug) < 12: self.slug = '' if turn % 2 else 'old-mill-' + new['language'][:2]

    def text(self, text, glued=False):
        kept = []; addresses = []
        def keep(store, value, mark): store.append(value); return f'{mark}{len(store) - 1}\x04'
        def address(m):
            a = m.group(0)
            for old in {re.search(r'/([^/]*?)-?\d{8,}\.html', e['url']).group(1) for e in (self.page.seed, self.page.later)} - {''}: a = a.replace(old, self.slug)
            return keep(addresses, a, '\x03')
        text = re.sub(r'https?://[^\s"<>]+?\.(?:html|jpg)' if glued else r'https?://[^\s"<>]+', address, text)
        for old, new in self.pairs:
            pattern = r'\s+'.join(map(re.escape, old.split()))
            if len(old) < 30 and not glued: pattern = (r'(?<!\w)' if old[0].isalnum() else '') + pattern + (r'(?!\w)' if old[-1].isalnum() else '')
            text = re.sub(pattern, lambda m: keep(kept, new, '\x02'), text)
        if self.new['language'] == 'ja_JP': text = re.sub(r'\b(\d\d)\.(\d\d)\.(\d{4})\b', lambda m: f'{m.group(3)}年{int(m.group(2))}月{int(m.group(1))}日', text)
        for mark, store in (('\x02', kept), ('\x03', addresses)): text = re.sub(mark + '(\\d+)\x04', lambda m: store[int(m.group(1))], text)
        return text

    def gold(self, value):
        if isinstance(value, str): return value if value.startswith('20') else self.text(value)
        if isinstance(value, list): return [self.gold(v) for v in value]
        if isinstance(value, dict): return self.body(value) if value and set(value) <= {'first', 'last', 'length'} else {k: self.gold(v) for k, v in value.items()}
        return value

    def body(self, gold):
        old, new = self.page.sentences, self.new['sentences']; out = {}
        if 'first' in gold: out['first'] = new[0][:60] if space(old[0]).startswith(gold['first']) else self.text(gold['first'])
        if 'last' in gold:
            ends = [glue.join(new[:n])[-60:] for glue in ('', ' ') for n in (3, 2, 1) if glue.join(old[:n]).endswith(gold['last'])]
            out['last'] = ends[0] if ends else self.text(gold['last'])
        return out

    def dump(self, row):
        text = row['text'] if 'nbsp' in row['variant'] else row['text'].replace('\xa0', ' ')
        if row['family'] == 'lynx_dump':
            lines = [l.strip() for l in self.page.row(row['variant'], 'bs4_newline')['text'].split('\n') if l.strip()]
            lines = lines[not lines[0].startswith('http'):]; tail = max(i for i, l in enumerate(lines) if l == self.page.seed['headline'])
            text = ''.join('\n' * (i in (tail, tail + 1)) + lynx(self.text(l)) + '\n' for i, l in enumerate(lines))
        elif row['family'] == 'html2text':
            blocks = [self.text(b.replace('\n', '' if b.startswith('http') else ' ')) for b in re.split(r'\n\s*\n', text)]
            text = '\n\n'.join('\n'.join(textwrap.wrap(b, 78, break_long_words=False)) for b in blocks) + '\n'
        else: text = self.text(text, row['family'] == 'bs4_glued')
        code = self.new['language'][:2]; row = {k: v for k, v in row.items() if k != 'text'}
        return {**row, **{k: self.gold(row.get(k) or {}) for k in ('expected', 'ignore', 'also')}, 'lang': code, 'id': f"{row['id']}/{code}"}, text


def translated(rows, languages=LANGUAGES):
    """(row, text) of every dump in every language; `rows`: (row, text) of the set"""
    pages = collections.defaultdict(list)
    for row, text in rows:
        if row['page'].startswith('synthetic/') and row.get('variant') not in LEFT_OUT: pages[row['page']].append({**row, 'text': text})
    for rows in pages.values():
        if not any(r['family'] == 'E_visible_tail' for r in rows): continue
        page = Page(rows)
        for turn, language in enumerate(languages):
            saying = Saying(page, language, turn)
            for row in rows: yield saying.dump(row)


if __name__ == '__main__':
    bench, out, *wanted = sys.argv[1:]; folder = f'{bench}/dumps/seedlike'; os.makedirs(f'{out}/dumps', exist_ok=True)
    rows = [json.loads(l) for l in open(f'{folder}/manifest.jsonl', encoding='utf-8')]
    rows = [(r, open(f"{folder}/{r['dump']}", encoding='utf-8', newline='').read()) for r in rows]
    with open(f'{out}/manifest.jsonl', 'w', encoding='utf-8') as f:
        for row, text in translated(rows, [l for l in LANGUAGES if not wanted or l['language'][:2] in wanted]):
            row['dump'] = 'dumps/' + row['id'].replace('/', '__') + '.txt'
            open(f"{out}/{row['dump']}", 'w', encoding='utf-8', newline='').write(text); f.write(json.dumps(row, ensure_ascii=False) + '\n')
