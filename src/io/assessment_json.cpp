#include "io/assessment_json.hpp"

#include <type_traits>

#include "core/names.hpp"
#include "french/warning_words.hpp"

namespace loire::io {
namespace {

void write(JsonWriter& out, const Bounds& in) {
  out.begin_object();
  out.member("min", in.min.value);
  out.key("max");
  if (in.max) out.value(in.max->value);
  else out.value(nullptr);
  out.end_object();
}

struct StepValueWriter {
  JsonWriter& out;

  void operator()(const Value& answer) const { std::visit(*this, answer); }
  void operator()(std::monostate) const { out.value(nullptr); }
  void operator()(Taux rate) const {
    out.begin_object();
    out.member("points_base", rate.points_base);
    out.end_object();
  }
  void operator()(const Bounds& in) const { write(out, in); }
  template <class T>
  void operator()(const T& answer) const {
    if constexpr (std::is_enum_v<T>) out.value(answer);
    else out.value(word_of(answer));
  }
};

std::string line_name(const std::string& id) { return path_of({Key::depenses, id}); }

/// Writes the members that a condition and a line have in common: their ruling.
void write(JsonWriter& out, const Ruling& in) {
  out.member("motif", in.motif);
  out.member("source", in.locator);
  out.member("regle", in.id);
  out.member("deduction", in.deduction);
  out.text_or_null("pour_changer", in.pour_changer);
}

void write(JsonWriter& out, const Condition& in) {
  out.begin_object();
  out.member("id", in.id);
  out.member("resultat", in.resultat);
  out.member("cause", in.cause);
  write(out, *in.ruling);
  out.end_object();
}

void write(JsonWriter& out, const AxeFinding& in) {
  out.begin_object();
  out.member("axe", in.axe->numero);
  out.member("resultat", in.resultat);
  out.member("themes", in.themes);
  out.end_object();
}

void write(JsonWriter& out, const LineFinding& in) {
  out.begin_object();
  out.member("statut", in.statut);
  out.member("cause", in.cause);
  out.key("montant_ht_centimes");
  write(out, in.montant_ht);
  write(out, *in.ruling);
  out.end_object();
}

void write(JsonWriter& out, const Step& in) {
  out.begin_object();
  out.member("id", step_name(in.id, line_name));
  out.member("operation", in.operation);
  out.begin_array("entrees");
  for (const StepInput& input : in.inputs) {
    out.begin_object();
    out.member("id", input_name(in, input, line_name));
    out.key("valeur");
    std::visit(StepValueWriter{out}, input.value);
    out.end_object();
  }
  out.end_array();
  out.key("valeur");
  std::visit(StepValueWriter{out}, in.value);
  out.text_or_null("source", in.locator);
  out.end_object();
}

void write_warning(JsonWriter& out, std::string_view code, std::string_view field,
                   std::string_view message, bool outside) {
  out.begin_object();
  out.member("code", code);
  out.text_or_null("champ", field);
  out.member("message", message);
  out.member("hors_appel", outside);
  out.end_object();
}

void write(JsonWriter& out, const Warning& in) {
  write_warning(out, name_of(in.code), in.field ? path_of(*in.field) : "", warning_words(in),
                in.text->hors_appel);
}

void write_all(JsonWriter& out, const auto& list) {
  out.begin_array();
  for (const auto& each : list) write(out, each);
  out.end_array();
}

void write_missing(JsonWriter& out, std::span<const Ref> missing) {
  out.begin_array();
  for (const Ref& each : missing) out.value(path_of(each));
  out.end_array();
}

void write_warnings(JsonWriter& out, const Assessment& in, std::span<const Diagnostic> remarks) {
  out.begin_array();
  for (const Warning& each : in.warnings) write(out, each);
  for (const Diagnostic& each : remarks)
    write_warning(out, each.code, each.chemin, each.message, true);
  out.end_array();
}

}  // namespace

void write_assessment(JsonWriter& out, const Assessment& in, const Rulebook& rulebook,
                      std::span<const Diagnostic> remarks, const AnswerKeys& keys) {
  for (std::size_t i = 0; i < kAnswerKeyCount; ++i) {
    if (!keys[i]) continue;
    out.key(Names<AnswerKey>::values[i]);
    switch (static_cast<AnswerKey>(i)) {
      case AnswerKey::edition: out.value(rulebook.edition); break;
      case AnswerKey::regles: out.value(rulebook.sha256); break;
      case AnswerKey::eligible: out.value(in.eligible); break;
      case AnswerKey::conditions: write_all(out, in.conditions); break;
      case AnswerKey::depot: out.value(in.depot); break;
      case AnswerKey::axes: write_all(out, in.axes); break;
      case AnswerKey::depenses: write_all(out, in.depenses); break;
      case AnswerKey::assiette_centimes: write(out, in.assiette); break;
      case AnswerKey::subvention_centimes: write(out, in.subvention); break;
      case AnswerKey::limite_par: out.value(in.limite_par); break;
      case AnswerKey::manquants: write_missing(out, in.missing); break;
      case AnswerKey::etapes: write_all(out, in.steps); break;
      case AnswerKey::avertissements: write_warnings(out, in, remarks); break;
    }
  }
}

void write_diagnostics(JsonWriter& out, std::span<const Diagnostic> diagnostics) {
  out.begin_array("erreurs");
  for (const Diagnostic& each : diagnostics) {
    out.begin_object();
    out.member("code", each.code);
    out.member("chemin", each.chemin);
    out.member("message", each.message);
    if (each.ligne > 0) {
      out.member("ligne", each.ligne);
      out.member("colonne", each.colonne);
    }
    out.end_object();
  }
  out.end_array();
}

std::string assessment_text(const Assessment& assessment, const Rulebook& rulebook,
                            std::span<const Diagnostic> remarks, int indent) {
  std::string text;
  JsonWriter out(text, indent);
  out.begin_object();
  write_assessment(out, assessment, rulebook, remarks);
  out.end_object();
  return text;
}

std::string diagnostics_text(std::span<const Diagnostic> diagnostics, int indent) {
  std::string text;
  JsonWriter out(text, indent);
  out.begin_object();
  write_diagnostics(out, diagnostics);
  out.end_object();
  return text;
}

}  // namespace loire::io
