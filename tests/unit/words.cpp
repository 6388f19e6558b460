#include "text/words.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (const Word& word : words_of(text)) out += (out.empty() ? "" : " ") + word.folded;
  return out;
}

}  // namespace

TEST_CASE("words are compared without accents, case, apostrophes and hyphens") {
  CHECK(folded("L’Œuvre d'été, à Saint-Étienne !") == "l oeuvre d ete a saint etienne");
  CHECK(folded("E\u0301cole") == "ecole");  // the accent is a combining character
  CHECK(folded("4G, 25 000 €") == "4g 25 000");
  CHECK(folded("G.F.U. entre mairies. Fin.") == "gfu entre mairies fin");
  CHECK(folded("").empty());
  CHECK(folded("« … » — 😀").empty());
  // A truncated character must not cause a read past the end.
  CHECK(folded("tronqué \xC3") == "tronque");
}

TEST_CASE("a word has its position, its sentence and its clause") {
  const std::string text = "Été : un. Deux, trois";
  const auto words = words_of(text);
  REQUIRE(words.size() == 4);
  CHECK(text.substr(words[0].begin, words[0].end - words[0].begin) == "Été");
  CHECK(text.substr(words[3].begin, words[3].end - words[3].begin) == "trois");
  CHECK(words[1].sentence == 0);
  CHECK(words[2].sentence == 1);
  CHECK(words[1].clause != words[0].clause);
  CHECK(words[3].clause != words[2].clause);
  CHECK(words[3].sentence == words[2].sentence);
}

TEST_CASE("the usual inflections of a word have the same stem") {
  const auto same = [](std::initializer_list<std::string_view> forms) {
    for (const std::string_view form : forms)
      CHECK_MESSAGE(stem(form) == stem(*forms.begin()), std::string(form));
  };
  same({"capteur", "capteurs"});
  same({"reparer", "repare", "reparent", "reparez", "reparee", "reparees", "reparant"});
  same({"interactif", "interactive", "interactives"});
  same({"public", "publics", "publique", "publiques"});
  same({"communal", "communaux", "communale", "communales"});
  same({"tableau", "tableaux"});
  same({"surveillance", "surveilance"});
  same({"numerique", "numeriques", "numerik"});
  same({"mediatheque", "mediateque"});
  same({"cyber", "ciber"});
  same({"reseau", "reseaux", "reso"});
  CHECK(stem("banc") != stem("banque"));
  CHECK(stem("gaz") == "gaz");
  CHECK(stem("2000") == "2000");
}

}  // namespace loire::tests
