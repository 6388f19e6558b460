#include "app/rule_changes.hpp"

#include <cstddef>

#include "app/texts_changes.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "text/cut.hpp"

namespace loire::app {
namespace {

constexpr std::size_t kMaxChangedLinesShown = 5, kMaxNameCharacters = 60;

const char* words_of(Resultat resultat) {
  switch (resultat) {
    case Resultat::oui: return text::kChangeYes;
    case Resultat::non: return text::kChangeNo;
    case Resultat::indetermine: break;
  }
  return text::kChangeOpen;
}

const char* words_of(Statut statut) {
  switch (statut) {
    case Statut::eligible: return text::kChangeEligible;
    case Statut::exclue: return text::kChangeExcluded;
    case Statut::indeterminee: break;
  }
  return text::kChangeOpen;
}

std::string words_of(const Bounds& amount) { return format_range(amount); }

/// Adds what changed in the result `name`, unless the draft does not record it.
template <class T>
void add_change(std::vector<std::string>& out, std::string_view name,
                const std::optional<T>& before, const T& now) {
  if (!before || *before == now) return;
  const std::string old_words = words_of(*before), new_words = words_of(now);
  out.push_back(fill<text::kChanged>(with<"nom">(name), with<"avant">(old_words),
                                     with<"maintenant">(new_words)));
}

void add_changed_lines(std::vector<std::string>& out, const Session& session, const Assessment& now,
                       const RecordedResult& recorded) {
  if (recorded.depenses.size() != now.depenses.size()) return;  // not those of this record
  const std::size_t before = out.size();
  std::size_t left_out = 0;
  for (std::size_t i = 0; i < now.depenses.size(); ++i) {
    if (out.size() - before == kMaxChangedLinesShown) {
      const auto& status = recorded.depenses[i];
      if (status && *status != now.depenses[i].statut) ++left_out;
      continue;
    }
    const std::string title = shortened(form::line_title(session.dossier, i), kMaxNameCharacters);
    add_change(out, fill<text::kChangedLine>(with<"depense">(title)), recorded.depenses[i],
               now.depenses[i].statut);
  }
  if (left_out > 0)
    out.push_back(fill<text::kOtherChangedLines>(with<"nombre">(std::to_string(left_out))));
}

}  // namespace

std::vector<std::string> rule_changes(const Session& session, const RecordedResult& recorded) {
  const Rulebook& rules = *session.rulebook;
  if (recorded.regles.empty() || recorded.regles == rules.sha256) return {};
  std::vector<std::string> out{
      fill<text::kRulesChanged>(with<"avant">(recorded.regles.substr(0, kHashShown)),
                                with<"maintenant">(rules.sha256.substr(0, kHashShown)))};
  if (!recorded.eligible) {
    out.emplace_back(text::kChangesUnknown);
    return out;
  }
  const Assessment now = assessment(session);
  add_change(out, text::kChangedVerdict, recorded.eligible, now.eligible);
  add_change(out, text::kChangedAid, recorded.subvention, now.subvention);
  for (const Condition& condition : now.conditions) {
    const auto id = static_cast<std::size_t>(condition.id);
    add_change(out, rules.conditions[id].libelle, recorded.conditions[id], condition.resultat);
  }
  add_changed_lines(out, session, now, recorded);
  if (out.size() == 1) return {};
  return out;
}

}  // namespace loire::app
