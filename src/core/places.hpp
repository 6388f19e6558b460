// Recognises places as people write them: «Mairie de Feurs», «42000 Saint-Étienne», «lhorme».
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/territory.hpp"

namespace loire {

/// `text` in lower case without accents or ligatures, its words separated by single spaces; «st»
/// becomes «saint».
std::string fold(std::string_view text);

/// Fills `formes`, the spellings of each commune's name in texts: the folded name, the name after
/// «de» («du Coteau») and the name without its apostrophes («lhorme»). read_place() finds no
/// commune before this call.
void index_names(Territory& territory);

/// `folded` without its spaces.
std::string glued(std::string_view folded);

/// «de Feurs», «d’Andrézieux-Bouthéon», «du Chambon-Feugerolles», «des Salles».
std::string of_place(const std::string& name);

/// A commune that a text names by its current or a former name.
struct NamedCommune {
  const Commune* commune = nullptr;           ///< never null
  const AncienneCommune* ancienne = nullptr;  ///< the former commune that the text names, or null
};

/// «Saint-Thurin, aujourd’hui Vêtre-sur-Anzon», «Terrenoire, commune de Saint-Étienne», «Feurs».
std::string place_name(const NamedCommune& place);

/// What a text says of a place: complete names of communes, a code, and other words.
struct PlaceText {
  std::vector<NamedCommune> communes;  ///< each once; a name inside a longer name is left out
  std::string code;                    ///< the five digits of a postal or INSEE code, or empty
  bool cedex = false;
  std::string rest;  ///< the other folded words, without «mairie de», «ville de», «cedex»…
};
PlaceText read_place(const Territory& territory, std::string_view text);

/// The folded text without the words that people write around a name: «mairie de», «commune du»,
/// «(Loire)». An article after the name («Horme (L’)») is moved before it.
std::string bare_name(std::string_view text);

/// The five digits of the code in a text: «42 300», «F-42300» and «042300» give 42300. Empty when
/// the text has no code.
std::string code_in(std::string_view text);

/// Whether `code` is a postal, CEDEX or INSEE code of the commune, current or former.
bool has_code(const Territory& territory, const Commune& commune, std::string_view code);

/// The only EPCI whose complete name (with or without its kind), initials or SIREN is `text`, or
/// null.
const Epci* epci_named(const Territory& territory, std::string_view text);

/// The folded words that identify an EPCI, with its kind in full: «CC de Forez-Est» gives
/// "communaute communes forez est".
std::vector<std::string> epci_words(std::string_view text);

}  // namespace loire
