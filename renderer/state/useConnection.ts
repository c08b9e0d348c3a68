import { useSyncExternalStore } from 'react';
import { connection, type Connection } from '../api/connection';

export const useConnection = (): Connection => useSyncExternalStore(connection.subscribe, connection.get);
