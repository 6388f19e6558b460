#include "form/search_node.hpp"

#include <algorithm>

#include "form/search.hpp"
#include "french/digits.hpp"
#include "french/fill.hpp"

namespace loire::form {
namespace {

using page::Node;
using page::NodeKind;

constexpr std::size_t kMostSuggestions = 8;

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
constexpr Sentence kEpciAcross{
    "SIREN {siren}, {nombre} communes, dont {dans_la_loire} dans la Loire"};

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
  return fill<kPostalCode>(with<"commune">(commune.nom), with<"code">(own ? typed : codes[0]));
}

/// Why a code proposes this commune, when it is not as a postal code.
std::string code_note(const CommuneFound& found, const std::string& typed) {
  using By = CommuneFound::By;
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

/// How many are not shown, and how to see them.
std::string more_note(std::size_t shown, std::size_t all) {
  const std::string here = std::to_string(shown), total = std::to_string(all);
  const auto some = with<"montrees">(here);
  const auto of_all = with<"nombre">(total);
  if (all - shown == 1) return fill<kOneMore>(some, of_all);
  return fill<kMore>(some, of_all, with<"autres">(std::to_string(all - shown)));
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
  return fill<kEpciAcross>(siren, count,
                           with<"dans_la_loire">(std::to_string(epci.membres_departement)));
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
    if (searching) suggest_communes(context, node, query);
    return;
  }
  const Epci* chosen = find_epci(context.territory, porteur.siren);
  node.value = !query.empty() ? query : chosen ? chosen->nom : "";
  if (query.empty() && chosen) node.note = epci_note(*chosen);
  if (!searching || (chosen && query.empty())) return;
  for (const Epci* found : search_epci(context.territory, query))
    suggest(node, key, found->siren, found->nom);
}

}  // namespace loire::form
