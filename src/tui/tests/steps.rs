//! Messages in, state and effects out.

use crossterm::event::KeyCode;

use super::desk::*;
use super::screens::with_detail;
use crate::app::draft::Draft;
use crate::app::execute::Progress;
use crate::app::holders::Lock;
use crate::app::risk::Level;
use crate::consent::Consent;
use crate::domain::Hash;
use crate::fault::{Code, Fault};
use crate::review::{Row, Source};
use crate::tui::action::ACTIONS;
use crate::tui::effect::{Effect, Kind, Query};
use crate::tui::model::{Focus, Model, Overlay, Stage, Tab};
use crate::tui::msg::{Departure, Found, Msg, Outcome};
use crate::tui::update::update;

fn queries(effects: &[Effect]) -> Vec<Kind> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Read(query) => Some(query.kind()),
            _ => None,
        })
        .collect()
}

/// A dialog for 10 TAO, answered.
fn dialog(model: &mut Model) -> u64 {
    press(model, KeyCode::Char('2'));
    model.current().selected = Some("64".to_owned());
    press(model, KeyCode::Char('s'));
    control(model, 'n');
    press(model, KeyCode::Tab);
    let effects = write(model, "10");
    let Some(Effect::Prepare { id, draft, .. }) = effects.last() else { panic!("{effects:?}") };
    let hotkey = account(5).to_string();
    assert_eq!(
        *draft,
        Draft::Stake { netuid: "64".into(), hotkey, amount: "10".into(), tolerance: String::new() }
    );
    let id = *id;
    update(model, Msg::Prepared { id, outcome: Ok(quoted(Level::Normal)) });
    id
}

#[test]
fn enter_before_the_answer_opens_the_review_with_the_answer() {
    let mut model = live();
    dialog(&mut model);
    let ask = |model: &mut Model| match update(model, Msg::Head(block(9_412_878))).as_slice() {
        [.., Effect::Prepare { id, .. }] => *id,
        effects => panic!("{effects:?}"),
    };
    let id = ask(&mut model);
    press(&mut model, KeyCode::Enter);
    assert!(matches!(model.overlays.last(), Some(Overlay::Form(_))), "the answer is older");
    update(&mut model, Msg::Prepared { id, outcome: Ok(quoted(Level::Normal)) });
    let Some(Overlay::Review(review)) = model.overlays.last() else { panic!() };
    assert_eq!((review.id, review.focus), (id, Focus::Cancel));

    press(&mut model, KeyCode::Esc);
    let id = ask(&mut model);
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Tab);
    update(&mut model, Msg::Prepared { id, outcome: Ok(quoted(Level::Normal)) });
    assert!(matches!(model.overlays.last(), Some(Overlay::Form(_))), "another key came after it");
}

#[test]
fn a_new_block_asks_for_what_is_on_the_screen() {
    let mut model = live();
    let effects = update(&mut model, Msg::Head(block(9_412_878)));
    assert_eq!(queries(&effects), [Kind::Subnets, Kind::Portfolio]);
    press(&mut model, KeyCode::Char('4'));
    let effects = update(&mut model, Msg::Head(block(9_412_879)));
    assert_eq!(queries(&effects), [Kind::Subnets]);
    press(&mut model, KeyCode::Char('f'));
    assert!(update(&mut model, Msg::Head(block(9_412_880))).is_empty(), "frozen");
}

#[test]
fn the_selection_follows_the_key_and_not_the_row() {
    let mut model = live();
    press(&mut model, KeyCode::Char('2'));
    press(&mut model, KeyCode::Char('G'));
    assert_eq!(model.current().selected.as_deref(), Some("97"));
    let mut changed = subnets();
    changed.subnets.insert(0, subnet(3, "New", "ν", None));
    changed.subnets.rotate_left(3);
    update(&mut model, Msg::Read(Box::new(Found::Subnets(changed))));
    assert_eq!(model.current().selected.as_deref(), Some("97"));
    // Its subnet is gone: the selection stays somewhere on the list.
    let mut fewer = subnets();
    fewer.subnets.truncate(2);
    update(&mut model, Msg::Read(Box::new(Found::Subnets(fewer))));
    assert!(model.current().position().is_some());
}

#[test]
fn keys_are_answered_while_no_node_answers() {
    let mut model = fresh();
    // Everything was asked for and nothing ever comes back.
    update(&mut model, Msg::Online(link()));
    assert!(model.portfolio.loading);
    for (key, tab) in [('2', Tab::Subnets), ('3', Tab::Validators), ('5', Tab::Keys)] {
        press(&mut model, KeyCode::Char(key));
        assert_eq!(model.tab, tab);
    }
    press(&mut model, KeyCode::Char('?'));
    assert!(matches!(model.overlays.last(), Some(Overlay::Help { .. })));
    press(&mut model, KeyCode::Esc);
    let effects = press(&mut model, KeyCode::Char('q'));
    assert!(matches!(effects.as_slice(), [Effect::Quit]) && model.quitting);
}

