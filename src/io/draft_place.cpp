#include "io/draft_place.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "text/cut.hpp"

namespace loire::io {
namespace {

constexpr std::pair<std::string_view, std::string_view> kWords[]{
    {"acquisition", "achat ou abonnement"},
    {"aide_demandee_centimes", "aide demandée"},
    {"aucun_axe", "aucun axe"},
    {"autre_theme", "autre thème"},
    {"axe_principal", "axe principal"},
    {"civilite", "civilité"},
    {"code_insee", "code INSEE"},
    {"contact", "personne à contacter"},
    {"courriel", "courriel"},
    {"criteres", "critère"},
    {"date_debut", "début prévu"},
    {"date_fin", "fin prévue"},
    {"depenses", "dépense"},
    {"depenses_communes", "questions communes aux dépenses"},
    {"depenses_completes", "toutes les dépenses sont saisies"},
    {"description", "description"},
    {"destinataire", "destinataire"},
    {"devis_ht_centimes", "total HT des devis"},
    {"edition", "nom de l’édition"},
    {"etat", "état"},
    {"financements", "financeur"},
    {"financeur", "financeur"},
    {"fonction", "fonction"},
    {"format", "type de fichier"},
    {"id", "identifiant"},
    {"intitule", "nom du projet"},
    {"investissement", "dépense d’investissement"},
    {"libelle", "objet"},
    {"montant_centimes", "montant"},
    {"montant_ht_centimes", "montant HT"},
    {"montant_ttc_centimes", "montant TTC"},
    {"nature", "nature"},
    {"nom", "nom"},
    {"obligation_legale", "obligation légale"},
    {"plan_financement", "plan de financement"},
    {"porteur", "porteur"},
    {"pour_gfu", "pour un GFU"},
    {"prenom", "prénom"},
    {"projet", "projet"},
    {"reponse", "réponse"},
    {"representant", "représentant légal"},
    {"reseau_initiative_publique", "réseau d’initiative publique"},
    {"saisies", "saisies à corriger"},
    {"siren", "SIREN"},
    {"siret", "SIRET"},
    {"situe_dans_la_loire", "situé dans la Loire"},
    {"telephone", "téléphone"},
    {"texte", "argument"},
    {"themes", "thème"},
    {"tva_points_base", "taux de TVA"},
    {"variantes", "projet gardé"},
    {"version", "version"},
    {"zoomacom", "appui de Zoomacom"},
};

/// The key that a token of a JSON pointer encodes (RFC 6901).
std::string unescaped(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool escape = token[i] == '~' && i + 1 < token.size();
    out += !escape ? token[i] : token[++i] == '1' ? '/' : '~';
  }
  return out;
}

std::optional<int> rank_of(std::string_view token) {
  int rank = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), rank);
  if (error != std::errc() || end != token.data() + token.size()) return std::nullopt;
  return rank + 1;
}

}  // namespace

std::string place_in_words(std::string_view pointer) {
  constexpr std::size_t kMaxKeyCharacters = 60;
  std::string out;
  while (pointer.starts_with('/')) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    if (const auto rank = rank_of(token); rank && !out.empty()) {
      out += " " + std::to_string(*rank);
      continue;
    }
    const auto* known = std::find_if(std::begin(kWords), std::end(kWords),
                                     [&](const auto& each) { return each.first == token; });
    out +=
        (out.empty() ? "" : ", ") +
        (known != std::end(kWords) ? std::string(known->second)
                                   : "« " + shortened(unescaped(token), kMaxKeyCharacters) + " »");
  }
  // No word of kWords begins with an accented letter, so ASCII is enough for the capital.
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] += 'A' - 'a';
  return out;
}

}  // namespace loire::io
