//! The list of services, and the answers that belong to them.

use std::borrow::Cow;
use std::rc::Rc;

use libricite::bounds::{LINE, MOST_SERVICES};
use libricite::{Answer, Assessment, Service};

use super::edit::shorten;
use super::slug::slug;

/// The ids of the services, each once, in the order of the list.
pub(super) fn ids(assessment: &Assessment<'_>) -> Vec<Rc<str>> {
    let mut ids: Vec<&str> =
        assessment.services.iter().flatten().map(|service| &*service.id).collect();
    if !are_told_apart(assessment) {
        let all = std::mem::take(&mut ids);
        for id in all {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids.into_iter().map(Rc::from).collect()
}

/// Whether no id of a service stands twice.
pub(super) fn are_told_apart(assessment: &Assessment<'_>) -> bool {
    let services = assessment.services.iter().flatten();
    let mut ids: Vec<&str> = services.map(|service| &*service.id).collect();
    ids.sort_unstable();
    ids.is_sorted_by(|a, b| a < b)
}

/// Adds a service, with an id of its own.
pub(super) fn add(assessment: &mut Assessment<'static>, name: &str) {
    if MOST_SERVICES <= assessment.services.as_ref().map_or(0, Vec::len) {
        return;
    }
    let mut name = name.to_owned();
    shorten(&mut name, LINE);
    let service = Service {
        id: Cow::Owned(free_id(assessment, &name)),
        name: (!name.is_empty()).then_some(Cow::Owned(name)),
        ..Service::default()
    };
    assessment.services.get_or_insert_default().push(service);
}

/// Names a service. While no answer speaks of it, an id that came from the old name
/// follows the new one.
pub(super) fn name(
    assessment: &mut Assessment<'static>,
    place: usize,
    name: Option<Cow<'static, str>>,
) {
    let Some(service) = get(assessment, place) else { return };
    let id = String::from(&*service.id);
    let old = service.name.as_deref().unwrap_or_default();
    let made = slug(old, |_| false);
    // `pad` and `pad-2` come from « Pad », `service-1` and `service-2` from no name.
    let stem = made.strip_suffix("-1").filter(|_| old.is_empty()).unwrap_or(&made);
    let number = id.strip_prefix(stem).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
    let is_made = number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    let follows = is_made && !is_spoken_of(assessment, &id) && is_alone(assessment, &id);
    let list = assessment.services.as_mut();
    let Some(service) = list.and_then(|list| list.get_mut(place)) else { return };
    service.name = name;
    if follows {
        service.id = Cow::Borrowed("");
        let name = String::from(service.name.as_deref().unwrap_or_default());
        let id = free_id(assessment, &name);
        let list = assessment.services.as_mut();
        if let Some(service) = list.and_then(|list| list.get_mut(place)) {
            service.id = Cow::Owned(id);
        }
    }
}

/// Removes a service and, unless another has its id, its answers.
pub(super) fn remove(assessment: &mut Assessment<'static>, place: usize) {
    let Some(service) = get(assessment, place) else { return };
    let id = String::from(&*service.id);
    let is_alone = is_alone(assessment, &id);
    if let Some(list) = &mut assessment.services {
        list.remove(place);
    }
    if is_alone {
        forget(assessment, &id);
    }
}

/// Removes all services and their answers.
pub(super) fn remove_all(
    assessment: &mut Assessment<'static>,
    list: Option<Vec<Service<'static>>>,
) {
    for id in ids(assessment) {
        forget(assessment, &id);
    }
    assessment.services = list;
}

/// Moves a service; out of the list means to its end.
pub(super) fn shift(assessment: &mut Assessment<'static>, from: usize, to: usize) {
    let Some(list) = &mut assessment.services else { return };
    if from < list.len() {
        let service = list.remove(from);
        list.insert(to.min(list.len()), service);
    }
}

/// Where the service of that id stands first.
pub(super) fn position(assessment: &Assessment<'_>, id: &str) -> Option<usize> {
    assessment.services.as_ref()?.iter().position(|service| service.id == id)
}

fn get<'a>(assessment: &'a Assessment<'static>, place: usize) -> Option<&'a Service<'static>> {
    assessment.services.as_ref()?.get(place)
}

/// Removes the answers of a service.
fn forget(assessment: &mut Assessment<'static>, id: &str) {
    assessment
        .answers
        .retain(|_, answer| answer.services.remove(id).is_none() || *answer != Answer::default());
}

/// An id that no service has and no answer speaks of: a new service says nothing yet.
fn free_id(assessment: &Assessment<'_>, name: &str) -> String {
    slug(name, |id| {
        let mut services = assessment.services.iter().flatten();
        services.any(|service| service.id == id) || is_spoken_of(assessment, id)
    })
}

fn is_spoken_of(assessment: &Assessment<'_>, id: &str) -> bool {
    assessment.answers.values().any(|answer| answer.services.contains_key(id))
}

fn is_alone(assessment: &Assessment<'_>, id: &str) -> bool {
    assessment.services.iter().flatten().filter(|service| service.id == id).count() == 1
}
