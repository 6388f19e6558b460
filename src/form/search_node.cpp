#include "form/search_node.hpp"

#include <algorithm>

#include "form/search.hpp"
#include "french/digits.hpp"
#include "french/fill.hpp"

namespace loire::form {
namespace {

using page::Node;
using page::NodeKind;

constexpr std::size_t kMaxSuggestions = 8;

constexpr Sentence kPostalCode{"{commune} ({code})"};
constexpr Sentence kFormerInsee{"{code} : ancien code INSEE {commune}"};
constexpr Sentence kInsee{"{code} : code INSEE {commune}"};
constexpr Sentence kCedex{"{code} : code CEDEX {commune}"};
constexpr Sentence kSiren{"SIREN {siren}"};
constexpr Sentence kOneMore{
    "{montrees} sur {nombre}, et 1 autre : tapez la suite du nom, ou le code postal."};
constexpr Sentence kMore{
    "{montrees} sur {nombre}, et {autres} autres : tapez la suite du nom, ou le code postal."};
constexpr Sentence kCommune{"INSEE {code}, SIREN {siren}"};
constexpr Sentence kCommuneOfEpci{"INSEE {code}, SIREN {siren}. Intercommunalité : {epci}"};
constexpr Sentence kEpci{"SIREN {siren}, {nombre} communes"};
constexpr Sentence kEpciBeyondLoire{
    "SIREN {siren}, {nombre} communes, dont {dans_la_loire} dans la Loire"};

void add_suggestion(Node& node, Key key, const std::string& value, std::string label,
                    std::string note = {}) {
  Node suggestion;
  suggestion.kind = NodeKind::suggestion;
  suggestion.id = node.id + "." + value;
  suggestion.label = std::move(label);
  suggestion.note = std::move(note);
  suggestion.press = {page::Verb::choose_place, {key, value}};
  node.children.push_back(std::move(suggestion));
}

/// «Feurs (42110)»; a commune with several postal codes shows the typed one.
std::string with_postal_code(const Commune& commune, const std::string& typed) {
  const auto& codes = commune.codes_postaux;
  if (codes.empty()) return commune.nom;
  const bool has_typed_code = std::find(codes.begin(), codes.end(), typed) != codes.end();
  return fill<kPostalCode>(with<"commune">(commune.nom),
                           with<"code">(has_typed_code ? typed : codes[0]));
}

/// Which code of the commune matched the search. Empty for a postal code: the label shows it.
std::string code_note(const CommuneMatch& found, const std::string& typed) {
  using By = CommuneMatch::By;
  const Commune& commune = *found.commune;
  const std::string of_commune = of_place(commune.nom);
  const auto code = with<"code">(typed);
  if (found.ancienne && found.by == By::insee)
    return fill<kFormerInsee>(code, with<"commune">(of_place(found.ancienne->nom)));
  if (found.by == By::insee)
    return fill<kInsee>(with<"code">(commune.code_insee), with<"commune">(of_commune));
  if (found.by == By::cedex) return fill<kCedex>(code, with<"commune">(of_commune));
  if (found.by == By::siren) return fill<kSiren>(with<"siren">(grouped_digits(commune.siren)));
  return {};
}

/// How many matches are not shown, and how to see them.
std::string more_note(std::size_t shown, std::size_t total) {
  const std::string shown_digits = std::to_string(shown), total_digits = std::to_string(total);
  const auto shown_count = with<"montrees">(shown_digits);
  const auto total_count = with<"nombre">(total_digits);
  if (total - shown == 1) return fill<kOneMore>(shown_count, total_count);
  return fill<kMore>(shown_count, total_count, with<"autres">(std::to_string(total - shown)));
}

std::string commune_note(const Commune& commune, const Epci* epci) {
  const std::string digits = grouped_digits(commune.siren);
  const auto code = with<"code">(commune.code_insee);
  const auto siren = with<"siren">(digits);
  return epci ? fill<kCommuneOfEpci>(code, siren, with<"epci">(epci->nom))
              : fill<kCommune>(code, siren);
}

std::string epci_note(const Epci& epci) {
  const std::string digits = grouped_digits(epci.siren), members = std::to_string(epci.membres);
  const auto siren = with<"siren">(digits);
  const auto count = with<"nombre">(members);
  if (!epci.a_cheval()) return fill<kEpci>(siren, count);
  return fill<kEpciBeyondLoire>(siren, count,
                                with<"dans_la_loire">(std::to_string(epci.membres_departement)));
}

void add_commune_suggestions(const Context& context, Node& node, const std::string& query) {
  const auto found = search_communes(context.territory, query);
  const std::string code = code_in(query);
  // All the communes of a code are shown: more digits would not select one of them.
  const bool searches_code =
      !code.empty() && !found.empty() && found[0].by != CommuneMatch::By::name;
  const std::size_t shown = searches_code ? found.size() : std::min(found.size(), kMaxSuggestions);
  for (std::size_t i = 0; i < shown; ++i) {
    const Commune& commune = *found[i].commune;
    add_suggestion(node, Key::porteur_commune, commune.code_insee,
                   found[i].ancienne ? place_name({&commune, found[i].ancienne})
                                     : with_postal_code(commune, code),
                   code_note(found[i], code));
  }
  if (shown < found.size()) node.note = more_note(shown, found.size());
}

}  // namespace

void fill_search(const Context& context, Key key, Node& node) {
  const Porteur& porteur = context.dossier.porteur;
  const std::string& query = key == Key::porteur_commune ? porteur.commune.text : porteur.epci.text;
  const bool searching = context.editing == Ref{key};  // the list closes when the field is left
  if (key == Key::porteur_commune) {
    const Commune* chosen = find_commune(context.territory, porteur.code_insee);
    node.value = !query.empty() ? query : chosen ? chosen->nom : "";
    if (query.empty() && chosen)
      node.note = commune_note(*chosen, find_epci(context.territory, chosen->epci));
    if (searching) add_commune_suggestions(context, node, query);
    return;
  }
  const Epci* chosen = find_epci(context.territory, porteur.siren);
  node.value = !query.empty() ? query : chosen ? chosen->nom : "";
  if (query.empty() && chosen) node.note = epci_note(*chosen);
  if (!searching || (chosen && query.empty())) return;
  for (const Epci* found : search_epci(context.territory, query))
    add_suggestion(node, key, found->siren, found->nom);
}

}  // namespace loire::form
