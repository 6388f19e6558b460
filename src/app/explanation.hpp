// The reasons of the verdict: the findings and the steps of the assessment, as nodes and as plain text.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"

namespace loire::app {

/// How the simulator reads the conditions of the call, from the edition file; empty when it says nothing.
std::string conditions_interpretation(const PageContext& context);

/// One group for each condition: state, answers, rule, source, and the question that would change it.
std::vector<page::Node> condition_groups(const PageContext& context);

/// One group for each expense: the same, with its effect on the aid.
std::vector<page::Node> line_groups(const PageContext& context);

/// The computation of the amount, step by step, with its numbers.
page::Node computation_group(const PageContext& context);

/// The conditions that are not met, in one sentence; empty unless the verdict is Resultat::non.
std::string obstacle_sentence(const PageContext& context);

/// The base: one amount when it is exact, otherwise its two bounds with the name of each.
std::string base_sentence(const PageContext& context);

/// The name of the lower bound of the base. It reports a doubt when the words of an eligible expense
/// do not match its answers.
const char* certain_base_name(const PageContext& context);

/// The name of the upper bound of the base, which includes every expense that may be eligible.
const char* possible_base_name(const PageContext& context);

/// The points that only the Département can settle, one sentence for each.
std::vector<std::string> open_point_sentences(const PageContext& context);

/// A remark, with a label when it is not in the call.
std::string remark_sentence(const Warning& warning);
std::vector<std::string> remark_sentences(const PageContext& context);

/// The verdict, the aid, the conditions, the expenses and the computation as plain text, one statement
/// per line. The command line prints it. `file_remarks` says what a draft file contains that was not read.
std::string explanation_text(const PageContext& context,
                             const std::vector<std::string>& file_remarks = {});

}  // namespace loire::app
