//! A browser that has signed in before. Its cookie says so for one address, and names nobody.

use super::link::half_mac;
use crate::address::Address;
use crate::random::Random;
use crate::secret::{self, Key};

const LABEL: &str = "known browser";

/// The value of the cookie: the browser's id and a MAC of it with the address.
pub fn cookie(key: &Key, id: [u8; 16], identity: &str) -> String {
    secret::to_url(&[id, tag(key, id, identity)].concat())
}

/// The browser's id, when it has signed in with this very address.
pub fn read(key: &Key, cookie: &str, address: &Address) -> Option<[u8; 16]> {
    let bytes = secret::from_url(cookie)?;
    let (id, proof) = bytes.split_first_chunk::<16>()?;
    secret::same(proof, &tag(key, *id, &address.identity())).then_some(*id)
}

/// For a browser that signs in for the first time.
pub fn id(random: &Random) -> [u8; 16] {
    random.bytes()
}

fn tag(key: &Key, id: [u8; 16], identity: &str) -> [u8; 16] {
    half_mac(&key.derive(LABEL), &[&id, identity.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_for_its_own_address_alone() {
        let random = Random::from_seed(1);
        let (ours, theirs) = (Key::random(&random), Key::random(&random));
        let address = |typed: &str| typed.parse::<Address>().unwrap();
        let id = id(&random);
        let noor = cookie(&ours, id, "noor@x.nl");
        assert_eq!(read(&ours, &noor, &address("Noor@X.nl")), Some(id));
        for (key, cookie, whose) in [
            (&ours, noor.as_str(), "noor+x@x.nl"),
            (&ours, &noor, "other@x.nl"),
            (&theirs, &noor, "noor@x.nl"),
            (&ours, "", "noor@x.nl"),
            (&ours, "é", "noor@x.nl"),
            (&ours, &noor[..22], "noor@x.nl"),
        ] {
            assert_eq!(read(key, cookie, &address(whose)), None, "{cookie} {whose}");
        }
    }
}
