//! The words where the last page hung over what is kept.

use super::Lang;

/// What is said then, and what can be done.
pub(crate) struct Hung {
    pub(crate) text: &'static str,
    pub(crate) open: &'static str,
    pub(crate) leave: &'static str,
    pub(crate) save: &'static str,
    pub(crate) put_aside: &'static str,
}

/// These words in a language.
pub(crate) fn hung(lang: Lang) -> &'static Hung {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
    }
}

const EN: Hung = Hung {
    text: "Last time, this page did not get to the end of opening the answers that are kept on this device. They are still there, as they were. Until you choose, what you answer here is not kept.",
    open: "Open anyway",
    leave: "Start without this file",
    save: "Download this file",
    put_aside: "The answers that were kept on this device are put aside. Nothing is deleted.",
};

const FR: Hung = Hung {
    text: "La dernière fois, cette page n’est pas allée au bout de l’ouverture des réponses gardées sur cet appareil. Elles y sont toujours, telles quelles. Tant que vous n’avez pas choisi, ce que vous répondez ici n’est pas gardé.",
    open: "Ouvrir quand même",
    leave: "Repartir sans ce fichier",
    save: "Télécharger ce fichier",
    put_aside: "Les réponses qui étaient gardées sur cet appareil sont mises de côté. Rien n’est supprimé.",
};
