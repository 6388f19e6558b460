// Sentences with {names}: filled with words, and refused at compile time when the names are not right.
#include "french/fill.hpp"

#include "unit/support.hpp"

using namespace loire;

namespace {

constexpr Sentence kRange{"De {min} à {max}."};
constexpr Sentence kTwice{"{nom}, encore {nom}."};
constexpr Sentence kNone{"Rien."};

// What does not compile: a brace alone, as in Sentence{"De {min à …"} or Sentence{"… 20 €}."}; and a
// call whose names are not those of its sentence:
template <const Sentence& sentence, Name... names>
concept Fills = requires {
  fill<sentence>(With<names>{}...);
};

static_assert(Fills<kRange, "min", "max">);
static_assert(Fills<kRange, "max", "min">);
static_assert(!Fills<kRange>);
static_assert(!Fills<kRange, "min">, "missing");
static_assert(!Fills<kRange, "min", "maximum">, "unknown");
static_assert(!Fills<kRange, "min", "max", "nom">, "unused");
static_assert(!Fills<kRange, "min", "max", "max">, "twice");
static_assert(Fills<kTwice, "nom">);
static_assert(Fills<kNone>);
static_assert(!Fills<kNone, "min">);

}  // namespace

TEST_CASE("a sentence is filled by name, in any order") {
  CHECK(fill<kRange>(with<"max">("deux"), with<"min">("un")) == "De un à deux.");
  CHECK(fill<kTwice>(with<"nom">("Feurs")) == "Feurs, encore Feurs.");
  CHECK(fill<kNone>() == "Rien.");
}

TEST_CASE("what was typed is no sentence: its braces stay") {
  CHECK(fill<kRange>(with<"min">("{max}"), with<"max">("}{")) == "De {max} à }{.");
}

TEST_CASE("a name that nothing fills stays as it stands") {
  const Filling known[] = {{"min", "un"}};
  CHECK(filled("De {min} à {max}, {", known) == "De un à {max}, {");
}
