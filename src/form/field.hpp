// The questions of the form: one declarative description that both faces, the session, the missing
// answers and the messages use. Ids are those of the draft.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"
#include "form/amount_reading.hpp"
#include "page/node.hpp"

namespace loire::form {

/// What a field says of the text last typed in it, beside its value. No draft keeps it.
struct Told {
  bool regime = false;       ///< HT or TTC stood beside the amount, and was read
  std::size_t left_out = 0;  ///< characters beyond the limit
  friend bool operator==(const Told&, const Told&) = default;
};
using ToldByField = std::map<std::string, Told, std::less<>>;

/// What every question may look at.
struct Context {
  const Rulebook& rulebook;
  const Territory& territory;
  const Dossier& dossier;
  std::string_view editing;  ///< id of the field that has the focus, or empty
  bool typed = true;  ///< it was typed in since: what is wrong with it waits until it is left
  const ToldByField* told = nullptr;
};

enum class ValueKind : std::uint8_t {
  text,    ///< kept as typed, accents composed
  digits,  ///< SIREN, SIRET, INSEE code: kept as digits alone, shown in groups
  yes_no,  ///< "oui", "non" or ""
  choice,  ///< one of `options`, or ""
  ticked,  ///< "1" or ""
  day,     ///< AAAA-MM-JJ; what is no day of a project stays in `saisies`
  amount,  ///< euros as typed; what does not parse stays in `saisies`
  search,  ///< text to search the territory; a suggestion answers it
};

/// What is to be said of the text last typed in the field `id`, or null.
const Told* told_of(const Context& context, std::string_view id);

/// One question about `Subject` (the dossier, one expense line, one co-funder).
template <class Subject>
struct Field {
  std::string_view id;  ///< whole id, or the last part of it for a line's field
  page::NodeKind kind;
  ValueKind value;
  std::string_view label, help;
  std::string (*read)(const Subject&);
  void (*write)(Subject&, std::string_view);
  page::Input input = page::Input::prose;
  std::string_view autocomplete = {};
};

std::span<const Field<Dossier>> dossier_fields();
std::span<const Field<Depense>> line_fields();
std::span<const Field<Financement>> financement_fields();

/// The field of this id in its table, or null.
template <class Subject>
const Field<Subject>* find_field(std::span<const Field<Subject>> fields, std::string_view id) {
  for (const Field<Subject>& field : fields)
    if (field.id == id) return &field;
  return nullptr;
}

/// The parts of an id of a repeated group: "depenses.d1.montant" is {"depenses", "d1", "montant"}.
struct GroupedId {
  std::string_view group, item, field;
};
std::optional<GroupedId> split_id(std::string_view id);

/// The line or co-funder that an id speaks of, or null. Co-funders are numbered from 0.
const Depense* find_line(const Dossier& dossier, std::string_view line_id);
Depense* find_line(Dossier& dossier, std::string_view line_id);
std::optional<std::size_t> financement_index(const Dossier& dossier, std::string_view item);

/// The amount of the dossier itself that `id` names ("plan_financement.aide_demandee"), or null.
const std::optional<Centimes>* plan_amount(const Dossier& dossier, std::string_view id);
std::optional<Centimes>* plan_amount(Dossier& dossier, std::string_view id);

/// Whether the line's amount is typed TTC: it holds one, or the choice was made before the amount.
bool typed_ttc(const Dossier& dossier, const Depense& line);

/// Writes what the control holds into the answer `id`, and what is to be said of it into `told`.
/// False when there is no such question.
bool set_field(Dossier& dossier, const Rulebook& rulebook, std::string_view id,
               std::string_view value, Told* told = nullptr);

/// Reads `text` as the amount field `id` does: only an expense has HT and TTC.
AmountReading read_amount_of(std::string_view id, std::string_view text);

/// The node of the question `id`: value, options, messages. `id` must be a question.
page::Node field_node(const Context& context, std::string_view id);

/// The expense's own name, or «Dépense 2» without one.
std::string line_name(const Dossier& dossier, std::size_t index);

/// The same where lists name it: shortened.
std::string line_title(const Dossier& dossier, std::size_t index);

/// How a list of missing answers names this field, in French.
std::string field_title(const Context& context, std::string_view id);

/// The id of the control to go to for a missing answer: the search box for a code,
/// the question to answer before it when its own is not shown yet.
std::string focus_target(const Context& context, std::string_view id);

}  // namespace loire::form
