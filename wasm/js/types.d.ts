// The documents that the engine reads and gives, as JSON. Made from their schemas by
// `npm run types` in wasm/js/test.

/**
 * What counts of the values of the services.
 */
export type ServicesRule = 'mean' | 'weakest';

/**
 * What an assessment is worth. Numbers are whole percents: what is sure is rounded down, what is possible is rounded up.
 */
export interface Report {
  /**
   * The axes, in the order of the star.
   */
  axes: AxisReport[];
  /**
   * The percent of the weight that applies which is answered; null when nothing applies.
   */
  coverage: number | null;
  /**
   * The edition of the criteria that the assessment was scored with.
   */
  criteria: string;
  /**
   * The day on which the answers were true.
   */
  date: string;
  /**
   * The edition that these criteria are a fork of, where they are one: a level of a fork is
   * not one of its parent.
   */
  fork_of?: string | null;
  /**
   * What keeps the structure from the level after the one it has.
   */
  gaps: Gap[];
  /**
   * What was answered but not used, and why.
   */
  ignored: Ignored[];
  label: Label;
  /**
   * The licence of the criteria, as an SPDX id.
   */
  license: string;
  /**
   * How the answers were found.
   */
  method: 'self-assessment' | 'public-documents' | 'peer-review';
  /**
   * What a reader should know of the assessment as a whole.
   */
  note?: string | null;
  overall: ScoreOrNull;
  /**
   * The services of the structure; null when it did not say.
   */
  services: Service[] | null;
  /**
   * Who was assessed; in JSON, its name.
   */
  structure: string;
  /**
   * The day until which the label counts as fresh, by the criteria's `valid_months`.
   */
  valid_until: string;
}
/**
 * One ray of the star.
 */
export interface AxisReport {
  /**
   * The id of the axis.
   */
  axis: string;
  /**
   * Its criteria, in the order of the file.
   */
  criteria: CriterionReport[];
  /**
   * What the best open answers would reach, rounded up.
   */
  possible: number | null;
  /**
   * What is reached whatever the open answers turn out to be, rounded down.
   */
  sure: number | null;
  /**
   * How much it counts in the overall mean.
   */
  weight: number;
}
/**
 * One criterion: what was answered, and what it is worth.
 */
export interface CriterionReport {
  /**
   * The choice; nothing when it is open or asked of each service.
   */
  choice: string | null;
  /**
   * The id of the criterion.
   */
  criterion: string;
  /**
   * Where the answer can be checked.
   */
  evidence?: Evidence[];
  /**
   * Whether a credit needs evidence.
   */
  evidence_rule: 'welcome' | 'required';
  /**
   * What the structure adds in words.
   */
  note?: string | null;
  /**
   * What the best open answers would reach, rounded up.
   */
  possible: number | null;
  /**
   * The level that needs it.
   */
  required?: Required | null;
  /**
   * What counts of the services' values.
   */
  rule?: ServicesRule | null;
  /**
   * Whether it is asked once or of each service.
   */
  scope: 'structure' | 'service';
  /**
   * The answer for each service, in the order of the assessment.
   */
  services?: ServiceReport[];
  /**
   * The clause that it comes from.
   */
  source?: Source | null;
  /**
   * What became of the answer.
   */
  state: 'answered' | 'open' | 'unproven' | 'not-applicable';
  /**
   * What is reached whatever the open answers turn out to be, rounded down.
   */
  sure: number | null;
  /**
   * How much it counts in its axis; 0: announced, not counted.
   */
  weight: number;
}
/**
 * Where anyone can check an answer.
 */
export interface Evidence {
  /**
   * The words on that page that support the answer.
   */
  quote?: string | null;
  /**
   * The day on which they were read there.
   */
  seen?: string | null;
  /**
   * The address of the page, or the place of the document: `https://example.org/terms`,
   * or a path such as `docs/statutes.pdf`. Evidence without one proves nothing.
   */
  url?: string | null;
}
/**
 * The level that needs a criterion, and the credit it needs.
 */