#[test]
fn stale_figures_stay_and_say_how_old_they_are() {
    let mut model = offline();
    assert!(model.portfolio.value.is_some());
    let screen = text(&drawn(&mut model, 100, 30));
    assert!(screen.contains("stale, 38 s old"), "{screen}");
    assert!(screen.contains("offline for 30 s, next try in 30 s"), "{screen}");
    assert!(screen.contains("413.3800"), "{screen}");
    press(&mut model, KeyCode::Char('s'));
    assert!(model.overlays.is_empty(), "nothing can be signed without a node");
    assert_eq!(model.toast.as_ref().unwrap().0, "there is no connection to a node");
}

#[test]
fn an_answer_about_another_account_is_not_shown() {
    let mut model = live();
    press(&mut model, KeyCode::Char('a'));
    press(&mut model, KeyCode::Down);
    let effects = press(&mut model, KeyCode::Enter);
    assert!(
        matches!(effects.as_slice(), [Effect::Read(Query::Portfolio(key))] if key.0 == account(2))
    );
    update(&mut model, Msg::Read(Box::new(Found::Portfolio(portfolio()))));
    assert!(model.portfolio.value.is_none());
    assert!(!text(&drawn(&mut model, 100, 30)).contains("413.38"));
}

#[test]
fn from_a_dialog_to_a_final_block() {
    let mut model = live();
    let id = dialog(&mut model);
    press(&mut model, KeyCode::Enter);
    let Some(Overlay::Review(review)) = model.overlays.last() else { panic!() };
    assert_eq!(review.focus, Focus::Cancel, "the dangerous button is not the default");
    assert!(press(&mut model, KeyCode::Enter).is_empty(), "Enter alone signs nothing");
    press(&mut model, KeyCode::Tab);
    assert!(press(&mut model, KeyCode::Enter).is_empty());
    assert!(matches!(model.overlays.last(), Some(Overlay::Unlock(_))));
    write(&mut model, "secret");
    let effects = press(&mut model, KeyCode::Enter);
    let [Effect::Commit { id: sent, consent, password: Some(_), .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert_eq!((*sent, *consent), (id, Consent::Answered));
    assert!(!format!("{effects:?} {model:?}").contains("secret"));

    update(&mut model, Msg::StillLocked { id, fault: Fault::new(Code::KeystoreLocked, "wrong") });
    assert!(matches!(model.overlays.last(), Some(Overlay::Unlock(_))), "it can be typed again");
    assert!(model.submissions.is_empty() && model.log.is_empty());
    write(&mut model, "right");
    press(&mut model, KeyCode::Enter);
    update(&mut model, Msg::Unlocked { id });
    assert!(model.overlays.is_empty(), "{:?}", model.overlays);

    let hash = Hash([3; 32]);
    for (progress, stage) in [
        (Progress::Preflight(None), Stage::Asked),
        (Progress::Signed(hash), Stage::Signed),
        (Progress::Broadcast, Stage::Broadcast),
        (Progress::InBlock(block(5)), Stage::InBlock(block(5))),
        (Progress::Finalized(block(5)), Stage::Final(Some(block(5)))),
    ] {
        update(&mut model, Msg::Progress { id, progress });
        assert_eq!(model.submissions.last().unwrap().stage, stage);
    }
    let outcome =
        Outcome { hash, receipt: vec!["done".into()], block: Some(block(5)), notes: vec![] };
    let effects = update(&mut model, Msg::Done { id, outcome: Ok(Box::new(outcome)) });
    assert_eq!(queries(&effects), [Kind::Activity, Kind::Portfolio]);
    assert_eq!(model.log.last().unwrap().outcome, "final in block 5");
    assert!(model.log.last().unwrap().command.starts_with("tao stake add --netuid 64"));
    // It stays pinned for a minute, on every tab.
    press(&mut model, KeyCode::Char('3'));
    assert!(text(&drawn(&mut model, 100, 30)).contains("✓ stake 10 TAO in subnet 64"));
    update(&mut model, Msg::Tick(100, 1_700_000_090));
    assert!(model.submissions.is_empty());
}

#[test]
fn a_second_order_of_an_unlocked_account_needs_no_password_until_it_is_locked() {
    let mut model = live();
    model.unlocked.insert(model.holder().unwrap().coldkey);
    dialog(&mut model);
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Tab);
    let effects = press(&mut model, KeyCode::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Commit { password: None, .. }]), "{effects:?}");

    model.last_input = 18;
    let effects = update(&mut model, Msg::Tick(317, 1_700_000_307));
    assert!(effects.is_empty());
    let effects = update(&mut model, Msg::Tick(318, 1_700_000_308));
    assert!(matches!(effects.as_slice(), [Effect::Lock]) && model.unlocked.is_empty());
}

