/** Spans as HTML. Links lead to the web or to an anchor of the page, nowhere else. */
import type { Line, Span } from '../document.js';
import { webLink } from '../web-link.js';
import { escapeHtml, langAttribute } from './escape.js';

/** `lang`: of what stands around it. */
export function htmlLine(line: Line, lang: string): string {
  return line.map((span) => htmlSpan(span, lang)).join('');
}

function htmlSpan({ text, style, href, lang }: Span, around: string): string {
  const escaped = escapeHtml(text);
  const inner = linked(styled(escaped, style), href);
  const attribute = langAttribute(lang, around);
  return attribute === '' ? inner : `<span${attribute}>${inner}</span>`;
}

function styled(escaped: string, style: Span['style']): string {
  if (style === 'strong') return `<strong>${escaped}</strong>`;
  if (style === 'quiet') return `<span class="quiet">${escaped}</span>`;
  if (style === 'code') return `<code>${escaped}</code>`;
  return style === 'quote' ? `“${escaped}”` : escaped;
}

const ANCHOR = /^#p\d+$/;

function linked(inner: string, href: string | undefined): string {
  if (href === undefined) return inner;
  const target = ANCHOR.test(href) ? href : webLink(href);
  return target === undefined ? inner : `<a href="${escapeHtml(target)}">${inner}</a>`;
}
