//! Who would gain, keep or lose which level.

use std::fs;

use serde_json::{Value, json};

use super::{Run, folder, libricite, root, with_input};

pub(super) const FROM_TO: [&str; 5] =
    ["impact", "--from", "chatons@1.0.0", "--to", "chatons@2.0.0"];

pub(super) fn impact(more: &[&str], input: &str) -> Run {
    with_input(&[&FROM_TO[..], more].concat(), input)
}

/// The example that has a level, on one line, under another name.
pub(super) fn complete(name: &str) -> String {
    let text = fs::read_to_string(root().join("examples/complete.json")).expect("it is there");
    let mut assessment: Value = serde_json::from_str(&text).expect("it is JSON");
    assessment["structure"]["name"] = json!(name);
    assessment.to_string()
}

#[test]
fn each_structure_of_a_folder_has_its_line_and_all_add_up() {
    let run = impact(&["examples", "--lang", "fr"], "");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for line in [
        "= CLUB1\u{a0}: en chemin\n",
        "+ L’Exemple (hébergeur fictif)\u{a0}: jaune → vert. Cause\u{a0}: ",
        "Structures\u{a0}: 3. Niveau gagné\u{a0}: 1\u{202f}; perdu\u{a0}: 0\u{202f}; gardé\u{a0}: 2.",
    ] {
        assert!(run.out.contains(line), "{line}\n{}", run.out);
    }
    assert!(!run.out.contains('\u{1b}'), "{}", run.out);
}

#[test]
fn a_bad_line_is_one_sentence_and_the_others_are_read() {
    let lines = [complete("A"), "{ \"criteria\": 3 }".to_owned(), String::new(), complete("B")];
    let run = impact(&["-", "--format", "csv"], &lines.join("\n"));
    assert_eq!(run.code, 1);
    let rows: Vec<&str> = run.out.lines().collect();
    assert!(rows[0].starts_with("file,line,structure,date,effect,"), "{}", rows[0]);
    assert!(
        rows[1].starts_with("standard input,1,A,2026-11-01,gains,labelled,yellow,labelled,green,")
    );
    assert!(rows[2].starts_with("standard input,4,B,"), "{}", rows[2]);
    let errors: Vec<&str> = run.err.lines().collect();
    assert!(errors[0].starts_with("error: standard input:2:15: "), "{}", run.err);
    assert_eq!(errors[1..], ["error: 1 of 3 assessments were refused"]);
}

#[test]
fn what_programs_read_says_the_same_in_both_forms() {
    let input = format!("{}\n{}\n", complete("A"), complete("B"));
    let whole = impact(&["-", "--format", "json"], &input);
    let whole: Value = serde_json::from_str(&whole.out).expect("it is one document");
    let lines = impact(&["-", "--format", "ndjson"], &input);
    let lines: Vec<Value> = (lines.out.lines())
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    assert_eq!(whole["structures"], json!(lines));
    assert_eq!(whole["totals"]["gains"], 2);
    assert_eq!(
        whole["totals"]["levels"],
        json!([{ "before": "yellow", "after": "green", "structures": 2 }])
    );
    assert_eq!(lines[1]["structure"], "B");
    assert_eq!(lines[1]["causes"]["each"][0]["what"], "criterion");
    assert!(!lines[1]["gates"][0]["level"].is_null());
    let none = impact(&["-", "--format", "json"], "");
    let none: Value = serde_json::from_str(&none.out).expect("it is one document");
    assert_eq!((&none["structures"], &none["totals"]["structures"]), (&json!([]), &json!(0)));
}

#[test]
fn every_result_is_one_of_the_schema() {
    let schema = libricite(&["criteria", "schema", "impact"]).out;
    let schema: Value = serde_json::from_str(&schema).expect("a schema is JSON");
    let schema = jsonschema::draft202012::new(&schema).expect("the schema is one");
    let check = |document: &Value| {
        if let Err(error) = schema.validate(document) {
            panic!("{error} at {}", error.instance_path());
        }
    };
    let input = format!("{}\n{}\n{{\n", complete("A"), of_2016("circuit-court@1.0.0"));
    for to in ["chatons@2.0.0", "chatons@1.0.0", "dependances-choisies@1.0.0"] {
        let of = |format| {
            let arguments = ["impact", "--from", "chatons@1.0.0", "--to", to, "--format", format];
            with_input(&[&arguments[..], &["-", "examples"]].concat(), &input).out
        };
        let document: Value = serde_json::from_str(&of("json")).expect("it is one document");
        check(&document);
        let structures = of("ndjson");
        let structures: Vec<Value> = (structures.lines())
            .map(|line| serde_json::from_str(line).expect("each line is JSON"))
            .collect();
        assert_eq!(document["structures"], json!(structures));
        for key in ["file", "structure", "date", "effect", "causes", "gates"] {
            let mut other = document.clone();
            other["structures"][0].as_object_mut().expect("it is one").remove(key);
            assert!(!schema.is_valid(&other), "{key} may be left out");
        }
    }
}

