#!/usr/bin/env bash
# Runs each coverage-guided target for N seconds (60): tests/fuzz/run.sh [N] [TARGET]...
# Needs cargo-fuzz and a C++ compiler: cargo install --locked cargo-fuzz. The stable toolchain is enough: no sanitizer is used,
# since the crate has no unsafe code. What a run finds becomes an ordinary test beside the code that was wrong.
set -euo pipefail
cd "$(dirname "$0")"
seconds="${1:-60}"
shift || true
targets=("$@")
if [ "${#targets[@]}" = 0 ]; then targets=(dump html json_ld date warc mhtml bytes); fi
if ! command -v cargo-fuzz > /dev/null; then
  echo "skipped: no cargo-fuzz here; cargo install --locked cargo-fuzz"
  exit 0
fi
for target in "${targets[@]}"; do
  mkdir -p "corpus/$target"
  cargo fuzz run --fuzz-dir . --sanitizer none "$target" "corpus/$target" "seeds/$target" -- \
    -max_total_time="$seconds" -dict=dictionary.txt -timeout=10 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1
done
