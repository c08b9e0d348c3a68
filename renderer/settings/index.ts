import type { Feature } from '../app/feature';
import { SettingsPage } from './SettingsPage';

export const settings = { pages: { settings: SettingsPage } } satisfies Feature;