#[test]
fn a_page_has_the_rows_below_what_they_add_up_to() {
    let folder = folder();
    let page = folder.path().join("impact.html");
    let to = page.to_str().expect("it is UTF-8");
    let input = complete("<b>=A");
    let run = impact(&["-", "--format", "html", "--lang", "fr", "-o", to], &input);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    let html = fs::read_to_string(page).expect("it was written");
    let place = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} is not there"));
    assert!(place("D’un niveau à l’autre") < place("&lt;b&gt;=A"));
    assert!(html.ends_with("</html>") && !html.contains("<b>"));
}

#[test]
fn one_document_over_many_lines_is_read_from_a_pipe() {
    let text = fs::read_to_string(root().join("examples/club1.json")).expect("it is there");
    let run = impact(&["-", "--format", "ndjson"], &text);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("{\"file\":\"standard input\",\"structure\":\"CLUB1\""));
}

#[test]
fn a_draft_says_in_a_file_beside_it_what_became_of_the_questions() {
    let folder = folder();
    let sets = root().join("criteria/sets/chatons");
    let text = fs::read_to_string(sets.join("2.0.0/criteria.toml")).expect("it is there");
    let draft = text.replace("edition = \"chatons@2.0.0\"", "edition = \"chatons@3.0.0\"");
    let draft = draft.replace("id = \"no-ads\"", "id = \"no-ads-at-all\"");
    fs::write(folder.path().join("criteria.toml"), draft).expect("it can be written");
    let path = folder.path().to_str().expect("it is UTF-8");
    let arguments = ["impact", "--from", "chatons@2.0.0", "--to", path, "examples", "--lang", "en"];

    let run = libricite(&arguments);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("nothing says what became of the criteria"), "{}", run.err);
    assert!(run.out.contains("lost: 1"), "{}", run.out);

    let succession = "from = \"chatons@2.0.0\"\nto = \"chatons@3.0.0\"\n\n[[change]]\n\
                      became = \"renamed\"\nold = [\"no-ads\"]\nnew = [\"no-ads-at-all\"]\n\
                      why = { en = \"None.\", fr = \"Aucune.\" }\n";
    fs::write(folder.path().join("succession.toml"), succession).expect("it can be written");
    let run = libricite(&arguments);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("lost: 0"), "{}", run.out);
}

/// Who keeps every promise of 2016, and answers some criteria.
fn of_2016(criteria: &str) -> String {
    let carried = with_input(&["carry", "-", "--to", criteria], &complete("A"));
    assert_eq!(carried.code, 0, "{}", carried.err);
    let carried: Value = serde_json::from_str(&carried.out).expect("it is JSON");
    carried.to_string()
}

#[test]
fn answers_to_a_fork_are_carried_before_they_are_scored() {
    let [own, fork] = ["chatons@2.0.0", "circuit-court@1.0.0"].map(of_2016);
    let rows = |from: &str, to: &str| {
        let arguments = ["impact", "--from", from, "--to", to, "-", "--format", "csv"];
        let run = with_input(&arguments, &format!("{own}\n{fork}\n"));
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{from} {to}");
        let rows = run.out.lines().skip(1);
        let rows: Vec<String> =
            rows.map(|row| row.split(',').skip(2).collect::<Vec<_>>().join(",")).collect();
        assert_eq!(rows[0], rows[1], "{from} {to}");
        rows[0].clone()
    };
    let first = rows("chatons@1.0.0", "chatons@2.0.0");
    assert!(first.starts_with("A,2026-11-01,gains,labelled,yellow,labelled,green,"), "{first}");
    rows("circuit-court@1.0.0", "chatons@1.0.0");
    rows("chatons@1.0.0", "libre-sans-exception@1.0.0");
    rows("circuit-court@1.0.0", "dependances-choisies@1.0.0");
}

