/** '不是由周德华主持,而是由杨俐昆主持': what a statement denies in order to set it right is no claim of it. */

const DENIAL = '(?:并不是|并非|不是|而非)';

/** Each leaves the words that are affirmed. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${DENIAL}[^。;；!！]{1,60}?[,，](?:而是|应为|应当是|实为|而应是|实际是)`, 'gu'),
  new RegExp(`[,，]而?${DENIAL}[^,，。;；]{1,40}(?=[。;；]?$)`, 'gu'),
];

/** The text with what it denies left out; unchanged where nothing would be left. */
export function withoutDenied(text: string): string {
  const affirmed = FORMS.reduce((left, form) => left.replace(form, ''), text);
  return /\p{Script=Han}{2}/u.test(affirmed) ? affirmed : text;
}
