/**
 * Makes a function that computes its result once for each object, and forgets the result with the object. It serves
 * results that are derived from a whole language and needed on many pages.
 */
export function oncePer<K extends object, V>(derive: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { value: derive(key) }));
    return entry.value;
  };
}
