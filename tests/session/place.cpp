// The place of the applicant: what is shown is what counts, and what was typed by hand stays.
#include "app/action.hpp"
#include "app/context.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

/// A session of an applicant of this nature.
app::Session of(std::string nature) {
  app::Session it = session();
  set(it, "porteur.nature", std::move(nature));
  return it;
}

/// Typed as people do: in the field, which is then left.
void type(app::Session& it, const std::string& id, const std::string& text) {
  edit(it, id);
  set(it, id, text);
  edit(it, "");
}

std::string error(const app::Session& it, std::string_view id) {
  const page::Node page = app::view(it);
  const page::Node* node = find(page, id);
  return node ? node->error : "no node";
}

std::string note(const app::Session& it, std::string_view id) {
  const page::Node page = app::view(it);
  const page::Node* node = find(page, id);
  return node ? node->note : "no node";
}

std::vector<std::string> suggestions(const app::Session& it, std::string_view id) {
  const page::Node page = app::view(it);
  std::vector<std::string> out;
  if (const page::Node* node = find(page, id))
    for (const page::Node& child : node->children) out.push_back(child.label);
  return out;
}

Resultat territoire(const app::Session& it) {
  return app::assessment(it)[ConditionId::territoire].resultat;
}

/// The commune shown is the commune counted, or none is counted and the text is said to be none.
void check_agreement(const app::Session& it) {
  const std::string shown = value_of(it, "porteur.commune");
  const Commune* counted = find_commune(territory(), it.dossier.porteur.code_insee);
  CAPTURE(shown);
  if (counted) CHECK(shown == counted->nom);
  else CHECK((shown.empty() || !error(it, "porteur.commune").empty()));
}

}  // namespace

TEST_CASE("a postal code proposes all its communes, and a long list says how many more") {
  app::Session it = of("commune");
  edit(it, "porteur.commune");
  set(it, "porteur.commune", "42600");
  CHECK(suggestions(it, "porteur.commune").size() == 19);
  CHECK(note(it, "porteur.commune").empty());
  set(it, "porteur.commune", "42300");
  const page::Node page = app::view(it);
  const auto& list = find(page, "porteur.commune")->children;
  REQUIRE(list.size() == 4);
  CHECK(list[0].label == "Roanne (42300)");
  CHECK(list[3].label == "Sevelinges (42460)");
  CHECK(list[3].note == "42300\u00A0: code INSEE de Sevelinges");
  set(it, "porteur.commune", "42100");
  CHECK(suggestions(it, "porteur.commune")[0] == "Saint-Étienne (42100)");
  set(it, "porteur.commune", "la");
  CHECK(suggestions(it, "porteur.commune").size() == 8);
  CHECK(note(it, "porteur.commune").find("8 sur ") == 0);
  CHECK(error(it, "porteur.commune").empty());
}

TEST_CASE("nothing is said of the spelling while one is typing") {
  for (const char* text : {"saint-thurx", "zzz", "42605", "Communauté de xx"}) {
    app::Session it = of("commune");
    edit(it, "porteur.commune");
    set(it, "porteur.commune", text);
    CHECK_MESSAGE(error(it, "porteur.commune").empty(), text);
    edit(it, "");
    CHECK_MESSAGE(!error(it, "porteur.commune").empty(), text);
  }
}

TEST_CASE("all eleven EPCI are proposed before anything is typed") {
  app::Session it = of("epci");
  edit(it, "porteur.epci");
  CHECK(suggestions(it, "porteur.epci").size() == 11);
  press(it, "porteur.epci.200065894");
  CHECK(it.dossier.porteur.nom == "Communauté de communes de Forez-Est");
  CHECK(suggestions(it, "porteur.epci").empty());
}

TEST_CASE("a whole name left is taken, a half one is no answer and says so") {
  for (const char* text : {"feurs", "Feurs (42110)", "Mairie de Feurs", "42110 FEURS"}) {
    app::Session it = of("commune");
    type(it, "porteur.commune", text);
    CHECK_MESSAGE(it.dossier.porteur.code_insee == "42094", text);
    CHECK(error(it, "porteur.commune").empty());
    check_agreement(it);
  }
  for (const char* text : {"feur", "Chazelles", "42600", "zzz"}) {
    app::Session it = of("commune");
    type(it, "porteur.commune", text);
    CHECK_MESSAGE(it.dossier.porteur.code_insee.empty(), text);
    CHECK(value_of(it, "porteur.commune") == text);
    check_agreement(it);
  }
  app::Session epci = of("epci");
  for (const char* text : {"COPLER", "200 065 894", "communauté de communes de forez-est"}) {
    type(epci, "porteur.epci", text);
    CHECK_MESSAGE(find_epci(territory(), epci.dossier.porteur.siren), text);
  }
}

