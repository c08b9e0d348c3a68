const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that stand before a name and say who that is; lower case, without the stop. */
export const TITLES = words(`
  mr mrs ms miss dr prof professor rev reverend sir lord lady dame king queen prince princess pope bishop archbishop
  cardinal rabbi imam president vice prime minister chancellor premier secretary deputy assistant chief director
  general gen lt col colonel captain capt major maj sgt sergeant admiral adm commander cmdr officer senator sen rep
  representative congressman congresswoman governor gov mayor councillor councilman councilwoman alderman judge justice
  attorney ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair chairperson ceo cfo editor
  reporter correspondent columnist author economist analyst strategist adviser advisor aide pollster candidate leader
  coach sheriff inspector detective superintendent commissioner speaker whip undersecretary treasurer founder owner
  manager executive billionaire businessman businesswoman lawyer historian scholar critic activist comedian actor
  actress singer sen rep pres hon detective lawmaker democrat republican frontrunner front-runner nominee foreign
  defense defence interior finance state press campaign former then acting interim ex senior junior late sens reps
  engineer doctor nurse teacher farmer fisherman harbourmaster harbormaster minister clerk officer`);

export const OFFICES: Readonly<Record<string, readonly string[]>> = {
  president: ['president', 'pres', 'leader', 'commander in chief'],
  senator: ['senator', 'sen', 'lawmaker'],
  congressman: ['rep', 'congressman', 'representative', 'lawmaker'],
  congresswoman: ['rep', 'congresswoman', 'representative', 'lawmaker'],
  governor: ['gov', 'governor'],
  minister: ['minister'],
  chancellor: ['chancellor'],
  secretary: ['secretary'],
  mayor: ['mayor'],
  judge: ['judge', 'justice'],
  leader: ['president', 'chancellor', 'premier', 'minister', 'leader'],
};

export const NATIONALITIES = words(`
  american british french german russian ukrainian chinese japanese korean indian pakistani israeli palestinian iranian
  iraqi syrian turkish greek italian spanish portuguese polish hungarian czech austrian swiss swedish norwegian danish
  finnish dutch belgian irish scottish welsh english canadian mexican brazilian argentine cuban european western eastern
  african asian arab saudi egyptian libyan afghan australian estonian latvian lithuanian belarusian georgian serbian
  croatian democratic republican gop conservative liberal u.s. u.k. us uk`);

/** Cities, palaces and houses that speak for a government. */
export const SEATS = words(`
  kremlin moscow kyiv kiev washington beijing london paris berlin brussels tehran jerusalem ankara tokyo seoul delhi
  pyongyang damascus warsaw rome madrid ottawa canberra pentagon`);
export const STATES = words(`
  russia ukraine china france germany britain england scotland wales ireland italy spain poland turkey iran iraq syria
  israel egypt india pakistan japan korea canada mexico brazil america australia nato eu un u.s. u.k. us uk u.n. e.u.
  cuba venezuela afghanistan libya sweden norway finland denmark netherlands belgium greece hungary estonia latvia
  lithuania belarus georgia taiwan vietnam nigeria kenya ethiopia sudan`);
export const OUTLETS = words(`
  times post journal reuters cnn bbc nbc abc cbs fox msnbc npr bloomberg politico guardian breitbart huffpost gazette
  herald tribune telegraph observer courier ledger news magazine newspaper television tv radio tass afp ap press daily
  chronicle examiner globe sun mirror independent economist buzzfeed vox slate axios atlantic yorker newsweek
  broadcaster wire islander paper editorial media`);
export const INSTITUTION_WORDS = words(`
  government administration ministry department agency office committee commission council court senate house congress
  parliament party campaign company corporation firm bank university college institute institution foundation
  association union federation league society group organization organisation alliance bureau board authority police
  army military navy force forces service center centre network trust fund church club coalition embassy white inc corp
  ltd llc pac nra fbi cia f.b.i. c.i.a. nsa irs epa fda hospital school city town state states nation cabinet regime
  navy airline airport ferry harbour harbor operator regulator inspectorate`);
export const DOCUMENT_WORDS = words(`
  report study survey poll polls polling analysis lawsuit suit complaint filing document documents memo letter email
  emails e-mail e-mails statement transcript record records data statistics figures results findings research paper
  article book column story stories ad ads advertisement video tweet post website site indictment affidavit ruling
  opinion order bill law constitution treaty resolution review audit investigation evidence numbers surveys studies
  reports estimate estimates projections footnote page platform rule graphic graphics message messages headline slogan
  sign hat footage accounts hypotheses calculation notes minutes log certificate release`);
export const UNNAMED_ROLES = words(`
  official officials source sources person people insider insiders aide aides adviser advisers advisor advisors
  diplomat diplomats lawmaker lawmakers strategist strategists operative operatives spokesman spokeswoman spokesperson
  witness witnesses analyst analysts expert experts`);
export const GROUP_WORDS = words(`
  many some others most several few both all those critics supporters opponents voters residents observers allies
  americans democrats republicans conservatives liberals`);

export const FEMALE = words(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley dorothy
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy shirley
  angela helen anna brenda pamela nicole ruth katherine samantha christine emma catherine debra virginia rachel carolyn
  janet maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan
  andrea ann anne alice jean doris jacqueline kathryn hannah julia gloria teresa sara janice marie madison grace judy
  abigail sophia beverly denise marilyn amber danielle brittany diana natalie lori kayla alexis hillary ivanka melania
  kamala carly nikki elena olga natalia svetlana yulia ursula angela theresa kellyanne huma donna neera tammy wendy
  loretta claire ella ingrid astrid freya mairi morag isla fiona`);
export const MALE = words(`
  james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
  tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry
  austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
  willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene ted tim tom mike jim bob bill
  dan ben rick jeff greg steve dave chris matt tony barack bernie marco mitt rand jeb vladimir volodymyr sergei dmitry
  pavel emmanuel olaf boris recep benjamin xi ali mohammed ahmed hassan francois nigel jeremy rudy newt mitch chuck harry
  al lou karl hugh sam max ian neil liam callum hamish angus magnus oskar lars erik sven leo felix hugo`);

/** "Americans", "Republicans": several, though written like a name. */
export const isGroupName = (word: string): boolean =>
  /(?:[a-z]ans|crats|licans|ists|voters|[a-z]ers)$/.test(word) &&
  !/^(?:Sanders|Reuters|Sellers|Saunders|Myers|Rogers|Powers|Chambers|Peters|Summers|Evans|Bankers|Flanders)$/.test(
    word,
  );
