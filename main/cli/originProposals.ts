import type { NotebookClient, OriginProposal } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import type { LibraryHandle } from './libraries';

/** The proposal about a claim or article that holds this passage, in a library that is open for writing. */
export async function proposalWith(
  library: LibraryHandle,
  id: string,
  passageId: string,
): Promise<Result<{ client: NotebookClient; proposal: OriginProposal }>> {
  const notebook = await library.open('write');
  if (!notebook.ok) return notebook;
  const { client } = notebook.value;
  const proposed = await client.originProposals({ id });
  if (!proposed.ok) return proposed;
  const proposal = proposed.value.origins.find(({ passages }) => passages.some((passage) => passage.id === passageId));
  return proposal
    ? ok({ client, proposal })
    : err('not-found', `No proposed origin of ${id} holds the passage ${passageId}. See “origin propose ${id}”.`);
}
