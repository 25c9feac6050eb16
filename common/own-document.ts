/** The document's own members, for scripts in pages: elements named like them (`<img name="createElement">`) hide them from `document.createElement`. */

function find(name: string): PropertyDescriptor | undefined {
  for (let holder: object | null = Document.prototype; holder; holder = Object.getPrototypeOf(holder)) {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    if (found) return found;
  }
  return undefined;
}

/** @returns the member of this page's document; a method is bound to it. undefined where the browser has none of that name */
export function own<Name extends keyof Document>(name: Name): Document[Name] {
  const { get, value } = find(name) ?? {};
  return get ? get.call(document) : value?.bind(document);
}

/** @returns the root element of this page, also where it names elements `documentElement` or `querySelector` to hide it */
export const pageRoot = (): Element | null => Document.prototype.querySelector.call(document, ':root');
