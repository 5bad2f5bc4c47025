//! A profile leaves in every form, and comes in again at another organisation.

pub(crate) mod brought;
mod card;
mod taken;

use klankbord::mail::Letter;

use crate::support::{COLLEAGUES, FRIENDS, GRACE, Given, Person, TestApp};

const NOOR: &str = "noor@provincie.example";
const SAM: &str = "sam@gemeente.example";

/// Noor with a released profile; what she was asked with, and the path of the round.
async fn noor(test: &TestApp) -> (Person, String, Vec<Letter>) {
    let mut noor = test.employee("Noor", NOOR).await;
    let friends = [FRIENDS.as_slice(), &[GRACE]].concat();
    let round = noor.open_round(&COLLEAGUES[..7], &friends).await;
    let top = ["analytical", "curious", "nuanced", "attentive", "helpful"];
    noor.look_at_self(&round, top).await.assert_status(200);
    let letters = test.invitations().await;
    for (number, letter) in letters.iter().enumerate() {
        let given = Given {
            story: format!("Verhaal-{number}-einde"),
            tip: format!("Tip-{number}-einde"),
            ..Given::default()
        };
        test.answer(letter, &given).await.assert_status(200);
    }
    (noor, round, letters)
}
