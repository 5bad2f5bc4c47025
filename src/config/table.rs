//! The settings as people read them in the README.

use clap::Args;

use super::Settings;

/// The settings as a table for the README, from the same text as `--help`.
pub fn table() -> String {
    let command = Settings::augment_args(clap::Command::new("klankbord"));
    let mut table = "| variable | meaning | default |\n|---|---|---|\n".to_owned();
    for arg in command.get_arguments() {
        let Some(name) = arg.get_env() else { continue };
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let (meaning, computed) = match help.split_once(" [default: ") {
            Some((meaning, rest)) => (meaning, rest.trim_end_matches(']').to_owned()),
            None => (help.as_str(), String::new()),
        };
        let typed = arg
            .get_default_values()
            .iter()
            .map(|value| value.to_string_lossy());
        let typed = typed
            .filter(|value| !value.is_empty())
            .map(|value| format!("`{value}`"));
        let default = typed
            .chain((!computed.is_empty()).then_some(computed))
            .collect::<String>();
        table.extend([
            "| `",
            &name.to_string_lossy(),
            "` | ",
            meaning,
            " | ",
            &default,
            " |\n",
        ]);
    }
    table
}
