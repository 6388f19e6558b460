// Places in a text as people write them: «Mairie de Feurs», «42000 Saint-Étienne», «lhorme».
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/territory.hpp"

namespace loire {

/// Lower case, no accents, ligatures opened, every other sign a single space; «st» reads «saint».
std::string fold(std::string_view text);

/// Works out, once, how texts write the name of each commune: folded first, then after «de» («du
/// Coteau»), then without its apostrophes («lhorme»). Without it no text names a commune.
void index_names(Territory& territory);

/// A folded text without its spaces.
std::string glued(std::string_view folded);

/// «de Feurs», «d’Andrézieux-Bouthéon», «du Chambon-Feugerolles», «des Salles».
std::string of_place(const std::string& name);

/// A commune that a text names, by its name of today or of before.
struct NamedCommune {
  const Commune* commune = nullptr;           ///< never null
  const AncienneCommune* ancienne = nullptr;  ///< the name of before, or null
};

/// «Saint-Thurin, aujourd’hui Vêtre-sur-Anzon», «Terrenoire, commune de Saint-Étienne», «Feurs».
std::string place_name(const NamedCommune& place);

/// What a text says of a place: whole names, a code, and the words around them.
struct PlaceText {
  std::vector<NamedCommune> communes;  ///< of the longest names; each commune once
  std::string code;                    ///< the five digits of a postal or INSEE code, or empty
  bool cedex = false;
  std::string rest;  ///< folded words that are neither; «mairie de», «ville de», «cedex» left out
};
PlaceText read_place(const Territory& territory, std::string_view text);

/// The folded text without what people write around a name: «mairie de», «commune du», «(Loire)»;
/// the article behind a name («Horme (L’)») comes before it.
std::string bare_name(std::string_view text);

/// The digits of a text that holds a code: «42 300», «F-42300», «042300» are 42300. Empty without.
std::string code_in(std::string_view text);

/// Whether the commune has this code: postal, CEDEX, INSEE of today or of before.
bool has_code(const Territory& territory, const Commune& commune, std::string_view code);

/// The EPCI whose whole name, with or without its kind, or whose initials the text is; or null.
const Epci* epci_named(const Territory& territory, std::string_view text);

/// The folded words that tell an EPCI apart, kinds in full: «CC de Forez-Est» is
/// "communaute communes forez est".
std::vector<std::string> epci_words(std::string_view text);

}  // namespace loire
