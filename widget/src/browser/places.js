// Where the focus is, what is in view, and what the page has a place for.

/** Moves the focus to an element and brings it into view; the page is at its top, if it is a title. */
export function focusOn(id) {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView();
  if (element?.matches("h1")) scrollTo(0, 0);
}

/** How far down the page was when it was left, for who comes back to it; nothing for all others. */
let leftAt = history.state?.top;

/** Remembers how far down each page is, and forgets where nobody comes back to. */
export function rememberPlaces() {
  history.scrollRestoration = "manual";
  addEventListener("popstate", ({ state }) => (leftAt = state?.top));
  let timer;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState({ top: scrollY }, ""), 100);
  });
}

export function comesBack() {
  return leftAt !== undefined;
}

/** Moves the focus to the element with which a page begins. */
export function arriveAt(id) {
  if (!comesBack()) return focusOn(id);
  document.getElementById(id)?.focus({ preventScroll: true });
  scrollTo(0, leftAt);
  leftAt = undefined;
}

/** Moves the focus to an element where one is already: the page moves as little as can be. */
export function focusNear(id) {
  document.getElementById(id)?.focus();
}

/** What was brought into view last. */
let revealed;

/** Brings into view what cannot wait, once, when it appears. */
export function reveal() {
  const urgent = document.querySelector(".urgent");
  if (urgent && urgent !== revealed) urgent.scrollIntoView({ block: "nearest" });
  revealed = urgent;
}

/** Opens the dialog of that id and closes the others, which no attribute does. */
export function showDialog(id) {
  for (const dialog of document.querySelectorAll("dialog")) {
    if (dialog.id !== id) dialog.close();
    else if (!dialog.open) {
      dialog.onclose = () => dispatchEvent(new Event("libricite-close"));
      closeOutside(dialog);
      dialog.showModal();
    }
  }
}

/** Closes a dialog by a click that begins and ends beside it. */
function closeOutside(dialog) {
  const isOutside = ({ clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return clientX < left || right < clientX || clientY < top || bottom < clientY;
  };
  let began = false;
  dialog.onpointerdown = (event) => (began = isOutside(event));
  dialog.onclick = (event) => {
    // A key that presses a button has no place.
    if (began && event.target === dialog && isOutside(event)) dialog.close();
    began = false;
  };
}

/** Puts a drawing wherever the page has a place for it. */
export function put(selector, svg) {
  for (const place of document.querySelectorAll(selector)) {
    if (place.drawing === svg) continue;
    place.drawing = svg;
    place.innerHTML = svg;
  }
}

/** Chooses in a list: once a person has chosen there, no attribute does. */
export function choose(id, value) {
  const list = document.getElementById(id);
  if (list && list.value !== value) list.value = value;
}

/** What was typed into the field of that id. */
export function typed(id) {
  return document.getElementById(id)?.value.trim() ?? "";
}

/** What stands in the field that an event is of. */
export function valueOf(event) {
  return event.target.value;
}

/** What was filled in on the first screen, which says it once. */
export function begun() {
  const { begun, cameFrom } = document.getElementById("app");
  return begun || (cameFrom && []) || undefined;
}
