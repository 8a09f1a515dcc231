// The functions of the engine: text in, text out.
//
// Each throws an `Error` whose message says why a text is refused, with its line and column.

/** A language that drawings speak; English when none is said. */
export type Lang = 'fr' | 'en';

/** How a badge shows the level: in figures, as stars or as kitten heads; `colour` when none is said. */
export type BadgeStyle = 'colour' | 'stars' | 'kittens';

/** What may be said beside an assessment. */
export interface Options {
  lang?: Lang;
  /**
   * Score with these criteria instead of those that the assessment names: an edition that is
   * known, such as `chatons@2.0.0`, or criteria as JSON (the type `Criteria`).
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

/** Everything about the report, as one HTML file that asks nobody for anything. */
export function page(assessment: string, options?: Options & OnADay): string;

/** What the page says, as HTML to be put into a shadow root, with `detailsStyle()`. */
export function details(assessment: string, options?: Options & OnADay): string;

/** The style of `details`, as CSS for a shadow root. */
export function detailsStyle(): string;

/** The editions of criteria that are known, the oldest of each set first. */
export function editions(): string[];

/** The rules of an edition and their words: JSON of `{ criteria: Criteria, words: Words }`. */
export function criteria(edition: string, lang?: Lang): string;
