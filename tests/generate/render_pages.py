#!/usr/bin/env python3
"""Dumps made of saved pages, to teach `prose_model.py` more sites: each page of BENCH_DIR through every tool, with those of its
labels that the dump still shows. A page without a labelled headline is labelled by what its heading, its social title and its `<title>` agree
on. The pages stay where they are; nothing of them is kept here.

  render_pages.py BENCH_DIR OUT_DIR [PAGES]     then: prose_model.py BENCH_DIR/dumps/rendered OUT_DIR

Needs beautifulsoup4, html2text, inscriptis, resiliparse, trafilatura, boilerpy3, justext, newspaper4k, and the programs lynx and w3m: a tool that is not
there is left out.
"""
import gzip, html, json, multiprocessing, os, random, re, signal, subprocess, sys

BENCH, OUT = sys.argv[1:3] if len(sys.argv) > 2 else sys.exit(__doc__)
sys.path.insert(0, BENCH)
import score_dumps as scorer

SETS = 'aed424 fundus trafilatura postlight wcxb wcxb_noscript readability goose3 metascraper htmldate htmldate_mc mcmetadata'.split()
TOOLS = ('bs4_newline html2text inscriptis resiliparse_all wet lynx w3m resiliparse_main trafilatura_txt trafilatura_md boilerpy3 justext '
         'newspaper4k').split()
STOPLISTS = {'cs': 'Czech', 'da': 'Danish', 'de': 'German', 'en': 'English', 'es': 'Spanish', 'fi': 'Finnish', 'fr': 'French', 'hu': 'Hungarian', 'it': 'Italian',
             'no': 'Norwegian_Bokmal', 'nb': 'Norwegian_Bokmal', 'nl': 'Dutch', 'pl': 'Polish', 'pt': 'Portuguese', 'ro': 'Romanian', 'ru': 'Russian',
             'sv': 'Swedish', 'tr': 'Turkish', 'is': 'Icelandic', 'el': 'Greek', 'bg': 'Bulgarian', 'uk': 'Ukrainian'}
SECONDS = 40
PAGE_MOST, DUMP_LEAST, DUMP_MOST = 1_500_000, 200, 400_000


def read(path):
    b = gzip.open(path, 'rb').read() if path.endswith('.gz') else open(path, 'rb').read()
    try: return b.decode('utf-8')
    except UnicodeDecodeError:
        m = re.search(rb'charset\s*=\s*["\']?\s*([\w.:-]+)', b[:4096], re.I)
        try: return b.decode(m.group(1).decode() if m else 'utf-8', 'replace')
        except LookupError: return b.decode('cp1252', 'replace')


def with_base(page, url):
    """the page with the address that relative links count from, for tools that print links"""
    if re.search(r'<base\b', page[:20000], re.I): return page
    head = re.search(r'<head[^>]*>', page, re.I); base = f'<base href="{html.escape(url)}">'
    return page[:head.end()] + base + page[head.end():] if head else base + page


