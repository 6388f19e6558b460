// Finds the rules that decide in no golden case, because nobody has reviewed their effect.
#include <set>

#include "audit/lint.hpp"
#include "core/assess.hpp"
#include "core/names.hpp"
#include "io/draft.hpp"
#include "io/reader.hpp"
#include "lexicon/review.hpp"

namespace loire::audit {
namespace {

/// The ids of the rules that decide in the assessment, and of its warnings.
void collect(const Assessment& assessment, std::set<std::string>& out) {
  for (const Condition& condition : assessment.conditions) out.insert(condition.ruling->id);
  for (const LineFinding& line : assessment.depenses) out.insert(line.ruling->id);
  for (const Warning& warning : assessment.warnings)
    out.insert("avertissements." + std::string(name_of(warning.code)));
}

}  // namespace

Findings uncovered_rules(const Rulebook& rulebook, const Territory& territory,
                         const std::vector<CaseFile>& cases) {
  Findings out;
  std::set<std::string> reached;
  for (const CaseFile& each : cases) {
    auto json = io::parse_json(each.text);
    Findings problems = std::move(json.diagnostics);
    if (json.value) {
      io::ObjectReader in(json.value->root(), "", problems);
      const auto today = parse_date(in.text("aujourdhui"));
      if (const io::Json draft = in.child("brouillon")) {
        auto read = io::read_draft(draft, rulebook);
        if (read)
          collect(review(rulebook, territory, read.value->dossier, today).assessment, reached);
        problems.insert(problems.end(), read.diagnostics.begin(), read.diagnostics.end());
      } else {
        in.missing("brouillon");
      }
    }
    for (const Diagnostic& problem : problems)
      out.push_back({"cas_illisible", problem.chemin, each.name + " : " + problem.message});
  }
  for (const Ruling* ruling : all_rulings(rulebook))
    if (!reached.contains(ruling->id))
      out.push_back({"regle_sans_cas", pointer_of(ruling->id),
                     "Cette règle ne décide dans aucun cas : « " + ruling->motif + " »."});
  for (const std::string_view code : Names<WarningCode>::values)
    if (!reached.contains("avertissements." + std::string(code)))
      out.push_back({"regle_sans_cas", "/avertissements/" + std::string(code),
                     "Aucun cas ne donne cette remarque."});
  return out;
}

}  // namespace loire::audit
