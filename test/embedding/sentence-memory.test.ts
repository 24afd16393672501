import { describe, expect, it } from 'vitest';
import { SentenceMemory } from '../../src/embedding/sentence-memory.js';

function counting(limit: number) {
  const embedded: string[] = [];
  const embedText = (text: string) => {
    embedded.push(text);
    return Float32Array.of(text.length);
  };
  return { embedded, memory: new SentenceMemory({ embedText }, limit) };
}

describe('SentenceMemory', () => {
  it('embeds a sentence once', () => {
    const { embedded, memory } = counting(2);
    expect(memory.embedText('一句')).toBe(memory.embedText('一句'));
    expect(embedded).toEqual(['一句']);
  });

  it('forgets the least recently used', () => {
    const { embedded, memory } = counting(2);
    for (const text of ['甲', '乙', '甲', '丙', '甲', '乙']) memory.embedText(text);
    expect(embedded).toEqual(['甲', '乙', '丙', '乙']);
  });
});
