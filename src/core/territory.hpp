// The communes and EPCI of the territory, of one vintage.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/dossier.hpp"

namespace loire {

struct Commune {
  std::string code_insee, nom, siren;
  std::vector<std::string> codes_postaux;
  std::string epci;  ///< SIREN of its EPCI, or empty
  std::int32_t population = 0;
  std::vector<std::string> formes = {};  ///< spellings of its name in texts: see index_names()
};

struct Epci {
  std::string siren, nom, type;
  int membres = 0;                  ///< number of communes
  int membres_departement = 0;      ///< number of communes in the département
  std::vector<std::string> sigles;  ///< usual initials: «LFA»
  /// Whether it has communes outside the département.
  bool a_cheval() const { return membres_departement < membres; }
};

/// A former commune, with its former name and code. The code is the same as the current one when
/// only the name has changed.
struct AncienneCommune {
  std::string code_insee, nom;
  std::string actuelle;   ///< INSEE code of the current commune
  bool deleguee = false;  ///< part of a commune with a new name; otherwise absorbed
  std::vector<std::string> formes = {};
};

/// A CEDEX postal code (of a large receiver of mail) that is also the INSEE code of another
/// commune.
struct Cedex {
  std::string code;
  std::string code_insee;  ///< the commune to which the mail goes
};

/// Communes sorted by INSEE code, EPCI by SIREN.
struct Territory {
  int millesime = 0;
  std::string departement;
  std::vector<Commune> communes;
  std::vector<Epci> epci;
  std::vector<AncienneCommune> anciennes;
  std::vector<Cedex> cedex;
};

/// The commune of this INSEE code, or null. A former code gives the current commune, unless it is
/// also a postal code: the person then more likely means the postal code.
const Commune* find_commune(const Territory& territory, std::string_view code_insee);

/// The former commune with this INSEE code, which is no longer in use, or null.
const AncienneCommune* find_ancienne(const Territory& territory, std::string_view code_insee);

/// The communes of a postal code, the largest population first.
std::vector<const Commune*> communes_at(const Territory& territory, std::string_view code_postal);

/// The commune of a CEDEX code, or null.
const Commune* commune_of_cedex(const Territory& territory, std::string_view code);

/// The EPCI of this SIREN, or null.
const Epci* find_epci(const Territory& territory, std::string_view siren);

/// The applicant itself when it is an EPCI, else the EPCI of its commune; null when it is not
/// known.
const Epci* epci_of(const Territory& territory, const Porteur& porteur);

}  // namespace loire
