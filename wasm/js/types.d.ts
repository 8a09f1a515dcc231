// The documents that the engine reads and gives, as JSON. Made from their schemas by
// `npm run types` in wasm/js/test.

/**
 * What counts of the values of the services.
 */
export type ServicesRule = 'mean' | 'weakest';
/**
 * Something odd in a history, which is shown all the same.
 */
export type Odd =
  | {
      /**
       * The latest day before it.
       */
      after: string;
      /**
       * The day of the record.
       */
      date: string;
      odd: 'backwards';
    }
  | {
      /**
       * The day.
       */
      date: string;
      odd: 'same-day';
    }
  | {
      /**
       * The date of the assessment.
       */
      assessment: string;
      /**
       * The day of the record.
       */
      date: string;
      odd: 'after-assessment';
    }
  | {
      /**
       * The day of the record.
       */
      date: string;
      odd: 'no-edition';
      /**
       * The edition that is taken.
       */
      taken: string;
    }
  | {
      /**
       * The first day on which it was answered.
       */
      date: string;
      /**
       * The edition.
       */
      edition: string;
      odd: 'unknown-edition';
    }
  | {
      /**
       * The id that was answered.
       */
      criterion: string;
      /**
       * The first day on which it was.
       */
      date: string;
      odd: 'unknown-criterion';
    }
  | {
      /**
       * The day of the first of them.
       */
      date: string;
      odd: 'too-much';
      /**
       * How many they are.
       */
      records: number;
    };

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
   * Whether it still holds on a day, where one was given.
   */
  freshness?: FreshnessOn | null;
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
  origin: Origin;
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
   * The last day on which the label holds: by the criteria's `valid_months`, or the day before
   * they are withdrawn.
   */
  valid_until: string;
  /**
   * The day from which no label of these criteria holds, where they are withdrawn.
   */
  withdrawn?: string | null;
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
   * For one that is announced: the day from which it is to count, in an edition to come.
   */
  counts_from?: string | null;
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
 * A day, and whether what was earned still holds then.
 */
export interface FreshnessOn {
  /**
   * The day.
   */
  day: string;
  /**
   * Whether it still holds then.
   */
  state: 'fresh' | 'due' | 'expired';
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
 * Where criteria come from, as far as the program knows that reads them.
 *
 * It is no part of the criteria: the same rules are equal, wherever they come from.
 */
export interface Origin {
  /**
   * The file or the address that they were read from, where that is known.
   */
  at?: string | null;
  /**
   * Whether they come with libricité.
   */
  kind: 'packed' | 'elsewhere' | 'known-name';
}
/**
 * How a score stands in a report: null at both ends when the question does not apply.
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
   * What was said on earlier days, oldest first: each record has what changed since the one
   * before it. Not scored, and written by `libricite record`.
   *
   * @maxItems 1000
   */
  history?: Record[];
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
   * @maxItems 200
   */
  services?: Service[] | null;
  structure: Structure;
  /**
   * The ids of the criteria whose answer was carried over from another edition, and is to be
   * read again: until their id is taken away here, they count as open.
   *
   * @maxItems 1000
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
   *
   * @maxItems 50
   */
  choices?: string[];
  /**
   * Where anyone can check the answer; for a criterion that is asked of each service, what
   * shows it for all of them.
   *
   * @maxItems 100
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
   *
   * @maxItems 100
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
   *
   * @maxItems 1000
   */
  to_review?: string[];
}
/**
 * What changed since the record before it; the first: since nothing was answered.
 *
 * One after the other, the records give what was said on the day of each. A record with a day
 * alone says that on this day the answers were still true.
 */
export interface Record {
  /**
   * The answers that changed, by the id of their criterion; null where one was taken away.
   */
  answers?: {
    [k: string]: Answer | null;
  };
  /**
   * The edition that is answered from then on. Left out: the same as before.
   */
  criteria?: string | null;
  /**
   * The day on which the answers were recorded.
   */
  date: string;
  /**
   * The ids of the services that are offered from then on; null when it is not said any
   * more. Left out: the same as before.
   *
   * @maxItems 200
   */
  services?: string[] | null;
  /**
   * The ids of all criteria whose answer is to be read again from then on. Left out: the
   * same as before.
   *
   * @maxItems 1000
   */
  to_review?: string[];
}
/**
 * An association, a cooperative, a company or a person who hosts services.
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
   *
   * @maxItems 5000
   */
  retired?: string[];
  /**
   * For how many months a label counts as fresh. Left out: 12.
   */
  valid_months?: number;
  /**
   * The day from which no label of this edition holds any more. A released edition does not
   * change: a file beside its folder says it, `withdrawn.toml`.
   */
  withdrawn?: string | null;
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
   * For a criterion of weight 0: the day from which it is to count, in an edition to come.
   */
  counts_from?: string | null;
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
   * For criteria that read a text of somebody else, such as a charter: whose reading it is, in
   * one sentence. The badge then says “a reading of chatons 2.0.0”. Left out, it does not.
   */
  reading?: string;
  /**
   * One sentence: what the set measures.
   */
  sentence?: string;
  /**
   * For criteria that are withdrawn: why, in one sentence.
   */
  withdrawn?: string;
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
/**
 * What to do next: for each level that is not earned yet, the least effort that earns it. Efforts are counted as in the criteria, and added up.
 */
