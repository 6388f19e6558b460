// A draft that was written under other rules says what they change in its result.
#include "app/action.hpp"
#include "core/date.hpp"
#include "io/rulebook_json.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

/// The edition with another ceiling of the aid.
Rulebook other_rules() {
  std::string text = rules_text();
  const auto replace = [&](std::string_view old_words, std::string_view new_words) {
    const auto at = text.find(old_words);
    REQUIRE(at != std::string::npos);
    text.replace(at, old_words.size(), new_words);
  };
  replace("\"plafond_centimes\": 2500000", "\"plafond_centimes\": 1000000");
  auto read = io::read_rulebook(text);
  REQUIRE(read.value.has_value());
  return std::move(*read.value);
}

Dossier project() {
  Dossier out = good_project();
  out.depenses = {line("d1", DepenseNature::equipement, 20'000'00)};
  out.depenses[0].libelle = "Capteurs";
  out.depenses[0].destinataire = Destinataire::usagers;
  return out;
}

/// The record of a draft of `project` that was written under `rules`.
RecordedResult recorded_under(const Rulebook& rules, const Dossier& project) {
  const Assessment result = assess(rules, territory(), project, std::nullopt);
  const auto draft = read(io::write_draft(project, rules, {.assessment = &result}));
  CHECK(draft.value.has_value());
  return draft ? draft.value->recorded : RecordedResult{};
}

std::string detail_of(const RecordedResult& recorded) {
  app::Session session = make_session();
  app::reduce(session, app::ReplaceDossier{project(), "a.json", {}, {}, "", recorded});
  return session.notice ? session.notice->detail : "";
}

}  // namespace

TEST_CASE("a draft of the same rules, or of unknown ones, opens without a word on the rules") {
  CHECK(detail_of(recorded_under(rulebook(), project())) == detail_of({}));
  CHECK(detail_of({}) == "Vous retrouvez toutes vos réponses.");
}

TEST_CASE("a draft of other rules says what they change in its result") {
  const Rulebook other = other_rules();
  const std::string marks = "(repère " + other.sha256.substr(0, 12) + ", maintenant " +
                            rulebook().sha256.substr(0, 12) + ").";
  CHECK(detail_of(recorded_under(other, project())) ==
        "Ce projet a été enregistré sous d’autres règles " + marks +
            " Aide : « 10 000,00 € » avant, « 16 000,00 € » maintenant. "
            "Vous retrouvez toutes vos réponses.");
}

TEST_CASE("under other rules, the verdict, the conditions and the expenses are compared too") {
  RecordedResult recorded = recorded_under(rulebook(), project());
  recorded.regles = std::string(64, '0');
  CHECK(detail_of(recorded).find("avant") == std::string::npos);
  recorded.eligible = Resultat::indetermine;
  recorded.conditions[0] = Resultat::non;
  recorded.depenses[0] = Statut::exclue;
  const std::string detail = detail_of(recorded);
  CHECK(detail.find("Projet éligible : « à préciser » avant, « oui » maintenant.") !=
        std::string::npos);
  CHECK(detail.find(rulebook().conditions[0].libelle + " : « non » avant, « oui » maintenant.") !=
        std::string::npos);
  CHECK(detail.find("Dépense « Capteurs » : « exclue » avant, « éligible » maintenant.") !=
        std::string::npos);
  RecordedResult unknown;
  unknown.regles = std::string(64, '0');
  CHECK(detail_of(unknown).find("Relisez le résultat") != std::string::npos);
}

TEST_CASE("of many changed expenses, some are named and the others are counted") {
  Dossier many = project();
  many.depenses.assign(200, many.depenses[0]);
  for (std::size_t i = 0; i < many.depenses.size(); ++i) {
    many.depenses[i].id = "d" + std::to_string(i + 1);
    many.depenses[i].libelle = std::string(1000, 'x');
  }
  RecordedResult recorded = recorded_under(rulebook(), many);
  recorded.regles = std::string(64, '0');
  for (auto& each : recorded.depenses) each = Statut::exclue;
  app::Session session = make_session();
  app::reduce(session, app::ReplaceDossier{many, "a.json", {}, {}, "", recorded});
  CHECK(session.notice->detail.find("Autres dépenses changées : 195.") != std::string::npos);
  CHECK(session.notice->detail.size() < 1500);
}

TEST_CASE("a project that the device has kept opens with a word only when other rules changed it") {
  app::Session session = make_session();
  app::reduce(session, app::OpenKept{project(), recorded_under(rulebook(), project())});
  CHECK_FALSE(session.notice.has_value());
  app::reduce(session, app::OpenKept{project(), recorded_under(other_rules(), project())});
  REQUIRE(session.notice.has_value());
  CHECK(session.notice->text == "Les règles du simulateur ont changé.");
  CHECK(session.notice->detail.find("10 000,00 €") != std::string::npos);
}

}  // namespace loire::tests
