import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.js';
import { Session } from '../../src/cli/session.js';
import { processTerminal } from '../../src/cli/terminal.js';
import { PROJECT_FOLDER, readTerminalSettings, VARIABLES } from '../../src/config.js';
import { ERROR_CODES } from '../../src/errors.js';

function readDocument(name: string): string {
  return readFileSync(join(PROJECT_FOLDER, name), 'utf8');
}

function program(): Command {
  const session = new Session({
    terminal: processTerminal(),
    settings: readTerminalSettings({}),
    loadConfig: () => Promise.reject(new Error('not wanted')),
    openApp: () => Promise.reject(new Error('not wanted')),
  });
  const ignore = () => undefined;
  return buildProgram(session, { out: ignore, error: ignore }, ignore);
}

/** Sections of docs/cli.md by the command in their heading. */
function commandSections(): Map<string, string> {
  const sections = readDocument('docs/cli.md').split(/^## /m);
  const named = sections.flatMap((section): [string, string][] => {
    const name = /^`jiyao (\w+)/.exec(section)?.[1];
    return name === undefined ? [] : [[name, section]];
  });
  return new Map(named);
}

describe('docs/cli.md', () => {
  const commands = program().commands;
  const document = readDocument('docs/cli.md');
  const sections = commandSections();

  it('has a section for each command and no other', () => {
    const names = [...commands.map((command) => command.name()), 'help'];
    expect([...sections.keys()].sort()).toEqual(names.sort());
  });

  it.each(
    commands.map((command) => [command.name(), command] as const),
  )('names arguments and options of %s', (name, command) => {
    const section = sections.get(name) ?? '';
    for (const argument of command.registeredArguments) {
      expect(section.split('\n')[0]).toContain(argument.name());
    }
    const filters = document.split(/^## Filters/m)[1]?.split(/^## /m)[0] ?? '';
    const text = section.includes('Takes the filters') ? section + filters : section;
    for (const option of command.options) expect(text).toContain(`\`${option.flags}`);
  });

  it('names every global option', () => {
    for (const option of program().options) expect(document).toContain(`\`${option.flags}\``);
    expect(document).toContain('`-h, --help`');
  });

  it('names no option that does not exist', () => {
    const known = new Set(
      [program(), ...commands].flatMap((command) =>
        command.options.flatMap(({ long, short }) => [long, short]),
      ),
    );
    const named = [...document.matchAll(/`[^`]*`/g)].flatMap(([code]) => [
      ...code.matchAll(/(?<![\w-])--[a-z][\w-]*/g),
    ]);
    for (const [option] of named) expect([...known, '--help']).toContain(option);
  });
});

describe('docs/errors.md', () => {
  const rows = [...readDocument('docs/errors.md').matchAll(/^\| `(\w+)` \| (\d) \|/gm)];

  it('lists each code with its exit status, and no other code', () => {
    const listed = Object.fromEntries(rows.map(([, code, status]) => [code, Number(status)]));
    expect(listed).toEqual(ERROR_CODES);
  });
});

describe('.env.example', () => {
  it('names each variable that the configuration reads, and no other', () => {
    const named = [...readDocument('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(
      ([, name]) => name,
    );
    expect(named.sort()).toEqual([...VARIABLES].sort());
  });
});
