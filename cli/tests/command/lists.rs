//! A list that a file makes long.

use crate::with_input;

#[test]
fn a_long_list_ends_with_how_many_others_there_are_and_json_has_all() {
    let answers: Vec<String> =
        (0..900).map(|number| format!("\"x{number}\": {{ \"choice\": \"yes\" }}")).collect();
    let file = format!(
        "{{ \"criteria\": \"chatons@2.0.0\", \"date\": \"2026-11-22\", \
         \"structure\": {{ \"name\": \"G\" }}, \"answers\": {{ {} }} }}",
        answers.join(", ")
    );
    for (lang, others) in [("fr", "et 800 autres"), ("en", "and 800 others")] {
        for format in ["text", "html", "markdown"] {
            let shown = with_input(&["report", "-", "--lang", lang, "--format", format], &file).out;
            assert_eq!(shown.matches(others).count(), 1, "{format}: {shown}");
            assert!(!shown.contains("x500"), "{format}: {shown}");
        }
    }
    let json = with_input(&["report", "-", "--format", "json"], &file).out;
    assert_eq!(json.matches("no-such-criterion").count(), 900);
    let checked = with_input(&["check", "-"], &file).out;
    assert!(checked.lines().count() < 120 && checked.contains("not used: and 800 others"));
}
