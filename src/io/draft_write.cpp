#include <algorithm>
#include <map>

#include "core/answers.hpp"
#include "core/names.hpp"
#include "io/draft.hpp"

namespace loire::io {
namespace {

Json value(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
template <class T>
Json number(const std::optional<T>& answer) {
  return answer ? Json(answer->value) : Json(nullptr);
}

/// Writes one answer of any type under its name.
struct AnswerWriter {
  Json& out;
  std::string name;

  void operator()(const std::string& text) const { out[name] = value(text); }
  void operator()(std::optional<bool> answer) const { plain(answer); }
  void operator()(std::optional<int> answer) const { plain(answer); }
  void operator()(const std::optional<Taux>& rate) const {
    out[name + std::string(kRateUnit)] = rate ? Json(rate->points_base) : Json(nullptr);
  }
  template <class Enum>
  void operator()(const std::optional<Enum>& choice) const {
    out[name] = choice ? Json(std::string(name_of(*choice))) : Json(nullptr);
  }
  void operator()(const std::vector<std::string>& texts) const { out[name] = texts; }
  void operator()(const Typed<Centimes>& amount) const {
    out[name + std::string(kAmountUnit)] = number(amount.value);
  }
  void operator()(const Typed<Date>& day) const {
    out[name] = day.value ? Json(format_iso(*day.value)) : Json(nullptr);
  }
  void operator()(const Montant& amount) const {
    out[name + "_ht" + std::string(kAmountUnit)] = number(amount.ht);
    out[name + "_ttc" + std::string(kAmountUnit)] = number(amount.ttc);
  }
  // These stand among the raw entries.
  void operator()(Regime) const {}
  void operator()(const Search&) const {}

 private:
  template <class T>
  void plain(const std::optional<T>& answer) const {
    out[name] = answer ? Json(*answer) : Json(nullptr);
  }
};

/// Every answer of `owner`, each in the object that its path names.
template <class Owner>
void write_all(Json& out, const Owner& owner) {
  for (const Entry<Owner>& each : entries<Owner>()) {
    Json* at = &out;
    std::string_view path = each.info.path;
    for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
      at = &(*at)[std::string(path.substr(0, dot))];
      path.remove_prefix(dot + 1);
    }
    std::visit(
        [&](const auto& access) {
          AnswerWriter{*at, std::string(path)}(access.get(owner));
        },
        each.slot);
  }
}

/// By the id of each answer; a co-funder is numbered by its place. An expense without an amount says
/// that it is typed TTC.
std::map<std::string, std::string> saisies(const Dossier& dossier) {
  std::map<std::string, std::string> out;
  for (auto& [ref, text] : raw_entries(dossier)) {
    Ref numbered = ref;
    if (of_cofunder(ref.key))
      numbered.item =
          std::to_string(find_cofunder(dossier, ref.item) - dossier.financements.data());
    out[path_of(numbered)] = std::move(text);
  }
  for (const Depense& line : dossier.depenses)
    if (line.montant.missing() && line.montant.regime == Regime::ttc)
      out[path_of({Key::depense_regime, line.id})] = name_of(Regime::ttc);
  return out;
}

Json answers(const Dossier& dossier, const Rulebook& rulebook) {
  Json all;
  write_all(all, dossier);
  Json depenses = Json::array();
  for (const Depense& line : dossier.depenses)
    write_all(depenses.emplace_back(Json{{"id", line.id}}), line);
  Json financements = Json::array();
  for (const Financement& source : dossier.financements)
    write_all(financements.emplace_back(Json::object()), source);
  Json entries = Json::object();
  for (const auto& [field, text] : saisies(dossier)) entries[field] = text;
  Json criteres = Json::object();
  for (const CritereRule& rule : rulebook.criteres) {
    const auto it = dossier.criteres.find(rule.id);
    const ReponseCritere answer = it == dossier.criteres.end() ? ReponseCritere{} : it->second;
    criteres[rule.id] = {{"reponse", nullptr}, {"texte", answer.texte}};
    if (answer.reponse) criteres[rule.id]["reponse"] = name_of(*answer.reponse);
  }
  return {{"porteur", all["porteur"]},
          {"projet", all["projet"]},
          {"depenses", std::move(depenses)},
          {"depenses_communes", all["depenses_communes"]},
          {"depenses_completes", all["depenses_completes"]},
          {"financements", std::move(financements)},
          {"plan_financement", all["plan_financement"]},
          {"saisies", std::move(entries)},
          {"criteres", std::move(criteres)}};
}

}  // namespace

Json write_draft(const Dossier& dossier, const Rulebook& rulebook, const DraftContext& context) {
  const std::string closed =
      rulebook.avertissements[static_cast<std::size_t>(WarningCode::depot_clos)].message;
  Json out{
      {"format", kDraftFormat},
      {"version", kDraftVersion},
      {"edition", rulebook.edition},
      {"information",
       {{"exporte_le", value(context.making.day)},
        {"exporte_a", value(context.making.time)},
        {"regles", rulebook.sha256},
        {"formulaire", rulebook.formulaire},
        {"portail", rulebook.portail},
        {"epci", context.epci ? Json{{"siren", context.epci->siren}, {"nom", context.epci->nom}}
                              : Json(nullptr)},
        {"depot", name_of(context.depot)},
        {"avertissement", context.depot == Depot::clos ? value(closed) : Json(nullptr)}}}};
  const Json given = answers(dossier, rulebook);
  for (const auto& [key, json] : given.items()) out[key] = json;
  out["variantes"] = Json::array();
  for (const Dossier& variante : dossier.variantes)
    out["variantes"].push_back(answers(variante, rulebook));
  return out;
}

}  // namespace loire::io
