#!/usr/bin/env python3
"""Dumps of the values that pages state, in the orders in which programs that read pages, feeds and services write them: the templates of sites, which
`flatten_pages.py` gives, have none of these. The values are what the crate itself reads of the pages of BENCH_DIR, and those of `languages.json`; nothing of
either is kept here. Standard library only.

  arrange.py BENCH_DIR [--free]    # shows some
"""
import collections, datetime, email.utils, hashlib, json, os, random, re, subprocess, sys, urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__)); ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
import flatten_pages
from translate import LANGUAGES, slug
space = lambda s: re.sub(r'\s+', ' ', s).strip()

# A letter a value: Headline, Description, Body, Published, Modified, Tag each, tags Joined, Section, Language, Author, author's adDress, site's Name, its Home, Logo,
# Image, page's Url, Word count. In brackets what gives no field.
ORDERS = {
    'newspaper': 'H A P0 B I J, D U L', 'newspaper keys': 'U H I B T A P0 D L', 'newspaper 4': 'H A P0 I B J, D S L U', 'goose': 'D J, L [favicon] U [host] T A P0 H B I',
    'extractor text': 'H A U [host] D N P1 S J; B', 'extractor json': 'H A [host] P1 [digest] B L I [article] [later] U N D S J;', 'extractor xml': 'N H A P1 U [host] D S J; [digest] B',
    'crawler, keys sorted': 'A [later0] M0 P0 D [digest.json] I L B [host] H U', 'crawler, csv': 'U [host] H A P0 D B J, S', 'crawler, site first': 'N U S H D A P B T I', 'export': 'H U N S A P0 D B', 'export, tags joined': 'U H A N P M S J, L D I B',
    'reader': 'H A [ltr] L B [length] D N P', 'reader, html': 'H A [ltr] L B [length] D N', 'parser': 'H B A Pz I U [host] D W [ltr] [1] [1]', 'parser, card': 'A Pz D I L Lo N H U', 'parser, sorted': 'A B D [host] I H P U W',
    'card': '[article] H D U N P M S T I [1200] [630]', 'card, site first': 'N [article] H D U I P M S T A', 'card, locale first': 'Lc H D U N S T P M I', 'card, writer last': 'Lc [article] Hn D U N [profile] P M I [1200] [675] [image/jpeg] A [summary_large_image] [@]',
    'card, short': 'H [article] U I D N Lc P', 'card, small': 'N H D I U', 'oembed': '[1.0] N Ho A D_ H [rich] [600] [338] I',
    'feed': 'H U D Pr [guid]', 'feed, one section': 'H U D Pr U S', 'feed, blog': 'H U [comments] A Pr S T [?p=] D B [feed] [0]', 'feed, blog, no text': 'H U [comments] A Pr T [?p=] D [feed] [0]', 'feed, guid first': '[guid] H U Pr A D T I', 'feed, dc': 'H U D A P T I', 'feed, link last': 'H D Pr U A S',
    'atom': 'H U [tag:] P M A T D B', 'atom, id first': '[tag:] U H M P A D_ D T', 'atom, updated first': 'H U [tag:] M P D B A D_ T', 'atom, writer first': 'A D_ H U [tag:] M P D S', 'json feed': 'U U H B D I P M A T', 'json feed, id': '[id] U H B D P A T', 'json feed, sorted': 'A B P M I U D T H U',
    'site map': 'U N L P H', 'site map, pictures': 'U M N L P H J, I', 'posts': '[id] P0 [zone] [?p=] M0 [zone] [slug] [publish] [post] U H B [false] D [false] [5] [id] [open] [closed] [false] [standard]',
    'search': 'N A H D U I Pz [cut+]', 'search, site last': 'H D [cut] U I Pz N Ho', 'search, flat': 'A H D U N I S L [us] Pz', 'search, events': 'U [mobile] H [stamp] I [host] L [country]', 'search, scores': 'U H P N [0.82] D L', 'entities': 'U H A P N L I T B [0.31]',
    'citations': 'H A P1 N L U D J;', 'library': 'H A D N P1 L U S', 'library, subjects': 'H A T D N P1 L U', 'catalogue': '[webpage] H N U D L A P1 [later]', 'layer': '[article] [id] H A S T P M W [free] L', 'layer, short': '[article] S A P H T', 'layer, site': 'N L S [id] H A P T [metered]', 'analytics': 'H U [post] I P S A J,', 'analytics, sorted': 'A I U P S J, H [post]',
    'entry': 'H A D_ P T U B', 'entry, site': 'H P A S B N', 'post': 'H A P S T B', 'theme': 'U H P M N Lo [60] [600] A I [1200] [800] D', 'theme, picture first': 'U H I [1200] [675] P M A N Lo [600] [60] D', 'theme, writer first': 'A H P M U W N I T S L', 'theme, keys sorted': 'B S A D_ M P D H [675] I [1200] L T U [60] Lo [600] N',
    'theme, section first': 'S H D U I P M A D_ N Ho Lo', 'plugin': 'H J, P M S A D_ N Ho Lo D H U I', 'plugin, site last': 'H D P M A U I L S J, N', 'theme, text last': 'L U H D I P M A N Lo B', 'theme, text first': 'H B D S T A P N U', 'theme, no address': 'H D P M A S N',
    'archive': 'U H D P A S T B', 'archive, day': 'P1 U N H A B', 'archive, site': 'N P1 S H A D B U', 'agency': 'H D P N U I S', 'agency, text': 'P H D B S T N', 'list': 'P H U N', 'letter': 'H D A P U', 'corpus': 'U P H D B', 'corpus, sections': 'S H A U D P', 'corpus, site': 'H N P U B S',
}
# And those that a free drawing knows besides: a writer's address, lists before what they belong to.
FREE = {
    'profile': 'H P A D_ D B T', 'profile first': 'D_ A H P D S B', 'profile, site': 'U H A D_ P M S D N', 'profiles': 'A D_ H D U P T', 'writer last': 'H S T D P B A D_', 'section last': 'U H P A T S', 'words first': 'T A H P D B S', 'section, writer': 'U P H S A T D B I',
}
ROLE = {'H': 'Headline', 'D': 'Description', 'B': 'Body', 'P': 'Published', 'M': 'Modified', 'T': 'Tag', 'J': 'Tag', 'S': 'Section', 'L': 'Language', 'A': 'AuthorName', 'D_': 'AuthorUrl', 'N': 'PublisherName', 'Ho': 'PublisherUrl', 'Lo': 'LogoUrl', 'I': 'ImageUrl', 'U': 'Url', 'W': 'WordCount'}


