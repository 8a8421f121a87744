/**
 * What a check may come to. `absent` is for what is not there and is not missed: a reason stands
 * beside it.
 */
export const CHECK_STATES = ['works', 'fails', 'absent', 'untested'] as const;

/** How a check ended. */
export type CheckState = (typeof CHECK_STATES)[number];
