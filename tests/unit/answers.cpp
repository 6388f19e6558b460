// The catalogue: every answer has a place in the draft, a schema, and values of one type.
#include "core/answers.hpp"

#include <cstdlib>
#include <fstream>
#include <set>

#include "io/draft_schema.hpp"
#include "unit/support.hpp"

namespace loire::tests {

namespace {

/// Checks that the file contains `text`. With LOIRE_WRITE_SCHEMAS set, writes the file first.
void check_file(const std::string& path, const std::string& text) {
  if (std::getenv("LOIRE_WRITE_SCHEMAS"))
    std::ofstream(std::string(LOIRE_SOURCE_DIR "/") + path) << text;
  CHECK_MESSAGE(read_file(path) == text, path);
}

/// Sets some valid answer, whatever the type of the answer.
struct SetSomeAnswer {
  void operator()(std::string& answer, const AnswerInfo& about) const {
    answer = about.kind == Kind::digits ? "123456789" : "Texte";
  }
  void operator()(std::optional<int>& answer, const AnswerInfo&) const { answer = 1; }
  void operator()(std::optional<Taux>& answer, const AnswerInfo&) const { answer = Taux{2000}; }
  void operator()(std::optional<bool>& answer, const AnswerInfo&) const { answer = true; }
  template <class Enum>
  void operator()(std::optional<Enum>& answer, const AnswerInfo&) const {
    answer = static_cast<Enum>(0);
  }
  void operator()(std::vector<std::string>& answer, const AnswerInfo&) const {
    answer = {"gfu", "chatbot"};
  }
  void operator()(Typed<Centimes>& answer, const AnswerInfo&) const { answer.value = Centimes{1}; }
  void operator()(Typed<Date>& answer, const AnswerInfo&) const { answer = day("2023-09-01"); }
  void operator()(Montant& answer, const AnswerInfo&) const {
    answer = {Centimes{100}, Centimes{120}, Regime::ht, ""};
  }
  void operator()(Regime&, const AnswerInfo&) const {}
  void operator()(Search& search, const AnswerInfo&) const { search.text = "Feurs"; }
};

std::string draft_file(const Dossier& project) {
  return io::write_draft(project, rulebook(), {}, 2) + "\n";
}

Dossier every_answer() {
  Dossier out;
  out.depenses.resize(2);
  out.depenses[0].id = "d1";
  out.depenses[1].id = "d2";
  out.financements.resize(2);
  out.financements[0].id = "0";
  out.financements[1].id = "1";
  for (const CritereRule& rule : rulebook().criteres) out.criteres[rule.id].texte = "Texte";
  std::vector<Ref> all;
  for_each_ref(out, [&](const Ref& ref) { all.push_back(ref); });
  for (const Ref& ref : all) CHECK(edit_answer(out, ref, SetSomeAnswer{}));
  // Typed texts that cannot be read as values.
  out.depenses[1].montant = {{}, {}, Regime::ttc, "12 50x"};
  out.financements[1].montant = {{}, "1.250"};
  out.projet.date_fin = {{}, "0023-09-01"};
  out.variantes = {out};
  return out;
}

}  // namespace

TEST_CASE("the published schema is generated from the catalogue") {
  check_file("assets/schemas/brouillon.schema.json", io::draft_schema(rulebook()) + "\n");
}

TEST_CASE("a draft with every answer is the same after writing and reading") {
  const Dossier project = every_answer();
  for_each_ref(project, [&](const Ref& ref) {
    if (ref.key == Key::depense_regime) return;
    CHECK_MESSAGE((given(value_of(project, ref)) || !raw_entry(project, ref).empty()),
                  path_of(ref));
  });
  const std::string text = draft_file(project);
  check_file("tests/drafts/complet.json", text);
  const auto back = read(text);
  REQUIRE(back);
  CHECK(back.value->dossier == project);
  CHECK(back.value->remarks.empty());
}

TEST_CASE("every answer has a unique id that can be parsed") {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < kKeyCount; ++i) {
    const auto key = static_cast<Key>(i);
    const Ref ref{key, of_dossier(key) ? "" : "x1"};
    const std::string path = path_of(ref);
    CAPTURE(path);
    CHECK(parse_ref(path) == ref);
    CHECK(seen.insert(path).second);
  }
  CHECK(parse_ref("projet.themes.gfu") == Ref{Key::projet_themes, "gfu"});
  CHECK(parse_ref("depenses") == Ref{Key::depenses});
  for (const char* path :
       {"", ".", "porteur", "porteur.", "porteur.inconnu", "depenses.d1.", "depenses.d1.couleur",
        "depenses.d1.montant.x", "criteres.x", "projet.aucun_axe.x", "saisies.a.b"})
    CHECK_MESSAGE(!parse_ref(path), path);
}

TEST_CASE(
    "every question has an answer on each line, and common questions also have one for all lines") {
  for (std::size_t i = 0; i < kQuestionCount; ++i) {
    const auto question = static_cast<Question>(i);
    CHECK(info(line_key(question)).question == question);
    if (is_common(question)) CHECK(info(common_key(question)).question == question);
    CHECK(answers_of(question).size() > 1);
    for (std::size_t k = 0; k < answers_of(question).size(); ++k)
      CHECK(word_of(answer_value(question, k)) == answers_of(question)[k]);
  }
}

TEST_CASE("each value of a domain can be set as the answer, and removed") {
  for (std::size_t i = 0; i + 2 < kKeyCount; ++i) {
    const auto key = static_cast<Key>(i);
    if (of_cofunder(key) || of_critere(key)) continue;
    for (const Choice& choice : domain(key, rulebook(), territory())) {
      Dossier project;
      project.depenses = {line("d1", DepenseNature::etude, 1)};
      const Ref ref{choice.key, of_line(choice.key) ? "d1" : ""};
      const auto write = [&](const Value& value) {
        if (of_line(choice.key)) assign(project.depenses[0], choice.key, value);
        else assign(project, choice.key, value);
      };
      write(choice.value);
      CHECK(value_of(project, ref) == choice.value);
      write({});
      CHECK_FALSE(given(value_of(project, ref)));
    }
  }
}

}  // namespace loire::tests
