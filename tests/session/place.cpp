// The place of the applicant: the place that is shown is the one that counts, and what was typed by
// hand is kept.
#include <algorithm>

#include "app/action.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

/// A session with an applicant of this nature.
app::Session session_of(std::string nature) {
  app::Session session = make_session();
  set(session, "porteur.nature", std::move(nature));
  return session;
}

/// Types as people do: enters the field, types, then leaves the field.
void type_and_leave(app::Session& session, const std::string& id, const std::string& text) {
  edit(session, id);
  set(session, id, text);
  edit(session, "");
}

std::string error(const app::Session& session, std::string_view id) {
  const page::Node page = page_showing(session, id);
  const page::Node* node = find(page, id);
  return node ? node->error : "no node";
}

std::string note(const app::Session& session, std::string_view id) {
  const page::Node page = page_showing(session, id);
  const page::Node* node = find(page, id);
  return node ? node->note : "no node";
}

std::vector<std::string> suggestions(const app::Session& session, std::string_view id) {
  const page::Node page = app::view(session);
  std::vector<std::string> out;
  if (const page::Node* node = find(page, id))
    for (const page::Node& child : node->children) out.push_back(child.label);
  return out;
}

Resultat territoire(const app::Session& session) {
  return app::assessment(session)[ConditionId::territoire].resultat;
}

/// Checks that the commune shown is the one in the dossier, or that the text has an error when the
/// dossier has none.
void check_agreement(const app::Session& session) {
  const std::string shown = value_of(session, "porteur.commune");
  const Commune* counted = find_commune(territory(), session.dossier.porteur.code_insee);
  CAPTURE(shown);
  if (counted) CHECK(shown == counted->nom);
  else CHECK((shown.empty() || !error(session, "porteur.commune").empty()));
}

}  // namespace

TEST_CASE("a postal code suggests all its communes, and a cut list says how many there are") {
  app::Session session = session_of("commune");
  edit(session, "porteur.commune");
  set(session, "porteur.commune", "42600");
  CHECK(suggestions(session, "porteur.commune").size() == 19);
  CHECK(note(session, "porteur.commune").empty());
  set(session, "porteur.commune", "42300");
  const page::Node page = app::view(session);
  const auto& list = find(page, "porteur.commune")->children;
  REQUIRE(list.size() == 4);
  CHECK(list[0].label == "Roanne (42300)");
  CHECK(list[3].label == "Sevelinges (42460)");
  CHECK(list[3].note == "42300\u00A0: code INSEE de Sevelinges");
  set(session, "porteur.commune", "42100");
  CHECK(suggestions(session, "porteur.commune")[0] == "Saint-Étienne (42100)");
  set(session, "porteur.commune", "la");
  CHECK(suggestions(session, "porteur.commune").size() == 8);
  CHECK(note(session, "porteur.commune").find("8 sur ") == 0);
  CHECK(error(session, "porteur.commune").empty());
}

TEST_CASE("the spelling is not reported as wrong while the field is being typed in") {
  for (const char* text : {"saint-thurx", "zzz", "42605", "Communauté de xx"}) {
    app::Session session = session_of("commune");
    edit(session, "porteur.commune");
    set(session, "porteur.commune", text);
    CHECK_MESSAGE(error(session, "porteur.commune").empty(), text);
    edit(session, "");
    CHECK_MESSAGE(!error(session, "porteur.commune").empty(), text);
  }
}

TEST_CASE("every start of a name of an EPCI suggests it, and none is an error while it is typed") {
  for (const char* text :
       {"Communauté de communes de Forez-Est", "cdc forez est", "CC Forez-Est", "CCFE"}) {
    app::Session session = session_of("epci");
    edit(session, "porteur.epci");
    const std::string name = text;
    for (std::size_t length = 1; length <= name.size(); ++length) {
      if (!valid_utf8(name.substr(0, length)) || name.substr(0, length) == "cd") continue;
      set(session, "porteur.epci", name.substr(0, length));
      CHECK_MESSAGE(error(session, "porteur.epci").empty(), name.substr(0, length));
      const auto found = suggestions(session, "porteur.epci");
      CHECK_MESSAGE(std::find(found.begin(), found.end(), "Communauté de communes de Forez-Est") !=
                        found.end(),
                    name.substr(0, length));
    }
    edit(session, "");
    CHECK_MESSAGE(session.dossier.porteur.siren == "200065894", text);
  }
  // The error of a text that was left is not shown again while the field has the focus.
  app::Session session = session_of("epci");
  type_and_leave(session, "porteur.epci", "zzz");
  CHECK_FALSE(error(session, "porteur.epci").empty());
  edit(session, "porteur.epci");
  CHECK(error(session, "porteur.epci").empty());
}

