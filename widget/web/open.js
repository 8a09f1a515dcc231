// Opens an assessment or criteria that the address names, as if its file had been dropped on the page.

/** What is asked before it takes the place of what was answered here. */
const QUESTION = {
  fr: (name) => `Ouvrir « ${name} » à la place de ce que vous avez répondu sur cet appareil ?`,
  en: (name) => `Open “${name}” in place of what you have answered on this device?`,
};

/** What an address may name, each with the folder beside the page in which it stands. */
const FOLDERS = { open: "", criteria: "criteria/" };
const NAMES = Object.keys(FOLDERS);

/** Whether the address names a file. */
export function names() {
  const { searchParams } = new URL(document.baseURI);
  return NAMES.some((name) => searchParams.has(name));
}

/**
 * The file of `?open=exemples/club1.json` or of `?criteria=criteria/circuit-court-1.0.0.json`.
 *
 * @returns {Promise<File | undefined>}
 */
export async function named() {
  const page = new URL(document.baseURI);
  const kind = NAMES.find((name) => page.searchParams.has(name));
  const named = page.searchParams.get(kind);
  const folder = new URL("./", page);
  const address = named && new URL(named, folder);
  // Whoever made the address chose what is asked for: a file, by its path alone.
  if (!address || !address.href.startsWith(folder.href + FOLDERS[kind]) || /[?#]|%2f|%5c/i.test(address.href)) {
    return undefined;
  }
  // The page loaded anew does not open it over what was answered since; criteria that nobody
  // answers yet are kept nowhere else.
  if (kind === "open" || hasAnswers()) {
    page.searchParams.delete(kind);
    history.replaceState(null, "", page);
  }
  const response = await fetch(address, { credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
  if (!response.ok) {
    throw new Error(`${address}: ${response.status}`);
  }
  const text = await response.text();
  const path = address.pathname.slice(folder.pathname.length);
  const name = decodeURIComponent(kind === "open" ? path.split("/").pop() : path);
  const question = document.documentElement.lang === "en" ? QUESTION.en : QUESTION.fr;
  // Criteria stand beside what was answered; an assessment takes its place.
  if (isAssessment(text) && hasAnswers() && !confirm(question(name))) {
    return undefined;
  }
  // What cannot be opened, the self-assessment refuses in its own words.
  return new File([text], name);
}

/** Whether a text is an assessment, or would be opened as one. */
function isAssessment(text) {
  try {
    const { edition, criteria } = JSON.parse(text);
    return !edition && typeof criteria !== "object";
  } catch {
    return !/^\s*edition\s*=/m.test(text);
  }
}

/**
 * Hands files to the self-assessment.
 *
 * @param {Iterable<File>} files
 */
export function hand(files) {
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, cancelable: true }));
}

/** Whether something was answered here before. Storage may be forbidden. */
function hasAnswers() {
  try {
    return localStorage.getItem(document.documentElement.dataset.answers) !== null;
  } catch {
    return false;
  }
}
