//! The program that a page runs: the self-assessment.

fn main() {
    libricite_widget::run();
}
