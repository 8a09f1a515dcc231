//! The folder keeps its promises, and the check sees when it does not. The page, the worker and
//! the settings are the real ones; what takes minutes to build is a few bytes.

use std::sync::LazyLock;

use super::parts::ending;
use super::{First, Named, Parts, Scripts, Site, compress, text};

fn parts() -> Parts {
    Parts {
        page: text("widget/web/index.html").expect("it is there"),
        worker: text("widget/web/sw.js").expect("it is there"),
        manifest: text("widget/web/manifest.webmanifest").expect("it is there").into_bytes(),
        icon: text("widget/web/icon.svg").expect("it is there"),
        style: b"body { margin: 0 }".repeat(9),
        scripts: Scripts::Bundles {
            start: b"start();".repeat(9),
            program: b"export default init;".repeat(9),
        },
        first: First { fr: "<h1>Bonjour</h1>".to_owned(), en: "<h1>Hello</h1>".to_owned() },
        module: b"\0asm".repeat(99),
        element: vec![Named::new("elements.js", "drawBadge();"), Named::new("LICENSE.txt", "MIT")],
        examples: vec![Named::new("club1.json", "{}")],
        words: vec![Named::new("chatons-2.0.0.fr.json", "{}")],
        criteria: vec![Named::new("list.txt", "")],
        online: vec![Named::new("criteria/fork-1.0.0.json", "{}")],
    }
}

fn made() -> Site {
    let mut site = Site::of(&parts()).expect("its parts fit");
    site.compress();
    site
}

/// Made once for all tests, for pictures and compression take their time.
fn site() -> Site {
    static SITE: LazyLock<Site> = LazyLock::new(made);
    SITE.clone()
}

/// What the check says of the site once a file of it was changed.
fn problems_after(change: impl FnOnce(&mut Site)) -> Vec<String> {
    let mut site = site();
    change(&mut site);
    site.problems()
}

fn replace(site: &mut Site, path: &str, from: &str, to: &str) {
    let text = site.text(path).to_owned();
    assert!(text.contains(from), "{path} does not say `{from}`");
    site.0.insert(path.to_owned(), text.replace(from, to).into_bytes());
    for ending in [compress::BROTLI, compress::GZIP] {
        site.0.remove(&format!("{path}.{ending}"));
    }
}

#[test]
fn it_keeps_its_promises() {
    assert_eq!(site().problems(), Vec::<String>::new());
}

#[test]
fn scripts_as_they_were_written_keep_them_too() {
    let files = vec![Named::new("start.js", "start();"), Named::new("program.js", "")];
    let scripts = Scripts::Loose { start: "start.js", program: "program.js", files };
    let loose = Parts { scripts, ..parts() };
    let site = Site::of(&loose).expect("its parts fit");
    assert_eq!(site.problems(), Vec::<String>::new());
}

#[test]
fn the_same_parts_give_the_same_bytes() {
    assert_eq!(site(), made());
}

#[test]
fn what_changes_has_another_name_and_another_worker() {
    let changed = Parts { style: b"body { margin: 1px }".to_vec(), ..parts() };
    let (before, after) = (site(), Site::of(&changed).expect("its parts fit"));
    let styles = |site: &Site| -> Vec<String> {
        let paths = site.0.keys().filter(|path| path.starts_with("assets/"));
        paths.filter(|path| path.contains(".css")).cloned().collect()
    };
    assert!(styles(&after).iter().all(|path| !styles(&before).contains(path)));
    assert_ne!(before.text("sw.js"), after.text("sw.js"));
}

#[test]
fn what_is_not_asked_for_offline_does_not_make_a_new_version() {
    let mut licensed = parts();
    licensed.element[1] = Named::new("LICENSE.txt", "MIT OR Apache-2.0");
    let other = Site::of(&licensed).expect("its parts fit");
    assert_eq!(site().text("sw.js"), other.text("sw.js"));
    assert_ne!(site().0["element/libricite-element.zip"], other.0["element/libricite-element.zip"]);
}

#[test]
fn a_missing_file_is_found() {
    let problems = problems_after(|site| site.0.retain(|path, _| ending(path) != "css"));
    assert!(problems.iter().any(|problem| problem.starts_with("index.html: `assets/widget.")));
    assert!(problems.iter().any(|problem| problem.starts_with("sw.js: `assets/widget.")));
}

