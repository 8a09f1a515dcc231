// Two questions of the charter, in French, and the answers that stories give.

export const ADS = 'Ni régie publicitaire ni pistage';
export const NO_ADS = 'Oui, sans régie publicitaire ni service de pistage';
export const TRADE = 'Données ni vendues ni transmises';
export const NO_TRADE = 'Oui, rien n’est vendu, exploité ni transmis';
