import type { HostBridge, Transport } from '../../shared/api';

/** What the desktop's preload puts on the window. Absent in a browser tab. */
export interface Bridge {
  readonly transport: Transport;
  readonly host: HostBridge;
}

declare global {
  interface Window {
    readonly commonplace?: Bridge;
  }
}
