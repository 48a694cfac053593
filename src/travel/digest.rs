//! Blake2b-256 of several texts at once.

use blake2b_simd::Params;
use blake2b_simd::many::{HashManyJob, hash_many};

use crate::domain::Hash;

/// The hash of each, in their order. Processors with wide registers make four side by side.
pub(super) fn blake2_256_of<'a>(inputs: impl Iterator<Item = &'a [u8]>) -> Vec<Hash> {
    let mut params = Params::new();
    params.hash_length(32);
    let mut jobs: Vec<HashManyJob<'_>> =
        inputs.map(|input| HashManyJob::new(&params, input)).collect();
    hash_many(&mut jobs);
    let hash = |job: &HashManyJob<'_>| {
        let mut hash = [0; 32];
        hash.iter_mut().zip(job.to_hash().as_bytes()).for_each(|(to, from)| *to = *from);
        Hash(hash)
    };
    jobs.iter().map(hash).collect()
}

#[cfg(test)]
mod tests {
    use sp_crypto_hashing::blake2_256;

    use super::*;

    #[test]
    fn each_is_the_hash_that_it_has_alone() {
        let texts: Vec<Vec<u8>> =
            [0_usize, 1, 127, 128, 129, 4_000, 256, 0, 65].map(|length| vec![7; length]).into();
        for count in 0..=texts.len() {
            let some = texts.iter().take(count).map(Vec::as_slice);
            let alone: Vec<Hash> = some.clone().map(|text| Hash(blake2_256(text))).collect();
            assert_eq!(blake2_256_of(some), alone);
        }
    }
}
