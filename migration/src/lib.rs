//! The schema, one step a table. Names are strings: a migration never follows the application's later names.

use sea_orm_migration::prelude::*;

pub use sea_orm_migration::prelude::MigratorTrait;

mod m20261123_000001_create_account;
mod m20261123_000002_create_round;
mod m20261123_000003_create_invitation;
mod m20261123_000004_create_answer_box;
mod m20261123_000005_create_profile;
mod m20261123_000006_create_conversation;
mod m20261123_000007_create_job;
mod m20261124_000008_create_import;
mod m20261124_000009_add_personal_to_profile;
mod m20261124_000010_create_reported_text;
mod m20261124_000011_add_shared_until_to_conversation;
mod m20261124_000012_create_paper;
mod m20261124_000013_create_thanks;
mod m20261124_000014_create_quota;
mod m20261128_000015_key_account_by_identity;
mod m20261128_000018_name_nobody_on_the_way;
mod m20261128_000019_create_rest;
mod m20261128_000020_seal_progress;
mod m20261128_000021_create_address_change;
mod m20261129_000022_create_signed_letters;
mod m20261129_000023_let_rounds_succeed;
mod m20261129_000024_add_first_name_to_account;
mod m20261129_000025_add_in_the_morning_to_round;
mod m20261129_000026_create_outlook;
mod m20261129_000028_create_reader;
mod m20261129_000030_bind_key_store;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_create_account::Migration),
            Box::new(m20261123_000002_create_round::Migration),
            Box::new(m20261123_000003_create_invitation::Migration),
            Box::new(m20261123_000004_create_answer_box::Migration),
            Box::new(m20261123_000005_create_profile::Migration),
            Box::new(m20261123_000006_create_conversation::Migration),
            Box::new(m20261123_000007_create_job::Migration),
            Box::new(m20261124_000008_create_import::Migration),
            Box::new(m20261124_000009_add_personal_to_profile::Migration),
            Box::new(m20261124_000010_create_reported_text::Migration),
            Box::new(m20261124_000011_add_shared_until_to_conversation::Migration),
            Box::new(m20261124_000012_create_paper::Migration),
            Box::new(m20261124_000013_create_thanks::Migration),
            Box::new(m20261124_000014_create_quota::Migration),
            Box::new(m20261128_000015_key_account_by_identity::Migration),
            Box::new(m20261128_000018_name_nobody_on_the_way::Migration),
            Box::new(m20261128_000019_create_rest::Migration),
            Box::new(m20261128_000020_seal_progress::Migration),
            Box::new(m20261128_000021_create_address_change::Migration),
            Box::new(m20261129_000022_create_signed_letters::Migration),
            Box::new(m20261129_000023_let_rounds_succeed::Migration),
            Box::new(m20261129_000024_add_first_name_to_account::Migration),
            Box::new(m20261129_000025_add_in_the_morning_to_round::Migration),
            Box::new(m20261129_000026_create_outlook::Migration),
            Box::new(m20261129_000028_create_reader::Migration),
            Box::new(m20261129_000030_bind_key_store::Migration),
        ]
    }
}
