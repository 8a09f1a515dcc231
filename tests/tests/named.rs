//! Whatever shows a fork says of which edition it is one.

use std::fs;

use libricite_criteria::{criteria, forks};
use libricite_draw::Context;
use libricite_tests::root;

/// Nobody takes a green of a fork for one of its parent.
#[test]
fn whatever_shows_a_fork_names_it() {
    let text = fs::read_to_string(root().join("examples/club1.json")).expect("it is an example");
    let assessment = libricite_criteria::json::assessment(&text).expect("it can be read");
    for fork in forks() {
        let criteria = criteria(&fork).expect("it is packed");
        let report = libricite::evaluate(&criteria, &assessment);
        for (lang, origin) in [("fr", "fork de chatons@2.0.0"), ("en", "a fork of chatons@2.0.0")] {
            let words = libricite_criteria::words(&fork, lang).expect("they are packed");
            for style in libricite_draw::BadgeStyle::ALL {
                let badge = libricite_draw::badge(&report, &words, style);
                let (set, version) = (fork.set(), fork.version());
                assert!(badge.contains(&format!("{set} {version}")), "{badge}");
            }
            assert!(libricite_draw::star(&report, &words, 400).contains(fork.set()));
            let markdown = libricite_draw::markdown(&report, &words, Context::default())
                .replace('\\', "")
                .replace("&#8288;", "");
            for page in [libricite_draw::page(&report, &words, Context::default()), markdown] {
                assert!(page.contains(origin), "{origin}: {page}");
                assert!(page.contains(&words.name), "{}: {page}", words.name);
            }
        }
    }
}