#[test]
fn a_high_risk_order_is_signed_only_with_the_text_that_is_asked_for() {
    let mut model = live();
    model.unlocked.insert(model.holder().unwrap().coldkey);
    let id = dialog(&mut model);
    let level = Level::High { text: "10.5".into(), why: "type it".to_owned() };
    update(&mut model, Msg::Prepared { id, outcome: Ok(quoted(level)) });
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Tab);
    assert!(press(&mut model, KeyCode::Enter).is_empty());
    write(&mut model, "10.");
    assert!(press(&mut model, KeyCode::Enter).is_empty());
    write(&mut model, "5");
    let effects = press(&mut model, KeyCode::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Commit { .. }]), "{effects:?}");
}

#[test]
fn an_answer_to_an_older_text_is_not_reviewed() {
    let mut model = live();
    let id = dialog(&mut model);
    write(&mut model, "0");
    update(&mut model, Msg::Prepared { id, outcome: Ok(quoted(Level::Normal)) });
    press(&mut model, KeyCode::Enter);
    assert!(matches!(model.overlays.last(), Some(Overlay::Form(_))), "100 was not quoted yet");
}

#[test]
fn a_failure_stays_until_it_is_dismissed() {
    let mut model = live();
    model.unlocked.insert(model.holder().unwrap().coldkey);
    let id = dialog(&mut model);
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Tab);
    press(&mut model, KeyCode::Enter);
    let fault = Fault::new(Code::DispatchFailed, "it was included and failed");
    update(&mut model, Msg::Done { id, outcome: Err(fault) });
    update(&mut model, Msg::Tick(500, 1_700_000_500));
    assert!(matches!(model.overlays.last(), Some(Overlay::Problem { command: Some(_), .. })));
    press(&mut model, KeyCode::Esc);
    assert!(model.overlays.is_empty());
}

#[test]
fn leaving_with_a_transaction_under_way_asks_and_says_what_to_do() {
    let mut model = live();
    model.unlocked.insert(model.holder().unwrap().coldkey);
    let id = dialog(&mut model);
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Tab);
    press(&mut model, KeyCode::Enter);
    update(&mut model, Msg::Unlocked { id });
    update(&mut model, Msg::Progress { id, progress: Progress::Signed(Hash([3; 32])) });
    assert!(press(&mut model, KeyCode::Char('q')).is_empty());
    assert!(matches!(model.overlays.last(), Some(Overlay::QuitAnyway)));
    let effects = control(&mut model, 'c');
    assert!(matches!(effects.as_slice(), [Effect::Quit]));
    let fault = model.fault.unwrap();
    assert_eq!(fault.code(), Code::OutcomeUnknown);
    assert_eq!(fault.class().exit_status(), 6);
}

#[test]
fn watching_only_has_no_action_that_signs() {
    let mut model = live();
    model.options.watch_only = true;
    press(&mut model, KeyCode::Char('?'));
    let help = text(&drawn(&mut model, 120, 60));
    press(&mut model, KeyCode::Esc);
    for entry in ACTIONS.iter().filter(|entry| entry.signs) {
        assert!(!help.contains(entry.help), "{}", entry.name);
        press(&mut model, KeyCode::Char(':'));
        write(&mut model, entry.name);
        let effects = press(&mut model, KeyCode::Enter);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Prepare { .. })));
        model.overlays.clear();
        let key = entry.keys.first().and_then(|key| key.chars().next()).unwrap();
        press(&mut model, KeyCode::Char(key));
        assert!(model.overlays.is_empty(), "{}", entry.name);
    }
}

#[test]
fn every_action_has_its_key_and_its_name() {
    for entry in ACTIONS {
        let mut by_name = live();
        press(&mut by_name, KeyCode::Char(':'));
        let found = crate::tui::update::matches(&by_name, entry.name);
        assert_eq!(found.first().map(|found| found.name), Some(entry.name));
    }
}

#[test]
fn filters_and_sorting_work_from_the_keyboard() {
    let mut model = live();
    press(&mut model, KeyCode::Char('2'));
    press(&mut model, KeyCode::Char('/'));
    write(&mut model, "flame");
    assert_eq!(model.current().shown.len(), 1);
    press(&mut model, KeyCode::Enter);
    assert_eq!(model.current().filter, "flame");
    press(&mut model, KeyCode::Esc);
    assert_eq!(model.current().shown.len(), 5);
    press(&mut model, KeyCode::Char('S'));
    press(&mut model, KeyCode::Char('p'));
    let first = model.current().key(0).unwrap();
    assert_eq!(first, "0", "the dearest first");
    press(&mut model, KeyCode::Char('S'));
    press(&mut model, KeyCode::Char('p'));
    let list = model.current();
    assert_eq!(list.key(0).unwrap(), "97");
    assert_eq!(list.key(4).unwrap(), "5", "what is unknown stays last");
}

