/** A number with its English noun: '1 meeting', '2 meetings'. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
