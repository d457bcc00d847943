const words = (list: string): RegExp =>
  new RegExp(`(?<!\\p{L})(${list.trim().split(/\s+/).join('|')})(?!\\p{L})`, 'iu');

/** Words that bokmål has and nynorsk does not: one of them in a nynorsk text is a slip. */
export const BOKMAAL_ALONE = words(`
  ikke fra hva hvem hvor hvordan hvorfor hvilken hvilket hvilke hvis noe noen mer jeg dere deres hun en et bare være
  ble gjør gjøre gjøres sendes søkeren søkere søkerens virksomhet virksomheten virksomheter opplysninger opplysningene
  tilskudd tilskuddet tilskuddene saksbehandler saksbehandleren saksbehandlere utbetalingen utbetalinger saken
  meldinger meldingen uke uker uken måned måneder dager nå hver hvert selv sammen velg siden disse annen annet egen
  eget egne høyst flere regler reglene rollen brukes brukeren behandles behandlingen vises lagres finnes mangler venter
  endringer endringen endret endelig forespørsel forespørselen tjenesten nettleser nettleseren bekreft bekrefte
  bekreftet utlysning utlysningen søkes ansatt ansatte ansattes deltaker deltakere deltakerne rammen avgjørelse
  oppgjøret opplæringen ordningen innloggingen filen tilbudet tilbud svarene listen raden
  feltene oversikten pengene bedriften kvitteringen godkjennes åpne åpnet åpner øverst nederst betales behandlet
`);

/** Norwegian in an English text. */
export const NORWEGIAN = words(`
  og ikke ikkje fra frå søknad søknaden tilskudd tilskot vedtak vedtaket saken saka saksbehandler saksbehandlar eller
  utbetaling frist fristen virksomhet verksemd du deg vi som med til av på er har kan må skal blir vart ble
`);

/** Names keep their letters in English. */
export const NORWEGIAN_NAMES =
  /Trøndelag|Bokmål|Bedriftsintern opplæring|Enhetsregisteret|Brønnøysund|[Ss]pråk(rådet|lova)|[Øø]re\b|tilgjengelighetserklæring/gu;

/** Sentences of more than four words that bokmål and nynorsk truly share. */
export const SHARED_BY_BOTH: readonly string[] = [
  'Det er ingen rammer for {{year}}.',
  'Det er ingen spørsmål å svare på.',
  'Det er på tide å levere sluttrapporten.',
  'Dette har vi lagt vekt på ({{law}} {{reasons}}): {{words}}',
  'Du gir økonomi lov til å betale ut beløpet.',
  'Gå til utbetaling og sluttrapport',
  'Her er det for mange rader.',
  'Ja, men i mindre omfang',
  'Prøv igjen med den nye versjonen',
  'Rammer og tiltak med beløp i kroner',
  'Sendt inn til og med',
  'Språk i brev og kvittering',
  'Svar på om du er habil.',
  'Søknaden kom inn etter at fristen var ute.',
];

/** Words that English shares with Norwegian. */
export const SAME_IN_ENGLISH: readonly string[] = [
  'Demo.',
  'Enter',
  'Mine',
  'Person',
  'Status',
  'Tilsagn',
  'j',
  'k',
  'kr',
];