#[test]
fn copying_names_what_was_copied() {
    let mut model = live();
    press(&mut model, KeyCode::Char('3'));
    let effects = press(&mut model, KeyCode::Char('y'));
    let selected = model.current().selected.clone().unwrap();
    assert!(matches!(effects.as_slice(), [Effect::Copy(text)] if *text == selected));
    assert!(model.toast.as_ref().unwrap().0.contains(&selected), "the whole address");
}

/// A review of 10 TAO with `Sign` in focus.
fn about_to_sign(model: &mut Model, lock: Lock) -> u64 {
    model.holders.iter_mut().for_each(|holder| holder.lock = lock);
    let id = dialog(model);
    press(model, KeyCode::Enter);
    press(model, KeyCode::Tab);
    id
}

#[test]
fn what_the_chain_changed_is_agreed_to_again() {
    let mut model = live();
    let id = about_to_sign(&mut model, Lock::Password);
    let effects = update(&mut model, Msg::Head(block(9_412_878)));
    let Some(Effect::Recheck { id: asked, fresh, .. }) = effects.last() else {
        panic!("{effects:?}")
    };
    assert_eq!(*asked, id);
    let fresh = *fresh;
    let effects = update(&mut model, Msg::Head(block(9_412_879)));
    assert!(
        !effects.iter().any(|effect| matches!(effect, Effect::Recheck { .. })),
        "one at a time"
    );
    update(&mut model, Msg::Stands { id });
    let Some(Overlay::Review(review)) = model.overlays.last() else { panic!() };
    assert_eq!((review.id, review.focus), (id, Focus::Sign), "it stands");

    // The same while the password is typed.
    press(&mut model, KeyCode::Enter);
    write(&mut model, "secr");
    let moved = Msg::Moved {
        id,
        fresh,
        quoted: quoted(Level::Normal),
        differences: vec!["you receive, expected: 90 alpha, was 114.402 alpha".to_owned()],
        unlocked: false,
    };
    update(&mut model, moved);
    let Some(Overlay::Review(review)) = model.overlays.last() else { panic!() };
    assert_eq!((review.id, review.focus), (fresh, Focus::Cancel));
    assert!(press(&mut model, KeyCode::Enter).is_empty(), "nobody has agreed to that");
    let screen = text(&drawn(&mut model, 100, 30));
    assert!(screen.contains("⚠ changed: you receive, expected: 90 alpha, was"), "{screen}");

    // What was agreed to before is signed under its own number alone.
    press(&mut model, KeyCode::Tab);
    press(&mut model, KeyCode::Enter);
    write(&mut model, "secret");
    let effects = press(&mut model, KeyCode::Enter);
    let [Effect::Commit { id, fresh: next, .. }] = effects.as_slice() else { panic!() };
    assert_eq!(*id, fresh);
    assert!(*next > fresh);
    let (id, fresh) = (*id, *next);
    let quoted = quoted(Level::Normal);
    let differences = vec!["it is another transaction now".to_owned()];
    update(&mut model, Msg::Moved { id, fresh, quoted, differences, unlocked: true });
    assert!(model.submissions.is_empty() && model.log.is_empty(), "nothing was signed");
    press(&mut model, KeyCode::Tab);
    let effects = press(&mut model, KeyCode::Enter);
    assert!(
        matches!(effects.as_slice(), [Effect::Commit { password: None, .. }]),
        "the key is unlocked already: {effects:?}"
    );
}

#[test]
fn the_keyring_is_asked_before_a_password() {
    let mut model = live();
    let id = about_to_sign(&mut model, Lock::Keyring);
    let effects = press(&mut model, KeyCode::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Commit { password: None, .. }]), "{effects:?}");
    assert!(text(&drawn(&mut model, 100, 30)).contains("the keyring is asked"));
    let fault = Fault::new(Code::Keyring, "no keyring holds what unlocks main");
    update(&mut model, Msg::StillLocked { id, fault });
    assert!(text(&drawn(&mut model, 100, 30)).contains("no keyring holds what unlocks main"));
    write(&mut model, "secret");
    let effects = press(&mut model, KeyCode::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Commit { password: Some(_), .. }]));
    update(&mut model, Msg::Unlocked { id });
    assert!(model.unlocked.contains(&model.holder().unwrap().coldkey));
}

