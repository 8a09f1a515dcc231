// How the dialog looks around the details, and what it says.

export const PHRASES = {
  fr: {
    title: 'Le label en détail',
    close: 'Fermer',
    loading: 'Le détail arrive…',
    failed: 'Le détail n’a pas pu être chargé. Le fichier de l’auto-évaluation se lit ci-dessous.',
    file: 'Le fichier de l’auto-évaluation (JSON)',
    otherSite: (there, here) =>
      `Ce fichier parle d’un autre site : ${there}. Vous êtes sur ${here}.`,
    noSite: 'Ce fichier ne dit pas de quel site il parle.',
    check:
      'Cette page est faite par le site où vous êtes. Pour vérifier le résultat ailleurs, enregistrez le fichier et ouvrez-le dans une auto-évaluation libricité en laquelle vous avez confiance.',
    checkAt: 'Ce site propose celle de ',
    chosen: ' ; à vous de juger si vous lui faites confiance.',
  },
  en: {
    title: 'The label in detail',
    close: 'Close',
    loading: 'The details are on their way…',
    failed: 'The details could not be loaded. The file of the assessment can be read below.',
    file: 'The file of the assessment (JSON)',
    otherSite: (there, here) => `This file is about another site: ${there}. You are on ${here}.`,
    noSite: 'This file does not say which site it is about.',
    check:
      'This page is made by the site that you are on. To check the result elsewhere, save the file and open it in a libricité self-assessment that you trust.',
    checkAt: 'This site suggests that of ',
    chosen: '; whether you trust it is up to you.',
  },
};

// Nothing of the page around it is inherited; lengths follow the size of letters that the
// reader has chosen, not that of the page.
export const CSS = `
dialog {
  all: initial; position: fixed; inset: 0; margin: auto; box-sizing: border-box; display: block;
  width: min(50em, 100%); height: fit-content; max-height: 100%; overflow: auto; overscroll-behavior: contain;
  direction: ltr; color-scheme: light dark; font: medium/1.5 system-ui, sans-serif; scroll-padding: 4em;
  --page: #fff; --text: #1f2937; --line: #d6d9de; --accent: #a46708;
  color: var(--text); background: var(--page);
}
dialog::backdrop { background: rgb(0 0 0 / .5) }
header { position: sticky; inset-block-start: 0; display: flex; align-items: center; justify-content: space-between; gap: 1em;
  padding: .5em 1.25em; background: var(--page); border-block-end: 1px solid var(--line); z-index: 1 }
header span { font-weight: 600 }
header button { all: unset; min-width: 44px; min-height: 44px; text-align: center; font-size: 1.75em; line-height: 1; cursor: pointer }
p, footer { margin: 0; padding: 1em 1.25em }
footer p { padding: .5em 0 0 }
.site { border-block-end: 1px solid var(--line); font-weight: 600; overflow-wrap: anywhere }
footer { border-block-start: 1px solid var(--line) }
a { color: var(--accent) }
dialog :focus-visible { outline: 3px solid var(--accent); outline-offset: -3px }
@media (min-width: 50em) and (min-height: 30em) {
  dialog { max-height: calc(100% - 4em); border: 1px solid var(--line); border-radius: 8px }
}
@media (prefers-color-scheme: dark) {
  dialog { --page: #14161a; --text: #e6e8eb; --line: #3a3f48; --accent: #f0980c }
}
@media print {
  dialog { position: absolute; inset: 0 0 auto; width: 100%; height: auto; max-height: none; overflow: visible; border: 0 }
  header { position: static }
  header button { display: none }
}
`;
