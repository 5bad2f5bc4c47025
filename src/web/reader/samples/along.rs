//! Sample people who can read along.

use crate::conversation::reader::Role;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::reader::along::{Along, role};
use crate::web::samples::{self, say};
use crate::web::words;

pub(crate) fn sample_along(lang: Lang) -> Vec<Along> {
    let manager = Along {
        name: "Samira Bakker".to_owned(),
        role: words::say(lang, "role-manager", &[]),
        until: Some(say(lang, "13 februari 2027", "13 February 2027")),
        see: urls::sharing(samples::CONVERSATION),
        stop: urls::withdrawal(samples::CONVERSATION),
    };
    let coach = Along {
        name: "Sanne Visser".to_owned(),
        role: role(lang, Role::Coach),
        until: Some(say(lang, "1 maart 2027", "1 March 2027")),
        see: urls::reader_sharing(samples::READER),
        stop: urls::reader_stop(samples::READER),
    };
    vec![manager, coach]
}