TEST_CASE("what the browser fills without the focus is taken like typing") {
  app::Session it = of("commune");
  set(it, "porteur.commune", "Feurs");
  CHECK(it.dossier.porteur.code_insee == "42094");
  CHECK(saisies(it.dossier).empty());
  set(it, "porteur.commune", "Feu");
  CHECK(it.dossier.porteur.code_insee.empty());
  check_agreement(it);
}

TEST_CASE("the name of a commune of before chooses today’s") {
  app::Session it = of("commune");
  edit(it, "porteur.commune");
  set(it, "porteur.commune", "saint-thurin");
  CHECK(suggestions(it, "porteur.commune") ==
        std::vector<std::string>{"Saint-Thurin, aujourd’hui Vêtre-sur-Anzon"});
  edit(it, "");
  CHECK(it.dossier.porteur.code_insee == "42245");
  CHECK(value_of(it, "porteur.commune") == "Vêtre-sur-Anzon");
}

TEST_CASE("a valid code clears what the search could not find, and shows its commune") {
  app::Session it = of("commune");
  type(it, "porteur.commune", "Terrenoirx");
  CHECK_FALSE(error(it, "porteur.commune").empty());
  type(it, "porteur.code_insee", "42218");
  CHECK(error(it, "porteur.commune").empty());
  CHECK(value_of(it, "porteur.commune") == "Saint-Étienne");
  CHECK(territoire(it) == Resultat::oui);
  // A commune elsewhere cannot be shown: the search is empty, not in error.
  app::Session far = of("commune");
  type(far, "porteur.commune", "Lyon");
  type(far, "porteur.code_insee", "69123");
  CHECK(error(far, "porteur.commune").empty());
  CHECK(territoire(far) == Resultat::non);
  // The same for an EPCI and its SIREN.
  app::Session epci = of("epci");
  type(epci, "porteur.epci", "pilat");
  type(epci, "porteur.siren", "200065894");
  CHECK(value_of(epci, "porteur.epci") == "Communauté de communes de Forez-Est");
  CHECK(error(epci, "porteur.epci").empty());
}

TEST_CASE("a search and a code, in either order, and a draft with both: one place") {
  app::Session search_first = of("commune");
  type(search_first, "porteur.commune", "Chazelles");
  type(search_first, "porteur.code_insee", "42110");
  check_agreement(search_first);
  CHECK(value_of(search_first, "porteur.commune") == "L’Horme");
  app::Session code_first = of("commune");
  type(code_first, "porteur.code_insee", "42110");
  type(code_first, "porteur.commune", "Chazelles");
  check_agreement(code_first);
  Dossier both;
  both.porteur.nature = PorteurNature::commune;
  both.porteur.code_insee = "42110";
  both.porteur.commune.text = "Chazelles";
  app::Session opened = session();
  app::reduce(opened, app::ReplaceDossier{both, "brouillon.json", {}});
  check_agreement(opened);
}

TEST_CASE("identifiers typed by hand are not touched by the search, nor replaced by a choice") {
  for (const auto& typed : {std::pair{"69123", "216901231"}, std::pair{"42094", "214200941"},
                            std::pair{"42094", "130025265"}}) {
    const std::string code = typed.first;
    const std::string siren = typed.second;
    CAPTURE(code);
    CAPTURE(siren);
    app::Session it = of("commune");
    type(it, "porteur.code_insee", code);
    type(it, "porteur.siren", siren);
    edit(it, "porteur.commune");
    set(it, "porteur.commune", "x");
    set(it, "porteur.commune", "");
    edit(it, "");
    CHECK(it.dossier.porteur.code_insee == code);
    CHECK(it.dossier.porteur.siren == siren);
    type(it, "porteur.commune", "xyz");
    CHECK(it.dossier.porteur.siren == siren);
    check_agreement(it);
  }
  app::Session it = of("commune");
  type(it, "porteur.siren", "130025265");
  press(it, "porteur.commune.42094");
  CHECK(it.dossier.porteur.siren == "130025265");
  CHECK_FALSE(error(it, "porteur.siren").empty());
}

TEST_CASE("what a choice filled goes with it: another choice, an emptied search, a typed code") {
  app::Session it = of("commune");
  press(it, "porteur.commune.42094");
  CHECK(it.dossier.porteur.nom == "Commune de Feurs");
  press(it, "porteur.commune.42187");
  CHECK(it.dossier.porteur.nom == "Commune de Roanne");
  CHECK(it.dossier.porteur.siren == find_commune(territory(), "42187")->siren);
  type(it, "porteur.code_insee", "42218");
  CHECK(it.dossier.porteur.nom == "Commune de Saint-Étienne");
  CHECK(it.dossier.porteur.siren == "214202186");
  press(it, "porteur.commune.42094");
  type(it, "porteur.commune", "");
  CHECK(it.dossier.porteur == of("commune").dossier.porteur);
  // One letter too many and taken back: the same place.
  press(it, "porteur.commune.42094");
  const Porteur chosen = it.dossier.porteur;
  edit(it, "porteur.commune");
  set(it, "porteur.commune", "Feursx");
  set(it, "porteur.commune", "Feurs");
  edit(it, "");
  CHECK(it.dossier.porteur == chosen);
}

