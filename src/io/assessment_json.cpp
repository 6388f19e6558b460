#include "io/assessment_json.hpp"

#include "core/names.hpp"
#include "form/warning_words.hpp"

namespace loire::io {
namespace {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

template <class Enum>
Json value(std::optional<Enum> choice) {
  return choice ? Json(name_of(*choice)) : Json(nullptr);
}

Json bounds(const Bounds& in) {
  return {{"min", in.min.value}, {"max", in.max ? Json(in.max->value) : Json(nullptr)}};
}

struct StepValueWriter {
  Json operator()(const Value& answer) const {
    if (!given(answer)) return nullptr;
    if (const auto* rate = std::get_if<Taux>(&answer)) return {{"points_base", rate->points_base}};
    return word_of(answer);
  }
  Json operator()(const Bounds& in) const { return bounds(in); }
  template <class Enum>
  Json operator()(Enum named) const {
    return name_of(named);
  }
};

std::string line_name(const std::string& id) { return path_of({Key::depenses, id}); }

Json condition(const Condition& in) {
  return {{"id", name_of(in.id)},
          {"resultat", name_of(in.resultat)},
          {"cause", value(in.cause)},
          {"motif", in.ruling->motif},
          {"source", in.ruling->locator},
          {"regle", in.ruling->id},
          {"deduction", in.ruling->deduction},
          {"pour_changer", text_or_null(in.ruling->pour_changer)}};
}

Json line(const LineFinding& in) {
  return {{"statut", name_of(in.statut)},
          {"cause", value(in.cause)},
          {"montant_ht_centimes", bounds(in.montant_ht)},
          {"motif", in.ruling->motif},
          {"source", in.ruling->locator},
          {"regle", in.ruling->id},
          {"deduction", in.ruling->deduction},
          {"pour_changer", text_or_null(in.ruling->pour_changer)}};
}

Json step(const Step& in) {
  Json inputs = Json::array();
  for (const StepInput& input : in.inputs)
    inputs.push_back({{"id", input_name(in, input, line_name)},
                      {"valeur", std::visit(StepValueWriter{}, input.value)}});
  return {{"id", step_name(in.id, line_name)},
          {"operation", name_of(in.operation)},
          {"entrees", std::move(inputs)},
          {"valeur", std::visit(StepValueWriter{}, in.value)},
          {"source", text_or_null(in.locator)}};
}

}  // namespace

Json write_assessment(const Assessment& in, const Rulebook& rulebook,
                      std::span<const Diagnostic> remarks) {
  Json conditions = Json::array();
  for (const Condition& each : in.conditions) conditions.push_back(condition(each));
  Json axes = Json::array();
  for (const AxeFinding& axe : in.axes)
    axes.push_back(
        {{"axe", axe.axe->numero}, {"resultat", name_of(axe.resultat)}, {"themes", axe.themes}});
  Json depenses = Json::array();
  for (const LineFinding& each : in.depenses) depenses.push_back(line(each));
  Json etapes = Json::array();
  for (const Step& each : in.steps) etapes.push_back(step(each));
  Json avertissements = Json::array();
  for (const Warning& warning : in.warnings)
    avertissements.push_back(
        {{"code", name_of(warning.code)},
         {"champ", warning.field ? Json(path_of(*warning.field)) : Json(nullptr)},
         {"message", form::warning_words(warning)},
         {"hors_appel", warning.text->hors_appel}});
  Json manquants = Json::array();
  for (const Ref& each : in.missing) manquants.push_back(path_of(each));
  for (const Diagnostic& remark : remarks)
    avertissements.push_back({{"code", remark.code},
                              {"champ", text_or_null(remark.chemin)},
                              {"message", remark.message},
                              {"hors_appel", true}});
  return {{"edition", rulebook.edition},
          {"regles", rulebook.sha256},
          {"eligible", name_of(in.eligible)},
          {"conditions", std::move(conditions)},
          {"depot", name_of(in.depot)},
          {"axes", std::move(axes)},
          {"depenses", std::move(depenses)},
          {"assiette_centimes", bounds(in.assiette)},
          {"subvention_centimes", bounds(in.subvention)},
          {"limite_par", value(in.limite_par)},
          {"manquants", std::move(manquants)},
          {"etapes", std::move(etapes)},
          {"avertissements", std::move(avertissements)}};
}

Json write_diagnostics(std::span<const Diagnostic> diagnostics) {
  Json errors = Json::array();
  for (const Diagnostic& each : diagnostics)
    errors.push_back({{"code", each.code}, {"chemin", each.chemin}, {"message", each.message}});
  return {{"erreurs", std::move(errors)}};
}

}  // namespace loire::io
