// Files as heavy as a host may publish them, and some that are heavier than that: each is one of a
// kind of text or of list that costs a reader, or a browser, more than it looks.

/** No document is longer. */
export const MOST_BYTES = 4 << 20;

/** The bounds of an assessment: characters of what stands on a line and of prose, and items. */
const [LINE, PROSE] = [200, 2000];
const [SERVICES, ANSWERS, EVIDENCE, RECORDS] = [200, 1000, 100, 1000];

/** Characters of which many in a row are slow to lay out, after the letter that they join. */
export const HEAPS = {
  accents: ['A', '\u0301'],
  points: ['\u05d0', '\u05b0\u05bc'],
  vowels: ['\u1780', '\u17c1'],
  skins: ['\u{1f469}', '\u{1f3fb}\u{1f3fd}'],
  'skins and selectors': ['\u{1f469}', '\u{1f3fd}\ufe0f'],
  families: ['\u{1f469}', '\u200d\u{1f469}'],
  'two directions': ['a', '\u05d0 1('],
  'soft hyphens': ['a', '\u00ad'],
  words: ['a', 'a'],
};

/** A text of so many characters, with a number at its end: no two are the same. */
export function heap([letter, joined], length, number = 0) {
  const end = ` ${number}`;
  const room = length - end.length - [...letter].length;
  return letter + joined.repeat(Math.floor(room / [...joined].length)) + end;
}

const HEAD = { criteria: 'chatons@2.0.0', date: '2026-11-22' };

/**
 * A file within all bounds: every text as long as may be, every list too, until no byte is left.
 *
 * @param {object} example an assessment that answers every question
 * @param {[string, string]} kind of {@link HEAPS}
 */
export function full(example, kind, most = MOST_BYTES) {
  let number = 0;
  const text = (length) => heap(kind, length, number++);
  const address = () => `https://a.example/${number++}/`;
  const file = {
    ...HEAD,
    note: text(PROSE),
    structure: { name: text(LINE), url: address(), kind: text(LINE), country: text(LINE) },
    services: [],
    answers: {},
  };
  const asked = Object.entries(example.answers);
  let room = most - size(file) - 1000;
  /** Takes a part, if there is room for it. */
  const fits = (part) => 0 <= (room -= size(part) + 8);
  for (let place = 0; place < SERVICES; place++) {
    const service = { id: `s${place}`, name: text(LINE), software: text(LINE), license: text(LINE) };
    if (fits(service)) file.services.push(service);
  }
  for (const [id, { choice, services }] of asked) {
    const answer = { choice: choice && 'no', note: text(PROSE), evidence: [] };
    if (services) answer.services = {};
    if (fits(answer)) file.answers[id] = answer;
  }
  for (let place = 0; Object.keys(file.answers).length < ANSWERS; place++) {
    const id = `${place}-${'x'.repeat(LINE / 2)}`;
    if (!fits({ [id]: { choice: 'yes' } })) break;
    file.answers[id] = { choice: 'yes' };
  }
  for (let piece = 0; piece < EVIDENCE; piece++) {
    for (const [id, { services }] of asked) {
      const { evidence, services: answered } = file.answers[id] ?? {};
      const proof = { url: address(), quote: text(PROSE), seen: '2026-11-22' };
      if (evidence && fits(proof)) evidence.push(proof);
      const service = file.services[piece]?.id;
      const answer = { choice: 'no', note: text(PROSE), evidence: [] };
      if (services && service && fits(answer)) answered[service] = answer;
    }
  }
  return JSON.stringify(file);
}

/** A file with as many records as may be, each of which changes many answers. */
export function history(example, most = MOST_BYTES) {
  const file = { ...HEAD, structure: { name: 'G' }, answers: example.answers, services: example.services, history: [] };
  const asked = Object.entries(example.answers).filter(([, { choice }]) => choice);
  let room = most - size(file) - 1000;
  for (let day = 0; day < RECORDS; day++) {
    const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
    const answers = Object.fromEntries(
      asked.map(([id, { choice }]) => [id, { choice: day % 2 ? choice : 'no', note: `${day} ${'x'.repeat(60)}` }]),
    );
    const record = { date, criteria: day ? undefined : HEAD.criteria, answers };
    if ((room -= size(record) + 8) < 0) break;
    file.history.push(record);
  }
  return JSON.stringify(file);
}

/** A file whose answers are written as they are given, one after the other. */
const answering = (items, name = '"G"') =>
  `{"criteria":"chatons@2.0.0","date":"2026-11-22","structure":{"name":${name}},"answers":{${items.join()}}}`;

const many = (count, item) => Array.from({ length: count }, (_, number) => item(number));

/** Every third of a ring, so that nothing is freed in the order in which it came. */
const shuffled = (count, item) => many(count, (number) => item((number * 100_003) % count));

/** Files that go beyond some bound, by what is too much in them; their length grows with `times`. */
export const BEYOND = {
  'ids with escapes': (times) => answering(shuffled(60_000 * times, (number) => `"\\u0061${number.toString(16)}":{}`)),
  'answers that nobody asked': (times) => answering(many(35_000 * times, (number) => `"x${number}":{"choice":"yes"}`)),
  'accents in a name': (times) => answering([], `"A${'\u0301'.repeat(500_000 * times)}"`),
  'escapes in a name': (times) => answering([], `"${'\\u0301'.repeat(170_000 * times)}"`),
  'lists in lists': (times) => answering([], '['.repeat(1_000_000 * times)),
  'small texts': (times) => answering([`"a":{"choices":[${many(100_000 * times, () => '"\\u0061"')}]}`]),
  'evidence of many answers': (times) =>
    answering(shuffled(900 * times, (number) => `"a${number}":{"evidence":[${many(40, () => '{"url":"\\u0061"}')}]}`)),
  'the past': (times) => answering([]).replace(/}$/, `,"history":[${many(90_000 * times, () => '["\\u0061"]')}]}`),
};

const size = (part) => new TextEncoder().encode(JSON.stringify(part)).length;
