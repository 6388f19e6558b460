// The communes and EPCI that the edition knows, of one vintage.
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
};

struct Epci {
  std::string siren, nom, type;
  int membres = 0;              ///< communes in all
  int membres_departement = 0;  ///< communes in the département
  bool a_cheval() const { return membres_departement < membres; }
};

/// Communes sorted by INSEE code, EPCI by SIREN.
struct Territory {
  int millesime = 0;
  std::string departement;
  std::vector<Commune> communes;
  std::vector<Epci> epci;
};

/// The commune of this INSEE code, or null.
const Commune* find_commune(const Territory& territory, std::string_view code_insee);

/// The EPCI of this SIREN, or null.
const Epci* find_epci(const Territory& territory, std::string_view siren);

/// The EPCI that the applicant is, or that its commune belongs to, or null.
const Epci* epci_of(const Territory& territory, const Porteur& porteur);

}  // namespace loire