#[test]
fn an_amount_that_the_policy_wants_typed_is_what_is_agreed_to() {
    let mut model = live();
    let id = dialog(&mut model);
    let amount = tao("10");
    let mut wanted = quoted(Level::Normal.with_amount(amount));
    wanted.typed = Some(amount);
    update(&mut model, Msg::Prepared { id, outcome: Ok(wanted) });
    model.unlocked.insert(model.holder().unwrap().coldkey);
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Tab);
    assert!(press(&mut model, KeyCode::Enter).is_empty());
    assert!(text(&drawn(&mut model, 100, 30)).contains("the policy wants the amount of TAO typed"));
    write(&mut model, "10");
    let effects = press(&mut model, KeyCode::Enter);
    let [Effect::Commit { consent, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(*consent, Consent::Typed(amount));

    let both = Level::High { text: "xyz123".into(), why: "type its end".into() };
    let Level::High { text, .. } = both.with_amount(amount) else { panic!() };
    assert_eq!(text, "10 xyz123", "what the policy wants does not replace what the risk wants");
}

#[test]
fn a_key_elsewhere_signs_by_file_or_by_codes() {
    let mut model = live();
    let id = about_to_sign(&mut model, Lock::Away);
    assert!(text(&drawn(&mut model, 100, 30)).contains("[ Sign elsewhere ]"));
    let effects = press(&mut model, KeyCode::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Depart { id: sent, .. }] if *sent == id));
    assert!(press(&mut model, KeyCode::Enter).is_empty(), "it is not written down yet");
    let departure = Departure { expires_at: Some(9_414_925), codes: Ok(vec![0x5a; 3000]) };
    update(&mut model, Msg::Departed { id, outcome: Ok(departure) });
    let effects = press(&mut model, KeyCode::Enter);
    let [Effect::Write { path, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(path, "tao-9412877.unsigned.json");
    update(&mut model, Msg::Written { id, outcome: Ok("/tmp/x.unsigned.json".to_owned()) });

    control(&mut model, 'q');
    assert!(model.is_playing());
    let first = text(&drawn(&mut model, 100, 40));
    assert!(first.contains("code 1 of"), "{first}");
    update(&mut model, Msg::Beat);
    let second = text(&drawn(&mut model, 100, 40));
    assert!(second.contains("code 2 of"), "{second}");
    press(&mut model, KeyCode::Char(' '));
    assert!(!model.is_playing());
    press(&mut model, KeyCode::Esc);

    write(&mut model, "signed.json");
    let effects = press(&mut model, KeyCode::Enter);
    let [Effect::Return { answer, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(answer, "signed.json");
    let fault = Fault::new(Code::BadSignature, "that holds no signature");
    update(&mut model, Msg::NotReturned { id, fault });
    assert!(text(&drawn(&mut model, 100, 30)).contains("✗ that holds no signature"));
    press(&mut model, KeyCode::Enter);
    update(&mut model, Msg::Returned { id });
    assert!(model.overlays.is_empty());
    assert_eq!(model.submissions.len(), 1);
    assert!(model.log.last().unwrap().command.ends_with("--out tao-9412877.unsigned.json"));
}

#[test]
fn a_cost_that_is_typed_gives_the_size() {
    let mut model = with_detail();
    press(&mut model, KeyCode::Char('='));
    write(&mut model, "0.5");
    let costs = model.detail.value.as_ref().unwrap().costs.as_ref().unwrap();
    let most = costs.solve(50).entry;
    let screen = text(&drawn(&mut model, 120, 40));
    let shown = format!("entry up to τ {}", crate::app::shown::tao(most));
    assert!(screen.contains(&shown), "{screen}");
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Char('s'));
    let Some(Overlay::Form(form)) = model.overlays.last() else { panic!() };
    assert_eq!(form.fields[2].line.text(), most.to_string());
}

#[test]
fn validators_are_ranked_by_what_reaches_their_nominators() {
    let mut model = with_detail();
    let screen = text(&drawn(&mut model, 120, 40));
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}: {screen}"));
    assert!(at("1.1310 α  take 0%") < at("n/a α  take 9"), "{screen}");
}

#[test]
fn marked_positions_are_unstaked_together() {
    let mut model = live();
    press(&mut model, KeyCode::Char(' '));
    press(&mut model, KeyCode::Char(' '));
    assert!(text(&drawn(&mut model, 100, 30)).contains("2 marked"));
    let effects = press(&mut model, KeyCode::Char('u'));
    let [Effect::Prepare { draft, id, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    let Draft::UnstakeAll { places, amount, .. } = draft else { panic!("{draft:?}") };
    let marked = [(64u16, 5u8), (8, 6)].map(|(n, key)| [n.to_string(), account(key).to_string()]);
    let mut expected = marked.to_vec();
    expected.sort_unstable();
    let mut found = places.clone();
    found.sort_unstable();
    assert_eq!((found, amount.as_str()), (expected, "all"));

    let id = *id;
    update(&mut model, Msg::Prepared { id, outcome: Ok(quoted(Level::Normal)) });
    model.unlocked.insert(model.holder().unwrap().coldkey);
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Tab);
    press(&mut model, KeyCode::Enter);
    assert!(!model.list(Tab::Portfolio).marked.is_empty(), "it is not signed yet");
    update(&mut model, Msg::Unlocked { id });
    assert!(model.list(Tab::Portfolio).marked.is_empty());

    press(&mut model, KeyCode::Char(' '));
    press(&mut model, KeyCode::Esc);
    assert!(model.list(Tab::Portfolio).marked.is_empty(), "Esc takes marks away");
}

#[test]
fn the_last_line_and_help_name_the_same_keys_over_every_overlay() {
    for (name, open) in super::screens::SCREENS {
        let mut model = live();
        open(&mut model);
        let Some(overlay) = model.overlays.last() else { continue };
        let keys = crate::tui::action::over(overlay);
        assert!(!keys.is_empty(), "{name}");
        let help = matches!(overlay, Overlay::Help { .. });
        let last = text(&drawn(&mut model, 200, 60)).lines().last().unwrap_or_default().to_owned();
        press(&mut model, KeyCode::F(1));
        let screen = text(&drawn(&mut model, 200, 80));
        for (key, what) in keys {
            assert!(last.contains(&format!("{key} {what}")), "{name}: {key} {what}: {last}");
            let line = screen.lines().find(|line| line.contains(what) && line.contains(key));
            assert!(help || line.is_some(), "{name}: {key} {what}: {screen}");
        }
    }
}

#[test]
fn each_number_of_a_review_says_where_it_comes_from() {
    let mut model = live();
    about_to_sign(&mut model, Lock::Password);
    press(&mut model, KeyCode::Char('e'));
    assert!(text(&drawn(&mut model, 120, 60)).contains("read or simulated at block 9412877"));
    let [.., Overlay::Review(review), Overlay::Receipt { lines, .. }] = model.overlays.as_slice()
    else {
        panic!("{:?}", model.overlays)
    };
    for row in &review.quoted.review.rows {
        let at = lines.iter().position(|line| line.starts_with(&format!("{}: ", row.label)));
        let origin = at.and_then(|at| lines.get(at + 1)).map(|line| line.trim());
        assert_eq!(origin, Some(crate::review::origin(row)), "{}", row.label);
    }
    press(&mut model, KeyCode::Esc);
    assert!(matches!(model.overlays.last(), Some(Overlay::Review(_))), "and nothing was agreed to");
}

/// An order of a key that is elsewhere, where its signature is waited for.
fn waiting_for_an_answer(model: &mut Model) -> u64 {
    let id = about_to_sign(model, Lock::Away);
    press(model, KeyCode::Enter);
    let departure = Departure { expires_at: Some(9_414_925), codes: Ok(vec![0x5a; 300]) };
    update(model, Msg::Departed { id, outcome: Ok(departure) });
    press(model, KeyCode::Tab);
    id
}

#[test]
fn an_answer_is_a_picture_by_its_path_or_text_that_is_typed_or_pasted() {
    let signature = format!("0x01{}", "ab".repeat(64));
    let document = format!("{{\n  \"signature\": \"{}\"\n}}\n", "cd".repeat(2_000));
    let lines = format!("00{0}\r\n01{0}\n", "ef".repeat(300));
    for (answer, meant) in [
        ("/home/me/picture of a code.png", "/home/me/picture of a code.png".to_owned()),
        (&signature, signature.clone()),
        (&document, document.trim().replace('\n', " ")),
        (&lines, lines.trim().replace("\r\n", "  ").replace('\n', " ")),
    ] {
        for pasted in [true, false] {
            let mut model = live();
            let id = waiting_for_an_answer(&mut model);
            if pasted {
                assert!(update(&mut model, Msg::Paste(answer.to_owned())).is_empty());
            } else {
                assert!(write(&mut model, &meant).is_empty());
            }
            assert!(drawn(&mut model, 80, 24).area.width == 80);
            let effects = press(&mut model, KeyCode::Enter);
            let [Effect::Return { id: sent, answer }] = effects.as_slice() else {
                panic!("{effects:?}")
            };
            assert_eq!((*sent, answer), (id, &meant), "nothing is cut off");
            assert!(press(&mut model, KeyCode::Enter).is_empty(), "it is being read");
        }
    }
}

#[test]
fn the_command_names_the_file_that_was_really_written() {
    let mut model = live();
    let id = about_to_sign(&mut model, Lock::Away);
    press(&mut model, KeyCode::Enter);
    let departure = Departure { expires_at: None, codes: Ok(vec![1]) };
    update(&mut model, Msg::Departed { id, outcome: Ok(departure) });
    control(&mut model, 'u');
    write(&mut model, "-my file.json");
    let effects = control(&mut model, 'y');
    let [Effect::Copy(command)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(command.ends_with("--out './-my file.json'"), "{command}");
    assert!(control(&mut model, 'l').is_empty(), "there is no device with this account");
}

#[test]
fn a_device_is_asked_again_after_it_refused_and_can_be_given_up() {
    let mut model = live();
    model.holders = vec![crate::app::holders::of_device(&device())];
    let id = about_to_sign(&mut model, Lock::Device(device()));
    assert!(text(&drawn(&mut model, 100, 30)).contains("[ Sign on the device ]"));
    let effects = press(&mut model, KeyCode::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Commit { password: None, .. }]), "{effects:?}");
    assert!(text(&drawn(&mut model, 100, 30)).contains("then the device is asked"));
    for key in [KeyCode::Enter, KeyCode::Char('q'), KeyCode::Char('y')] {
        assert!(press(&mut model, key).is_empty(), "nothing is asked twice");
    }
    update(&mut model, Msg::Asked { id });
    assert!(text(&drawn(&mut model, 100, 30)).contains("approve it there"));
    assert_eq!(model.submissions[0].stage, Stage::Asking);

    let fault = Fault::new(Code::LedgerDeclined, "it was rejected on the device");
    update(&mut model, Msg::StillLocked { id, fault });
    assert!(model.submissions.is_empty() && model.log.is_empty());
    let screen = text(&drawn(&mut model, 100, 30));
    assert!(screen.contains("✗ error[ledger.declined]: it was rejected on the device"), "{screen}");
    assert!(!screen.contains("password"), "{screen}");

    let effects = press(&mut model, KeyCode::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Commit { id: again, .. }] if *again == id));
    assert!(!text(&drawn(&mut model, 100, 30)).contains("ledger.declined"));
    // What the device has not shown yet cannot be rejected there.
    let effects = press(&mut model, KeyCode::Esc);
    assert!(matches!(effects.as_slice(), [Effect::GiveUp { id: up }] if *up == id));
    assert_eq!(model.submissions.len(), 1, "it may be signed already");
    update(&mut model, Msg::GivenUp { id });
    assert!(model.submissions.is_empty() && model.log.is_empty());
    let Some(Overlay::Review(review)) = model.overlays.last() else { panic!() };
    assert_eq!((review.id, review.focus), (id, Focus::Cancel));
    let said = text(&drawn(&mut model, 100, 30));
    assert!(said.contains("nothing was signed") && !said.contains("reject it"), "{said}");
    press(&mut model, KeyCode::Enter);
    assert!(text(&drawn(&mut model, 100, 30)).contains("choose `Sign on the device` with Tab"));

    press(&mut model, KeyCode::Tab);
    press(&mut model, KeyCode::Enter);
    update(&mut model, Msg::Unlocked { id });
    assert!(model.overlays.is_empty() && model.unlocked.is_empty());
    assert_eq!(model.submissions.len(), 1);
}

