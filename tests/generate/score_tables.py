#!/usr/bin/env python3
"""Prints the README's score tables: our F1 beside the best peer's.

  score_tables.py BENCH_DIR SCORES.json      SCORES.json: what BENCH_DIR/run.py --json wrote

Peers' figures are those of BENCH_DIR/peers-html.md. Standard library only.
"""
import json, re, sys

SETS = 'fundus aed424 postlight trafilatura htmldate htmldate_mc wcxb wcxb_noscript mcmetadata'.split()
FIELDS = 'title date date@instant authors tags description language url image'.split()
DUMP_FIELDS = 'headline date_published date_modified description authors publisher.name tags section url language'.split()


def peers(path):
    """set -> field -> (best F1, its tool)"""
    best = {}; current = None; head = []
    for line in open(path, encoding='utf-8'):
        cells = [c.strip().strip('*') for c in line.strip().strip('|').split('|')]
        if line.startswith('## '): current = best.setdefault(line[3:].strip(), {})
        elif line.startswith('| peer'): head = cells
        elif line.startswith('|') and head and not line.startswith('|--'):
            for field, cell in zip(head[2:], cells[2:]):
                m = re.match(r'\**([\d.]+)', cell)
                if m and float(m.group(1)) > current.get(field, (-1, ''))[0]: current[field] = (float(m.group(1)), cells[0])
    return best


bench, scores = sys.argv[1], json.load(open(sys.argv[2], encoding='utf-8'))
best = peers(f'{bench}/peers-html.md'); ahead = rows = 0
print('| set | field | tearsheet | best peer |\n|---|---|--:|---|')
for s in SETS:
    for f in FIELDS:
        own = scores.get(f'html/{s}', {}).get(f); peer = best.get(s, {}).get(f)
        if not own or not peer: continue
        rows += 1; ahead += own['f1'] >= peer[0]; mark = ('**', '') if own['f1'] >= peer[0] else ('', '**')
        print(f"| {s} | {f} | {mark[0]}{own['f1']:.3f}{mark[0]} | {mark[1]}{peer[0]:.3f}{mark[1]} {peer[1]} |")
print(f'\nahead of or beside the best peer in {ahead} of {rows} rows\n')
print('| set | ' + ' | '.join(DUMP_FIELDS) + ' | whole record |\n|---|' + '--:|' * (len(DUMP_FIELDS) + 1))
for s in ('dumps/seedlike', 'dumps/flattened', 'dumps/rendered'):
    t = scores.get(s, {})
    print(f'| `{s}` | ' + ' | '.join(f"{t[f]['f1']:.3f}" if f in t else '' for f in DUMP_FIELDS) + f" | {t.get('record', 0):.3f} |")
