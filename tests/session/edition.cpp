// The program with another edition whose figures are invented: see tests/editions/README.md.
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/view.hpp"
#include "io/rulebook_json.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

const Rulebook& trial_edition() {
  static const Rulebook kEdition = [] {
    auto read = io::read_rulebook(read_file("tests/editions/essai-2099.json"));
    REQUIRE(read.value.has_value());
    return std::move(*read.value);
  }();
  return kEdition;
}

std::string text_of(const page::Node& page) {
  std::string out;
  page::for_each_node(page, [&](const page::Node& node) {
    out += node.label + "\n" + node.help + "\n" + node.value + "\n" + node.note + "\n";
    for (const page::Option& option : node.options) out += option.label + "\n";
  });
  return out;
}

}  // namespace

TEST_CASE("the rate, ceiling, axes, natures, dates and texts come from the edition") {
  app::Session session;
  session.rulebook = &trial_edition();
  session.territory = &territory();
  session.today = Date{2099, 2, 16};
  open_all_parts(session);
  session.dossier.porteur.nature = PorteurNature::association;
  session.dossier.porteur.situe_dans_la_loire = true;
  session.dossier.projet.themes = {"pont"};
  Depense works;
  works.id = "d1";
  works.nature = DepenseNature::travaux_mobilier;
  works.destinataire = Destinataire::territoire;
  works.montant.ht = Centimes{1'500'000};
  Depense training = line("d2", DepenseNature::formation, 400'000);
  session.dossier.depenses = {works, training};
  session.dossier.depenses_communes = {true, false, Acquisition::achat};
  session.dossier.depenses_completes = true;

  const Assessment got = app::assessment(session);
  CHECK(got.eligible == Resultat::oui);
  CHECK(got.subvention == exactly(Centimes{750'000}));
  CHECK(got.limite_par == LimitePar::taux);
  CHECK(got.depot == Depot::clos);
  CHECK(got.axes.size() == 2);
  CHECK(got.axes[1].axe->numero == 4);
  CHECK(got.depenses[1].statut == Statut::exclue);

  std::string all;
  // The page names whom to ask only while the deposit is open, so both an open day and a closed day
  // are needed.
  for (const int day : {10, 16}) {
    session.today = Date{2099, 2, day};
    for (std::size_t i = 0; i < kStageCount; ++i) {
      session.stage = static_cast<app::Stage>(i);
      const page::Node page = app::view(session);
      CHECK_MESSAGE(page_problems(page).empty(), joined(page_problems(page)));
      all += text_of(page);
    }
  }
  for (const char* words : {"Édition d’essai 2099", "Les ponts numériques", "Travaux d’essai",
                            "Audace", "15 février 2099", "50\u202F%", "10\u202F000\u00A0€",
                            "Un jury inventé décide.", "essai@exemple.fr"})
    CHECK_MESSAGE(all.find(words) != std::string::npos, std::string(words));
  // Nothing of the 2023 edition may appear.
  for (const char* words : {"2023", "80\u202F%", "25\u202F000", "COPIL", "Zoomacom", "trois axes",
                            "Médiation numérique"})
    CHECK_MESSAGE(all.find(words) == std::string::npos, std::string(words));
}

TEST_CASE("the form to copy into and its documents come from the edition") {
  app::Session session = make_session({}, app::Stage::dossier);
  session.rulebook = &trial_edition();
  session.today = Date{2099, 2, 10};
  open_all_parts(session);
  session.dossier.projet.intitule = "Un pont de vingt lettres";
  std::string all = text_of(app::view(session));
  for (const char* words :
       {"Un formulaire inventé pour les tests.", "Le projet inventé", "Nom de l’essai",
        "24 caractères sur 20\u00A0: à raccourcir", "Plan du pont\u00A0: à joindre"})
    CHECK_MESSAGE(all.find(words) != std::string::npos, std::string(words));
  session.stage = app::Stage::resultat;
  all += text_of(app::view(session)) + text_of(app::summary(session, ""));
  CHECK(all.find("(hors appel)\u00A0: Plan du pont.") != std::string::npos);
  for (const char* words : {"Délibération", "Fonction du contact"})
    CHECK_MESSAGE(all.find(words) == std::string::npos, std::string(words));
}

TEST_CASE("a draft of another edition is refused") {
  const std::string text = draft_text("");
  const auto draft = io::read_draft(std::string_view(text), trial_edition());
  CHECK(has(draft.diagnostics, "edition", "/edition"));
}

}  // namespace loire::tests
