/*
 * Words that serve a sentence and say nothing of what it is about, folded as in fold.ts. What serves one language is a
 * subject in another ("war", "door", "fur"), so that each list is for texts of its language.
 */

const LISTS: readonly string[] = [
  // English
  `a about above across after again against ago all almost alone along already also although always am among an and another
  any anybody anyone anything are aren around as at away back be because been before behind being below beside between both
  but by came can cannot come could couldn did didn do does doesn doing don done down during each either else enough etc even
  ever every everybody everyone everything few for from get gets getting given goes going gone got had has hasn have haven
  having he her here hers herself him himself his how however i if in indeed instead into is isn it its itself just keep
  kept less let like made make makes making many may maybe me might more most much must my myself near neither never next no
  nobody none nor not nothing now of off often on once one only onto or other others otherwise our ours out over own per
  perhaps put quite rather really said same say says see seem seemed seems seen several shall she should shouldn since so
  some somebody someone something sometimes soon still such take taken tell tells than that the their theirs them themselves
  then there therefore these they thing things this those though through thus till to today together told tomorrow too took
  toward towards under unless until up upon us use used using very was wasn way we well went were weren what whatever when
  where whether which while who whoever whole whom whose why will with within without won would wouldn yes yesterday yet you
  your yours yourself`,
  // German
  `aber als am an auch auf aus bei beim bereits bin bis bist da dabei dadurch dafur dagegen daher damit danach dann daran
  darauf daraus darin daruber darum das dass dazu dein deine dem den denen denn der deren des deshalb dessen die diese diesem
  diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige einigen einmal er es etwa etwas euch euer
  fur ganz gegen gibt habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist
  ja jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinen keiner konnen konnte konnten machen man mehr mein meine
  mich mir mit muss mussen musste nach nein nicht nichts noch nun nur ob oben oder ohne schon sehr sei sein seine seinem
  seinen seiner seit selbst sich sie sind so sogar solche soll sollen sollte sondern sonst sowie uber um und uns unser unsere
  unter vom von vor wahrend wann war waren warum was weil weiter welche welcher wenn wer werden wie wieder wir wird wo wollen
  wollte wurde wurden zu zum zur zwar zwischen`,
  // French
  `a afin ainsi alors apres au aucun aussi autre autres aux avait avant avec avoir bien c car ce cela celle celui ces cet
  cette ceux chaque chez comme contre d dans de depuis des deux doit donc dont du elle elles en encore entre est et etait
  etaient etant ete etre eu eux fait fois il ils j jamais je jusque l la le lequel les leur leurs lors lorsque lui m mais me
  meme memes moins mon n ne ni non nos notre nous on ont ou par parce parmi pas pendant peu peut plus pour pourquoi qu quand
  que quel quelle quelles quels qui quoi s sa sans se selon sera ses si soit son sont sous sur t ta tandis tant te tous tout
  toute toutes tres tu un une vers vos votre vous y`,
  // Spanish
  `a ademas ahora al algo algun alguna algunos alli antes aquel aquella aqui asi aun aunque bajo cada casi como con contra cual
  cuales cuando cuanto de del desde despues donde dos durante e el ella ellas ellos embargo en entre era es esa ese eso esos
  esta estaba estado estan estar este esto estos fue fueron ha haber habia han hasta hay hace hacia la las le les lo los mas
  me mediante mi mientras misma mismo mucho muchos muy nada ni ningun ninguna no nos nosotros nunca o otra otras otro otros
  para pero poco por porque pues que quien se sea segun ser si sido siempre sin sobre solo son su sus tal tambien tampoco tan
  tanto te tiene tienen toda todas todavia todo todos tras tu un una unas unos usted y ya yo`,
  // Italian
  `a abbiamo ad ai al alcuni alla alle allo allora anche ancora avere aveva c che chi ci cioe ciascuno come con contro cosi cui
  d da dagli dai dal dalla dalle degli dei del della delle dello dentro di dopo dove due dunque e ed era erano essere fra gia
  gli ha hanno ho i il in infatti invece io l la le lo loro ma mentre mi molti molto ne negli nei nel nella nelle nello no noi
  non nostro o ogni oltre per perche piu poi prima proprio qua quale quali quando quella quelle quelli quello questa queste
  questi questo qui quindi s sara se sempre senza si sia siamo sono sopra sotto sta stata stati stato su sua sue sugli sui
  sul sulla suo suoi tra troppo tu tutta tutte tutti tutto un una uno verso vi voi`,
  // Portuguese
  `a ainda alem algum alguma ante ao aos apenas aquela aquele as ate cada com como contra da das de dela dele deles depois
  desde dessa desse desta deste do dos e ela elas ele eles em entao entre era eram essa esse esta estao estava este eu foi
  foram ha havia isso isto ja lhe mais mas mesmo meu minha muito muitos na nao nas nem nenhum nessa nesse nesta neste no nos
  nossa nosso num numa nunca o onde os ou outra outras outro outros para pela pelas pelo pelos pode por porem porque pois
  qual quando quanto que quem sao se segundo seja sem sempre ser seu seus so sob sobre sua suas tambem tanto tem tinha toda
  todas todo todos um uma umas voce`,
  // Dutch
  `aan al alle alleen als altijd andere ben bij binnen daar daarom dan dat de deze die dit doch doen door dus een eens elk elke
  en enige enkele er erg even ge geen geweest haar had heb hebben heeft hem hen het hier hij hoe hun iemand iets ieder iedere
  ik in indien is ja je jou jouw jullie kan kon kunnen maar me meer men met mijn moet moeten na naar niet niets nog nooit nu
  of om omdat ons onze ook op over reeds sinds sommige steeds te tegen tijdens toch toen tot tussen uit van vanaf veel voor
  waar waarom wanneer want waren was wat we weer wel welke werd werden wie wij wordt worden zal ze zeer zich zij zijn zo
  zonder zou zouden`,
];

let lists: readonly ReadonlySet<string>[] | undefined;

const NONE: ReadonlySet<string> = new Set();

/** The function words of the language that most of these folded words, each as often as it counts, are of; none in others. */
export function functionWordsFor(words: readonly { text: string; count: number }[]): ReadonlySet<string> {
  lists ??= LISTS.map((list) => new Set(list.split(/\s+/)));
  let best = NONE;
  let most = 0;
  for (const list of lists) {
    const held = words.reduce((sum, { text, count }) => sum + (list.has(text) ? count : 0), 0);
    if (held > most) [best, most] = [list, held];
  }
  return best;
}
