/** How a fake server counts tokens: one for each Chinese character, one for four others. */
export function countTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil(([...text].length - han) / 4);
}
