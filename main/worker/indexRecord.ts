export { documentOf as indexRecord } from '../search';