#[test]
fn what_a_device_is_asked_is_given_up_before_the_keys_are_locked_over_it() {
    let mut model = live();
    model.holders = vec![crate::app::holders::of_device(&device())];
    let id = about_to_sign(&mut model, Lock::Device(device()));
    press(&mut model, KeyCode::Enter);
    update(&mut model, Msg::Asked { id });
    model.unlocked.insert(crate::domain::Coldkey(account(1)));
    let idle = model.last_input.saturating_add(model.options.lock_after);
    let effects = update(&mut model, Msg::Tick(idle, 0));
    assert!(
        matches!(effects.as_slice(), [Effect::Lock, Effect::GiveUp { id: up }] if *up == id),
        "{effects:?}"
    );
    assert!(matches!(model.overlays.last(), Some(Overlay::Unlock(_))), "it may be signed already");
    update(&mut model, Msg::GivenUp { id });
    assert!(text(&drawn(&mut model, 100, 30)).contains("reject it on the device, too"));
    assert!(matches!(model.overlays.last(), Some(Overlay::Review(_))));
}

#[test]
fn all_that_a_device_signs_can_be_compared_on_a_small_screen() {
    let mut model = live();
    model.holders = vec![crate::app::holders::of_device(&device())];
    let id = about_to_sign(&mut model, Lock::Device(device()));
    press(&mut model, KeyCode::Enter);
    update(&mut model, Msg::Asked { id });
    let Some(Overlay::Unlock(state)) = model.overlays.last_mut() else { panic!() };
    let row = state.review.quoted.review.rows.first().unwrap().clone();
    for n in 0..20 {
        let value = format!("the {n}th that is signed");
        state.review.quoted.review.rows.push(Row { value, source: Source::Signed, ..row.clone() });
    }
    let screen = text(&drawn(&mut model, 80, 24));
    assert!(screen.contains("more ▼") && !screen.contains("the 19th"), "{screen}");
    for _ in 0..30 {
        press(&mut model, KeyCode::Down);
    }
    let screen = text(&drawn(&mut model, 80, 24));
    assert!(!screen.contains("more ▼") && screen.contains("the 19th"), "{screen}");
}

