// The page never makes a draft that it would refuse to read.
#include "input/room.hpp"

#include "app/action.hpp"
#include "app/texts.hpp"
#include "io/draft.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

/// The longest text whose draft is the largest: every character needs an escape or four bytes.
std::string longest(bool escapes) {
  std::string out;
  for (std::size_t i = 0; i < kMaxTextCharacters; ++i) out += escapes ? "\"" : "😀";
  return out;
}

/// The draft as the page writes it, with the record of its result.
std::string draft_of(const Dossier& project) {
  const Assessment result = assess(rulebook(), territory(), project, Date{2023, 7, 1});
  return io::write_draft(project, rulebook(), {.assessment = &result});
}

}  // namespace

TEST_CASE("a project that is filled by typing, keeping a variant and pasting can be read again") {
  for (const bool escapes : {true, false}) {
    app::Session session = make_session({}, app::Stage::budget);
    const std::string text = longest(escapes);
    bool full = false;
    const auto type = [&](const Ref& ref) {
      app::reduce(session, app::SetValue{ref, text});
      full = full || (session.notice && session.notice->text == app::text::kProjectFull);
      CHECK(text_bytes(session.dossier) <= kMaxTextBytes);
    };
    for (int i = 0; i < 20; ++i) {
      session.dossier.depenses.push_back(app::new_line(session.dossier));
      type({Key::depense_libelle, session.dossier.depenses.back().id});
      type({Key::depense_montant, session.dossier.depenses.back().id});
    }
    CHECK(full);
    const std::string draft = draft_of(session.dossier);
    CHECK(draft.size() <= io::Limits{}.bytes);
    const auto back = read(draft);
    CHECK_MESSAGE(back.value.has_value(), codes(back.diagnostics));
    if (back) CHECK(back.value->dossier == session.dossier);
  }
}

TEST_CASE("the largest skeleton of a draft leaves room for its texts") {
  Dossier project = good_project();
  for (std::size_t i = 0; i < kMaxThemes; ++i)
    project.projet.themes.push_back(std::to_string(i) + std::string(kMaxThemeCharacters - 3, 'x'));
  project.depenses.resize(kMaxLines);
  for (std::size_t i = 0; i < kMaxLines; ++i) {
    project.depenses[i] = line(std::string(36, 'i') + std::to_string(i), DepenseNature::autre,
                               kMaxLineCentimes.value);
    project.depenses[i].montant = {{}, {}, Regime::ttc, "x"};
  }
  project.financements.resize(kMaxCofunders);
  for (std::size_t i = 0; i < kMaxCofunders; ++i) {
    project.financements[i].id = std::to_string(i);
    project.financements[i].montant.raw = "x";
  }
  for (std::size_t i = 0; i < kMaxInconnus; ++i)
    project.inconnus.push_back({"", "k" + std::to_string(i), "\"" + std::string(150, 'x') + "\""});
  project.variantes = {project};
  const std::size_t skeleton = draft_of(project).size() - text_bytes(project);
  MESSAGE("bytes of the skeleton: ", skeleton);
  // Beyond kMaxTextBytes, there may be one action on a project that was not yet large.
  CHECK(skeleton + kMaxTextBytes + 300'000 < io::Limits{}.bytes);
}

TEST_CASE("an action that finds no room loses nothing, not even what it would restore") {
  app::Session session = make_session({}, app::Stage::budget);
  const std::string text = longest(false);
  const auto add = [&] {
    session.dossier.depenses.push_back(app::new_line(session.dossier));
    app::reduce(session,
                app::SetValue{{Key::depense_libelle, session.dossier.depenses.back().id}, text});
  };
  add();
  press(session, "depenses.d1.supprimer");
  REQUIRE(session.removed.size() == 1);
  while (text_bytes(session.dossier) + text.size() <= kMaxTextBytes) add();
  press(session, "annuler");
  CHECK(session.notice->text == app::text::kProjectFull);
  CHECK(session.removed.size() == 1);
}

TEST_CASE("a file with more text than the page may hold is refused") {
  std::string lines;
  for (int i = 0; i < 43; ++i)
    lines += (i ? ",{\"libelle\":\"" : "{\"libelle\":\"") + std::string(100'000, 'x') + "\"}";
  CHECK(codes(read(draft_text("\"depenses\": [" + lines + "]")).diagnostics) ==
        "texte_trop_long \n");
}

}  // namespace loire::tests
