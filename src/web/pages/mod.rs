//! The list of all pages.

/// Names every page once: `for_each_page!(do_this)` calls `do_this!(page type)` for each.
macro_rules! for_each_page {
    ($do:ident) => {
        $do!($crate::web::account::address_back::AddressBack);
        $do!($crate::web::account::address_change::AddressChange);
        $do!($crate::web::account::deletion::Deletion);
        $do!($crate::web::account::home::Home);
        $do!($crate::web::account::manager::Manager);
        $do!($crate::web::account::me::Me);
        $do!($crate::web::account::new_address::NewAddress);
        $do!($crate::web::account::sent::Sent);
        $do!($crate::web::account::sign_in::SignIn);
        $do!($crate::web::account::welcome::Welcome);
        $do!($crate::web::administration::show::Show);
        $do!($crate::web::answer::closed::Closed);
        $do!($crate::web::answer::decline::Decline);
        $do!($crate::web::answer::declined::Declined);
        $do!($crate::web::answer::held::Held);
        $do!($crate::web::answer::privacy::Privacy);
        $do!($crate::web::answer::show::Show);
        $do!($crate::web::answer::stop::Stop);
        $do!($crate::web::answer::stopped::Stopped);
        $do!($crate::web::answer::thanks::Thanks);
        $do!($crate::web::conversation::agreements::Agreements);
        $do!($crate::web::conversation::cancellation::Cancellation);
        $do!($crate::web::conversation::closing::Closing);
        $do!($crate::web::conversation::edit::Edit);
        $do!($crate::web::conversation::ending::Ending);
        $do!($crate::web::conversation::guide::Guide);
        $do!($crate::web::conversation::look_back::LookBack);
        $do!($crate::web::conversation::outlook::Outlook);
        $do!($crate::web::conversation::preparation::Preparation);
        $do!($crate::web::conversation::shared::Shared);
        $do!($crate::web::conversation::sharing::Sharing);
        $do!($crate::web::conversation::show::Show);
        $do!($crate::web::error::show::Show);
        $do!($crate::web::import::deletion::Deletion);
        $do!($crate::web::import::new::New);
        $do!($crate::web::import::show::Show);
        $do!($crate::web::demo::choose::Choose);
        $do!($crate::web::mailbox::index::Index);
        $do!($crate::web::mailbox::show::Show);
        $do!($crate::web::profile::counting::Counting);
        $do!($crate::web::profile::export::Export);
        $do!($crate::web::profile::portrait::Portrait);
        $do!($crate::web::profile::quality::Quality);
        $do!($crate::web::profile::quote::Quote);
        $do!($crate::web::profile::show::Show);
        $do!($crate::web::profile::thanks::Thanks);
        $do!($crate::web::profile::waiting::Waiting);
        $do!($crate::web::profile::years::Years);
        $do!($crate::web::reader::list::List);
        $do!($crate::web::reader::new::New);
        $do!($crate::web::reader::reading::Reading);
        $do!($crate::web::round::letter::Letter);
        $do!($crate::web::round::opening::Opening);
        $do!($crate::web::round::people::People);
        $do!($crate::web::round::questions::Questions);
        $do!($crate::web::round::self_view::SelfView);
        $do!($crate::web::round::show::Show);
        $do!($crate::web::samples::index::Index);
    };
}
pub(crate) use for_each_page;

#[cfg(test)]
mod addresses;
#[cfg(test)]
mod tests;
