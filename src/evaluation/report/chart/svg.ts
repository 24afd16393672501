/** Owns the writing of SVG: elements, attributes, escaped text. Knows no chart. */

type Attributes = Readonly<Record<string, string | number>>;

/** An element with what lies in it. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(formatValue(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A line of text at its baseline. */
export function text(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeText(words));
}

export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  attributes: Attributes,
): string {
  return element('line', { x1, y1, x2, y2, ...attributes });
}

/** Moved by so much. */
export function group(x: number, y: number, content: readonly string[]): string {
  return element('g', { transform: `translate(${x} ${y})` }, content.join('\n'));
}

/** A tenth of a pixel is enough, and keeps the file the same where a figure is. */
function formatValue(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;
}

function escapeText(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
