// The commands of loire-connect. Each takes its arguments and returns the exit code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace loire::cli {

using Arguments = std::vector<std::string_view>;

inline constexpr int kOk = 0;
inline constexpr int kNotADraft = 2;  ///< also for wrong arguments and unreadable files

int assess_command(const Arguments& arguments);
int explain_command(const Arguments& arguments);
int axes_command(const Arguments& arguments);
int lint_command(const Arguments& arguments);
int prefill_command(const Arguments& arguments);
int schema_command(const Arguments& arguments);
int verify_command(const Arguments& arguments);

}  // namespace loire::cli