def program():
    subprocess.run(['cargo', 'build', '--release', '--quiet', '--example', 'ndjson'], cwd=ROOT, check=True)
    return os.path.join(os.environ.get('CARGO_TARGET_DIR', f'{ROOT}/target'), 'release/examples/ndjson')


def pages(bench):
    """(name, site, page as the crate reads it) of all saved pages"""
    rows = list(flatten_pages.pages(bench))
    lines = ''.join(json.dumps({'id': str(k), 'text': page}) + '\n' for k, (_, page) in enumerate(rows))
    out = subprocess.run([program()], input=lines, stdout=subprocess.PIPE, text=True, check=False).stdout
    for line in out.splitlines():
        read = json.loads(line)
        if 'page' in read: m = rows[int(read['id'])][0]; yield m['id'], m['site'], read['page']


def values(page, dice):
    """what a page states, by letter; None where it has no headline, day or text"""
    name = lambda x: space((x or {}).get('name') or '')
    authors = [a for a in page.get('author') or [] if name(a)]
    publisher = page.get('publisher') or page.get('isPartOf') or {}; logo = publisher.get('logo') or {}
    body = page.get('articleBody') or ''; published = page.get('datePublished') or ''
    if not (page.get('headline') and page.get('url') and len(published) >= 10 and len(body) > 200): return None
    picture = next((i['url'] for i in page.get('image') or [] if i.get('url')), None)
    paragraphs = [space(p) for p in body.split('\n') if p.strip()]; most = dice.choice((1, 2, 3, 8, 20)); text = []
    for p in paragraphs:
        if len(text) == most or sum(map(len, text)) + len(p) > 6000 and text: break
        text.append(p[:6000])
    v = {'H': space(page['headline']), 'D': space(page.get('description') or ''), 'B': text, 'P': published, 'M': page.get('dateModified') or '', 'T': [space(t) for t in page.get('keywords') or []][:12],
         'S': space((page.get('articleSection') or [''])[0]), 'L': page.get('inLanguage') or '', 'A': [name(a) for a in authors][:4], 'D_': next((a['url'] for a in authors if a.get('url')), ''), 'N': name(publisher),
         'Ho': publisher.get('url') or '', 'Lo': logo.get('url') or '', 'I': picture or '', 'U': page['url'], 'W': str(sum(len(p.split()) for p in paragraphs))}
    if any(c in t for t in v['T'] for c in ',;'): v['T'] = []
    return v


