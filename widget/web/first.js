// The first screen, which stands in the page: two languages, a form, a file.
//
// It shows nothing of what was answered: where there is anything of that, the self-assessment
// itself begins.

import { names } from "./open.js";

const page = document.documentElement;
const app = document.getElementById("app");
/** Where the answers are kept, and where the language is. */
const { answers, language } = page.dataset;
/** What is filled in, by id. */
const FIELDS = ["edition", "name", "url"];

/** What is not seen of the two languages: its screen, and its title. */
const other = waiting(document.getElementById("other-language"));

/** Whether the self-assessment is on its way. */
let isComing = false;
/** Ends what is listened to here. */
const until = new AbortController();
const { signal } = until;

/**
 * Lets a visitor use the first screen; says whether it is the one to show.
 *
 * @param {{ prepare: () => void, bring: (files?: File[]) => Promise<void> }} does
 */
export function first({ prepare, bring }) {
  // What could not be brought can be asked for again.
  const leave = (files) => bring(files).catch(() => {});
  speak(spoken());
  app.addEventListener("click", ({ target }) => target.closest(".lang") && switchLanguage(), { signal });
  if (!isFirst()) {
    page.dataset.first = "no";
    return false;
  }
  page.dataset.first = "";
  // Whoever touches the page is about to need what comes after it.
  app.addEventListener("pointerdown", prepare, { once: true });
  app.addEventListener("focusin", prepare, { once: true });
  listenToForm(leave);
  listenToAddress(leave);
  listenToFiles(leave);
  // Another tab began, or did while this page was out of sight: what it keeps is what goes on.
  const look = () => isFirst() || leave();
  addEventListener("storage", ({ key }) => (key === null || key === answers) && look(), { signal });
  addEventListener("pageshow", ({ persisted }) => persisted && look(), { signal });
  return true;
}

/** Says that the self-assessment is on its way, or no more. */
export function coming(is) {
  isComing = is;
  app.querySelector("form")?.setAttribute("aria-busy", is);
  for (const status of app.querySelectorAll(".coming")) {
    status.textContent = is ? status.dataset.text : "";
  }
}

/** The self-assessment is there: what happens from now on is its own. */
export function end() {
  until.abort();
}

/** Leaves what is filled in by now where the self-assessment looks for it. */
export function gather() {
  if (app.begun) {
    app.begun = FIELDS.map(typed);
  }
}

function listenToForm(leave) {
  app.addEventListener("submit", (event) => {
    event.preventDefault();
    app.begun = isNamed();
    if (app.begun) leave();
  }, { signal });
}

/** The links of the head lead on, and a link to a place on this screen stays. */
function listenToAddress(leave) {
  app.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link?.matches(".skip")) {
      event.preventDefault();
      document.getElementById("title").focus();
    } else if (link && link.hash === location.hash && !isHere()) {
      // No change of the address tells of a link that is pressed again.
      leave();
    }
  }, { signal });
  addEventListener("hashchange", () => {
    if (isHere()) return;
    app.cameFrom = "first";
    leave();
  }, { signal });
}

function listenToFiles(leave) {
  const open = (files) => files.length && leave([...files]);
  app.addEventListener("change", ({ target }) => {
    if (target.type !== "file") return;
    open(target.files);
    // The same file can be chosen again.
    target.value = "";
  }, { signal });
  const isFile = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => isFile(event) && event.preventDefault(), { signal });
  addEventListener("drop", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    open(event.dataTransfer.files);
  }, { signal });
}

/** Whether nothing was answered here yet, nothing else is asked for, and answers can be kept. */
function isFirst() {
  try {
    localStorage.setItem("libricite.try", "");
    localStorage.removeItem("libricite.try");
    const isAlone = isHere() && !names();
    return isAlone && localStorage.getItem(answers) === null;
  } catch {
    // The self-assessment says what that means.
    return false;
  }
}

/** Whether the address is that of the first screen, or of a place in it. */
function isHere() {
  return !/^#\/./.test(location.hash);
}

/** Whether the structure has a name; else asks for one. */
function isNamed() {
  const is = typed("name") !== "";
  tellName(is);
  if (!is) {
    document.getElementById("name").focus();
  }
  return is;
}

/** Says that the name is missing, or no more. */
function tellName(is) {
  const name = document.getElementById("name");
  document.getElementById("name-error").hidden = is;
  name.setAttribute("aria-invalid", !is);
  name.setAttribute("aria-describedby", is ? "name-hint" : "name-error name-hint");
}

function typed(id) {
  return document.getElementById(id)?.value.trim() ?? "";
}

/** The language that was chosen, or the first of the visitor's that the page has. */
function spoken() {
  let chosen;
  try {
    chosen = localStorage.getItem(language);
  } catch {
    // What may not be read was not chosen.
  }
  const wanted = [chosen, ...navigator.languages].map((lang) => lang?.slice(0, 2));
  return wanted.find((lang) => lang === "fr" || lang === "en") ?? "fr";
}

function switchLanguage() {
  const lang = page.lang === "fr" ? "en" : "fr";
  const written = FIELDS.map((id) => [id, document.getElementById(id)?.value]);
  const isNamed = document.getElementById("name-error").hidden;
  speak(lang);
  for (const [id, value] of written) {
    if (value !== undefined) document.getElementById(id).value = value;
  }
  tellName(isNamed);
  coming(isComing);
  app.querySelector(".lang").focus();
  try {
    localStorage.setItem(language, lang);
  } catch {
    // It is spoken until the page is closed.
  }
}

/** Shows the page in a language. */
function speak(lang) {
  if (page.lang === lang) {
    return;
  }
  const shown = document.createDocumentFragment();
  shown.append(...app.childNodes);
  app.append(other.screen);
  other.screen.append(shown);
  [document.title, other.title] = [other.title, document.title];
  page.lang = lang;
}

/** The screen that the page holds as a text, since a page has one main part and not two. */
function waiting(text) {
  const template = document.createElement("template");
  template.innerHTML = text.textContent;
  text.remove();
  return { screen: template.content, title: text.dataset.title };
}
