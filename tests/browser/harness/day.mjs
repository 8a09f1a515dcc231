// The day on which all stories are told: labels expire, and stories do not.

export const TODAY = '2026-11-22';