def day(date): return date[:10]


def moment(date):
    """a datetime where day and time are stated"""
    try: return datetime.datetime.fromisoformat(date.replace('Z', '+00:00')) if 'T' in date else None
    except ValueError: return None


def time(date, form):
    """a date as one program writes it: `0` with a space and no offset, `1` a day, `z` in Greenwich, `r` as mail does"""
    at = moment(date)
    if form == '1' or not at: return day(date)
    if form == '0': return at.replace(tzinfo=None, microsecond=0).isoformat(' ')
    zoned = at if at.tzinfo else at.replace(tzinfo=datetime.timezone.utc)
    if form == 'z': return zoned.astimezone(datetime.timezone.utc).replace(tzinfo=None, microsecond=0).isoformat() + 'Z'
    if form == 'r': return email.utils.format_datetime(zoned)
    return date


def other(word, v, dice):
    """a value of programs that gives no field"""
    home = '/'.join(v['U'].split('/')[:3]); digest = hashlib.md5(v['U'].encode()).hexdigest(); number = str(int(digest[:6], 16)); later = moment(v['P']) or datetime.datetime(2024, 5, 1)
    later = (later + datetime.timedelta(days=int(digest[:2], 16) + 1)).replace(tzinfo=None, microsecond=0)
    text = ' '.join(v['B'])
    return {'host': home.split('//')[-1].removeprefix('www.' if dice.random() < .7 else '-'), 'digest': digest[:16], 'digest.json': digest + '.json', 'later': day(later.isoformat()), 'later0': later.isoformat(' '), 'favicon': home + '/favicon.ico', 'ltr': 'rtl' if v['L'][:2] in ('ar', 'fa', 'he', 'ur') else 'ltr',
            'length': str(len(text)), 'profile': 'https://www.facebook.com/' + digest[:7], '@': '@' + digest[:7], 'guid': dice.choice((v['U'], number, digest)), 'comments': v['U'].rstrip('/') + '/#respond', '?p=': f'{home}/?p={number}', 'feed': v['U'].rstrip('/') + '/feed/',
            'tag:': f"tag:{home.split('//')[-1]},{day(v['P'])}:/{number}", 'id': number, 'zone': time(v['P'], 'z').removesuffix('Z'), 'slug': urllib.parse.urlsplit(v['U']).path.strip('/').split('/')[-1] or 'post', 'cut+': text[:180] + f'… [+{len(text)} chars]', 'cut': text[:180] + f'... [{len(text)} chars]',
            'mobile': home.replace('www.', 'm.') + urllib.parse.urlsplit(v['U']).path, 'stamp': later.strftime('%Y%m%dT%H%M%SZ'), 'country': 'Germany', '0': str(int(digest[0], 16))}.get(word, word)


