// Makes apps/demo/data/cases-2020-2021.csv, always the same: invented awards of 2020 and 2021 whose counts and sums fit
// what is known of those years. Run: node apps/demo/seed/make-historical-cases.mjs > apps/demo/data/cases-2020-2021.csv

/** Number and name of a municipality, and how often it turns up. */
const MUNICIPALITIES = [
  ['5001', 'Trondheim', 34],
  ['5006', 'Steinkjer', 14],
  ['5007', 'Namsos', 11],
  ['5014', 'Frøya', 6],
  ['5020', 'Osen', 1],
  ['5021', 'Oppdal', 8],
  ['5022', 'Rennebu', 3],
  ['5025', 'Røros', 8],
  ['5026', 'Holtålen', 2],
  ['5027', 'Gauldal', 4],
  ['5028', 'Melhus', 8],
  ['5029', 'Skaun', 4],
  ['5031', 'Malvik', 6],
  ['5032', 'Selbu', 3],
  ['5033', 'Tydal', 1],
  ['5034', 'Meråker', 2],
  ['5035', 'Stjørdal', 12],
  ['5036', 'Frosta', 2],
  ['5037', 'Levanger', 11],
  ['5038', 'Verdal', 11],
  ['5041', 'Snåsa', 2],
  ['5042', 'Lierne', 1],
  ['5043', 'Røyrvik', 1],
  ['5044', 'Namsskogan', 1],
  ['5045', 'Grong', 3],
  ['5046', 'Høylandet', 1],
  ['5047', 'Overhalla', 3],
  ['5049', 'Flatanger', 1],
  ['5052', 'Leka', 1],
  ['5053', 'Inderøy', 5],
  ['5054', 'Fosen', 7],
  ['5055', 'Heim', 3],
  ['5056', 'Hitra', 5],
  ['5057', 'Ørland', 7],
  ['5058', 'Åfjord', 4],
  ['5059', 'Orkland', 12],
  ['5060', 'Nærøysund', 7],
  ['5061', 'Rindal', 2],
];
const TRADES = [
  'Prøvebakeri',
  'Prøvehotell',
  'Eksempelmekanikk',
  'Prøvebygg',
  'Eksempelmat',
  'Prøvereiser',
  'Eksempelsport',
  'Prøvetre',
  'Eksempeldata',
  'Prøvefisk',
  'Eksempelklær',
  'Prøvekafé',
  'Eksempelplast',
  'Prøverør',
  'Eksempelmedia',
  'Prøveopplevelser',
  'Eksempelinventar',
  'Prøvetransport',
  'Eksempelmeieri',
  'Prøveelektro',
];
const PURPOSES = [
  'Nettsalg',
  'Robotisering og maskinprogrammering',
  'Digital arbeidsflyt',
  'Grønn omstilling',
  'Ledelse i omstilling',
  'Nye produkter i reiselivet',
  'Lokalmat og servering',
  'Digital markedsføring',
  'Kvalitet og produksjonsstyring',
  'Bygging med digitale modeller',
];
const PROVIDERS = [
  ['specialist_firm', 46],
  ['solution_supplier', 24],
  ['internal', 8],
  ['vocational_college', 6],
  ['university', 5],
  ['study_association', 4],
  ['university_college', 3],
  ['upper_secondary', 3],
  ['other', 4],
  ['', 2],
];
const FIRST_ORGNR = 39903000;
const COMPANIES = 190;
/** Granted projects: how many, decided between when. The money of each period was there when it was promised. */
const GRANTED = [
  { year: 2020, count: 22, from: '2020-02-10', to: '2020-03-20', mean: 125 },
  { year: 2020, count: 38, from: '2020-04-06', to: '2020-06-26', mean: 140 },
  { year: 2020, count: 90, from: '2020-07-06', to: '2020-12-18', mean: 154 },
  { year: 2021, count: 30, from: '2021-02-08', to: '2021-03-26', mean: 185 },
  { year: 2021, count: 55, from: '2021-04-12', to: '2021-09-01', mean: 190 },
];
const OTHERS = [
  { year: 2020, count: 21, from: '2020-02-03', to: '2020-12-17', outcome: 'rejected' },
  { year: 2020, count: 4, from: '2020-03-02', to: '2020-11-20', outcome: 'dismissed' },
  { year: 2020, count: 5, from: '2020-04-20', to: '2020-11-27', outcome: 'withdrawn' },
  { year: 2021, count: 11, from: '2021-02-08', to: '2021-08-27', outcome: 'rejected' },
  { year: 2021, count: 2, from: '2021-03-08', to: '2021-06-25', outcome: 'dismissed' },
  { year: 2021, count: 3, from: '2021-03-15', to: '2021-08-20', outcome: 'withdrawn' },
  { year: 2021, count: 9, from: '2021-08-16', to: '2021-09-17', outcome: 'open' },
];

/** A small generator of numbers that look like chance and are the same every time. */
function dice(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const weighted = (pairs) => {
    let left = next() * pairs.reduce((sum, pair) => sum + pair.at(-1), 0);
    return pairs.find((pair) => (left -= pair.at(-1)) < 0) ?? pairs[0];
  };
  return {
    next,
    between,
    weighted,
    of: (list) => list[between(0, list.length - 1)],
    chance: (part) => next() < part,
  };
}

