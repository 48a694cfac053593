//! Replays the committed fuzzing corpus: every input on every parser, whichever it was found for.

use std::fs;
use std::path::Path;

use tao_keystore::parsers::{ALL, run};

#[test]
fn no_input_of_the_corpus_breaks_a_parser() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut replayed = 0;
    for (name, _) in ALL {
        let folder = fs::read_dir(corpus.join(name)).unwrap_or_else(|error| {
            panic!("there is no corpus for {name}: {error}");
        });
        let inputs: Vec<Vec<u8>> =
            folder.map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
        assert!(inputs.len() >= 2, "the corpus for {name} is empty");
        for input in &inputs {
            for (parser, _) in ALL {
                run(parser, input);
            }
        }
        replayed += inputs.len();
    }
    println!("replayed {replayed} inputs on {} parsers", ALL.len());
}

#[test]
fn every_parser_has_a_target() {
    let targets = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
    for (name, _) in ALL {
        let text = fs::read_to_string(targets.join(format!("{name}.rs"))).unwrap();
        assert!(text.contains(&format!("\"{name}\"")), "{name}");
    }
    assert_eq!(fs::read_dir(targets).unwrap().count(), ALL.len());
}
