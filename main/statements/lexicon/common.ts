/** Frequent verbs that report nothing; they tell where a clause has its finite verb. Written by hand. */
export const COMMON_VERBS = `
accept accompany achieve act affect aim allow amount answer appear apply arrange arrest arrive assume attempt attend avoid
bear beat become begin belong bet bind block boost borrow break bring broadcast build burn buy campaign capture care carry
cast catch cause cease change check choose claim clash climb close collapse collect come commit compare compete complete
comprise concern conduct confront connect constitute construct contain contribute control cost count cover crash create
cross cut damage deal debate defeat defend delay demonstrate deny depart depend deploy deserve destroy develop devote die
differ direct disappear discover distribute divide dominate donate draft drag draw dress drink drive drop earn eat elect
eliminate embark emerge employ enable end enforce engage enjoy enlist ensure enter erase escape establish evolve examine
exceed exist expand experience explode explore expose extend face fail fall feature feed fight file fill finance finish fit
fix flee float flow fly focus follow force form found fuel fund gain gather get give go govern grab grow handle hang happen
harm head hear help hide hire hit hold host hurt ignore impose improve include increase indict influence inherit injure
insist inspire intensify intervene invade invest investigate invite involve issue join jump keep kick kill knock lack land
last launch lay lead lean leave lend let lie lift limit link linger listen live locate look loom lose lower maintain make
manage mark marry matter mean measure meet merge miss mobilize monitor mount move need negotiate nominate obtain occupy
occur open operate organize outline overcome owe own participate pass pay perform pick place play poll pose possess pour
pray prepare preside prevail prevent produce prompt protect prove provide pull punish purchase pursue push put quit raise
range reach receive recover reduce refuse reign relate remain remind remove render replace represent require rescue reserve
resign resolve respond rest restore result retain retire retreat return rise roll ruin run rush sanction save score seat
secure seek seem seize select sell send separate serve set settle shake shape share shift ship shock shoot shut shrink sing
sit sleep slide slip slow smile solve spark spawn speak spend split spread stage stand start stay steal stem step stick stop
strengthen stretch strike strive struggle study succeed suffer suit supply surge surprise surround survive suspend swing
switch take target teach tear tend test tie touch tour track trade trail train transfer travel treat trigger trust try turn
underestimate undergo undermine unite use vanish vary visit vote wait wake walk warrant wash waste watch wear widen win
withdraw work worsen yield zero escalate deploy retaliate destabilize`;

/** lemma, past, participle where they are not made with -ed. */
export const IRREGULAR = `
be was been;bear bore borne;beat beat beaten;become became become;begin began begun;bet bet bet;bind bound bound;break broke broken;
bring brought brought;broadcast broadcast broadcast;build built built;buy bought bought;cast cast cast;catch caught caught;
choose chose chosen;come came come;cost cost cost;cut cut cut;deal dealt dealt;draw drew drawn;drink drank drunk;drive drove driven;
eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fly flew flown;
forecast forecast forecast;foresee foresaw foreseen;forget forgot forgotten;get got gotten;give gave given;go went gone;grow grew grown;hang hung hung;
hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;know knew known;lay laid laid;
lead led led;leave left left;lend lent lent;let let let;lie lay lain;lose lost lost;make made made;mean meant meant;meet met met;
overcome overcame overcome;pay paid paid;put put put;quit quit quit;read read read;rise rose risen;run ran run;say said said;see saw seen;
seek sought sought;sell sold sold;send sent sent;set set set;shake shook shaken;shoot shot shot;show showed shown;shrink shrank shrunk;
shut shut shut;sing sang sung;sit sat sat;sleep slept slept;slide slid slid;speak spoke spoken;spend spent spent;split split split;
spread spread spread;stand stood stood;steal stole stolen;stick stuck stuck;strike struck struck;swear swore sworn;swing swung swung;
take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;undergo underwent undergone;
understand understood understood;wake woke woken;wear wore worn;win won won;withdraw withdrew withdrawn;write wrote written;
dream dreamed dreamt;bid bid bid;rip ripped ripped;plan planned planned;beg begged begged;crack cracked cracked;
admit admitted admitted;commit committed committed;refer referred referred;quip quipped quipped;prefer preferred preferred;
occur occurred occurred;permit permitted permitted;regret regretted regretted;stop stopped stopped;drop dropped dropped;
step stepped stepped;jab jabbed jabbed;dub dubbed dubbed;slam slammed slammed;brag bragged bragged;rebut rebutted rebutted;
opt opted opted;grab grabbed grabbed;drag dragged dragged;chat chatted chatted;blog blogged blogged;snap snapped snapped;slip slipped slipped;
sum summed summed;ship shipped shipped;nod nodded nodded;pin pinned pinned;hint hinted hinted`;
