// Checks a rule file like a program. In addition to the errors of reading it, these checks find
// what a careful editor of editions would correct. Each finding has a code, a JSON pointer and a
// French sentence.
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

/// All findings about the text of a rule file. A text that cannot be read as an edition gives only
/// the errors of reading it.
Findings lint(std::string_view text);

/// A golden case: the text of its file, with a member `brouillon` and optionally `aujourdhui`.
struct CaseFile {
  std::string name, text;
};

/// Findings for the rules and warnings of the edition that decide in no case, and for unreadable
/// cases.
Findings uncovered_rules(const Rulebook& rulebook, const Territory& territory,
                         const std::vector<CaseFile>& cases);

// The parts of lint().
void lint_texts(io::Json json, const Rulebook& rulebook, Findings& out);
void lint_rules(const Rulebook& rulebook, Findings& out);
void lint_lexicon(const Rulebook& rulebook, Findings& out);

/// The JSON pointer of a rule: "/axe/nomme" for "axe.nomme".
std::string pointer_of(std::string_view rule_id);

}  // namespace loire::audit
