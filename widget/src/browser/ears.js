// What happens, and is not said to a button: addresses, keys, files, other tabs.

import { rememberPlaces } from "./places.js";

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
  addEventListener("libricite-close", () => heard("close"));
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
    open([...(event.dataTransfer?.files ?? [])]);
  });
  document.addEventListener("change", (event) => {
    if (event.target.type !== "file") return;
    open([...event.target.files]);
    // The same file can be chosen again.
    event.target.value = "";
  });
}

/** Whether a text is being written, so that keys belong to it. */
function isWriting() {
  return document.activeElement?.matches("textarea, input:not([type=radio], [type=file])") ?? false;
}

/** Opens an assessment, or criteria in one file or more; what cannot be read has no bytes. */
async function open(files) {
  const [file] = files;
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
  if (/\.toml$/i.test(file.name)) return true;
  try {
    const { edition, criteria } = JSON.parse(await file.text());
    return edition || typeof criteria === "object";
  } catch {
    // Whoever opens it says what is wrong with it.
  }
}

/**
 * Reads criteria, from files or an address, by a script that comes for it, and tells them under a
 * name, or why they are none.
 */
export async function tellCriteria(source, what = "criteria") {
  try {
    const { read } = await import(new URL("criteria/read.js", document.baseURI));
    heard(what, await read(source));
  } catch (error) {
    heard(`no-${what}`, error.constructor === Error ? error.message : undefined);
  }
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

/** Tells `shown` once what is there now was laid out and drawn; a page out of sight draws nothing. */
export function onceShown() {
  const tell = () => setTimeout(() => heard("shown"));
  if (document.hidden) tell();
  else requestAnimationFrame(tell);
}
