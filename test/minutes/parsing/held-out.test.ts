/**
 * Minutes that nobody looked at while the parser was written: only the share of right values a
 * field is told, so that they stay unseen.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureCases, parseFile, toExpectedShape } from './fixture-cases.js';
import { addScores, type FieldScore, meanShare } from './score-fields.js';

const FOLDER = join(import.meta.dirname, '../../fixtures/minutes-held-out');
const LEAST_SHARE = 0.85;

describe('held-out minutes', () => {
  it('are parsed with at least 85 % of the fields right', async () => {
    const cases = fixtureCases(FOLDER);
    expect(cases.length).toBeGreaterThan(0);
    const total = new Map<string, FieldScore>();
    for (const { sourcePath, expected } of cases) {
      addScores(total, expected, (await parseFile(sourcePath)).map(toExpectedShape));
    }
    const table = [...total].map(([field, { right, all }]) => `${field} ${right}/${all}`);
    console.info(`held-out: ${table.join(', ')}; mean ${meanShare(total).toFixed(3)}`);
    expect(meanShare(total)).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});
