import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  loadPrompt,
  PLACEHOLDERS,
  type PromptName,
  parsePrompt,
} from '../../../src/answering/chain/prompts.js';
import { PROJECT_FOLDER } from '../../../src/config.js';

const FOLDER = join(PROJECT_FOLDER, 'prompts');
const NAMES = Object.keys(PLACEHOLDERS) as PromptName[];

describe('the files under prompts/', () => {
  it('are those that the code reads', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    expect(files.sort()).toEqual(NAMES.map((name) => `${name}.md`).sort());
  });

  it.each(
    NAMES,
  )('%s holds the placeholders that the code fills in, and no others', async (name) => {
    const text = readFileSync(join(FOLDER, `${name}.md`), 'utf8');
    const held = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, placeholder]) => placeholder));
    expect([...held].sort()).toEqual([...PLACEHOLDERS[name]].sort());
    await expect(loadPrompt(name)).resolves.toBeDefined();
  });

  it.each(NAMES)('%s is listed in the README with its placeholders', (name) => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const row = readme.split('\n').find((line) => line.includes(`\`${name}.md\``)) ?? '';
    for (const placeholder of PLACEHOLDERS[name]) expect(row).toContain(`\`{${placeholder}}\``);
  });
});

describe('a prompt that was changed', () => {
  const parse = (text: string) => parsePrompt(text, 'repair-statements', 'prompts/x.md');

  it('is refused where a placeholder is missing or unknown, naming the file', () => {
    expect(() => parse('# user\n{statements}')).toThrow(/prompts\/x\.md has the placeholders/);
    expect(() => parse('# user\n{statements}{language}{more}')).toThrow(/more/);
  });

  it('is refused where a brace is left open or no message begins', () => {
    expect(() => parse('# user\n{statements} {language')).toThrow(/brace/);
    expect(() => parse('{statements} {language}')).toThrow(/begins with no message/);
  });

  it('takes braces in a value as text', async () => {
    const prompt = parse('# user\n{statements} in {language}');
    const [message] = await prompt.formatMessages({ statements: '{question}', language: '简体' });
    expect(message?.text).toBe('{question} in 简体');
  });
});
