// An assessment of the charter of 2016, with an answer of each kind that the revised charter takes differently.

/** The text of its file. */
export const OLD = JSON.stringify({
  criteria: 'chatons@1.0.0',
  date: '2017-05-01',
  structure: { name: 'Les Mistigris', url: 'https://mistigris.example/' },
  services: [{ id: 'pad', name: 'Bloc-notes' }, { id: 'nuage', name: 'Nuage' }],
  answers: {
    // The same question and the same answer.
    'free-os': { choice: 'yes', note: 'Debian' },
    'no-ads': { choice: 'yes' },
    'no-data-trade': { choice: 'yes' },
    'privacy-clause': { choice: 'partial' },
    // The question changed.
    'free-services': { services: { pad: { choice: 'yes' }, nuage: { choice: 'no' } } },
    'security-care': { choice: 'practised' },
    // It is asked of each service now, and one became two.
    'data-portability': { choice: 'yes' },
    'encrypted-storage': { choice: 'partly' },
    // Not asked any more.
    kindness: { choice: 'written', evidence: [{ url: 'https://mistigris.example/charte' }] },
  },
});
