//! Reading bytes that nobody vouches for: every read is bounded, nothing is allocated from a length that they name.

use super::GateFault;

/// What is left to read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) const fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// The next `count` bytes.
    pub(super) fn take(&mut self, count: u64) -> Result<&'a [u8], GateFault> {
        let count = usize::try_from(count).map_err(|_beyond_memory| GateFault::Malformed)?;
        let (taken, rest) = self.0.split_at_checked(count).ok_or(GateFault::Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    /// The next `N` bytes.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], GateFault> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(GateFault::Malformed)?;
        self.0 = rest;
        Ok(*taken)
    }

    /// An unsigned number in LEB128, in its shortest form.
    pub(super) fn unsigned(&mut self) -> Result<u64, GateFault> {
        let mut number = 0_u64;
        for place in 0..10_u32 {
            let [byte] = self.array()?;
            let digit = u64::from(byte & 0x7f);
            if place == 9 && digit > 1 {
                return Err(GateFault::Malformed);
            }
            number |= digit << (7 * place);
            if byte & 0x80 == 0 {
                return if place > 0 && byte == 0 { Err(GateFault::Malformed) } else { Ok(number) };
            }
        }
        Err(GateFault::Malformed)
    }

    /// A signed number in LEB128.
    pub(super) fn signed(&mut self) -> Result<i64, GateFault> {
        let mut number = 0_i64;
        for place in 0..10_u32 {
            let [byte] = self.array()?;
            number |= i64::from(byte & 0x7f).checked_shl(7 * place).unwrap_or(0);
            if byte & 0x80 == 0 {
                let bits = 7 * (place + 1);
                if bits < 64 && byte & 0x40 != 0 {
                    number |= -1_i64 << bits;
                }
                return Ok(number);
            }
        }
        Err(GateFault::Malformed)
    }
}