TEST_CASE("a name typed by hand stays") {
  for (const char* name : {"Commune de Feurs – service jeunesse", "CCAS de Feurs, antenne sud",
                           "Commune déléguée de Chalmazel", "CC de Forez-Est", "Ville de Feurs"}) {
    app::Session it = of("commune");
    set(it, "porteur.nom", name);
    press(it, "porteur.commune.42094");
    CHECK(it.dossier.porteur.nom == name);
    type(it, "porteur.commune", "roanne");
    CHECK(it.dossier.porteur.nom == name);
    set(it, "porteur.nature", "epci");
    press(it, "porteur.epci.200065894");
    CHECK(it.dossier.porteur.nom == name);
  }
}

TEST_CASE("another nature drops what the page filled, and nothing else") {
  app::Session it = of("commune");
  press(it, "porteur.commune.42094");
  set(it, "porteur.nature", "ccas");
  CHECK(it.dossier.porteur.nom == "CCAS de Feurs");
  CHECK(it.dossier.porteur.siren.empty());
  set(it, "porteur.nature", "commune");
  CHECK(it.dossier.porteur.nom == "Commune de Feurs");
  CHECK(it.dossier.porteur.siren == "214200941");
  set(it, "porteur.nature", "epci");
  CHECK(it.dossier.porteur.nom.empty());
  CHECK(it.dossier.porteur.siren.empty());
  press(it, "porteur.epci.244200770");
  CHECK(it.dossier.porteur.nom == "Saint-Étienne Métropole");
  set(it, "porteur.nature", "association");
  CHECK(it.dossier.porteur.nom.empty());
  CHECK(it.dossier.porteur.siren.empty());

  set(it, "porteur.nature", "commune");
  set(it, "porteur.siren", "130025265");
  set(it, "porteur.nom", "Association des maires");
  set(it, "porteur.nature", "syndicat");
  CHECK(it.dossier.porteur.siren == "130025265");
  CHECK(it.dossier.porteur.nom == "Association des maires");
}

TEST_CASE("a code says at its field what else it is") {
  const auto typed = [](const std::string& code, const std::string& name = "") {
    app::Session it = of("commune");
    set(it, "porteur.nom", name);
    type(it, "porteur.code_insee", code);
    return it;
  };
  const auto begins = [](const std::string& text, std::string_view words) {
    CHECK_MESSAGE(text.starts_with(words), text);
  };
  begins(note(typed("42300"), "porteur.code_insee"),
         "42300 est aussi le code postal de Roanne, Mably, Villerest");
  begins(note(typed("42007"), "porteur.code_insee"),
         "42007 est aussi le code postal de Saint-Étienne");
  begins(note(typed("42291"), "porteur.code_insee"),
         "42291 est l’ancien code INSEE de Saint-Thurin, aujourd’hui Vêtre-sur-Anzon");
  CHECK(value_of(typed("42291"), "porteur.commune") == "Vêtre-sur-Anzon");
  CHECK(error(typed("42300"), "porteur.code_insee").empty());
  begins(error(typed("42600"), "porteur.code_insee"), "42600 est un code postal (Montbrison, ");
  begins(error(typed("42190"), "porteur.code_insee"), "42190 est un code postal (Charlieu, ");
  CHECK(error(typed("42190"), "porteur.code_insee")
            .find("l’ancien code INSEE de Rochetaillée, commune de Saint-Étienne") !=
        std::string::npos);
  begins(note(typed("42110", "Commune de Feurs"), "porteur.code_insee"),
         "42110 est le code postal de Feurs, dont le code INSEE est 42094");
  begins(error(typed("42600", "Ville de Bard"), "porteur.code_insee"),
         "42600 est le code postal de Bard, dont le code INSEE est ");
  // Chosen by its name, Sevelinges is not mistaken for Roanne.
  app::Session chosen = of("commune");
  press(chosen, "porteur.commune.42300");
  CHECK(note(chosen, "porteur.code_insee").empty());
  for (const Commune& each : territory().communes) {
    press(chosen, "porteur.commune." + each.code_insee);
    CHECK_MESSAGE(app::assessment(chosen).warnings.empty(), each.nom);
  }
}

TEST_CASE("the printed summary names the EPCI, and no commune of another nature") {
  app::Session it = of("commune");
  press(it, "porteur.commune.42094");
  set(it, "porteur.nature", "epci");
  press(it, "porteur.epci.200065894");
  set(it, "porteur.nom", "");
  const page::Node paper = app::summary(it, "essai");
  CHECK(find(paper, "synthese.porteur")->value.find("Communauté de communes de Forez-Est") == 0);
  CHECK(find(paper, "synthese.commune") == nullptr);
}

}  // namespace loire::tests