def profile(name, v, dice):
    """address of an author's page: beside that of the first, or where sites keep them"""
    at = v['D_'].rstrip('/').rsplit('/', 1)[0] if v['D_'].count('/') > 3 else '/'.join(v['U'].split('/')[:3]) + dice.choice(('/author', '/authors', '/profile', '/staff', '/by', '/people'))
    return f"{at}/{slug(name) or int(hashlib.md5(name.encode()).hexdigest()[:5], 16)}"


def shuffled(out, dice):
    """groups in an order nobody knows; what belongs to the one before stays behind it"""
    chains = []
    for group in out:
        role, value = group[0]
        if chains and (role in ('AuthorUrl', 'PublisherUrl', 'LogoUrl') or role == 'Other' and value.isdigit()): chains[-1].append(group)
        else: chains.append([group])
    dice.shuffle(chains)
    return [group for chain in chains for group in chain]


def arranged(order, v, dice, free):
    """(role, value) in an order; some values left out, some moved; drawn freely, sites without a name, a writer's address each, addresses that say nothing"""
    out = []; v = dict(v)
    if free and dice.random() < HOUSELESS: v['N'] = v['Ho'] = v['Lo'] = ''
    if free and dice.random() < NUMBERED and '?p=' not in order: v['U'] = '/'.join(v['U'].split('/')[:3]) + dice.choice(('/?p=', '/index.php?id=', '/news.php?item=')) + str(int(hashlib.md5(v['U'].encode()).hexdigest()[:4], 16))
    if free and v['A'] and not v['D_'] and dice.random() < .5: v['D_'] = profile(v['A'][0], v, dice)
    each = free and 'D_' in order and v['D_'] and dice.random() < .5
    for token in re.findall(r'\[[^]]*\]|\S+', order):
        letter = token[0] if token not in ('D_', 'Ho', 'Lo', 'Lc', 'Hn') else token; form = token[1:]
        if token[0] == '[': out.append([('Other', other(token[1:-1], v, dice))]); continue
        if letter in 'DMTSAI' and dice.random() < .06: continue
        if letter == 'Lc': out.append([('Language', v['L'].replace('-', '_'))] if v['L'] else []); continue
        if letter == 'Hn': out.append([('Headline', f"{v['H']} - {v['N']}" if v['N'] else v['H'])]); continue
        value = v['T'] if letter == 'J' else v[letter]; role = ROLE[letter]
        if not value or letter == 'D_' and each: continue
        if letter == 'A' and each:
            pairs = [(('AuthorName', a), ('AuthorUrl', v['D_'] if k == 0 else profile(a, v, dice))) for k, a in enumerate(value)]
            for pair in pairs: out += [[x] for x in (pair[::-1] if re.search(r'D_ A', order) else pair)]
            continue
        if letter in 'PM': value = time(value, form)
        if letter == 'J': out.append([(role, {',': dice.choice((', ', ',')), ';': dice.choice(('; ', ';'))}[form].join(value))]); continue
        if letter == 'L' and dice.random() < .5: value = value.split('-')[0]
        if letter == 'A' and len(value) > 1 and dice.random() < .4: value = [', '.join(value)]
        if letter == 'B' and dice.random() < .7: value = [' '.join(value)]
        out.append([(role, x) for x in (value if isinstance(value, list) else [value])])
    out = [x for x in out if x]
    if free and dice.random() < SHUFFLED: out = shuffled(out, dice)
    elif dice.random() < .25: out.insert(dice.randrange(len(out)), out.pop(dice.randrange(len(out))))
    return [x for group in out for x in group]


