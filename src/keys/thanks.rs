//! The keys of lists of addresses that wait for their letter of thanks.

use super::{Key, KeyStore, Result, RoundId, RoundKeys, THANKS, files};

impl KeyStore {
    /// The key of the addresses that wait for the letter of thanks, which outlive the keys of their round. Durable when
    /// it returns.
    pub fn put_thanks(&self, round: RoundId, key: Key) -> Result<()> {
        let path = self.path_of(round, THANKS);
        let _lock = self.lock(&path)?;
        Ok(files::write(&path, &RoundKeys::unopened(key).encode())?)
    }

    /// `None` once the addresses are gone.
    pub fn load_thanks(&self, round: RoundId) -> Result<Option<Key>> {
        let keys = self.find(&self.path_of(round, THANKS))?;
        Ok(keys.map(|keys| keys.seed))
    }

    /// From here on nobody reads the addresses in any copy.
    pub fn destroy_thanks(&self, round: RoundId) -> Result<()> {
        let path = self.path_of(round, THANKS);
        let _lock = self.lock(&path)?;
        Ok(files::remove(&path)?)
    }

    /// The rounds whose addresses wait.
    pub fn thanked(&self) -> Result<Vec<RoundId>> {
        self.named(THANKS)
    }
}
