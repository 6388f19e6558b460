#include "io/draft_schema.hpp"

#include <array>
#include <type_traits>

#include "core/answers.hpp"
#include "core/names.hpp"
#include "io/draft.hpp"
#include "io/json_writer.hpp"

namespace loire::io {
namespace {

/// Writes the parts of the schema. Each part is the value of the key written before it.
class SchemaWriter {
 public:
  SchemaWriter(JsonWriter& out, const Rulebook& rulebook) : out_(out), rulebook_(rulebook) {}

  void document() {
    out_.begin_object();
    out_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    out_.member("$id", "loire-connect/brouillon/1");
    out_.member("title", "Brouillon Loire Connect");
    out_.member("description",
                "L’état enregistré du simulateur, le brouillon exporté et l’entrée de la ligne de "
                "commande. Absent ou null : pas encore répondu. Montants en centimes.");
    out_.member("type", "object");
    out_.member("required", std::vector<std::string>{"format", "version", "edition"});
    out_.begin_object("properties");
    header();
    for (const char* part : kParts) {
      out_.key(std::string_view(part));
      answers(part);
    }
    variants();
    out_.end_object();
    out_.end_object();
  }

 private:
  /// The parts that a project and its kept variant share, in the order of the draft.
  static constexpr std::array kParts{
      "porteur",      "projet",           "depenses", "depenses_communes", "depenses_completes",
      "financements", "plan_financement", "saisies",  "criteres"};

  void header() {
    out_.begin_object("format");
    out_.member("const", kDraftFormat);
    out_.end_object();
    out_.begin_object("version");
    out_.member("const", kDraftVersion);
    out_.end_object();
    out_.begin_object("edition");
    out_.member("type", "string");
    out_.member("minLength", 1);
    out_.member("description", "Identifiant du fichier de règles.");
    out_.end_object();
    out_.begin_object("information");
    or_null("object");
    out_.member("description",
                "Ce que l’export dit de lui-même, dont exporte_le (AAAA-MM-JJ) et exporte_a "
                "(HH:MM) ; jamais une réponse.");
    out_.end_object();
  }

  void variants() {
    out_.begin_object("variantes");
    or_null("array");
    out_.member("maxItems", kMaxVariantes);
    out_.begin_object("items");
    out_.member("type", "object");
    out_.begin_object("properties");
    for (const char* part : kParts) {
      out_.begin_object(std::string_view(part));
      out_.member("$ref", "#/properties/" + std::string(part));
      out_.end_object();
    }
    out_.end_object();
    out_.end_object();
    out_.member("description", "Une autre version du projet, gardée pour comparer.");
    out_.end_object();
  }

  void answers(std::string_view part) {
    if (part == "depenses") return list<Depense>(kMaxLines);
    if (part == "financements") return list<Financement>(kMaxCofunders);
    if (part == "saisies") return raw_entries();
    if (part == "criteres") return criteria();
    if (part == info(Key::depenses_completes).path)
      return answer(entry<Dossier>(Key::depenses_completes));
    object(std::string(part) + ".");
  }

  void or_null(const char* type) { out_.member("type", std::vector<std::string>{type, "null"}); }

  void text() {
    or_null("string");
    out_.member("maxLength", kMaxTextCharacters);
  }

  void raw_entries() {
    out_.begin_object();
    or_null("object");
    out_.begin_object("additionalProperties");
    text();
    out_.end_object();
    out_.member("description",
                "Textes saisis qui ne se lisent pas encore, par identifiant de champ : la "
                "réponse compte comme absente.");
    out_.end_object();
  }

  void criteria() {
    out_.begin_object();
    or_null("object");
    out_.begin_object("additionalProperties");
    or_null("object");
    out_.begin_object("properties");
    all<ReponseCritere>();
    out_.end_object();
    out_.end_object();
    out_.end_object();
  }

  template <class Owner>
  void list(std::size_t max_items) {
    out_.begin_object();
    or_null("array");
    out_.member("maxItems", max_items);
    out_.begin_object("items");
    out_.member("type", "object");
    out_.begin_object("properties");
    if constexpr (std::is_same_v<Owner, Depense>) line_id();
    all<Owner>();
    out_.end_object();
    out_.end_object();
    out_.end_object();
  }

  void line_id() {
    out_.begin_object("id");
    or_null("string");
    out_.member("pattern", "^[A-Za-z0-9_-]{0,40}$");
    out_.member("description", "Stable ; donné à la lecture s’il manque.");
    out_.end_object();
  }

  /// Writes every answer of an owner whose answers are not grouped in objects.
  template <class Owner>
  void all() {
    for (const Entry<Owner>& each : entries<Owner>()) named(each, each.info.path);
  }