#[test]
fn a_wrong_integrity_is_found() {
    let problems = problems_after(|site| {
        replace(site, "icons/icon.svg", "#fff8ec", "#ffffff");
        replace(site, "index.html", "integrity=\"sha384-", "integrity=\"sha384-A");
    });
    assert_eq!(problems.iter().filter(|problem| problem.starts_with("index.html")).count(), 4);
    assert!(problems.contains(&"sw.js: the integrity of `icons/icon.svg` is wrong".to_owned()));
}

#[test]
fn addresses_of_other_sites_are_found() {
    for (path, from, to, wrong) in [
        ("index.html", "href=\"icons/", "href=\"https://a.example/", "index.html: `https://a"),
        ("index.html", "href=\"icons/", "href=\"/icons/", "index.html: `/icons/"),
        ("index.html", "src=\"assets/", "src=\"//a.example/", "index.html: `//a.example/"),
        (
            "element/elements.js",
            "draw",
            "fetch('https://a.example');",
            "element/elements.js: `http",
        ),
        ("manifest.webmanifest", "\"./\"", "\"/\"", "manifest.webmanifest: `start_url`"),
    ] {
        let problems = problems_after(|site| replace(site, path, from, to));
        let found = problems.iter().any(|problem| problem.starts_with(wrong));
        assert!(found, "`{to}` is not found: {problems:?}");
    }
    for style in ["@import 'more.css';", "a { background: url(https://a.example/a.png) }"] {
        let parts = Parts { style: style.as_bytes().to_vec(), ..parts() };
        let problems = Site::of(&parts).expect("its parts fit").problems();
        assert!(
            problems.iter().any(|problem| problem.starts_with("assets/widget.")),
            "{problems:?}"
        );
    }
}

#[test]
fn what_a_comment_of_a_script_names_is_not_asked_for() {
    let script = b"start();\n  // https://a.example says why\n".to_vec();
    let scripts = Scripts::Bundles { start: script.clone(), program: script };
    let commented = Parts { scripts, ..parts() };
    let site = Site::of(&commented).expect("its parts fit");
    assert_eq!(site.problems(), Vec::<String>::new());
}

#[test]
fn pictures_in_a_style_sheet_may_stand_in_it() {
    let style = b"a { background: url(\"data:image/svg+xml,\") } b { background: url(data:,) }";
    let parts = Parts { style: style.to_vec(), ..parts() };
    assert_eq!(Site::of(&parts).expect("its parts fit").problems(), Vec::<String>::new());
}

#[test]
fn settings_without_the_policy_are_found() {
    for path in [".htaccess", "serveurs/Caddyfile", "serveurs/nginx.conf", "index.html"] {
        let problems =
            problems_after(|site| replace(site, path, "default-src 'none'", "default-src *"));
        assert!(problems.contains(&format!("{path}: it does not say the policy")));
    }
}

#[test]
fn what_is_compressed_holds_what_it_stands_beside() {
    let site = site();
    for ending in [compress::BROTLI, compress::GZIP] {
        let path = format!("index.html.{ending}");
        assert!(site.0[&path].len() < site.0["index.html"].len());
        let problems = problems_after(|site| {
            site.0.insert(path.clone(), vec![0; 9]);
        });
        assert_eq!(problems, [format!("{path}: it does not hold what it stands beside")]);
    }
}

#[test]
fn a_template_with_a_place_too_many_or_too_few_is_refused() {
    for (from, to) in [("{{style}}", "widget.css"), ("</body>", "{{footer}}</body>")] {
        let page = parts().page.replace(from, to);
        let error = Site::of(&Parts { page, ..parts() }).expect_err("it does not fit");
        assert!(error.contains(if from == "{{style}}" { from } else { to }), "{error}");
    }
}

#[test]
fn the_member_s_archive_can_be_opened() {
    let site = site();
    let bytes = std::io::Cursor::new(&site.0["element/libricite-element.zip"]);
    let mut archive = zip::ZipArchive::new(bytes).expect("it is an archive");
    let mut elements = archive.by_name("libricite/elements.js").expect("it is in the folder");
    let mut script = String::new();
    std::io::Read::read_to_string(&mut elements, &mut script).expect("it is text");
    assert_eq!(script, site.text("element/elements.js"));
}
