// The descriptions of all answers, in the order of Key.
#include <array>

#include "core/answers.hpp"

namespace loire {
namespace {

/// Access to the member of `Owner` at the end of `path`, a chain of pointers to members.
template <class Owner, auto... path>
constexpr auto access_to() {
  using T = std::remove_cvref_t<decltype((std::declval<Owner&>().*....*path))>;
  return Access<Owner, T>{[](const Owner& owner) -> const T& { return (owner.*....*path); },
                          [](Owner& owner) -> T& { return (owner.*....*path); }};
}
template <auto... path>
constexpr auto dossier = access_to<Dossier, path...>();
template <auto... path>
constexpr auto porteur = access_to<Dossier, &Dossier::porteur, path...>();
template <auto... path>
constexpr auto projet = access_to<Dossier, &Dossier::projet, path...>();
template <auto member>
constexpr auto shared = access_to<Dossier, &Dossier::depenses_communes, member>();
template <auto member>
constexpr auto plan = access_to<Dossier, &Dossier::plan_financement, member>();
template <auto... path>
constexpr auto line = access_to<Depense, path...>();
template <auto member>
constexpr auto line_common = access_to<Depense, &Depense::propres, member>();
template <auto member>
constexpr auto source = access_to<Financement, member>();
template <auto member>
constexpr auto critere = access_to<ReponseCritere, member>();

constexpr auto kPorteur = Stage::porteur;
constexpr auto kProjet = Stage::projet;
constexpr auto kBudget = Stage::budget;

constexpr std::array kDossier{
    Entry<Dossier>{{.key = Key::porteur_nature,
                    .path = "porteur.nature",
                    .kind = Kind::select,
                    .stage = kPorteur,
                    .label = "Qui porte le projet ?",
                    .help = "Le porteur demande l’aide et paie les dépenses.",
                    .title = "Qui porte le projet",
                    .repeated = true},
                   porteur<&Porteur::nature>},
    Entry<Dossier>{{.key = Key::porteur_code_insee,
                    .path = "porteur.code_insee",
                    .kind = Kind::digits,
                    .stage = Stage::dossier,
                    .label = "Code INSEE",
                    .help = "Cinq chiffres, qui ne sont pas le code postal. Rempli par le choix de "
                            "la commune.",
                    .title = "Commune"},
                   porteur<&Porteur::code_insee>},
    Entry<Dossier>{{.key = Key::porteur_siren,
                    .path = "porteur.siren",
                    .kind = Kind::digits,
                    .stage = Stage::dossier,
                    .label = "SIREN",
                    .help = "Neuf chiffres.",
                    .title = "Intercommunalité"},
                   porteur<&Porteur::siren>},
    Entry<Dossier>{{.key = Key::porteur_siret,
                    .path = "porteur.siret",
                    .kind = Kind::digits,
                    .stage = Stage::dossier,
                    .label = "SIRET",
                    .help = "Quatorze chiffres, si le formulaire le demande."},
                   porteur<&Porteur::siret>},
    Entry<Dossier>{{.key = Key::porteur_nom,
                    .path = "porteur.nom",
                    .kind = Kind::name,
                    .stage = Stage::dossier,
                    .label = "Nom du porteur",
                    .help = "Par exemple : commune de Feurs.",
                    .autocomplete = "section-porteur organization"},
                   porteur<&Porteur::nom>},
    Entry<Dossier>{{.key = Key::porteur_situe_dans_la_loire,
                    .path = "porteur.situe_dans_la_loire",
                    .kind = Kind::yes_no,
                    .stage = kPorteur,
                    .label = "Le porteur est-il situé dans la Loire ?",
                    .title = "Porteur situé dans la Loire ou non",
                    .repeated = true},
                   porteur<&Porteur::situe_dans_la_loire>},
    Entry<Dossier>{{.key = Key::porteur_commune,
                    .path = "porteur.commune",
                    .kind = Kind::search,
                    .stage = kPorteur,
                    .label = "Commune",
                    .help = "Tapez les premières lettres ou le code postal, puis choisissez dans "
                            "la liste."},
                   porteur<&Porteur::commune>},
    Entry<Dossier>{{.key = Key::porteur_epci,
                    .path = "porteur.epci",
                    .kind = Kind::search,
                    .stage = kPorteur,
                    .label = "Intercommunalité",
                    .help = "Tapez quelques lettres du nom, puis choisissez dans la liste."},
                   porteur<&Porteur::epci>},
    Entry<Dossier>{{.key = Key::representant_civilite,
                    .path = "porteur.representant.civilite",
                    .kind = Kind::name,
                    .stage = Stage::dossier,
                    .label = "Civilité",
                    .autocomplete = "section-representant honorific-prefix"},
                   porteur<&Porteur::representant, &Representant::civilite>},
    Entry<Dossier>{{.key = Key::representant_nom,
                    .path = "porteur.representant.nom",
                    .kind = Kind::name,
                    .stage = Stage::dossier,
                    .label = "Nom",
                    .autocomplete = "section-representant family-name"},
                   porteur<&Porteur::representant, &Representant::nom>},
    Entry<Dossier>{{.key = Key::representant_prenom,
                    .path = "porteur.representant.prenom",
                    .kind = Kind::name,
                    .stage = Stage::dossier,
                    .label = "Prénom",
                    .autocomplete = "section-representant given-name"},
                   porteur<&Porteur::representant, &Representant::prenom>},
    Entry<Dossier>{{.key = Key::representant_fonction,
                    .path = "porteur.representant.fonction",
                    .kind = Kind::name,
                    .stage = Stage::dossier,
                    .label = "Fonction",
                    .help = "Maire, président…",
                    .autocomplete = "section-representant organization-title"},
                   porteur<&Porteur::representant, &Representant::fonction>},
    Entry<Dossier>{{.key = Key::contact_nom,
                    .path = "porteur.contact.nom",
                    .kind = Kind::name,
                    .stage = Stage::dossier,
                    .label = "Nom",
                    .autocomplete = "section-contact family-name"},
                   porteur<&Porteur::contact, &Contact::nom>},
    Entry<Dossier>{{.key = Key::contact_prenom,
                    .path = "porteur.contact.prenom",
                    .kind = Kind::name,
                    .stage = Stage::dossier,
                    .label = "Prénom",
                    .autocomplete = "section-contact given-name"},
                   porteur<&Porteur::contact, &Contact::prenom>},
    Entry<Dossier>{{.key = Key::contact_fonction,
                    .path = "porteur.contact.fonction",
                    .kind = Kind::name,
                    .stage = Stage::dossier,
                    .label = "Fonction",
                    .help = "Secrétaire de mairie, chargé de projet…",
                    .autocomplete = "section-contact organization-title"},
                   porteur<&Porteur::contact, &Contact::fonction>},
    Entry<Dossier>{{.key = Key::contact_courriel,
                    .path = "porteur.contact.courriel",
                    .kind = Kind::email,
                    .stage = Stage::dossier,
                    .label = "Courriel",
                    .help = "Par exemple : mairie@exemple.fr",
                    .autocomplete = "section-contact email"},
                   porteur<&Porteur::contact, &Contact::courriel>},
    Entry<Dossier>{{.key = Key::contact_telephone,
                    .path = "porteur.contact.telephone",
                    .kind = Kind::telephone,
                    .stage = Stage::dossier,
                    .label = "Téléphone",
                    .autocomplete = "section-contact tel"},
                   porteur<&Porteur::contact, &Contact::telephone>},

    Entry<Dossier>{{.key = Key::projet_intitule,
                    .path = "projet.intitule",
                    .kind = Kind::line,
                    .stage = kProjet,
                    .label = "Nom du projet",
                    .help = "Quelques mots. Par exemple : des capteurs pour économiser l’eau."},
                   projet<&Projet::intitule>},
    Entry<Dossier>{{.key = Key::projet_description,
                    .path = "projet.description",
                    .kind = Kind::lines,
                    .stage = kProjet,
                    .label = "Description",
                    .help = "Le besoin, ce que vous ferez, pour qui, avec qui."},
                   projet<&Projet::description>},
    Entry<Dossier>{{.key = Key::projet_themes,
                    .path = "projet.themes",
                    .kind = Kind::ticked,
                    .stage = kProjet,
                    .label = "Thème du projet",
                    .repeated = true},
                   projet<&Projet::themes>},
    Entry<Dossier>{{.key = Key::projet_aucun_axe,
                    .path = "projet.aucun_axe",
                    .kind = Kind::ticked,
                    .stage = kProjet,
                    .label = "Aucun axe de l’appel ne correspond au projet",
                    .repeated = true},
                   projet<&Projet::aucun_axe>},
    Entry<Dossier>{{.key = Key::projet_autre_theme,
                    .path = "projet.autre_theme",
                    .kind = Kind::line,
                    .stage = kProjet,
                    .label = "Un autre thème",
                    .help = "Si aucun thème de la liste ne convient, dites lequel : il sera à "
                            "confirmer."},
                   projet<&Projet::autre_theme>},
    Entry<Dossier>{{.key = Key::projet_axe_principal,
                    .path = "projet.axe_principal",
                    .kind = Kind::select,
                    .stage = kProjet,
                    .label = "Axe principal",
                    .help = "Celui que le formulaire demande. Il ne change pas le calcul."},
                   projet<&Projet::axe_principal>},
    Entry<Dossier>{{.key = Key::projet_date_debut,
                    .path = "projet.date_debut",
                    .kind = Kind::day,
                    .stage = kProjet,
                    .label = "Début prévu"},
                   projet<&Projet::date_debut>},
    Entry<Dossier>{{.key = Key::projet_date_fin,
                    .path = "projet.date_fin",
                    .kind = Kind::day,
                    .stage = kProjet,
                    .label = "Fin prévue"},
                   projet<&Projet::date_fin>},
    Entry<Dossier>{{.key = Key::projet_zoomacom,
                    .path = "projet.zoomacom",
                    .kind = Kind::yes_no,
                    .stage = kProjet,
                    .label = "Souhaitez-vous cet appui ?"},
                   projet<&Projet::zoomacom>},

    Entry<Dossier>{{.key = Key::communes_investissement,
                    .path = "depenses_communes.investissement",
                    .kind = Kind::yes_no,
                    .stage = kBudget,
                    .title = "Dépenses d’investissement ou non",
                    .question = Question::investissement,
                    .repeated = true},
                   shared<&QuestionsCommunes::investissement>},
    Entry<Dossier>{{.key = Key::communes_obligation_legale,
                    .path = "depenses_communes.obligation_legale",
                    .kind = Kind::yes_no,
                    .stage = kBudget,
                    .title = "Service numérique imposé par la loi, ou non",
                    .question = Question::obligation_legale,
                    .repeated = true},
                   shared<&QuestionsCommunes::obligation_legale>},
    Entry<Dossier>{{.key = Key::communes_acquisition,
                    .path = "depenses_communes.acquisition",
                    .kind = Kind::radios,
                    .stage = kBudget,
                    .title = "Équipements et logiciels achetés, ou non",
                    .question = Question::acquisition,
                    .repeated = true},
                   shared<&QuestionsCommunes::acquisition>},
    Entry<Dossier>{{.key = Key::depenses_completes,
                    .path = "depenses_completes",
                    .kind = Kind::ticked,
                    .stage = kBudget,
                    .label = "Toutes les dépenses sont saisies",
                    .help = "Tant que la liste n’est pas finie, l’aide peut encore augmenter.",
                    .title = "Toutes les dépenses sont-elles saisies ?",
                    .repeated = true},
                   dossier<&Dossier::depenses_completes>},
    Entry<Dossier>{{.key = Key::plan_aide_demandee,
                    .path = "plan_financement.aide_demandee",
                    .kind = Kind::amount,
                    .stage = kBudget,
                    .label = "Aide que vous demandez au Département",
                    .help = "En euros. Sans réponse, le plan montre ce qui est sûr, et le meilleur "
                            "cas."},
                   plan<&PlanFinancement::aide_demandee>},
    Entry<Dossier>{{.key = Key::plan_devis_ht,
                    .path = "plan_financement.devis_ht",
                    .kind = Kind::amount,
                    .stage = kBudget,
                    .label = "Total HT de vos devis",
                    .help = "En euros. Facultatif : sert à vérifier que les dépenses sont bien "
                            "saisies HT."},
                   plan<&PlanFinancement::devis_ht>},
};

constexpr std::array kLine{
    Entry<Depense>{{.key = Key::depense_libelle,
                    .path = "libelle",
                    .kind = Kind::line,
                    .stage = kBudget,
                    .label = "Objet"},
                   line<&Depense::libelle>},
    Entry<Depense>{{.key = Key::depense_nature,
                    .path = "nature",
                    .kind = Kind::select,
                    .stage = kBudget,
                    .label = "Nature",
                    .repeated = true},
                   line<&Depense::nature>},
    Entry<Depense>{{.key = Key::depense_montant,
                    .path = "montant",
                    .kind = Kind::amount,
                    .stage = kBudget,
                    .label = "Montant en euros"},
                   line<&Depense::montant>},
    Entry<Depense>{{.key = Key::depense_regime,
                    .path = "regime",
                    .kind = Kind::select,
                    .stage = kBudget,
                    .label = "HT ou TTC"},
                   line<&Depense::montant, &Montant::regime>},
    Entry<Depense>{{.key = Key::depense_tva,
                    .path = "tva",
                    .kind = Kind::select,
                    .stage = kBudget,
                    .label = "TVA",
                    .repeated = true},
                   line<&Depense::tva>},
    Entry<Depense>{{.key = Key::depense_destinataire,
                    .path = "destinataire",
                    .kind = Kind::select,
                    .stage = kBudget,
                    .question = Question::destinataire,
                    .repeated = true},
                   line<&Depense::destinataire>},
    Entry<Depense>{{.key = Key::depense_acquisition,
                    .path = "acquisition",
                    .kind = Kind::radios,
                    .stage = kBudget,
                    .question = Question::acquisition,
                    .repeated = true},
                   line_common<&QuestionsCommunes::acquisition>},
    Entry<Depense>{{.key = Key::depense_reseau_initiative_publique,
                    .path = "reseau_initiative_publique",
                    .kind = Kind::yes_no,
                    .stage = kBudget,
                    .question = Question::reseau_initiative_publique,
                    .repeated = true},
                   line<&Depense::reseau_initiative_publique>},
    Entry<Depense>{{.key = Key::depense_pour_gfu,
                    .path = "pour_gfu",
                    .kind = Kind::yes_no,
                    .stage = kBudget,
                    .question = Question::pour_gfu,
                    .repeated = true},
                   line<&Depense::pour_gfu>},
    Entry<Depense>{{.key = Key::depense_investissement,
                    .path = "investissement",
                    .kind = Kind::yes_no,
                    .stage = kBudget,
                    .question = Question::investissement,
                    .repeated = true},
                   line_common<&QuestionsCommunes::investissement>},
    Entry<Depense>{{.key = Key::depense_obligation_legale,
                    .path = "obligation_legale",
                    .kind = Kind::yes_no,
                    .stage = kBudget,
                    .question = Question::obligation_legale,
                    .repeated = true},
                   line_common<&QuestionsCommunes::obligation_legale>},
};

constexpr std::array kCofunder{
    Entry<Financement>{{.key = Key::financement_financeur,
                        .path = "financeur",
                        .kind = Kind::select,
                        .stage = kBudget,
                        .label = "Financeur"},
                       source<&Financement::financeur>},
    Entry<Financement>{{.key = Key::financement_libelle,
                        .path = "libelle",
                        .kind = Kind::line,
                        .stage = kBudget,
                        .label = "Précision"},
                       source<&Financement::libelle>},
    Entry<Financement>{{.key = Key::financement_montant,
                        .path = "montant",
                        .kind = Kind::amount,
                        .stage = kBudget,
                        .label = "Montant en euros"},
                       source<&Financement::montant>},
    Entry<Financement>{{.key = Key::financement_etat,
                        .path = "etat",
                        .kind = Kind::select,
                        .stage = kBudget,
                        .label = "État"},
                       source<&Financement::etat>},
};

constexpr std::array kCritere{
    Entry<ReponseCritere>{{.key = Key::critere_reponse,
                           .path = "reponse",
                           .kind = Kind::radios,
                           .stage = Stage::criteres,
                           .label = "Le projet y répond-il ?"},
                          critere<&ReponseCritere::reponse>},
    Entry<ReponseCritere>{{.key = Key::critere_texte,
                           .path = "texte",
                           .kind = Kind::lines,
                           .stage = Stage::criteres,
                           .label = "Votre réponse"},
                          critere<&ReponseCritere::texte>},
};

/// Whether `table` has one entry for each key from `first` on, in order. The assertions below make
/// the program fail to compile when a key has no entry.
template <class Table>
constexpr bool in_order(const Table& table, Key first) {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].info.key) != static_cast<std::size_t>(first) + i)
      return false;
  return true;
}
static_assert(in_order(kDossier, Key::porteur_nature) && in_order(kLine, Key::depense_libelle) &&
              in_order(kCofunder, Key::financement_financeur) &&
              in_order(kCritere, Key::critere_reponse));
static_assert(kDossier.size() + kLine.size() + kCofunder.size() + kCritere.size() + 2 == kKeyCount);
static_assert(static_cast<std::size_t>(Key::financements) + 1 == kKeyCount);

}  // namespace

template <>
std::span<const Entry<Dossier>> entries<Dossier>() {
  return kDossier;
}
template <>
std::span<const Entry<Depense>> entries<Depense>() {
  return kLine;
}
template <>
std::span<const Entry<Financement>> entries<Financement>() {
  return kCofunder;
}
template <>
std::span<const Entry<ReponseCritere>> entries<ReponseCritere>() {
  return kCritere;
}

}  // namespace loire