TEST_CASE("the code is asked under a search that cannot tell the place") {
  app::Session session = session_of("commune");
  CHECK_FALSE(shows(session, "porteur.code_insee"));
  type_and_leave(session, "porteur.commune", "Lyon");
  CHECK(shows(session, "porteur.code_insee"));
  edit(session, "porteur.code_insee");
  set(session, "porteur.code_insee", "69123");
  CHECK(shows(session, "porteur.code_insee"));
  edit(session, "");
  CHECK(shows(session, "porteur.code_insee"));  // the tables do not have this commune
  type_and_leave(session, "porteur.code_insee", "42094");
  CHECK_FALSE(shows(session, "porteur.code_insee"));
  CHECK(value_of(session, "porteur.commune") == "Feurs");
}

TEST_CASE("all eleven EPCI are suggested before anything is typed") {
  app::Session session = session_of("epci");
  edit(session, "porteur.epci");
  CHECK(suggestions(session, "porteur.epci").size() == 11);
  press(session, "porteur.epci.200065894");
  CHECK(session.dossier.porteur.nom == "Communauté de communes de Forez-Est");
  CHECK(suggestions(session, "porteur.epci").empty());
}

TEST_CASE("leaving the field accepts a complete name and reports an incomplete one") {
  for (const char* text : {"feurs", "Feurs (42110)", "Mairie de Feurs", "42110 FEURS"}) {
    app::Session session = session_of("commune");
    type_and_leave(session, "porteur.commune", text);
    CHECK_MESSAGE(session.dossier.porteur.code_insee == "42094", text);
    CHECK(error(session, "porteur.commune").empty());
    check_agreement(session);
  }
  for (const char* text : {"feur", "Chazelles", "42600", "zzz"}) {
    app::Session session = session_of("commune");
    type_and_leave(session, "porteur.commune", text);
    CHECK_MESSAGE(session.dossier.porteur.code_insee.empty(), text);
    CHECK(value_of(session, "porteur.commune") == text);
    check_agreement(session);
  }
  app::Session epci = session_of("epci");
  for (const char* text : {"COPLER", "200 065 894", "communauté de communes de forez-est"}) {
    type_and_leave(epci, "porteur.epci", text);
    CHECK_MESSAGE(find_epci(territory(), epci.dossier.porteur.siren), text);
  }
}

TEST_CASE("text that the browser fills in without the focus is treated as typed") {
  app::Session session = session_of("commune");
  set(session, "porteur.commune", "Feurs");
  CHECK(session.dossier.porteur.code_insee == "42094");
  CHECK(saisies(session.dossier).empty());
  set(session, "porteur.commune", "Feu");
  CHECK(session.dossier.porteur.code_insee.empty());
  check_agreement(session);
}

TEST_CASE("the name of a former commune chooses the current one") {
  app::Session session = session_of("commune");
  edit(session, "porteur.commune");
  set(session, "porteur.commune", "saint-thurin");
  CHECK(suggestions(session, "porteur.commune") ==
        std::vector<std::string>{"Saint-Thurin, aujourd’hui Vêtre-sur-Anzon"});
  edit(session, "");
  CHECK(session.dossier.porteur.code_insee == "42245");
  CHECK(value_of(session, "porteur.commune") == "Vêtre-sur-Anzon");
}

TEST_CASE("a valid code replaces an unsuccessful search and shows its commune") {
  app::Session session = session_of("commune");
  type_and_leave(session, "porteur.commune", "Terrenoirx");
  CHECK_FALSE(error(session, "porteur.commune").empty());
  type_and_leave(session, "porteur.code_insee", "42218");
  CHECK(error(session, "porteur.commune").empty());
  CHECK(value_of(session, "porteur.commune") == "Saint-Étienne");
  CHECK(territoire(session) == Resultat::oui);
  // A commune outside the Loire cannot be shown, so the search is empty without an error.
  app::Session far = session_of("commune");
  type_and_leave(far, "porteur.commune", "Lyon");
  type_and_leave(far, "porteur.code_insee", "69123");
  CHECK(error(far, "porteur.commune").empty());
  CHECK(territoire(far) == Resultat::non);
  // The same holds for an EPCI and its SIREN.
  app::Session epci = session_of("epci");
  type_and_leave(epci, "porteur.epci", "pilat");
  type_and_leave(epci, "porteur.siren", "200065894");
  CHECK(value_of(epci, "porteur.epci") == "Communauté de communes de Forez-Est");
  CHECK(error(epci, "porteur.epci").empty());
}

