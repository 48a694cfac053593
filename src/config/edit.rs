//! Changes one key of the config file and leaves comments, order and spacing as they are.

use std::io::Write as _;
use std::path::Path;

use toml_edit::{Document, DocumentMut, Item, Table, TableLike, value};

use super::file;
use super::keys::{self, Kind, POLICIES, PROFILES, SCREEN};
use crate::domain::clean;
use crate::fault::{Code, Fault};

/// The file's text; an absent file is an empty one.
pub fn read(path: &Path) -> Result<String, Fault> {
    Ok(file::read_text(path, false)?.unwrap_or_default())
}

/// Sets `key`, which is `KEY` or `profile.NAME.KEY`.
pub fn set(text: &str, key: &str, new: &str) -> Result<String, Fault> {
    let (place, setting) = place(key)?;
    let mut document = parse(text)?;
    let new = match setting.kind {
        Kind::Text => value(new),
        Kind::Seconds => value(new.parse::<i64>().map_err(|_| {
            Fault::new(
                Code::Config,
                format!("`{}` is a whole number of seconds, not `{}`", key, clean(new, 40)),
            )
        })?),
        Kind::Switch => value(new.parse::<bool>().map_err(|_| {
            let shown = clean(new, 40);
            Fault::new(Code::Config, format!("`{key}` is true or false, not `{shown}`"))
        })?),
    };
    let table = table(&mut document, place)?;
    match table.get_mut(place.name) {
        // A comment above is kept with the key, one behind with the value.
        Some(old) => {
            let decor = old.as_value().map(|old| old.decor().clone());
            *old = new;
            if let (Some(decor), Some(value)) = (decor, old.as_value_mut()) {
                *value.decor_mut() = decor;
            }
        }
        None => {
            table.insert(place.name, new);
        }
    }
    Ok(document.to_string())
}

/// Takes `key` out; `None` when it was not there.
pub fn unset(text: &str, key: &str) -> Result<Option<String>, Fault> {
    let (place, _) = place(key)?;
    let mut document = parse(text)?;
    let table = match place.table {
        Where::Top => Some(document.as_table_mut() as &mut dyn TableLike),
        Where::Screen => document.get_mut(SCREEN).and_then(Item::as_table_like_mut),
        Where::Profile(name) => document
            .get_mut(PROFILES)
            .and_then(|profiles| profiles.get_mut(name))
            .and_then(Item::as_table_like_mut),
    };
    let removed = table.and_then(|table| table.remove(place.name));
    Ok(removed.map(|_| document.to_string()))
}

/// The line that sets `key`, counted from one; the profile's own line comes first.
pub fn line(text: &str, key: &str, profile: Option<&str>) -> Option<usize> {
    let document = Document::parse(text).ok()?;
    let of_profile = profile
        .and_then(|name| document.get(PROFILES)?.get(name)?.as_table_like()?.get(key)?.span());
    let of_screen = || document.get(SCREEN)?.get(key.strip_prefix("tui.")?)?.span();
    let start = of_profile.or_else(|| document.get(key)?.span()).or_else(of_screen)?.start;
    Some(text.get(..start)?.matches('\n').count().saturating_add(1))
}

/// Replaces the file at once, or leaves it as it was. A symbolic link stays one.
pub fn write(path: &Path, text: &str) -> Result<(), Fault> {
    let failed = |error: &std::io::Error| {
        Fault::new(Code::Config, format!("cannot write {}: {error}", path.display()))
    };
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().unwrap_or(Path::new("/"));
    std::fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let mut scratch = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
    scratch.write_all(text.as_bytes()).map_err(|error| failed(&error))?;
    scratch.as_file().sync_all().map_err(|error| failed(&error))?;
    if let Ok(old) = std::fs::metadata(&target) {
        scratch.as_file().set_permissions(old.permissions()).map_err(|error| failed(&error))?;
    }
    scratch.persist(&target).map_err(|error| failed(&error.error))?;
    Ok(())
}

fn parse(text: &str) -> Result<DocumentMut, Fault> {
    text.parse().map_err(|error: toml_edit::TomlError| {
        Fault::new(
            Code::Config,
            format!("the config file cannot be read: {}", clean(error.message(), 160)),
        )
        .try_command("see where", &["tao", "config", "check"])
    })
}

/// Takes the policy of a wallet out; `None` when there was none.
pub fn remove_policy(text: &str, wallet: &str) -> Result<Option<String>, Fault> {
    let mut document = parse(text)?;
    let policies = document.get_mut(POLICIES).and_then(Item::as_table_like_mut);
    let removed = policies.and_then(|policies| policies.remove(wallet));
    Ok(removed.map(|_| document.to_string()))
}

