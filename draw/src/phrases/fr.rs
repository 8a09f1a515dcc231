use super::Phrases;

pub(super) const PHRASES: Phrases = Phrases {
    libricity: "libricité",
    reading_of: "lecture de ",
    on_the_way: "en chemin",
    incomplete: "incomplet",
    nothing_applies: "sans objet",
    expired: "expiré",
    self_assessment: "auto-évalué",
    public_documents: "d’après documents publics",
    documents: "documents publics",
    peer_review: "vérifié par des pairs",
};