const roll = dice(20210901);
const DAY_MS = 86_400_000;
const dayNumber = (date) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
/** The day, or the Friday before where it is a weekend. */
function workday(day) {
  const weekday = new Date(day * DAY_MS).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return new Date((day - back) * DAY_MS).toISOString().slice(0, 10);
}

/** The organisation number with these eight first digits, or undefined where they have no check digit. */
function orgnrFrom(eight) {
  const digits = [...String(eight)].map(Number);
  const rest = [3, 2, 7, 6, 5, 4, 3, 2].reduce((sum, weight, place) => sum + weight * digits[place], 0) % 11;
  return rest === 1 ? undefined : `${eight}${rest === 0 ? 0 : 11 - rest}`;
}

function companies() {
  const names = new Set();
  const found = [];
  for (let eight = FIRST_ORGNR; found.length < COMPANIES; eight++) {
    const orgnr = orgnrFrom(eight);
    const [number, place] = roll.weighted(MUNICIPALITIES);
    const name = `${place} ${roll.of(TRADES)} ${roll.chance(0.9) ? 'AS' : 'DA'}`;
    if (orgnr === undefined || names.has(name)) continue;
    names.add(name);
    found.push({ orgnr, name, number });
  }
  return found;
}

const POOL = companies();
const thousands = (amount) => Math.max(20, Math.round(amount)) * 1000;

function base(year, decided) {
  const company = roll.of(POOL);
  const early = dayNumber(decided) - roll.between(18, 40);
  const submitted = workday(Math.max(early, dayNumber(`${year}-01-04`) + roll.between(2, 12)));
  const others = roll.chance(0.15) ? roll.between(1, 4) : 0;
  const joined = new Set(
    Array.from({ length: others }, () => roll.of(POOL).orgnr).filter((orgnr) => orgnr !== company.orgnr),
  );
  return {
    year,
    company,
    submitted,
    decided,
    joined: [...joined],
    provider: roll.weighted(PROVIDERS)[0],
    participants: roll.chance(0.04) ? '' : roll.between(2, 14) + 5 * joined.size,
    purpose: roll.of(PURPOSES),
    applied: thousands(roll.between(60, 300)),
    granted: '',
    disbursed: '',
    closed: '',
  };
}

function grantedCase({ year, mean }, decided) {
  const row = base(year, decided);
  const granted = thousands(Math.min(300, Math.max(30, mean + roll.between(-95, 95))));
  const cut = roll.chance(0.25);
  const closedDay = dayNumber(decided) + roll.between(100, 260);
  const closed = closedDay <= dayNumber('2021-08-27') && roll.chance(0.85) ? workday(closedDay) : '';
  const used = roll.chance(0.6) ? 1 : roll.between(70, 98) / 100;
  const paid = closed === '' ? (roll.chance(0.4) ? 0.75 : 0) : used;
  return {
    ...row,
    outcome: cut ? 'partly_granted' : 'granted',
    applied: cut ? granted + thousands(roll.between(20, 90)) : granted,
    granted,
    closed,
    disbursed: paid === 0 ? '' : Math.round(granted * paid),
  };
}

/** Decisions spread evenly over the period, each on a working day. */
function spread({ count, from, to }) {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return Array.from({ length: count }, (_, place) =>
    workday(Math.round(start + ((end - start) * (place + 0.999)) / count)),
  );
}

function turnedDown({ year, outcome }, decided) {
  const row = { ...base(year, decided), outcome };
  const undecided = outcome === 'open' || (outcome === 'withdrawn' && roll.chance(0.6));
  return undecided ? { ...row, decided: '' } : row;
}

const rows = [
  ...GRANTED.flatMap((period) => spread(period).map((decided) => grantedCase(period, decided))),
  ...OTHERS.flatMap((period) => spread(period).map((decided) => turnedDown(period, decided))),
].sort((a, b) => (a.submitted === b.submitted ? 0 : a.submitted < b.submitted ? -1 : 1));

const HEADER =
  'external_id,case_number,scheme,call,year,frame,measure,orgnr,applicant,municipality_number,submitted_on,decided_on,outcome,applied_kr,granted_kr,disbursed_kr,closed_on,provider_type,participants,participating_orgnrs,purpose';
const numbers = new Map();
const lines = rows.map((row) => {
  const number = (numbers.get(row.year) ?? 0) + 1;
  numbers.set(row.year, number);
  const name = `${row.year}-${String(number).padStart(3, '0')}`;
  return [
    `bio-${name}`,
    `BIO-${name}`,
    'bio',
    `bio1-${row.year}`,
    row.year,
    'bio',
    'bio',
    row.company.orgnr,
    row.company.name,
    row.company.number,
    row.submitted,
    row.decided,
    row.outcome,
    row.applied,
    row.granted,
    row.disbursed,
    row.closed,
    row.provider,
    row.participants,
    row.joined.join(' '),
    row.purpose,
  ].join(',');
});
process.stdout.write(`${[HEADER, ...lines].join('\n')}\n`);
