// What the self-assessment asks of the browser and Rust would say at greater length.

/** Gives a file to the person, under a name. */
export function give(name, text, type) {
  save(name, new Blob([text], { type }));
}

/** Gives a drawing as PNG, so many times as large. */
export async function givePng(name, svg, times) {
  const image = new Image();
  image.src = dataUrl(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * times;
  canvas.height = image.naturalHeight * times;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  save(name, await new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail()))));
}

/** Gives the page of an assessment, which only the whole engine makes: it is fetched for it. */
export async function givePage(name, assessment, lang, criteria, origin) {
  const { page } = await import(new URL("element/details.js", document.baseURI));
  give(name, await page(assessment, lang, criteria, origin), "text/html;charset=utf-8");
}

/**
 * What the whole engine tells, which is fetched for it: texts with a sign between them that none
 * of them has. A text that it refuses is refused with its sentence, all else with an error.
 */
export async function ask(name, given) {
  const { told } = await import(new URL("element/details.js", document.baseURI));
  try {
    return (await told(name, ...given)).join("\u001f");
  } catch (error) {
    throw error.constructor === Error ? error.message : error;
  }
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The address of a drawing that holds the drawing itself. */
function dataUrl(svg) {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Copies the text of a field; without leave to do so, selects it and says so. */
export async function copy(id) {
  const field = document.getElementById(id);
  try {
    await navigator.clipboard.writeText(field.value);
  } catch (error) {
    field.focus();
    field.select();
    throw error;
  }
}

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
function rememberPlaces() {
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
      dialog.onclose = () => heard("close");
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

/** The file for the previews, and its address. */
let file;

/**
 * Shows in an element what a website would make of a text, with files that are not on the web.
 *
 * @param {string} id
 * @param {string} html
 * @param {string} assessment the text of `libricite.json`
 * @param {string[]} badges the name of each badge, followed by its drawing
 */
export function preview(id, html, assessment, badges) {
  const place = document.getElementById(id);
  const state = [html, assessment, ...badges].join();
  if (!place || place.state === state) return;
  place.state = state;
  if (file?.text !== assessment) {
    if (file) URL.revokeObjectURL(file.address);
    file = { text: assessment, address: URL.createObjectURL(new Blob([assessment])) };
  }
  // The page would say what the result says.
  const files = new Map([["libricite.json", file.address], ["libricite.html", "#/result"]]);
  for (let i = 0; i < badges.length; i += 2) files.set(badges[i], dataUrl(badges[i + 1]));

  // A template asks for no address; and scripts that come into a page later do not run.
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const script of template.content.querySelectorAll("script")) script.remove();
  for (const name of ["src", "href"]) {
    for (const element of template.content.querySelectorAll(`[${name}]`)) {
      const address = files.get(element.getAttribute(name));
      if (address) element.setAttribute(name, address);
    }
  }
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  root.replaceChildren(template.content);
  import(new URL("element/elements.js", document.baseURI)).catch(console.error);
}

/** Whether a text is being written, so that keys belong to it. */
function isWriting() {
  return document.activeElement?.matches("textarea, input:not([type=radio], [type=file])") ?? false;
}

/** What was filled in on the first screen, which says it once. */
export function begun() {
  const { begun, cameFrom } = document.getElementById("app");
  return begun || (cameFrom && []) || undefined;
}

/** What was typed into the field of that id. */
export function typed(id) {
  return document.getElementById(id)?.value.trim() ?? "";
}

/** Keeps a text; says why it could not: nothing, "forbidden" or "full". */
export function keep(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    // Browsers do not agree on the name of it; all of them have this word in it.
    return /quota/i.test(error.name) ? "full" : "forbidden";
  }
}

/** What is kept under a key. */
export function kept(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    // What may not be read is not there.
  }
}

/** Forgets what is kept under each key that begins so; says whether it could. */
export function forget(start) {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(start)) localStorage.removeItem(key);
    }
    return true;
  } catch {
    return false;
  }
}

/** The text at an address beside the page. */
export async function read(address) {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** Says in which language the page is, and what it is called. */
export function namePage(lang, title) {
  document.documentElement.lang = lang;
  document.title = title;
}

/** The languages that the person reads, the best first. */
export function languages() {
  return navigator.languages.join();
}

/** The day here, as "2026-11-22", and the time, as "10:42". */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}

export function hour() {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => `${part}`.padStart(2, "0")).join(":");
}

