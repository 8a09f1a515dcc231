// Opens the details of a badge where something of them is missing, and tells what is seen.

const errors = [];
addEventListener('libricite-error', ({ detail }) => errors.push(detail.message));
const badge = document.querySelector('libricite-badge');
const find = (selector) => badge.shadowRoot?.querySelector(selector);
const soon = () => new Promise((next) => setTimeout(next, 20));

while (!find('svg')) await soon();
find('button').click();
find('button').click();
while (!errors.length) await soon();
const seen = {
  dialogs: badge.shadowRoot.querySelectorAll('dialog[open]').length,
  said: find('dialog p')?.textContent ?? '',
  file: Boolean(find('dialog a[href$="/club1.json"]')),
  drawn: Boolean(find('svg')),
  inside: badge.querySelector('img').checkVisibility(),
};
await fetch('/done', { method: 'POST', body: JSON.stringify(seen) });