#[test]
fn a_fork_from_a_file_is_reached_from_every_edition_of_its_parent() {
    let (_folder, path) = super::forks::mine();
    let arguments = ["impact", "--from", "chatons@1.0.0", "--to", &path, "examples"];
    let run = libricite(&arguments);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn what_is_not_there_is_said_before_anything_is_read() {
    let run = impact(&["examples", "no-such-folder"], "");
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(run.err, "error: no-such-folder: there is no such file\n");
    let empty = folder();
    let path = empty.path().to_str().expect("it is UTF-8");
    let run = impact(&[path], "");
    assert!(run.err.contains("holds no assessment"), "{}", run.err);
}

#[test]
fn folders_in_a_folder_are_not_read_and_that_is_said() {
    let folder = folder();
    let path = folder.path().to_str().expect("it is UTF-8");
    fs::write(folder.path().join("a.json"), complete("A")).expect("it can be written");
    for name in ["2025", "2024", ".git"] {
        fs::create_dir(folder.path().join(name)).expect("a folder can be made");
        fs::write(folder.path().join(name).join("b.json"), complete("B")).expect("it can be");
    }
    let run = impact(&[path, "--format", "csv"], "");
    assert_eq!((run.code, run.out.lines().count()), (0, 2), "{}", run.out);
    let expected = format!(
        "note: {path}: 2 folders in it are not read; give their names too, such as {path}/2024\n"
    );
    assert_eq!(run.err, expected);
    fs::remove_dir_all(folder.path().join("2024")).expect("it is there");
    let run = impact(&[path], "");
    assert!(run.err.contains("one folder in it is not read; give its name too: "), "{}", run.err);
}

#[test]
fn what_was_refused_is_among_the_totals() {
    let input = format!("{}\n{{\n", complete("A"));
    let json = impact(&["-", "--format", "json"], &input);
    let json: Value = serde_json::from_str(&json.out).expect("it is one document");
    assert_eq!((&json["totals"]["structures"], &json["totals"]["refused"]), (&json!(1), &json!(1)));
    for (lang, sentence) in [
        ("fr", "Auto-évaluations illisibles, non comptées\u{a0}: 1."),
        ("en", "Assessments that could not be read, not counted: 1."),
    ] {
        for format in ["text", "html"] {
            let run = impact(&["-", "--format", format, "--lang", lang], &input);
            let told = run.out.replace('\n', " ");
            assert!(told.contains(sentence), "{told}");
            let whole = impact(&["-", "--format", format, "--lang", lang], &complete("A"));
            assert!(!whole.out.replace('\n', " ").contains(sentence), "{}", whole.out);
        }
    }
}

#[test]
fn no_file_of_a_folder_that_is_read_is_written_over() {
    let folder = folder();
    let example = fs::read_to_string(root().join("examples/club1.json")).expect("it is there");
    let file = folder.path().join("club1.json");
    fs::write(&file, &example).expect("it can be written");
    let (path, file) = (folder.path().to_str(), file.to_str());
    let (path, file) = (path.expect("it is UTF-8"), file.expect("it is UTF-8"));
    let run = impact(&[path, "-o", file], "");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("is the file that is read"), "{}", run.err);
    assert_eq!(fs::read_to_string(file).expect("it is there"), example);
}

#[test]
fn a_first_line_that_is_cut_hides_no_other() {
    let example = fs::read_to_string(root().join("examples/club1.json")).expect("it is there");
    let example: Value = serde_json::from_str(&example).expect("it is JSON");
    let run = impact(&["-"], &format!("{{\"criteria\":\"chatons@2.0.0\n{example}\n{example}\n"));
    assert_eq!(run.code, 1);
    assert!(run.err.contains("1 of 3 assessments were refused"), "{}", run.err);
    assert_eq!(run.out.matches("= CLUB1").count(), 2, "{}", run.out);

    let pretty = serde_json::to_string_pretty(&example).expect("it is JSON");
    let run = impact(&["-"], &format!("\n{pretty}\n"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out.matches("= CLUB1").count(), 1, "{}", run.out);
}

/// The chapter on changes is followed to the letter, and says what comes out.
#[test]
fn the_chapter_shows_what_a_proposal_would_do() {
    let chapter = fs::read_to_string(root().join("book/src/impact.md")).expect("it is there");
    let chapter = chapter.replace(['\u{a0}', '\u{202f}'], " ");
    let blocks = |kind: &str| -> Vec<&str> {
        let begin = format!("```{kind}\n");
        let blocks: Vec<&str> = chapter.split(&begin).skip(1).collect();
        blocks.into_iter().filter_map(|block| block.split("```").next()).collect()
    };
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    for name in ["proposition", "evaluations"] {
        fs::create_dir(at(name)).expect("a folder can be made");
    }
    let [rules] = blocks("toml")[..] else { panic!("there is one file in the chapter") };
    fs::write(at("proposition/criteria.toml"), rules).expect("it can be written");
    for name in ["club1.json", "complete.json"] {
        let example = root().join("examples").join(name);
        fs::copy(example, at("evaluations").join(name)).expect("it can be copied");
    }
    let [line] = blocks("text")[..] else { panic!("one line is shown") };
    let mut shown = 0;
    for command in blocks("sh").concat().lines() {
        let arguments: Vec<&str> = command.split_whitespace().skip(1).collect();
        let run = super::run(
            super::command()
                .env("LC_ALL", "fr_FR.UTF-8")
                .current_dir(folder.path())
                .args(&arguments),
        );
        assert_eq!(run.code, 0, "{command}\n{}", run.err);
        shown += run.out.replace(['\u{a0}', '\u{202f}'], " ").matches(line).count();
    }
    assert_eq!(shown, 1);
    assert!(at("impact.html").is_file() && at("impact.csv").is_file());
}
