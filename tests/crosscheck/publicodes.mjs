// Applies the rules of *.publicodes to a draft. The result has the form of the assessment that loire-connect
// prints. This file contains no rule of the call.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Engine from 'publicodes';
import { parse } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));

/** The three models as plain data, so that a test can change a rule. */
export const readRules = () =>
  Object.fromEntries(
    ['depense', 'theme', 'projet'].map((name) => [name, parse(readFileSync(join(here, `${name}.publicodes`), 'utf8'))]),
  );

const refuse = (message) => {
  throw new Error(message);
};
// Warnings are errors. A parent with the value «non» does not disable its rules, because the parts of our
// names only group rules.
const OPTIONS = {
  strict: true,
  flag: { automaticNamespaceDisabling: false },
  logger: { log() {}, warn: refuse, error: refuse },
};

// ── The answers of a draft as a Publicodes situation, without unanswered questions ──────────────

const missing = (value) => value === undefined || value === null;
const text = (value) => (missing(value) ? undefined : `'${value}'`);
const yesNo = (value) => (missing(value) ? undefined : value ? 'oui' : 'non');
const answered = (situation) => Object.fromEntries(Object.entries(situation).filter(([, value]) => !missing(value)));

function lineSituation(line, common) {
  return answered({
    'dépense . nature': text(line.nature),
    'dépense . destinataire': text(line.destinataire),
    'dépense . acquisition': text(line.acquisition),
    "dépense . réseau d'initiative publique": yesNo(line.reseau_initiative_publique),
    "dépense . pour un groupe fermé d'utilisateurs": yesNo(line.pour_gfu),
    'dépense . montant HT': line.montant_ht_centimes,
    'dépense . montant TTC': line.montant_ttc_centimes,
    'dépense . taux de TVA': line.tva_points_base,
    'dépense . investissement': yesNo(line.investissement),
    'dépense . obligation légale': yesNo(line.obligation_legale),
    'budget . investissement': yesNo(common?.investissement),
    'budget . obligation légale': yesNo(common?.obligation_legale),
    'budget . acquisition': text(common?.acquisition),
  });
}

/** Whether the number has nine digits and a valid check digit, as the INSEE defines it (Luhn). */
function isSiren(number) {
  if (!/^\d{9}$/.test(number)) return false;
  const sum = [...number].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + Math.floor(doubled / 10) + (doubled % 10);
  }, 0);
  return sum % 10 === 0;
}

/** The facts that the table of the Loire gives about the applicant. */
function places(porteur, table) {
  const facts = {};
  // Fewer characters are an incomplete code, about which nothing is known yet.
  if (porteur.code_insee?.length === 5) {
    facts['commune . département'] = text(porteur.code_insee.slice(0, 2));
    facts['commune . dans la table'] = yesNo(table.communes.has(porteur.code_insee));
  }
  if (!missing(porteur.siren)) {
    const epci = table.epci.get(porteur.siren);
    facts['EPCI . clé juste'] = yesNo(isSiren(porteur.siren));
    facts['EPCI . dans la table'] = yesNo(epci !== undefined);
    facts['EPCI . communes membres'] = epci?.members;
    facts['EPCI . communes membres dans la Loire'] = epci?.inside;
  }
  return facts;
}

function projectSituation(draft, table, axes, sums) {
  const { porteur = {}, projet = {} } = draft;
  return answered({
    'nature du porteur': text(porteur.nature),
    ...places(porteur, table),
    'autre porteur . situé dans la Loire': yesNo(porteur.situe_dans_la_loire),
    'thème . du premier axe': yesNo(axes.has(1)),
    'thème . du deuxième axe': yesNo(axes.has(2)),
    'thème . du troisième axe': yesNo(axes.has(3)),
    'aucun axe': yesNo(projet.aucun_axe),
    'autre thème': missing(projet.autre_theme) ? undefined : 'oui',
    'budget . complet': yesNo(draft.depenses_completes),
    'budget . part assurée': sums.sure,
    'budget . part possible': sums.possible,
  });
}

// ── Values of Publicodes as values of the assessment: undefined is indéterminé or unbounded ─────

const verdict = (value) => (value === undefined ? 'indetermine' : value ? 'oui' : 'non');
const status = (value) => (value === undefined ? 'indeterminee' : value ? 'eligible' : 'exclue');
const bound = (value) => (value === undefined ? null : value);

const CONDITIONS = {
  porteur: 'condition de porteur',
  territoire: 'condition de territoire',
  axe: "condition d'axe",
  assiette: "condition d'assiette",
};
const AXES = ['axe . premier', 'axe . deuxième', 'axe . troisième'];

export class Rules {
  /** `table` comes from readTable() in drafts.mjs, and `rules` from readRules(). */
  constructor(table, rules = readRules()) {
    this.table = table;
    this.line = new Engine(rules.depense, OPTIONS);
    this.theme = new Engine(rules.theme, OPTIONS);
    this.axisOf = new Map(); // the axis depends on the theme alone, so each theme is evaluated once
    this.project = new Engine(rules.projet, OPTIONS);
  }

  axis(theme) {
    if (!this.axisOf.has(theme)) {
      this.axisOf.set(theme, this.theme.setSituation({ thème: text(theme) }).evaluate('axe du thème').nodeValue);
    }
    return this.axisOf.get(theme);
  }

  /** The result of the rules for a draft, which is the compared part of an assessment. */
  assess(draft) {
    const line = (name) => this.line.evaluate(`dépense . ${name}`).nodeValue;
    const project = (name) => this.project.evaluate(name).nodeValue;

    const sums = { sure: 0, possible: 0 };
    const depenses = (draft.depenses ?? []).map((expense) => {
      this.line.setSituation(lineSituation(expense, draft.depenses_communes));
      sums.sure += line('part assurée');
      // A line without an upper bound leaves the complete budget without one.
      const possible = line('part possible');
      sums.possible = possible === undefined || sums.possible === undefined ? undefined : sums.possible + possible;
      return {
        statut: status(line('éligible')),
        montant_ht_centimes: { min: line('montant HT au moins'), max: bound(line('montant HT au plus')) },
      };
    });

    const axes = new Set((draft.projet?.themes ?? []).map((theme) => this.axis(theme)));
    this.project.setSituation(projectSituation(draft, this.table, axes, sums));
    const limit = project('aide . limitée par');
    return {
      eligible: verdict(project('projet éligible')),
      conditions: Object.fromEntries(Object.entries(CONDITIONS).map(([id, rule]) => [id, verdict(project(rule))])),
      axes: AXES.map((rule) => verdict(project(rule))),
      depenses,
      assiette_centimes: { min: project('assiette . au moins'), max: bound(project('assiette . au plus')) },
      subvention_centimes: { min: project('aide . au moins'), max: project('aide . au plus') },
      limite_par: limit === 'rien' ? null : limit,
    };
  }
}
