import { ok, type Result } from '../../shared/result';
import type * as citationsRoom from '../citations';
import type { JobAnswer, JobArgument, Printing } from './jobs';

type Citations = typeof citationsRoom;
type Shelf = Extract<ReturnType<Citations['openStyles']>, { ok: true }>['value'];
interface Desk {
  readonly citations: Citations;
  readonly shelf: Shelf;
}

const desks = new Map<string, Desk>();

/** The styles of a folder with the means to print in them, loaded once. A folder that could not be read is tried again. */
export async function deskOf(folder: string): Promise<Result<Desk>> {
  const known = desks.get(folder);
  if (known) return ok(known);
  const citations = await import('../citations');
  const shelf = citations.openStyles(folder);
  if (!shelf.ok) return shelf;
  const desk = { citations, shelf: shelf.value };
  desks.set(folder, desk);
  return ok(desk);
}

export async function styles(folder: string): Promise<JobAnswer<'styles'>> {
  const desk = await deskOf(folder);
  return desk.ok ? ok(desk.value.shelf.list()) : desk;
}

export async function checkStyle(
  folder: string,
  { text }: JobArgument<'checkStyle'>,
): Promise<JobAnswer<'checkStyle'>> {
  const desk = await deskOf(folder);
  return desk.ok ? desk.value.citations.checkStyle(desk.value.shelf, text) : desk;
}

export async function bibliography(folder: string, argument: Printing): Promise<JobAnswer<'bibliography'>> {
  const desk = await deskOf(folder);
  return desk.ok ? desk.value.citations.renderBibliography(desk.value.shelf, requestOf(argument)) : desk;
}

export async function citations(folder: string, argument: Printing): Promise<JobAnswer<'citations'>> {
  const desk = await deskOf(folder);
  return desk.ok ? desk.value.citations.renderCitations(desk.value.shelf, requestOf(argument)) : desk;
}

const requestOf = ({ references, ...request }: Printing) => ({ items: references, ...request });
