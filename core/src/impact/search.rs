//! Looks for what, put back to what it was, undoes the effect of a change.

use super::{Causes, Effect, scene::Scene};

/// Among how many changes pairs are looked for.
const MOST_FOR_PAIRS: usize = 200;

/// The causes of an effect, of which at least one exists: with everything put back there is none.
pub(super) fn causes<'a>(scene: &Scene<'a>, effect: Effect) -> Causes<'a> {
    let search = Search { scene, effect };
    let count = scene.factors.len();
    let named = |numbers: &[usize]| {
        numbers.iter().filter_map(|number| scene.factors.get(*number).cloned()).collect()
    };
    let alone: Vec<usize> = (0..count).filter(|number| search.undoes(&[*number])).collect();
    if !alone.is_empty() {
        return Causes::Each(named(&alone));
    }
    if let Some(pair) = search.pair() {
        return Causes::Together(named(&pair));
    }
    Causes::Together(named(&search.tight()))
}

struct Search<'s, 'a> {
    scene: &'s Scene<'a>,
    effect: Effect,
}

impl Search<'_, '_> {
    /// Whether there is no such effect with these put back.
    fn undoes(&self, numbers: &[usize]) -> bool {
        let mut back = vec![false; self.scene.factors.len()];
        for number in numbers {
            if let Some(back) = back.get_mut(*number) {
                *back = true;
            }
        }
        self.is_undone(&back)
    }

    fn is_undone(&self, back: &[bool]) -> bool {
        let effect = self.scene.effect(back);
        effect != self.effect && effect != Effect::Moves
    }

    /// The first two that undo it together: of all pairs the one whose first change stands first,
    /// then the one whose second does.
    fn pair(&self) -> Option<[usize; 2]> {
        let count = self.scene.factors.len().min(MOST_FOR_PAIRS);
        let mut pairs = (0..count)
            .flat_map(|first| (first.saturating_add(1)..count).map(move |second| [first, second]));
        pairs.find(|pair| self.undoes(pair))
    }

    /// A set that undoes it, and does not without any one of its members.
    fn tight(&self) -> Vec<usize> {
        let mut back = vec![true; self.scene.factors.len()];
        loop {
            let mut is_less = false;
            for number in 0..back.len() {
                if back.get(number) != Some(&true) {
                    continue;
                }
                if let Some(one) = back.get_mut(number) {
                    *one = false;
                }
                if self.is_undone(&back) {
                    is_less = true;
                } else if let Some(one) = back.get_mut(number) {
                    *one = true;
                }
            }
            if !is_less {
                let numbers = back.iter().enumerate();
                return numbers.filter(|(_, back)| **back).map(|(number, _)| number).collect();
            }
        }
    }
}
