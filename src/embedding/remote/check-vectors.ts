/** Whether what a service gave can be vectors of the texts it was sent. Nothing else is trusted. */
import { ServiceFault } from './service-fault.js';

/**
 * `dimension`: of the vectors before; undefined where these are the first.
 * @throws ServiceFault invalidResponse where they are too few or too many, of several lengths, empty,
 * all zeros or not finite; otherDimension where they are only longer or shorter than before
 */
export function checkVectors(
  vectors: readonly (readonly number[])[],
  texts: number,
  dimension: number | undefined,
): void {
  const length = vectors[0]?.length;
  const sound = vectors.length === texts && vectors.every((vector) => isSound(vector, length));
  if (!sound) throw new ServiceFault('invalidResponse');
  if (dimension !== undefined && length !== dimension) throw new ServiceFault('otherDimension');
}

/** What comes from outside may be anything, whatever its type says. */
function isSound(vector: unknown, length: number | undefined): boolean {
  if (!Array.isArray(vector) || vector.length === 0 || vector.length !== length) return false;
  return vector.every(Number.isFinite) && vector.some((value) => value !== 0);
}
