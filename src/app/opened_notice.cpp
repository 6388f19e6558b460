#include "app/opened_notice.hpp"

#include <algorithm>

#include "app/texts.hpp"
#include "app/texts_changes.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"
#include "text/cut.hpp"

namespace loire::app {
namespace {

std::string saved_sentence(const Date& day, std::string_view time) {
  const std::string words = format_date(day);
  const auto date = with<"date">(words);
  if (time.empty()) return fill<text::kDraftSavedOn>(date);
  return fill<text::kDraftSavedAt>(date, with<"heures">(time.substr(0, 2)),
                                   with<"minutes">(time.substr(3)));
}

/// When the draft was saved, the name of its project, what changed in its result and the first remarks on its
/// file.
std::string opened_detail(const ReplaceDossier& action, const std::vector<std::string>& changes) {
  constexpr std::size_t kMaxRemarksShown = 6, kMaxNameCharacters = 100;
  std::vector<std::string> out;
  if (action.saved_on) out.push_back(saved_sentence(*action.saved_on, action.saved_at));
  const std::string& name = action.dossier.projet.intitule;
  if (!name.empty())
    out.push_back(fill<text::kDraftProject>(with<"nom">(shortened(name, kMaxNameCharacters))));
  out.insert(out.end(), changes.begin(), changes.end());
  const std::size_t remarks = action.remarks.size();
  out.emplace_back(remarks == 0 ? text::kDraftOpenedDetail : text::kDraftOpenedPart);
  for (std::size_t i = 0; i < std::min(remarks, kMaxRemarksShown); ++i)
    out.push_back(action.remarks[i]);
  if (remarks > kMaxRemarksShown)
    out.push_back(fill<text::kAndMore>(with<"nombre">(std::to_string(remarks - kMaxRemarksShown))));
  return joined(out, " ");
}

}  // namespace

Notice opened_notice(const ReplaceDossier& opened, const std::vector<std::string>& changes) {
  return {fill<text::kDraftOpened>(with<"fichier">(opened.file_name)),
          opened_detail(opened, changes), page::Tone::success};
}

std::optional<Notice> kept_notice(const std::vector<std::string>& changes) {
  if (changes.empty()) return std::nullopt;
  return Notice{text::kKeptRulesChanged, joined(changes, " "), page::Tone::warning};
}

}  // namespace loire::app
