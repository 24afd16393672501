/** docs/mcp.md names each tool, and its examples are what the tools give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../src/config.js';
import type { AppOverTexts } from '../fakes/app-over-texts.js';
import { openSeedApp } from '../fakes/seed-app.js';
import { type ConnectedClient, connectClient, textOf } from './connected-client.js';

const DOCUMENT = readFileSync(join(PROJECT_FOLDER, 'docs', 'mcp.md'), 'utf8');

/** '`{"query": …}`', and below it the text of the result. */
const EXAMPLE = /^`(?<input>\{.*\})`\n```\n(?<text>[\s\S]*?)\n```$/gm;

const sections = DOCUMENT.split(/^#{2,3} /m).flatMap((section) => {
  const name = /^`(\w+)`\n/.exec(section)?.[1];
  return name === undefined ? [] : [{ name, section }];
});

const examples = sections.flatMap(({ name, section }) =>
  [...section.matchAll(EXAMPLE)].map(({ groups }) => ({
    name,
    input: groups?.input ?? '',
    text: groups?.text ?? '',
  })),
);

let seed: AppOverTexts;
let connected: ConnectedClient;

beforeAll(async () => {
  seed = await openSeedApp();
  connected = await connectClient(seed.app);
}, 60_000);

afterAll(async () => {
  await connected.close();
  await seed.close();
});

describe('docs/mcp.md', () => {
  it('has a section for each tool and no other, with an example', async () => {
    const { tools } = await connected.client.listTools();
    const names = tools.map(({ name }) => name).sort();
    expect(sections.map(({ name }) => name).sort()).toEqual(names);
    expect([...new Set(examples.map(({ name }) => name))].sort()).toEqual(names);
  });

  it('names every parameter', async () => {
    const { tools } = await connected.client.listTools();
    for (const { inputSchema } of tools) {
      for (const name of Object.keys(inputSchema.properties ?? {})) {
        expect(DOCUMENT).toMatch(new RegExp(`\`${name}\`|"${name}":`));
      }
    }
  });

  it.each(examples)('tells what $name gives for $input', async ({ name, input, text }) => {
    const result = await connected.call(name, JSON.parse(input));
    expect(textOf(result)).toBe(text);
  });
});