/// The table that a key is in.
#[derive(Clone, Copy)]
enum Where<'a> {
    Top,
    Profile(&'a str),
    Screen,
}

#[derive(Clone, Copy)]
struct Place<'a> {
    table: Where<'a>,
    /// The key in that table.
    name: &'a str,
}

fn place(key: &str) -> Result<(Place<'_>, keys::Setting), Fault> {
    let (profile, full) = match key.strip_prefix("profile.").and_then(|key| key.split_once('.')) {
        Some((profile, name)) => (Some(profile), name),
        None => (None, key),
    };
    let setting = keys::find(full).ok_or_else(|| keys::unknown(full))?;
    let of_screen = full.strip_prefix(SCREEN).and_then(|rest| rest.strip_prefix('.'));
    let place = match (profile, of_screen) {
        (None, Some(name)) => Place { table: Where::Screen, name },
        (None, None) => Place { table: Where::Top, name: full },
        (Some(profile), None) if !profile.is_empty() && full != keys::DEFAULT_PROFILE => {
            Place { table: Where::Profile(profile), name: full }
        }
        _ => return Err(keys::unknown(key)),
    };
    Ok((place, setting))
}

fn table<'a>(
    document: &'a mut DocumentMut,
    place: Place<'_>,
) -> Result<&'a mut dyn TableLike, Fault> {
    let wrong = || Fault::new(Code::Config, "`profile` in the config file is not a table");
    let name = match place.table {
        Where::Top => return Ok(document.as_table_mut()),
        Where::Screen => {
            let screen = document.entry(SCREEN).or_insert(Item::Table(Table::new()));
            let wrong = || Fault::new(Code::Config, "`tui` in the config file is not a table");
            return screen.as_table_like_mut().ok_or_else(wrong);
        }
        Where::Profile(name) => name,
    };
    let mut outer = Table::new();
    outer.set_implicit(true);
    document
        .entry(PROFILES)
        .or_insert(Item::Table(outer))
        .as_table_like_mut()
        .ok_or_else(wrong)?
        .entry(name)
        .or_insert(Item::Table(Table::new()))
        .as_table_like_mut()
        .ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# mine\nnetwork = 'test' # for now\n\n[profile.work]\nwallet = 'job'\n";

    #[test]
    fn a_change_touches_nothing_else() {
        let set = set(TEXT, "network", "local").unwrap();
        assert_eq!(set, TEXT.replace("'test'", "\"local\""));
        let more = super::set(&set, "profile.play.request_timeout", "5").unwrap();
        assert!(more.starts_with(&set) && more.ends_with("[profile.play]\nrequest_timeout = 5\n"));
        assert_eq!(unset(&more, "profile.play.wallet").unwrap(), None);
        assert_eq!(unset("wallet = 'a'\n", "wallet").unwrap().as_deref(), Some(""));
        let screen = super::set(TEXT, "tui.mouse", "false").unwrap();
        assert!(screen.starts_with(TEXT) && screen.ends_with("[tui]\nmouse = false\n"), "{screen}");
        assert_eq!(line(&screen, "tui.mouse", None), Some(8));
        assert!(unset(&screen, "tui.mouse").unwrap().unwrap().ends_with("[tui]\n"));
    }

    #[test]
    fn unknown_keys_and_wrong_values_are_refused() {
        for (key, hint) in [("netwrok", "did you mean `network`?"), ("profile..wallet", "the")] {
            let fault = set(TEXT, key, "x").unwrap_err();
            assert!(fault.hints().first().unwrap().text.starts_with(hint), "{fault:?}");
        }
        assert!(set(TEXT, "connect_timeout", "soon").is_err());
        assert!(set(TEXT, "tui.mouse", "yes").is_err());
        assert!(set(TEXT, "profile.work.tui.mouse", "true").is_err());
        assert!(set(TEXT, "profile.work.default_profile", "work").is_err());
    }

    #[test]
    fn lines_are_counted_from_one() {
        assert_eq!(line(TEXT, "network", None), Some(2));
        assert_eq!(line(TEXT, "wallet", Some("work")), Some(5));
        assert_eq!(line(TEXT, "wallet", None), None);
    }

    #[test]
    fn links_stay_links_and_modes_stay() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let (real, link) = (dir.path().join("real.toml"), dir.path().join("link.toml"));
        std::fs::write(&real, "").unwrap();
        std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write(&link, "wallet = 'a'\n").unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(std::fs::read_to_string(&real).unwrap(), "wallet = 'a'\n");
        assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
