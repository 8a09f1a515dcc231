// Reads criteria that are not built in, for the self-assessment: from files, or from an address of
// this site. It comes when it is needed, and is published as `criteria/read.js`.

import { told } from "../element/details.js";

/** What stands between the texts that it gives; none of them has it. */
const BETWEEN = "\u001f";

/** As which the self-assessment keeps them. */
const FORMAT = "1";

/** No document is longer than this. */
const LONGEST = 4 << 20;

/**
 * What the self-assessment keeps of criteria: where they come from, their lines, and the document.
 * What is no criteria is refused with a sentence, what cannot be had with another error.
 *
 * @param {string | Iterable<File>} source an address, or files
 * @returns {Promise<string>}
 */
export async function read(source) {
  const files = typeof source === "string" ? await fetched(source) : await opened(source);
  const text = files.every(isToml) ? await ofToml(files) : one(files).text;
  const origin = files.map(({ name }) => name).join(", ");
  return [FORMAT, cleaned(origin), ...(await told("criteria_told", text))].join(BETWEEN);
}

/** @typedef {{ name: string, text: string }} Text */

/** The file at an address of the folder of criteria. @returns {Promise<Text[]>} */
async function fetched(address) {
  const response = await asked(address);
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  return [{ name: address, text: await response.text() }];
}

/**
 * Asks this site for a file of its folder of criteria, and for nothing else: who wrote the address
 * may want something to happen here in the name of whoever reads it. So it is asked as a stranger
 * would.
 */
function asked(address) {
  const folder = new URL("criteria/", document.baseURI).href;
  const { href } = new URL(address, document.baseURI);
  if (!href.startsWith(folder) || !/^[\w./-]+$/.test(href.slice(folder.length))) throw new Error("elsewhere");
  return fetch(href, { credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
}

/** @returns {Promise<Text[]>} */
function opened(files) {
  return Promise.all([...files].slice(0, 20).map(async (file) => {
    if (LONGEST < file.size) throw new Error(`${file.name}: over 4 MiB, which no document of ours is`);
    return { name: file.name, text: await file.text() };
  }));
}

function one(files) {
  if (1 < files.length) throw new Error("more than one file: give one .json, or a criteria.toml with its words");
  return files[0];
}

const isToml = ({ name }) => /\.toml$/i.test(name);

/** Criteria that are written as TOML, with their words, as one document. */
async function ofToml(files) {
  const isOfWords = ({ text }) => /^\s*lang\s*=/m.test(text) && !/^\s*edition\s*=/m.test(text);
  const [criteria, ...others] = files.filter((file) => !isOfWords(file));
  if (!criteria) throw new Error("these are words without their criteria: give the criteria.toml with them");
  if (others.length) throw new Error(`${criteria.name}, ${others[0].name}: give one criteria.toml at a time`);
  const toml = await import("../element/toml.js");
  await toml.start();
  const from = toml.parentOf(criteria.text);
  const parent = from && (await parentNamed(from));
  return toml.readCriteria(criteria.text, { words: files.filter(isOfWords).map(({ text }) => text), parent });
}

/** The parent of a fork: one that is built in, or one that this site offers. */
async function parentNamed(edition) {
  const [french, english] = await Promise.all(["fr", "en"].map((lang) => told("criteria", edition, lang).catch(() => undefined)));
  if (french === undefined) return offered(edition);
  const [fr, en] = [french, english].map((text) => JSON.parse(text));
  return JSON.stringify({ ...fr, words: [fr.words, en.words] });
}

/** Criteria that this site offers; nothing where it does not. */
async function offered(edition) {
  const response = await asked(`criteria/${edition.replace("@", "-")}.json`);
  return response.ok ? response.text() : undefined;
}

/** A name without what cannot be seen. */
function cleaned(name) {
  return name.replace(/\p{C}/gu, " ").trim();
}
