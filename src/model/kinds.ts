/** What an error entry is about: a product's code, a message without a code, or a symptom without either. */
export const ERROR_KINDS = ['code', 'message', 'symptom'] as const;

/** A cause explains why something fails; a procedure is a task that several pages send the reader to. */
export const CAUSE_KINDS = ['cause', 'procedure'] as const;

/** `retired`: the product no longer reports it. The page stays, because links to it do. */
export const STATUSES = ['active', 'retired'] as const;

export type EntryKind = (typeof ERROR_KINDS)[number] | (typeof CAUSE_KINDS)[number];
