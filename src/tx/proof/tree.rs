//! The Merkle tree over the types: a complete binary tree with the root at index 0.

use crate::tx::bound::Misfit;

/// A tree of real metadata has some two thousand leaves.
const MOST_INDEX: u32 = 1 << 20;

struct Walk<'a> {
    leaves: &'a [(u32, [u8; 32])],
    nodes: &'a [[u8; 32]],
}

/// Recomputes the root from leaves, each with its index in the tree, and from the hashes that
/// stand in for the rest. All of both must be used up, so that nothing rides along unproven.
pub(super) fn root(leaves: &[(u32, [u8; 32])], nodes: &[[u8; 32]]) -> Result<[u8; 32], Misfit> {
    let indices = || leaves.iter().map(|(index, _)| *index);
    let (Some(least), Some(most)) = (indices().min(), indices().max()) else {
        return Err(Misfit::Short);
    };
    // In a complete tree of n leaves they have the indices n - 1 to 2n - 2.
    if most > MOST_INDEX || most > least.saturating_mul(2) {
        return Err(Misfit::Invalid);
    }
    let mut walk = Walk { leaves, nodes };
    let root = walk.hash(0)?;
    if walk.leaves.is_empty() && walk.nodes.is_empty() { Ok(root) } else { Err(Misfit::Rest) }
}

impl Walk<'_> {
    /// Goes no deeper than an index of [`MOST_INDEX`] has ancestors.
    fn hash(&mut self, index: u32) -> Result<[u8; 32], Misfit> {
        let Some(((next, leaf), others)) = self.leaves.split_first() else {
            return self.stand_in();
        };
        if *next == index {
            self.leaves = others;
            return Ok(*leaf);
        }
        if !is_ancestor(index, *next) {
            return self.stand_in();
        }
        let left = index.checked_mul(2).and_then(|twice| twice.checked_add(1));
        let left = left.ok_or(Misfit::Invalid)?;
        let mut both = self.hash(left)?.to_vec();
        both.extend(self.hash(left.checked_add(1).ok_or(Misfit::Invalid)?)?);
        Ok(blake3::hash(&both).into())
    }

    fn stand_in(&mut self) -> Result<[u8; 32], Misfit> {
        let (node, others) = self.nodes.split_first().ok_or(Misfit::Short)?;
        self.nodes = others;
        Ok(*node)
    }
}

fn is_ancestor(of: u32, mut index: u32) -> bool {
    while index > of {
        index = index.saturating_sub(1) >> 1;
    }
    index == of
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(left: [u8; 32], right: [u8; 32]) -> [u8; 32] {
        blake3::hash(&[left, right].concat()).into()
    }

    #[test]
    fn four_leaves_with_two_of_them_proven() {
        let [a, b, c, d] = [[1; 32], [2; 32], [3; 32], [4; 32]];
        let whole = node(node(a, b), node(c, d));
        assert_eq!(root(&[(4, b), (6, d)], &[a, c]), Ok(whole));
        assert_eq!(root(&[(3, a), (4, b), (5, c), (6, d)], &[]), Ok(whole));
        assert_ne!(root(&[(4, b), (6, d)], &[c, a]), Ok(whole));
        assert_eq!(root(&[(4, b), (6, d)], &[a, c, c]), Err(Misfit::Rest));
        assert_eq!(root(&[(4, b), (6, d)], &[a]), Err(Misfit::Short));
        assert!(root(&[(6, d), (4, b)], &[a, c]).is_err());
        assert!(root(&[(4, b), (4, b)], &[a, c]).is_err());
        assert_eq!(root(&[(1, b), (6, d)], &[a, c]), Err(Misfit::Invalid));
        assert_eq!(root(&[], &[a]), Err(Misfit::Short));
        assert_eq!(root(&[(u32::MAX, a)], &[b]), Err(Misfit::Invalid));
    }
}
