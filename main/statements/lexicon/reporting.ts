import type { Force } from '../types';

/**
 * Verbs that put words or thoughts into somebody's mouth, written by hand, one lemma a word. Frames say what may follow:
 * `q` a quotation, `t` a clause ("that ..."), `w` a question clause, `i` an infinitive, `o` a thing or a person and what
 * is said of it, `h` a hearer before the content. A preposition after a colon stands between verb and content.
 */
export interface ReportingVerb {
  readonly lemma: string;
  readonly frames: string;
  /** May stand behind or inside what is said: "..., she said". */
  readonly parenthetical: boolean;
  /** How sure it is that the verb reports something: saying, thinking, or an attitude that may be the writer's own view. */
  readonly class: VerbClass;
  readonly force: Force;
  readonly prepositions: ReadonlySet<string>;
}
export type VerbClass = 'say' | 'tell' | 'think' | 'want' | 'judge' | 'show' | 'do';

type Group = readonly [cls: VerbClass, force: Force, frames: string, parenthetical: boolean, lemmas: string];

const GROUPS: readonly Group[] = [
  [
    'say',
    'neutral',
    'qtw',
    true,
    'say add state tweet write reply respond remark observe comment note explain:to continue conclude recall answer retort quip joke interject elaborate clarify summarize relate recount retweet blog opine post text email reflect muse marvel exclaim mutter murmur whisper shout yell scream laugh sigh chuckle deadpan crack gush rave snap bark growl thunder fume chant intone declare proclaim pronounce reason reckon theorize posit postulate volunteer venture narrate dictate',
  ],
  [
    'say',
    'claim',
    'qto',
    true,
    'claim assert allege contend maintain insist attest aver affirm reaffirm profess purport boast brag',
  ],
  [
    'say',
    'argue',
    'qt',
    true,
    'argue counter object protest rebut:to reason stress emphasize emphasise underscore underline reiterate repeat echo highlight',
  ],
  ['say', 'warn', 'qto', true, 'warn:of:against:about caution:against:about threaten'],
  ['say', 'reveal', 'qto', true, 'reveal disclose announce admit:to concede acknowledge confess:to confirm divulge'],
  ['say', 'commit', 'qti', true, 'vow pledge promise swear'],
  ['say', 'deny', 'qto', true, 'deny dispute refute'],
  ['say', 'hint', 'qt', true, 'suggest hint:at imply signal indicate intimate insinuate'],
  ['say', 'believe', 'qtw', true, 'predict speculate guess surmise estimate project forecast calculate'],
  ['say', 'claim', 'qt', true, 'complain:about:of lament testify joke:about grumble gripe crow moan wonder:about'],
  ['say', 'question', 'qwo', true, 'ask:about:for inquire:about query'],
  ['say', 'urge', 'qto', true, 'recommend propose demand plead:for:with advise counsel'],
  ['tell', 'neutral', 'htqwi', true, 'tell inform notify remind assure reassure brief'],
  [
    'tell',
    'urge',
    'otiq',
    false,
    'urge implore beg beseech exhort encourage instruct order command entreat press warn admonish',
  ],
  ['show', 'reveal', 'qtwo', true, 'show find report'],
  ['show', 'neutral', 'q', true, 'read'],
  ['think', 'believe', 'tow', true, 'think believe suspect fear feel hope doubt suppose assume presume figure imagine'],
  [
    'think',
    'believe',
    'tow',
    false,
    'know understand realize realise recognize recognise expect consider decide determine learn discover remember forget agree:with:on:that disagree:with:about worry:about anticipate perceive sense dream:of envision foresee appreciate hypothesize judge rule',
  ],
  [
    'want',
    'commit',
    'io',
    false,
    'want intend plan hope wish aim seek prefer refuse decline vow pledge promise threaten offer agree decide long yearn opt propose expect consider resolve',
  ],
  [
    'judge',
    'claim',
    'o',
    false,
    'call:for:on describe characterize characterise label dub brand term portray depict deem view regard see liken compare interpret perceive frame paint cast',
  ],
  [
    'judge',
    'claim',
    'o',
    false,
    'accuse:of blame charge criticize criticise condemn blast slam denounce decry deride ridicule mock assail lambaste lambast rip attack bash rebuke scold chastise chide berate fault hammer skewer disparage denigrate belittle insult taunt deplore bemoan lament dismiss reject discount rebuff question challenge contradict lash:out scoff:at rail:against sneer:at jab:at fire:back',
  ],
  [
    'judge',
    'claim',
    'o',
    false,
    'praise applaud hail laud tout extol commend compliment celebrate welcome thank congratulate endorse support back defend embrace champion advocate:for espouse favor favour approve:of credit salute trumpet herald cheer',
  ],
  [
    'judge',
    'claim',
    'o',
    false,
    'oppose resent hate loathe despise dislike love like admire respect trust distrust regret disapprove:of',
  ],
  [
    'judge',
    'neutral',
    'o',
    false,
    'cite mention reference discuss address detail outline highlight stress emphasize reiterate repeat echo invoke quote raise refer:to allude:to point:to:out speak:of:about:out talk:about:of hint:at apologize:for apologise:for touch:on boast:of:about brag:about complain:about:of reminisce:about respond:to react:to elaborate:on weigh:in call:for:on push:for:against press:for appeal:for:to lobby:for argue:for:against',
  ],
  [
    'do',
    'reveal',
    'o',
    false,
    'publish release issue unveil deliver present introduce propose express voice offer convey communicate share list name identify reveal announce disclose demand request recommend predict forecast estimate project suggest pronounce register reaffirm sign approve adopt',
  ],
];

const WRITTEN = new Map<string, ReportingVerb[]>();
for (const [cls, force, frames, parenthetical, lemmas] of GROUPS) {
  for (const entry of lemmas.split(' ')) {
    const [lemma = '', ...prepositions] = entry.split(':');
    const verb: ReportingVerb = {
      lemma,
      frames,
      parenthetical,
      class: cls,
      force,
      prepositions: new Set(prepositions),
    };
    WRITTEN.set(lemma, [...(WRITTEN.get(lemma) ?? []), verb]);
  }
}

/** Verbs of saying that with a thing as their object mean something else: "to maintain a balance". */
export const NO_OBJECT: ReadonlySet<string> = new Set(
  'maintain project reason contend continue relate insist reply respond go laugh sing bark volunteer venture post dictate crack signal read think hope guess figure suppose'.split(
    ' ',
  ),
);

/** One entry a lemma: of several uses the first gives class and force, and all give frames and prepositions. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = new Map(
  [...WRITTEN].map(([lemma, uses]) => [
    lemma,
    {
      ...uses[0]!,
      frames: [...new Set(uses.flatMap(({ frames }) => [...frames]))].join(''),
      parenthetical: uses.some((use) => use.parenthetical),
      prepositions: new Set(uses.flatMap((use) => [...use.prepositions])),
    },
  ]),
);
