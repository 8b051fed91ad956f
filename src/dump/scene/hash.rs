//! Hashes of texts and of numbers, the same on every run.

/// A hasher for small keys that are numbers already; deterministic.
pub(super) type Fast = std::hash::BuildHasherDefault<Fold>;

/// Multiplies once; the keys are indices or FNV hashes.
#[derive(Debug, Default)]
pub(super) struct Fold(u64);

impl std::hash::Hasher for Fold {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv(bytes);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

pub(super) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