  /// Writes the answers of the dossier whose path begins with `path`, as an object with inner
  /// objects.
  void object(const std::string& path) {
    out_.begin_object();
    or_null("object");
    out_.begin_object("properties");
    std::string_view inner;
    for (const Entry<Dossier>& each : entries<Dossier>()) {
      if (!each.info.path.starts_with(path)) continue;
      const std::string_view rest = each.info.path.substr(path.size());
      const auto dot = rest.find('.');
      if (dot == std::string_view::npos) {
        named(each, rest);
      } else if (rest.substr(0, dot) != inner) {
        inner = rest.substr(0, dot);
        out_.key(inner);
        object(path + std::string(inner) + ".");
      }
    }
    out_.end_object();
    out_.end_object();
  }

  /// Writes an answer under its name followed by its unit. Montant has two names, for HT and TTC.
  template <class Owner>
  void named(const Entry<Owner>& entry, std::string_view name) {
    const Owner blank{};
    std::visit([&](const auto& access) { named(access.get(blank), entry.info, std::string(name)); },
               entry.slot);
  }
  void named(const Montant&, const AnswerInfo& about, const std::string& name) {
    property(name + "_ht" + std::string(kAmountUnit), about, Typed<Centimes>{}, " HT");
    property(name + "_ttc" + std::string(kAmountUnit), about, Typed<Centimes>{}, " TTC");
  }
  void named(const Typed<Centimes>& amount, const AnswerInfo& about, const std::string& name) {
    property(name + std::string(kAmountUnit), about, amount);
  }
  void named(const std::optional<Taux>& rate, const AnswerInfo& about, const std::string& name) {
    property(name + std::string(kRateUnit), about, rate);
  }
  // A draft keeps these two types among the raw entries (`saisies`).
  void named(const Regime&, const AnswerInfo&, const std::string&) {}
  void named(const Search&, const AnswerInfo&, const std::string&) {}
  template <class T>
  void named(const T& answer, const AnswerInfo& about, const std::string& name) {
    property(name, about, answer);
  }

  template <class T>
  void property(const std::string& name, const AnswerInfo& about, const T& answer,
                const char* which = "") {
    out_.key(name);
    value(about, answer, which);
  }

  template <class Owner>
  void answer(const Entry<Owner>& entry) {
    const Owner blank{};
    std::visit(
        [&](const auto& access) {
          using T = std::remove_cvref_t<decltype(access.get(blank))>;
          if constexpr (std::is_same_v<T, std::optional<bool>>)
            value(entry.info, access.get(blank));
        },
        entry.slot);
  }

  /// Writes the type of an answer, and its question in the form as the description.
  template <class T>
  void value(const AnswerInfo& about, const T& answer, const char* which = "") {
    out_.begin_object();
    const std::string note = type_of(answer) + which;
    std::string words(about.label);
    if (about.question)
      words = rulebook_.questions[static_cast<std::size_t>(*about.question)].libelle;
    out_.member("description", note.empty() ? words : words + " (" + note + ")");
    out_.end_object();
  }

  // Each overload writes the type and returns a note for the description, or an empty text.
  std::string type_of(const std::string&) {
    text();
    return {};
  }
  std::string type_of(const std::optional<bool>&) {
    or_null("boolean");
    return {};
  }
  std::string type_of(const std::optional<int>&) {
    or_null("integer");
    out_.member("minimum", 1);
    out_.member("maximum", kMaxAxis);
    return {};
  }
  std::string type_of(const std::optional<Taux>&) {
    out_.begin_array("enum");
    for (const Taux rate : rulebook_.taux_tva) out_.value(rate.points_base);
    out_.value(nullptr);
    out_.end_array();
    return "points de base";
  }
  template <class Enum>
  std::string type_of(const std::optional<Enum>&) {
    out_.begin_array("enum");
    for (const std::string_view name : Names<Enum>::values) out_.value(name);
    out_.value(nullptr);
    out_.end_array();
    return {};
  }
  std::string type_of(const std::vector<std::string>&) {
    or_null("array");
    out_.member("maxItems", kMaxThemes);
    out_.begin_object("items");
    out_.member("type", "string");
    out_.member("maxLength", kMaxThemeCharacters);
    out_.end_object();
    return "identifiants de l’édition ; un autre est un avertissement";
  }
  std::string type_of(const Typed<Centimes>&) {
    or_null("integer");
    out_.member("minimum", 0);
    out_.member("maximum", kMaxLineCentimes.value);
    return "centimes";
  }
  std::string type_of(const Typed<Date>&) {
    out_.begin_array("anyOf");
    out_.begin_object();
    out_.member("type", "null");
    out_.end_object();
    out_.begin_object();
    out_.member("const", "");
    out_.end_object();
    out_.begin_object();
    out_.member("type", "string");
    out_.member("format", "date");
    out_.end_object();
    out_.end_array();
    return {};
  }

  JsonWriter& out_;
  const Rulebook& rulebook_;
};

}  // namespace

std::string draft_schema(const Rulebook& rulebook) {
  std::string text;
  JsonWriter out(text, 2);
  SchemaWriter(out, rulebook).document();
  return text;
}

}  // namespace loire::io
