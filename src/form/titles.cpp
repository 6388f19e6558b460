#include "form/titles.hpp"

#include <algorithm>

#include "core/lines.hpp"
#include "french/fill.hpp"
#include "french/phrase.hpp"
#include "text/cut.hpp"

namespace loire::form {
namespace {

constexpr Sentence kLine{"Dépense {numero}"};
constexpr Sentence kCofunder{"Financeur {numero}"};
constexpr char kRemovedLine[] = "Dépense";
constexpr char kAtLeastOneLine[] = "Au moins une dépense";
constexpr char kCofunders[] = "Financeurs";

template <class Items>
std::size_t index_of(const Items& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& each) { return each.id == id; });
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

std::string numbered_line(std::size_t index) {
  return fill<kLine>(with<"numero">(std::to_string(index + 1)));
}

std::string numbered_cofunder(std::size_t index) {
  return fill<kCofunder>(with<"numero">(std::to_string(index + 1)));
}

std::string line_name(const Dossier& dossier, std::size_t index) {
  const std::string& name = dossier.depenses[index].libelle;
  return name.empty() ? numbered_line(index) : name;
}

std::string line_title(const Dossier& dossier, std::size_t index) {
  constexpr std::size_t kMaxCharacters = 80;  // two lines of the result panel
  return shortened(line_name(dossier, index), kMaxCharacters);
}

std::string label_of(const Rulebook& rulebook, Key key) {
  const AnswerInfo& about = info(key);
  if (!about.question) return std::string(about.label);
  const QuestionText& text = rulebook.questions[static_cast<std::size_t>(*about.question)];
  return of_line(key) ? text.libelle : text.libelle_commun;
}

std::string answer_title(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref) {
  if (ref.key == Key::depenses) return kAtLeastOneLine;
  if (ref.key == Key::financements) return kCofunders;
  const std::string_view title = info(ref.key).title;
  std::string name = title.empty() ? label_of(rulebook, ref.key) : std::string(title);
  if (of_line(ref.key)) {
    const std::size_t index = index_of(dossier.depenses, ref.item);
    return titled(index < dossier.depenses.size() ? line_title(dossier, index) : kRemovedLine,
                  name);
  }
  if (of_cofunder(ref.key))
    return titled(numbered_cofunder(index_of(dossier.financements, ref.item)), name);
  return name;
}

Ref first_prerequisite(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref) {
  if (ref.key == Key::porteur_code_insee) return {Key::porteur_commune};
  if (ref.key == Key::porteur_siren && dossier.porteur.nature == PorteurNature::epci)
    return {Key::porteur_epci};
  if (ref.key == Key::projet_themes) return {ref.key, rulebook.axes.front().themes.front().id};
  const Depense* line = of_line(ref.key) ? find_line(dossier, ref.item) : nullptr;
  const auto& question = of_line(ref.key) ? info(ref.key).question : std::nullopt;
  if (!line || !line->nature || !question) return ref;
  const Walk path = walk(rulebook, *line, dossier.depenses_communes);
  if (path.asks(*question) || path.ruling || path.asked.empty()) return ref;
  return {line_key(path.asked.back().question), line->id};
}

Stage stage_asking(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref) {
  return stage_of(first_prerequisite(rulebook, dossier, ref).key);
}

}  // namespace loire::form