def said(drawing):
    """(language, page) of the invented article: other hosts, sides and names of files each time"""
    for language in LANGUAGES:
        code = language['language'].replace('_', '-')
        for turn in range(SAID):
            dice = random.Random(f'{drawing}/{code}/{turn}')
            host = dice.choice(('https://www.', 'https://')) + slug(language['publisher']).replace('-', '') + '.example' if slug(language['publisher']) else f'https://www.paper{turn}.example'
            path = slug(language['headline']) if len(slug(language['headline'])) > 11 and turn % 3 else ''; number = dice.randrange(10**4, 10**8)
            sentences = language['sentences'] * dice.choice((2, 3, 4)); glue = '' if code in ('ja-JP', 'zh-CN', 'th-TH') else ' '; paragraphs = [glue.join(sentences[k:k + 3]) for k in range(0, len(sentences), 3)]
            at = datetime.datetime(2021, 1, 1) + datetime.timedelta(minutes=dice.randrange(2 * 10**6))
            yield code, {'headline': language['headline'], 'description': language['summary'] + dice.choice(('', '.')) if glue else language['summary'], 'articleBody': '\n'.join(paragraphs), 'keywords': language['tags'][:dice.randrange(1, 5)],
                         'articleSection': [language['section']], 'author': [{'name': language['author'], 'url': f'{host}/author/{number % 997}'}], 'inLanguage': code, 'publisher': {'name': language['publisher'], 'url': host, 'logo': {'url': f'{host}/logo.png'}},
                         'datePublished': at.isoformat() + '+02:00', 'dateModified': (at + datetime.timedelta(minutes=dice.randrange(9999), seconds=7)).isoformat() + '+02:00', 'url': f'{host}/{path or "news"}{dice.choice("-/")}{number}', 'image': [{'url': f'{host}/media/{number % 7919}.jpg'}]}


def question(headline, language, dice):
    """a headline that asks, in few words: shorter than any summary"""
    code = language[:2]; cut = headline[:dice.randrange(5, 10)] if code in ('ja', 'zh', 'th') else ' '.join(headline.split()[:dice.randrange(2, 6)])
    return cut.rstrip(' ,:;.!?…-–—') + {'ar': '؟', 'fa': '؟', 'ur': '؟', 'el': ';', 'ja': '？', 'zh': '？'}.get(code, '?')


TURNS = 3
SAID = 24
HOUSELESS = .15
NUMBERED = .06
SHUFFLED = .12
ASKS = .1
SEVERAL = .2  # with a writer of another page of the language


def dumps(bench, free=False, drawing=0):
    """(row, text) of pages in orders that the dice choose; `free`: with writers and questions that the pages have not, in any order. Each page has dice of its own, so
    that one that is read otherwise does not throw those of all others"""
    out = []; known = {**ORDERS, **(FREE if free else {})}; orders = sorted(known)
    all_pages = [(name, site, page) for name, site, page in pages(bench) for _ in range(TURNS)]
    all_pages += [(f'said/{code}', f'said/{code}', page) for code, page in said(drawing)]
    writers = collections.defaultdict(list)
    for _, _, page in all_pages[::TURNS]: writers[(page.get('inLanguage') or '')[:2]] += [space(a['name']) for a in page.get('author') or [] if a.get('name') and len(a['name']) < 40]
    times = collections.Counter()
    for name, site, page in all_pages:
        times[name] += 1; turn = times[name]; dice = random.Random(f'{drawing}/{name}/{turn}')
        v = values(page, dice)
        if not v: continue
        others = writers[v['L'][:2]] if free and v['L'] else []
        if v['A'] and others and dice.random() < SEVERAL: v['A'] = list(dict.fromkeys(v['A'] + dice.sample(others, min(len(others), dice.choice((1, 1, 2))))))
        if free and dice.random() < ASKS: v['H'] = question(v['H'], v['L'], dice)
        order = dice.choice(orders); run = arranged(known[order], v, dice, free)
        if len(run) < 4 or not any(r == 'Headline' for r, _ in run): continue
        gap = dice.choice(('\n', '\n\n'))
        row = {'id': f'{name}/{order}/{turn}', 'page': f'{name}/{order}/{turn}', 'site': site, 'shape': 'arranged', 'order': order, 'roles': [(r, x) for r, x in run], 'expected': {}}
        out.append((row, gap.join(x for _, x in run) + '\n'))
    return out


if __name__ == '__main__':
    made = dumps(sys.argv[1], '--free' in sys.argv); print(len(made))
    for row, text in made[::max(1, len(made) // 12)]: print('=' * 9, row['id']); print(text[:1500])
