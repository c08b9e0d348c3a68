import { createClient, type HostBridge, type NotebookClient, type Transport } from '../../shared/api';
import './bridge';
import { browserHost } from './browserHost';
import { createLoopbackTransport } from './loopback';

const transport: Transport = window.commonplace?.transport ?? createLoopbackTransport();

/** The notebook. Every call answers with a Result. */
export const client: NotebookClient = createClient(transport);

/** What the host around the page can do. */
export const host: HostBridge = window.commonplace?.host ?? browserHost;

/** Hears what the notebook says by itself. Returns the function that ends it. */
export const subscribe: Transport['subscribe'] = (listener) => transport.subscribe(listener);
