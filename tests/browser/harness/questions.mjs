// Two questions of the charter, in French, and the answers that stories give.

export const ADS = 'Absence de régie publicitaire';
export const NO_ADS = 'Oui, sans aucune régie publicitaire';
export const TRADE = 'Données ni vendues ni transmises';
export const NO_TRADE = 'Oui, rien n’est vendu, exploité commercialement ni transmis';
