/**
 * What stands around the content of an HTML page: it needs nothing but itself, and runs and loads
 * nothing, which its content security policy holds.
 */
import { escapeHtml } from './escape.js';
import { STYLE } from './style.js';

export interface PageFrame {
  title: string;
  /** BCP 47, of most of the page. */
  lang: string;
  /** Whether the content needs more than a column of text. */
  isWide: boolean;
}

/** All before the content. */
export function openHtml({ title, lang, isWide }: PageFrame): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main${isWide ? ' class="wide"' : ''}>
`;
}

/** All behind it, with a line break. */
export function closeHtml(): string {
  return '</main>\n</body>\n</html>\n';
}
