// The questions themselves, in the order of the form.
#include <array>

#include "core/names.hpp"
#include "form/field.hpp"

namespace loire::form {
namespace {

using page::Input;
using page::NodeKind;

std::string yes_no(std::optional<bool> answer) {
  if (!answer) return {};
  return *answer ? "oui" : "non";
}

std::optional<bool> yes_no(std::string_view text) {
  if (text == "oui") return true;
  if (text == "non") return false;
  return std::nullopt;
}

template <class Enum>
std::string choice(std::optional<Enum> answer) {
  return answer ? std::string(name_of(*answer)) : std::string();
}

/// A search is kept among the entries; what it changes, form/place.hpp does.
void keep_search(Dossier&, std::string_view) {}

using D = const Dossier&;
using L = const Depense&;
using F = const Financement&;
using Text = std::string_view;

constexpr auto kText = ValueKind::text;
constexpr auto kDigits = ValueKind::digits;
constexpr auto kYesNo = ValueKind::yes_no;
constexpr auto kChoice = ValueKind::choice;

constexpr std::array kDossierFields{
    Field<Dossier>{"porteur.nature", NodeKind::select, kChoice, "Qui porte le projet ?",
                   "Le porteur demande l’aide et paie les dépenses.",
                   [](D d) { return choice(d.porteur.nature); },
                   [](Dossier& d, Text v) { d.porteur.nature = from_name<PorteurNature>(v); }},
    Field<Dossier>{"porteur.commune", NodeKind::combobox, ValueKind::search, "Commune",
                   "Tapez les premières lettres ou le code postal, puis choisissez dans la liste.",
                   [](D) { return std::string(); }, keep_search},
    Field<Dossier>{"porteur.epci", NodeKind::combobox, ValueKind::search, "Intercommunalité",
                   "Tapez quelques lettres du nom, puis choisissez dans la liste.",
                   [](D) { return std::string(); }, keep_search},
    Field<Dossier>{"porteur.situe_dans_la_loire", NodeKind::radios, kYesNo,
                   "Le porteur est-il situé dans la Loire ?", "",
                   [](D d) { return yes_no(d.porteur.situe_dans_la_loire); },
                   [](Dossier& d, Text v) { d.porteur.situe_dans_la_loire = yes_no(v); }},
    Field<Dossier>{"porteur.nom", NodeKind::text_field, kText, "Nom du porteur",
                   "Par exemple : commune de Feurs.", [](D d) { return d.porteur.nom; },
                   [](Dossier& d, Text v) { d.porteur.nom = v; }, Input::name,
                   "section-porteur organization"},
    Field<Dossier>{
        "porteur.code_insee", NodeKind::text_field, kDigits, "Code INSEE",
        "Cinq chiffres, qui ne sont pas le code postal. Rempli par le choix de la commune.",
        [](D d) { return d.porteur.code_insee; },
        [](Dossier& d, Text v) { d.porteur.code_insee = v; }, Input::digits},
    Field<Dossier>{"porteur.siren", NodeKind::text_field, kDigits, "SIREN", "Neuf chiffres.",
                   [](D d) { return d.porteur.siren; },
                   [](Dossier& d, Text v) { d.porteur.siren = v; }, Input::digits},
    Field<Dossier>{"porteur.siret", NodeKind::text_field, kDigits, "SIRET",
                   "Quatorze chiffres, si le formulaire le demande.",
                   [](D d) { return d.porteur.siret; },
                   [](Dossier& d, Text v) { d.porteur.siret = v; }, Input::digits},
    Field<Dossier>{"porteur.representant.civilite", NodeKind::text_field, kText, "Civilité", "",
                   [](D d) { return d.porteur.representant.civilite; },
                   [](Dossier& d, Text v) { d.porteur.representant.civilite = v; }, Input::name,
                   "section-representant honorific-prefix"},
    Field<Dossier>{"porteur.representant.prenom", NodeKind::text_field, kText, "Prénom", "",
                   [](D d) { return d.porteur.representant.prenom; },
                   [](Dossier& d, Text v) { d.porteur.representant.prenom = v; }, Input::name,
                   "section-representant given-name"},
    Field<Dossier>{"porteur.representant.nom", NodeKind::text_field, kText, "Nom", "",
                   [](D d) { return d.porteur.representant.nom; },
                   [](Dossier& d, Text v) { d.porteur.representant.nom = v; }, Input::name,
                   "section-representant family-name"},
    Field<Dossier>{"porteur.representant.fonction", NodeKind::text_field, kText, "Fonction",
                   "Maire, président…", [](D d) { return d.porteur.representant.fonction; },
                   [](Dossier& d, Text v) { d.porteur.representant.fonction = v; }, Input::name,
                   "section-representant organization-title"},
    Field<Dossier>{"porteur.contact.prenom", NodeKind::text_field, kText, "Prénom", "",
                   [](D d) { return d.porteur.contact.prenom; },
                   [](Dossier& d, Text v) { d.porteur.contact.prenom = v; }, Input::name,
                   "section-contact given-name"},
    Field<Dossier>{"porteur.contact.nom", NodeKind::text_field, kText, "Nom", "",
                   [](D d) { return d.porteur.contact.nom; },
                   [](Dossier& d, Text v) { d.porteur.contact.nom = v; }, Input::name,
                   "section-contact family-name"},
    Field<Dossier>{"porteur.contact.fonction", NodeKind::text_field, kText, "Fonction",
                   "Secrétaire de mairie, chargé de projet…",
                   [](D d) { return d.porteur.contact.fonction; },
                   [](Dossier& d, Text v) { d.porteur.contact.fonction = v; }, Input::name,
                   "section-contact organization-title"},
    Field<Dossier>{"porteur.contact.courriel", NodeKind::text_field, kText, "Courriel",
                   "Par exemple : mairie@exemple.fr",
                   [](D d) { return d.porteur.contact.courriel; },
                   [](Dossier& d, Text v) { d.porteur.contact.courriel = v; }, Input::email,
                   "section-contact email"},
    Field<Dossier>{"porteur.contact.telephone", NodeKind::text_field, kText, "Téléphone", "",
                   [](D d) { return d.porteur.contact.telephone; },
                   [](Dossier& d, Text v) { d.porteur.contact.telephone = v; }, Input::telephone,
                   "section-contact tel"},

    Field<Dossier>{"projet.intitule", NodeKind::text_field, kText, "Nom du projet",
                   "Quelques mots. Par exemple : des capteurs pour économiser l’eau.",
                   [](D d) { return d.projet.intitule; },
                   [](Dossier& d, Text v) { d.projet.intitule = v; }},
    Field<Dossier>{"projet.description", NodeKind::text_area, kText, "Description",
                   "Le besoin, ce que vous ferez, pour qui, avec qui.",
                   [](D d) { return d.projet.description; },
                   [](Dossier& d, Text v) { d.projet.description = v; }},
    Field<Dossier>{"projet.autre_theme", NodeKind::text_field, kText, "Un autre thème",
                   "Si aucun thème de la liste ne convient, dites lequel : il sera à confirmer.",
                   [](D d) { return d.projet.autre_theme; },
                   [](Dossier& d, Text v) { d.projet.autre_theme = v; }},
    Field<Dossier>{"projet.aucun_axe", NodeKind::checkbox, ValueKind::ticked,
                   "Aucun axe de l’appel ne correspond au projet", "",
                   [](D d) { return std::string(d.projet.aucun_axe.value_or(false) ? "1" : ""); },
                   [](Dossier& d, Text v) {
                     d.projet.aucun_axe = v == "1" ? std::optional(true) : std::nullopt;
                   }},
    Field<Dossier>{"projet.axe_principal", NodeKind::select, kChoice, "Axe principal",
                   "Celui que le formulaire demande. Il ne change pas le calcul.",
                   [](D d) {
                     return d.projet.axe_principal ? std::to_string(*d.projet.axe_principal)
                                                   : std::string();
                   },
                   [](Dossier& d, Text v) {
                     d.projet.axe_principal.reset();
                     if (v.size() == 1 && v[0] >= '1' && v[0] <= '9')
                       d.projet.axe_principal = v[0] - '0';
                   }},
    Field<Dossier>{"projet.date_debut", NodeKind::date, ValueKind::day, "Début prévu", "",
                   [](D d) { return d.projet.date_debut; },
                   [](Dossier& d, Text v) { d.projet.date_debut = v; }},
    Field<Dossier>{"projet.date_fin", NodeKind::date, ValueKind::day, "Fin prévue", "",
                   [](D d) { return d.projet.date_fin; },
                   [](Dossier& d, Text v) { d.projet.date_fin = v; }},
    Field<Dossier>{"projet.zoomacom", NodeKind::radios, kYesNo, "Souhaitez-vous cet appui ?", "",
                   [](D d) { return yes_no(d.projet.zoomacom); },
                   [](Dossier& d, Text v) { d.projet.zoomacom = yes_no(v); }},

    Field<Dossier>{"depenses_communes.investissement", NodeKind::radios, kYesNo, "", "",
                   [](D d) { return yes_no(d.depenses_communes.investissement); },
                   [](Dossier& d, Text v) { d.depenses_communes.investissement = yes_no(v); }},
    Field<Dossier>{"depenses_communes.obligation_legale", NodeKind::radios, kYesNo, "", "",
                   [](D d) { return yes_no(d.depenses_communes.obligation_legale); },
                   [](Dossier& d, Text v) { d.depenses_communes.obligation_legale = yes_no(v); }},
    Field<Dossier>{
        "depenses_communes.acquisition", NodeKind::radios, kChoice, "", "",
        [](D d) { return choice(d.depenses_communes.acquisition); },
        [](Dossier& d, Text v) { d.depenses_communes.acquisition = from_name<Acquisition>(v); }},
    Field<Dossier>{"depenses_completes", NodeKind::checkbox, ValueKind::ticked,
                   "Toutes les dépenses sont saisies",
                   "Tant que la liste n’est pas finie, l’aide peut encore augmenter.",
                   [](D d) { return std::string(d.depenses_completes.value_or(false) ? "1" : ""); },
                   [](Dossier& d, Text v) {
                     d.depenses_completes = v == "1" ? std::optional(true) : std::nullopt;
                   }},
    Field<Dossier>{"plan_financement.aide_demandee", NodeKind::amount, ValueKind::amount,
                   "Aide que vous demandez au Département",
                   "En euros. Sans réponse, le plan montre ce qui est sûr, et le meilleur cas.",
                   [](D) { return std::string(); }, [](Dossier&, Text) {}},
    Field<Dossier>{"plan_financement.devis_ht", NodeKind::amount, ValueKind::amount,
                   "Total HT de vos devis",
                   "En euros. Facultatif : sert à vérifier que les dépenses sont bien saisies HT.",
                   [](D) { return std::string(); }, [](Dossier&, Text) {}},
};

constexpr std::array kLineFields{
    Field<Depense>{"libelle", NodeKind::text_field, kText, "Objet", "",
                   [](L l) { return l.libelle; }, [](Depense& l, Text v) { l.libelle = v; }},
    Field<Depense>{"nature", NodeKind::select, kChoice, "Nature", "",
                   [](L l) { return choice(l.nature); },
                   [](Depense& l, Text v) { l.nature = from_name<DepenseNature>(v); }},
    Field<Depense>{"montant", NodeKind::amount, ValueKind::amount, "Montant en euros", "",
                   [](L) { return std::string(); }, [](Depense&, Text) {}},
    Field<Depense>{"tva", NodeKind::select, kChoice, "TVA", "",
                   [](L l) { return l.tva ? std::to_string(l.tva->points_base) : std::string(); },
                   [](Depense& l, Text v) {
                     l.tva.reset();
                     std::int32_t rate = 0;
                     for (const char c : v) {
                       if (c < '0' || c > '9' || rate > 10'000) return;
                       rate = rate * 10 + (c - '0');
                     }
                     if (!v.empty()) l.tva = Taux{rate};
                   }},
    Field<Depense>{"destinataire", NodeKind::select, kChoice, "", "",
                   [](L l) { return choice(l.destinataire); },
                   [](Depense& l, Text v) { l.destinataire = from_name<Destinataire>(v); }},
    Field<Depense>{"acquisition", NodeKind::radios, kChoice, "", "",
                   [](L l) { return choice(l.propres.acquisition); },
                   [](Depense& l, Text v) { l.propres.acquisition = from_name<Acquisition>(v); }},
    Field<Depense>{"pour_gfu", NodeKind::radios, kYesNo, "", "",
                   [](L l) { return yes_no(l.pour_gfu); },
                   [](Depense& l, Text v) { l.pour_gfu = yes_no(v); }},
    Field<Depense>{"reseau_initiative_publique", NodeKind::radios, kYesNo, "", "",
                   [](L l) { return yes_no(l.reseau_initiative_publique); },
                   [](Depense& l, Text v) { l.reseau_initiative_publique = yes_no(v); }},
    Field<Depense>{"investissement", NodeKind::radios, kYesNo, "", "",
                   [](L l) { return yes_no(l.propres.investissement); },
                   [](Depense& l, Text v) { l.propres.investissement = yes_no(v); }},
    Field<Depense>{"obligation_legale", NodeKind::radios, kYesNo, "", "",
                   [](L l) { return yes_no(l.propres.obligation_legale); },
                   [](Depense& l, Text v) { l.propres.obligation_legale = yes_no(v); }},
};

constexpr std::array kFinancementFields{
    Field<Financement>{"financeur", NodeKind::select, kChoice, "Financeur", "",
                       [](F f) { return choice(f.financeur); },
                       [](Financement& f, Text v) { f.financeur = from_name<Financeur>(v); }},
    Field<Financement>{"libelle", NodeKind::text_field, kText, "Précision", "",
                       [](F f) { return f.libelle; },
                       [](Financement& f, Text v) { f.libelle = v; }},
    Field<Financement>{"montant", NodeKind::amount, ValueKind::amount, "Montant en euros", "",
                       [](F) { return std::string(); }, [](Financement&, Text) {}},
    Field<Financement>{"etat", NodeKind::select, kChoice, "État", "",
                       [](F f) { return choice(f.etat); },
                       [](Financement& f, Text v) { f.etat = from_name<FinancementEtat>(v); }},
};

}  // namespace

std::span<const Field<Dossier>> dossier_fields() { return kDossierFields; }
std::span<const Field<Depense>> line_fields() { return kLineFields; }
std::span<const Field<Financement>> financement_fields() { return kFinancementFields; }

}  // namespace loire::form
