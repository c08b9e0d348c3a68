/** Characters that a name may have: with the ending and a number, every file system takes it. */
const LONGEST = 60;

/** Names for the files of claims: their first words, without what file systems refuse, each once. */
export function fileNames(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const words = text
      .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const letters = [...words];
    const begun = letters.slice(0, LONGEST).join('');
    const short = (letters.length > LONGEST ? begun.replace(/\s\S*$/, '') : begun).replace(/[. ]+$/, '') || 'Claim';
    let name = short;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${short} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  };
}
