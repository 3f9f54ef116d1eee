const LONGEST = 40;

/**
 * A source id made from its name: small letters, digits and hyphens, other than those `taken`. A name without
 * any Latin letter or digit, such as a Chinese one, becomes `desk`.
 */
export function slugOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST - 4)
    .replace(/-+$/, '');
  const base = plain === '' ? 'desk' : plain;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}
