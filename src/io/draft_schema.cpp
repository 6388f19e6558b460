#include "io/draft_schema.hpp"

#include "core/answers.hpp"
#include "core/names.hpp"
#include "io/draft.hpp"
#include "io/json.hpp"

namespace loire::io {
namespace {

Json or_null(const char* type) { return {{"type", {type, "null"}}}; }

Json text_schema() {
  Json out = or_null("string");
  out["maxLength"] = kMaxTextCharacters;
  return out;
}

Json amount_schema() {
  Json out = or_null("integer");
  out["minimum"] = 0;
  out["maximum"] = kMaxLineCentimes.value;
  return out;
}

/// A list that may be null, of at most `most` items like `item`.
Json list_schema(Json item, std::size_t most) {
  Json out = or_null("array");
  out["maxItems"] = most;
  out["items"] = std::move(item);
  return out;
}

/// Adds the schema of one answer of any type under its name.
class AnswerSchema {
 public:
  AnswerSchema(Json& properties, const Rulebook& rulebook, const AnswerInfo& about,
               std::string_view name)
      : properties_(properties), rulebook_(rulebook), about_(about), name_(name) {}

  void operator()(const std::string&) { add("", text_schema()); }
  void operator()(const std::optional<bool>&) { add("", or_null("boolean")); }
  void operator()(const std::optional<int>&) {
    Json out = or_null("integer");
    out["minimum"] = 1;
    out["maximum"] = kMaxAxis;
    add("", std::move(out));
  }
  void operator()(const std::optional<Taux>&) {
    Json rates = Json::array();
    for (const Taux rate : rulebook_.taux_tva) rates.push_back(rate.points_base);
    rates.push_back(nullptr);
    add(kRateUnit, {{"enum", std::move(rates)}}, "points de base");
  }
  template <class Enum>
  void operator()(const std::optional<Enum>&) {
    Json names = Json::array();
    for (const std::string_view name : Names<Enum>::values) names.push_back(name);
    names.push_back(nullptr);
    add("", {{"enum", std::move(names)}});
  }
  void operator()(const std::vector<std::string>&) {
    add("", list_schema({{"type", "string"}, {"maxLength", kMaxThemeCharacters}}, kMaxThemes),
        "identifiants de l’édition ; un autre est un avertissement");
  }
  void operator()(const Typed<Centimes>&) { add(kAmountUnit, amount_schema(), "centimes"); }
  void operator()(const Typed<Date>&) {
    add("", {{"anyOf",
              {{{"type", "null"}}, {{"const", ""}}, {{"type", "string"}, {"format", "date"}}}}});
  }
  void operator()(const Montant&) {
    add("_ht" + std::string(kAmountUnit), amount_schema(), "centimes HT");
    add("_ttc" + std::string(kAmountUnit), amount_schema(), "centimes TTC");
  }
  // These stand among the raw entries.
  void operator()(const Regime&) {}
  void operator()(const Search&) {}

 private:
  /// What the form asks there, and in which unit.
  void add(std::string_view unit, Json schema, const std::string& note = "") {
    std::string words(about_.label);
    if (about_.question)
      words = rulebook_.questions[static_cast<std::size_t>(*about_.question)].libelle;
    schema["description"] = note.empty() ? words : words + " (" + note + ")";
    properties_[name_ + std::string(unit)] = std::move(schema);
  }

  Json& properties_;
  const Rulebook& rulebook_;
  const AnswerInfo& about_;
  std::string name_;
};

/// Adds every answer of `Owner`, each in the object that its path names.
template <class Owner>
void add_answers(Json& properties, const Rulebook& rulebook) {
  const Owner blank{};
  for (const Entry<Owner>& each : entries<Owner>()) {
    Json* at = &properties;
    std::string_view path = each.info.path;
    for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
      Json& object = (*at)[std::string(path.substr(0, dot))];
      if (object.is_null()) object = or_null("object");
      at = &object["properties"];
      path.remove_prefix(dot + 1);
    }
    AnswerSchema schema(*at, rulebook, each.info, path);
    std::visit([&](const auto& access) { schema(access.get(blank)); }, each.slot);
  }
}

Json line_schema(const Rulebook& rulebook) {
  Json id = or_null("string");
  id["pattern"] = "^[A-Za-z0-9_-]{0,40}$";
  id["description"] = "Stable ; donné à la lecture s’il manque.";
  Json properties{{"id", std::move(id)}};
  add_answers<Depense>(properties, rulebook);
  return {{"type", "object"}, {"properties", std::move(properties)}};
}

template <class Owner>
Json object_schema(const Rulebook& rulebook) {
  Json properties;
  add_answers<Owner>(properties, rulebook);
  return {{"type", "object"}, {"properties", std::move(properties)}};
}

/// The answers of a project: those of the draft itself, and of the version kept to compare with.
Json answers_schema(const Rulebook& rulebook) {
  Json all;
  add_answers<Dossier>(all, rulebook);
  Json entries = or_null("object");
  entries["additionalProperties"] = text_schema();
  entries["description"] =
      "Textes saisis qui ne se lisent pas encore, par identifiant de champ : la réponse compte "
      "comme "
      "absente.";
  Json critere = object_schema<ReponseCritere>(rulebook);
  critere["type"] = {"object", "null"};
  Json criteres = or_null("object");
  criteres["additionalProperties"] = std::move(critere);
  return {{"porteur", all["porteur"]},
          {"projet", all["projet"]},
          {"depenses", list_schema(line_schema(rulebook), kMaxLines)},
          {"depenses_communes", all["depenses_communes"]},
          {"depenses_completes", all["depenses_completes"]},
          {"financements", list_schema(object_schema<Financement>(rulebook), kMaxCofunders)},
          {"plan_financement", all["plan_financement"]},
          {"saisies", std::move(entries)},
          {"criteres", std::move(criteres)}};
}

}  // namespace

std::string draft_schema(const Rulebook& rulebook) {
  const Json answers = answers_schema(rulebook);
  Json properties{{"format", {{"const", kDraftFormat}}},
                  {"version", {{"const", kDraftVersion}}},
                  {"edition",
                   {{"type", "string"},
                    {"minLength", 1},
                    {"description", "Identifiant du fichier de règles."}}}};
  properties["information"] = or_null("object");
  properties["information"]["description"] =
      "Ce que l’export dit de lui-même, dont exporte_le (AAAA-MM-JJ) et exporte_a (HH:MM) ; jamais "
      "une réponse.";
  Json kept;
  for (const auto& [name, schema] : answers.items()) {
    properties[name] = schema;
    kept[name] = {{"$ref", "#/properties/" + name}};
  }
  properties["variantes"] =
      list_schema({{"type", "object"}, {"properties", std::move(kept)}}, kMaxVariantes);
  properties["variantes"]["description"] = "Une autre version du projet, gardée pour comparer.";
  return dump_json(
      {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
       {"$id", "loire-connect/brouillon/1"},
       {"title", "Brouillon Loire Connect"},
       {"description",
        "L’état enregistré du simulateur, le brouillon exporté et l’entrée de la ligne de "
        "commande. Absent ou null : pas encore répondu. Montants en centimes."},
       {"type", "object"},
       {"required", {"format", "version", "edition"}},
       {"properties", std::move(properties)}},
      2);
}

}  // namespace loire::io
