// Makes complete drafts from a seed: every question that applies has an answer, and only what the call
// leaves open is undecided. The weights make every verdict frequent and many budgets reach the ceiling. They
// use which answers are likely to be accepted, and no result of the program.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TERRITORY = join(dirname(fileURLToPath(import.meta.url)), '../../build/generated/territoire-42-2023.json');
const MAX_LINES = 12;
const MAX_CENTIMES = 99_999_999_999;
const CEILING_CENTIMES = 3_125_000;
const VAT_RATES = [0, 210, 550, 850, 1000, 2000];

/** The communes and EPCI of the Loire, in the form that the generator and the rules use. */
export function readTable() {
  const { communes, epci } = JSON.parse(readFileSync(TERRITORY, 'utf8'));
  return {
    communes: new Set(communes.map(([code]) => code)),
    epci: new Map(epci.map(([siren, , , members, inside]) => [siren, { members, inside }])),
  };
}

/** mulberry32, a generator with 32 bits of state and the same numbers on every machine. */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Random {
  constructor(seed) {
    this.next = mulberry32(seed);
  }
  /** An integer from `low` to `high`, including both. */
  between = (low, high) => low + Math.floor(this.next() * (high - low + 1));
  chance = (percent) => this.next() * 100 < percent;
  pick = (list) => list[this.between(0, list.length - 1)];
  /** One of the names in `choices`, which is {name: weight}. */
  weighted(choices) {
    let rest = this.next() * Object.values(choices).reduce((sum, weight) => sum + weight, 0);
    for (const [name, weight] of Object.entries(choices)) {
      rest -= weight;
      if (rest < 0) return name;
    }
    return Object.keys(choices)[0];
  }
}

// ── The applicant ────────────────────────────────────────────────────────────────────────────────

const COMMUNES_OUTSIDE = ['69123', '43157', '63113', '71014', '38185', '01004', '07019', '03310', '75056', '2A004', '97411'];
const SIREN_OUTSIDE = ['214202186', '200046977', '200040715', '243800604', '200066793', '247400724'];
const STRADDLING = '200066587';

function communeCode(random, table) {
  return random.chance(86) ? random.pick([...table.communes]) : random.pick(COMMUNES_OUTSIDE);
}

/** A code that no commune of the Loire has, or an incomplete code. */
function wrongCode(random, table) {
  if (random.chance(30)) return random.pick(['4', '42', '421', '4221']);
  const codes = Array.from({ length: 999 }, (_, i) => `42${String(i + 1).padStart(3, '0')}`);
  return random.pick(codes.filter((code) => !table.communes.has(code)));
}

/** A SIREN with one wrong digit, or an incomplete SIREN. */
function wrongSiren(random, siren) {
  if (random.chance(30)) return siren.slice(0, random.between(1, 8));
  const at = random.between(0, 8);
  return siren.slice(0, at) + ((Number(siren[at]) + 1) % 10) + siren.slice(at + 1);
}

function epciSiren(random, table) {
  switch (random.weighted({ inside: 68, straddling: 20, outside: 12 })) {
    case 'inside':
      return random.pick([...table.epci.keys()].filter((siren) => siren !== STRADDLING));
    case 'straddling':
      return STRADDLING;
    default:
      return random.pick(SIREN_OUTSIDE);
  }
}

const APPLICANTS = {
  commune: 40, epci: 22, syndicat: 8, ccas: 12, cias: 3, departement: 2, association: 2, entreprise: 2,
  particulier: 2, etablissement_scolaire: 2, service_etat: 2, autre: 3,
};

function applicant(random, table) {
  const nature = random.weighted(APPLICANTS);
  const porteur = { nature, code_insee: null, siren: null, situe_dans_la_loire: null };
  // Some drafts also answer a question that does not apply. The answer is kept and ignored.
  const stray = random.chance(10);
  if (nature === 'commune' || nature === 'ccas' || stray) porteur.code_insee = communeCode(random, table);
  if (nature === 'epci' || stray) porteur.siren = epciSiren(random, table);
  if (!['commune', 'ccas', 'epci', 'departement'].includes(nature) || stray) porteur.situe_dans_la_loire = random.chance(85);
  return porteur;
}

// ── The project ──────────────────────────────────────────────────────────────────────────────────