#[test]
fn keys_list_devices_and_who_may_act_for_the_account() {
    let mut model = live();
    press(&mut model, KeyCode::Char('5'));
    let screen = text(&drawn(&mut model, 200, 60));
    let line = |address: &str, word: &str| {
        let found = screen.lines().find(|line| line.contains(address) && line.contains(word));
        found.unwrap_or_else(|| panic!("{address} {word}: {screen}")).to_owned()
    };
    assert!(line(&account(21).to_string(), "hardware").contains("on the device"));
    let proxy = line(&account(31).to_string(), "delegate");
    assert!(proxy.contains("⚠ 1 announced"), "{proxy}");
    assert!(line(&account(2).to_string(), "delegate").contains("on the chain"));

    model.current().selected = Some(format!("proxy/{}", account(31)));
    let screen = text(&drawn(&mut model, 200, 60));
    assert!(screen.contains("Staking after 300 blocks"), "{screen}");
    assert!(screen.contains("it announced a call in block 9412001"), "{screen}");
    let effects = press(&mut model, KeyCode::Char('y'));
    assert!(matches!(effects.as_slice(), [Effect::Copy(text)] if *text == account(31).to_string()));
    // Of another account nothing is known yet.
    press(&mut model, KeyCode::Char('a'));
    press(&mut model, KeyCode::Down);
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Char('5'));
    assert!(!text(&drawn(&mut model, 200, 60)).contains("delegate"));
}

