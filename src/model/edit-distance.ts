/**
 * The number of single-character insertions, deletions, substitutions and transpositions of
 * neighbours that turn one text into the other (optimal string alignment distance).
 *
 * `editDistance('oprating', 'operation')` -> `3`, `editDistance('teh', 'the')` -> `1`
 *
 * @param limit distances above it are not computed exactly: the result is then `limit + 1`
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + substitution,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(distance);
      smallest = Math.min(smallest, distance);
    }
    if (smallest > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The candidate that was probably meant, if there is one: first of all one that has what was written as
 * a part of its name, else the nearest of those of which at most a third of the letters differ.
 *
 * `findNearest('mars', ['aks', 'mars-agent'])` -> `'mars-agent'`,
 * `findNearest('oprating', ['operation', 'os'])` -> `'operation'`,
 * `findNearest('colour', ['operation', 'os'])` -> `undefined`
 */
export function findNearest(written: string, candidates: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  const [shortest] = candidates
    .filter((candidate) => hasPart(candidate, wanted))
    .sort((left, right) => left.length - right.length);
  if (shortest !== undefined) return shortest;
  let nearest: string | undefined;
  let smallest = Infinity;
  for (const candidate of candidates) {
    const limit = Math.ceil(Math.max(written.length, candidate.length) / 3);
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance <= limit && distance < smallest) {
      nearest = candidate;
      smallest = distance;
    }
  }
  return nearest;
}

/** So many mistakes are made in typing a name. */
const MAX_MISTAKES = 2;

/**
 * The name that was mistyped, if it can be only one: with at most two mistakes, and none in its digits, as the codes
 * of neighbours differ in one.
 *
 * `findMistyped('UserErorFsFreezeFailed', ['UserErrorFsFreezeFailed'])` -> `'UserErrorFsFreezeFailed'`,
 * `findMistyped('151077', ['151076'])` -> `undefined`
 */
export function findMistyped(written: string, names: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  const digits = digitsOf(wanted);
  const distances = names
    .filter((name) => digitsOf(name) === digits)
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase(), MAX_MISTAKES) }))
    .filter(({ name, distance }) => distance <= Math.min(MAX_MISTAKES, name.length / 4));
  const smallest = Math.min(...distances.map(({ distance }) => distance));
  const [first, ...others] = distances.filter(({ distance }) => distance === smallest);
  return others.length > 0 ? undefined : first?.name;
}

/** Zeros before a number count for nothing: `'E01001-b2'` -> `'1001 2'` */
function digitsOf(name: string): string {
  return (name.match(/\d+/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, '')).join(' ');
}

/** Shorter ones begin too many names. */
const SHORTEST_PART = 3;

/** `('mars-agent', 'mars')` -> `true`, `('registration', 'regist')` -> `true`, `('aks', 'ks')` -> `false` */
function hasPart(candidate: string, wanted: string): boolean {
  if (wanted.length < SHORTEST_PART) return false;
  const name = candidate.toLowerCase();
  return name.startsWith(wanted) || name.split(/[^a-z\d]+/).some((part) => part === wanted);
}

/**
 * Makes a function that finds the nearest of some candidates, and remembers what it found: a name
 * that is gone may be asked for by every entry.
 *
 * `createNearestFinder(['a-cause', 'BrokenThing'])('a-caus')` -> `'a-cause'`
 */
export function createNearestFinder(
  candidates: readonly string[],
): (written: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (written) => {
    if (!known.has(written)) known.set(written, findNearest(written, candidates));
    return known.get(written);
  };
}