const THEMES = [
  'smart_village', 'e_sante', 'objets_connectes', 'politique_donnee', 'gfu', 'tourisme_culture_connecte',
  'projets_citoyens', 'cybersecurite', 'dechets_numeriques', 'duree_de_vie', 'reconditionnement',
  'acculturation_responsable', 'green_data_center', 'ecoconception', 'gestion_energetique', 'prevention_risques',
  'trames_bleues_vertes', 'biodiversite', 'dematerialisation', 'portail_citoyen', 'chatbot', 'borne_interactive',
  'mediation_numerique',
];

function project(random) {
  const themes = () => [...new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(THEMES)))];
  const other = 'Un thème que l’appel ne nomme pas';
  switch (random.weighted({ named: 78, both: 6, none: 8, other: 8 })) {
    case 'named':
      return { themes: themes(), aucun_axe: random.pick([false, null]), autre_theme: null };
    case 'both':
      return { themes: themes(), aucun_axe: false, autre_theme: other };
    case 'none':
      return { themes: [], aucun_axe: true, autre_theme: null };
    default:
      return { themes: [], aucun_axe: random.pick([false, null]), autre_theme: other };
  }
}

// ── The expense lines ────────────────────────────────────────────────────────────────────────────

const NATURES = {
  likely: { equipement: 4, formation: 3, etude: 3, logiciel: 3, gfu: 2, amenagement: 1 },
  any: {
    equipement: 4, formation: 2, etude: 2, logiciel: 4, gfu: 3, amenagement: 4, frais_lies: 2, fonctionnement: 2,
    travaux_mobilier: 2, autre: 2,
  },
  unlikely: { equipement: 2, gfu: 2, amenagement: 2, fonctionnement: 3, travaux_mobilier: 3, autre: 3 },
  doubtful: { equipement: 4, logiciel: 4, frais_lies: 4 },
};
const LEANINGS = {
  likely: { destinataire: ['usagers', 'territoire'], acquisition: ['achat'], network: [true], pour_gfu: [true] },
  any: {
    destinataire: ['usagers', 'territoire', 'agents', 'ecoles', 'autre'],
    acquisition: ['achat', 'abonnement'], network: [true, false], pour_gfu: [true, false],
  },
  unlikely: { destinataire: ['agents', 'ecoles'], acquisition: ['achat', 'abonnement'], network: [false], pour_gfu: [true, false] },
  doubtful: { destinataire: ['autre', 'usagers'], acquisition: ['abonnement'], network: [false], pour_gfu: [true] },
};

function expense(random, leaning) {
  const { destinataire, acquisition, network, pour_gfu } = LEANINGS[leaning];
  const line = { nature: random.weighted(NATURES[leaning]) };
  const asks = (...natures) => natures.includes(line.nature) || random.chance(5);
  if (asks('equipement')) line.destinataire = random.pick(destinataire);
  if (asks('logiciel', 'equipement')) line.acquisition = random.pick(acquisition);
  if (asks('gfu', 'amenagement')) line.reseau_initiative_publique = random.pick(network);
  if (asks('amenagement')) line.pour_gfu = random.pick(pour_gfu);
  return line;
}

/** An amount of any size, including small and unusual ones. */
function anyAmount(random) {
  switch (random.weighted({ usual: 6, small: 2, edge: 1, ceiling: 2 })) {
    case 'usual':
      return Math.min(MAX_CENTIMES, Math.floor(10 ** (2 + random.next() * 6)));
    case 'small':
      return random.between(0, 200);
    case 'edge':
      return random.pick([0, 1, MAX_CENTIMES, MAX_CENTIMES - 1, random.between(0, MAX_CENTIMES)]);
    default:
      return CEILING_CENTIMES + random.between(-2, 2);
  }
}

/** Writes an amount as HT, as TTC with its rate, or as both (HT takes precedence). */
function setAmount(random, line, centimes) {
  const how = random.weighted({ ht: 50, ttc: 40, both: 10 });
  if (how !== 'ttc') line.montant_ht_centimes = centimes;
  if (how === 'ht') return;
  line.tva_points_base = random.pick(VAT_RATES);
  line.montant_ttc_centimes =
    how === 'both'
      ? anyAmount(random)
      : Math.min(MAX_CENTIMES, Math.round((centimes * (10_000 + line.tva_points_base)) / 10_000));
}

