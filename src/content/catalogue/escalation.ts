import { type FacetValues, hasValue } from '../../model/facets.ts';
import type { Localized } from '../../model/locales.ts';
import type {
  EscalationBlock,
  EscalationCondition,
  EscalationItem,
} from '../schemas/escalation.ts';
import type { Catalog, Entry } from './types.ts';

/**
 * What support asks for whatever the error is, where the product says so: the first block that is for
 * such an entry, with its name. Causes have none.
 */
export function findEscalation(
  { escalation }: Pick<Catalog, 'escalation'>,
  entry: Pick<Entry, 'type' | 'facets'>,
): { id: string; block: EscalationBlock } | undefined {
  if (entry.type !== 'error') return undefined;
  const found = Object.entries(escalation.blocks).find(([, block]) =>
    meets(entry.facets, block.for),
  );
  return found && { id: found[0], block: found[1] };
}

/**
 * What is to be collected inside of what failed; undefined where nothing is.
 *
 * @param block the block that is for the entry
 */
export function listGuestItems(
  { guest }: EscalationBlock,
  { id, facets }: Entry,
): readonly EscalationItem[] | undefined {
  if (guest === undefined) return undefined;
  if (!guest.besides.includes(id) && !meets(facets, guest.for)) return undefined;
  return selectItems(guest.ask, facets);
}

/** Those of the items that are for an entry with such facets. */
export function selectItems(
  items: readonly EscalationItem[],
  facets: FacetValues,
): readonly EscalationItem[] {
  return items.filter((item) => meets(facets, item.for));
}

/** `meets({ os: [] }, { os: ['linux'] })` -> `true`: it concerns every one */
export function meets(
  facets: FacetValues,
  condition: EscalationCondition | undefined = {},
): boolean {
  return Object.entries(condition).every(([facet, wanted = []]) =>
    wanted.some((value) => hasValue(facets, facet, value)),
  );
}

/** A text of `escalation.yaml`, with the path of its field there. */
export interface EscalationText {
  path: readonly PropertyKey[];
  text: Partial<Localized<string>>;
}

/** Every text of `escalation.yaml`, in its order. */
export function listEscalationTexts({ escalation }: Catalog): EscalationText[] {
  return Object.entries(escalation.blocks).flatMap(([name, { ask, guest, rules }]) => [
    ...ask.map(({ text }, at) => ({ path: [name, 'ask', at, 'text'], text })),
    ...(guest?.ask ?? []).map(({ text }, at) => ({
      path: [name, 'guest', 'ask', at, 'text'],
      text,
    })),
    ...(guest?.otherwise === undefined
      ? []
      : [{ path: [name, 'guest', 'otherwise'], text: guest.otherwise }]),
    ...rules.map((text, at) => ({ path: [name, 'rules', at], text })),
  ]);
}
