#!/usr/bin/env python3
"""Run the filter `ndjson` under Apache Spark on two local cores and check that nothing is lost or changed.

  spark_pipe.py BINARY [--rows N] [--cores N]

BINARY   cargo build --release --example ndjson; then target/release/examples/ndjson
--rows   dumps to generate (default 20000)
--cores  local cores (default 2)

It generates dumps (odd ones too: empty, broken JSON, quotes, every script), runs the filter once as a single process, then by
`rdd.pipe` and by `SELECT TRANSFORM`, and compares every row. Ends with 1 at a difference; with 0 and a word where Spark is not here.

Spark needs Python 3.8 or later and Java 8, 11 or 17:

  pip install pyspark==3.5.*             # brings Spark itself, some 300 MB
  apt-get install openjdk-17-jre-headless    # Debian, Ubuntu; elsewhere: any Java 17, with JAVA_HOME set
"""
import argparse, json, os, random, shlex, shutil, subprocess, sys, tempfile, time

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('binary'); ap.add_argument('--rows', type=int, default=20000); ap.add_argument('--cores', type=int, default=2)
A = ap.parse_args()
BINARY = os.path.abspath(A.binary)

try:
    from pyspark.sql import SparkSession
except ImportError:
    sys.exit(print('skipped: pyspark is not installed; pip install pyspark==3.5.*'))
if not (os.environ.get('JAVA_HOME') or shutil.which('java')):
    sys.exit(print('skipped: no Java; apt-get install openjdk-17-jre-headless'))


def row(i, rng):
    if i % 1000 == 500:
        return 'not json %d' % i
    words = ['mill', 'river', 'été', 'мельница', '水車', 'القرية', '"quoted"', 'back\\slash', "it's", '\t', '\u2028', '\x85', '😀', '\\N', 'Monday']
    body = '\n\n'.join(' '.join(rng.choice(words) for _ in range(rng.randrange(10, 60))) for _ in range(rng.randrange(1, 12)))
    dump = 'https://paper.example/2024/%d/mill-%d.html\n\nThe mill turns again, part %d\n\n2024-05-01T19:06+0100\n\n%s' % (i % 12 + 1, i, i, body)
    return json.dumps({'id': i, 'text': '' if i % 777 == 0 else dump}, ensure_ascii=i % 2 == 0)


rng = random.Random(1)
rows = [row(i, rng) for i in range(A.rows)]
started = time.time()
single = subprocess.run([BINARY], input='\n'.join(rows).encode() + b'\n', stdout=subprocess.PIPE, check=True).stdout.decode()
single = single.split('\n')[:-1]
single_seconds = time.time() - started
assert len(single) == len(rows), 'the single process gave %d lines for %d rows' % (len(single), len(rows))


def check(what, lines, seconds):
    if sorted(lines) != sorted(single):
        missing = set(single) - set(lines)
        sys.exit('%s: %d rows in, %d out, %d of them differ; the first: %s' % (what, len(rows), len(lines), len(missing), sorted(missing)[:1]))
    print('%-17s %d rows in, %d out, equal to the single process; %.1f s for 100,000 dumps' % (what, len(rows), len(lines), seconds * 1e5 / len(rows)))


print('%-17s %d rows; %.1f s for 100,000 dumps' % ('single process', len(rows), single_seconds * 1e5 / len(rows)))
with tempfile.TemporaryDirectory() as folder:
    spark = (SparkSession.builder.master('local[%d]' % A.cores).appName('tearsheet')
             .config('spark.ui.enabled', 'false').config('spark.ui.showConsoleProgress', 'false').config('spark.sql.warehouse.dir', folder).config('spark.log.level', 'ERROR')
             .config('spark.driver.bindAddress', '127.0.0.1').config('spark.driver.host', '127.0.0.1').getOrCreate())
    spark.sparkContext.setLogLevel('ERROR')
    lines = spark.sparkContext.parallelize(rows, A.cores * 4)
    lines.cache().count()

    # checkCode: without it the rows of a filter that dies are dropped and the job succeeds.
    started = time.time()
    piped = lines.pipe(shlex.quote(BINARY), checkCode=True).collect()
    check('rdd.pipe', piped, time.time() - started)

    frame = spark.createDataFrame(lines.map(lambda line: (line,)), 'line string')
    frame.cache().count(); frame.createOrReplaceTempView('lines')
    # One string column: a line of JSON holds no tab and no line end, so no delimiter is ever met.
    query = "SELECT TRANSFORM(line) USING '%s' AS (answer STRING) FROM lines" % BINARY
    started = time.time()
    answers = [r.answer for r in spark.sql(query).collect()]
    check('SELECT TRANSFORM', answers, time.time() - started)

    # A filter that is not there must fail the job, not empty it.
    try:
        lost = lines.pipe('/no/such/filter', checkCode=True).count()
    except Exception:
        print('a missing filter fails the job, as it must')
    else:
        sys.exit('a missing filter gave %d rows and no error' % lost)
    spark.stop()
