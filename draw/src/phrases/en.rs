use super::Phrases;

pub(super) const PHRASES: Phrases = Phrases {
    libricity: "libricité",
    reading_of: "a reading of ",
    on_the_way: "on the way",
    incomplete: "incomplete",
    nothing_applies: "nothing applies",
    expired: "expired",
    self_assessment: "self-assessed",
    public_documents: "from public documents",
    documents: "public documents",
    peer_review: "peer-reviewed",
};
