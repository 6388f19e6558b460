// Sentences with {names}: they are filled with words, and wrong names do not compile.
#include "french/fill.hpp"

#include "unit/support.hpp"

using namespace loire;

namespace {

constexpr Sentence kRange{"De {min} à {max}."};
constexpr Sentence kTwice{"{nom}, encore {nom}."};
constexpr Sentence kNone{"Rien."};

// Two mistakes do not compile: an unpaired brace, as in Sentence{"De {min à …"} or
// Sentence{"… 20 €}."}, and a call whose names are not those of its sentence.
template <const Sentence& sentence, Name... names>
concept Compiles = requires {
  fill<sentence>(With<names>{}...);
};

static_assert(Compiles<kRange, "min", "max">);
static_assert(Compiles<kRange, "max", "min">);
static_assert(!Compiles<kRange>);
static_assert(!Compiles<kRange, "min">, "missing");
static_assert(!Compiles<kRange, "min", "maximum">, "unknown");
static_assert(!Compiles<kRange, "min", "max", "nom">, "unused");
static_assert(!Compiles<kRange, "min", "max", "max">, "twice");
static_assert(Compiles<kTwice, "nom">);
static_assert(Compiles<kNone>);
static_assert(!Compiles<kNone, "min">);

}  // namespace

TEST_CASE("a sentence is filled by name, in any order") {
  CHECK(fill<kRange>(with<"max">("deux"), with<"min">("un")) == "De un à deux.");
  CHECK(fill<kTwice>(with<"nom">("Feurs")) == "Feurs, encore Feurs.");
  CHECK(fill<kNone>() == "Rien.");
}

TEST_CASE("braces within a filled value are kept as text") {
  CHECK(fill<kRange>(with<"min">("{max}"), with<"max">("}{")) == "De {max} à }{.");
}

TEST_CASE("an unknown name is kept as text") {
  const Filling known[] = {{"min", "un"}};
  CHECK(filled("De {min} à {max}, {", known) == "De un à {max}, {");
}
