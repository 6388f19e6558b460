// Measures the accuracy of the proposed axis on the files of this folder, which README.md
// describes.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>

#include "io/json.hpp"
#include "io/reader.hpp"
#include "lexicon/axis_words.hpp"
#include "unit/support.hpp"

namespace loire::tests {
namespace {

struct Score {
  int right = 0, all = 0;
  double share() const { return all == 0 ? 1.0 : static_cast<double>(right) / all; }
};

struct Table {
  std::array<Score, 4> by_axis;
  Score themes_found, themes_true;
  Score named() const {
    Score sum;
    for (std::size_t axe = 1; axe < by_axis.size(); ++axe) {
      sum.right += by_axis[axe].right;
      sum.all += by_axis[axe].all;
    }
    return sum;
  }
};

Table measure(std::string_view text) {
  Table out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    const auto json = io::parse_json(line);
    REQUIRE(json);
    std::vector<Diagnostic> problems;
    io::ObjectReader in(json.value->root(), "", problems);
    const std::string words = in.text("text");
    std::set<std::int64_t> accepted;  // the score counts for the first of these axes
    auto axe = in.integer("axe", 0, 3);
    if (!axe) axe = in.integer("axis", 0, 3);
    for (const io::Json& each : in.array("axes", 4)) {
      const auto number = each.integer();
      REQUIRE(number);
      accepted.insert(*number);
      if (!axe) axe = number;
    }
    REQUIRE(problems.empty());
    REQUIRE(axe);
    accepted.insert(*axe);
    const AxisProposal got = propose_axis(rulebook(), words);
    Score& score = out.by_axis[static_cast<std::size_t>(*axe)];
    ++score.all;
    score.right += accepted.contains(got.axe ? got.axe->numero : 0) ? 1 : 0;
    std::set<std::string> found;
    for (const ThemeProposal& each : got.themes) found.insert(each.theme->id);
    std::set<std::string> wanted;
    for (std::string& id : in.texts("themes", 20)) wanted.insert(std::move(id));
    for (const std::string& id : wanted) {
      ++out.themes_found.all;
      out.themes_found.right += found.contains(id) ? 1 : 0;
    }
    for (const std::string& id : found) {
      ++out.themes_true.all;
      out.themes_true.right += wanted.contains(id) ? 1 : 0;
    }
  }
  return out;
}

void print(const std::string& name, const Table& table) {
  std::printf("%-40s", name.c_str());
  for (std::size_t axe = 1; axe < table.by_axis.size(); ++axe)
    std::printf("  axe %zu: %d/%d", axe, table.by_axis[axe].right, table.by_axis[axe].all);
  std::printf("  aucun: %d/%d  axes: %.1f %%", table.by_axis[0].right, table.by_axis[0].all,
              100 * table.named().share());
  if (table.themes_found.all > 0)
    std::printf("  themes found: %d/%d, of those said %d/%d right", table.themes_found.right,
                table.themes_found.all, table.themes_true.right, table.themes_true.all);
  std::printf("\n");
}

}  // namespace

TEST_CASE("the proposed axes reach the required accuracy, also for projects without an axis") {
  struct Wanted {
    const char* name;
    int least_none, least_named;
    double none, named;
  };
  for (const Wanted& file : {Wanted{"tests/axes/developpement.ndjson", 35, 75, 0.95, 0.95},
                             Wanted{"tests/axes/reserve.ndjson", 35, 75, 0.85, 0.90},
                             Wanted{"tests/axes/titres.ndjson", 20, 30, 0.95, 0.95}}) {
    const Table table = measure(read_file(file.name));
    print(file.name, table);
    CHECK(table.by_axis[0].all >= file.least_none);
    CHECK(table.named().all >= file.least_named);
    CHECK(table.named().share() >= file.named);
    CHECK(table.by_axis[0].share() >= file.none);
  }
  if (const char* user_file = std::getenv("LOIRE_AXES"); user_file && *user_file)
    print(user_file, measure(read_file(user_file)));
}

}  // namespace loire::tests