export interface Required {
  /**
   * The percent that must be sure.
   */
  credit: number;
  /**
   * The lowest level that needs the criterion.
   */
  level: string;
}
/**
 * One criterion for one service.
 */
export interface ServiceReport {
  /**
   * The choice; nothing when it is open.
   */
  choice: string | null;
  /**
   * Where the answer can be checked.
   */
  evidence?: Evidence[];
  /**
   * What the structure adds in words.
   */
  note?: string | null;
  /**
   * What the best open answers would reach, rounded up.
   */
  possible: number | null;
  /**
   * The service.
   */
  service: string;
  /**
   * What became of the answer.
   */
  state: 'answered' | 'open' | 'unproven' | 'not-applicable';
  /**
   * What is reached whatever the open answers turn out to be, rounded down.
   */
  sure: number | null;
}
/**
 * The clause of a charter or a law that a criterion comes from.
 */
export interface Source {
  /**
   * The clause, as the set's README names it.
   */
  clause: string;
  /**
   * Whether its wording was found in a source.
   */
  verified: boolean;
}
/**
 * One thing that keeps the structure from its next level.
 */
export interface Gap {
  /**
   * The floor of an axis.
   */
  axis?: string | null;
  /**
   * The share of the questions that is answered.
   */
  coverage?: boolean | null;
  /**
   * A criterion that the level requires.
   */
  criterion?: string | null;
  /**
   * The next level.
   */
  level: string;
  /**
   * The percent that the level needs.
   */
  needs: number;
  /**
   * The floor of the whole.
   */
  overall?: boolean | null;
  /**
   * The percent that is sure.
   */
  sure: number;
}
/**
 * Something that was answered and not used. It stays in the assessment.
 */
export interface Ignored {
  /**
   * The choice that was made.
   */
  choice?: string | null;
  /**
   * The criterion that was answered; nothing for a service that is listed twice.
   */
  criterion?: string | null;
  /**
   * Why it was not used.
   */
  reason:
    | 'no-such-criterion'
    | 'no-such-choice'
    | 'no-such-service'
    | 'asked-of-services'
    | 'asked-of-structure'
    | 'repeated-service'
    | 'to-review';
  /**
   * The service that was answered for.
   */
  service?: string | null;
}
/**
 * What was earned, and what could be.
 */
export interface Label {
  /**
   * The level that was earned.
   */
  level: string | null;
  /**
   * All levels, lowest first.
   */
  levels: string[];
  /**
   * The level after the one that was earned, with its floors.
   */
  next: Level | null;
  /**
   * How many levels there are.
   */
  of: number;
  /**
   * Its place among the levels, 1 for the lowest.
   */
  rank: number | null;
  /**
   * The level that every open question answered for the best would earn.
   */
  reachable: string | null;
  /**
   * Whether a level was earned, or why not.
   */
  state: 'labelled' | 'on-the-way' | 'incomplete' | 'nothing-applies';
}
/**
 * A level: what must be sure to earn it.
 */
export interface Level {
  /**
   * The percent that must be sure on each axis that applies. Left out: 0.
   */
  each_axis: number;
  /**
   * The id of the level: "light-green".
   */
  id: string;
  /**
   * The percent that must be sure overall. Left out: 0.
   */
  overall: number;
}
/**
 * The mean of the axes that apply.
 */
export interface ScoreOrNull {
  /**
   * What the best open answers would reach, rounded up.
   */
  possible: number | null;
  /**
   * What is reached whatever the open answers turn out to be, rounded down.
   */
  sure: number | null;
}
/**
 * One service that the structure offers.
 */
export interface Service {
  /**
   * A short name of your own, which the answers use: webmail, pad …
   */
  id: string;
  /**
   * The licence of that software, as an SPDX id or expression: AGPL-3.0-or-later …
   */
  license?: string | null;
  /**
   * The name that people know it by. Left out: the id.
   */
  name?: string | null;
  /**
   * The software that it runs on.
   */
  software?: string | null;
  /**
   * Its address.
   */
  url?: string | null;
}
/**
 * What a structure says of itself on a day. What the criteria do not ask is listed in the report, and never taken away.
 */
