// The descriptions of all answers, in the order of Key.
#include <array>

#include "core/answers.hpp"

namespace loire {
namespace {

template <class Owner, class T>
Owner owner_of(T Owner::*);

/// Access to the member at the end of a chain of pointers to members, of which `first` is one of
/// the owner of the answer.
template <auto first, auto... rest>
constexpr auto member = [] {
  using Owner = decltype(owner_of(first));
  using T = std::remove_cvref_t<decltype(((std::declval<Owner&>().*first).*....*rest))>;
  return Access<Owner, T>{
      [](const Owner& owner) -> const T& { return ((owner.*first).*....*rest); },
      [](Owner& owner) -> T& { return ((owner.*first).*....*rest); }};
}();

constexpr std::array kDossier{
    Entry<Dossier>{{.key = Key::porteur_nature,
                    .path = "porteur.nature",
                    .kind = Kind::select,
                    .label = "Qui porte le projet ?",
                    .help = "Le porteur demande l’aide et paie les dépenses.",
                    .title = "Qui porte le projet",
                    .short_name = "Nature",
                    .repeated = true},
                   member<&Dossier::porteur, &Porteur::nature>},
    Entry<Dossier>{{.key = Key::porteur_code_insee,
                    .path = "porteur.code_insee",
                    .kind = Kind::digits,
                    .label = "Code INSEE",
                    .help = "Cinq chiffres, qui ne sont pas le code postal. Rempli par le choix de "
                            "la commune.",
                    .title = "Commune"},
                   member<&Dossier::porteur, &Porteur::code_insee>},
    Entry<Dossier>{{.key = Key::porteur_siren,
                    .path = "porteur.siren",
                    .kind = Kind::digits,
                    .label = "SIREN",
                    .help = "Neuf chiffres.",
                    .title = "Intercommunalité"},
                   member<&Dossier::porteur, &Porteur::siren>},
    Entry<Dossier>{{.key = Key::porteur_siret,
                    .path = "porteur.siret",
                    .kind = Kind::digits,
                    .label = "SIRET",
                    .help = "Quatorze chiffres, si le formulaire le demande."},
                   member<&Dossier::porteur, &Porteur::siret>},
    Entry<Dossier>{{.key = Key::porteur_nom,
                    .path = "porteur.nom",
                    .kind = Kind::name,
                    .label = "Nom du porteur",
                    .help = "Par exemple : commune de Feurs.",
                    .short_name = "Nom",
                    .autocomplete = "section-porteur organization"},
                   member<&Dossier::porteur, &Porteur::nom>},
    Entry<Dossier>{{.key = Key::porteur_situe_dans_la_loire,
                    .path = "porteur.situe_dans_la_loire",
                    .kind = Kind::yes_no,
                    .label = "Le porteur est-il situé dans la Loire ?",
                    .title = "Porteur situé dans la Loire ou non",
                    .short_name = "Situé dans la Loire",
                    .repeated = true},
                   member<&Dossier::porteur, &Porteur::situe_dans_la_loire>},
    Entry<Dossier>{{.key = Key::porteur_commune,
                    .path = "porteur.commune",
                    .kind = Kind::search,
                    .label = "Commune",
                    .help = "Tapez les premières lettres ou le code postal, puis choisissez dans "
                            "la liste."},
                   member<&Dossier::porteur, &Porteur::commune>},
    Entry<Dossier>{{.key = Key::porteur_epci,
                    .path = "porteur.epci",
                    .kind = Kind::search,
                    .label = "Intercommunalité",
                    .help = "Tapez quelques lettres du nom, puis choisissez dans la liste."},
                   member<&Dossier::porteur, &Porteur::epci>},
    Entry<Dossier>{{.key = Key::representant_civilite,
                    .path = "porteur.representant.civilite",
                    .kind = Kind::name,
                    .label = "Civilité",
                    .autocomplete = "section-representant honorific-prefix"},
                   member<&Dossier::porteur, &Porteur::representant, &Representant::civilite>},
    Entry<Dossier>{{.key = Key::representant_nom,
                    .path = "porteur.representant.nom",
                    .kind = Kind::name,
                    .label = "Nom",
                    .autocomplete = "section-representant family-name"},
                   member<&Dossier::porteur, &Porteur::representant, &Representant::nom>},
    Entry<Dossier>{{.key = Key::representant_prenom,
                    .path = "porteur.representant.prenom",
                    .kind = Kind::name,
                    .label = "Prénom",
                    .autocomplete = "section-representant given-name"},
                   member<&Dossier::porteur, &Porteur::representant, &Representant::prenom>},
    Entry<Dossier>{{.key = Key::representant_fonction,
                    .path = "porteur.representant.fonction",
                    .kind = Kind::name,
                    .label = "Fonction",
                    .help = "Maire, président…",
                    .autocomplete = "section-representant organization-title"},
                   member<&Dossier::porteur, &Porteur::representant, &Representant::fonction>},
    Entry<Dossier>{{.key = Key::contact_nom,
                    .path = "porteur.contact.nom",
                    .kind = Kind::name,
                    .label = "Nom",
                    .autocomplete = "section-contact family-name"},
                   member<&Dossier::porteur, &Porteur::contact, &Contact::nom>},
    Entry<Dossier>{{.key = Key::contact_prenom,
                    .path = "porteur.contact.prenom",
                    .kind = Kind::name,
                    .label = "Prénom",
                    .autocomplete = "section-contact given-name"},
                   member<&Dossier::porteur, &Porteur::contact, &Contact::prenom>},
    Entry<Dossier>{{.key = Key::contact_fonction,
                    .path = "porteur.contact.fonction",
                    .kind = Kind::name,
                    .label = "Fonction",
                    .help = "Secrétaire de mairie, chargé de projet…",
                    .autocomplete = "section-contact organization-title"},
                   member<&Dossier::porteur, &Porteur::contact, &Contact::fonction>},
    Entry<Dossier>{{.key = Key::contact_courriel,
                    .path = "porteur.contact.courriel",
                    .kind = Kind::email,
                    .label = "Courriel",
                    .help = "Par exemple : mairie@exemple.fr",
                    .autocomplete = "section-contact email"},
                   member<&Dossier::porteur, &Porteur::contact, &Contact::courriel>},
    Entry<Dossier>{{.key = Key::contact_telephone,
                    .path = "porteur.contact.telephone",
                    .kind = Kind::telephone,
                    .label = "Téléphone",
                    .autocomplete = "section-contact tel"},
                   member<&Dossier::porteur, &Porteur::contact, &Contact::telephone>},

    Entry<Dossier>{{.key = Key::projet_intitule,
                    .path = "projet.intitule",
                    .kind = Kind::line,
                    .label = "Nom du projet",
                    .help = "Quelques mots. Par exemple : des capteurs pour économiser l’eau."},
                   member<&Dossier::projet, &Projet::intitule>},
    Entry<Dossier>{{.key = Key::projet_description,
                    .path = "projet.description",
                    .kind = Kind::lines,
                    .label = "Description",
                    .help = "Le besoin, ce que vous ferez, pour qui, avec qui."},
                   member<&Dossier::projet, &Projet::description>},
    Entry<Dossier>{{.key = Key::projet_themes,
                    .path = "projet.themes",
                    .kind = Kind::ticked,
                    .label = "Thème du projet",
                    .short_name = "Thème",
                    .repeated = true},
                   member<&Dossier::projet, &Projet::themes>},
    Entry<Dossier>{{.key = Key::projet_aucun_axe,
                    .path = "projet.aucun_axe",
                    .kind = Kind::ticked,
                    .label = "Aucun axe de l’appel ne correspond au projet",
                    .repeated = true},
                   member<&Dossier::projet, &Projet::aucun_axe>},
    Entry<Dossier>{{.key = Key::projet_autre_theme,
                    .path = "projet.autre_theme",
                    .kind = Kind::line,
                    .label = "Un autre thème",
                    .help = "Si aucun thème de la liste ne convient, dites lequel : il sera à "
                            "confirmer.",
                    .short_name = "Autre thème"},
                   member<&Dossier::projet, &Projet::autre_theme>},
    Entry<Dossier>{{.key = Key::projet_axe_principal,
                    .path = "projet.axe_principal",
                    .kind = Kind::select,
                    .label = "Axe principal",
                    .help = "Celui que le formulaire demande. Il ne change pas le calcul."},
                   member<&Dossier::projet, &Projet::axe_principal>},
    Entry<Dossier>{{.key = Key::projet_date_debut,
                    .path = "projet.date_debut",
                    .kind = Kind::day,
                    .label = "Début prévu"},
                   member<&Dossier::projet, &Projet::date_debut>},
    Entry<Dossier>{{.key = Key::projet_date_fin,
                    .path = "projet.date_fin",
                    .kind = Kind::day,
                    .label = "Fin prévue"},
                   member<&Dossier::projet, &Projet::date_fin>},
    Entry<Dossier>{{.key = Key::projet_zoomacom,
                    .path = "projet.zoomacom",
                    .kind = Kind::yes_no,
                    .label = "Souhaitez-vous cet appui ?",
                    .short_name = "Appui de Zoomacom"},
                   member<&Dossier::projet, &Projet::zoomacom>},

    Entry<Dossier>{{.key = Key::communes_investissement,
                    .path = "depenses_communes.investissement",
                    .kind = Kind::yes_no,
                    .title = "Dépenses d’investissement ou non",
                    .question = Question::investissement,
                    .repeated = true},
                   member<&Dossier::depenses_communes, &QuestionsCommunes::investissement>},
    Entry<Dossier>{{.key = Key::communes_obligation_legale,
                    .path = "depenses_communes.obligation_legale",
                    .kind = Kind::yes_no,
                    .title = "Service numérique imposé par la loi, ou non",
                    .question = Question::obligation_legale,
                    .repeated = true},
                   member<&Dossier::depenses_communes, &QuestionsCommunes::obligation_legale>},
    Entry<Dossier>{{.key = Key::communes_acquisition,
                    .path = "depenses_communes.acquisition",
                    .kind = Kind::radios,
                    .title = "Équipements et logiciels achetés, ou non",
                    .question = Question::acquisition,
                    .repeated = true},
                   member<&Dossier::depenses_communes, &QuestionsCommunes::acquisition>},
    Entry<Dossier>{{.key = Key::depenses_completes,
                    .path = "depenses_completes",
                    .kind = Kind::ticked,
                    .label = "Toutes les dépenses sont saisies",
                    .help = "Tant que la liste n’est pas finie, l’aide peut encore augmenter.",
                    .title = "Toutes les dépenses sont-elles saisies ?",
                    .repeated = true},
                   member<&Dossier::depenses_completes>},
    Entry<Dossier>{{.key = Key::plan_aide_demandee,
                    .path = "plan_financement.aide_demandee",
                    .kind = Kind::amount,
                    .label = "Aide que vous demandez au Département",
                    .help = "En euros. Sans réponse, le plan montre ce qui est sûr, et le meilleur "
                            "cas.",
                    .short_name = "Aide demandée"},
                   member<&Dossier::plan_financement, &PlanFinancement::aide_demandee>},
    Entry<Dossier>{{.key = Key::plan_devis_ht,
                    .path = "plan_financement.devis_ht",
                    .kind = Kind::amount,
                    .label = "Total HT de vos devis",
                    .help = "En euros. Facultatif : sert à vérifier que les dépenses sont bien "
                            "saisies HT."},
                   member<&Dossier::plan_financement, &PlanFinancement::devis_ht>},
};

constexpr std::array kLine{
    Entry<Depense>{
        {.key = Key::depense_libelle, .path = "libelle", .kind = Kind::line, .label = "Objet"},
        member<&Depense::libelle>},
    Entry<Depense>{{.key = Key::depense_nature,
                    .path = "nature",
                    .kind = Kind::select,
                    .label = "Nature",
                    .repeated = true},
                   member<&Depense::nature>},
    Entry<Depense>{{.key = Key::depense_montant,
                    .path = "montant",
                    .kind = Kind::amount,
                    .label = "Montant en euros",
                    .short_name = "Montant"},
                   member<&Depense::montant>},
    Entry<Depense>{
        {.key = Key::depense_regime, .path = "regime", .kind = Kind::select, .label = "HT ou TTC"},
        member<&Depense::montant, &Montant::regime>},
    Entry<Depense>{{.key = Key::depense_tva,
                    .path = "tva",
                    .kind = Kind::select,
                    .label = "TVA",
                    .repeated = true},
                   member<&Depense::tva>},
    Entry<Depense>{{.key = Key::depense_destinataire,
                    .path = "destinataire",
                    .kind = Kind::select,
                    .short_name = "Destinataire",
                    .question = Question::destinataire,
                    .repeated = true},
                   member<&Depense::destinataire>},
    Entry<Depense>{{.key = Key::depense_acquisition,
                    .path = "acquisition",
                    .kind = Kind::radios,
                    .short_name = "Achat ou abonnement",
                    .question = Question::acquisition,
                    .repeated = true},
                   member<&Depense::propres, &QuestionsCommunes::acquisition>},
    Entry<Depense>{{.key = Key::depense_reseau_initiative_publique,
                    .path = "reseau_initiative_publique",
                    .kind = Kind::yes_no,
                    .short_name = "Réseau d’initiative publique",
                    .question = Question::reseau_initiative_publique,
                    .repeated = true},
                   member<&Depense::reseau_initiative_publique>},
    Entry<Depense>{{.key = Key::depense_pour_gfu,
                    .path = "pour_gfu",
                    .kind = Kind::yes_no,
                    .short_name = "Pour un GFU",
                    .question = Question::pour_gfu,
                    .repeated = true},
                   member<&Depense::pour_gfu>},
    Entry<Depense>{{.key = Key::depense_investissement,
                    .path = "investissement",
                    .kind = Kind::yes_no,
                    .short_name = "Dépense d’investissement",
                    .question = Question::investissement,
                    .repeated = true},
                   member<&Depense::propres, &QuestionsCommunes::investissement>},
    Entry<Depense>{{.key = Key::depense_obligation_legale,
                    .path = "obligation_legale",
                    .kind = Kind::yes_no,
                    .short_name = "Obligation légale",
                    .question = Question::obligation_legale,
                    .repeated = true},
                   member<&Depense::propres, &QuestionsCommunes::obligation_legale>},
};

constexpr std::array kCofunder{
    Entry<Financement>{{.key = Key::financement_financeur,
                        .path = "financeur",
                        .kind = Kind::select,
                        .label = "Financeur"},
                       member<&Financement::financeur>},
    Entry<Financement>{{.key = Key::financement_libelle,
                        .path = "libelle",
                        .kind = Kind::line,
                        .label = "Précision"},
                       member<&Financement::libelle>},
    Entry<Financement>{{.key = Key::financement_montant,
                        .path = "montant",
                        .kind = Kind::amount,
                        .label = "Montant en euros",
                        .short_name = "Montant"},
                       member<&Financement::montant>},
    Entry<Financement>{
        {.key = Key::financement_etat, .path = "etat", .kind = Kind::select, .label = "Avancement"},
        member<&Financement::etat>},
};

constexpr std::array kCritere{
    Entry<ReponseCritere>{{.key = Key::critere_reponse,
                           .path = "reponse",
                           .kind = Kind::radios,
                           .label = "Le projet y répond-il ?",
                           .short_name = "Réponse"},
                          member<&ReponseCritere::reponse>},
    Entry<ReponseCritere>{{.key = Key::critere_texte,
                           .path = "texte",
                           .kind = Kind::lines,
                           .label = "Votre argument",
                           .short_name = "Argument"},
                          member<&ReponseCritere::texte>},
};

/// Whether `table` has one entry for each key from `first` until `end`, in order, with words for
/// short_name(). The assertions below make the program fail to compile when an entry is missing.
template <class Table>
constexpr bool describes(const Table& table, Key first, Key end) {
  auto key = static_cast<std::size_t>(first);
  for (const auto& [info, slot] : table) {
    if (static_cast<std::size_t>(info.key) != key++) return false;
    const bool named_by_line = of_dossier(info.key) && info.question;
    if (info.label.empty() && info.short_name.empty() && !named_by_line) return false;
  }
  return key == static_cast<std::size_t>(end);
}
static_assert(describes(kDossier, Key::porteur_nature, Key::depense_libelle));
static_assert(describes(kLine, Key::depense_libelle, Key::financement_financeur));
static_assert(describes(kCofunder, Key::financement_financeur, Key::critere_reponse));
static_assert(describes(kCritere, Key::critere_reponse, Key::depenses));
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
