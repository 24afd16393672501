/** A page in headless Chromium: what a reader sees of it, asked of the browser itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `CHROMIUM` or the first of these in PATH. */
const NAMES = ['chromium', 'chromium-browser'];

function findChromium(): string | undefined {
  const given = process.env.CHROMIUM;
  const candidates = given === undefined ? NAMES : [given];
  return candidates.find((name) => spawnSync(name, ['--version']).status === 0);
}

const CHROMIUM = findChromium();

/** Why pages cannot be looked at; undefined where they can. */
export const NO_CHROMIUM: string | undefined =
  CHROMIUM === undefined ? 'no Chromium in PATH and none named by CHROMIUM' : undefined;

/** Blink's numbers of the colour schemes that a reader may prefer. */
const SCHEMES = { dark: 0, light: 1 } as const;

export interface Look {
  html: string;
  /** '#p2' or ''. */
  fragment: string;
  scheme: keyof typeof SCHEMES;
  /** JavaScript expression over the page's DOM; what it gives must be JSON. */
  ask: string;
  widthPx?: number;
}

/**
 * What `ask` gives in the opened page. The question is a script of the test's own, and the page's
 * policy lets none run: it is put in, and the policy taken out, of a copy.
 */
export function lookAt({ html, fragment, scheme, ask, widthPx = 1000 }: Look): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-page-'));
  try {
    const file = join(folder, 'page.html');
    const script = `<script>addEventListener('load', () => {
      document.body.dataset.answer = encodeURIComponent(JSON.stringify(${ask}));
    });</script>`;
    const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    writeFileSync(file, open.replace('</head>', `${script}</head>`));
    const dom = execFileSync(
      CHROMIUM ?? '',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--window-size=${widthPx},900`,
        `--blink-settings=preferredColorScheme=${SCHEMES[scheme]}`,
        '--virtual-time-budget=2000',
        '--dump-dom',
        `file://${file}${fragment}`,
      ],
      { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const answer = /data-answer="([^"]*)"/.exec(dom)?.[1];
    if (answer === undefined) throw new Error(`The page gave no answer:\n${dom.slice(0, 500)}`);
    return JSON.parse(decodeURIComponent(answer));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
