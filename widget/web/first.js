// The first screen, which stands in the page: two languages, a form, a file.
//
// It shows nothing of what was answered: where there is anything of that, the self-assessment
// itself begins.

/** Where the self-assessment keeps the answers, and where both keep the language. */
const ANSWERS = "libricite.assessment";
const LANG = "libricite.language";

const page = document.documentElement;
const app = document.getElementById("app");
const fields = ["edition", "name", "url"];

/**
 * Lets a visitor use the first screen; says whether it is the one to show.
 *
 * @param {{ prepare: () => void, bring: (file?: File) => Promise<void> }} does
 */
export function first({ prepare, bring }) {
  speak(spoken());
  if (!isFirst()) {
    return false;
  }
  page.dataset.first = "";
  const until = new AbortController();
  const { signal } = until;
  // What could not be brought can be asked for again.
  const leave = (file) => bring(file).then(() => until.abort(), () => {});
  const open = (file) => file && leave(file);

  // Whoever touches the page is about to need what comes after it.
  app.addEventListener("pointerdown", prepare, { once: true });
  app.addEventListener("focusin", prepare, { once: true });
  app.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isNamed()) {
      app.begun = fields.map(typed);
      leave();
    }
  }, { signal });
  app.addEventListener("click", (event) => {
    if (event.target.closest(".lang")) switchLanguage();
    if (event.target.closest(".skip")) {
      event.preventDefault();
      document.getElementById("title").focus();
    }
  }, { signal });
  app.addEventListener("change", ({ target }) => target.type === "file" && open(target.files[0]), { signal });
  addEventListener("hashchange", () => {
    if (isHere()) return;
    app.begun = [];
    leave();
  }, { signal });
  // Another tab began: what it keeps is what goes on.
  addEventListener("storage", ({ key }) => key === ANSWERS && !typed("name") && leave(), { signal });
  addEventListener("dragover", (event) => event.preventDefault(), { signal });
  addEventListener("drop", (event) => {
    event.preventDefault();
    open(event.dataTransfer?.files[0]);
  }, { signal });
  return true;
}

/** Whether nothing was answered here yet, nothing else is asked for, and answers can be kept. */
function isFirst() {
  try {
    localStorage.setItem("libricite.try", "");
    localStorage.removeItem("libricite.try");
    const isAlone = isHere() && !new URLSearchParams(location.search).has("open");
    return isAlone && localStorage.getItem(ANSWERS) === null;
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
  const name = document.getElementById("name");
  const is = typed("name") !== "";
  document.getElementById("name-error").hidden = is;
  name.setAttribute("aria-invalid", !is);
  name.setAttribute("aria-describedby", is ? "name-hint" : "name-error name-hint");
  if (!is) {
    name.focus();
  }
  return is;
}

function typed(id) {
  return document.getElementById(id)?.value.trim() ?? "";
}

/** The language that was chosen, or the first of the visitor's that the page has. */
function spoken() {
  let chosen;
  try {
    chosen = localStorage.getItem(LANG);
  } catch {
    // What may not be read was not chosen.
  }
  const wanted = [chosen, ...navigator.languages].map((lang) => lang?.slice(0, 2));
  return wanted.find((lang) => lang === "fr" || lang === "en") ?? "fr";
}

function switchLanguage() {
  const lang = page.lang === "fr" ? "en" : "fr";
  const written = fields.map((id) => [id, document.getElementById(id)?.value]);
  speak(lang);
  for (const [id, value] of written) {
    if (value) document.getElementById(id).value = value;
  }
  app.querySelector(".lang").focus();
  try {
    localStorage.setItem(LANG, lang);
  } catch {
    // It is spoken until the page is closed.
  }
}

/** Shows the page in a language; the one that is not seen waits in the template. */
function speak(lang) {
  if (page.lang === lang) {
    return;
  }
  const other = document.getElementById("other-language");
  const shown = document.createDocumentFragment();
  shown.append(...app.childNodes);
  app.append(other.content);
  other.content.append(shown);
  [document.title, other.dataset.title] = [other.dataset.title, document.title];
  page.lang = lang;
}