export interface Plan {
  /**
   * The edition of the criteria that the plan is made for.
   */
  criteria: string;
  /**
   * The day of the answers from which it starts.
   */
  date: string;
  /**
   * The level that is earned already.
   */
  level: string | null;
  /**
   * The levels above it, lowest first; none at the top, or where no question applies.
   */
  levels: NextLevel[];
  /**
   * Whose plan it is; in JSON, its name.
   */
  structure: string;
  /**
   * The levels above it for which there is too much to look at, and therefore no plan. Left out
   * where there are none, as for all real documents.
   */
  too_large?: string[];
}
/**
 * The least effort that earns a level.
 */
export interface NextLevel {
  /**
   * The sum of the efforts of its steps.
   */
  effort: number;
  /**
   * The level.
   */
  level: string;
  /**
   * What to do, in the order of the criteria file: one step for each criterion.
   */
  steps: NextStep[];
}
/**
 * What to do for one criterion.
 */
export interface NextStep {
  /**
   * The answers to give; for a criterion that is asked of each service, in the order of the
   * services.
   */
  answers: NextAnswer[];
  /**
   * The axis of the criterion.
   */
  axis: string;
  /**
   * The criterion.
   */
  criterion: string;
  /**
   * The sum of the efforts of its answers.
   */
  effort: number;
  /**
   * Whether a credit needs evidence.
   */
  evidence_rule: 'welcome' | 'required';
  /**
   * Whether it is asked once or of each service.
   */
  scope: 'structure' | 'service';
}
/**
 * An answer to give.
 */
export interface NextAnswer {
  /**
   * What has to happen.
   */
  action: 'answer' | 'change' | 'prove';
  /**
   * What that choice is worth.
   */
  credit: number;
  /**
   * What it takes, from an hour (1) to a change of habits (5).
   */
  effort: number;
  /**
   * The choice now; nothing while the question is open.
   */
  from: string | null;
  /**
   * The other choices that do as well, in the order of the criteria file: each is worth as much
   * and takes as much, so that any of them, in any answers of the plan, earns the level. Left
   * out where there are none.
   *
   * A choice that is worth less is none of them. It might do in one answer, and no longer where
   * another one is worth less, too.
   */
  or?: string[];
  /**
   * The service that it is given for. Left out where the question is asked once; where it is
   * asked of services that the assessment does not list yet, the answer is for each of them.
   */
  service?: string | null;
  /**
   * The choice to make; the same as now where a claim is to be proven.
   */
  to: string;
}
/**
 * An assessment that was carried to another edition, and what became of its answers on the way.
 */
export interface Carried {
  assessment: Assessment;
  /**
   * One for each edition on the way; none when the assessment answers the edition already.
   */
  steps: CarriedStep[];
}
/**
 * What became of the answers from one edition to the next.
 */
export interface CarriedStep {
  /**
   * What became of the others, one for each change between the two editions.
   */
  fates: Fate[];
  /**
   * The edition that the answers come from.
   */
  from: string;
  /**
   * How many answers are the same as before.
   */
  kept: number;
  /**
   * The edition that they were carried to.
   */
  to: string;
}
/**
 * What became of the answers that a change of the succession is about.
 */
export interface Fate {
  change: Change;
  /**
   * The criteria of the edition that the answers come from.
   */
  from: string[];
  /**
   * What became of the answers.
   */
  outcome: 'carried' | 'to-review' | 'restored' | 'archived' | 'open';
  /**
   * The criteria of the edition that they were carried to.
   */
  to: string[];
}
/**
 * What became of a criterion, or of several that belong together.
 */
