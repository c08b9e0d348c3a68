import { createStore } from '../../state/store';

/** Notes that the user wants to write out; without ids all of them. Undefined while nobody has asked. */
export interface ExportRequest {
  readonly ids?: readonly string[];
}

/** Whoever shows notes puts one here; the dialog that writes them out takes it. */
export const exportRequest = createStore<ExportRequest | undefined>(undefined);
