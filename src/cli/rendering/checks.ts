/** What `doctor` found, for a person. */

import { displayWidth, padToWidth } from '../../text/display-width.js';
import type { Check } from '../doctor/check.js';
import type { Wording } from '../wording.js';
import type { Page } from './page.js';
import { printableText } from './printable.js';
import { wrapIndented } from './wrap-text.js';

const SIGNS = { ok: '✓', warning: '!', fault: '✗' } as const;

/** One check a line, its hint below it, and a verdict. */
export function renderChecks(checks: readonly Check[], page: Page): string {
  const { style, wording } = page;
  const paint = { ok: style.green, warning: style.yellow, fault: style.red };
  const labels = checks.map(({ name }) => labelOf(name, wording));
  const width = Math.max(0, ...labels.map(displayWidth)) + 2;
  const indent = ' '.repeat(width + 2);
  const lines = checks.map(({ status, detail, hint }, index) => {
    const first = `${paint[status](SIGNS[status])} ${padToWidth(labels[index] ?? '', width)}`;
    const found = wrapIndented(printableText(detail), page.columns, first, indent);
    if (hint === null) return found;
    const text = wording.notices.hintLabel + printableText(hint);
    return `${found}\n${wrapIndented(text, page.columns, indent, indent)}`;
  });
  return [...lines, verdict(checks, page)].join('\n');
}

function verdict(checks: readonly Check[], { style, wording: { doctor } }: Page): string {
  if (checks.some(({ status }) => status === 'fault')) return style.red(doctor.unhealthy);
  if (checks.some(({ status }) => status === 'warning')) return style.yellow(doctor.usable);
  return style.green(doctor.healthy);
}

const MODULE = /^module:(.+)$/;

function labelOf(name: string, { doctor }: Wording): string {
  const module = MODULE.exec(name)?.[1];
  if (module !== undefined) return doctor.module(module);
  const labels: Record<string, string> = {
    node: doctor.node,
    configuration: doctor.configuration,
    chatModel: doctor.chatModel,
    embeddingModel: doctor.embeddingModel,
    dataFolder: doctor.dataFolder,
    index: doctor.index,
    embedding: doctor.embedding,
    manifest: doctor.manifest,
  };
  return labels[name] ?? name;
}
