// What is taken away: files, and what is to be copied.

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