TEST_CASE("a search and a code always agree, in either order and in a draft with both") {
  app::Session search_first = session_of("commune");
  type_and_leave(search_first, "porteur.commune", "Chazelles");
  type_and_leave(search_first, "porteur.code_insee", "42110");
  check_agreement(search_first);
  CHECK(value_of(search_first, "porteur.commune") == "L’Horme");
  app::Session code_first = session_of("commune");
  type_and_leave(code_first, "porteur.code_insee", "42110");
  type_and_leave(code_first, "porteur.commune", "Chazelles");
  check_agreement(code_first);
  Dossier both;
  both.porteur.nature = PorteurNature::commune;
  both.porteur.code_insee = "42110";
  both.porteur.commune.text = "Chazelles";
  app::Session opened = make_session();
  app::reduce(opened, app::ReplaceDossier{both, "brouillon.json", {}});
  check_agreement(opened);
}

TEST_CASE("identifiers typed by hand are not changed by the search or by a choice") {
  for (const auto& typed : {std::pair{"69123", "216901231"}, std::pair{"42094", "214200941"},
                            std::pair{"42094", "130025265"}}) {
    const std::string code = typed.first;
    const std::string siren = typed.second;
    CAPTURE(code);
    CAPTURE(siren);
    app::Session session = session_of("commune");
    type_and_leave(session, "porteur.code_insee", code);
    type_and_leave(session, "porteur.siren", siren);
    edit(session, "porteur.commune");
    set(session, "porteur.commune", "x");
    set(session, "porteur.commune", "");
    edit(session, "");
    CHECK(session.dossier.porteur.code_insee == code);
    CHECK(session.dossier.porteur.siren == siren);
    type_and_leave(session, "porteur.commune", "xyz");
    CHECK(session.dossier.porteur.siren == siren);
    check_agreement(session);
  }
  app::Session session = session_of("commune");
  type_and_leave(session, "porteur.siren", "130025265");
  press(session, "porteur.commune.42094");
  CHECK(session.dossier.porteur.siren == "130025265");
  CHECK_FALSE(error(session, "porteur.siren").empty());
}

TEST_CASE("another choice, an emptied search or a typed code replaces what a choice filled in") {
  app::Session session = session_of("commune");
  press(session, "porteur.commune.42094");
  CHECK(session.dossier.porteur.nom == "Commune de Feurs");
  press(session, "porteur.commune.42187");
  CHECK(session.dossier.porteur.nom == "Commune de Roanne");
  CHECK(session.dossier.porteur.siren == find_commune(territory(), "42187")->siren);
  type_and_leave(session, "porteur.code_insee", "42218");
  CHECK(session.dossier.porteur.nom == "Commune de Saint-Étienne");
  CHECK(session.dossier.porteur.siren == "214202186");
  press(session, "porteur.commune.42094");
  type_and_leave(session, "porteur.commune", "");
  CHECK(session.dossier.porteur == session_of("commune").dossier.porteur);
  // Typing an extra letter and removing it gives the same place.
  press(session, "porteur.commune.42094");
  const Porteur chosen = session.dossier.porteur;
  edit(session, "porteur.commune");
  set(session, "porteur.commune", "Feursx");
  set(session, "porteur.commune", "Feurs");
  edit(session, "");
  CHECK(session.dossier.porteur == chosen);
}

TEST_CASE("a name typed by hand is kept") {
  for (const char* name : {"Commune de Feurs – service jeunesse", "CCAS de Feurs, antenne sud",
                           "Commune déléguée de Chalmazel", "CC de Forez-Est", "Ville de Feurs"}) {
    app::Session session = session_of("commune");
    set(session, "porteur.nom", name);
    press(session, "porteur.commune.42094");
    CHECK(session.dossier.porteur.nom == name);
    type_and_leave(session, "porteur.commune", "roanne");
    CHECK(session.dossier.porteur.nom == name);
    set(session, "porteur.nature", "epci");
    press(session, "porteur.epci.200065894");
    CHECK(session.dossier.porteur.nom == name);
  }
}

