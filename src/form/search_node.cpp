#include "form/search_node.hpp"

#include <algorithm>

#include "form/digits.hpp"
#include "form/search.hpp"

namespace loire::form {
namespace {

using page::Node;
using page::NodeKind;

constexpr std::size_t kMostSuggestions = 8;

void suggest(Node& node, Key key, const std::string& value, std::string label,
             std::string note = {}) {
  Node suggestion;
  suggestion.kind = NodeKind::suggestion;
  suggestion.id = node.id + "." + value;
  suggestion.label = std::move(label);
  suggestion.note = std::move(note);
  suggestion.press = {page::Verb::choose_place, {key, value}};
  node.children.push_back(std::move(suggestion));
}

/// «Feurs (42110)», with the postal code that was typed when it has several.
std::string with_postal_code(const Commune& commune, const std::string& typed) {
  const auto& codes = commune.codes_postaux;
  if (codes.empty()) return commune.nom;
  const bool own = std::find(codes.begin(), codes.end(), typed) != codes.end();
  return commune.nom + " (" + (own ? typed : codes[0]) + ")";
}

/// Why a code proposes this commune, when it is not as a postal code.
std::string code_note(const CommuneFound& found, const std::string& typed) {
  using By = CommuneFound::By;
  if (found.ancienne && found.by == By::insee)
    return typed + " : ancien code INSEE " + of_place(found.ancienne->nom);
  if (found.by == By::insee)
    return found.commune->code_insee + " : code INSEE " + of_place(found.commune->nom);
  if (found.by == By::cedex) return typed + " : code CEDEX " + of_place(found.commune->nom);
  if (found.by == By::siren) return "SIREN " + grouped_digits(found.commune->siren);
  return {};
}

void suggest_communes(const Context& context, Node& node, const std::string& query) {
  const auto found = search_communes(context.territory, query);
  const std::string code = code_in(query);
  // Nobody types the name of a commune that shares its postal code with many: all of them are shown.
  const bool whole_code = !code.empty() && !found.empty() && found[0].by != CommuneFound::By::name;
  const std::size_t shown = whole_code ? found.size() : std::min(found.size(), kMostSuggestions);
  for (std::size_t i = 0; i < shown; ++i) {
    const Commune& commune = *found[i].commune;
    suggest(node, Key::porteur_commune, commune.code_insee,
            found[i].ancienne ? place_name({&commune, found[i].ancienne})
                              : with_postal_code(commune, code),
            code_note(found[i], code));
  }
  if (shown < found.size())
    node.note = std::to_string(shown) + " sur " + std::to_string(found.size()) + ", et " +
                std::to_string(found.size() - shown) +
                (found.size() - shown == 1 ? " autre" : " autres") +
                " : tapez la suite du nom, ou le code postal.";
}

}  // namespace

void fill_search(const Context& context, Key key, Node& node) {
  const Porteur& porteur = context.dossier.porteur;
  const std::string& query = key == Key::porteur_commune ? porteur.commune.text : porteur.epci.text;
  const bool searching = context.editing == Ref{key};  // the list closes when the field is left
  if (key == Key::porteur_commune) {
    const Commune* chosen = find_commune(context.territory, porteur.code_insee);
    node.value = !query.empty() ? query : chosen ? chosen->nom : "";
    if (query.empty() && chosen) {
      const Epci* epci = find_epci(context.territory, chosen->epci);
      node.note = "INSEE " + chosen->code_insee + ", SIREN " + grouped_digits(chosen->siren) +
                  (epci ? ". Intercommunalité : " + epci->nom : "");
    }
    if (searching) suggest_communes(context, node, query);
    return;
  }
  const Epci* chosen = find_epci(context.territory, porteur.siren);
  node.value = !query.empty() ? query : chosen ? chosen->nom : "";
  if (query.empty() && chosen)
    node.note = "SIREN " + grouped_digits(chosen->siren) + ", " + std::to_string(chosen->membres) +
                " communes" +
                (chosen->a_cheval()
                     ? ", dont " + std::to_string(chosen->membres_departement) + " dans la Loire"
                     : "");
  if (!searching || (chosen && query.empty())) return;
  for (const Epci* found : search_epci(context.territory, query))
    suggest(node, key, found->siren, found->nom);
}

}  // namespace loire::form
