// Writing answers: from the text of a control to the dossier.
#include "form/field.hpp"

#include <algorithm>
#include <charconv>

#include "core/characters.hpp"
#include "core/names.hpp"
#include "form/cut.hpp"
#include "form/typed.hpp"

namespace loire::form {
namespace {

using page::Input;
using page::NodeKind;

/// What `text` means in `field`: names and descriptions cleaned, numbers and addresses read.
template <class Subject>
std::string meant(const Field<Subject>& field, std::string_view text) {
  switch (field.value) {
    case ValueKind::digits: return typed_number(text);
    case ValueKind::day: return std::string(trimmed(typed_line(text)));
    case ValueKind::search: return typed_line(text);
    case ValueKind::amount: return typed_cells(text);
    case ValueKind::text:
      if (field.kind == NodeKind::text_area) return typed_lines(text);
      if (field.input == Input::email) return typed_email(text);
      return field.input == Input::telephone ? typed_telephone(text) : typed_line(text);
    case ValueKind::yes_no:
    case ValueKind::choice:
    case ValueKind::ticked: break;
  }
  return std::string(text);
}

/// The beginning of `text` that a draft holds; what is left out is told.
std::string kept(std::string text, Told& told) {
  const std::string_view beginning = within_limit(text, kMaxTextCharacters);
  if (beginning.size() == text.size()) return text;
  told.left_out = count_characters(std::string_view(text).substr(beginning.size()));
  return std::string(beginning);
}

/// Keeps the raw text while it is not an amount: nothing typed is lost.
void set_amount(Dossier& dossier, std::string_view id, std::string_view text, Told& told,
                const AmountReading& reading, std::optional<Centimes>& amount) {
  const std::string key(id);
  dossier.saisies.erase(key);
  amount.reset();
  if (const auto* value = std::get_if<Centimes>(&reading.value)) amount = *value;
  else if (reading.problem() != nullptr && *reading.problem() == AmountProblem::empty) return;
  else dossier.saisies[key] = kept(typed_cells(text), told);
}

/// The amount of a line; HT or TTC beside it sets the regime of the line.
void set_line_amount(Dossier& dossier, Depense& line, std::string_view text, Told& told) {
  const std::string prefix = "depenses." + line.id + ".";
  const AmountReading reading = read_amount(text);
  told.regime = reading.regime && reading.problem() == nullptr;
  const bool ttc = told.regime ? reading.regime == Regime::ttc : typed_ttc(dossier, line);
  // Of a line that had both, the one that is typed anew remains: emptied, it must not give way to
  // the other, which the person did not see.
  line.montant_ht.reset();
  line.montant_ttc.reset();
  set_amount(dossier, prefix + "montant", text, told, reading,
             ttc ? line.montant_ttc : line.montant_ht);
  if (ttc && !line.montant_ttc) dossier.saisies[prefix + "regime"] = "ttc";
  else dossier.saisies.erase(prefix + "regime");
}

void set_regime(Dossier& dossier, Depense& line, std::string_view value) {
  const bool ttc = value == "ttc";
  const std::string key = "depenses." + line.id + ".regime";
  if (ttc == typed_ttc(dossier, line)) return;
  // The number typed stays; what it means changes.
  if (ttc) line.montant_ttc = std::exchange(line.montant_ht, std::nullopt);
  else line.montant_ht = std::exchange(line.montant_ttc, std::nullopt);
  if (ttc && !line.montant_ttc) dossier.saisies[key] = "ttc";
  else dossier.saisies.erase(key);
}

bool set_line(Dossier& dossier, const Rulebook& rulebook, const GroupedId& at,
              std::string_view value, Told& told) {
  Depense* line = find_line(dossier, at.item);
  if (!line) return false;
  if (at.field == "regime") {
    set_regime(dossier, *line, value);
    return true;
  }
  if (at.field == "montant") {
    set_line_amount(dossier, *line, value, told);
    return true;
  }
  const auto* field = find_field(line_fields(), at.field);
  if (field) field->write(*line, kept(meant(*field, value), told));
  // A rate that the edition does not know is no answer: a draft could not hold it.
  const auto& rates = rulebook.taux_tva;
  if (line->tva && std::find(rates.begin(), rates.end(), *line->tva) == rates.end())
    line->tva.reset();
  return field != nullptr;
}

bool set_financement(Dossier& dossier, const GroupedId& at, std::string_view id,
                     std::string_view value, Told& told) {
  const auto index = financement_index(dossier, at.item);
  if (!index) return false;
  Financement& source = dossier.financements[*index];
  if (at.field == "montant") {
    set_amount(dossier, id, value, told, read_amount_of(id, value), source.montant);
    return true;
  }
  const auto* field = find_field(financement_fields(), at.field);
  if (field) field->write(source, kept(meant(*field, value), told));
  return field != nullptr;
}

bool set_critere(Dossier& dossier, const Rulebook& rulebook, const GroupedId& at,
                 std::string_view value, Told& told) {
  const std::string id(at.item);
  if (std::none_of(rulebook.criteres.begin(), rulebook.criteres.end(),
                   [&](const CritereRule& rule) { return rule.id == id; }))
    return false;
  ReponseCritere& answer = dossier.criteres[id];
  if (at.field == "reponse") answer.reponse = from_name<CritereReponse>(value);
  else if (at.field == "texte") answer.texte = kept(typed_lines(value), told);
  if (!answer.reponse && answer.texte.empty()) dossier.criteres.erase(id);
  return at.field == "reponse" || at.field == "texte";
}

bool set_theme(Projet& projet, const Rulebook& rulebook, std::string_view theme, bool chosen) {
  // A theme that the edition does not name can be taken away, not chosen.
  const bool known = axis_of(rulebook, theme) != nullptr;
  const bool erased = std::erase(projet.themes, theme) > 0;
  if (!known) return erased && !chosen;
  if (chosen) projet.themes.emplace_back(theme);
  return true;
}

}  // namespace

const Told* told_of(const Context& context, std::string_view id) {
  if (!context.told) return nullptr;
  const auto told = context.told->find(id);
  return told == context.told->end() ? nullptr : &told->second;
}

std::optional<GroupedId> split_id(std::string_view id) {
  const std::size_t first = id.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = id.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  return GroupedId{id.substr(0, first), id.substr(first + 1, second - first - 1),
                   id.substr(second + 1)};
}

const Depense* find_line(const Dossier& dossier, std::string_view line_id) {
  for (const Depense& line : dossier.depenses)
    if (line.id == line_id) return &line;
  return nullptr;
}

Depense* find_line(Dossier& dossier, std::string_view line_id) {
  return const_cast<Depense*>(find_line(std::as_const(dossier), line_id));
}

const std::optional<Centimes>* plan_amount(const Dossier& dossier, std::string_view id) {
  if (id == "plan_financement.aide_demandee") return &dossier.plan_financement.aide_demandee;
  if (id == "plan_financement.devis_ht") return &dossier.plan_financement.devis_ht;
  return nullptr;
}

std::optional<Centimes>* plan_amount(Dossier& dossier, std::string_view id) {
  return const_cast<std::optional<Centimes>*>(plan_amount(std::as_const(dossier), id));
}

bool typed_ttc(const Dossier& dossier, const Depense& line) {
  if (line.montant_ht) return false;
  return line.montant_ttc || dossier.saisies.contains("depenses." + line.id + ".regime");
}

std::optional<std::size_t> financement_index(const Dossier& dossier, std::string_view item) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(item.data(), item.data() + item.size(), index);
  if (error != std::errc{} || end != item.data() + item.size()) return std::nullopt;
  if (index >= dossier.financements.size()) return std::nullopt;
  return index;
}

