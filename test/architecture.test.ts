/**
 * Holds the design's rule that imports point one way: parses the imports of every source file and
 * compares them with what each folder may use. Cycles between files fail too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** Folder (or file at the top) → what it may import, besides itself and errors.ts. */
const ALLOWED: Record<string, readonly string[]> = {
  'errors.ts': [],
  config: [],
  'config.ts': ['config'],
  'package-information.ts': ['config.ts'],
  text: ['minutes'],
  minutes: ['text'],
  embedding: ['text', 'minutes', 'store'],
  sqlite: [],
  store: ['sqlite', 'text', 'minutes'],
  retrieval: ['text', 'minutes', 'store'],
  training: ['config.ts', 'text', 'minutes', 'embedding', 'store', 'retrieval', 'ingestion'],
  'chat-model': [],
  conversation: ['sqlite', 'text', 'minutes', 'store', 'retrieval'],
  answering: ['text', 'minutes', 'store', 'retrieval', 'chat-model', 'conversation'],
  ingestion: ['text', 'minutes', 'store'],
  citing: ['text', 'minutes', 'store'],
  'app-types.ts': [
    'answering',
    'citing',
    'comparison',
    'conversation',
    'minutes',
    'retrieval',
    'store',
    'timeline',
    'training',
    'watching',
  ],
  timeline: ['text', 'minutes', 'store', 'retrieval', 'answering', 'watching'],
  comparison: ['text', 'minutes', 'retrieval', 'answering', 'timeline'],
  watching: ['text', 'minutes', 'store', 'retrieval', 'answering'],
  'app.ts': ['app', 'app-types.ts', 'config.ts', 'text'],
  app: [
    'app-types.ts',
    'config.ts',
    'package-information.ts',
    'text',
    'minutes',
    'embedding',
    'store',
    'retrieval',
    'chat-model',
    'conversation',
    'answering',
    'ingestion',
    'citing',
    'comparison',
    'timeline',
    'training',
    'watching',
  ],
  telegram: ['app-types.ts', 'config.ts', 'minutes', 'sqlite', 'text'],
  mcp: ['app-types.ts', 'minutes', 'text'],
  cli: [
    'app.ts',
    'app-types.ts',
    'config.ts',
    'mcp',
    'minutes',
    'package-information.ts',
    'telegram',
    'text',
  ],
  evaluation: [
    'app.ts',
    'app-types.ts',
    'config.ts',
    'answering',
    'embedding',
    'minutes',
    'retrieval',
    'store',
    'telegram',
    'text',
  ],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?[^;'"]*?from\s+['"](?<path>\.[^'"]+)['"]|import\(\s*['"](?<lazy>\.[^'"]+)['"]\s*\)/g;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => ({
    from: relative(SOURCE, file),
    to: relative(
      SOURCE,
      resolve(dirname(file), match.groups?.path ?? match.groups?.lazy ?? '').replace(
        /\.js$/,
        '.ts',
      ),
    ),
    typeOnly: match.groups?.type !== undefined,
  }));
}

const IMPORTS = filesUnder(SOURCE).flatMap(importsOf);

function areaOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** Every file reachable by imports that load something at run time. */
function cycleFrom(start: string, imports: readonly Import[]): string[] | undefined {
  const path: string[] = [];
  const visited = new Set<string>();
  const visit = (file: string): boolean => {
    path.push(file);
    for (const { to } of imports.filter((one) => one.from === file && !one.typeOnly)) {
      if (to === start) return true;
      if (!visited.has(to)) {
        visited.add(to);
        if (visit(to)) return true;
      }
    }
    path.pop();
    return false;
  };
  return visit(start) ? path : undefined;
}

describe('imports', () => {
  it('are found, so that the other checks can fail', () => {
    expect(IMPORTS.length).toBeGreaterThan(100);
    expect(IMPORTS.some(({ from, to }) => from === 'app.ts' && areaOf(to) === 'app')).toBe(true);
  });

  it('point one way between the folders', () => {
    const wrong = IMPORTS.filter(({ from, to, typeOnly }) => {
      const [source, target] = [areaOf(from), areaOf(to)];
      if (source === target || target === 'errors.ts') return false;
      // text/ may name the domain's types (Mend, OffsetMap), never load anything of it.
      if (source === 'text') return !(target === 'minutes' && typeOnly);
      return !(ALLOWED[source] ?? []).includes(target);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('know every folder', () => {
    const areas = new Set(IMPORTS.map(({ from }) => areaOf(from)));
    expect([...areas].filter((area) => !(area in ALLOWED))).toEqual([]);
  });

  it('make no cycle of files', () => {
    const files = [...new Set(IMPORTS.map(({ from }) => from))];
    expect(files.flatMap((file) => cycleFrom(file, IMPORTS)?.join(' → ') ?? [])).toEqual([]);
  });

  it('reach outside services and heavy packages from one module each', () => {
    const owners: Record<string, string[]> = {};
    for (const file of filesUnder(SOURCE)) {
      const text = readFileSync(file, 'utf8');
      if (relative(SOURCE, file).startsWith('evaluation/peers')) continue; // independent on purpose
      for (const name of ['better-sqlite3', 'hnswlib-node', 'opencc-js', '@node-rs/jieba']) {
        if (new RegExp(`(from|import\\(|require\\()\\s*['"]${name}`).test(text)) {
          owners[name] = [...(owners[name] ?? []), relative(SOURCE, file)];
        }
      }
    }
    expect(owners).toEqual({
      'better-sqlite3': ['sqlite/sqlite.ts'],
      'hnswlib-node': ['store/local/hnsw.ts'],
      'opencc-js': ['text/opencc.ts'],
      '@node-rs/jieba': ['text/jieba.ts'],
    });
  });
});
