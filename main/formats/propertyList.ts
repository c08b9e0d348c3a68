/** What is read of a binary property list: strings, numbers (also references of an archive), lists and dictionaries. */
type Value = string | number | undefined | readonly Value[] | ReadonlyMap<string, Value>;

const isDictionary = (value: Value): value is ReadonlyMap<string, Value> => value instanceof Map;
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const TRAILER = 32;

/**
 * The path that BibDesk keeps of a file, relative to the bibliography: under `relativePath` of a binary property list, or
 * of a keyed archive in one, as older versions wrote. Undefined when there is none or the bytes are something else.
 */
export function pathInPropertyList(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 6).toString('latin1') !== 'bplist' || bytes.length < 8 + TRAILER) return undefined;
  try {
    const root = valuesOf(bytes);
    if (!isDictionary(root)) return undefined;
    const path = root.get('relativePath') ?? inArchive(root.get('$objects'));
    return typeof path === 'string' && path !== '' ? path : undefined;
  } catch (reason) {
    if (reason instanceof RangeError) return undefined; // an offset leads out of the bytes: no whole list
    throw reason;
  }
}

/** The objects of a keyed archive are one list, in which dictionaries name their keys and values by place. */
function inArchive(objects: Value): Value {
  if (!isList(objects)) return undefined;
  for (const object of objects) {
    if (!isDictionary(object)) continue;
    const keys = object.get('NS.keys');
    const values = object.get('NS.objects');
    if (!isList(keys) || !isList(values)) continue;
    const at = keys.findIndex((key) => typeof key === 'number' && objects[key] === 'relativePath');
    const place = values[at];
    if (typeof place === 'number') return objects[place];
  }
  return undefined;
}

/** The outermost value. Throws RangeError where the bytes end too early. */
function valuesOf(bytes: Buffer): Value {
  const trailer = bytes.length - TRAILER;
  const offsetSize = bytes.readUInt8(trailer + 6);
  const referenceSize = bytes.readUInt8(trailer + 7);
  const top = Number(bytes.readBigUInt64BE(trailer + 16));
  const table = Number(bytes.readBigUInt64BE(trailer + 24));

  const known = new Map<number, Value>();
  /** Each object once, since hostile lists contain themselves. */
  function read(object: number): Value {
    if (known.has(object)) return known.get(object);
    known.set(object, undefined);
    const value = readAnew(object);
    known.set(object, value);
    return value;
  }

  function readAnew(object: number): Value {
    const at = bytes.readUIntBE(table + object * offsetSize, offsetSize);
    const marker = bytes.readUInt8(at);
    const low = marker & 15;
    switch (marker >> 4) {
      case 1:
        return low < 3 ? bytes.readUIntBE(at + 1, 1 << low) : undefined;
      case 8:
        return bytes.readUIntBE(at + 1, low + 1);
    }
    const isLong = low === 15;
    const lengthSize = isLong ? 1 << (bytes.readUInt8(at + 1) & 15) : 0;
    const length = isLong ? bytes.readUIntBE(at + 2, lengthSize) : low;
    const from = at + 1 + (isLong ? 1 + lengthSize : 0);
    const reference = (index: number) => bytes.readUIntBE(from + index * referenceSize, referenceSize);
    const each = (first: number) => Array.from({ length }, (_, index) => read(reference(first + index)));
    switch (marker >> 4) {
      case 5:
        return bytes.toString('latin1', from, from + length);
      case 6:
        return Buffer.from(bytes.subarray(from, from + 2 * length))
          .swap16()
          .toString('utf16le');
      case 10:
        return each(0);
      case 13: {
        const values = each(length);
        return new Map(each(0).map((key, index) => [typeof key === 'string' ? key : `${index}`, values[index]]));
      }
      default:
        return undefined; // dates, data and the like
    }
  }
  return read(top);
}