TEST_CASE("changing the nature removes what the page filled in, and nothing else") {
  app::Session session = session_of("commune");
  press(session, "porteur.commune.42094");
  set(session, "porteur.nature", "ccas");
  CHECK(session.dossier.porteur.nom == "CCAS de Feurs");
  CHECK(session.dossier.porteur.siren.empty());
  set(session, "porteur.nature", "commune");
  CHECK(session.dossier.porteur.nom == "Commune de Feurs");
  CHECK(session.dossier.porteur.siren == "214200941");
  set(session, "porteur.nature", "epci");
  CHECK(session.dossier.porteur.nom.empty());
  CHECK(session.dossier.porteur.siren.empty());
  press(session, "porteur.epci.244200770");
  CHECK(session.dossier.porteur.nom == "Saint-Étienne Métropole");
  set(session, "porteur.nature", "association");
  CHECK(session.dossier.porteur.nom.empty());
  CHECK(session.dossier.porteur.siren.empty());

  set(session, "porteur.nature", "commune");
  set(session, "porteur.siren", "130025265");
  set(session, "porteur.nom", "Association des maires");
  set(session, "porteur.nature", "syndicat");
  CHECK(session.dossier.porteur.siren == "130025265");
  CHECK(session.dossier.porteur.nom == "Association des maires");
}

TEST_CASE("the field of a code reports its other meanings") {
  const auto session_with = [](const std::string& code, const std::string& name = "") {
    app::Session session = session_of("commune");
    set(session, "porteur.nom", name);
    type_and_leave(session, "porteur.code_insee", code);
    return session;
  };
  const auto check_begins = [](const std::string& text, std::string_view words) {
    CHECK_MESSAGE(text.starts_with(words), text);
  };
  check_begins(note(session_with("42300"), "porteur.code_insee"),
               "42300 est aussi le code postal de Roanne, Mably, Villerest");
  check_begins(note(session_with("42007"), "porteur.code_insee"),
               "42007 est aussi le code postal de Saint-Étienne");
  check_begins(note(session_with("42291"), "porteur.code_insee"),
               "42291 est l’ancien code INSEE de Saint-Thurin, aujourd’hui Vêtre-sur-Anzon");
  CHECK(value_of(session_with("42291"), "porteur.commune") == "Vêtre-sur-Anzon");
  CHECK(error(session_with("42300"), "porteur.code_insee").empty());
  check_begins(error(session_with("42600"), "porteur.code_insee"),
               "42600 est un code postal (Montbrison, ");
  check_begins(error(session_with("42190"), "porteur.code_insee"),
               "42190 est un code postal (Charlieu, ");
  CHECK(error(session_with("42190"), "porteur.code_insee")
            .find("l’ancien code INSEE de Rochetaillée, commune de Saint-Étienne") !=
        std::string::npos);
  check_begins(note(session_with("42110", "Commune de Feurs"), "porteur.code_insee"),
               "42110 est le code postal de Feurs, dont le code INSEE est 42094");
  check_begins(error(session_with("42600", "Ville de Bard"), "porteur.code_insee"),
               "42600 est le code postal de Bard, dont le code INSEE est ");
  // A commune that is chosen by its name has no remark about its code.
  app::Session chosen = session_of("commune");
  press(chosen, "porteur.commune.42300");
  CHECK(note(chosen, "porteur.code_insee").empty());
  for (const Commune& each : territory().communes) {
    press(chosen, "porteur.commune." + each.code_insee);
    CHECK_MESSAGE(app::assessment(chosen).warnings.empty(), each.nom);
  }
}

TEST_CASE("the printed summary names the EPCI, and not the commune of a previous nature") {
  app::Session session = session_of("commune");
  press(session, "porteur.commune.42094");
  set(session, "porteur.nature", "epci");
  press(session, "porteur.epci.200065894");
  set(session, "porteur.nom", "");
  const page::Node paper = app::summary(session, "essai");
  CHECK(find(paper, "synthese.porteur")->value.find("Communauté de communes de Forez-Est") == 0);
  CHECK(find(paper, "synthese.commune") == nullptr);
}

}  // namespace loire::tests