export interface Change {
  /**
   * What became of it.
   */
  became: 'renamed' | 'changed' | 'split' | 'merged' | 'dropped' | 'new';
  /**
   * The criteria of the newer edition.
   *
   * @maxItems 200
   */
  new?: string[];
  /**
   * The criteria of the older edition.
   *
   * @maxItems 200
   */
  old?: string[];
  /**
   * The answers that mean the same in both editions; all others are to be read again. A row
   * is read the other way round, too, unless another row says the same there.
   *
   * @maxItems 200
   */
  rule?: Row[];
  /**
   * Why, in one sentence, by language.
   */
  why?: {
    [k: string]: string;
  };
}
/**
 * Answers that mean the same in both editions.
 */
export interface Row {
  /**
   * The choice of each criterion of the newer edition.
   */
  then: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z0-9]+(-[a-z0-9]+)*$".
     */
    [k: string]: string;
  };
  /**
   * The choice of each criterion of the older edition.
   */
  when: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z0-9]+(-[a-z0-9]+)*$".
     */
    [k: string]: string;
  };
}
/**
 * Why two reports differ, exactly.
 *
 * Points are hundredths of a percent, whole numbers. The parts add up: those of the whole to
 * the difference of the whole, those of an axis to the difference of that axis, those of the
 * coverage to that of the coverage; and the gates give both labels.
 */
export interface Difference {
  after: Side;
  /**
   * The axes of both, in the order of the second star; those of the first one only, last.
   */
  axes: AxisDifference[];
  before: Side;
  /**
   * What each level needs, and whether it was reached before and after.
   */
  gates: GateDifference[];
  /**
   * What makes the difference, in the order in which it is made: answers, then rules, then
   * what is not asked any more, what is new, and the weights of axes; each in the order of
   * the file. A criterion that makes none is not listed.
   */
  parts: Part[];
}
/**
 * One of the two reports, in short.
 */
export interface Side {
  /**
   * The share that is answered, in hundredths of a percent; null when nothing applies.
   */
  coverage: number | null;
  /**
   * The edition that it was scored with.
   */
  criteria: string;
  /**
   * The day on which the answers were true.
   */
  date: string;
  /**
   * The level that was earned.
   */
  level: string | null;
  /**
   * How many levels there are.
   */
  of: number;
  origin: Origin;
  /**
   * The whole; null when nothing applies.
   */
  overall: Points | null;
  /**
   * Its place among the levels, 1 for the lowest.
   */
  rank: number | null;
  /**
   * Whether a level was earned, or why not.
   */
  state: 'labelled' | 'on-the-way' | 'incomplete' | 'nothing-applies';
  /**
   * Who was assessed.
   */
  structure: string;
}
/**
 * Both ends of a score, in hundredths of a percent, rounded down.
 */
export interface Points {
  /**
   * What the best open answers would reach.
   */
  possible: number;
  /**
   * What is reached whatever the open answers turn out to be.
   */
  sure: number;
}
/**
 * One axis before and after.
 */
export interface AxisDifference {
  /**
   * Its score after; null when it does not apply.
   */
  after: Points | null;
  /**
   * The id of the axis.
   */
  axis: string;
  /**
   * Its score before; null when it did not apply.
   */
  before: Points | null;
  shift: Shift;
}
/**
 * How far both ends of a score move, in hundredths of a percent.
 */
export interface Shift {
  /**
   * What is possible.
   */
  possible: number;
  /**
   * What is sure.
   */
  sure: number;
}
/**
 * One thing that a level needs, before and after.
 */
export interface GateDifference {
  /**
   * How it stands after; null when the level does not need it, or it does not apply.
   */
  after: Gate | null;
  /**
   * The floor of an axis.
   */
  axis?: string | null;
  /**
   * How it stood before; null when the level did not need it, or it did not apply.
   */
  before: Gate | null;
  /**
   * The share of the questions that is answered.
   */
  coverage?: boolean | null;
  /**
   * A criterion that the level requires.
   */
  criterion?: string | null;
  /**
   * The level.
   */
  level: string;
  /**
   * The floor of the whole.
   */
  overall?: boolean | null;
}
/**
 * Whether something that a level needs is reached.
 */
export interface Gate {
  /**
   * The percent that the level needs.
   */
  needs: number;
  /**
   * Whether that is enough.
   */
  reached: boolean;
  /**
   * The percent that is sure.
   */
  sure: number;
}
/**
 * One thing that makes the reports differ.
 */
export interface Part {
  /**
   * How it stands after; null when it is not asked.
   */
  after: Stand | null;
  /**
   * The axis.
   */
  axis: string;
  /**
   * How the criterion stood before; null when it was not asked.
   */
  before: Stand | null;
  /**
   * Why it makes a difference.
   */
  cause: 'answer' | 'to-review' | 'answer-and-rule' | 'rule' | 'gone' | 'new' | 'axis-weight';
  /**
   * The criterion; null when it is the weight of the axis.
   */
  criterion: string | null;
  on_axis: Shift;
  /**
   * How far it moves the share that is answered.
   */
  on_coverage: number;
  on_overall: Shift;
}
/**
 * How a criterion stands in a report.
 */