/** Splits `total` into `count` random amounts of integer centimes. */
function split(random, total, count) {
  const cuts = Array.from({ length: count - 1 }, () => random.between(0, total)).sort((a, b) => a - b);
  return [...cuts, total].map((cut, i) => cut - (cuts[i - 1] ?? 0));
}

const NUMBER_OF_LINES = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 9, MAX_LINES];

/** About `count` lines of one kind of budget. */
function budget(random, count) {
  const lines = (leaning, amounts) =>
    amounts.map((amount) => {
      const line = expense(random, leaning());
      setAmount(random, line, amount);
      return line;
    });
  const some = (n) => Array.from({ length: n }, () => anyAmount(random));
  switch (random.weighted({ ceiling: 26, mixed: 42, unlikely: 8, doubtful: 8, worthless: 6, none: 2, huge: 2, accepted: 6 })) {
    case 'ceiling': {
      const total = CEILING_CENTIMES + random.pick([-1, 0, 1, random.between(-300, 300)]);
      const aside = count > 1 && random.chance(30) ? some(1) : [];
      return [
        ...lines(() => 'likely', split(random, total, count - aside.length)),
        ...lines(() => random.pick(['unlikely', 'doubtful']), aside),
      ];
    }
    case 'mixed':
      return lines(() => 'any', some(count));
    case 'unlikely':
      return lines(() => 'unlikely', some(count));
    case 'doubtful':
      return lines(() => random.pick(['doubtful', 'unlikely']), some(count));
    case 'worthless':
      return lines(() => 'any', Array(count).fill(0));
    case 'huge':
      return lines(() => 'likely', Array.from({ length: random.between(4, MAX_LINES) }, () => MAX_CENTIMES - random.between(0, 9)));
    case 'accepted':
      return lines(() => 'likely', some(count));
    default:
      return [];
  }
}

/** Answers the common questions on each line, for the complete budget, or both. */
function answerCommonQuestions(random, draft) {
  // The lines have individual answers about purchase. They keep them, or use a common answer instead.
  const way = random.weighted({ common: 25, lines: 45, both: 30 });
  if (way !== 'lines') draft.depenses_communes.acquisition = random.chance(15) ? 'abonnement' : 'achat';
  for (const line of draft.depenses) {
    if (way === 'common' || (way === 'both' && random.chance(50))) delete line.acquisition;
  }
  for (const [question, expected] of [['investissement', true], ['obligation_legale', false]]) {
    const answer = (against) => (random.chance(against) ? !expected : expected);
    const way = random.weighted({ common: 40, lines: 30, both: 30 });
    if (way !== 'lines') draft.depenses_communes[question] = answer(8);
    for (const line of draft.depenses) {
      if (way === 'lines' || (way === 'both' && random.chance(50))) line[question] = answer(way === 'both' ? 20 : 5);
    }
  }
}

/** The complete draft of a seed. `table` comes from readTable(). `lines` is the approximate number of lines, or any number when missing. */
export function draftOf(seed, table, lines) {
  const random = new Random(seed);
  const draft = {
    format: 'loire-connect/brouillon',
    version: 1,
    edition: 'loire-connect-2023',
    porteur: applicant(random, table),
    projet: project(random),
    depenses: budget(random, lines ?? random.pick(NUMBER_OF_LINES)),
    depenses_communes: {},
    depenses_completes: true,
  };
  answerCommonQuestions(random, draft);
  return draft;
}

/** The draft of a seed with random answers removed, because missing answers must give the same bounds too. */
export function incompleteDraftOf(seed, table, lines) {
  const random = new Random(~seed);
  const draft = draftOf(seed, table, lines);
  const forget = (object, percent) => {
    for (const key of Object.keys(object)) {
      if (random.chance(percent)) object[key] = null;
    }
  };
  const percent = random.pick([3, 10, 30]);
  for (const line of draft.depenses) forget(line, percent);
  forget(draft.depenses_communes, percent);
  forget(draft.porteur, percent);
  const { porteur } = draft;
  if (porteur.code_insee && random.chance(percent)) porteur.code_insee = wrongCode(random, table);
  if (porteur.siren && random.chance(percent)) porteur.siren = wrongSiren(random, porteur.siren);
  forget(draft.projet, percent);
  if (random.chance(percent)) draft.depenses_completes = random.pick([null, false]);
  return draft;
}
