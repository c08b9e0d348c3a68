/** Words of the closed classes of English, by part of speech; written by hand. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const DETERMINERS = words(`
  a an the this that these those some any no every each either neither both all most many much several few another
  other such what which whose my your his her its our their enough half more less fewer least certain various`);

export const SUBJECT_PRONOUNS = words(`
  i you he she it we they who this that these those some many most others all both several few none everybody everyone
  somebody someone nobody one anybody anyone there`);

export const PERSONAL_SUBJECTS = words('i you he she it we they');
export const OBJECT_PRONOUNS = words(`
  me him her us them it you himself herself itself themselves myself yourself ourselves`);
export const POSSESSIVES = words('my your his her its our their whose');

export const PREPOSITIONS = words(`
  about above across after against along amid among around as at before behind below beneath beside besides between
  beyond by concerning despite down during except for from in inside into like near of off on onto opposite out outside
  over past per regarding since than through throughout till toward towards under underneath unlike until up upon
  versus via with within without amongst alongside following`);

export const COORDINATORS = words('and or but nor yet');

export const AUXILIARIES = words(`
  am is are was were be been being have has had having do does did doing will would shall should may might must can
  could cannot isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't shan't shouldn't
  can't couldn't mustn't mightn't needn't ain't 's 're 've 'll 'd 'm ’s ’re ’ve ’ll ’d ’m`);
export const FORMS_OF_BE = words("am is are was were be been being isn't aren't wasn't weren't 're 'm ’re ’m");
export const NEGATIONS = words("not never no nor neither none nobody nothing n’t n't hardly scarcely barely without");

/** Adverbs that stand inside a group of verbs and do not end in -ly. */
export const ADVERBS = words(`
  not never also then still already just even always often once again now soon later too instead therefore thus however
  moreover meanwhile further rather quite very so almost nearly perhaps maybe yet ever twice first finally long far
  sometimes here there back ago together nonetheless nevertheless otherwise indeed apparently today yesterday tomorrow
  tonight afterward afterwards elsewhere n't all only likewise hence altogether alike instead overall abroad alone`);

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Lower-case words ending in -ly that are no adverbs. */
export const NOT_ADVERBS = words(
  'family only early daily weekly monthly yearly likely friendly ally reply rally bully supply apply july italy assembly anomaly elderly ugly holy fly comply multiply rely imply',
);
