import { runApiContract } from '../../shared/api.contract';
import { directHost } from './testing/contractHost';

runApiContract('plain calls', () => directHost());
