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
  std::vector<std::string> formes = {};  ///< how texts write its name: see index_names()
};

struct Epci {
  std::string siren, nom, type;
  int membres = 0;                  ///< communes in all
  int membres_departement = 0;      ///< communes in the département
  std::vector<std::string> sigles;  ///< usual initials: «LFA»
  bool a_cheval() const { return membres_departement < membres; }
};

/// A commune of before, by its name and code of then. The code is the same as today's when only the
/// name has changed.
struct AncienneCommune {
  std::string code_insee, nom;
  std::string actuelle;   ///< INSEE code of today's commune
  bool deleguee = false;  ///< part of a commune that took a new name, else absorbed
  std::vector<std::string> formes = {};
};

/// A postal code of large receivers of mail, which is also the INSEE code of another commune.
struct Cedex {
  std::string code;
  std::string code_insee;  ///< of the commune where the mail goes
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

/// The commune of this INSEE code, or null. A code of before leads to today's commune, unless it is
/// a postal code: it is then more likely to be one.
const Commune* find_commune(const Territory& territory, std::string_view code_insee);

/// The commune of before that had this INSEE code, which is no longer used, or null.
const AncienneCommune* find_ancienne(const Territory& territory, std::string_view code_insee);

/// The communes of a postal code, the most populated first.
std::vector<const Commune*> communes_at(const Territory& territory, std::string_view code_postal);

/// The commune of a CEDEX code, or null.
const Commune* commune_of_cedex(const Territory& territory, std::string_view code);

/// The EPCI of this SIREN, or null.
const Epci* find_epci(const Territory& territory, std::string_view siren);

/// The EPCI that the applicant is, or that its commune belongs to, or null.
const Epci* epci_of(const Territory& territory, const Porteur& porteur);

}  // namespace loire
