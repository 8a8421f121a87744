import { flexSearchCjkPeer, flexSearchFullPeer } from './flexsearch.ts';
import { lunrPeer } from './lunr.ts';
import { miniSearchPeer } from './minisearch.ts';
import { oramaPeer } from './orama.ts';
import type { Peer } from './peer.ts';

/** The engines that run in Node; stock Pagefind, which needs a browser, comes apart. */
export const PEERS: readonly Peer[] = [
  miniSearchPeer,
  lunrPeer,
  oramaPeer,
  flexSearchCjkPeer,
  flexSearchFullPeer,
];
