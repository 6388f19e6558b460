// Why and why not, in words: the assessment's own findings and steps, as nodes that both faces and
// the command line show.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/session.hpp"

namespace loire::app {

/// That the call has fewer conditions than the four shown; empty when the edition says nothing of it.
std::string conditions_reading(const PageContext& context);

/// Each condition: state, answers, rule, source, and what would change it.
std::vector<page::Node> condition_groups(const PageContext& context);

/// Each expense: the same, and what it brings or would bring to the aid.
std::vector<page::Node> line_groups(const PageContext& context);

/// The amount, step by step, with its numbers.
page::Node computation_group(const PageContext& context);

/// The conditions that are not met, in one sentence; empty when the verdict is not non.
std::string obstacle_sentence(const PageContext& context);

/// The base: exact, or its two bounds by their two names.
std::string base_sentence(const PageContext& context);

/// The name of what counts for sure, or of what the applicant’s own words make doubtful.
const char* sure_base_name(const PageContext& context);

/// The name of what counts when all that is open is taken with it.
const char* open_base_name(const PageContext& context);

/// What only the Département can settle, one point a sentence.
std::vector<std::string> open_point_sentences(const PageContext& context);

/// A remark beside the verdict, labelled where it is outside the call.
std::string remark_sentence(const Warning& warning);
std::vector<std::string> remark_sentences(const PageContext& context);

/// The verdict, the aid, the conditions, the expenses and the computation as plain text, one
/// statement a line: for the command line and for review. `of_the_file`: what was left out of it.
std::string explanation_text(const PageContext& context,
                             const std::vector<std::string>& of_the_file = {});

}  // namespace loire::app
