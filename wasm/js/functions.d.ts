// The functions of the engine: text in, text out.
//
// Each throws an `Error` whose message says why a text is refused, with its line and column.

/** A language that drawings speak; English when none is said. */
export type Lang = 'fr' | 'en';

/** How a badge shows the level: in figures, as stars or as kitten heads; `colour` when none is said. */
export type BadgeStyle = 'colour' | 'stars' | 'kittens' | 'named';

/** What may be said beside an assessment. */
export interface Options {
  lang?: Lang;
  /**
   * Score with these criteria instead of those that the assessment names: an edition that is
   * known, such as `chatons@2.0.0`, criteria as JSON (the type `Criteria`), or both criteria and
   * their words as JSON: `{ criteria, words }`, where `words` may be a list, one for each language.
   * The answers are carried to them where something says what became of each, and taken as they
   * are where nothing does.
   * Criteria of your own have a name of their own.
   */
  criteria?: string;
  /** The words of criteria that are given as JSON (the type `Words`); ids are shown without. */
  words?: string;
}

/** What depends on the day. */
export interface OnADay {
  /**
   * The day that it is to be shown on, such as `2026-11-22`: it then says whether what was earned
   * still holds. Without one it says what holds on any day.
   */
  today?: string;
}

/** The report of an assessment, as JSON of the type `Report`. */
export function evaluate(assessment: string, criteria?: string, today?: string): string;

/** The badge, as SVG. */
export function badge(assessment: string, options?: Options & OnADay & { style?: BadgeStyle }): string;

/** The star, as SVG. `size`: its width in pixels, from 200 to 4000; 480 when none is said. */
export function star(assessment: string, options?: Options & { size?: number }): string;

/** What a page may say besides. */
export interface PageOptions extends Options, OnADay {
  /** The file or the address that the criteria were read from; shown where they are your own. */
  origin?: string;
}

/** Everything about the report, as one HTML file that asks nobody for anything. */
export function page(assessment: string, options?: PageOptions): string;

/** What the page says, as HTML to be put into a shadow root, with `detailsStyle()`. */
export function details(assessment: string, options?: PageOptions): string;

/** The least effort that earns each level above, as JSON of the type `Plan`. */
export function nextSteps(assessment: string, options?: Pick<Options, 'criteria'>): string;

/**
 * The assessment under another edition, the newest one when none is said, and what became of its
 * answers: JSON of the type `Carried`. Nothing of it is lost.
 */
export function carry(assessment: string, edition?: string): string;

/** What makes two assessments differ, criterion by criterion: JSON of the type `Difference`. */
export function compare(before: string, after: string, options?: Pick<Options, 'criteria'>): string;

/** The same, as one HTML file that asks nobody for anything. */
export function comparePage(before: string, after: string, options?: Options): string;

/** The same, as HTML to be put into a shadow root, with `detailsStyle()`. */
export function compareDetails(before: string, after: string, options?: Options): string;

/**
 * One assessment under several criteria side by side, the stars on top of each other: one HTML
 * file. `criteria`: from one to five, each as in `Options`; the assessment is carried to them.
 */
export function sideBySide(assessment: string, criteria: string[], options?: Pick<Options, 'lang'>): string;

/** The same, as HTML to be put into a shadow root, with `detailsStyle()`. */
export function sideBySideDetails(
  assessment: string,
  criteria: string[],
  options?: Pick<Options, 'lang'>,
): string;

/**
 * The assessment with a record of what changed since the last one, for a day such as `2026-11-22`:
 * JSON of the type `Assessment`. There is one record a day, and none before the last one.
 */
export function record(assessment: string, day: string): string;

/** What the answers were worth on the day of each record: JSON of the type `Progress`. */
export function progress(assessment: string, options?: Pick<Options, 'criteria'>): string;

/** The style of `details` and of what is compared, as CSS for a shadow root. */
export function detailsStyle(): string;

/** The editions of criteria that are known, the oldest of each set first. */
export function editions(): string[];

/**
 * The rules of an edition and their words: JSON of `{ criteria: Criteria, words: Words,
 * checksum: string }`; by the checksum its forks know it.
 */
export function criteria(edition: string, lang?: Lang): string;
