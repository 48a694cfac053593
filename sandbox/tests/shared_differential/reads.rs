//! Recorded answers of the real runtime's APIs against this runtime's, on the same state.

use crate::{
    Tally,
    differences::{self, known_answer},
    report,
    shared::{self, bytes, list},
    values::Values,
};
use serde_json::Value;
use tao_sandbox::runtime::api;

/// Equal but for convictions, which may be off by a millionth of a millionth.
fn equal(own: &Value, recorded: &Value) -> bool {
    match (own, recorded) {
        (Value::Object(own), Value::Object(recorded)) if own.contains_key("conviction") => {
            own.len() == recorded.len()
                && own.iter().all(|(name, value)| match name.as_str() {
                    "conviction" => close(value, &recorded[name]),
                    _ => equal(value, &recorded[name]),
                })
        }
        (own, recorded) => own == recorded,
    }
}

/// Fixed-point numbers a millionth of a millionth apart.
fn close(own: &Value, recorded: &Value) -> bool {
    let bits = |value: &Value| value["bits"].as_str().unwrap().parse::<u128>().unwrap();
    bits(own).abs_diff(bits(recorded)) <= bits(recorded) / 1_000_000_000_000
}

/// Where two values differ.
fn gaps(at: &str, own: &Value, recorded: &Value, found: &mut Vec<String>) {
    match (own, recorded) {
        (Value::Object(own), Value::Object(recorded)) if own.len() == recorded.len() => {
            for (name, value) in own {
                gaps(&format!("{at}.{name}"), value, &recorded[name], found);
            }
        }
        (Value::Array(own), Value::Array(recorded)) if own.len() == recorded.len() => {
            for (index, (own, recorded)) in own.iter().zip(recorded).enumerate() {
                gaps(&format!("{at}[{index}]"), own, recorded, found);
            }
        }
        (own, recorded) if own == recorded => {}
        (own, recorded) => found.push(format!("    {at}: {own}, recorded {recorded}")),
    }
}

#[test]
fn runtime_apis_answer_as_recorded() {
    let Some(recorded) = shared::recorded("runtime-api.json") else { return };
    let values = Values::own();
    let mut ext = shared::state().unwrap();
    let (mut same, mut knowingly, mut wrong) = (0, Vec::new(), Vec::new());
    for call in list(&recorded["calls"]) {
        let (api_name, method) = (call["api"].as_str().unwrap(), call["method"].as_str().unwrap());
        let name = format!("{api_name}_{method}");
        let args = bytes(&call["args_scale"]);
        let wanted = bytes(&call["result"]);
        // Some of them write, and each is asked of the same state.
        let answer = ext.execute_with(|| {
            frame_support::storage::with_transaction(|| {
                let answer = api::dispatch(&name, &args);
                sp_runtime::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(answer))
            })
            .unwrap()
        });
        let as_recorded = answer.as_ref().is_some_and(|answer| {
            *answer == wanted || {
                let own = values.answer(api_name, method, answer);
                own.is_some_and(|own| {
                    equal(&own, &call["decoded"])
                        || method == "get_hotkey_conviction" && close(&own, &call["decoded"])
                })
            }
        });
        match (as_recorded, known_answer(&name)) {
            (true, None) => same += 1,
            // Some of a method's answers are the same by chance.
            (true, Some(_)) => same += 1,
            (false, Some(_)) => knowingly.push(name),
            (false, None) => {
                let own = answer.as_deref();
                let own = own.and_then(|bytes| values.answer(api_name, method, bytes));
                let mut found = Vec::new();
                gaps("", &own.unwrap_or(Value::Null), &call["decoded"], &mut found);
                wrong.push(format!("{name}({}):\n{}", call["args"], found.join("\n")));
            }
        }
    }
    let compared = same + knowingly.len() + wrong.len();
    assert!(wrong.is_empty(), "{} differ, {same} agree\n{}", wrong.len(), wrong.join("\n"));
    for (name, _) in differences::ANSWERS {
        assert!(knowingly.iter().any(|other| other == name), "{name} no longer differs");
    }
    assert!(same >= 100, "only {same}");
    report("reads", Tally { compared, equal: same, known: knowingly.len() });
}
