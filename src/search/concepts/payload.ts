import type { ConceptData } from './concept-data.ts';

declare module '../transport/payloads.ts' {
  interface TextPayload {
    /** Other wordings of what the documents say. */
    concepts?: ConceptData;
  }
}