export interface Stand {
  /**
   * The choice; null when it is open or asked of each service.
   */
  choice: string | null;
  /**
   * What is possible, in percent; null when it does not apply.
   */
  possible: number | null;
  /**
   * What became of the answer.
   */
  state: 'answered' | 'open' | 'unproven' | 'not-applicable';
  /**
   * What is sure, in percent; null when it does not apply.
   */
  sure: number | null;
  /**
   * How much it counts in its axis.
   */
  weight: number;
}
/**
 * What the answers were worth on the day of each record.
 *
 * Each record is scored under the edition that was answered then, as it would have been on that
 * day: nobody's past changes with the criteria of today.
 */
export interface Progress {
  /**
   * What is odd in the history, in the order of the records.
   */
  odd: Odd[];
  /**
   * One for each record, in their order.
   */
  points: ProgressPoint[];
  /**
   * How many answers, services or other things changed since the last record; null when none
   * did, or nothing is recorded.
   */
  since_last: SinceLast | null;
  /**
   * The criteria by which all records are scored, where it is not by the edition of each day.
   */
  under: string | null;
}
/**
 * One record, and what the answers were worth.
 */
export interface ProgressPoint {
  /**
   * How many answers were given, changed or taken away since the record before; where the
   * edition is another one, since they were carried over to it.
   */
  answers: number;
  /**
   * The edition that was answered then.
   */
  criteria: string;
  /**
   * The day of the record.
   */
  date: string;
  /**
   * Whether the label is another one than at the last record before that is scored.
   */
  label_changed: boolean;
  /**
   * Where the edition is another one than at the record before: what comes of its rules.
   */
  new_edition: NewEdition | null;
  /**
   * What the answers were worth; null when the edition is not at hand, or the history holds
   * far more than anybody's.
   */
  score: DayScore | null;
  /**
   * Whether the services are others than at the record before.
   */
  services_changed: boolean;
}
/**
 * A change of edition.
 *
 * What the new rules did is the difference between the record before and `before`; what new
 * answers did, the difference between that and this record. The two add up to the whole step.
 */
export interface NewEdition {
  /**
   * What the answers of the record before are worth under the new edition; null when one of
   * the editions is not at hand, or a history changes them more than anybody does.
   */
  before: DayScore | null;
  /**
   * Whether they were carried over as what became of each criterion says. Otherwise nothing
   * says it, and the answers to the same ids are compared.
   */
  carried: boolean;
  /**
   * The edition that was answered at the record before.
   */
  from: string;
}
/**
 * What the answers of one day were worth.
 */
export interface DayScore {
  /**
   * The axes, in the order of the star.
   */
  axes: AxisDayScore[];
  /**
   * The share that was answered; null when nothing applied.
   */
  coverage: number | null;
  /**
   * The level that was earned.
   */
  level: string | null;
  /**
   * How many levels there were.
   */
  of: number;
  /**
   * Whether the criteria come with libricité.
   */
  origin: 'packed' | 'elsewhere' | 'known-name';
  /**
   * The whole; null when nothing applied.
   */
  overall: Score | null;
  /**
   * Its place among the levels, 1 for the lowest.
   */
  rank: number | null;
  /**
   * Whether a level was earned, or why not.
   */
  state: 'labelled' | 'on-the-way' | 'incomplete' | 'nothing-applies';
}
/**
 * What an axis was worth.
 */
export interface AxisDayScore {
  /**
   * The id of the axis.
   */
  axis: string;
  /**
   * How many of its criteria that count were open or unproven: where none was, what is
   * possible is what is sure, however it is rounded.
   */
  open: number;
  /**
   * Its score; null when nothing of it applied.
   */
  score: Score | null;
}
/**
 * The two ends of a score: open questions may still go either way.
 */
export interface Score {
  /**
   * What the best open answers would reach, rounded up.
   */
  possible: number;
  /**
   * What is reached whatever the open answers turn out to be, rounded down.
   */
  sure: number;
}
/**
 * What changed since the last record.
 */
export interface SinceLast {
  /**
   * How many answers were given, changed or taken away.
   */
  answers: number;
  /**
   * The day of the last record.
   */
  date: string;
  /**
   * The edition that was answered then, when it is another one now.
   */
  edition_before: string | null;
  /**
   * Whether the services are others.
   */
  services_changed: boolean;
}