/** Loads the page anew, in the newest version that is there. */
export async function reload() {
  try {
    const kept = await navigator.serviceWorker?.getRegistration();
    await kept?.update();
    await installed(kept?.installing);
    // Whoever keeps the page for offline use lets the newer one in, and loads it.
    if (kept?.waiting) return tell("libricite-update-accept");
  } catch {
    // Without a network, or where nothing is kept for it, the page comes as it can.
  }
  location.reload();
}

/** Waits until a newer version is whole, if there is one, and not for long. */
function installed(worker) {
  return worker && new Promise((done) => {
    worker.addEventListener("statechange", done, { once: true });
    setTimeout(done, 10_000);
  });
}

/** Lets the browser ask before the page is left, as long as something would be lost. */
export function askBeforeLeaving(asks) {
  onbeforeunload = asks ? stay : null;
}

/** @param {BeforeUnloadEvent} event */
function stay(event) {
  event.preventDefault();
  // Browsers from before 2024 look at this.
  event.returnValue = true;
}

/** Prints what is seen. */
export function printPage() {
  print();
}

/** Says something to the script that started this. */
export function tell(event) {
  dispatchEvent(new CustomEvent(event));
}

/** Whether the person asked for less movement. */
export function prefersStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The address after `#`; with an argument, goes there. */
export function hash(to) {
  if (to !== undefined) location.hash = to;
  return location.hash.slice(1);
}

/** Is called with what happens, and for a file with its name and bytes. */
let heard;

/** Listens to all that is not said to a button. */
export function listen(callback) {
  heard = callback;
  rememberPlaces();
  addEventListener("hashchange", () => heard("arrived"));
  // Without a key, all of it was cleared.
  addEventListener("storage", ({ key }) => (key === null || key === document.documentElement.dataset.answers) && heard("elsewhere"));
  // The last moments that a phone grants: many end a hidden page without a word.
  addEventListener("pagehide", () => heard("going"));
  document.addEventListener("visibilitychange", () => document.hidden && heard("going"));
  addEventListener("libricite-update-ready", () => heard("update"));
  document.addEventListener("keydown", (event) => {
    // Not every browser takes it for a click on what is chosen already, which confirms it.
    if (event.key === " " && event.target.matches("[type=radio]:checked")) event.target.click();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting()) return;
    const key = event.key.toLowerCase();
    const what = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" ? "redo" : undefined;
    if (!what) return;
    event.preventDefault();
    heard(what);
  });
  const hover = (event, is) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    heard(is);
  };
  document.addEventListener("dragover", (event) => hover(event, "hover"));
  document.addEventListener("dragleave", (event) => event.relatedTarget || hover(event, "gone"));
  document.addEventListener("drop", (event) => {
    hover(event, "gone");
    open(event.dataTransfer?.files);
  });
  document.addEventListener("change", (event) => {
    if (event.target.type !== "file") return;
    open([...event.target.files]);
    // The same file can be chosen again.
    event.target.value = "";
  });
}

/** Opens an assessment, or criteria in one file or more; what cannot be read has no bytes. */
async function open(files) {
  const [file] = files ?? [];
  if (!file) return;
  let bytes;
  try {
    if (await areCriteria(file)) return tellCriteria(files);
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It went away meanwhile.
  }
  heard("file", file.name, bytes);
}

/** Whether a file holds criteria: TOML, or JSON of which no part is the name of an edition. */
async function areCriteria(file) {
  if (file.name.endsWith(".toml")) return true;
  try {
    const { edition, criteria } = JSON.parse(await file.text());
    return edition || typeof criteria === "object";
  } catch {
    // Whoever opens it says what is wrong with it.
  }
}

/** Reads criteria, by a script that comes for it, and tells them, or why they are none. */
async function tellCriteria(source) {
  try {
    const { read } = await import(new URL("criteria/read.js", document.baseURI));
    heard("criteria", await read(source));
  } catch (error) {
    heard("no-criteria", error.constructor === Error ? error.message : undefined);
  }
}

/** Fetches criteria from an address of this site. */
export function fetchCriteria(address) {
  tellCriteria(address);
}

/** The milliseconds of this hour. */
export function milliseconds() {
  return Date.now() % 3_600_000;
}

let timer;

/** Asks to keep what is said, a moment after the last letter. */
export function keepSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => heard("keep"), 400);
}

/** Asks for the next picture of what moves, once the page has been drawn. */
export function nextPicture() {
  requestAnimationFrame(() => heard("grow"));
}

/** What stands in the field that an event is of. */
export function valueOf(event) {
  return event.target.value;
}

/** The milliseconds since 1970, in digits. */
export function now() {
  return `${Date.now()}`;
}

/** Digits that tell one tab from another. */
export function random() {
  return `${Math.random()}`.slice(2);
}
