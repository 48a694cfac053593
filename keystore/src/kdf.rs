//! Argon2id: how much a password guess costs, and what cost a file may ask of us.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use crate::{Error, Password};

/// Bytes the derivation yields: 32 to encrypt with, 32 to recognise the password by.
pub(crate) const OUTPUT: usize = 64;

/// The cost of one password guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KdfParams {
    m_kib: u32,
    t: u32,
    p: u32,
}

impl KdfParams {
    /// 512 MiB, as much as the format it replaces.
    pub const DEFAULT: Self = KdfParams { m_kib: 524_288, t: 4, p: 1 };
    /// 64 MiB, RFC 9106's second choice, for small machines.
    pub const LIGHT: Self = KdfParams { m_kib: 65_536, t: 3, p: 4 };

    /// What btcli's encrypted files cost; also their memory is 512 MiB.
    pub(crate) const NACL: Self = KdfParams { m_kib: 524_288, t: 8, p: 1 };

    /// Least cost a new file may have: the OWASP floor.
    const FLOOR: Self = KdfParams { m_kib: 19_456, t: 2, p: 1 };
    /// Most a file may ask of the reader: 4 GiB. A hostile file could otherwise hang us.
    const CEILING: Self = KdfParams { m_kib: 4_194_304, t: 64, p: 16 };

    /// Returns the cost for a new file; `m_kib` in KiB. Refuses less than 19456, 2, 1.
    pub fn new(m_kib: u32, t: u32, p: u32) -> Result<Self, Error> {
        Self::within(m_kib, t, p, Self::FLOOR)
    }

    /// Returns the cost a file names, which may be lower than we would write.
    pub(crate) fn of_file(m_kib: u32, t: u32, p: u32) -> Result<Self, Error> {
        let least = KdfParams { m_kib: p.saturating_mul(8).max(8), t: 1, p: 1 };
        Self::within(m_kib, t, p, least)
    }

    fn within(m_kib: u32, t: u32, p: u32, low: Self) -> Result<Self, Error> {
        let high = Self::CEILING;
        for (what, value, low, high) in [
            ("lanes", p, low.p, high.p),
            ("passes", t, low.t, high.t),
            ("memory (KiB)", m_kib, low.m_kib, high.m_kib),
        ] {
            if !(low..=high).contains(&value) {
                return Err(Error::BadKdf { what, value, low, high });
            }
        }
        Ok(KdfParams { m_kib, t, p })
    }

    pub fn m_kib(self) -> u32 {
        self.m_kib
    }

    pub fn t(self) -> u32 {
        self.t
    }

    pub fn p(self) -> u32 {
        self.p
    }

    /// Tells whether a new file could not be written at this cost.
    pub(crate) fn is_below_floor(self) -> bool {
        self.m_kib < Self::FLOOR.m_kib || self.t < Self::FLOOR.t
    }

    /// Returns this cost with more passes, so that a derivation which took `measured` would take
    /// about `wanted`. It never lowers anything.
    #[must_use]
    pub fn raised(self, measured: Duration, wanted: Duration) -> Self {
        let passes = u128::from(self.t)
            .saturating_mul(wanted.as_millis())
            .div_ceil(measured.as_millis().max(1));
        let passes = u32::try_from(passes).unwrap_or(u32::MAX).min(Self::CEILING.t);
        KdfParams { t: passes.max(self.t), ..self }
    }

    /// Measures this machine and returns a cost that takes about `wanted`, at least the default.
    pub fn calibrated(wanted: Duration) -> Result<Self, Error> {
        let began = Instant::now();
        Self::DEFAULT.derive(&Password::new("measure".to_owned()), &[0; 16])?;
        Ok(Self::DEFAULT.raised(began.elapsed(), wanted))
    }

    pub(crate) fn derive(
        self,
        password: &Password,
        salt: &[u8],
    ) -> Result<Zeroizing<[u8; OUTPUT]>, Error> {
        let mut out = Zeroizing::new([0u8; OUTPUT]);
        argon2(Algorithm::Argon2id, self, password, salt, out.as_mut_slice())?;
        Ok(out)
    }
}

/// Runs Argon2 in memory of our own, so that it can be wiped, and so that a lack of it is an
/// error of its own and never looks like a wrong password.
pub(crate) fn argon2(
    algorithm: Algorithm,
    cost: KdfParams,
    password: &Password,
    salt: &[u8],
    out: &mut [u8],
) -> Result<(), Error> {
    let refused = |_| Error::BadSecret { reason: "the password or the salt has a bad length" };
    let params = Params::new(cost.m_kib, cost.t, cost.p, Some(out.len())).map_err(refused)?;
    let mut blocks = Zeroizing::new(Vec::new());
    blocks
        .try_reserve_exact(params.block_count())
        .map_err(|_| Error::OutOfMemory { mib: cost.m_kib.div_ceil(1024) })?;
    blocks.resize(params.block_count(), Block::new());
    Argon2::new(algorithm, Version::V0x13, params)
        .hash_password_into_with_memory(password.expose(), salt, out, blocks.as_mut_slice())
        .map_err(refused)
}
