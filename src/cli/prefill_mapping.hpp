// Which answer goes into which field of a form of Démarche numérique: the file given to `prefill`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "core/rulebook.hpp"

namespace loire::cli {

/// The form in which the platform takes a value.
enum class PrefillShape : std::uint8_t {
  text,
  number,   ///< "49.3"
  date,     ///< "2023-02-01"
  yes_no,   ///< "true" or "false"
  list,     ///< the label of a choice
  siret,    ///< fourteen digits
  commune,  ///< a postal code and an INSEE code
  epci,     ///< a département and a SIREN
  rows,     ///< a repetition: one row per expense or co-funder
};

struct PrefillField {
  std::string champ;   ///< the id of the field: "champ_Q2hhbXAtMQ"
  std::string answer;  ///< the id of the answer, as the mapping writes it
  Ref ref;             ///< its key; of a row, without the item
  PrefillShape shape = PrefillShape::text;
  std::vector<PrefillField> columns;  ///< of `rows`
  std::vector<std::string> options;   ///< what a list accepts, once the schema has told it
};

struct PrefillMapping {
  std::string lien;  ///< the address at which a file of the procedure begins
  std::vector<PrefillField> champs;
};

/// Reads {"format", "version", "lien", "champs": {champ: answer or {"depenses": {champ: answer}}}}.
Result<PrefillMapping> read_mapping(std::string_view text, const Rulebook& rulebook);

/// Checks the mapping against the schema of the procedure, which the platform gives at
/// /preremplir/<path>/schema: the platform drops a field that it does not know, or a value that is not of its
/// type, without a word. Adds the options of its lists to the mapping.
std::vector<Diagnostic> check_mapping(PrefillMapping& mapping, std::string_view schema);

}  // namespace loire::cli
