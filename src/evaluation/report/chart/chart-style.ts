/**
 * Owns the colours and type of the chart, for a light and a dark page. The colours of lines are told
 * apart by the colour-blind (after M. Okabe and K. Ito, 2002), and each has a dash of its own too.
 */

/** How many sets get a colour of their own; more begin again. */
export const SERIES_COLOURS = 6;

const LIGHT = {
  page: '#ffffff',
  ink: '#1f2328',
  faint: '#59636e',
  rule: '#d1d9e0',
  accent: '#0969da',
  series: ['#0072b2', '#d55e00', '#007a5a', '#a8397f', '#9a6700', '#3c6ee0'],
};

const DARK = {
  page: '#0d1117',
  ink: '#f0f6fc',
  faint: '#9198a1',
  rule: '#3d444d',
  accent: '#4493f8',
  series: ['#56b4e9', '#ff8f4c', '#3fd0a4', '#ee9acb', '#e3b341', '#8ab0ff'],
};

const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '5 2', '1 2'];

/** The style sheet of the chart. No CSS variables: not every viewer of SVG knows them. */
export function chartStyle(): string {
  return [
    'text { font: 12px system-ui, sans-serif }',
    '.heading { font-weight: 600; font-size: 14px }',
    '.strong { font-weight: 600 }',
    '.faint { font-size: 11px }',
    '.end { text-anchor: end }',
    '.middle { text-anchor: middle }',
    '.interval { opacity: 0.7 }',
    '.curve { fill: none; stroke-width: 2; stroke-linejoin: round }',
    ...DASHES.map((dash, at) => `.series${at} .curve { stroke-dasharray: ${dash} }`),
    ...colourRules(LIGHT),
    '@media (prefers-color-scheme: dark) {',
    ...colourRules(DARK),
    '}',
  ].join('\n');
}

/** Marks take their colour from the class of the group that they lie in. */
function colourRules({ page, ink, faint, rule, accent, series }: typeof LIGHT): string[] {
  const marks: [group: string, colour: string][] = [
    ['own', accent],
    ['peer', faint],
    ...series.map((colour, at): [string, string] => [`series${at}`, colour]),
  ];
  return [
    `text { fill: ${ink} }`,
    `.faint { fill: ${faint} }`,
    `.page { fill: ${page} }`,
    `.rule { stroke: ${rule}; stroke-width: 1 }`,
    ...marks.map(([group, colour]) => `.${group} .mark { stroke: ${colour}; stroke-width: 1.5 }`),
    ...marks.map(([group, colour]) => `.${group} .filled { fill: ${colour} }`),
    `.hollow { fill: ${page} }`,
  ];
}
