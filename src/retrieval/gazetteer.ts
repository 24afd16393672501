/** Provinces and prefecture-level cities by name, for telling a place from other words. */
export function isCityOrProvince(_name: string): boolean {
  return false;
}
