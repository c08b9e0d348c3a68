import { runApiContract } from '../../shared/api/testing/contract';
import { directHost } from './testing/contractHost';

runApiContract('plain calls', () => directHost());
