/**
 * Words that give away a text as another language than it should be. Each list holds common words of bokmål that the
 * language itself never uses; names of people and of places are not among them.
 */
const BOKMAAL = [
  'ikke fra hva hvor hvem hvorfor hvordan hvilken hvilke hvis jeg noe noen bare være ble blitt nå ennå uten en et',
  'søker søkere søkeren søkerne virksomhet virksomheten virksomheter tilskudd tilskuddet saksbehandler',
  'saksbehandleren saksbehandlere utlysning utlysningen utlysninger utbetalinger opplysninger transaksjoner',
  'beregning beregningen beregnet begrunnelse begrunnelsen saken rammen ordningen siden pengene anmodning',
  'anmodningen bevilgning bevilget oppgjør oppgjøret innvilget avsluttet avslått lagret endret hentet sendes velg',
  'velger gjøre gjør dere deres fikk gikk høyst høyere lavere tegn valgfritt åpen åpne åpner stengt bekreftet',
  'endelig fortsett fortsette vise måned måneder dager avgjort mottatt godkjenneren deltakere hvert',
].flatMap((line) => line.split(' '));

const NOT_ENGLISH = [
  ...BOKMAAL.filter((word) => word !== 'en' && word !== 'et'),
  ...'og eller som til det den av med vi ikkje frå noko sak saka søknad søknaden vedtak vedtaket frist dato'.split(
    ' ',
  ),
  ...'beløp saksnummer logg lagre rapport virksomheter verksemd verksemder tilskot saksbehandlar mandag'.split(
    ' ',
  ),
];

/** Norwegian names that English texts keep. */
const NAMES = /Enhetsregisteret|Brønnøysund\w*|Trøndelag\w*|fylkeskommune\w*|Bokmål|Nynorsk|språklova/gi;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text that stand there although it is to be in nynorsk or in English. */
export function foreignWords(language: 'nn' | 'en', text: string): string[] {
  const wrong = new Set(language === 'nn' ? BOKMAAL : NOT_ENGLISH);
  const words = wordsOf(language === 'en' ? text.replace(NAMES, ' ') : text);
  return words.filter((word) => wrong.has(word));
}