export interface Assessment {
  /**
   * Where the JSON Schema of this file is, for editors. Not read.
   */
  $schema?: string | null;
  /**
   * The answers, by the id of their criterion.
   */
  answers?: {
    [k: string]: Answer;
  };
  /**
   * What was answered under other editions and has no place in this one, by edition. Not
   * scored, and never taken away.
   */
  archive?: {
    [k: string]: Archived;
  };
  /**
   * Which criteria are answered, in which edition.
   */
  criteria: string;
  /**
   * The day on which the answers were true.
   */
  date: string;
  /**
   * How the answers were found. Left out: the structure answered for itself.
   */
  method?: 'self-assessment' | 'public-documents' | 'peer-review';
  /**
   * Anything that a reader should know of this assessment as a whole.
   */
  note?: string | null;
  /**
   * The services that it offers. An empty list says "none"; leaving it out says nothing.
   *
   * @maxItems 1000
   */
  services?: Service[] | null;
  structure: Structure;
  /**
   * The ids of the criteria whose answer was carried over from another edition, and is to be
   * read again: until their id is taken away here, they count as open.
   */
  to_review?: string[];
}
/**
 * The answer to one criterion.
 */
export interface Answer {
  /**
   * The question, so that a blank assessment can be filled by hand. Not read.
   */
  ask?: string | null;
  /**
   * The id of the choice; "unknown" or left out: the question is open.
   */
  choice?: string | null;
  /**
   * What can be said, so that a blank assessment can be filled by hand. Not read.
   */
  choices?: string[];
  /**
   * Where anyone can check the answer; for a criterion that is asked of each service, what
   * shows it for all of them.
   */
  evidence?: Evidence[];
  /**
   * A word of explanation, shown with the answer.
   */
  note?: string | null;
  /**
   * For a criterion that is asked of each service: the answers, by the id of the service.
   */
  services?: {
    [k: string]: ServiceAnswer;
  };
}
/**
 * The answer to one criterion for one service.
 */
export interface ServiceAnswer {
  /**
   * The id of the choice; "unknown" or left out: the question is open.
   */
  choice?: string | null;
  /**
   * Where anyone can check the answer.
   */
  evidence?: Evidence[];
  /**
   * A word of explanation, shown with the answer.
   */
  note?: string | null;
}
/**
 * What was answered under another edition, as it was answered.
 */
export interface Archived {
  /**
   * The answers, by the id of their criterion.
   */
  answers?: {
    [k: string]: Answer;
  };
  /**
   * Which of them were to be read again.
   */
  to_review?: string[];
}
/**
 * Who is assessed.
 */
export interface Structure {
  /**
   * Its country, as two letters (ISO 3166-1): FR, BE, CH, CA …
   */
  country?: string | null;
  /**
   * What it is: association, cooperative, company, individual …
   */
  kind?: string | null;
  /**
   * The name that people know it by.
   */
  name: string;
  /**
   * The address of its website.
   */
  url?: string | null;
}
/**
 * One edition of a set of criteria: its levels, its axes and their questions. The words are in files beside it.
 */
export interface Criteria {
  /**
   * The rays of the star, in their order.
   *
   * @maxItems 60
   */
  axis: Axis[];
  /**
   * The id of the set, `@` and its version: "chatons@2.0.0".
   */
  edition: string;
  /**
   * The edition of another set that these criteria started from, where they are a fork.
   */
  fork_of?: string | null;
  /**
   * What can be earned, lowest first.
   *
   * @maxItems 20
   */
  level: CriteriaLevel[];
  /**
   * The licence of the criteria, as an SPDX id: "CC-BY-SA-4.0".
   */
  license: string;
  /**
   * How much must be answered, else there is no label: a percent of the weight of the
   * questions that apply. Left out: 80.
   */
  minimum_coverage?: number;
  /**
   * The day on which this edition was published.
   */
  published: string;
  /**
   * Ids of criteria of earlier editions, which are not to be used again.
   */
  retired?: string[];
  /**
   * For how many months a label counts as fresh. Left out: 12.
   */
  valid_months?: number;
}
/**
 * An axis: one ray of the star.
 */
