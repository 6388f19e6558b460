// Rules made wrong on purpose, one at a time: each must show as a difference, else the comparison or
// the drafts are too weak to notice that rule.

/** Where a rule's value is `from`, in any depth, it becomes `to`; exactly `times` places, or the edit is stale. */
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

/** The line of `conditions` moves from its own branch of `variations` to branch `to`. */
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
  'a rate not said read as 10 %': ({ depense }) =>
    replace(depense['dépense . HT au taux le plus haut'], 'montant TTC * 10000 / 12000', 'montant TTC * 10000 / 11000'),
  'TTC wins over HT': ({ depense }) => {
    depense['dépense . montant HT au moins'] = { valeur: 'HT au taux indiqué', 'par défaut': 'montant HT' };
  },
  'common answer wins over the own one': ({ depense }) => {
    depense['dépense . éligible']['toutes ces conditions'][1] = {
      valeur: 'budget . investissement',
      'par défaut': 'investissement',
    };
  },
  'no common answer on legal obligation': ({ depense }) => delete depense['dépense . obligation légale']['par défaut'],
  'legal obligation ignored': ({ depense }) => depense['dépense . éligible']['toutes ces conditions'].pop(),
  'equipment of schools accepted': ({ depense }) => move(depense['dépense . équipement accepté'], "destinataire = 'ecoles'", 0),
  'equipment for others refused': ({ depense }) =>
    replace(depense['dépense . équipement accepté'], 'avis du Département . équipement', 'non'),
  'subscription accepted': ({ depense }) =>
    replace(depense['dépense . logiciel accepté'], 'avis du Département . abonnement', 'oui'),
  'closed group without a public network refused': ({ depense }) =>
    replace(depense['dépense . groupe fermé accepté'], 'avis du Département . groupe sans réseau public', 'non'),
  'connectivity refused even for a closed group': ({ depense }) =>
    replace(depense['dépense . aménagement accepté'], 'oui', 'non'),
  'training refused': ({ depense }) => replace(depense['dépense . formation acceptée'], 'oui', 'non'),
  'study refused': ({ depense }) => replace(depense['dépense . étude acceptée'], 'oui', 'non'),
  'staff accepted': ({ depense }) => replace(depense['dépense . fonctionnement accepté'], 'non', 'oui'),
  'closed group on a public network to be confirmed': ({ depense }) =>
    replace(depense['dépense . groupe fermé accepté'], 'oui', 'avis du Département . groupe sans réseau public'),
  'furniture accepted': ({ depense }) => replace(depense['dépense . travaux ou mobilier acceptés'], 'non', 'oui'),
  'other nature refused': ({ depense }) =>
    replace(depense['dépense . autre nature acceptée'], 'avis du Département . autre nature', 'non'),
  'doubtful lines counted as sure': ({ depense }) =>
    replace(depense['dépense . part assurée'].variations[0], 0, 'montant HT au moins'),
  'CIAS accepted': ({ projet }) =>
    projet['condition de porteur'].variations[0].si['une de ces conditions'].push("nature du porteur = 'cias'"),
  'association to be confirmed': ({ projet }) =>
    projet['condition de porteur'].variations[1].si['une de ces conditions'].shift(),
  'straddling EPCI accepted': ({ projet }) =>
    replace(projet['territoire . EPCI de la Loire'], 'avis du Département . EPCI à cheval', 'oui'),
  'unknown EPCI refused': ({ projet }) =>
    replace(projet['territoire . EPCI de la Loire'], 'avis du Département . code inconnu', 'non'),
  'unknown 42 commune refused': ({ projet }) =>
    replace(projet['territoire . commune de la Loire'], 'avis du Département . code inconnu', 'non'),
  'commune of another département to be confirmed': ({ projet }) =>
    replace(projet['territoire . commune de la Loire'], 'non', 'avis du Département . code inconnu'),
  'CCAS judged by what it says': ({ projet }) =>
    projet['condition de territoire'].variations[0].si['une de ces conditions'].pop(),
  'unnamed theme refused': ({ projet }) => replace(projet["condition d'axe"], 'avis du Département . thème', 'non'),
  '« no axis » to be confirmed': ({ projet }) => replace(projet["condition d'axe"].variations[1], 'non', 'avis du Département . thème'),
  'a theme of another axis': ({ theme }) => {
    const [first, third] = ['axe premier', 'axe troisième'].map((name) => theme[name]['une de ces conditions']);
    third.push(first.pop());
  },
  'a worthless budget to be confirmed': ({ projet }) =>
    replace(projet["condition d'assiette"], 'non', 'budget . sort des lignes restantes'),
  'an open budget taken as complete': ({ projet }) =>
    replace(projet['assiette . au plus'], 'budget . sort des lignes restantes', 'budget . part possible'),
  'the smallest aid shown before the verdict': ({ projet }) =>
    replace(projet['aide . au moins'].variations[0], 0, "pour l'assiette au moins"),
  'an aid shown after a no': ({ projet }) => replace(projet['aide . au plus'], 0, "pour l'assiette au plus"),
};
