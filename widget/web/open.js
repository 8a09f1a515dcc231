// Opens an assessment that the address names, as if its file had been dropped on the page.

/** What is asked before it takes the place of what was answered here. */
const QUESTION = {
  fr: (name) => `Ouvrir « ${name} » à la place de ce que vous avez répondu sur cet appareil ?`,
  en: (name) => `Open “${name}” in place of what you have answered on this device?`,
};

/**
 * The file of `?open=exemples/club1.json`: one of this folder, and of no other place.
 *
 * @returns {Promise<File | undefined>}
 */
export async function named() {
  const page = new URL(document.baseURI);
  const named = page.searchParams.get("open");
  const folder = new URL("./", page);
  const address = named && new URL(named, folder);
  if (!address || !address.href.startsWith(folder.href)) {
    return undefined;
  }
  // The page loaded anew does not open it over what was answered since.
  page.searchParams.delete("open");
  history.replaceState(null, "", page);

  const name = decodeURIComponent(address.pathname.split("/").pop());
  const question = document.documentElement.lang === "en" ? QUESTION.en : QUESTION.fr;
  if (hasAnswers() && !confirm(question(name))) {
    return undefined;
  }
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address}: ${response.status}`);
  }
  // What cannot be opened, the self-assessment refuses in its own words.
  return new File([await response.blob()], name);
}

/**
 * Hands a file to the self-assessment.
 *
 * @param {File} file
 */
export function hand(file) {
  const carried = new DataTransfer();
  carried.items.add(file);
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