def browser(command, page, url):
    path = os.path.join(OUT, f'page-{os.getpid()}.html')
    with open(path, 'w', encoding='utf-8') as w: w.write(with_base(page, url))
    done = subprocess.run([*command, path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS, env={**os.environ, 'LANG': 'C.UTF-8'})
    return done.stdout.decode('utf-8', 'replace')


def wet(page, url):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree
    body = extract_plain_text(page, main_content=False, list_bullets=False, preserve_formatting=True)
    title = ' '.join((HTMLTree.parse(page).title or '').split()); lines = [line.strip() for line in body.splitlines() if line.strip()]
    return (f'WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: {url}\nWARC-Date: 2022-03-13T13:28:27Z\nContent-Type: text/plain\n'
            f'Content-Length: {len(body)}\n\n{title}\n' + '\n'.join(lines) + '\n')


def render(tool, page, url):
    if tool == 'lynx':
        return browser(['lynx', '-dump', '-width=80', '-assume_charset=utf-8', '-display_charset=utf-8', '-force_html'], page, url)
    if tool == 'w3m': return browser(['w3m', '-dump', '-cols', '88', '-I', 'utf-8', '-O', 'utf-8', '-T', 'text/html'], page, url)
    if tool == 'wet': return wet(page, url)
    if tool == 'bs4_newline':
        from bs4 import BeautifulSoup
        soup = BeautifulSoup(page, 'html.parser')
        for unseen in soup(['script', 'style', 'noscript', 'template']): unseen.decompose()
        return '\n'.join(line.strip() for line in soup.get_text('\n').splitlines() if line.strip())
    if tool == 'html2text':
        import html2text
        return html2text.HTML2Text(baseurl=url).handle(page)
    if tool == 'inscriptis':
        from inscriptis import get_text
        return get_text(page)
    if tool.startswith('resiliparse'):
        from resiliparse.extract.html2text import extract_plain_text
        return extract_plain_text(page, main_content=tool.endswith('main'))
    if tool == 'trafilatura_txt':
        import trafilatura
        return trafilatura.extract(page, url=url or None)
    if tool == 'trafilatura_md':
        import trafilatura
        return trafilatura.extract(page, url=url or None, output_format='markdown', with_metadata=True)
    if tool == 'newspaper4k':
        import newspaper
        article = newspaper.Article(url or 'http://localhost/', fetch_images=False); article.download(input_html=page); article.parse()
        return article.text
    if tool == 'boilerpy3':
        from boilerpy3 import extractors
        return extractors.ArticleExtractor(raise_on_failure=False).get_content(page)
    import justext
    declared = re.search(r'<html[^>]*\blang\s*=\s*["\']?([a-z]{2})', page[:20000], re.I); words = STOPLISTS.get(declared.group(1).lower() if declared else 'en')
    if not words: return None
    return '\n'.join(p.text for p in justext.justext(page.encode(), justext.get_stoplist(words)) if not p.is_boilerplate)


def flat(text): return re.sub(r'\s+', ' ', scorer.text(text))


def stated(page, names):
    """what the head of a page states under one of the names"""
    for tag in re.findall(r'<meta\b[^>]*>', page[:200_000], re.I):
        marks = {name.lower(): value for name, _, value in re.findall(r'([\w:-]+)\s*=\s*(["\'])(.*?)\2', tag, re.S)}
        if (marks.get('property') or marks.get('name') or '').lower() in names and marks.get('content'): return html.unescape(marks['content']).strip()


def agreed(page):
    """the headline that the only `<h1>` of a page, its social title and its `<title>` agree on"""
    from bs4 import BeautifulSoup
    soup = BeautifulSoup(page, 'html.parser')
    written = {flat(heading): heading for heading in (' '.join(h1.get_text(' ').split()) for h1 in soup('h1')) if heading}
    if len(written) != 1: return None
    (heading, value), = written.items(); title = flat(soup.title.get_text() if soup.title else '').strip()
    social = flat(stated(page, {'og:title', 'twitter:title'}) or '') or title
    opens = lambda text: text.startswith(heading) and bool(re.match(r'$|\s*[|:·»-]|\s+\W\s', text[len(heading):]))
    return value if len(heading) > 11 and opens(social) and opens(title) else None


def labels(tool, dump, row, page):
    """of the page's labels: what the dump shows, what it does not, and what that would have been"""
    unmarked = re.sub(r'[*_\\#>]', '', dump) if tool == 'html2text' else re.sub(r'\[\d+\]', '', dump) if tool == 'lynx' else dump
    text = flat(unmarked); truth = row['expected']; shown, not_shown, hidden = {}, [], {}
    def sort(field, value, is_shown, is_hidden):
        if is_shown: shown[field] = value
        elif is_hidden: not_shown.append(field); hidden[field] = value
    if truth.get('title'):
        there = flat(truth['title']) in text; sort('headline', truth['title'], there, not there)
    if truth.get('authors'):
        authors = [truth['authors']] if isinstance(truth['authors'], str) else truth['authors']; names = scorer.names(authors)
        sort('authors', authors, all(name in text for name in names), not any(name in text for name in names))
    elif 'authors' in (row.get('absent') or []): not_shown.append('authors')
    lines = [flat(line).strip(' •*-') for line in unmarked.splitlines() + re.split(r'\n\s*\n', unmarked)]
    site = truth.get('site_name') or stated(page, {'og:site_name'}); summary = truth.get('description') or stated(page, {'description', 'og:description'})
    if site and flat(site):
        word = re.compile(rf'(?<!\w){re.escape(flat(site))}(?!\w)')
        sort('site_name', site, any(word.search(line) and len(line) <= len(site) + 25 for line in lines) or bool(word.search(lines[0])), not word.search(text))
    if summary and len(flat(summary)) >= 20: sort('description', summary, flat(summary).rstrip('. ') in {line.rstrip('. ') for line in lines}, flat(summary)[:40] not in text)
    if row.get('url') and tool in ('lynx', 'html2text', 'wet', 'trafilatura_md'):
        there = any(scorer.url_norm(url) == scorer.url_norm(row['url']) for url in set(re.findall(r'https?://[^\s)>"]+', dump)))
        sort('url', row['url'], there, not there)
    return shown, not_shown, hidden


def dumps_of(job):
    folder, row = job; page = read(os.path.join(BENCH, 'html', folder, row['html'])); out = []
    if len(page) > PAGE_MOST: return out
    if not row['expected'].get('title'): row['expected']['title'] = agreed(page)
    for tool in TOOLS:
        signal.alarm(SECONDS)
        try: dump = render(tool, page, row['url'] or '')
        except Exception: continue
        finally: signal.alarm(0)
        if not dump or not DUMP_LEAST <= len(dump) <= DUMP_MOST: continue
        shown, not_shown, hidden = labels(tool, dump, row, page); name = 'dumps/' + re.sub(r'\W', '_', f"{row['id']}_{tool}") + '.txt'
        with open(os.path.join(OUT, name), 'w', encoding='utf-8') as w: w.write(dump)
        out.append(dict(id=f"{row['id']}/{tool}", dump=name, family=tool, url=row['url'], site=row.get('site'), expected=shown, not_shown=not_shown, hidden=hidden))
    return out


def too_long(*_): raise TimeoutError


if __name__ == '__main__':
    signal.signal(signal.SIGALRM, too_long); os.makedirs(os.path.join(OUT, 'dumps'), exist_ok=True)
    jobs = [(s, json.loads(line)) for s in SETS for line in open(f'{BENCH}/html/{s}/manifest.jsonl', encoding='utf-8')]
    random.Random(0).shuffle(jobs)
    if len(sys.argv) > 3: jobs = jobs[:int(sys.argv[3])]
    with multiprocessing.Pool() as pool, open(os.path.join(OUT, 'manifest.jsonl'), 'w', encoding='utf-8') as w:
        for rows in pool.imap_unordered(dumps_of, jobs, chunksize=4):
            for row in rows: w.write(json.dumps(row, ensure_ascii=False) + '\n')