AmountReading read_amount_of(std::string_view id, std::string_view text) {
  return id.starts_with("depenses.") ? read_amount(text) : read_untaxed_amount(text);
}

bool set_field(Dossier& dossier, const Rulebook& rulebook, std::string_view id,
               std::string_view value, Told* out) {
  Told own;
  Told& told = out ? *out : own;
  if (auto* amount = plan_amount(dossier, id)) {
    set_amount(dossier, id, value, told, read_amount_of(id, value), *amount);
    return true;
  }
  if (const auto* field = find_field(dossier_fields(), id)) {
    const std::string key(id);
    const std::string text = kept(meant(*field, value), told);
    const bool parses = field->value != ValueKind::search &&
                        (field->value != ValueKind::day || text.empty() || typed_day(text));
    if (parses || text.empty()) dossier.saisies.erase(key);
    else dossier.saisies[key] = text;
    field->write(dossier, parses ? text : std::string());
    // What a draft says stays, with its remark; the control offers the edition's axes alone.
    const auto& axes = rulebook.axes;
    if (field->id == "projet.axe_principal" &&
        std::none_of(axes.begin(), axes.end(),
                     [&](const Axe& axe) { return axe.numero == dossier.projet.axe_principal; }))
      dossier.projet.axe_principal.reset();
    return true;
  }
  const auto at = split_id(id);
  if (!at) return false;
  if (at->group == "projet" && at->item == "themes")
    return set_theme(dossier.projet, rulebook, at->field, value == "1");
  if (at->group == "depenses") return set_line(dossier, rulebook, *at, value, told);
  if (at->group == "financements") return set_financement(dossier, *at, id, value, told);
  if (at->group == "criteres") return set_critere(dossier, rulebook, *at, value, told);
  return false;
}

}  // namespace loire::form
