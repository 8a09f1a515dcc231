// What `import … from 'libricite'` gives: functions that are ready at once.

export * from './functions.js';
export type * from './types.js';