#[test]
fn nobody_who_may_act_for_the_account_is_offered_as_a_recipient() {
    let mut model = live();
    press(&mut model, KeyCode::Char('t'));
    let Some(Overlay::Form(form)) = model.overlays.last() else { panic!() };
    let offered: Vec<&str> = form.fields[0].choices.iter().map(|one| one.value.as_str()).collect();
    assert!(offered.contains(&account(8).to_string().as_str()), "{offered:?}");
    assert!(offered.iter().all(|one| crate::domain::Account::parse(one).is_ok()), "{offered:?}");
    assert!(!offered.contains(&account(31).to_string().as_str()), "{offered:?}");
}

#[test]
fn the_palette_goes_back_through_what_was_done() {
    let mut model = live();
    for text in ["subnet 64", "freeze", "freeze", "theme"] {
        press(&mut model, KeyCode::Char(':'));
        write(&mut model, text);
        press(&mut model, KeyCode::Enter);
        model.overlays.clear();
    }
    let frozen = model.frozen;
    press(&mut model, KeyCode::Char(':'));
    let typed = |model: &Model| match model.overlays.last() {
        Some(Overlay::Palette { line, .. }) => line.text(),
        other => panic!("{other:?}"),
    };
    for expected in ["theme", "freeze", "subnet 64", "subnet 64"] {
        press(&mut model, KeyCode::Up);
        assert_eq!(typed(&model), expected);
    }
    press(&mut model, KeyCode::Down);
    assert_eq!(typed(&model), "freeze");
    press(&mut model, KeyCode::Enter);
    assert_ne!(model.frozen, frozen);
    press(&mut model, KeyCode::Char(':'));
    press(&mut model, KeyCode::Up);
    press(&mut model, KeyCode::Down);
    assert_eq!(typed(&model), "", "below the last is an empty line");
    press(&mut model, KeyCode::Down);
    press(&mut model, KeyCode::Up);
    assert_eq!(typed(&model), "", "in the list it goes up the list first");
}

#[test]
fn the_last_line_goes_through_all_keys_and_comes_round() {
    let mut model = live();
    let footer = |model: &mut Model| {
        let screen = text(&drawn(model, 80, 24));
        screen.lines().next_back().unwrap().to_owned()
    };
    let first = footer(&mut model);
    assert!(first.ends_with(". more  ? help  q quit"), "{first}");
    let mut seen = first.clone();
    let mut pages = 1;
    loop {
        press(&mut model, KeyCode::Char('.'));
        let next = footer(&mut model);
        if next == first {
            break;
        }
        pages += 1;
        assert!(pages < 20, "{seen}");
        seen.push_str(&next);
    }
    assert!(pages > 1);
    for name in ["mark", "freeze", "zoom", "look-up", "theme", "stake", "connection"] {
        assert!(seen.contains(name), "{name}: {seen}");
    }
}

#[test]
fn zooming_gives_the_list_the_whole_screen() {
    let mut model = live();
    let before = text(&drawn(&mut model, 120, 40));
    assert!(before.contains("sent lately from this machine"), "{before}");
    press(&mut model, KeyCode::Char('e'));
    let zoomed = text(&drawn(&mut model, 120, 40));
    assert!(!zoomed.contains("sent lately from this machine"), "{zoomed}");
    press(&mut model, KeyCode::Char('e'));
    assert_eq!(text(&drawn(&mut model, 120, 40)), before);
}
