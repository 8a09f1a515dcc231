//! In English, plain and short.

mod editions;

use super::{Phrases, Refusal, Refused};

pub(super) const PHRASES: Phrases = Phrases {
    product: "libricité",
    skip: "Skip to content",
    parts: "Parts",
    questions: "Questions",
    result: "Result",
    leave: "Take away",
    other_lang: "Français",
    undo: "Undo",
    redo: "Redo",
    nothing_sent: "No data is sent. No account, no cookie, no tracker.",
    source: "Source code",
    licences: "Code under MIT or Apache-2.0, criteria and texts under CC-BY-SA-4.0.",
    close: "Close",
    messages: "Messages",
    cancel: "Keep my answers",

    saved_at: |hour| format!("Saved on this device at {hour}"),
    saved_for_now: "Saved until this private window is closed",
    refused: |refusal| match refusal {
        Refusal::Forbidden => {
            "This browser keeps nothing for this page: your answers will go when it closes. Download your file before you leave, and open it here again."
        }
        Refusal::Full => {
            "There is no room left on this device: your last answers are not kept. Download your file, and open it here again."
        }
    },
    save_file_now: "Download my file",
    clear: "Clear from this device",
    clear_title: "Clear your answers from this device?",
    clear_text: "All your answers, evidence and notes will be removed from this browser. A file that you may have downloaded stays yours.",
    clear_do: "Clear",
    cleared: "Your answers are cleared from this device.",
    opened: |name| format!("“{name}” is open."),
    other_tab: "The answers of another tab were added to these.",
    other_tab_differs: "The two tabs do not say the same. Choose what stays.",
    here: "Here",
    there: "In the other tab",
    nothing: "nothing",
    erased_elsewhere: "Your answers were erased elsewhere, in another tab or by the browser. They are still here.",
    keep_here: "Keep them",
    clear_here: "Clear them here too",
    newer: "A newer version of this page has kept your answers on this device, or their criteria are gone from it: reload the page, or open the file of these criteria. Until then, what you answer here is not kept.",
    reload: "Reload the page",
    other_words: "The questions could not be loaded in English, and stay in French for now. Check your connection.",
    unreadable: "What this browser had kept cannot be read. Nothing is deleted: it is put aside.",
    update_ready: "A new version of this page is ready.",
    update_accept: "Use it now",
    file_refused: "This file cannot be opened.",
    file_wrong: |refused| match refused {
        None => "It could not be read: it may have moved. Choose it again.".to_owned(),
        Some(Refused::TooLong) => {
            "It is over 4 MiB, which no assessment is. Choose your libricite.json.".to_owned()
        }
        Some(Refused::NotText { line }) => {
            format!(
                "It is not UTF-8 text from line {line} on. Choose your libricite.json, or save this one as UTF-8."
            )
        }
        Some(Refused::NotAnAssessment { line, column, .. }) => {
            format!(
                "It is not a whole assessment: reading stops at line {line}, column {column}. Choose another file, or correct this one there."
            )
        }
        Some(Refused::UnknownEdition { edition, .. }) => {
            format!(
                "It answers the criteria {edition}, which this page does not know. Open these criteria first, then the file again; or reload the page, if a newer version knows them."
            )
        }
    },
    file_unchanged: "Your answers have not changed.",
    file_detail: "The detail",

    start_title: "See where your hosting stands",
    start_lead: |questions, axes| {
        format!(
            "{questions} questions on {axes} axes, at your own pace and in any order. With every answer, the star grows. In the end you take away a file, and a badge for your website."
        )
    },
    levels: "Levels",
    name: "Name of your structure",
    name_hint: "The one people know: an association, a collective, a company…",
    name_missing: "Give the name of your structure to begin.",
    name_advice: "Without a name, the result does not say whom it is about.",
    address_advice: "An address begins with https://.",
    evidence_advice: "To count, it has to be an address (https://…) or the path of a document, in one word.",
    country_advice: "A country is written in two letters here, such as FR or BE.",
    license_advice: "We do not know this id. If it is in the list of SPDX, keep it.",
    day_to_come: "This day has not come yet.",
    day_long_ago: "This day is long ago: is it the one that you mean?",
    day_missing: |day| format!("Without another day, that of {day} stays written on the badge."),
    url: "Address of the website",
    optional: "optional",
    url_hint: "For example https://example.org/",
    edition: "Criteria",
    edition_named: |name, version| format!("{name}, edition {version}"),
    begin: "Begin",
    begin_other: "Begin another self-assessment",
    carry_on: "Continue",
    carry_on_title: "Continue where you were",
    open_title: "Do you already have a file?",
    open_text: "Choose your libricite.json, or a file of criteria. You can also drop it anywhere on this page.",
    open: "Open a file",
    kept_where: "Where are your answers kept?",
    kept_text: &[
        "In this browser, on this device, and nowhere else. Nothing is sent: not to us, not to anyone.",
        "On a shared device, clear them before you leave, with “Clear from this device” at the foot of the page. A private window forgets them when it is closed, and some browsers forget a page that was not opened for a week: the file that you download stays yours.",
    ],
    steps_title: "How it works",
    steps: &[
        (
            "You answer",
            "One question at a time, and “I don’t know” is always an answer. Nothing is mandatory.",
        ),
        (
            "You see where you are",
            "What is sure, what is still possible, and what keeps you from the next level.",
        ),
        ("You take the result away", "A file to keep, and a badge that you host yourself."),
    ],

    list_title: "The questions",
    list_lead: "Begin wherever you like. All that you leave aside is still possible.",
    answered_of: |answered, all| match answered {
        0 => format!("{all} questions"),
        _ if answered == all => "done".to_owned(),
        _ => format!("{answered} of {all}"),
    },
    minimums: "The minimums first",
    minimums_text: |coverage| {
        format!(
            "What the levels require above all: about ten minutes. To earn a level also takes enough points, and a grid that is {coverage}% filled in."
        )
    },
    axes: "Axis by axis",
    everything: "All questions",
    everything_text: "The axes one after the other, on a single page.",
    paper: "On paper",
    paper_text: "The whole form, to print and fill in together.",
    the_structure: "Your structure and its services",
    structure_text: "Some questions are asked of each service. For these, list what you offer.",

    kind: "What it is",
    kind_hint: "Association, cooperative, company, individual…",
    country: "Country",
    country_hint: "Two letters: FR, BE, CH, CA…",
    date: "Day of the assessment",
    method: "Answers",
    date_hint: "The day on which these answers are true. It is written on the badge.",
    about: "Good to know",
    about_hint: "What anyone who reads this result should know.",
    services: "Your services",
    services_text: "What you offer: mail, cloud, video calls, pads… Only the name is needed.",
    services_count: |count| match count {
        None => "services to be listed".to_owned(),
        Some(0) => "no service".to_owned(),
        Some(1) => "one service".to_owned(),
        Some(count) => format!("{count} services"),
    },
    service_name: "Name of the service",
    service_url: "Address of the service",
    service_software: "Software",
    service_license: "Licence of the software",
    license_hint: "Its short name (SPDX id), for example AGPL-3.0-or-later.",
    add_service: "Add a service",
    remove_service: |name| format!("Remove {name}"),
    remove: "Remove",
    no_service: "We offer no service",
    services_none: "You offer no service: the questions that are asked of each service leave the sum.",
    unnamed_service: |place| format!("Service {place}"),
    more: "Address, software, licence",

    to_questions: "On to the questions",
    required_for: |level| format!("Minimum of level {level}"),
    announced: "Announced: this question does not count yet.",
    unknown: "I don’t know",
    why: "Why?",
    check: "How to check?",
    improve: "To go further",
    evidence_count: |count| {
        if count < 2 { "Evidence".to_owned() } else { format!("{count} pieces of evidence") }
    },
    evidence_needed: "To count, this answer waits for the address of a page that shows it.",
    evidence_asked: "evidence asked",
    evidence_text: "Where anyone can check it.",
    evidence_url: "Address of the page",
    evidence_quote: "What it says",
    evidence_seen: "Seen on",
    today: "Today",
    evidence_add: "Add evidence",
    evidence_add_another: "Add other evidence",
    evidence_remove: "Remove this evidence",
    evidence_of: |place| format!("Evidence {place}"),
    note: "Note",
    note_hint: "It is shown with the answer.",
    clear_answer: "Remove the answer",
    take_back: "Take it back",
    for_all: "All services",
    for_all_choose: "The same answer for all…",
    not_answered: "No answer yet",
    services_first: "This question is asked of each of your services.",
    services_first_do: "List our services",
    services_zero: "You offer no service: this question leaves the sum.",
    unknown_choice: |choice| {
        format!(
            "The file gives the answer “{choice}”, which this edition does not offer. It is kept, and was not used."
        )
    },

    all_steps: "All steps",
    axis_aside: "This axis does not apply to us",
    axis_aside_done: |aside, left| {
        let aside = if aside < 2 {
            "One question is set aside".to_owned()
        } else {
            format!("{aside} questions are set aside")
        };
        match left {
            0 => format!("{aside}."),
            1 => format!("{aside}. One more applies to every structure."),
            _ => format!("{aside}. The {left} others apply to every structure."),
        }
    },
    next_axis: "Next axis",
    see_result: "See the result",
    axis_full: "Everything is answered on this axis. Thank you!",
    to_go_title: |level| format!("What keeps you from {level}"),
    to_go_here: "On this page",
    to_go_elsewhere: "On the other axes",
    to_go_more: |count| format!("and {count} more in the result"),
    colon: ": ",

    where_you_are: "Where you are",
    show_result: "See where you are",
    coverage: |percent| format!("Grid {percent}% filled in"),
    percent: |percent| [percent, "%"].concat(),
    coverage_name: "Grid filled in",
    sure: "sure",
    possible: "still possible",
    up_to: |points| format!("up to {points}"),
    next_thing: "The next thing to do",
    to_answer: "Answer:",
    to_prove: "Add evidence:",
    to_improve: "Improve:",
    improve_where: "Advice awaits you under “How to check?”.",
    points: |points| format!("{points} of 100"),
    not_applicable: "not applicable",

    result_of: |name| format!("The result of {name}"),
    result_empty: "The star waits for your first answers",
    result_empty_text: "Nothing is lost while nothing is said: everything is still possible.",
    star_as_table: "The same values, as a table",
    axis: "Axis",
    floor: |level| format!("floor of level {level}"),
    overall: "Overall",
    open_title_list: "Still without an answer",
    unproven_title: "Waiting for evidence",
    unproven_text: "These answers will count as soon as they have the address of a page that shows them.",
    acquired: "What is sure",
    limits: "What your visitors will read",
    limits_text: "The answers that do not have all points, in the words of the page of the result.",
    ignored: "Answers set aside",
    ignored_text: "They stay in your file, and were not used here.",
    print: "Print",
    take_away: "Take the badge and the file",
    edition_line: |edition, date, method| format!("{edition} · {date} · {method}"),

    leave_title: "Take away",
    leave_lead: "All of it is made here, in your browser. Keep the file: it holds everything else.",
    the_file: "The file",
    file_text: "All your answers, with their evidence. It opens here again, and it is what the badge on your website reads.",
    download: |name| format!("Download {name}"),
    the_badge: "The badge",
    badge_style: "The level is shown",
    style_colour: "in figures",
    style_stars: "by stars",
    style_kittens: "by kittens",
    style_named: "with your name",
    svg_text: "SVG, sharp at every size",
    png_text: "PNG, where SVG is not accepted",
    png_times: |times| format!("PNG × {times}"),
    png_failed: "Your browser could not make this image. The badge as SVG is still there.",
    the_star: "The star",
    the_page: "The page of the result",
    page_text: "An HTML file with the badge, the star, and each answer with its evidence.",
    page_failed: "The page could not be made. Check the connection, then try again.",
    site_title: "Put the badge on my website",
    site_lead: "Put the files on your website, then copy the text to where the badge belongs.",
    static_title: "An image",
    static_text: "The shortest: an image and a link. Works everywhere, without scripts.",
    element_title: "A badge that opens",
    element_text: "The image, and behind it the star and all answers, computed anew for whoever reads them.",
    wordpress_title: "WordPress",
    wordpress_text: "To paste into a “Custom HTML” block.",
    markdown_title: "Markdown",
    markdown_text: "For a README, a wiki or a static site.",
    upload: "To put beside your page:",
    to_copy: "Text to copy",
    copy: "Copy",
    copied: "Copied",
    copy_failed: "Copying did not work: the text is selected, copy it yourself.",
    preview: "Preview",

    paper_title: "Self-assessment to fill in",
    paper_lead: "Tick one box a question. A question left empty stays open: it never counts as a “no”.",
    paper_service: "Service",
    paper_evidence: "Evidence (address)",
    paper_note: "Note",

    editions: editions::EDITIONS,

    words_coming: "The questions are coming…",
    rest_coming: "These explanations come right after the questions. If they do not, check your connection.",
    words_failed: "The questions could not be loaded. Check your connection: your answers are all here.",
    again: "Try again",
    nowhere: "This address leads nowhere here",
    nowhere_text: "The question or the axis that it names does not exist in these criteria.",
};
