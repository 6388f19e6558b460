// A rule file checked like a program: beyond what reading it refuses, what a careful editor of
// editions would mend. Each finding has a code, a JSON pointer and a sentence in French.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"
#include "io/json.hpp"

namespace loire::audit {

using Findings = std::vector<Diagnostic>;

/// All that is wrong with the text of a rule file; nothing when there is nothing to say. What cannot
/// be read as an edition gives only what reading it says.
Findings lint(std::string_view text);

/// A golden case: the text of its file, which holds a `brouillon` and may hold `aujourdhui`.
struct CaseFile {
  std::string name, text;
};

/// The rules and remarks of the edition that no case reaches as the one that decides, and the cases
/// that cannot be read.
Findings uncovered_rules(const Rulebook& rulebook, const Territory& territory,
                         const std::vector<CaseFile>& cases);

// The parts of lint().
void lint_texts(io::Json json, const Rulebook& rulebook, Findings& out);
void lint_rules(const Rulebook& rulebook, Findings& out);
void lint_lexicon(const Rulebook& rulebook, Findings& out);

/// The place of a rule in the file: "axe.nomme" as "/axe/nomme".
std::string pointer_of(std::string_view rule_id);

}  // namespace loire::audit
