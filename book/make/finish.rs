//! What is done to the pages once mdBook has written them: its buttons speak French.

use std::fs;
use std::path::Path;

use mdbook_driver::errors::Result;

/// What mdBook's buttons and help say, and how French says it.
pub const FRENCH: [(&str, &str); 16] = [
    ("Keyboard shortcuts", "Raccourcis clavier"),
    ("<p>Press <kbd>", "<p>Touche <kbd>"),
    ("</kbd> or <kbd>", "</kbd> ou <kbd>"),
    ("to navigate between chapters", "pour changer de chapitre"),
    ("to show this help", "pour afficher cette aide"),
    ("to hide this help", "pour masquer cette aide"),
    ("\"Table of contents\"", "\"Sommaire\""),
    ("\"Toggle Table of Contents\"", "\"Afficher ou masquer le sommaire\""),
    ("\"Change theme\"", "\"Changer de thème\""),
    ("\"Themes\"", "\"Thèmes\""),
    ("\"Print this book\"", "\"Imprimer ce manuel\""),
    ("\"Page navigation\"", "\"D’un chapitre à l’autre\""),
    ("\"Previous chapter\"", "\"Chapitre précédent\""),
    ("\"Next chapter\"", "\"Chapitre suivant\""),
    (">Auto</button>", ">Automatique</button>"),
    (">Light</button>", ">Clair</button>"),
];

pub(crate) fn finish(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            finish(&path)?;
        } else if path.extension().is_some_and(|kind| kind == "html") {
            let mut page = fs::read_to_string(&path)?;
            for (english, french) in FRENCH {
                page = page.replace(english, french);
            }
            fs::write(&path, page)?;
        }
    }
    Ok(())
}
