#include "io/official_form_json.hpp"

#include <set>

#include "core/names.hpp"
#include "core/official_form.hpp"

namespace loire::io {
namespace {

constexpr std::size_t kMaxSections = 20, kMaxFields = 50, kMaxDocuments = 20;

/// Adds the field, unless its answer is wrong or already in `asked`.
void read_field(ObjectReader in, std::set<Key>& asked, std::vector<FormField>& out) {
  const std::string id = in.required_text("reponse");
  const auto key = form_answer(id);
  FormField field;
  field.libelle = in.required_text("libelle");
  const auto format = in.choice<FormFormat>("format");
  if (!in.has("format")) in.missing("format");
  field.longueur_max = static_cast<std::size_t>(
      in.integer("longueur_max", 1, static_cast<std::int64_t>(kMaxTextCharacters)).value_or(0));
  in.refuse_unknown_keys();
  if (!key) {
    if (!id.empty())
      in.problem("valeur_inconnue", "reponse",
                 "« " + id + " » n’est pas une réponse qu’un champ peut demander.");
    return;
  }
  // The id of the answer is that of the row of the page.
  if (!asked.insert(*key).second)
    in.problem("identifiant", "reponse", "Deux champs demandent « " + id + " ».");
  if (!format) return;
  if (!fits(*key, *format))
    in.problem("format_incompatible", "format",
               "Ce format n’est pas celui de la réponse « " + id + " ».");
  field.answer = *key;
  field.format = *format;
  out.push_back(std::move(field));
}

}  // namespace

OfficialForm read_official_form(ObjectReader in, std::vector<Diagnostic>& diagnostics) {
  OfficialForm out;
  out.hors_appel = in.required_text("hors_appel");
  std::set<Key> asked;
  for (const Json& json : in.array("sections", kMaxSections)) {
    const std::string place = in.pointer() + "/sections/" + std::to_string(out.sections.size());
    ObjectReader each(json, place, diagnostics);
    FormSection& section = out.sections.emplace_back();
    section.titre = each.required_text("titre");
    section.aide = each.text("aide");
    std::size_t index = 0;
    for (const Json& field : each.array("champs", kMaxFields))
      read_field({field, place + "/champs/" + std::to_string(index++), diagnostics}, asked,
                 section.champs);
    section.pieces = each.texts("pieces", kMaxDocuments);
    each.refuse_unknown_keys();
  }
  if (out.sections.empty()) in.missing("sections");
  in.refuse_unknown_keys();
  return out;
}

}  // namespace loire::io
