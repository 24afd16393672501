import { describe, expect, it } from 'vitest';
import { BuiltinEmbeddings } from '../../src/embedding/builtin-embeddings.js';

const embeddings = new BuiltinEmbeddings();

function cosine(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

describe('BuiltinEmbeddings', () => {
  it('gives vectors of its dimension and of length 1', async () => {
    const [vector = []] = await embeddings.embedDocuments(['会议研究了消防安全工作。']);
    expect(vector).toHaveLength(embeddings.identity.dimension);
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  });

  it('gives a question the vector of a document of the same text, in either script', async () => {
    const [document] = await embeddings.embedDocuments(['农村学校']);
    expect(await embeddings.embedQuery('農村學校')).toEqual(document);
  });

  it('does not depend on what else is embedded', async () => {
    const alone = await embeddings.embedDocuments(['消防安全']);
    const among = await embeddings.embedDocuments(['教育', '消防安全', '公路']);
    expect(among[1]).toEqual(alone[0]);
  });

  it('puts a question nearer to the paragraph on its matter than to others', async () => {
    const paragraphs = [
      '会议强调，要办好农村学校，改善办学条件，提高教育质量。',
      '会议研究了消防安全工作，要求开展隐患排查。',
      '同意修建三十公里公路，由市交通运输局牵头实施。',
    ];
    const vectors = await embeddings.embedDocuments(paragraphs);
    for (const [index, question] of [
      '怎样提高农村教育？',
      '消防隐患怎么查？',
      '谁来修公路？',
    ].entries()) {
      const query = await embeddings.embedQuery(question);
      const scores = vectors.map((vector) => cosine(query, vector));
      expect(scores.indexOf(Math.max(...scores))).toBe(index);
    }
  });

  it('gives zeros for a text without a word', async () => {
    expect(new Set(await embeddings.embedQuery('？。'))).toEqual(new Set([0]));
  });

  it('tells which model it is', () => {
    expect(embeddings.identity.fingerprint).toMatch(/^builtin-static-v1;[0-9a-f]{16}$/);
  });

  it('says what to do about a model that is not there', () => {
    expect(() => new BuiltinEmbeddings('nowhere.bin')).toThrow(
      expect.objectContaining({ code: 'configuration', hint: expect.stringContaining('train') }),
    );
  });
});
