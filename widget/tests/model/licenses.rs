//! Licences that are suggested.

use libricite_widget::model::{complete, licenses, suggest};

fn ids(typed: &str) -> Vec<String> {
    suggest(&licenses(), typed).map(|license| license.id.to_owned()).collect()
}

#[test]
fn every_licence_is_known_to_spdx_and_none_is_out_of_date() {
    for license in suggest(&licenses(), "") {
        if license.id.starts_with("LicenseRef-") {
            assert!(spdx::Expression::parse(license.id).is_ok(), "{}", license.id);
            continue;
        }
        let known = spdx::license_id(license.id);
        let known = known.unwrap_or_else(|| panic!("{} is not known to SPDX", license.id));
        assert_eq!(known.name, license.id);
        assert!(!known.is_deprecated(), "{}", license.id);
    }
}

#[test]
fn no_licence_stands_twice() {
    let all = ids("");
    let mut unique = all.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), all.len());
}

#[test]
fn what_is_not_free_says_so() {
    for license in suggest(&licenses(), "") {
        let Some(known) = spdx::license_id(license.id) else { continue };
        let is_free = known.is_osi_approved() || known.is_fsf_free_libre();
        let says_not = license.name.contains("non libre");
        if says_not {
            assert!(!is_free, "{} is free", license.id);
        }
    }
}

#[test]
fn licences_are_found_as_people_type_them() {
    let first = |typed: &str, expected: &str| {
        assert_eq!(
            ids(typed).first().map(String::as_str),
            Some(expected),
            "{typed}: {:?}",
            ids(typed)
        );
    };
    first("agpl", "AGPL-3.0-or-later");
    first("AGPL3", "AGPL-3.0-or-later");
    first("gpl 3", "GPL-3.0-or-later");
    first("gplv2", "GPL-2.0-or-later");
    first("gpl-2.0-only", "GPL-2.0-only");
    first("apache", "Apache-2.0");
    first("bsd 2", "BSD-2-Clause");
    first("cc by", "CC-BY-SA-4.0");
    first("québec", "LiLiQ-P-1.1");
    first("art libre", "LAL-1.3");
    first("proprietaire", "LicenseRef-proprietary");
    first("expat", "MIT");
}

#[test]
fn gpl_finds_all_of_its_family() {
    let found = ids("gpl");
    assert_eq!(found.first().map(String::as_str), Some("GPL-3.0-or-later"));
    for id in ["AGPL-3.0-only", "LGPL-2.1-or-later", "GPL-2.0-only"] {
        assert!(found.iter().any(|known| known == id), "{found:?}");
    }
    assert!(!found.iter().any(|known| known == "MIT"));
}

#[test]
fn libre_finds_licences_that_are_called_so() {
    let found = ids("libre");
    for id in ["CECILL-2.1", "LAL-1.3", "LiLiQ-R-1.1"] {
        assert!(found.iter().any(|known| known == id), "{found:?}");
    }
}

#[test]
fn nothing_is_suggested_for_what_nobody_knows() {
    assert_eq!(ids("xyzzy"), Vec::<String>::new());
}

#[test]
fn the_last_term_of_an_expression_is_completed() {
    let check = |typed: &str, expected: &str| {
        let id = &ids(typed)[0];
        assert_eq!(complete(typed, id), expected);
        assert!(spdx::Expression::parse(&complete("", id)).is_ok());
    };
    check("agp", "AGPL-3.0-or-later");
    check("MIT AND apa", "MIT AND Apache-2.0");
    check("(MIT OR eupl", "(MIT OR EUPL-1.2");
    check("MIT or apa", "MIT or Apache-2.0");
}