export interface Axis {
  /**
   * Its questions.
   *
   * @maxItems 500
   */
  criterion?: Criterion[];
  /**
   * The id of the axis: "privacy".
   */
  id: string;
  /**
   * How much the axis counts in the overall mean. Left out: 1.
   */
  weight?: number;
}
/**
 * A criterion: one question.
 */
export interface Criterion {
  /**
   * What can be said. Left out: yes is worth 100, no is worth 0.
   *
   * @maxItems 50
   */
  choices?: Choice[];
  /**
   * What it takes to reach full credit, from an hour (1) to a change of habits (5). Left
   * out: 2.
   */
  effort?: number;
  /**
   * Whether a claim needs evidence to be sure. Left out: it is welcome, and not needed.
   */
  evidence?: 'welcome' | 'required';
  /**
   * The id of the criterion: "backups-published".
   */
  id: string;
  /**
   * The credit that the level needs; 100 when left out.
   */
  required_credit?: number | null;
  /**
   * The level that needs this criterion, as do those above it.
   */
  required_for?: string | null;
  /**
   * Whether it is asked once, or of each service. Left out: once.
   */
  scope?: 'structure' | 'service';
  /**
   * For a criterion asked of each service: whether their mean counts, or the weakest of them.
   * Left out: the mean.
   */
  services?: ServicesRule | null;
  /**
   * The clause that the criterion comes from.
   */
  source?: Source | null;
  /**
   * How much it counts in its axis. Left out: 1. With 0 it is announced: asked and shown, not
   * counted.
   */
  weight?: number;
}
/**
 * One thing that can be said.
 */
export interface Choice {
  /**
   * What it is worth: a percent, or "not-applicable" where the question does not apply.
   */
  credit: number | 'not-applicable';
  /**
   * The id of the choice: "listed-exception".
   */
  id: string;
}
/**
 * A level: what must be sure to earn it.
 */
export interface CriteriaLevel {
  /**
   * The percent that must be sure on each axis that applies. Left out: 0.
   */
  each_axis?: number;
  /**
   * The id of the level: "light-green".
   */
  id: string;
  /**
   * The percent that must be sure overall. Left out: 0.
   */
  overall?: number;
}
/**
 * The words of an edition in one language. What is left out is shown as its id.
 */
export interface Words {
  /**
   * The axes: what they are called and what they ask about.
   */
  axis?: {
    [k: string]: Named;
  };
  /**
   * The criteria.
   */
  criterion?: {
    [k: string]: CriterionWords;
  };
  /**
   * The terms that not everybody knows.
   */
  glossary?: {
    [k: string]: Term;
  };
  /**
   * The language, as its two letters: "fr".
   */
  lang: string;
  /**
   * The levels: what they are called and what they promise.
   */
  level?: {
    [k: string]: Named;
  };
  /**
   * The short name of the set, shown with the label: "Charte CHATONS".
   */
  name?: string;
  /**
   * One sentence: what the set measures.
   */
  sentence?: string;
}
/**
 * A name and a sentence.
 */
export interface Named {
  /**
   * What it is called.
   */
  name: string;
  /**
   * What it means, in one sentence.
   */
  sentence: string;
}
/**
 * The words of a criterion. In all but the title, `[a word](#its-id)` is a link to the glossary.
 */
export interface CriterionWords {
  /**
   * The question.
   */
  ask: string;
  /**
   * How anyone can verify the answer.
   */
  check: string;
  /**
   * The name of each choice.
   */
  choices?: {
    [k: string]: string;
  };
  /**
   * What to do to reach full credit.
   */
  improve: string;
  /**
   * For each choice under 100: what it says to the visitors of the host.
   */
  limits?: {
    [k: string]: string;
  };
  /**
   * A few words for tables.
   */
  title: string;
  /**
   * Why it matters.
   */
  why: string;
}
/**
 * A term that not everybody knows.
 */
export interface Term {
  /**
   * What it means, for everybody.
   */
  meaning: string;
  /**
   * The term.
   */
  term: string;
}
