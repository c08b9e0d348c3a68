import { chooseFiles, readText } from '../../api/chooseFiles';
import { client } from '../../api/client';
import { say, sayProblem } from '../../state/messages';
import { setPreference } from '../../state/preferences';
import { queryClient } from '../../state/queryClient';

/** Lets the user choose CSL files and adds them; the last one is taken. Says whether one was added, and what was refused. */
export async function addStyles(): Promise<{ added: boolean; refused: string[] }> {
  let added = false;
  const refused: string[] = [];
  for (const file of await chooseFiles(['.csl'])) {
    const text = await readText(file);
    const answer = text.ok ? await client.addStyle({ text: text.value }) : text;
    if (!answer.ok) {
      refused.push(`${file.name}: ${answer.error.message}`);
      continue;
    }
    added = true;
    await setPreference('citationStyle', answer.value.id);
    say(`“${answer.value.title}” is among your styles, and chosen.`);
  }
  if (added) await queryClient.invalidateQueries(); // what is shown in a style of the same name, too
  return { added, refused };
}

export async function removeStyle(id: string): Promise<void> {
  const answer = await client.removeStyle({ id });
  if (!answer.ok) return sayProblem(answer.error.message);
  await queryClient.invalidateQueries({ queryKey: ['styles'] });
  const styles = await client.styles({});
  if (styles.ok && !styles.value.some((style) => style.id === id)) await setPreference('citationStyle', 'apa');
  await queryClient.invalidateQueries();
  say('The style is no longer among yours.');
}
