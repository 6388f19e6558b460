// Rules that are made wrong on purpose, one at a time. Each must cause a difference; otherwise the
// comparison or the drafts are too weak to test that rule.

/** Replaces the value `from` by `to` at any depth of a rule. A number of places other than `times` means that the edit is outdated. */
function replace(rule, from, to, times = 1) {
  let found = 0;
  const walk = (node) => {
    for (const [key, value] of Object.entries(node)) {
      if (value === from) {
        node[key] = to;
        ++found;
      } else if (value !== null && typeof value === 'object') walk(value);
    }
  };
  walk(rule);
  if (found !== times) throw new Error(`« ${from} » is there ${found} times, not ${times}`);
}

/** Moves a condition from its branch of `variations` to the branch `to`. */
function move(rule, condition, to) {
  const list = (branch) => branch.si?.['une de ces conditions'] ?? [];
  const from = rule.variations.find((branch) => list(branch).includes(condition));
  list(from).splice(list(from).indexOf(condition), 1);
  list(rule.variations[to]).push(condition);
}

export const WRONG_RULES = {
  'rate 79 %': ({ projet }) => replace(projet['taux maximum'], 80, 79),
  'ceiling 24 999,99 €': ({ projet }) => replace(projet["plafond de l'aide"], 2_500_000, 2_499_999),
  'aid rounded to the nearest centime': ({ projet }) => {
    const rule = projet["aide . pour l'assiette au moins"];
    rule.valeur = 'assiette . au moins * taux maximum / 100';
    rule.arrondi = 'oui';
  },
  'HT rounded down': ({ depense }) => {
    const rule = depense['dépense . HT au taux indiqué'];
    rule.valeur = 'montant TTC * 10000 // (10000 + taux de TVA)';
    delete rule.arrondi;
  },
  'HT not rounded': ({ depense }) => delete depense['dépense . HT au taux indiqué'].arrondi,
  'a missing rate read as 10 %': ({ depense }) =>
    replace(depense['dépense . HT au taux le plus haut'], 'montant TTC * 10000 / 12000', 'montant TTC * 10000 / 11000'),
  'TTC takes precedence over HT': ({ depense }) => {
    depense['dépense . montant HT au moins'] = { valeur: 'HT au taux indiqué', 'par défaut': 'montant HT' };
  },
  'common answer takes precedence over the one of the line': ({ depense }) => {
    depense['dépense . éligible']['toutes ces conditions'][1] = {
      valeur: 'budget . investissement',
      'par défaut': 'investissement',
    };
  },
  'no common answer on legal obligation': ({ depense }) => delete depense['dépense . obligation légale']['par défaut'],
  'legal obligation ignored': ({ depense }) => depense['dépense . éligible']['toutes ces conditions'].pop(),
  'common answer on purchase takes precedence over the one of the line': ({ depense }) => {
    depense['dépense . équipement acheté'].variations[0].si = {
      valeur: "budget . acquisition = 'achat'", 'par défaut': "acquisition = 'achat'",
    };
  },
  'no common answer on purchase': ({ depense }) => delete depense['dépense . acquisition']['par défaut'],
  'equipment of schools accepted': ({ depense }) => move(depense['dépense . équipement accepté'], "destinataire = 'ecoles'", 1),
  'rented equipment accepted': ({ depense }) =>
    replace(depense['dépense . équipement acheté'], "avis du Département . location d'équipement", 'oui'),
  'rented equipment refused': ({ depense }) =>
    replace(depense['dépense . équipement acheté'], "avis du Département . location d'équipement", 'non'),
  'purchase asked for equipment for others': ({ depense }) =>
    replace(depense['dépense . équipement accepté'], 'avis du Département . équipement', 'équipement acheté'),
  'equipment for others refused': ({ depense }) =>
    replace(depense['dépense . équipement accepté'], 'avis du Département . équipement', 'non'),
  'subscription accepted': ({ depense }) =>
    replace(depense['dépense . logiciel accepté'], 'avis du Département . abonnement', 'oui'),
  'closed group on any network accepted': ({ depense }) =>
    replace(depense['dépense . groupe fermé accepté'], "réseau d'initiative publique", 'oui'),
  'connectivity refused even for a closed group': ({ depense }) =>
    replace(depense['dépense . aménagement accepté'], "réseau d'initiative publique", 'non'),
  'connectivity for a closed group on any network accepted': ({ depense }) =>
    depense['dépense . aménagement accepté']['toutes ces conditions'].pop(),
  'connectivity on a public network accepted': ({ depense }) =>
    depense['dépense . aménagement accepté']['toutes ces conditions'].shift(),
  'training refused': ({ depense }) => replace(depense['dépense . formation acceptée'], 'oui', 'non'),
  'study refused': ({ depense }) => replace(depense['dépense . étude acceptée'], 'oui', 'non'),
  'staff accepted': ({ depense }) => replace(depense['dépense . fonctionnement accepté'], 'non', 'oui'),
  'related costs accepted': ({ depense }) =>
    replace(depense['dépense . frais liés acceptés'], 'avis du Département . frais liés', 'oui'),
  'related costs refused': ({ depense }) =>
    replace(depense['dépense . frais liés acceptés'], 'avis du Département . frais liés', 'non'),
  'furniture accepted': ({ depense }) => replace(depense['dépense . travaux ou mobilier acceptés'], 'non', 'oui'),
  'other nature to be confirmed': ({ depense }) =>
    replace(depense['dépense . autre nature acceptée'], 'non', 'avis du Département . frais liés'),
  'lines to confirm counted as certain': ({ depense }) =>
    replace(depense['dépense . part assurée'].variations[0], 0, 'montant HT au moins'),
  'CIAS accepted': ({ projet }) =>
    projet['condition de porteur'].variations[0].si['une de ces conditions'].push("nature du porteur = 'cias'"),
  'association to be confirmed': ({ projet }) =>
    projet['condition de porteur'].variations[1].si['une de ces conditions'].shift(),
  'EPCI across the border accepted': ({ projet }) =>
    replace(projet['territoire . EPCI de la Loire'], 'avis du Département . EPCI à cheval', 'oui'),
  'EPCI from elsewhere to be confirmed': ({ projet }) =>
    replace(projet['territoire . EPCI de la Loire'], 'non', 'avis du Département . EPCI à cheval'),
  'SIREN with a wrong check digit refused': ({ projet }) =>
    replace(projet['territoire . EPCI de la Loire'], 'EPCI . numéro corrigé', 'non'),
  'unknown 42 commune refused': ({ projet }) =>
    replace(projet['territoire . commune de la Loire'], 'commune . code corrigé', 'non'),
  'commune of another département to be confirmed': ({ projet }) =>
    replace(projet['territoire . commune de la Loire'], 'non', 'commune . code corrigé'),
  'the Département asked where it is': ({ projet }) => projet['condition de territoire'].variations.splice(2, 1),
  'CCAS placed by its own declaration': ({ projet }) =>
    projet['condition de territoire'].variations[0].si['une de ces conditions'].pop(),
  'unnamed theme refused': ({ projet }) => replace(projet["condition d'axe"], 'avis du Département . thème', 'non'),
  '« no axis » to be confirmed': ({ projet }) => replace(projet["condition d'axe"].variations[1], 'non', 'avis du Département . thème'),
  'a theme of another axis': ({ theme }) => {
    const [first, third] = ['axe premier', 'axe troisième'].map((name) => theme[name]['une de ces conditions']);
    third.push(first.pop());
  },
  'a budget of zero to be confirmed': ({ projet }) =>
    replace(projet["condition d'assiette"], 'non', 'budget . sort des lignes restantes'),
  'an incomplete budget treated as complete': ({ projet }) =>
    replace(projet['assiette . au plus'], 'budget . sort des lignes restantes', 'budget . part possible'),
  'the smallest aid shown before the verdict': ({ projet }) =>
    replace(projet['aide . au moins'].variations[0], 0, "pour l'assiette au moins"),
  'an aid shown after a negative verdict': ({ projet }) => replace(projet['aide . au plus'], 0, "pour l'assiette au plus"),
};
