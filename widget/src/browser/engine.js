// What is fetched for it: texts beside the page, and the whole engine.

import { give } from "./leave.js";

/** The text at an address beside the page. */
export async function read(address) {
  const response = await fetch(new URL(address, document.baseURI), { credentials: "omit" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
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

/** Gives the page of an assessment, which only the whole engine makes: it is fetched for it. */
export async function givePage(name, assessment, lang, criteria, origin) {
  const { page } = await import(new URL("element/details.js", document.baseURI));
  give(name, await page(assessment, lang, criteria, origin), "text/html;charset=utf-8");
}
