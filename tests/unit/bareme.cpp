#include "core/bareme.hpp"

#include <algorithm>

#include "core/trace.hpp"
#include "unit/support.hpp"

namespace loire::tests {
namespace {

/// The scale of the 2023 edition.
const Bareme& bareme() {
  static const Bareme scale{{8000}, {25'000'00}, "subvention"};
  return scale;
}

/// Scales with low ceilings, so that a test can try every base that matters.
std::vector<Bareme> small_scales() {
  std::vector<Bareme> out;
  for (const std::int32_t points : {1, 210, 3333, 5000, 7999, 8000, 9999, 10'000})
    for (const std::int64_t ceiling : {1, 2, 3, 7, 40}) out.push_back({{points}, {ceiling}, ""});
  return out;
}

std::string text(const std::vector<StepInput>& inputs) {
  std::string out;
  for (const StepInput& input : inputs) {
    if (const auto* operand = std::get_if<Operand>(&input.source)) out += name_of(*operand);
    else out += name_of(std::get<StepId>(input.source).term);
    if (const auto* bounds = std::get_if<Bounds>(&input.value)) out += " " + word(*bounds);
    out += "; ";
  }
  return out;
}

}  // namespace

TEST_CASE("the aid is the smaller of the share and the ceiling") {
  CHECK(bareme().at({0}).value == 0);
  CHECK(bareme().at({1}).value == 0);
  CHECK(bareme().at({2}).value == 1);
  CHECK(bareme().at({31'249'99}).value == 24'999'99);
  CHECK(bareme().at({31'250'00}).value == 25'000'00);
  CHECK(bareme().at({31'250'01}).value == 25'000'00);
  CHECK(bareme().at({1'000 * kMaxLineCentimes.value}).value == 25'000'00);
}

TEST_CASE("a default scale gives no aid") {
  CHECK(Bareme().at(kMaxLineCentimes) == Centimes{0});
  CHECK(Bareme().saturation() == Centimes{0});
}

TEST_CASE("the scale of the edition has the values of its file") {
  CHECK(rulebook().bareme.taux() == Taux{8000});
  CHECK(rulebook().bareme.plafond() == Centimes{25'000'00});
  CHECK(rulebook().bareme.locator() == "Modalités financières › subvention");
}

TEST_CASE("the bounds of the aid follow from the bounds of the base and the verdict") {
  const Bounds base{{1'000'00}, Centimes{2'000'00}};
  CHECK(bareme().bounds(base, Resultat::oui) == Bounds{{800'00}, Centimes{1'600'00}});
  CHECK(bareme().bounds(base, Resultat::indetermine) == Bounds{{0}, Centimes{1'600'00}});
  CHECK(bareme().bounds(base, Resultat::non) == exactly({0}));
  const Bounds open{{1'000'00}, std::nullopt};
  CHECK(bareme().bounds(open, Resultat::oui) == Bounds{{800'00}, Centimes{25'000'00}});
  CHECK(bareme().bounds(open, Resultat::indetermine) == Bounds{{0}, Centimes{25'000'00}});
  CHECK(bareme().bounds(open, Resultat::non) == exactly({0}));
}

TEST_CASE("the saturation is the smallest base that gives the largest aid") {
  CHECK(bareme().saturation() == Centimes{31'250'00});
  for (const Bareme& scale : small_scales()) {
    const Centimes base = scale.saturation();
    CHECK(scale.at(base) == scale.at(kMaxLineCentimes));
    CHECK(scale.at(base - Centimes{1}) < scale.at(base));
  }
}

TEST_CASE("the gain on an exact base is exact to the centime") {
  CHECK(bareme().gain(exactly({0}), {1'000'00}) == Centimes{800'00});
  CHECK(bareme().gain(exactly({31'000'00}), {1'000'00}) == Centimes{200'00});
  CHECK(bareme().gain(exactly({31'250'00}), {1'000'00}) == Centimes{0});
  CHECK(bareme().gain(exactly({1}), {1}) == Centimes{1});
  CHECK(bareme().gain(exactly({0}), {1}) == Centimes{0});
}

TEST_CASE("the gain on any base within open bounds never exceeds the gain given for the bounds") {
  for (const Bareme& scale : small_scales())
    for (std::int64_t least = 0; least < 12; ++least)
      for (std::int64_t more = 0; more < 20; ++more) {
        const Centimes most = scale.gain({{least}, std::nullopt}, {more});
        Centimes gained;
        for (std::int64_t base = least; base < least + 60; ++base)
          gained = std::max(gained, scale.gain(exactly({base}), {more}));
        CHECK(gained <= most);
      }
  // Base 1 gains 1, base 0 gains nothing.
  CHECK(bareme().gain({{0}, std::nullopt}, {1}) == Centimes{1});
  // No rounding: the same on any base.
  CHECK(bareme().gain({{0}, std::nullopt}, {5}) == Centimes{4});
  CHECK(bareme().gain({{31'249'00}, std::nullopt}, {1'000'00}) == Centimes{80});
}

TEST_CASE("far from the ceiling some base reaches the gain given for open bounds") {
  for (const std::int32_t points : {1, 210, 3333, 5000, 7999, 8000, 9999, 10'000})
    for (const std::int64_t more : {0, 1, 2, 3, 7, 9'999, 10'000}) {
      const Bareme scale({points}, kMaxLineCentimes, "");
      const Centimes most = scale.gain({}, {more});
      bool reached = false;
      for (std::int64_t base = 0; base < 10'000 && !reached; ++base)
        reached = scale.gain(exactly({base}), {more}) == most;
      CHECK(reached);
    }
}

TEST_CASE("removing a part of the base loses the aid that the part adds to the rest") {
  CHECK(bareme().loss({1'000'00}, {400'00}) == Centimes{320'00});
  CHECK(bareme().loss({40'000'00}, {8'750'00}) == Centimes{0});
  CHECK(bareme().loss({40'000'00}, {8'750'02}) == Centimes{2});
  CHECK(bareme().loss({40'000'00}, {40'000'00}) == Centimes{25'000'00});
}

TEST_CASE("the limit that applies is given only when it is the same on every possible base") {
  CHECK(bareme().limit(exactly({31'249'99})) == LimitePar::taux);
  CHECK(bareme().limit(exactly({31'250'00})) == LimitePar::plafond);
  CHECK(bareme().limit({{31'250'00}, std::nullopt}) == LimitePar::plafond);
  CHECK(bareme().limit({{0}, Centimes{31'249'99}}) == LimitePar::taux);
  CHECK(bareme().limit({{0}, Centimes{31'250'00}}) == std::nullopt);
  CHECK(bareme().limit({{0}, std::nullopt}) == std::nullopt);
}

TEST_CASE("the curve has its corner point and the least and most points of the project") {
  const auto known = bareme().points({{10'000'00}, Centimes{40'000'00}}, {50'000'00});
  CHECK(known.corner == Bareme::Point{{31'250'00}, {25'000'00}});
  CHECK(known.least == Bareme::Point{{10'000'00}, {8'000'00}});
  CHECK(known.most == Bareme::Point{{40'000'00}, {25'000'00}});
  const auto open = bareme().points({{10'000'00}, std::nullopt}, {50'000'00});
  CHECK(open.most == Bareme::Point{{50'000'00}, {25'000'00}});
}

TEST_CASE("the first step computes the share of the base, the second applies the ceiling") {
  std::vector<Step> steps;
  const StepInput aid = bareme().steps({{1'00}, Centimes{40'000'00}}, steps);
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].id == StepId{Term::part});
  CHECK(steps[0].operation == Operation::part);
  CHECK(text(steps[0].inputs) ==
        "assiette " + word(Bounds{{1'00}, Centimes{40'000'00}}) + "; taux; ");
  CHECK(std::get<Value>(steps[0].inputs[1].value) == Value(Taux{8000}));
  CHECK(std::get<Bounds>(steps[0].value) == Bounds{{80}, Centimes{32'000'00}});
  CHECK(steps[1].id == StepId{Term::plafonnement});
  CHECK(steps[1].operation == Operation::plafonnement);
  CHECK(text(steps[1].inputs) == "part " + word(Bounds{{80}, Centimes{32'000'00}}) + "; plafond " +
                                     word(exactly({25'000'00})) + "; ");
  CHECK(std::get<Bounds>(steps[1].value) == Bounds{{80}, Centimes{25'000'00}});
  for (const Step& step : steps) CHECK(step.locator == "subvention");
  CHECK(std::get<StepId>(aid.source) == StepId{Term::plafonnement});
  CHECK(std::get<Bounds>(aid.value) == Bounds{{80}, Centimes{25'000'00}});
}

TEST_CASE(
    "the share of a base without maximum is unbounded, and the ceiling still bounds the aid") {
  std::vector<Step> steps;
  bareme().steps({{0}, std::nullopt}, steps);
  CHECK(std::get<Bounds>(steps[0].value) == Bounds{{0}, std::nullopt});
  CHECK(std::get<Bounds>(steps[1].value) == Bounds{{0}, Centimes{25'000'00}});
}

}  // namespace loire::tests
