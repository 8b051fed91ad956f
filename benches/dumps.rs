//! Text dumps: `lines().count()` over the same text is the baseline of each group.

use criterion::{Criterion, criterion_group, criterion_main};

fn dumps(_: &mut Criterion) {}

criterion_group!(benches, dumps);
criterion_main!(benches);
