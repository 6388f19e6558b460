// The ways back: answers that stand in no file stay within reach, whatever is pressed, and leaving
// asks as long as some do.
#include "app/undo.hpp"

#include <algorithm>

#include "app/action.hpp"
#include "app/context.hpp"
#include "app/file_name.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;

Dossier named(const std::string& name) {
  Dossier out = good_project();
  out.projet.intitule = name;
  out.depenses = {line("d1", DepenseNature::etude, 100'000)};
  out.depenses.front().libelle = name;
  return out;
}

/// Answers that were typed, and stand in no file.
app::Session typed(const std::string& name) { return session(named(name)); }

void open_file(app::Session& it, const std::string& name) {
  app::reduce(it, app::ReplaceDossier{named(name), name + ".json", {}});
}

/// What a person reaches by the buttons shown, whatever the step: each is pressed in turn, from here.
bool reaches(app::Session it, const Dossier& wanted) {
  for (int presses = 0; presses < 30; ++presses) {
    if (it.dossier == wanted) return true;
    const bool both = shows(it, "annuler.projet");
    if (!both && !shows(it, "annuler")) return false;
    press(it, both ? "annuler.projet" : "annuler");
  }
  return false;
}

}  // namespace

TEST_CASE("answers in no file stay within reach after any press, and leaving asks") {
  const std::vector<std::pair<const char*, void (*)(app::Session&)>> presses{
      {"nothing", [](app::Session&) {}},
      {"close the notice", [](app::Session& it) { press(it, "fermer.avis"); }},
      {"a second draft", [](app::Session& it) { open_file(it, "B"); }},
      {"the same draft twice", [](app::Session& it) { open_file(it, "A"); }},
      {"a third and the first again",
       [](app::Session& it) {
         open_file(it, "B");
         open_file(it, "C");
         open_file(it, "A");
       }},
      {"erase", [](app::Session& it) { press(it, "tout.effacer"); }},
      {"erase, then the example",
       [](app::Session& it) {
         press(it, "tout.effacer");
         press(it, "exemple.remplir");
       }},
      {"remove a line", [](app::Session& it) { press(it, "depenses.d1.supprimer"); }},
      {"remove a co-funder",
       [](app::Session& it) {
         press(it, "ajouter.financement");
         press(it, "financements.0.supprimer");
       }},
      {"keep a version and swap",
       [](app::Session& it) {
         press(it, "variante.garder");
         set(it, "projet.intitule", "autre");
         press(it, "variante.echanger");
       }},
      {"keep a version and forget it",
       [](app::Session& it) {
         press(it, "variante.garder");
         press(it, "variante.oublier");
       }},
      {"type", [](app::Session& it) { set(it, "projet.intitule", "retouché"); }},
      {"a wrong file",
       [](app::Session& it) {
         app::reduce(it, app::Tell{{"Non", "", page::Tone::error}});
       }},
      {"save the draft that was opened", [](app::Session& it) { app::reduce(it, app::Saved{}); }},
      {"another step", [](app::Session& it) { press(it, "etape.criteres"); }},
  };
  for (const auto& one : presses)
    for (const auto& other : presses) {
      const std::string first = one.first;
      const std::string second = other.first;
      CAPTURE(first);
      CAPTURE(second);
      app::Session it = typed("les miennes");
      open_file(it, "A");
      one.second(it);
      other.second(it);
      for (const bool closed : {false, true}) {
        if (closed) press(it, "fermer.avis");
        CHECK(app::unsaved(it));
        for (std::size_t step = 0; step < kStageCount; ++step) {
          it.stage = static_cast<Stage>(step);
          CHECK(reaches(it, named("les miennes")));
          CHECK(joined(page_problems(app::view(it))).empty());
        }
      }
    }
}

TEST_CASE("what was typed in a project that was opened, before another is, is not lost either") {
  app::Session it = typed("les miennes");
  open_file(it, "A");
  set(it, "projet.description", "retouché");
  const Dossier edited = it.dossier;
  open_file(it, "B");
  CHECK(reaches(it, edited));
  CHECK(reaches(it, named("les miennes")));
  CHECK(reaches(it, named("B")));
}

TEST_CASE("leaving asks for what no file holds, and for nothing else") {
  app::Session it = session();
  CHECK_FALSE(app::unsaved(it));
  set(it, "projet.intitule", "x");
  CHECK(app::unsaved(it));
  app::reduce(it, app::Saved{});
  CHECK_FALSE(app::unsaved(it));
  open_file(it, "A");
  CHECK_FALSE(app::unsaved(it));
  set(it, "projet.intitule", "y");
  CHECK(app::unsaved(it));
  press(it, "tout.effacer");
  CHECK(app::unsaved(it));  // the edited draft waits
  press(it, "annuler");
  app::reduce(it, app::Saved{});
  CHECK_FALSE(app::unsaved(it));
  app::Session example = session();
  press(example, "exemple.remplir");
  CHECK_FALSE(app::unsaved(example));  // nobody's answers
  open_file(example, "A");
  CHECK_FALSE(app::unsaved(example));
}

TEST_CASE("saving what waits, by opening its file or after going back, is enough") {
  app::Session it = typed("les miennes");
  open_file(it, "A");
  CHECK(app::unsaved(it));
  SUBCASE("its file is opened") { open_file(it, "les miennes"); }
  SUBCASE("it is gone back to and downloaded") {
    press(it, "annuler");
    app::reduce(it, app::Saved{});
  }
  CHECK_FALSE(app::unsaved(it));
}

TEST_CASE(
    "removals are put back one by one, each named, in the project that they were taken from") {
  app::Session it = typed("un");
  it.stage = Stage::budget;
  press(it, "ajouter.depense");
  set(it, "depenses.d2.libelle", "deux");
  const Dossier whole = it.dossier;
  press(it, "depenses.d1.supprimer");
  press(it, "depenses.d2.supprimer");
  press(it, "fermer.avis");
  CHECK(shows(it, "annuler"));
  it.stage = Stage::projet;
  CHECK_FALSE(shows(it, "annuler"));  // a line comes back where lines are
  it.stage = Stage::budget;
  open_file(it, "A");
  CHECK_FALSE(shows(it, "annuler.projet"));
  press(it, "depenses.d1.supprimer");
  CHECK(it.dossier.depenses.empty());
  press(it, "annuler.projet");
  press(it, "annuler");
  press(it, "annuler");
  CHECK(it.dossier == whole);
  press(it, "annuler");  // to A, without its line
  press(it, "annuler");
  CHECK(it.dossier == named("A"));
}

TEST_CASE("a swap takes along what was taken out of each version") {
  app::Session it = typed("un");
  press(it, "variante.garder");
  press(it, "depenses.d1.supprimer");
  press(it, "variante.echanger");
  CHECK(it.dossier.depenses.size() == 1);
  CHECK_FALSE(shows(it, "annuler"));
  press(it, "variante.echanger");
  CHECK(it.dossier.depenses.empty());
  press(it, "annuler");
  CHECK(it.dossier.depenses.size() == 1);
}

TEST_CASE("two versions forgotten one after the other both come back") {
  app::Session it = typed("un");
  press(it, "variante.garder");
  press(it, "variante.oublier");
  set(it, "projet.intitule", "deux");
  press(it, "variante.garder");
  std::vector<std::string> names;
  for (int i = 0; i < 2; ++i) {
    press(it, "annuler");
    names.push_back(it.dossier.variantes.front().projet.intitule);
  }
  CHECK(joined(names) == "un deux");
}

TEST_CASE("ten projects wait at most: those of a file go first, others never") {
  app::Session it = typed("les miennes");
  for (int i = 0; i < 30; ++i) open_file(it, "fichier " + std::to_string(i));
  CHECK(it.replaced.size() == app::kMostReplaced);
  CHECK(reaches(it, named("les miennes")));

  app::Session full = session();
  const auto write = [&](int i) { set(full, "projet.intitule", "saisi " + std::to_string(i)); };
  for (std::size_t i = 0; i < app::kMostReplaced; ++i) {
    write(static_cast<int>(i));
    press(full, "tout.effacer");
  }
  write(99);
  const Dossier present = full.dossier;
  for (const char* what : {"open", "erase"}) {
    CAPTURE(what);
    if (std::string(what) == "open") open_file(full, "A");
    else press(full, "tout.effacer");
    CHECK(full.dossier == present);
    CHECK(full.notice->tone == page::Tone::warning);
  }
  for (std::size_t i = 0; i < app::kMostReplaced; ++i) {
    Dossier one;
    one.projet.intitule = "saisi " + std::to_string(i);
    CHECK(reaches(full, one));
  }
  press(full, "annuler");
  app::reduce(full, app::Saved{});  // one stands in a file: there is room again
  open_file(full, "A");
  CHECK(full.dossier == named("A"));
  CHECK(reaches(full, present));
}

TEST_CASE("removals that are held are as many as a budget has lines") {
  app::Session it = session({}, Stage::budget);
  for (int i = 0; i < 300; ++i) {
    press(it, "ajouter.depense");
    press(it, "depenses.d1.supprimer");
  }
  CHECK(it.removed.size() == app::kMostRemoved);
}

TEST_CASE("another day is read without losing anything") {
  app::Session it = typed("un");
  app::reduce(it, app::SetToday{{2023, 7, 29}});
  CHECK(app::assessment(it).depot == Depot::clos);
  CHECK(it.dossier == named("un"));
  CHECK(app::suggested_file_name(it).find("2023-07-29") != std::string::npos);
}

}  // namespace loire::tests
