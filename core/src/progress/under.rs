//! All records by the same criteria, whichever edition was answered on their days.

use super::{
    DayScore, MOST_TOUCHED, Odd, Progress, ProgressPoint, Unseen, cost, editions, is_another_label,
};
use crate::history::{Replay, Snapshot};
use crate::patience::Patience;
use crate::{Assessment, Criteria, Edition, Map, Succession, carry_along, evaluate};

impl Progress {
    /// The same progress, with each record scored by these criteria: its answers are carried to
    /// them first.
    ///
    /// `way` gives the successions that lead to these criteria from an edition, none where they
    /// ask the same; where nothing leads there, the answers are scored as they are. A history that
    /// changes more than anybody does is scored as far as nobody has to wait.
    ///
    /// ```
    /// use libricite::{Assessment, Criteria, progress};
    ///
    /// let tea_room = |version: &str, floor: u8| -> Criteria {
    ///     toml::from_str(&format!(
    ///         r#"
    ///         edition = "tea-room@{version}"
    ///         published = "2026-01-01"
    ///         license = "CC0-1.0"
    ///         level = [{{ id = "welcome", overall = {floor} }}]
    ///         axis = [
    ///             {{ id = "tea", criterion = [{{ id = "hot" }}, {{ id = "strong" }}] }},
    ///             {{ id = "cake", criterion = [] }},
    ///             {{ id = "cats", criterion = [] }},
    ///         ]
    ///         "#
    ///     ))
    ///     .unwrap()
    /// };
    /// let (own, stricter) = (tea_room("1.0.0", 50), tea_room("2.0.0", 90));
    /// let day = "2026-11-22".parse()?;
    /// let mut assessment = Assessment::new(own.edition().clone(), day, "Mistigri");
    /// for (id, choice) in [("hot", "yes"), ("strong", "no")] {
    ///     assessment.answers.entry(id.into()).or_default().choice = Some(choice.into());
    /// }
    /// assessment.record(day)?;
    ///
    /// let by_its_own = progress(&assessment, |_| Some(own.clone()), |_, _| None);
    /// let level = |progress: &libricite::Progress| {
    ///     progress.points[0].score.as_ref().and_then(|score| score.level.clone())
    /// };
    /// assert!(level(&by_its_own).is_some());
    /// let by_others = by_its_own.under(&assessment, &stricter, |_| None);
    /// assert!(level(&by_others).is_none());
    /// assert_eq!(by_others.under, Some(stricter.edition().clone()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn under(
        self,
        assessment: &Assessment<'_>,
        criteria: &Criteria,
        way: impl Fn(&Edition) -> Option<Vec<Succession>>,
    ) -> Self {
        let mut ways: Map<Edition, Option<Vec<Succession>>> = Map::new();
        for edition in [assessment.criteria.clone()].into_iter().chain(editions(assessment)) {
            ways.entry(edition).or_insert_with_key(&way);
        }
        let mut points: Vec<ProgressPoint> = Vec::with_capacity(assessment.history.len());
        let mut replay = Replay::of(assessment);
        let mut before = Snapshot::default();
        let patience = Patience::of(MOST_TOUCHED);
        let mut unseen = Unseen::default();
        for record in &assessment.history {
            replay.follow(record);
            let state = &replay.state;
            let way = ways.get(&state.criteria).and_then(Option::as_deref).unwrap_or_default();
            // It is carried along each succession, scored, copied and compared.
            let steps = way.len().saturating_add(3);
            let cost = cost(criteria, state, replay.size().saturating_mul(steps));
            let is_seen = patience.lasts_for(cost);
            unseen.count(record.date, is_seen);
            let carried = is_seen.then(|| carry_along(state, way, |_| {})).flatten();
            let shown = carried.as_deref().unwrap_or(state);
            let score = is_seen.then(|| DayScore::of(&evaluate(criteria, shown)));
            let answers = if is_seen {
                let now = Snapshot::of(shown);
                let change = before.change(&now, record.date);
                before = now;
                change.answers.len()
            } else {
                record.answers.len()
            };
            points.push(ProgressPoint {
                date: record.date,
                criteria: criteria.edition().clone(),
                answers,
                services_changed: record.services.is_some(),
                label_changed: is_another_label(&points, score.as_ref()),
                score,
                new_edition: None,
            });
        }
        let Self { mut odd, since_last, .. } = self;
        odd.retain(|odd| !matches!(odd, Odd::TooMuch { .. }));
        odd.extend(unseen.odd());
        Self { points, odd, since_last, under: Some(criteria.edition().clone()) }
    }
}
