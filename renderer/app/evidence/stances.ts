import type { CommandId } from '../../../shared/commands';
import { STANCES, type Stance } from '../../../shared/model/records';

interface StanceLook {
  /** Tells stances apart without colour. */
  readonly shape: string;
  readonly key: string;
  readonly command: CommandId;
}

export const STANCE_LOOKS: Record<Stance, StanceLook> = {
  supports: { shape: '▲', key: 'S', command: 'link.supports' },
  disputes: { shape: '▼', key: 'D', command: 'link.disputes' },
  qualifies: { shape: '◆', key: 'Q', command: 'link.qualifies' },
  mentions: { shape: '●', key: 'M', command: 'link.mentions' },
};

/** The stance that a letter key stands for, by its place on the keyboard where Alt gives another sign. */
export function stanceOfKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): Stance | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? key.toUpperCase();
  return STANCES.find((stance) => STANCE_LOOKS[stance].key === letter);
}
