//! The state of the self-assessment: what is being said, and all that follows from it.
